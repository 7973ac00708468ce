package honours

import (
	"context"
	"errors"
	"strconv"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// show shows what would become of each row and, once the officer agrees, keeps
// those that are ticked in one stroke.
func (m *awardImport) show() {
	m.page = m.table()
	ui.Form{
		Window: m.s.d.Window, Title: ui.T("register.preview_title", "Name", m.name), Full: true, Verb: ui.T("register.preview_verb"),
		Fields: []ui.Field{ui.NoteField(m.sum()), ui.TableField(m.s.d.Window, m.page.Object())},
		Save: func() error {
			kept := m.kept()
			switch {
			case len(kept) == 0:
				return &data.Problem{Key: "problem.register_nothing"}
			case len(kept) > desk.KeepAtOnce:
				return nil // written beside the window, below
			}
			return m.keep(context.Background(), func(int) {})
		},
		OnDone: func() {
			if len(m.kept()) <= desk.KeepAtOnce {
				m.done()
				return
			}
			m.keepLong()
		},
	}.Show()
	m.page.Focus()
}

// keep writes what is ticked, all or nothing.
func (m *awardImport) keep(ctx context.Context, step func(i int)) error {
	return m.s.d.Store.KeepAwards(ctx, m.kept(), ui.T("register.import_why", "Name", m.name), step)
}

// keepLong writes many awards beside the window; when that fails the preview
// comes back.
func (m *awardImport) keepLong() {
	d, n := m.s.d, len(m.kept())
	ui.Run(d.Window, ui.T("register.import_writing"), func(ctx context.Context, p ui.Progress) error {
		return m.keep(ctx, func(i int) { p.Step(i, n, m.name) })
	}, func(err error) {
		if err == nil {
			m.done()
			return
		}
		m.show()
		if !errors.Is(err, context.Canceled) {
			ui.ShowError(d.Window, err)
		}
	})
}

func (m *awardImport) done() {
	m.s.d.Saved(ui.T("register.import_done", "Count", vn.FormatInt(int64(len(m.kept()))), "Name", m.name))
}

// kept lists the awards that are ticked.
func (m *awardImport) kept() []*data.Award {
	var kept []*data.Award
	for _, row := range m.rows {
		if row.taken {
			kept = append(kept, row.award())
		}
	}
	return kept
}

// sum says what was read.
func (m *awardImport) sum() string {
	counts := map[awardFate]int{}
	for _, row := range m.rows {
		counts[row.fate]++
	}
	number := func(fates ...awardFate) string {
		n := 0
		for _, fate := range fates {
			n += counts[fate]
		}
		return vn.FormatInt(int64(n))
	}
	return ui.T("register.preview_sum", "New", number(awardNew, awardNoted), "Noted", number(awardNoted),
		"Like", number(awardLike), "Known", number(awardKnown), "Out", number(awardOut))
}

// tick takes a row in or out.
func (m *awardImport) tick(row *awardLine) {
	if row.fate == awardOut {
		return
	}
	row.taken = !row.taken
	m.page.SetRows(m.rows)
}

func (m *awardImport) table() *ui.TablePage[*awardLine] {
	type row = *awardLine
	var chips []ui.Chip[row]
	for _, fate := range awardFates() {
		chips = append(chips, ui.Chip[row]{Label: words.Word("award_fate", fate), Tone: awardFateTones[fate], Match: func(r row) bool { return r.fate == fate }})
	}
	text := func(id, title string, width float32, of func(row) string) ui.Column[row] {
		return ui.Column[row]{ID: id, Title: title, Width: width, Text: of}
	}
	page := ui.NewTablePage(ui.TableSpec[row]{
		ID: "award_preview", Title: ui.T("register.preview_title", "Name", m.name), Settings: m.s.d.Store, Window: m.s.d.Window,
		Key: func(r row) string { return strconv.Itoa(r.no) },
		Columns: []ui.Column[row]{
			{ID: "tick", Title: ui.T("units.preview_tick"), Width: 48, Mark: awardTick, Tick: m.tick},
			{
				ID: "fate", Title: ui.T("units.preview_result"), Width: 140, Text: func(r row) string { return words.Word("award_fate", r.fate) },
				Mark: func(r row) ui.Mark { return ui.MarkOf(awardFateTones[r.fate]) },
			},
			text("where", ui.T("units.preview_where"), 150, func(r row) string { return r.line.Where }),
			text("name", ui.T("register.name"), 170, func(r row) string { return entryName(&data.Entry{Award: *r.award()}) }),
			text("subject", words.FieldLabel("award", "subject"), 80, func(r row) string { return words.Word("subject", r.award().Subject) }),
			text("said", ui.T("month.col.said"), 260, row.said),
			text("decision", ui.T("awards.decision"), 190, func(r row) string {
				return words.Joined(" ", r.award().Number, words.EntryDay(&data.Entry{Award: *r.award()}))
			}),
			text("form", ui.T("register.form"), 120, func(r row) string { return awardForm(m.s.d, *r.award()) }),
			text("who", ui.T("register.who"), 150, func(r row) string { return entryWho(&data.Entry{Award: *r.award()}) }),
			text("kind", ui.T("register.kind"), 90, func(r row) string { return words.Word("award_kind", r.award().Kind) }),
			text("achievement", ui.T("register.achievement"), 140, func(r row) string { return r.award().Achievement }),
			text("prize", ui.T("register.prize"), 80, func(r row) string { return moneyText(r.award().Prize) }),
			text("note", words.FieldLabel("award", "note"), 120, func(r row) string { return r.award().Note }),
		},
		Chips:  chips,
		Detail: func(r row) fyne.CanvasObject { return words.SaidOf(r.line.Where, r.said()) }, DetailWidth: words.SaidWidth,
		Footer: func([]row) string {
			return ui.T("register.preview_footer", "Count", vn.FormatInt(int64(len(m.kept()))))
		},
	})
	page.SetRows(m.rows)
	return page
}

// awardForm is the wording of the form of an old award.
func awardForm(d *desk.Desk, a data.Award) string {
	if rules := data.RuleSetOn(d.Ledger.RuleSets, a.IssuedOn); rules != nil {
		if form, ok := rules.Form(a.Form, a.Subject); ok {
			return form.Name
		}
	}
	return a.Form
}

// awardTick is the tick of a row; what is no award has none.
func awardTick(r *awardLine) ui.Mark {
	if r.fate == awardOut {
		return ui.Mark{}
	}
	return ui.TickMark(r.taken)
}
