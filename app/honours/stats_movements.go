package honours

import (
	"strconv"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// movements shows how many movements were launched in the years, for the form
// 0601 of the yearly statistics.
func (s *awardStats) movements() {
	d := s.d
	movements, err := d.Store.AllMovements()
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	campaigns, err := d.Store.Campaigns.List(0)
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	yearOf := map[int64]int{}
	for _, c := range campaigns {
		if s.years.Holds(c.Year) {
			yearOf[c.ID] = c.Year
		}
	}
	page := ui.NewTablePage(ui.TableSpec[data.MovementCount]{
		ID: "movement_stats", Title: ui.T("stats.movements_title", "Years", s.yearsText()), Settings: d.Store, Window: d.Window,
		Key:     func(c data.MovementCount) string { return strconv.Itoa(c.Year) + string(c.Level) },
		Columns: movementColumns(),
		Export:  d.ExportSheet, Print: d.PrintSheet,
		Footer: func(shown []data.MovementCount) string {
			n := 0
			for _, c := range shown {
				n += c.All
			}
			return ui.T("stats.movements_count", "Count", n)
		},
		Empty: ui.Empty{Text: ui.T("stats.movements_empty")},
	})
	page.SetRows(data.CountMovements(movements, yearOf))
	ui.Form{
		Window: d.Window, Title: ui.T("stats.movements_title", "Years", s.yearsText()), Wide: true, Verb: ui.T("stats.close"),
		Fields: []ui.Field{ui.NoteField(ui.T("stats.movements_note")), ui.TableField(d.Window, page.Object())},
		Save:   func() error { return nil },
	}.Show()
}

func movementColumns() []ui.Column[data.MovementCount] {
	type row = data.MovementCount
	columns := []ui.Column[row]{
		{ID: "year", Title: words.FieldLabel("award", "year"), Width: 70, Align: ui.Center, Text: func(c row) string { return words.Year(c.Year) }},
		{ID: "level", Title: ui.T("stats.launched_by"), Width: 160, Wrap: true, Text: func(c row) string { return words.Word("level", c.Level) }},
	}
	number := func(id, title string, of func(row) int) {
		columns = append(columns, ui.Column[row]{
			ID: id, Title: title, Width: 88, Align: ui.Right,
			Text: func(c row) string { return vn.FormatInt(int64(of(c))) }, Value: func(c row) any { return of(c) },
		})
	}
	for _, manner := range data.Manners() {
		number(string(manner), words.Word("manner", manner), func(c row) int { return c.Manners[manner] })
	}
	number("unknown", ui.T("stats.manner_unknown"), func(c row) int { return c.Manners[""] })
	number("all", ui.T("stats.all"), func(c row) int { return c.All })
	return columns
}
