package targets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/campaign"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// detail is everything about one target: where it stands and why, its figures,
// what is doubtful about it and how it came to be as it is.
func (s *screen) detail(r data.TargetRow) fyne.CanvasObject {
	t := r.Target
	pane := container.NewVBox(
		words.DetailTitle(s.title(t)),
		s.verdict(r),
		words.Wrapped(basisText(r)))
	if charted(r) {
		pane.Add(targetChart(s.d, r).Object())
	}
	pane.Add(s.kinds(r))
	if r.Assessment.Basis.Derived() {
		pane.Add(words.Wrapped(gatheredText(s.d, t, r.Assessment.Basis)))
	}
	s.addComparison(pane, r)
	s.addDoubts(pane, t)
	s.addAmendments(pane, r)
	s.addFigures(pane, t)
	s.addShares(pane, r)
	pane.Add(ui.Heading(ui.T("targets.detail.about")))
	pane.Add(ui.Details([]ui.Pair{
		{Label: ui.T("targets.detail.rule"), Text: ruleText(t)},
		{Label: ui.T("field.target.group_name"), Text: placeText(t)},
		{Label: ui.T("field.target.responsible"), Text: t.Responsible},
		{Label: ui.T("field.target.footnote"), Text: t.Footnote},
		{Label: ui.T("field.target.note"), Text: t.Note},
	}))
	s.addFigureHistory(pane, t)
	return pane
}

// verdict is the word for where the target stands over a bar with the pace
// marked on it.
func (s *screen) verdict(r data.TargetRow) fyne.CanvasObject {
	tone := words.StateTones[r.Assessment.State]
	line := container.NewVBox(container.NewPadded(ui.ToneText(verdictText(r), tone)))
	if share, pace := r.Progress(); share >= 0 {
		line.Add(container.NewPadded(ui.Bar(share, pace, tone)))
	}
	return line
}

// kinds shows plan and figures side by side, two a line.
func (s *screen) kinds(r data.TargetRow) fyne.CanvasObject {
	t := r.Target
	dated := func(f *data.Result) string {
		if f == nil {
			return "–"
		}
		return ui.T("targets.detail.figure", "Value", words.FigureText(t, f.Value), "Date", f.AsOf.String())
	}
	cell := func(label, text string) fyne.CanvasObject {
		return ui.Details([]ui.Pair{{Label: label, Text: text}})
	}
	grid := container.NewGridWithColumns(2,
		cell(ui.T("targets.col.planned"), plannedInForce(r)), cell(ui.T("targets.col.actual"), dated(r.Actual)),
		cell(ui.T("targets.col.estimate"), dated(r.Estimate)), cell(ui.T("targets.col.official"), dated(r.Official)))
	return grid
}

// basisText says in plain words what the verdict rests on.
func basisText(r data.TargetRow) string {
	t, a := r.Target, r.Assessment
	switch a.State {
	case data.NoData:
		return ui.T("targets.basis.none")
	case data.NotApplicable:
		return ui.T("targets.basis.not_applied")
	}
	text := ui.T("targets.basis."+string(a.Basis.Kind), "Date", a.Basis.AsOf.String(),
		"Value", amount(t, a.Basis.Value)) + " " + gapText(r)
	if a.Expected.Valid {
		expected := vn.FormatFixed(a.Expected.Decimal, t.Places())
		if len(t.Curve) > 0 {
			return text + " " + ui.T("targets.basis.curve", "Expected", expected)
		}
		text += " " + ui.T("targets.basis.pace", "Expected", expected)
	}
	return text
}

// gapText says how far the figure is from the plan. Less is good under a limit.
func gapText(r data.TargetRow) string {
	t, gap := r.Target, r.Assessment.Gap.Decimal
	key := "targets.basis.equal"
	switch limit := t.Direction == data.AtMost || t.Direction == data.Zero; {
	case gap.IsPositive() && limit:
		key = "targets.basis.over"
	case gap.IsPositive():
		key = "targets.basis.above"
	case gap.IsNegative() && limit:
		key = "targets.basis.within"
	case gap.IsNegative():
		key = "targets.basis.short"
	}
	return ui.T(key, "Gap", words.FigureText(t, gap.Abs()), "Measure", gapMeasure(t))
}

// ruleText says how the target is judged.
func ruleText(t data.Target) string {
	text := ui.T("targets.detail.rule_text", "Direction", words.Word("direction", t.Direction), "Nature", strings.ToLower(words.Word("nature", t.Nature)))
	if t.Direction == data.Exactly && t.Tolerance.IsPositive() {
		return ui.T("targets.detail.rule_tolerance", "Rule", text, "Tolerance", vn.FormatNumber(t.Tolerance))
	}
	return text
}

func placeText(t data.Target) string {
	if t.SubGroup == "" {
		return t.Group
	}
	return ui.T("targets.detail.subgroup", "Group", t.Group, "SubGroup", t.SubGroup)
}

// addDoubts adds the doubtful readings of the target that are still open.
func (s *screen) addDoubts(pane *fyne.Container, t data.Target) {
	open := slices.DeleteFunc(slices.Clone(s.d.Ledger.Doubts), func(x data.Doubt) bool {
		return !x.Open() || x.Entity != "target" || x.EntityID != t.ID
	})
	if len(open) == 0 {
		return
	}
	pane.Add(ui.ToneText(ui.T("targets.detail.doubts"), ui.ToneWarn))
	for _, x := range open {
		settle := widget.NewButton(ui.T("targets.detail.doubt_open"), func() { campaign.SettleDoubt(s.d, x) })
		settle.Importance = widget.LowImportance
		pane.Add(words.Wrapped(x.Question))
		pane.Add(container.NewHBox(settle))
	}
}
