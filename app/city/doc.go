// Package city is the other side of the program, that of the city's board: the
// wards with the packages that they hand up, what these add up to, and the
// board's own report. It fills the window with pages of its own, and keeps no
// campaign.
package city
