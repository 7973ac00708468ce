package city

import (
	"hash/fnv"

	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/city"
	"thidua/data/vn"
)

// targetsPage is the page of consolidated targets.
type targetsPage struct {
	desk.Table[targetRow]
	d     *side
	lines readRows[targetRow]
}

// targetRow is a target of the whole city and its number in the list.
type targetRow struct {
	city.TargetLine
	no int
}

// keyID tells by a number what is told apart by words.
func keyID(words ...string) int64 {
	h := fnv.New64a()
	for _, w := range words {
		h.Write([]byte(w + "\n"))
	}
	return int64(h.Sum64() >> 1)
}

func newTargets(d *side) desk.Screen {
	s := &targetsPage{d: d}
	s.lines = readRows[targetRow]{d: d, read: s.read, show: s.Refresh}
	s.Fill(d.Desk, ui.TableSpec[targetRow]{
		ID: "city_targets", Title: ui.T("place.city_targets"), DetailWidth: 350,
		Group:   func(r targetRow) string { return r.Group },
		Columns: targetColumns(),
		Actions: []ui.Action{
			{Label: ui.T("city.merge_target"), NeedsRow: true, Do: s.On(s.merge)},
			{Label: ui.T("city.aliases"), Do: func() { d.Open(atAliases, 0) }},
			{Label: ui.T("city.make_report"), Rare: true, Do: func() { d.Open(atReport, 0) }},
		},
		Chips: []ui.Chip[targetRow]{
			{Label: ui.T("city.chip_doubts"), Tone: ui.ToneWarn, Match: func(r targetRow) bool { return len(r.Doubts) > 0 }},
			{Label: ui.T("city.chip_adds"), Tone: ui.ToneInfo, Match: func(r targetRow) bool { return r.Adds }},
			{Label: ui.T("city.chip_ratio"), Tone: ui.ToneMuted, Match: func(r targetRow) bool { return !r.Adds }},
			{Label: ui.T("city.chip_few"), Tone: ui.ToneWarn, Match: func(r targetRow) bool { return r.Wards*2 < d.count.Come }},
		},
		Open:   s.byWard,
		Detail: s.detail,
		Footer: func(shown []targetRow) string {
			doubts := 0
			for _, r := range shown {
				doubts += len(r.Doubts)
			}
			return s.lines.footer(ui.T("city.targets_count", "Count", len(shown), "Come", d.count.Come, "Doubts", doubts))
		},
		Empty: ui.Empty{Text: ui.T("city.rows_empty"), Action: &ui.Action{Label: ui.T("city.receive_files"), Do: d.receiveFiles}},
	}, func(r targetRow) int64 { return keyID(r.TitleKey, r.MeasureKey) }, s.lines.list)
	return s
}

func (s *targetsPage) read(round city.Round) ([]targetRow, error) {
	lines, err := s.d.Store.CityTargets(round.ID)
	rows := make([]targetRow, len(lines))
	for i, l := range lines {
		rows[i] = targetRow{l, i + 1}
	}
	return rows, err
}

func targetColumns() []ui.Column[targetRow] {
	type row = targetRow
	number := func(id, title string, width float32, of func(row) decimal.NullDecimal) ui.Column[row] {
		return ui.Column[row]{
			ID: id, Title: title, Width: width, Align: ui.Right, Value: func(r row) any { return of(r) },
			Text: func(r row) string { return numberOrNone(of(r)) },
		}
	}
	counted := func(id, title string, of func(row) int) ui.Column[row] {
		return ui.Column[row]{ID: id, Title: title, Width: 62, Align: ui.Center, Text: func(r row) string { return words.Count(of(r)) }, Value: func(r row) any { return of(r) }}
	}
	lastYear := number("last_year", ui.T("city.col.last_year"), 0, func(r row) decimal.NullDecimal { return r.LastYear.Value })
	lastYear.Hidden = true
	return []ui.Column[row]{
		{ID: "no", Title: ui.T("submissions.no"), Width: 40, Align: ui.Center, Text: func(r row) string { return words.Count(r.no) }, Value: func(r row) any { return r.no }},
		{ID: "title", Title: ui.T("city.col.target"), Width: 240, Wrap: true, Text: func(r row) string { return r.Title }},
		{ID: "measure", Title: ui.T("city.col.measure"), Width: 84, Wrap: true, Text: func(r row) string { return r.Measure }},
		counted("wards", ui.T("city.col.wards"), func(r row) int { return r.Wards }),
		number("planned", ui.T("city.col.planned"), 116, func(r row) decimal.NullDecimal { return r.Planned.Value }),
		number("reached", ui.T("city.col.reached"), 116, func(r row) decimal.NullDecimal { return r.Reached().Value }),
		number("completion", ui.T("city.col.completion"), 76, row.Completion),
		counted("met", ui.T("city.annex.met"), row.Met),
		counted("unmet", ui.T("city.annex.unmet"), row.Unmet),
		counted("no_data", ui.T("city.annex.no_data"), row.NoData),
		{
			ID: "doubts", Title: ui.T("city.col.doubts"), Width: 70, Align: ui.Center, Text: func(r row) string { return words.Count(len(r.Doubts)) }, Value: func(r row) any { return len(r.Doubts) },
			Mark: func(r row) ui.Mark {
				if len(r.Doubts) > 0 {
					return ui.MarkOf(ui.ToneWarn)
				}
				return ui.Mark{}
			},
		},
		lastYear,
		{ID: "lowest", Title: ui.T("city.lowest"), Hidden: true, Text: func(r row) string { return extremeText(r.Lowest) }},
		{ID: "highest", Title: ui.T("city.highest"), Hidden: true, Text: func(r row) string { return extremeText(r.Highest) }},
	}
}

// numberOrNone prints a figure, nothing for none.
func numberOrNone(d decimal.NullDecimal) string {
	if !d.Valid {
		return ""
	}
	return vn.FormatNumber(d.Decimal)
}

// extremeText is the lowest or highest figure and whose it is.
func extremeText(e city.Extreme) string {
	if !e.Value.Valid {
		return ""
	}
	return ui.T("city.extreme", "Value", vn.FormatNumber(e.Value.Decimal), "Wards", words.Joined("; ", e.Wards...), "More", e.More)
}
