package city

import (
	"context"
	"path/filepath"
	"strconv"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/city"
	"thidua/data/xlsx"
)

// wardFate is what becomes of a ward of a list.
type wardFate string

const (
	wardNew   wardFate = "new"
	wardKnown wardFate = "known" // it is in the list already
	wardTwice wardFate = "twice" // it stands in this list twice
	wardOdd   wardFate = "odd"   // the name does not say what kind of place it is
)

// wardLine is a ward of a list before it is taken.
type wardLine struct {
	ward  city.Ward
	fate  wardFate
	ticks bool
}

// wardPreview is a list of wards before it is taken.
type wardPreview struct {
	d    *side
	rows []*wardLine
	page *ui.TablePage[*wardLine]
}

// pasteWards takes a list of wards that was copied from a document.
func (d *side) pasteWards() {
	text := ""
	var list []city.Ward
	ui.Form{
		Window: d.Window, Title: ui.T("city.wards_paste"), Wide: true, Verb: ui.T("units.preview"),
		Fields: []ui.Field{ui.NoteField(ui.T("city.wards_paste_note")), ui.PasteField(&text)},
		Save: func() error {
			if list = wardsOf(xlsx.TextGrid(text)); len(list) == 0 {
				return &data.Problem{Key: "problem.paste_empty"}
			}
			return nil
		},
		OnDone: func() { d.previewWards(list) },
	}.Show()
}

// importWards reads a list of wards from a workbook.
func (d *side) importWards() {
	ui.OpenFile(d.Window, []string{".xlsx", ".xlsm"}, d.Store, func(path string) {
		var list []city.Ward
		ui.Run(d.Window, ui.T("city.wards_reading"), func(_ context.Context, p ui.Progress) error {
			p.Step(0, 1, filepath.Base(path))
			grid, err := desk.ReadWorkbook(path)
			list = wardsOf(grid)
			if err == nil && len(list) == 0 {
				err = &data.Problem{Key: "problem.no_wards", Args: []any{"Name", filepath.Base(path)}}
			}
			return err
		}, func(err error) {
			if err != nil {
				ui.ShowError(d.Window, err)
				return
			}
			d.previewWards(list)
		})
	})
}

// judgeWards says what becomes of each ward of a list.
func (d *side) judgeWards(list []city.Ward) []*wardLine {
	known, last := map[string]wardFate{}, 0
	for _, w := range d.wards {
		known[city.WardKey(w.Name)] = wardKnown
		last = max(last, w.Position)
	}
	rows := make([]*wardLine, len(list))
	for i, w := range list {
		w.Position += last
		r := &wardLine{ward: w, fate: known[city.WardKey(w.Name)]}
		if r.fate == "" {
			known[city.WardKey(w.Name)] = wardTwice
			if r.fate, r.ticks = wardNew, true; w.Kind() == "" {
				r.fate = wardOdd
			}
		}
		rows[i] = r
	}
	return rows
}

// previewWards shows the wards and keeps those that are ticked in one stroke.
func (d *side) previewWards(list []city.Ward) {
	p := &wardPreview{d: d, rows: d.judgeWards(list)}
	p.page = p.table()
	ui.Form{
		Window: d.Window, Title: ui.T("city.wards_preview"), Full: true, Verb: ui.T("city.wards_preview_verb"),
		Fields: []ui.Field{ui.NoteField(ui.T("city.wards_preview_note")), ui.TableField(d.Window, p.page.Object())},
		Save: func() error {
			if len(p.kept()) == 0 {
				return &data.Problem{Key: "problem.import_nothing"}
			}
			return d.Store.Wards.SaveAll(p.kept(), "")
		},
		OnDone: func() { d.Saved(ui.T("city.wards_taken", "Count", len(p.kept()))) },
	}.Show()
	p.page.Focus()
}

// kept lists the wards that are ticked.
func (p *wardPreview) kept() []*city.Ward {
	var kept []*city.Ward
	for _, r := range p.rows {
		if r.ticks {
			kept = append(kept, &r.ward)
		}
	}
	return kept
}

func (p *wardPreview) tick(r *wardLine) {
	if r.fate == wardNew || r.fate == wardOdd {
		r.ticks = !r.ticks
		p.page.SetRows(p.rows)
	}
}

func (p *wardPreview) table() *ui.TablePage[*wardLine] {
	label := func(field string) string { return words.FieldLabel("city_ward", field) }
	tones := map[wardFate]ui.Tone{wardNew: ui.ToneGood, wardKnown: ui.ToneMuted, wardTwice: ui.ToneWarn, wardOdd: ui.ToneWarn}
	page := ui.NewTablePage(ui.TableSpec[*wardLine]{
		ID: "ward_preview", Title: ui.T("city.wards_preview"), Settings: p.d.Store, Window: p.d.Window,
		Key: func(r *wardLine) string { return strconv.Itoa(r.ward.Position) },
		Columns: []ui.Column[*wardLine]{
			{
				ID: "tick", Title: ui.T("units.preview_tick"), Width: 48, Tick: p.tick,
				Mark: func(r *wardLine) ui.Mark {
					if r.fate != wardNew && r.fate != wardOdd {
						return ui.Mark{}
					}
					return ui.TickMark(r.ticks)
				},
			},
			{
				ID: "fate", Title: ui.T("units.preview_result"), Width: 240, Wrap: true, Text: func(r *wardLine) string { return words.Word("ward_fate", r.fate) },
				Mark: func(r *wardLine) ui.Mark { return ui.MarkOf(tones[r.fate]) },
			},
			{ID: "name", Title: label("name"), Width: 260, Wrap: true, Text: func(r *wardLine) string { return r.ward.Name }},
			{ID: "code", Title: label("code"), Width: 100, Text: func(r *wardLine) string { return r.ward.Code }},
			{ID: "contact", Title: label("contact"), Width: 220, Wrap: true, Text: func(r *wardLine) string { return r.ward.Contact }},
			{ID: "phone", Title: label("phone"), Width: 140, Text: func(r *wardLine) string { return r.ward.Phone }},
		},
		Footer: func([]*wardLine) string { return ui.T("city.wards_preview_footer", "Count", len(p.kept())) },
	})
	page.SetRows(p.rows)
	return page
}
