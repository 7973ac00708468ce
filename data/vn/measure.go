package vn

import "slices"

// counted are the units of measure that name things one by one.
var counted = []string{"nguoi", "chau", "hoc sinh", "lop", "ho", "gia dinh", "to dan pho", "truong", "don vi"}

// Countable reports whether a unit of measure (đơn vị tính) only comes in whole
// numbers: people, classes, households.
func Countable(measure string) bool { return slices.Contains(counted, Fold(measure)) }
