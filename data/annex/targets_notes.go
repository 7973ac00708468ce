package annex

import (
	"cmp"
	"errors"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// onLastYear is how the year stands to the one before, nil where there is
// nothing to compare.
func (a *targets) onLastYear(r data.TargetRow) any {
	compared := data.AgainstLastYear(r.Target, r.Assessment.Basis, a.ledger.Campaign)
	switch {
	case compared.Percent.Valid:
		return Figure{Value: compared.Percent, Places: 2}
	case compared.Points.Valid:
		points := Whole(compared.Points)
		points.Signed, points.Unit = true, " "+assets.T("annex.points")
		return points
	}
	return nil
}

// amended names the resolutions that gave the target its value, "" for none.
func amended(r data.TargetRow) string {
	var steps []string
	for _, a := range r.Amendments {
		to, words := printed(a.Printed, a.Planned, r.Target)
		key := "annex.targets.amended_step"
		switch {
		case words:
			key = "annex.targets.amended_words"
		case r.Target.Percent():
			key = "annex.targets.amended_percent"
		}
		steps = append(steps, assets.T(key, "To", to, "Measure", r.Target.Measure, "Basis", a.Basis))
	}
	if len(steps) == 0 {
		return ""
	}
	from, words := printed(r.Plan.Printed, r.Plan.Planned, r.Target)
	if !words && r.Target.Percent() {
		from += "%"
	}
	return assets.T("annex.targets.amended", "From", from, "Steps", strings.Join(steps, assets.T("annex.targets.amended_then")))
}

// printed is a planned value as its document prints it, without the unit of
// measure that follows; words are in quotation marks.
func printed(text string, value decimal.Decimal, t data.Target) (bare string, words bool) {
	text = strings.TrimSpace(text)
	if bare = strings.TrimSpace(strings.TrimSuffix(text, t.Measure)); bare == "" {
		return vn.FormatNumber(value), false
	}
	_, number := data.Bounded(bare)
	if _, err := vn.ParseNumber(number); errors.Is(err, vn.ErrNumber) {
		return "“" + text + "”", true
	}
	return bare, false
}

// revised explains how the official figure differs from the estimate, "" where
// it does not or there are not both.
func revised(r data.TargetRow) string {
	difference, ok := r.Revised()
	if !ok || difference.IsZero() {
		return ""
	}
	measure, sign := r.Target.Measure, ""
	if r.Target.Percent() {
		measure = assets.T("annex.points")
	}
	if difference.IsPositive() {
		sign = "+"
	}
	text := assets.T("annex.targets.revised", "Official", vn.FormatNumber(r.Official.Value),
		"Estimate", vn.FormatNumber(r.Estimate.Value), "Difference", sign+vn.FormatNumber(difference), "Measure", measure)
	if why := cmp.Or(r.Official.Note, r.Official.Reason); why != "" {
		return assets.T("annex.targets.revised_why", "Text", text, "Why", why)
	}
	return text
}

// targetNote explains a row: the plan's own words where it sets the value in
// words (the cell of the plan holds the number all the same), that the verdict
// rests on an estimate, and what was noted with the figure. The target's own
// note is for the office.
func targetNote(r data.TargetRow) string {
	var lines []string
	if text, words := printed(r.Target.Printed, r.Target.Planned, r.Target); words {
		lines = append(lines, assets.T("annex.targets.printed", "Printed", text))
	}
	if r.Assessment.Basis.Kind == data.Estimate {
		lines = append(lines, assets.T("annex.targets.by_estimate"))
	}
	if g := r.Assessment.Basis.Gathered; g != nil && len(g.Missing) > 0 {
		lines = append(lines, assets.T("annex.targets.gathered", "Units", g.Units, "Of", g.Units+len(g.Missing)))
	}
	if r.Target.LastYearNote != "" {
		lines = append(lines, assets.T("annex.targets.last_year_note", "Note", r.Target.LastYearNote))
	}
	if text := revised(r); text != "" {
		return strings.Join(append(lines, text), "\n")
	}
	if note := r.Assessment.Basis.Note; note != "" {
		lines = append(lines, note)
	}
	return strings.Join(lines, "\n")
}
