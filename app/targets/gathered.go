package targets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// gathered is a figure that follows from those of units, with the way to them.
func (s *screen) gathered(t data.Target, f data.Result) fyne.CanvasObject {
	see := widget.NewButtonWithIcon("", theme.ListIcon(), func() { openUnits(s.d, t, f.Kind, f.AsOf) })
	see.Importance = widget.LowImportance
	line := ui.T("figures.line", "Kind", words.Word("figure", f.Kind), "Date", f.AsOf.String())
	return container.NewBorder(nil, nil, nil, see, ui.Details([]ui.Pair{{
		Label: ui.T("targets.gathered_line", "Line", line),
		Text:  words.FigureText(t, f.Value) + "\n" + gatheredText(s.d, t, f),
	}}))
}

// gatheredText says what a gathered figure rests on, "" for an entered one.
func gatheredText(d *desk.Desk, t data.Target, f data.Result) string {
	g := f.Gathered
	if g == nil {
		return ""
	}
	if t.Aggregation == data.LatestOf {
		return ui.T("targets.gathered_latest", "Unit", d.Ledger.Unit(g.From[0].UnitID).Name)
	}
	text := ui.T("targets.gathered", "Units", g.Units, "Of", g.Units+len(g.Missing))
	if g.Denominator.IsPositive() {
		text = ui.T("targets.gathered_ratio", "Text", text, "Numerator", vn.FormatNumber(g.Numerator), "Denominator", vn.FormatNumber(g.Denominator))
	}
	if g.Since.Before(f.AsOf) {
		text = ui.T("targets.gathered_since", "Text", text, "Date", g.Since.String())
	}
	if len(g.Missing) == 0 {
		return text
	}
	var names []string
	for _, id := range g.Missing {
		names = append(names, d.Ledger.Unit(id).Name)
	}
	return ui.T("targets.gathered_missing", "Text", text, "Missing", strings.Join(names, "; "))
}

// actualText is the newest actual figure and, while units are missing, how
// many it is of.
func actualText(r data.TargetRow) string {
	text := newestText(r.Target, r.Actual)
	if r.Actual == nil || !r.Actual.Partial() {
		return text
	}
	g := r.Actual.Gathered
	return ui.T("targets.partial", "Value", text, "Units", g.Units, "Of", g.Units+len(g.Missing))
}

// addShares adds what units have been allocated, and the way to it where the
// target is gathered from units.
func (s *screen) addShares(pane *fyne.Container, r data.TargetRow) {
	t := r.Target
	shares := s.d.Ledger.SharesOf(t)
	if shares.Units == 0 && (t.Aggregation == data.Supplied || t.Aggregation == "") {
		return
	}
	pane.Add(ui.Heading(ui.T("targets.detail.by_unit")))
	pane.Add(ui.Details([]ui.Pair{
		{Label: ui.T("field.target.aggregation"), Text: words.Word("aggregation", t.Aggregation)},
		{Label: ui.T("targets.shares", "Count", shares.Units), Text: sharesText(t, shares)},
	}))
	open := widget.NewButton(ui.T("targets.by_unit"), func() { s.byUnit(r) })
	open.Importance = widget.LowImportance
	pane.Add(container.NewHBox(open))
}

// sharesText is the sum of shares and, where it should be the ward's value, how
// far it is from it.
func sharesText(t data.Target, shares data.Shares) string {
	switch {
	case shares.Units == 0 || t.Aggregation != data.SumOf:
		return ""
	case shares.Gap.Decimal.IsZero():
		return ui.T("targets.shares_text", "Sum", amount(t, shares.Sum))
	}
	return ui.T("targets.shares_gap", "Sum", amount(t, shares.Sum), "Gap", signed(shares.Gap.Decimal))
}
