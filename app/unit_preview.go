package app

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/xlsx"
)

// previewRow is a line of the preview: a unit that was read, or a place in the
// list that needs a look.
type previewRow struct {
	no      int
	unit    data.Unit
	fate    string // key of the word below "unit_import."
	tone    ui.Tone
	finding xlsx.Finding
}

// preview shows what would become of each unit and, once the officer agrees,
// keeps all of them in one stroke. Units already known are never entered
// twice: their empty fields are filled, what is written stays.
func (s *units) preview(list []data.Unit, findings []xlsx.Finding) {
	imports := data.MatchUnits(list, s.d.ledger.UnitsInOrder())
	fates := map[data.ImportFate]int{}
	var kept []*data.Unit
	for i, m := range imports {
		fates[m.Fate]++
		if m.Saves() {
			kept = append(kept, &imports[i].Unit)
		}
	}
	page := previewPage(s.d, previewRows(imports, findings))
	sum := ui.T("units.preview_sum", "New", fates[data.ImportNew], "Fills", fates[data.ImportFills],
		"Known", fates[data.ImportKnown]+fates[data.ImportTwice], "Findings", len(findings))
	ui.Form{
		Window: s.d.window, Title: ui.T("units.preview_title"), Columns: 1, Wide: true, Verb: ui.T("units.preview_verb", "Count", len(kept)),
		Fields: []ui.Field{ui.NoteField(sum), ui.ObjectField(container.NewGridWrap(fyne.NewSize(720, 400), page.Object()))},
		Save: func() error {
			if len(kept) == 0 {
				return &data.Problem{Key: "problem.import_nothing"}
			}
			return s.d.store.Units.SaveAll(kept, "")
		},
		OnDone: func() {
			s.d.saved(ui.T("units.import_done", "New", fates[data.ImportNew], "Fills", fates[data.ImportFills]))
		},
	}.Show()
}

func previewRows(imports []data.UnitImport, findings []xlsx.Finding) []previewRow {
	tones := map[data.ImportFate]ui.Tone{
		data.ImportNew: ui.ToneGood, data.ImportFills: ui.ToneInfo, data.ImportKnown: ui.ToneMuted, data.ImportTwice: ui.ToneWarn,
	}
	var rows []previewRow
	for _, f := range findings {
		row := previewRow{no: len(rows) + 1, fate: "noted", tone: ui.ToneWarn, finding: f}
		if f.Skipped {
			row.fate, row.tone = "skipped", ui.ToneBad
		}
		rows = append(rows, row)
	}
	for _, m := range imports {
		rows = append(rows, previewRow{no: len(rows) + 1, unit: m.Unit, fate: string(m.Fate), tone: tones[m.Fate]})
	}
	return rows
}

func previewPage(d *desk, rows []previewRow) *ui.TablePage[previewRow] {
	page := ui.NewTablePage(ui.TableSpec[previewRow]{
		ID: "unit_preview", Title: ui.T("units.preview_title"), Settings: d.store, Window: d.window,
		Key: func(r previewRow) string { return strconv.Itoa(r.no) },
		Columns: []ui.Column[previewRow]{
			{
				ID: "fate", Title: ui.T("units.preview_result"), Width: 130, Wrap: true, Text: func(r previewRow) string { return ui.T("unit_import." + r.fate) },
				Mark: func(r previewRow) ui.Mark { return ui.MarkOf(r.tone) },
			},
			{ID: "where", Title: ui.T("units.preview_where"), Width: 84, Wrap: true, Text: func(r previewRow) string { return r.finding.Where }},
			{ID: "name", Title: ui.T("field.unit.name"), Width: 220, Wrap: true, Text: func(r previewRow) string { return r.unit.Name + r.finding.Text }},
			{ID: "kind", Title: ui.T("field.unit.kind"), Width: 110, Wrap: true, Text: func(r previewRow) string { return word("unit_kind", r.unit.Kind) }},
			{ID: "contact", Title: ui.T("submissions.contact"), Width: 130, Wrap: true, Text: func(r previewRow) string { return reach(r.unit) }},
		},
		Chips: []ui.Chip[previewRow]{
			{Label: ui.T("unit_import.new"), Tone: ui.ToneGood, Match: func(r previewRow) bool { return r.fate == string(data.ImportNew) }},
			{Label: ui.T("unit_import.noted"), Tone: ui.ToneWarn, Match: func(r previewRow) bool { return r.finding.Text != "" }},
		},
	})
	page.SetRows(rows)
	return page
}
