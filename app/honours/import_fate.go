package honours

import (
	"cmp"
	"slices"
	"strings"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// awardFate is what would become of a row of an old register.
type awardFate string

// The fates.
const (
	awardNew   awardFate = "new"
	awardNoted awardFate = "noted" // new, and something deserves a look
	awardLike  awardFate = "like"  // perhaps an award that is there, written otherwise
	awardKnown awardFate = "known" // there already
	awardOut   awardFate = "out"   // no award
)

// awardFates lists all fates, what needs a look first.
func awardFates() []awardFate {
	return []awardFate{awardLike, awardNoted, awardNew, awardKnown, awardOut}
}

var awardFateTones = map[awardFate]ui.Tone{
	awardNew: ui.ToneGood, awardNoted: ui.ToneInfo, awardLike: ui.ToneWarn, awardKnown: ui.ToneMuted, awardOut: ui.ToneBad,
}

// awardLine is a row of an old register in the preview.
type awardLine struct {
	no    int
	line  xlsx.RegisterLine
	fate  awardFate
	twin  *data.Award // the award that it is, or may be
	taken bool
}

// award is what was read.
func (l *awardLine) award() *data.Award { return &l.line.Award }

// said is what is the matter with a row.
func (l *awardLine) said() string {
	said := slices.Clone(l.line.Notes)
	switch l.fate {
	case awardOut:
		return words.Joined(" ", l.line.Out, l.line.Text)
	case awardKnown, awardLike:
		twin := data.Entry{Award: *l.twin}
		said = append([]string{ui.T("register.twin_"+string(l.fate), "Name", twin.Name, "Form", twin.Form, "Decision", entryDecision(twin))}, said...)
	}
	return strings.Join(said, " ")
}

// judgeAwards says what would become of each row: an award that is in the
// register, or further up in the file, is not taken again.
func judgeAwards(lines []xlsx.RegisterLine, r data.Register) []*awardLine {
	kept := make([]awardLine, len(lines))
	rows := make([]*awardLine, len(lines))
	above := map[string][]*data.Award{}
	for i, line := range lines {
		row := &kept[i]
		row.line, row.fate, rows[i] = line, awardNew, row
		a := row.award()
		key := string(a.Subject) + vn.Fold(vn.BareName(a.Name))
		switch {
		case line.Out != "":
			row.fate = awardOut
		case row.found(r.SameAward, awardKnown), row.among(above[key], data.SameAward, awardKnown):
		case row.found(r.LikeAward, awardLike), row.among(above[key], data.LikeAward, awardLike):
		case len(line.Notes) > 0:
			row.fate = awardNoted
		}
		row.taken = row.fate == awardNew || row.fate == awardNoted
		if row.fate != awardOut {
			above[key] = append(above[key], a)
		}
	}
	slices.SortStableFunc(rows, func(a, b *awardLine) int {
		return cmp.Compare(slices.Index(awardFates(), a.fate), slices.Index(awardFates(), b.fate))
	})
	for i, row := range rows {
		row.no = i + 1
	}
	return rows
}

// found notes the award of the register that a row is, or may be.
func (l *awardLine) found(find func(data.Award) (data.Entry, bool), fate awardFate) bool {
	e, ok := find(*l.award())
	if ok {
		twin := e.Award
		twin.Form = cmp.Or(e.FormName, e.Form)
		l.fate, l.twin = fate, &twin
	}
	return ok
}

// among notes the row further up that a row is, or may be.
func (l *awardLine) among(above []*data.Award, alike func(a, b data.Award) bool, fate awardFate) bool {
	for _, other := range above {
		if alike(*other, *l.award()) {
			l.fate, l.twin = fate, other
			return true
		}
	}
	return false
}
