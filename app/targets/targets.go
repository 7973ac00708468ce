package targets

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// screen is the page of the year's targets: what is planned, what has been
// reached and how that is judged.
type screen struct {
	d *desk.Desk
	desk.Table[data.TargetRow]
	groups map[string]string // group to its numbered heading
}

func newScreen(d *desk.Desk) desk.Screen {
	s := &screen{d: d}
	month := ui.Action{Label: ui.T("targets.enter_month"), Primary: true, Key: fyne.KeyM, Mod: fyne.KeyModifierControl, Do: func() { enterMonth(d) }}
	add := ui.Action{Label: ui.T("targets.add"), Do: s.add}
	first := ui.Action{Label: add.Label, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.add}
	s.Fill(d, ui.TableSpec[data.TargetRow]{
		ID: "targets", Title: ui.T("place.targets"), DetailWidth: 300,
		Columns: s.columns(),
		Group:   func(r data.TargetRow) string { return s.groups[r.Target.Group] },
		Actions: []ui.Action{
			month,
			{Label: ui.T("targets.enter"), NeedsRow: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.On(s.enter)},
			{Label: ui.T("targets.edit"), NeedsRow: true, Do: s.On(s.edit)},
			add,
			{Label: ui.T("targets.import"), Rare: true, Do: func() { importTargets(d) }},
			{Label: ui.T("targets.paste"), Rare: true, Do: func() { pasteTargets(d) }},
			{Label: ui.T("amendments.add"), Rare: true, NeedsRow: true, Do: s.On(s.amend)},
			{Label: ui.T("targets.by_unit"), Rare: true, NeedsRow: true, Do: s.On(s.byUnit)},
			{Label: ui.T("targets.curve"), Rare: true, NeedsRow: true, Do: s.On(func(r data.TargetRow) { setCurve(d, r) })},
			{Label: ui.T("targets.page.print"), Rare: true, Do: func() { printTargetsPage(d) }},
			{Label: ui.T("targets.page.picture"), Rare: true, Do: func() { saveTargetsPicture(d) }},
			{Label: ui.T("targets.import_month"), Rare: true, Do: func() { importMonth(d) }},
			{Label: ui.T("targets.month_form"), Rare: true, Do: func() { exportMonthForm(d) }},
		},
		Chips:  targetChips(),
		Search: func(r data.TargetRow) string { return strings.Join(s.searched(r), "\n") },
		Open:   s.enter,
		Delete: func(r data.TargetRow) { desk.Remove(d, d.Store.Targets, r.Target.ID, s.title(r.Target)) },
		Detail: s.detail,
		Footer: targetsFooter,
		Empty:  ui.Empty{Text: ui.T("targets.empty"), Action: &first},
	}, func(r data.TargetRow) int64 { return r.Target.ID }, s.list)
	return s
}

// list reads the rows and numbers their groups.
func (s *screen) list() []data.TargetRow {
	rows := s.d.Ledger.TargetRows()
	s.groups = map[string]string{}
	for _, r := range rows {
		if group := r.Target.Group; group != "" && s.groups[group] == "" {
			s.groups[group] = vn.Roman(len(s.groups)+1) + ". " + strings.ToUpper(group)
		}
	}
	return rows
}

func (s *screen) title(t data.Target) string { return data.TitleOf(t, s.d.Ledger.Targets) }

