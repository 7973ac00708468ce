package data

import (
	"slices"
	"strings"
	"unicode"

	"thidua/data/vn"
)

// areas begin the name of a neighbourhood or of a larger area, folded; nobody is
// found in it by its name alone.
func areas() []string {
	return []string{
		"to dan pho", "tdp", "thon", "xom", "ap", "ban", "buon", "khu pho", "khu", "cum", "to", "phuong", "p.", "xa", "thi tran",
		"dac khu", "quan", "huyen", "thi xa", "thanh pho", "tp", "tp.", "tinh",
	}
}

// streets begin the name of a street, folded.
func streets() []string { return []string{"duong", "pho", "dai lo", "quoc lo"} }

// maskedAddress leaves of an address the street and the areas, without house,
// flat or alley: of "Số 12 ngõ 3, tổ dân phố 5" it leaves "tổ dân phố 5".
func maskedAddress(address string) string {
	var kept []string
	for part := range strings.SplitSeq(address, ",") {
		if part = maskedPart(strings.Fields(part)); part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, ", ")
}

// maskedPart leaves of a part of an address what begins with an area or a
// street. Without either a part with a figure is left out whole.
func maskedPart(words []string) string {
	for i := range words {
		rest := words[i:]
		switch {
		case startsWith(rest, areas()):
			return strings.Join(beforeHouse(rest, false), " ")
		case startsWith(rest, streets()):
			return strings.Join(beforeHouse(rest, true), " ")
		}
	}
	text := strings.Join(words, " ")
	if strings.ContainsFunc(text, unicode.IsDigit) {
		return ""
	}
	return text
}

// startsWith reports whether the words begin with one of the names.
func startsWith(words, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		n := len(strings.Fields(name))
		return n <= len(words) && vn.Fold(strings.Join(words[:n], " ")) == name
	})
}

// beforeHouse cuts off a house behind a name. A street has no number, so that
// on a street every "số" is a house; a neighbourhood may be "Tổ dân phố số 5".
func beforeHouse(words []string, street bool) []string {
	for i := 1; i < len(words); i++ {
		word := vn.Fold(words[i])
		next := i+1 < len(words) && strings.ContainsFunc(words[i+1], unicode.IsDigit)
		house := word == "so" && (street && next || i+1 < len(words) && vn.Fold(words[i+1]) == "nha")
		if house || slices.Contains([]string{"ngo", "ngach", "hem", "kiet", "phong"}, word) && next || word == "nha" && next {
			return words[:i]
		}
	}
	return words
}
