package city

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/city"
	"thidua/data/vn"
)

// detail tells what a consolidated target is made of.
func (s *targetsPage) detail(r targetRow) fyne.CanvasObject {
	box := container.NewVBox(ui.Heading(r.Title))
	for _, doubt := range r.Doubts {
		box.Add(words.Warned(words.Joined(": ", doubt.Ward, words.QuestionsText([]data.Question{doubt.Sentence()}))))
	}
	adds := ui.T("city.adds_not")
	if r.Adds {
		adds = ui.T("city.adds")
	}
	box.Add(ui.Details([]ui.Pair{
		{Label: ui.T("city.col.measure"), Text: r.Measure},
		{Label: ui.T("city.adds_label"), Text: adds},
		{Label: ui.T("city.col.wards"), Text: ui.T("city.of_wards", "Count", r.Wards, "Come", s.d.count.Come)},
		{Label: ui.T("city.col.planned"), Text: sumText(r.Planned)},
		{Label: ui.T("city.col.last_year"), Text: sumText(r.LastYear)},
		{Label: ui.T("city.sum_actual"), Text: sumText(r.Actual)},
		{Label: ui.T("city.sum_estimate"), Text: sumText(r.Estimate)},
		{Label: ui.T("city.sum_official"), Text: sumText(r.Official)},
		{Label: ui.T("city.col.completion"), Text: percentOrNone(r.Completion())},
		{Label: ui.T("city.met_label"), Text: ui.T("city.met_text", "Met", r.Met(), "Unmet", r.Unmet(), "NoData", r.NoData())},
		{Label: ui.T("city.lowest"), Text: extremeText(r.Lowest)},
		{Label: ui.T("city.highest"), Text: extremeText(r.Highest)},
	}))
	box.Add(ui.Tools(ui.ToolButton(ui.T("city.by_ward"), func() { s.byWard(r) }), ui.ToolButton(ui.T("city.merge_target"), func() { s.merge(r) })))
	return box
}

// sumText is a sum and how many wards it is of.
func sumText(sum city.Sum) string {
	if sum.Wards == 0 {
		return ""
	}
	if !sum.Value.Valid {
		return ui.T("city.sum_none", "Wards", sum.Wards)
	}
	return ui.T("city.sum", "Value", vn.FormatNumber(sum.Value.Decimal), "Wards", sum.Wards)
}

func percentOrNone(d decimal.NullDecimal) string {
	if !d.Valid {
		return ""
	}
	return vn.FormatNumber(d.Decimal) + " %"
}

// byWard shows what every ward has of a target, and in which package.
func (s *targetsPage) byWard(r targetRow) {
	rows, err := gather(s.d.Store.WardsOfTarget(s.d.round.ID, r.TitleKey, r.MeasureKey), func(t city.WardTarget, _ int) city.WardTarget { return t })
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	page := s.wardTable(r)
	page.SetRows(rows)
	ui.Form{
		Window: s.d.Window, Title: ui.T("city.by_ward_title", "Title", r.Title), Full: true, Verb: ui.T("city.received_close"),
		Fields: []ui.Field{ui.TableField(s.d.Window, page.Object())},
	}.Show()
	page.Focus()
}

func (s *targetsPage) wardTable(r targetRow) *ui.TablePage[city.WardTarget] {
	number := func(id, title string, of func(city.WardTarget) decimal.NullDecimal) ui.Column[city.WardTarget] {
		return ui.Column[city.WardTarget]{
			ID: id, Title: title, Width: 110, Align: ui.Right, Value: func(t city.WardTarget) any { return of(t) },
			Text: func(t city.WardTarget) string { return numberOrNone(of(t)) },
		}
	}
	doubts := map[int64]string{}
	for _, d := range r.Doubts {
		doubts[d.WardID] = words.Joined(" ", doubts[d.WardID], words.QuestionsText([]data.Question{d.Sentence()}))
	}
	return ui.NewTablePage(ui.TableSpec[city.WardTarget]{
		ID: "city_by_ward", Title: r.Title, Settings: s.d.Store, Window: s.d.Window,
		Key: func(t city.WardTarget) string { return strconv.FormatInt(t.RowID, 10) },
		Columns: []ui.Column[city.WardTarget]{
			{ID: "ward", Title: ui.T("city.col.ward"), Width: 170, Wrap: true, Text: func(t city.WardTarget) string { return t.Ward }},
			{ID: "name", Title: ui.T("city.col.written"), Width: 220, Wrap: true, Text: func(t city.WardTarget) string { return t.Name }},
			number("planned", ui.T("city.col.planned"), func(t city.WardTarget) decimal.NullDecimal { return decimal.NewNullDecimal(t.Planned) }),
			number("last_year", ui.T("city.col.last_year"), func(t city.WardTarget) decimal.NullDecimal { return t.LastYear }),
			number("actual", ui.T("city.sum_actual"), func(t city.WardTarget) decimal.NullDecimal { return t.Actual }),
			number("estimate", ui.T("city.sum_estimate"), func(t city.WardTarget) decimal.NullDecimal { return t.Estimate }),
			number("official", ui.T("city.sum_official"), func(t city.WardTarget) decimal.NullDecimal { return t.Official }),
			{
				ID: "state", Title: ui.T("city.col.result"), Width: 120, Text: func(t city.WardTarget) string { return words.Word("state", t.State) },
				Mark: func(t city.WardTarget) ui.Mark { return ui.MarkOf(words.StateTones[t.State]) },
			},
			{ID: "doubt", Title: ui.T("city.col.doubts"), Width: 220, Wrap: true, Text: func(t city.WardTarget) string { return doubts[t.WardID] }},
			{ID: "origin", Title: ui.T("city.col.origin"), Width: 150, Wrap: true, Text: func(t city.WardTarget) string { return originText(t.Origin) }},
		},
		Chips: []ui.Chip[city.WardTarget]{
			{Label: ui.T("city.chip_doubts"), Tone: ui.ToneWarn, Match: func(t city.WardTarget) bool { return doubts[t.WardID] != "" }},
			{Label: ui.T("city.annex.unmet"), Tone: ui.ToneBad, Match: func(t city.WardTarget) bool { return t.State == data.NotMet || t.State == data.Behind }},
			{Label: ui.T("city.annex.no_data"), Tone: ui.ToneMuted, Match: func(t city.WardTarget) bool { return t.State == data.NoData }},
		},
		Footer: func(shown []city.WardTarget) string { return ui.T("city.by_ward_count", "Count", len(shown)) },
		Export: s.d.ExportSheet, Print: s.d.PrintSheet,
	})
}

// originText says which line of which package a row came from.
func originText(o city.Origin) string {
	return ui.T("city.origin", "Version", o.Version, "Position", o.Position)
}