func (s *screen) columns() []ui.Column[data.TargetRow] {
	return []ui.Column[data.TargetRow]{
		{ID: "no", Title: ui.T("targets.col.no"), Hidden: true, Text: func(r data.TargetRow) string { return words.Count(r.Target.Position) }, Value: func(r data.TargetRow) any { return r.Target.Position }},
		{ID: "code", Title: ui.T("targets.col.code"), Width: 54, Text: func(r data.TargetRow) string { return r.Target.Code }},
		{ID: "name", Title: ui.T("targets.col.name"), Width: 176, Wrap: true, Text: func(r data.TargetRow) string { return s.title(r.Target) }},
		{ID: "measure", Title: ui.T("targets.col.measure"), Width: 88, Align: ui.Center, Text: func(r data.TargetRow) string { return r.Target.Measure }},
		{ID: "planned", Title: ui.T("targets.col.planned"), Width: 114, Align: ui.Right, Wrap: true, Text: plannedInForce, Value: func(r data.TargetRow) any { return r.Target.Planned }},
		{ID: "actual", Title: ui.T("targets.col.actual"), Width: 106, Align: ui.Right, Text: actualText, Value: func(r data.TargetRow) any { return newestValue(r.Actual) }},
		{ID: "as_of", Title: ui.T("targets.col.as_of"), Width: 74, Text: s.newestDayText, Value: func(r data.TargetRow) any { return newestDay(r.Actual) }},
		{ID: "estimate", Title: ui.T("targets.col.estimate"), Width: 114, Align: ui.Right, Text: func(r data.TargetRow) string { return newestText(r.Target, r.Estimate) }, Value: func(r data.TargetRow) any { return newestValue(r.Estimate) }},
		{ID: "official", Title: ui.T("targets.col.official"), Hidden: true, Text: func(r data.TargetRow) string { return newestText(r.Target, r.Official) }, Value: func(r data.TargetRow) any { return newestValue(r.Official) }},
		{ID: "compared", Title: ui.T("targets.col.compared"), Width: 104, Align: ui.Right, Text: comparedText, Value: comparedValue},
		{ID: "trend", Title: ui.T("targets.col.trend"), Width: 74, Spark: func(r data.TargetRow) ui.Chart { return targetChart(s.d, r) }},
		{
			ID: "state", Title: ui.T("targets.col.state"), Width: 142, Text: stateText,
			Mark:    func(r data.TargetRow) ui.Mark { return ui.MarkOf(words.StateTones[r.Assessment.State]) },
			Compare: byState,
		},
		{ID: "source", Title: ui.T("targets.col.source"), Hidden: true, Text: func(r data.TargetRow) string { return r.Assessment.Basis.Source }},
		{ID: "responsible", Title: ui.T("targets.col.responsible"), Hidden: true, Text: func(r data.TargetRow) string { return r.Target.Responsible }},
		{ID: "note", Title: ui.T("targets.col.note"), Hidden: true, Text: func(r data.TargetRow) string { return r.Target.Note }},
	}
}

// newestDayText is the day of the newest actual figure, without the year where
// that is the year of the targets.
func (s *screen) newestDayText(r data.TargetRow) string {
	day := newestDay(r.Actual)
	if day.Year() == s.d.Ledger.Campaign.Year {
		return ui.T("targets.day_month", "Day", fmt.Sprintf("%02d", day.Day()), "Month", fmt.Sprintf("%02d", int(day.Month())))
	}
	return day.String()
}

// searched is what the filter box finds a target by.
func (s *screen) searched(r data.TargetRow) []string {
	return []string{r.Target.Code, s.title(r.Target), r.Target.Group, r.Target.SubGroup, r.Target.Measure, stateText(r), r.Target.Responsible}
}

func (s *screen) enter(r data.TargetRow) { enterFigure(s.d, r.Target) }

func (s *screen) edit(r data.TargetRow) { editTarget(s.d, r.Plan) }

// add begins a new target at the end of the list.
func (s *screen) add() {
	t := data.Target{CampaignID: s.d.Ledger.Campaign.ID, Position: 1, Direction: data.AtLeast, Nature: data.Cumulative, Aggregation: data.Supplied}
	for _, other := range s.d.Ledger.Targets {
		if other.Position >= t.Position {
			t.Position, t.Group, t.SubGroup = other.Position+1, other.Group, other.SubGroup
		}
	}
	editTarget(s.d, t)
}
