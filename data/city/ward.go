package city

import (
	"slices"
	"strings"
	"unicode"

	"thidua/data"
	"thidua/data/vn"
)

// WardKind is what a ward-level unit of the city is.
type WardKind string

// The kinds, as the law on local government of 2025 knows them. A place whose
// name says none of them has the kind "".
const (
	Urban   WardKind = "ward"    // phường
	Commune WardKind = "commune" // xã
	Special WardKind = "special" // đặc khu
)

// WardKinds lists all kinds in the order in which they are counted.
func WardKinds() []WardKind { return []WardKind{Urban, Commune, Special} }

// Ward is a ward, a commune or a special zone of the city.
type Ward struct {
	ID         int64   `json:"id"`
	Position   int     `json:"position"` // in the city's list
	Code       string  `json:"code"`
	Name       string  `json:"name"`     // with its kind, "phường Kiến An"
	Key        string  `json:"name_key"` // see [WardKey]; set when it is kept
	Contact    string  `json:"contact"`
	Phone      string  `json:"phone"`
	MustReport bool    `json:"must_report"`
	ValidFrom  vn.Date `json:"valid_from"` // the first day it existed; zero when it was there before
	ValidTo    vn.Date `json:"valid_to"`   // the last day it existed; zero while it does
	Note       string  `json:"note"`
}

// Check reports the first field of w that cannot stay as it is.
func (w Ward) Check() error {
	switch {
	case w.Name == "":
		return required("name")
	case !strings.ContainsFunc(bareName(w.Name), unicode.IsLetter):
		return &data.Problem{Key: "problem.ward_name", Field: "name"}
	case !w.ValidTo.IsZero() && w.ValidTo.Before(w.ValidFrom):
		return &data.Problem{Key: "problem.ward_days", Field: "valid_to"}
	}
	return nil
}

// Kind is what w is, by its name.
func (w Ward) Kind() WardKind {
	kind, _ := SplitWard(w.Name)
	return kind
}

// Exists reports whether w was there on a day.
func (w Ward) Exists(day vn.Date) bool {
	return !w.ValidFrom.After(day) && (w.ValidTo.IsZero() || !w.ValidTo.Before(day))
}

// Expected reports whether w has to report in round r.
func (w Ward) Expected(r Round) bool { return w.MustReport && w.Exists(r.day()) }

// SplitWard parts a name such as "UBND phường Kiến An" or "P. Kiến An" into the
// kind and the bare name, as it is written.
func SplitWard(name string) (kind WardKind, bare string) {
	words := strings.Fields(strings.ReplaceAll(vn.Clean(name), ".", ". "))
	for _, form := range wardForms {
		n := len(form.words)
		if len(words) > n && slices.EqualFunc(words[:n], form.words, sameFolded) {
			if kind == "" {
				kind = form.kind
			}
			words = words[n:]
		}
	}
	return kind, strings.Join(words, " ")
}

func sameFolded(written, folded string) bool { return vn.Fold(written) == folded }

// wardForms are what stands before the bare name of a ward, in the order in
// which they stand there.
var wardForms = []struct {
	kind  WardKind
	words []string
}{
	{"", []string{"ubnd"}},
	{"", []string{"uy", "ban", "nhan", "dan"}},
	{Urban, []string{"phuong"}},
	{Urban, []string{"p."}},
	{Commune, []string{"xa"}},
	{Commune, []string{"x."}},
	{Special, []string{"dac", "khu"}},
}

func bareName(name string) string {
	_, bare := SplitWard(name)
	return bare
}

// WardKey is the same for every way to write the name of one ward with its
// kind. Marks count: two communes may differ by no more.
func WardKey(name string) string {
	kind, bare := SplitWard(name)
	return string(kind) + " " + vn.Spelling(bare)
}
