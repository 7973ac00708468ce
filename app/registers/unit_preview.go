package registers

import (
	"cmp"
	"slices"
	"strconv"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/xlsx"
)

// unitPreview is a list of units before it is taken. Units already known are
// never entered twice: their empty fields are filled, what is written stays.
type unitPreview struct {
	s    *units
	rows []*previewRow
	page *ui.TablePage[*previewRow]
}

// previewRow is a line of the preview: a unit that was read, or a place in the
// list that needs a look.
type previewRow struct {
	no    int
	unit  data.Unit
	fate  data.ImportFate // of a unit
	where string
	said  string // what is the matter
	out   bool   // the row of the list was left out
	saves bool   // the unit is to be kept, once ticked
	ticks bool
}

// preview shows what would become of each unit and, once the officer agrees,
// keeps those that are ticked in one stroke.
func (s *units) preview(list []xlsx.UnitLine, findings []xlsx.Finding) {
	p := &unitPreview{s: s}
	p.read(list, findings)
	p.page = p.table()
	ui.Form{
		Window: s.d.Window, Title: ui.T("units.preview_title"), Full: true, Verb: ui.T("units.preview_verb"),
		Fields: []ui.Field{ui.NoteField(p.sum(len(findings))), ui.TableField(s.d.Window, p.page.Object())},
		Save: func() error {
			kept := p.kept()
			if len(kept) == 0 {
				return &data.Problem{Key: "problem.import_nothing"}
			}
			return s.d.Store.Units.SaveAll(kept, "")
		},
		OnDone: func() {
			fates := p.count(func(r *previewRow) bool { return r.ticks })
			s.d.Saved(ui.T("units.import_done", "New", fates[data.ImportNew], "Fills", fates[data.ImportFills]))
		},
	}.Show()
	p.page.Focus()
}

// read makes the rows: what needs a look first.
func (p *unitPreview) read(list []xlsx.UnitLine, findings []xlsx.Finding) {
	for _, f := range findings {
		p.rows = append(p.rows, &previewRow{where: f.Where, said: f.Text, out: f.Skipped})
	}
	read := make([]data.Unit, len(list))
	for i, line := range list {
		read[i] = line.Unit
	}
	for i, m := range data.MatchUnits(read, p.s.d.Ledger.UnitsInOrder()) {
		doubt := list[i].Doubt
		p.rows = append(p.rows, &previewRow{
			unit: m.Unit, fate: m.Fate, where: list[i].Where, said: doubt, saves: m.Saves(), ticks: m.Saves() && doubt == "",
		})
	}
	slices.SortStableFunc(p.rows, func(a, b *previewRow) int { return cmp.Compare(a.order(), b.order()) })
	for i, r := range p.rows {
		r.no = i + 1
	}
}

// order puts what needs a look before the rest.
func (r *previewRow) order() int {
	switch {
	case r.unit.Name == "":
		return 0
	case r.said != "":
		return 1
	}
	return 2
}

// count counts the units of each fate.
func (p *unitPreview) count(which func(*previewRow) bool) map[data.ImportFate]int {
	fates := map[data.ImportFate]int{}
	for _, r := range p.rows {
		if r.unit.Name != "" && which(r) {
			fates[r.fate]++
		}
	}
	return fates
}

// sum says what was read.
func (p *unitPreview) sum(findings int) string {
	sure := p.count(func(r *previewRow) bool { return r.said == "" })
	doubts := 0
	for _, n := range p.count(func(r *previewRow) bool { return r.said != "" }) {
		doubts += n
	}
	return ui.T("units.preview_sum", "New", sure[data.ImportNew], "Fills", sure[data.ImportFills],
		"Known", sure[data.ImportKnown]+sure[data.ImportTwice], "Findings", findings+doubts)
}

// kept lists the units that are ticked.
func (p *unitPreview) kept() []*data.Unit {
	var kept []*data.Unit
	for _, r := range p.rows {
		if r.ticks {
			kept = append(kept, &r.unit)
		}
	}
	return kept
}

// tick takes a unit in or out.
func (p *unitPreview) tick(r *previewRow) {
	if !r.saves {
		return
	}
	r.ticks = !r.ticks
	p.page.SetRows(p.rows)
}

func (p *unitPreview) table() *ui.TablePage[*previewRow] {
	page := ui.NewTablePage(ui.TableSpec[*previewRow]{
		ID: "unit_preview", Title: ui.T("units.preview_title"), Settings: p.s.d.Store, Window: p.s.d.Window,
		Key: func(r *previewRow) string { return strconv.Itoa(r.no) },
		Columns: []ui.Column[*previewRow]{
			{ID: "tick", Title: ui.T("units.preview_tick"), Width: 48, Mark: (*previewRow).box, Tick: p.tick},
			{
				ID: "fate", Title: ui.T("units.preview_result"), Width: 150, Wrap: true, Text: (*previewRow).result,
				Mark: func(r *previewRow) ui.Mark { return ui.MarkOf(r.tone()) },
			},
			{ID: "where", Title: ui.T("units.preview_where"), Width: 80, Wrap: true, Text: func(r *previewRow) string { return r.where }},
			{ID: "name", Title: ui.T("field.unit.name"), Width: 220, Wrap: true, Text: func(r *previewRow) string { return r.unit.Name }},
			{ID: "said", Title: ui.T("month.col.said"), Width: 280, Wrap: true, Text: func(r *previewRow) string { return r.said }},
			{ID: "kind", Title: ui.T("field.unit.kind"), Width: 100, Wrap: true, Text: func(r *previewRow) string { return words.Word("unit_kind", r.unit.Kind) }},
			{ID: "contact", Title: ui.T("submissions.contact"), Width: 130, Wrap: true, Text: func(r *previewRow) string { return words.Reach(r.unit) }},
		},
		Chips: []ui.Chip[*previewRow]{
			{Label: ui.T("unit_import.new"), Tone: ui.ToneGood, Match: func(r *previewRow) bool { return r.fate == data.ImportNew }},
			{Label: ui.T("unit_import.noted"), Tone: ui.ToneWarn, Match: func(r *previewRow) bool { return r.said != "" }},
		},
		Footer: func([]*previewRow) string { return ui.T("units.preview_footer", "Count", len(p.kept())) },
	})
	page.SetRows(p.rows)
	return page
}

// box is the tick of a row; one that cannot be kept has none.
func (r *previewRow) box() ui.Mark {
	if !r.saves {
		return ui.Mark{}
	}
	return ui.TickMark(r.ticks)
}

// result is what becomes of a row.
func (r *previewRow) result() string {
	switch {
	case r.out:
		return ui.T("unit_import.skipped")
	case r.said != "":
		return ui.T("unit_import.noted")
	}
	return words.Word("unit_import", r.fate)
}

func (r *previewRow) tone() ui.Tone {
	switch {
	case r.out:
		return ui.ToneBad
	case r.said != "":
		return ui.ToneWarn
	}
	return map[data.ImportFate]ui.Tone{
		data.ImportNew: ui.ToneGood, data.ImportFills: ui.ToneInfo, data.ImportKnown: ui.ToneMuted, data.ImportTwice: ui.ToneWarn,
	}[r.fate]
}
