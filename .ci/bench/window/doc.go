// Package window measures what needs the real window on a display: how soon it
// is there, and what it costs while nobody touches it.
package window
