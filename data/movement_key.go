package data

import "strings"

// MovementKey is the same for names of movements that differ in nothing but
// marks, quotes, punctuation and the words that every such name begins with.
func MovementKey(name string) string { return strings.Join(nameWords(name), " ") }

// OneSlip reports whether two different folded names differ by one slip of the
// pen: a letter more, less or another, or two that changed places.
func OneSlip(a, b string) bool { return nearlyEqual(a, b) }
