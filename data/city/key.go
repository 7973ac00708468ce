package city

import (
	"strings"

	"thidua/data"
	"thidua/data/vn"
)

// NameKey is the same for names that differ in nothing but marks, case, quotes,
// dashes, spaces and what stands at the end of a sentence.
func NameKey(name string) string {
	folded := strings.Map(func(r rune) rune {
		if r == '"' {
			return -1
		}
		return r
	}, vn.Fold(name))
	return strings.Join(strings.Fields(strings.TrimRight(folded, " .;:,")), " ")
}

// MeasureKey is the same for the ways to write one unit of measure: "tỷ đồng"
// and "tỉ đồng". Units of another size, "triệu đồng", stay apart: nothing is
// ever converted.
func MeasureKey(measure string) string {
	key := strings.ReplaceAll(NameKey(measure), "ty dong", "ti dong")
	switch key {
	case "phan tram", "ti le", "ty le", "ti le %", "ty le %":
		return "%"
	}
	return strings.ReplaceAll(key, " / ", "/")
}

// IsRatio reports whether figures in a unit of measure are ratios, of which
// neither sum nor mean says anything: percentages, and so much for each.
func IsRatio(measure string) bool {
	key := strings.TrimSuffix(MeasureKey(measure), "/nam") // so much a year is a quantity
	return strings.ContainsAny(key, "%‰/") || strings.Contains(key, "diem phan tram") ||
		strings.Contains(key, "binh quan") || strings.Contains(key, "moi nguoi")
}

// PersonKey is the same for whoever may be one nominee: a person or the head of
// a household by the name without titles, a collective by its name.
func PersonKey(s data.Subject, name string) string {
	if s != data.Collective {
		name = vn.BareName(name)
	}
	return string(s) + " " + vn.Fold(name)
}
