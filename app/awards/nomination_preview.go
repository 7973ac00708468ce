package awards

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/intake"
)

// nomineeLine is a row of the preview: a nominee, or what is to be told of a
// cell.
type nomineeLine struct {
	no         int
	nomination data.Nomination
	twins      []data.Nomination
	finding    *intake.Finding // nil for a nominee
	taken      bool
}

func sortNominees(rows []*nomineeLine) {
	slices.SortStableFunc(rows, compareNominees)
	for i, row := range rows {
		row.no = i + 1
	}
}

// show shows what would become of each row and, once the officer agrees, keeps
// those that are ticked.
func (m *nominationImport) show() {
	m.page = m.table()
	ui.Form{
		Window: m.s.d.Window, Title: ui.T("register.preview_title", "Name", m.reading.Name), Full: true, Verb: ui.T("nominees.preview_verb"),
		Fields: []ui.Field{ui.NoteField(m.sum()), ui.TableField(m.s.d.Window, m.page.Object())},
		Save:   m.keep,
		OnDone: func() { m.s.d.Saved(ui.T("nominees.done", "Count", m.count())) },
	}.Show()
	m.page.Focus()
}

// count counts the nominees that are ticked.
func (m *nominationImport) count() (n int) {
	for _, row := range m.rows {
		if row.taken {
			n++
		}
	}
	return n
}

// sum says what was read.
func (m *nominationImport) sum() string {
	fresh, twins, findings := 0, 0, 0
	for _, row := range m.rows {
		switch {
		case row.finding != nil:
			findings++
		case len(row.twins) > 0:
			twins++
		default:
			fresh++
		}
	}
	return ui.T("nominees.sum", "New", fresh, "Twins", twins, "Findings", findings)
}

func (m *nominationImport) tick(row *nomineeLine) {
	if row.finding != nil {
		return
	}
	row.taken = !row.taken
	m.page.SetRows(m.rows)
}

func (m *nominationImport) table() *ui.TablePage[*nomineeLine] {
	type row = *nomineeLine
	d := m.s.d
	text := func(id, title string, width float32, of func(data.Nomination) string) ui.Column[row] {
		return ui.Column[row]{ID: id, Title: title, Width: width, Wrap: true, Text: func(r row) string { return of(r.nomination) }}
	}
	page := ui.NewTablePage(ui.TableSpec[row]{
		ID: "nominee_preview", Title: ui.T("nominees.match_title"), Settings: d.Store, Window: d.Window,
		Key: func(r row) string { return strconv.Itoa(r.no) },
		Columns: []ui.Column[row]{
			{ID: "tick", Title: ui.T("units.preview_tick"), Width: 48, Mark: nomineeTick, Tick: m.tick},
			{ID: "where", Title: ui.T("units.preview_where"), Width: 90, Wrap: true, Text: row.where},
			{
				ID: "said", Title: ui.T("month.col.said"), Width: 260, Wrap: true, Text: func(r row) string { return nomineeSaid(d, r) },
				Mark: func(r row) ui.Mark { return ui.MarkOf(r.tone()) },
			},
			text("name", ui.T("awards.name"), 150, words.NomineeName),
			text("subject", words.FieldLabel("nomination", "subject"), 76, func(n data.Nomination) string { return words.Word("subject", n.Subject) }),
			text("who", ui.T("awards.who"), 150, words.NomineeWho),
			text("unit", words.FieldLabel("nomination", "unit_id"), 140, func(n data.Nomination) string { return d.Ledger.Unit(n.UnitID).Name }),
			text("form", words.FieldLabel("nomination", "form"), 110, func(n data.Nomination) string {
				form, _ := d.Ledger.RulesFor(n, d.Today()).Form(n.Form, n.Subject)
				return words.ShortForm(form, n.Form)
			}),
			text("achievement", words.FieldLabel("nomination", "achievement"), 180, func(n data.Nomination) string { return n.Achievement }),
		},
		Chips: []ui.Chip[row]{
			{Label: ui.T("unit_import.new"), Tone: ui.ToneGood, Match: func(r row) bool { return r.order() == 2 }},
			{Label: ui.T("nominees.twins"), Tone: ui.ToneWarn, Match: func(r row) bool { return r.order() == 1 }},
			{Label: ui.T("unit_import.noted"), Tone: ui.ToneInfo, Match: func(r row) bool { return r.finding != nil }},
		},
		Detail: func(r row) fyne.CanvasObject { return words.SaidOf(r.place(), nomineeSaid(d, r)) }, DetailWidth: words.SaidWidth,
		Footer: func([]row) string { return ui.T("nominees.footer", "Count", m.count()) },
	})
	page.SetRows(m.rows)
	return page
}

// nomineeSaid is what is the matter with a row.
func nomineeSaid(d *desk.Desk, r *nomineeLine) string {
	if r.finding != nil {
		return ui.T("nominees.said", "What", cmp.Or(r.finding.Said, r.finding.Text), "Expected", r.finding.Expected)
	}
	var said []string
	for _, twin := range r.twins {
		if twin.ID < 0 {
			said = append(said, ui.T("nominees.twin_above", "Name", words.NomineeName(twin)))
		} else {
			said = append(said, twinText(d, twin))
		}
	}
	return strings.Join(said, "; ")
}

// where is the cell that something is told of.
func (l *nomineeLine) where() string {
	if l.finding == nil || l.finding.Cell == "" {
		return ""
	}
	return ui.T("nominees.where", "Sheet", l.finding.Sheet, "Cell", l.finding.Cell)
}

// place says which field of which row that is.
func (l *nomineeLine) place() string {
	if l.finding == nil {
		return ""
	}
	return words.Joined("\n", l.where(), l.finding.Field)
}

func (l *nomineeLine) tone() ui.Tone {
	switch {
	case l.finding != nil && l.finding.Severity == intake.Fault:
		return ui.ToneBad
	case l.finding != nil:
		return ui.ToneInfo
	case len(l.twins) > 0:
		return ui.ToneWarn
	}
	return ui.ToneGood
}

// nomineeTick is the tick of a row; what is told of a cell has none.
func nomineeTick(r *nomineeLine) ui.Mark {
	if r.finding != nil {
		return ui.Mark{}
	}
	return ui.TickMark(r.taken)
}
