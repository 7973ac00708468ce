package submissions

import (
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// factRow is the sum of a fact with its place in the list.
type factRow struct {
	data.FactSum
	no int
}

// newFactSums is what all units count together.
func newFactSums(d *desk.Desk) desk.Screen {
	s := &desk.Table[factRow]{}
	number := func(id, key string, of func(factRow) int) ui.Column[factRow] {
		return ui.Column[factRow]{
			ID: id, Title: ui.T(key), Width: 130, Align: ui.Right,
			Text: func(r factRow) string { return vn.FormatInt(int64(of(r))) }, Value: func(r factRow) any { return of(r) },
		}
	}
	s.Fill(d, ui.TableSpec[factRow]{
		ID: "gathered_facts", Title: ui.T("gathered.facts"), Of: d.PeriodTitle,
		Columns: []ui.Column[factRow]{
			{ID: "no", Title: ui.T("movements.no"), Width: 42, Align: ui.Center, Text: func(r factRow) string { return words.Count(r.no) }, Value: func(r factRow) any { return r.no }},
			{ID: "fact", Title: ui.T("gathered.fact"), Width: 260, Wrap: true, Text: func(r factRow) string { return factName(r.Fact) }},
			{
				ID: "total", Title: ui.T("gathered.total"), Width: 120, Align: ui.Right,
				Text: func(r factRow) string { return words.CellText(r.Total) }, Value: func(r factRow) any { return r.Total },
			},
			number("gave", "gathered.gave", func(r factRow) int { return r.Gave }),
			number("nothing", "gathered.nothing", func(r factRow) int { return r.Nothing }),
			number("not_concerned", "gathered.not_concerned", func(r factRow) int { return r.NotConcerned }),
			number("silent", "gathered.silent", func(r factRow) int { return r.Silent }),
		},
	}, func(r factRow) int64 { return int64(r.no) }, func() []factRow {
		var rows []factRow
		for i, sum := range data.FactSums(d.Ledger.TakenAnswers(d.Period().ID)) {
			rows = append(rows, factRow{sum, i + 1})
		}
		return rows
	})
	return s
}

// factName is what the form calls a fact.
func factName(f data.Fact) string { return ui.T("form.facts." + string(f)) }

// newFactsByUnit is what each unit counts.
func newFactsByUnit(d *desk.Desk) desk.Screen {
	s := &desk.Table[data.UnitAnswer]{}
	columns := []ui.Column[data.UnitAnswer]{
		{ID: "unit", Title: ui.T("entity.unit"), Width: 240, Wrap: true, Text: func(a data.UnitAnswer) string { return a.Unit.Name }},
		{
			ID: "reply", Title: ui.T("field.movement_result.reply"), Width: 150, Wrap: true,
			Text: func(a data.UnitAnswer) string { return ui.T("reply." + string(a.Answer.ReplyOf(data.SectionFacts))) },
			Mark: func(a data.UnitAnswer) ui.Mark {
				return ui.MarkOf(words.ReplyTones[a.Answer.ReplyOf(data.SectionFacts)])
			},
		},
	}
	for _, f := range data.Facts() {
		columns = append(columns, ui.Column[data.UnitAnswer]{
			ID: string(f), Title: factName(f), Width: 110, Align: ui.Right,
			Text:  func(a data.UnitAnswer) string { return words.CellText(a.Answer.FactOf(f)) },
			Value: func(a data.UnitAnswer) any { return a.Answer.FactOf(f) },
		})
	}
	columns = append(columns, ui.Column[data.UnitAnswer]{
		ID: "origin", Title: ui.T("origin.title"), Width: 170, Wrap: true,
		Text: func(a data.UnitAnswer) string { return words.ReportSource(a.Submission) },
	})
	s.Fill(d, ui.TableSpec[data.UnitAnswer]{
		ID: "gathered_facts_by_unit", Title: ui.T("gathered.facts_by_unit"), Of: d.PeriodTitle, Columns: columns, Footer: factsFooter,
		Empty: ui.Empty{Text: ui.T("gathered.empty")},
	}, func(a data.UnitAnswer) int64 { return a.Unit.ID }, func() []data.UnitAnswer {
		return d.Ledger.TakenAnswers(d.Period().ID)
	})
	return s
}

// factsFooter adds up what is shown.
func factsFooter(shown []data.UnitAnswer) string {
	totals := map[data.Fact]string{}
	for _, sum := range data.FactSums(shown) {
		totals[sum.Fact] = "–"
		if sum.Total.Valid {
			totals[sum.Fact] = vn.FormatNumber(sum.Total.Decimal)
		}
	}
	return ui.T("gathered.facts_count", "Count", len(shown),
		"News", totals[data.NewsItems], "Broadcasts", totals[data.Broadcasts],
		"Meetings", totals[data.Meetings], "Attendees", totals[data.Attendees])
}
