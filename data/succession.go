package data

import (
	"slices"

	"thidua/data/vn"
)

// SuccessionKind is how a unit came to be another.
type SuccessionKind string

// The kinds of succession.
const (
	Renamed SuccessionKind = "renamed" // the same unit under another name
	Merged  SuccessionKind = "merged"  // it went, with others, into another unit
	Divided SuccessionKind = "divided" // it was split; the other unit has part of it
)

// SuccessionKinds lists all kinds in the order in which they are offered.
func SuccessionKinds() []SuccessionKind { return []SuccessionKind{Renamed, Merged, Divided} }

// Succession records that one unit follows another, so that the history of
// units outlives their names and borders.
type Succession struct {
	ID      int64          `json:"id"`
	Kind    SuccessionKind `json:"kind"`
	On      vn.Date        `json:"effective_on"`
	FromID  int64          `json:"from_unit"`
	ToID    int64          `json:"to_unit"` // the same unit when it was renamed
	WasName string         `json:"was_name"`
	Basis   string         `json:"basis"` // the document that ordered it
}

// Check reports the first field of s that cannot stay as it is.
func (s Succession) Check() error {
	switch {
	case s.On.IsZero():
		return required("effective_on")
	case s.FromID == 0:
		return required("from_unit")
	case s.ToID == 0, s.Kind != Renamed && s.ToID == s.FromID:
		return required("to_unit")
	case s.Kind == Renamed && s.WasName == "":
		return required("was_name")
	}
	return nil
}

// Forebears lists the units that unit id has followed, the nearest first.
func Forebears(successions []Succession, id int64) []int64 {
	var found []int64
	for next := []int64{id}; len(next) > 0; next = next[1:] {
		for _, s := range successions {
			if s.ToID == next[0] && s.FromID != id && !slices.Contains(found, s.FromID) {
				found, next = append(found, s.FromID), append(next, s.FromID)
			}
		}
	}
	return found
}

// Heirs lists the units that have followed unit id at once.
func Heirs(successions []Succession, id int64) []int64 {
	var found []int64
	for _, s := range successions {
		if s.FromID == id && s.ToID != id && !slices.Contains(found, s.ToID) {
			found = append(found, s.ToID)
		}
	}
	return found
}

// FormerNames lists the names that unit id had before, the newest first.
func FormerNames(successions []Succession, id int64) []string {
	renamed := slices.DeleteFunc(slices.Clone(successions), func(s Succession) bool {
		return s.Kind != Renamed || s.ToID != id
	})
	slices.SortStableFunc(renamed, func(a, b Succession) int { return b.On.Compare(a.On) })
	names := make([]string, len(renamed))
	for i, s := range renamed {
		names[i] = s.WasName
	}
	return names
}
