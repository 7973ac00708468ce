package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// targets is the page of the year's targets: what is planned, what has been
// reached and how that is judged.
type targets struct {
	d *desk
	tableScreen[data.TargetRow]
	groups map[string]string // group to its numbered heading
}

func newTargets(d *desk) screen {
	s := &targets{d: d}
	month := ui.Action{Label: ui.T("targets.enter_month"), Primary: true, Key: fyne.KeyM, Mod: fyne.KeyModifierControl, Do: d.enterMonth}
	add := ui.Action{Label: ui.T("targets.add"), Do: s.add}
	first := ui.Action{Label: add.Label, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.add}
	s.fill(d, ui.TableSpec[data.TargetRow]{
		ID: "targets", Title: ui.T("place.targets"), DetailWidth: 300,
		Columns: s.columns(),
		Group:   func(r data.TargetRow) string { return s.groups[r.Target.Group] },
		Actions: []ui.Action{
			month,
			{Label: ui.T("targets.enter"), NeedsRow: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.on(s.enter)},
			{Label: ui.T("targets.edit"), NeedsRow: true, Do: s.on(s.edit)},
			add,
			{Label: ui.T("targets.import"), Rare: true, Do: d.importTargets},
			{Label: ui.T("targets.paste"), Rare: true, Do: d.pasteTargets},
			{Label: ui.T("amendments.add"), Rare: true, NeedsRow: true, Do: s.on(s.amend)},
			{Label: ui.T("targets.by_unit"), Rare: true, NeedsRow: true, Do: s.on(s.byUnit)},
			{Label: ui.T("targets.curve"), Rare: true, NeedsRow: true, Do: s.on(d.setCurve)},
			{Label: ui.T("targets.page.print"), Rare: true, Do: d.printTargetsPage},
			{Label: ui.T("targets.page.picture"), Rare: true, Do: d.saveTargetsPicture},
			{Label: ui.T("targets.import_month"), Rare: true, Do: d.importMonth},
			{Label: ui.T("targets.month_form"), Rare: true, Do: d.exportMonthForm},
		},
		Chips:  targetChips(),
		Search: func(r data.TargetRow) string { return strings.Join(s.searched(r), "\n") },
		Open:   s.enter,
		Delete: func(r data.TargetRow) { remove(d, d.store.Targets, r.Target.ID, s.title(r.Target)) },
		Detail: s.detail,
		Footer: targetsFooter,
		Empty:  ui.Empty{Text: ui.T("targets.empty"), Action: &first},
	}, func(r data.TargetRow) int64 { return r.Target.ID }, s.list)
	return s
}

// list reads the rows and numbers their groups.
func (s *targets) list() []data.TargetRow {
	rows := s.d.ledger.TargetRows()
	s.groups = map[string]string{}
	for _, r := range rows {
		if group := r.Target.Group; group != "" && s.groups[group] == "" {
			s.groups[group] = vn.Roman(len(s.groups)+1) + ". " + strings.ToUpper(group)
		}
	}
	return rows
}

func (s *targets) title(t data.Target) string { return data.TitleOf(t, s.d.ledger.Targets) }

func (s *targets) columns() []ui.Column[data.TargetRow] {
	return []ui.Column[data.TargetRow]{
		{ID: "no", Title: ui.T("targets.col.no"), Hidden: true, Text: func(r data.TargetRow) string { return count(r.Target.Position) }, Value: func(r data.TargetRow) any { return r.Target.Position }},
		{ID: "code", Title: ui.T("targets.col.code"), Width: 54, Text: func(r data.TargetRow) string { return r.Target.Code }},
		{ID: "name", Title: ui.T("targets.col.name"), Width: 176, Wrap: true, Text: func(r data.TargetRow) string { return s.title(r.Target) }},
		{ID: "measure", Title: ui.T("targets.col.measure"), Width: 88, Align: ui.Center, Text: func(r data.TargetRow) string { return r.Target.Measure }},
		{ID: "planned", Title: ui.T("targets.col.planned"), Width: 114, Align: ui.Right, Wrap: true, Text: plannedInForce, Value: func(r data.TargetRow) any { return r.Target.Planned }},
		{ID: "actual", Title: ui.T("targets.col.actual"), Width: 106, Align: ui.Right, Text: actualText, Value: func(r data.TargetRow) any { return newestValue(r.Actual) }},
		{ID: "as_of", Title: ui.T("targets.col.as_of"), Width: 74, Text: s.newestDayText, Value: func(r data.TargetRow) any { return newestDay(r.Actual) }},
		{ID: "estimate", Title: ui.T("targets.col.estimate"), Width: 114, Align: ui.Right, Text: func(r data.TargetRow) string { return newestText(r.Target, r.Estimate) }, Value: func(r data.TargetRow) any { return newestValue(r.Estimate) }},
		{ID: "official", Title: ui.T("targets.col.official"), Hidden: true, Text: func(r data.TargetRow) string { return newestText(r.Target, r.Official) }, Value: func(r data.TargetRow) any { return newestValue(r.Official) }},
		{ID: "compared", Title: ui.T("targets.col.compared"), Width: 104, Align: ui.Right, Text: comparedText, Value: comparedValue},
		{ID: "trend", Title: ui.T("targets.col.trend"), Width: 74, Spark: s.d.targetChart},
		{
			ID: "state", Title: ui.T("targets.col.state"), Width: 142, Text: stateText,
			Mark:    func(r data.TargetRow) ui.Mark { return ui.MarkOf(stateTones[r.Assessment.State]) },
			Compare: byState,
		},
		{ID: "source", Title: ui.T("targets.col.source"), Hidden: true, Text: func(r data.TargetRow) string { return r.Assessment.Basis.Source }},
		{ID: "responsible", Title: ui.T("targets.col.responsible"), Hidden: true, Text: func(r data.TargetRow) string { return r.Target.Responsible }},
		{ID: "note", Title: ui.T("targets.col.note"), Hidden: true, Text: func(r data.TargetRow) string { return r.Target.Note }},
	}
}

// newestDayText is the day of the newest actual figure, without the year where
// that is the year of the targets.
func (s *targets) newestDayText(r data.TargetRow) string {
	day := newestDay(r.Actual)
	if day.Year() == s.d.ledger.Campaign.Year {
		return ui.T("targets.day_month", "Day", fmt.Sprintf("%02d", day.Day()), "Month", fmt.Sprintf("%02d", int(day.Month())))
	}
	return day.String()
}

// searched is what the filter box finds a target by.
func (s *targets) searched(r data.TargetRow) []string {
	return []string{r.Target.Code, s.title(r.Target), r.Target.Group, r.Target.SubGroup, r.Target.Measure, stateText(r), r.Target.Responsible}
}

func (s *targets) enter(r data.TargetRow) { s.d.enterFigure(r.Target) }

func (s *targets) edit(r data.TargetRow) { s.d.editTarget(r.Plan) }

// add begins a new target at the end of the list.
func (s *targets) add() {
	t := data.Target{CampaignID: s.d.ledger.Campaign.ID, Position: 1, Direction: data.AtLeast, Nature: data.Cumulative, Aggregation: data.Supplied}
	for _, other := range s.d.ledger.Targets {
		if other.Position >= t.Position {
			t.Position, t.Group, t.SubGroup = other.Position+1, other.Group, other.SubGroup
		}
	}
	s.d.editTarget(t)
}
