// Package city is the side of the city's emulation board: what the packages of
// its wards come to. It matches a package with its ward, says which of several
// counts, how complete and how timely the wards are, adds up what may be added
// up, finds who is nominated twice and describes the city's own annexes.
//
// A city has a hundred wards and a thousand must do: whatever grows with them
// is a stream, read once in a known order, so that no rule holds all rows.
package city
