package city

import (
	"slices"

	"thidua/data"
	"thidua/data/handup"
)

// FindingKind is what was found about a package.
type FindingKind string

// What makes a package useless: its file cannot be trusted, as the reader of
// packages finds, or it is of another year or kind.
const (
	Damaged    = FindingKind(handup.Damaged)
	Altered    = FindingKind(handup.Altered)
	Lacking    = FindingKind(handup.Lacking)
	Foreign    = FindingKind(handup.Foreign)
	Newer      = FindingKind(handup.Newer)
	Unsafe     = FindingKind(handup.Unsafe)
	Wrong      = FindingKind(handup.Wrong)
	OtherYear  = FindingKind("other_year")  // of another year than the round
	SampleData = FindingKind("sample_data") // made-up data in a round that is not
	NotSample  = FindingKind("not_sample")  // real data in a made-up round
)

// What the city has to decide before a package counts.
const (
	WardUnknown     FindingKind = "ward_unknown" // no ward has this name
	WardKindDiffers FindingKind = "ward_kind"    // a phường here, a xã there
	WardSeveral     FindingKind = "ward_several" // several wards may be meant
	WardEnded       FindingKind = "ward_ended"   // the ward does not exist in this round
	OtherCity       FindingKind = "other_city"
	Conflict        FindingKind = "conflict"   // another package has the same version
	OtherPlan       FindingKind = "other_plan" // the ward has reported under another plan of its own
)

// What is only to be known.
const (
	Older       FindingKind = "older"     // a newer version had come before
	NoFirst     FindingKind = "no_first"  // an adjustment whose report has not come
	Backdated   FindingKind = "backdated" // frozen earlier than the version before
	Extra       FindingKind = FindingKind(handup.Extra)
	TargetTwice FindingKind = "target_twice" // a target stands there twice
	RatioAdded  FindingKind = "ratio_added"  // a ratio is marked as one that adds up
	NotKept     FindingKind = "not_kept"     // the file is too large to be kept as proof
	Decided     FindingKind = "decided"      // by hand
)

// Weight is what a finding does to a package.
type Weight int

// The weights.
const (
	Notes Weight = iota
	Asks
	Refuses
)

// Weight is how heavy a finding of this kind is.
func (k FindingKind) Weight() Weight {
	switch k {
	case Damaged, Altered, Lacking, Foreign, Newer, Unsafe, Wrong, OtherYear, SampleData, NotSample:
		return Refuses
	case WardUnknown, WardKindDiffers, WardSeveral, WardEnded, OtherCity, Conflict, OtherPlan:
		return Asks
	}
	return Notes
}

// Finding is something found about a package.
type Finding struct {
	Kind FindingKind `json:"kind"`
	What string      `json:"what,omitempty"` // the file, name, number or version that it is about
	Was  string      `json:"was,omitempty"`  // what is there already, or was expected; of the reader's, how many more files
}

// Sentence says it to the officer.
func (f Finding) Sentence() data.Question {
	return data.Question{Key: "city.finding." + string(f.Kind), Args: []any{"What", f.What, "Was", f.Was}}
}

// heaviest is the weight of the heaviest finding.
func heaviest(findings []Finding) Weight {
	weight := Notes
	for _, f := range findings {
		weight = max(weight, f.Kind.Weight())
	}
	return weight
}

// Has reports whether something of one of the kinds was found.
func (p Package) Has(kinds ...FindingKind) bool {
	return slices.ContainsFunc(p.Findings, func(f Finding) bool { return slices.Contains(kinds, f.Kind) })
}
