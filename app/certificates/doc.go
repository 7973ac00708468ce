// Package certificates lays certificates out on pre-printed blanks, checks that
// every name fits, and prints them with their numbers. It knows decisions only as
// records; the rooms of decisions and awards print through it.
package certificates
