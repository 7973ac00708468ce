package xlsx

import (
	"regexp"
	"strings"

	"thidua/data"
	"thidua/data/vn"
)

// targetNames finds targets by what a table calls them.
type targetNames struct {
	targets []data.Target
	codes   map[string]data.Target
	names   map[string][]data.Target
}

func newTargetNames(targets []data.Target) *targetNames {
	n := &targetNames{targets: targets, codes: map[string]data.Target{}, names: map[string][]data.Target{}}
	for _, t := range targets {
		if key := codeKey(t.Code); key != "" {
			n.codes[key] = t
		}
		for key := range map[string]bool{nameKey(t.Name): true, nameKey(t.Name + " " + t.SubGroup): true} {
			n.names[key] = append(n.names[key], t)
		}
	}
	return n
}

var (
	footnoteMark = regexp.MustCompile(`(\s*\(\d{1,2}\))+$`)
	listMark     = regexp.MustCompile(`^(\d{1,2}[.)]|[-+•*])\s*`)
	noWord       = regexp.MustCompile(`[^\p{L}\p{N}%]+`)
)

func codeKey(code string) string { return strings.ReplaceAll(vn.Fold(code), " ", "") }

// nameKey is a name without marks, punctuation, its number and its footnote.
func nameKey(name string) string {
	name = listMark.ReplaceAllString(footnoteMark.ReplaceAllString(vn.Clean(name), ""), "")
	return strings.TrimSpace(noWord.ReplaceAllString(vn.Fold(name), " "))
}

// named finds the targets with a name. Of several the ones stay that belong
// under the last heading.
func (n *targetNames) named(name, heading string) []data.Target {
	found := n.names[nameKey(name)]
	if len(found) < 2 {
		return found
	}
	var under []data.Target
	for _, t := range found {
		if key := nameKey(heading); key == nameKey(t.SubGroup) || key == nameKey(t.Group) {
			under = append(under, t)
		}
	}
	if len(under) == 1 {
		return under
	}
	return found
}

// shortest is how long a name must be to be known by a part of it.
const shortest = 10

// near finds the one target whose name is part of the text, or the other way
// round.
func (n *targetNames) near(text string) (found data.Target, ok bool) {
	key := nameKey(text)
	if len(key) < shortest {
		return found, false
	}
	for _, t := range n.targets {
		name := nameKey(t.Name)
		if len(name) < shortest || !strings.Contains(name, key) && !strings.Contains(key, name) {
			continue
		}
		if ok {
			return data.Target{}, false
		}
		found, ok = t, true
	}
	return found, ok
}

// match finds the target of every row from first on.
func (f *Figures) match(first int, names *targetNames) {
	heading := ""
	seen := map[int64]string{}
	for at := first; at < len(f.grid.Rows); at++ {
		row := f.grid.Rows[at]
		if emptyRow(row) || columnNumbers(row) {
			continue
		}
		if !f.hasFigure(at) {
			heading = f.headingAt(at, names, heading)
			continue
		}
		t, ok := f.targetAt(at, heading, names)
		if !ok {
			continue
		}
		where := f.where(at, max(f.columns[figureCode], f.columns[figureName]))
		switch {
		case t.NotApplied:
			f.find(at, f.label(), true, "figures.import.not_applied", "Name", t.Name)
		case seen[t.ID] != "":
			f.find(at, f.label(), true, "figures.import.twice", "Name", t.Name, "Where", seen[t.ID])
		default:
			seen[t.ID] = where
			f.rows = append(f.rows, figureRow{at: at, target: t})
		}
	}
}

// known lists the targets that a row names by code or name.
func (n *targetNames) known(f *Figures, at int, heading string) []data.Target {
	if t, ok := n.codes[codeKey(f.words(at, figureCode))]; ok {
		return []data.Target{t}
	}
	return n.named(f.words(at, figureName), heading)
}

// headingAt is the heading after a row without figures: its words, unless it is
// a target that has none.
func (f *Figures) headingAt(at int, names *targetNames, heading string) string {
	if len(names.known(f, at, heading)) > 0 {
		return heading
	}
	for _, c := range f.grid.Rows[at] {
		if hasLetters.MatchString(c.Text) && !romanNumber.MatchString(c.Text) {
			return c.Text
		}
	}
	return heading
}

// targetAt is the target that a row with a figure is about; when it is not
// clear, that is found.
func (f *Figures) targetAt(at int, heading string, names *targetNames) (data.Target, bool) {
	code, name := f.words(at, figureCode), f.words(at, figureName)
	named := names.named(name, heading)
	byCode, ok := names.codes[codeKey(code)]
	switch {
	case ok && len(named) == 1 && named[0].ID != byCode.ID:
		f.find(at, figureCode, true, "figures.import.code_differs", "Code", code, "Name", name)
		return byCode, false
	case ok:
		return byCode, true
	case len(named) == 1:
		return named[0], true
	case len(named) > 1:
		f.find(at, figureName, true, "figures.import.same_name", "Name", name)
		return data.Target{}, false
	}
	if t, ok := names.near(name); ok {
		f.find(at, figureName, false, "figures.import.near", "Text", name, "Name", t.Name)
		return t, true
	}
	f.find(at, f.label(), true, "figures.import.unknown", "Text", strings.TrimSpace(code+" "+name))
	return data.Target{}, false
}

// label is the column that names the targets.
func (f *Figures) label() figureField {
	if _, ok := f.columns[figureName]; ok {
		return figureName
	}
	return figureCode
}

// hasFigure reports whether something stands where figures do.
func (f *Figures) hasFigure(at int) bool {
	for _, field := range []figureField{figureAny, figureActual, figureInMonth, figureEstimate, figureOfficial} {
		if column, ok := f.columns[field]; ok && !f.cell(at, column).Empty() {
			return true
		}
	}
	return false
}

var columnNumber = regexp.MustCompile(`^\(?([A-Z]|\d{1,2})\)?(\s*=.*)?$`)

// columnNumbers reports whether a row numbers the columns: A, B, 1, 2, 3 = 2 : 1.
func columnNumbers(row []Cell) bool {
	filled := 0
	for _, c := range row {
		if c.Empty() {
			continue
		}
		if !columnNumber.MatchString(c.Text) {
			return false
		}
		filled++
	}
	return filled > 2
}
