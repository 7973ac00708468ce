// Package vn holds what every part of the program must do the Vietnamese way
// and exactly once: cleaning text, searching without diacritics, alphabetical
// order, reading and printing numbers and dates, writing a number in words.
// It knows nothing of campaigns.
package vn
