package data

import "thidua/data/vn"

// TargetImport is a target of a list and what becomes of it: it is new, known
// already, or stands in the list twice.
type TargetImport struct {
	Target Target
	Fate   ImportFate
}

// MatchTargets compares a list of targets with those of the campaign. New ones
// are placed after the last; known ones stay as they are.
func MatchTargets(list []Target, known []Target, campaignID int64) []TargetImport {
	position := 0
	for _, t := range known {
		position = max(position, t.Position)
	}
	var seen []Target
	imports := make([]TargetImport, 0, len(list))
	for _, t := range list {
		t.ID, t.CampaignID = 0, campaignID
		fate := ImportNew
		switch {
		case sameTarget(t, known) || sameAlone(t, known):
			fate = ImportKnown
		case sameTarget(t, seen):
			fate = ImportTwice
		default:
			position++
			t.Position = position
			seen = append(seen, t)
		}
		imports = append(imports, TargetImport{Target: t, Fate: fate})
	}
	return imports
}

// sameTarget reports whether others have a target with the code of t, or with
// its name in the same group and sub-group, however they are spelt.
func sameTarget(t Target, others []Target) bool {
	for _, o := range others {
		if t.Code != "" && vn.Fold(t.Code) == vn.Fold(o.Code) {
			return true
		}
		if vn.Fold(t.Name) == vn.Fold(o.Name) && vn.Fold(t.Group) == vn.Fold(o.Group) && vn.Fold(t.SubGroup) == vn.Fold(o.SubGroup) {
			return true
		}
	}
	return false
}

// sameAlone reports whether t, which leaves its group or sub-group open, can only
// be one of others: the only one with its name where t does not say otherwise.
func sameAlone(t Target, others []Target) bool {
	open := func(stated, theirs string) bool { return stated == "" || vn.Fold(stated) == vn.Fold(theirs) }
	var found []Target
	for _, o := range others {
		if vn.Fold(t.Name) == vn.Fold(o.Name) && open(t.Group, o.Group) && open(t.SubGroup, o.SubGroup) {
			found = append(found, o)
		}
	}
	return len(found) == 1 && (t.Code == "" || found[0].Code == "")
}
