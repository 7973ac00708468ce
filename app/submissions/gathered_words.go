package submissions

import (
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// remarkRow is a difficulty or a proposal with its number in the list.
type remarkRow struct {
	data.Remark
	no int
}

// newRemarks lists the difficulties of the units, or what they propose.
func newRemarks(d *desk.Desk, proposals bool) desk.Screen {
	s := &desk.Table[remarkRow]{}
	id, title := "gathered_difficulties", ui.T("gathered.difficulties")
	if proposals {
		id, title = "gathered_proposals", ui.T("gathered.proposals")
	}
	s.Fill(d, ui.TableSpec[remarkRow]{
		ID: id, Title: title, Of: d.PeriodTitle,
		Columns: []ui.Column[remarkRow]{
			{ID: "no", Title: ui.T("movements.no"), Width: 42, Align: ui.Center, Text: func(r remarkRow) string { return words.Count(r.no) }, Value: func(r remarkRow) any { return r.no }},
			{ID: "unit", Title: ui.T("entity.unit"), Width: 200, Wrap: true, Text: func(r remarkRow) string { return r.Unit.Name }},
			{ID: "about", Title: ui.T("gathered.about"), Width: 170, Wrap: true, Hidden: proposals, Text: remarkAbout},
			{ID: "text", Title: ui.T("gathered.text"), Width: 380, Wrap: true, Text: func(r remarkRow) string { return r.Text }},
			{ID: "origin", Title: ui.T("origin.title"), Width: 170, Wrap: true, Text: func(r remarkRow) string { return words.ReportSource(r.Submission) }},
		},
		Footer: func(shown []remarkRow) string {
			units := map[int64]bool{}
			for _, r := range shown {
				units[r.Unit.ID] = true
			}
			return ui.T("gathered.count", "Count", len(shown), "Units", len(units))
		},
		Empty: ui.Empty{Text: ui.T("gathered.empty")},
	}, func(r remarkRow) int64 { return int64(r.no) }, func() []remarkRow {
		var rows []remarkRow
		for _, r := range data.Remarks(d.Ledger.TakenAnswers(d.Period().ID)) {
			if r.Proposal == proposals {
				rows = append(rows, remarkRow{r, len(rows) + 1})
			}
		}
		return rows
	})
	return s
}

// remarkAbout is the movement that a difficulty is about, else that it is
// about the whole.
func remarkAbout(r remarkRow) string {
	if r.About == "" {
		return ui.T("gathered.about_all")
	}
	return r.About
}

// newThemes lists the emulation themes of the units and when they were
// launched.
func newThemes(d *desk.Desk) desk.Screen {
	s := &desk.Table[data.Theme]{}
	s.Fill(d, ui.TableSpec[data.Theme]{
		ID: "gathered_themes", Title: ui.T("gathered.themes"), Of: d.PeriodTitle,
		Columns: []ui.Column[data.Theme]{
			{ID: "unit", Title: ui.T("entity.unit"), Width: 240, Wrap: true, Text: func(t data.Theme) string { return t.Unit.Name }},
			{ID: "theme", Title: words.FieldLabel("submission", "theme"), Width: 380, Wrap: true, Text: func(t data.Theme) string { return t.Theme }},
			{ID: "launched", Title: words.FieldLabel("submission", "theme_launched"), Width: 130, Text: func(t data.Theme) string { return t.Launched.String() }, Value: func(t data.Theme) any { return t.Launched }},
			{ID: "origin", Title: ui.T("origin.title"), Width: 170, Wrap: true, Text: func(t data.Theme) string { return words.ReportSource(t.Submission) }},
		},
		Chips: []ui.Chip[data.Theme]{
			{Label: ui.T("gathered.launched"), Tone: ui.ToneGood, Match: func(t data.Theme) bool { return !t.Launched.IsZero() }},
			{Label: ui.T("gathered.not_launched"), Tone: ui.ToneWarn, Match: func(t data.Theme) bool { return t.Launched.IsZero() }},
		},
		Footer: func(shown []data.Theme) string { return ui.T("gathered.themes_count", "Count", len(shown)) },
		Empty:  ui.Empty{Text: ui.T("gathered.no_themes")},
	}, func(t data.Theme) int64 { return t.Submission.ID }, func() []data.Theme { return d.Ledger.ThemesIn(d.Period().ID) })
	return s
}
