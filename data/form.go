package data

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// FormTemplate is the version of the form that this program makes. A form of
// another one is recognised and named, not read as if it were this one.
const FormTemplate = 1

// FormMark identifies a form whatever its file is called. It travels hidden
// inside the workbook.
type FormMark struct {
	Ledger     string // names this office's ledger; ids of another mean nothing here
	CampaignID int64
	Campaign   string
	PeriodID   int64
	Period     string
	UnitID     int64
	Unit       string
	Template   int
	IssuedOn   vn.Date
	Sum        string // checksum over all the above
}

// Reckon is the checksum that belongs to m.
func (m FormMark) Reckon() string {
	whole := strings.Join([]string{
		m.Ledger, strconv.FormatInt(m.CampaignID, 10), m.Campaign, strconv.FormatInt(m.PeriodID, 10), m.Period,
		strconv.FormatInt(m.UnitID, 10), m.Unit, strconv.Itoa(m.Template), m.IssuedOn.ISO(),
	}, "\n")
	sum := sha256.Sum256([]byte(whole))
	return hex.EncodeToString(sum[:])
}

// Form is what one unit is asked in a period.
type Form struct {
	Mark      FormMark
	Office    Office
	Campaign  Campaign
	Period    Period
	Unit      Unit
	Due       Deadline // its own where it was granted an extension
	Targets   []FormTarget
	Movements []Movement // launched by the ward (plan V.1.b)
	Forms     []AwardForm
	Last      *Answer // what it answered the last time; nil when it never has
}

// FormTarget is a target as a unit is asked about it.
type FormTarget struct {
	Target Target
	Share  decimal.NullDecimal // of the unit
	Last   *FigureAnswer       // what it answered the last time
}

// FormOf is the form of a unit in a period. key names the ledger; last is what
// the unit answered before, if ever.
func (l Ledger) FormOf(u Unit, p Period, key string, last *Answer, today vn.Date) Form {
	f := Form{
		Office: l.Office, Campaign: l.Campaign, Period: p, Unit: u, Due: p.Deadline(), Last: last,
		Forms: formsOn(l.RuleSets, today),
		Mark: FormMark{
			Ledger: key, CampaignID: l.Campaign.ID, Campaign: cmp.Or(l.Campaign.Number, l.Campaign.ShortName),
			PeriodID: p.ID, Period: p.Name, UnitID: u.ID, Unit: u.Name, Template: FormTemplate, IssuedOn: today,
		},
	}
	f.Mark.Sum = f.Mark.Reckon()
	if s, ok := l.SubmissionOf(u.ID, p.ID); ok && !s.ExtendedTo.IsZero() {
		f.Due = Deadline{On: s.ExtendedTo, Inclusive: true}
	}
	for _, row := range l.TargetRows() {
		if l.Asks(row.Target, u) {
			f.Targets = append(f.Targets, FormTarget{Target: row.Target, Share: l.shareOf(row.Target, u), Last: last.figure(row.Target.ID)})
		}
	}
	for _, m := range slices.SortedStableFunc(slices.Values(l.Movements), func(a, b Movement) int { return cmp.Compare(a.Position, b.Position) }) {
		if m.ToWard() {
			f.Movements = append(f.Movements, m)
		}
	}
	return f
}

func formsOn(sets []RuleSet, today vn.Date) []AwardForm {
	if rules := RuleSetOn(sets, today); rules != nil {
		return rules.Forms
	}
	return nil
}

func (l Ledger) shareOf(t Target, u Unit) decimal.NullDecimal {
	if a := l.ShareOf(t.ID, u.ID); a.ID != 0 {
		return decimal.NewNullDecimal(a.Planned)
	}
	return decimal.NullDecimal{}
}

func (a *Answer) figure(targetID int64) *FigureAnswer {
	if a == nil {
		return nil
	}
	for i := range a.Figures {
		if a.Figures[i].TargetID == targetID {
			return &a.Figures[i]
		}
	}
	return nil
}

// Asks reports whether a unit is asked for figures of target t: it has a share
// of it, has given figures for it before, or is the body that supplies them.
func (l Ledger) Asks(t Target, u Unit) bool {
	if t.NotApplied {
		return false
	}
	for _, a := range l.Allocations {
		if a.TargetID == t.ID && a.UnitID == u.ID {
			return true
		}
	}
	for _, f := range l.UnitFigures {
		if f.TargetID == t.ID && f.UnitID == u.ID {
			return true
		}
	}
	return supplied(t) && l.supplies(u, t)
}

// AskedOfNobody lists the targets gathered from units for which no unit would
// be asked: the office has yet to share them out.
func (l Ledger) AskedOfNobody() []Target {
	var forgotten []Target
	for _, row := range l.TargetRows() {
		t := row.Target
		gathered := t.Aggregation != Supplied && t.Aggregation != ""
		if gathered && !t.NotApplied && !slices.ContainsFunc(l.Units, func(u Unit) bool { return l.Asks(t, u) }) {
			forgotten = append(forgotten, t)
		}
	}
	return forgotten
}

// supplies reports whether u is the body that supplies the figures of t: it is
// named there, with or without the ward, or the ward's name, behind its own.
func (l Ledger) supplies(u Unit, t Target) bool {
	name, ward := vn.Fold(u.Name), vn.Fold(l.Office.Ward)
	bare := strings.TrimSpace(strings.TrimPrefix(ward, vn.Fold(l.Office.Kind())))
	for _, part := range strings.FieldsFunc(t.Responsible, func(r rune) bool { return r == ';' || r == '\n' }) {
		switch named := vn.Fold(part); {
		case named == "":
		case named == name, u.Code != "" && named == vn.Fold(u.Code), named+" "+ward == name, named+" "+bare == name:
			return true
		}
	}
	return false
}

// SubmissionOf finds what was recorded for a unit in a period.
func (l Ledger) SubmissionOf(unitID, periodID int64) (Submission, bool) {
	for _, s := range l.Submissions {
		if s.UnitID == unitID && s.PeriodID == periodID {
			return s, true
		}
	}
	return Submission{}, false
}
