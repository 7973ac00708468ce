package council

import (
	"strconv"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// memberPreview is a pasted list of members before it is taken.
type memberPreview struct {
	s    *council
	rows []*memberRow
	page *ui.TablePage[*memberRow]
}

// memberRow is a member of the list; one who is known already is not kept.
type memberRow struct {
	xlsx.MemberLine
	fate  data.MemberFate
	ticks bool
}

// paste takes a list of members that was copied from the decision that founds
// the Council.
func (s *council) paste() {
	text, founding, from := "", "", vn.Date{}
	p := &memberPreview{s: s}
	ui.Form{
		Window: s.d.Window, Title: ui.T("council.paste"), Wide: true, Verb: ui.T("units.preview"),
		Fields: []ui.Field{
			ui.MultiField(words.FieldLabel("member", "founding"), &founding, ui.Required(), ui.Name("founding"), ui.Tall(2), ui.Hint(ui.T("council.founding_hint"))),
			ui.DateField(words.FieldLabel("member", "valid_from"), &from, ui.Required(), ui.Name("valid_from")),
			ui.NoteField(ui.T("council.paste_note")),
			ui.PasteField(&text),
		},
		Save: func() error {
			if p.read(text, founding, from); len(p.rows) == 0 {
				return &data.Problem{Key: "problem.paste_empty"}
			}
			return nil
		},
		OnDone: p.show,
	}.Show()
}

// read makes the rows of the pasted text.
func (p *memberPreview) read(text, founding string, from vn.Date) {
	p.rows = nil
	var list []data.Member
	for _, line := range xlsx.ParseMembers(text) {
		line.Member.From, line.Member.Founding = from, founding
		p.rows = append(p.rows, &memberRow{MemberLine: line})
		list = append(list, line.Member)
	}
	for i, fate := range data.FatesOf(list, p.s.d.Ledger.Members) {
		p.rows[i].fate, p.rows[i].ticks = fate, fate == data.MemberNew && !p.rows[i].Doubt
	}
}

// kept lists the members that are ticked.
func (p *memberPreview) kept() []*data.Member {
	var kept []*data.Member
	for _, r := range p.rows {
		if r.ticks {
			kept = append(kept, &r.Member)
		}
	}
	return kept
}

// show lets the officer look at the members and keeps those that are ticked in
// one stroke.
func (p *memberPreview) show() {
	p.page = p.table()
	d := p.s.d
	ui.Form{
		Window: d.Window, Title: ui.T("council.preview_title"), Full: true, Verb: ui.T("council.preview_verb"),
		Fields: []ui.Field{ui.NoteField(ui.T("council.preview_note")), ui.TableField(d.Window, p.page.Object())},
		Save: func() error {
			if len(p.kept()) == 0 {
				return &data.Problem{Key: "problem.import_nothing"}
			}
			return d.Store.Members.SaveAll(p.kept(), "")
		},
		OnDone: func() { d.Saved(ui.T("council.pasted", "Count", len(p.kept()))) },
	}.Show()
	p.page.Focus()
}

func (p *memberPreview) tick(r *memberRow) {
	if r.fate == data.MemberNew {
		r.ticks = !r.ticks
		p.page.SetRows(p.rows)
	}
}

func (p *memberPreview) table() *ui.TablePage[*memberRow] {
	label := func(field string) string { return words.FieldLabel("member", field) }
	tones := map[data.MemberFate]ui.Tone{data.MemberNew: ui.ToneGood, data.MemberKnown: ui.ToneMuted, data.MemberTwice: ui.ToneWarn}
	page := ui.NewTablePage(ui.TableSpec[*memberRow]{
		ID: "member_preview", Title: ui.T("council.preview_title"), Settings: p.s.d.Store, Window: p.s.d.Window,
		Key: func(r *memberRow) string { return strconv.Itoa(r.Member.Position) },
		Columns: []ui.Column[*memberRow]{
			{
				ID: "tick", Title: ui.T("units.preview_tick"), Width: 48, Tick: p.tick,
				Mark: func(r *memberRow) ui.Mark {
					if r.fate != data.MemberNew {
						return ui.Mark{}
					}
					return ui.TickMark(r.ticks)
				},
			},
			{
				ID: "fate", Title: ui.T("units.preview_result"), Width: 170, Wrap: true, Text: (*memberRow).result,
				Mark: func(r *memberRow) ui.Mark {
					if r.Doubt {
						return ui.MarkOf(ui.ToneWarn)
					}
					return ui.MarkOf(tones[r.fate])
				},
			},
			{ID: "salutation", Title: label("salutation"), Width: 80, Text: func(r *memberRow) string { return r.Member.Salutation }},
			{ID: "name", Title: label("name"), Width: 220, Wrap: true, Text: func(r *memberRow) string { return r.Member.Name }},
			{ID: "post", Title: label("post"), Width: 360, Wrap: true, Text: func(r *memberRow) string { return r.Member.Post }},
			{ID: "role", Title: label("role"), Width: 200, Wrap: true, Text: func(r *memberRow) string { return words.Word("council", r.Member.Role) }},
		},
		Footer: func([]*memberRow) string { return ui.T("council.preview_footer", "Count", len(p.kept())) },
	})
	page.SetRows(p.rows)
	return page
}

// result is what becomes of a row.
func (r *memberRow) result() string {
	if r.fate == data.MemberNew && r.Doubt {
		return ui.T("council.doubtful", "Where", r.Where)
	}
	return words.Word("member_fate", r.fate)
}
