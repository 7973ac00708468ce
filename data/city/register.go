package city

import (
	"slices"
	"strings"

	"thidua/data"
	"thidua/data/vn"
)

// Register finds wards by the names that packages bear.
type Register struct {
	city  string // bare and folded; "" when the office has not said
	byKey map[string][]Ward
	all   []Ward
}

// NewRegister indexes the wards of a city: "thành phố Hải Phòng".
func NewRegister(city string, wards []Ward) Register {
	r := Register{city: bareCity(city), byKey: make(map[string][]Ward, len(wards)), all: wards}
	for _, w := range wards {
		key := vn.Fold(bareName(w.Name))
		r.byKey[key] = append(r.byKey[key], w)
	}
	return r
}

// bareCity is the name of a city or province without what it is.
func bareCity(name string) string {
	folded := vn.Fold(strings.ReplaceAll(name, ".", ". "))
	for _, kind := range []string{"ubnd ", "uy ban nhan dan ", "thanh pho ", "tp. ", "tp ", "tinh "} {
		folded = strings.TrimPrefix(folded, kind)
	}
	return folded
}

// Match is what a register knows of a name.
type Match struct {
	Ward    Ward        // the one that is meant; ID 0 when it is not certain
	Finding FindingKind // why it is not
	Among   []Ward      // those that may be meant, the likeliest first
}

// Find finds the ward of a name on a day. Case and composition of letters
// never matter, marks only where two wards differ by nothing else.
func (r Register) Find(name string, on vn.Date) Match {
	kind, bare := SplitWard(name)
	there, gone := r.named(bare, on)
	if len(there) == 0 {
		if len(gone) > 0 {
			return Match{Finding: WardEnded, Among: gone}
		}
		return Match{Finding: WardUnknown, Among: r.alike(name, on)}
	}
	fitting := slices.DeleteFunc(slices.Clone(there), func(w Ward) bool { return kind != "" && w.Kind() != "" && w.Kind() != kind })
	switch {
	case len(fitting) == 0:
		return Match{Finding: WardKindDiffers, Among: there}
	case len(fitting) == 1:
		return Match{Ward: fitting[0]}
	}
	exact := slices.DeleteFunc(slices.Clone(fitting), func(w Ward) bool { return vn.Spelling(bareName(w.Name)) != vn.Spelling(bare) })
	if len(exact) == 1 {
		return Match{Ward: exact[0]}
	}
	return Match{Finding: WardSeveral, Among: fitting}
}

// named lists the wards of a bare name that exist on a day, and those that no
// longer or not yet do.
func (r Register) named(bare string, on vn.Date) (there, gone []Ward) {
	for _, w := range r.byKey[vn.Fold(bare)] {
		if w.Exists(on) {
			there = append(there, w)
		} else {
			gone = append(gone, w)
		}
	}
	return there, gone
}

// alike lists the wards whose names a slip of the pen would make this one.
func (r Register) alike(name string, on vn.Date) []Ward {
	var found []Ward
	folded := vn.Fold(bareName(name))
	for _, w := range r.all {
		if w.Exists(on) && data.OneSlip(folded, vn.Fold(bareName(w.Name))) {
			found = append(found, w)
		}
	}
	return found
}

// OfFile guesses the ward of a file that cannot be read from how files handed
// upward are named, "KienAn_70-KH-UBND_2025-12-15".
func (r Register) OfFile(fileName string, on vn.Date) (Ward, bool) {
	stem, _, _ := strings.Cut(strings.TrimPrefix(fileName, "MAU_"), "_")
	var found []Ward
	for _, w := range r.all {
		if w.Exists(on) && (strings.EqualFold(joined(bareName(w.Name)), stem) || strings.EqualFold(joined(w.Name), stem)) {
			found = append(found, w)
		}
	}
	if len(found) != 1 {
		return Ward{}, false
	}
	return found[0], true
}

// joined is a name as it stands in the name of a file.
func joined(name string) string {
	return vn.ASCII(strings.ReplaceAll(vn.Fold(name), " ", ""))
}
