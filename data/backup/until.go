package backup

import (
	"slices"
	"time"
)

// foreseen is how far ahead it is looked when copies will be gone.
const foreseen = 3 * 366

// Until says when each of the copies of one place will have been replaced, by
// its path, if from a day on one is made every day; those that are not named
// stay, as the last of a year does. It is what an officer can tell somebody who
// asks until when a copy still holds something: with fewer copies it takes
// longer.
func (r Rotation) Until(kept []Kept, from time.Time) map[string]time.Time {
	gone := map[string]time.Time{}
	left := slices.Clone(kept)
	newest := int64(0)
	for _, k := range kept {
		newest = max(newest, k.Changes)
	}
	for day := range foreseen {
		at := from.AddDate(0, 0, day)
		newest++
		left = append(left, Kept{At: at, Changes: newest})
		pruned := map[Kept]bool{}
		for _, k := range r.Prune(left) {
			pruned[k] = true
			if k.Path != "" {
				gone[k.Path] = at
			}
		}
		left = slices.DeleteFunc(left, func(k Kept) bool { return pruned[k] })
	}
	return gone
}
