package person

import "thidua/data/vn"

// UsualYears is how many years the data of refused nominees are kept, unless
// the office decides otherwise.
const UsualYears = 5

// DueBefore is the year before which the campaigns lie whose refused nominees
// need not be kept any longer: data are kept no longer than what they were
// collected for asks (law 91/2025/QH15). Nothing is ever due for 0 years.
func DueBefore(today vn.Date, years int) int {
	if years <= 0 {
		return 0
	}
	return today.Year() - years
}

// Around are the records that have to do with one nomination: itself, what
// belongs to it, and the form that it came with.
func Around(all []Removal, nomination int64) (around []Removal) {
	this := Key{"nomination", nomination}
	var report int64
	for _, r := range all {
		if r.Key() == this {
			report = r.number("submission_id")
		}
	}
	forms := map[Key]bool{}
	for _, r := range all {
		if r.Kind == "version" && report != 0 && r.number("submission_id") == report {
			forms[r.Key()] = true
		}
	}
	for _, r := range all {
		if r.Key() == this || r.Of == this || forms[r.Key()] || forms[r.Of] {
			around = append(around, r)
		}
	}
	return around
}
