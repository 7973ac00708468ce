package targets

import (
	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// addComparison adds how the target stands to last year, how the official
// figure stands to the estimate, and what does not go together.
func (s *screen) addComparison(pane *fyne.Container, r data.TargetRow) {
	t := r.Target
	pairs := []ui.Pair{
		{Label: ui.T("targets.compare.last_year"), Text: onLastYear(s.d, r)},
		{Label: ui.T("field.target.last_year_note"), Text: t.LastYearNote},
	}
	if difference, ok := r.Revised(); ok {
		pairs = append(pairs, ui.Pair{
			Label: ui.T("targets.compare.revised"),
			Text:  ui.T("targets.compare.revised_text", "Difference", signed(difference), "Measure", gapMeasure(t)),
		})
	}
	if pairs[0].Text+pairs[1].Text != "" || len(pairs) > 2 {
		pane.Add(ui.Details(pairs))
	}
	if other, ok := s.d.Ledger.Unbalanced(t); ok {
		pane.Add(ui.ToneText(ui.T("targets.compare.unbalanced", "Planned", plannedText(t), "Other", other.Name, "OtherPlanned", plannedText(other)), ui.ToneWarn))
	}
}

// onLastYear is the comparison with last year in words, "" where last year is
// not known.
func onLastYear(d *desk.Desk, r data.TargetRow) string {
	t := r.Target
	if !t.LastYear.Valid {
		return ""
	}
	last := words.FigureText(t, t.LastYear.Decimal)
	compared := data.AgainstLastYear(t, r.Assessment.Basis, d.Ledger.Campaign)
	switch {
	case compared.Percent.Valid:
		return ui.T("targets.compare.percent", "Percent", vn.FormatFixed(compared.Percent.Decimal, 2), "Last", last)
	case compared.Points.Valid:
		return ui.T("targets.compare.points", "Points", signed(compared.Points.Decimal), "Last", last)
	case t.LastYear.Decimal.IsZero():
		return ui.T("targets.compare.zero", "Last", last)
	}
	return ui.T("targets.compare.not_yet", "Last", last)
}

// gapMeasure is what differences of t are counted in.
func gapMeasure(t data.Target) string {
	if t.Percent() {
		return ui.T("targets.point")
	}
	return t.Measure
}
