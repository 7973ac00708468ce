package honours

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"thidua/app/columns"
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/xlsx"
)

// awardImport takes an old award register from a workbook or the clipboard:
// what the columns hold, what would become of each row, then all in one stroke.
type awardImport struct {
	s      *awardRegister
	name   string // of the file
	tables []xlsx.RegisterTable
	match  xlsx.RegisterMatching
	fields []columnField
	usual  string // the year of awards that do not tell theirs, as typed
	lines  []xlsx.RegisterLine
	rows   []*awardLine
	page   *ui.TablePage[*awardLine]
}

// columnField is what the officer says of a column.
type columnField struct {
	heading string
	field   xlsx.RegisterField
}

// importWorkbook reads an old register from a workbook.
func (s *awardRegister) importWorkbook() {
	ui.OpenFile(s.d.Window, []string{".xlsx", ".xlsm"}, s.d.Store, func(path string) {
		m := &awardImport{s: s, name: filepath.Base(path)}
		ui.Run(s.d.Window, ui.T("register.import_reading"), func(_ context.Context, p ui.Progress) error {
			p.Step(0, 1, m.name)
			book, err := desk.ReadBook(path)
			if err == nil {
				m.tables = xlsx.RegisterTables(book)
			}
			return err
		}, func(err error) {
			if err != nil {
				ui.ShowError(s.d.Window, err)
				return
			}
			m.ask()
		})
	})
}

// paste takes a register that was copied from a workbook.
func (s *awardRegister) paste() {
	text := ""
	m := &awardImport{s: s, name: ui.T("register.pasted")}
	ui.Form{
		Window: s.d.Window, Title: ui.T("register.paste_title"), Wide: true, Verb: ui.T("submissions.continue"),
		Fields: []ui.Field{ui.NoteField(ui.T("register.paste_note")), ui.PasteField(&text)},
		Save: func() error {
			m.tables = xlsx.RegisterTables(xlsx.Book{Sheets: []xlsx.Grid{xlsx.TextGrid(text)}})
			if len(m.tables) == 0 {
				return &data.Problem{Key: "problem.paste_empty"}
			}
			return nil
		},
		OnDone: m.ask,
	}.Show()
}

// ask shows what the columns seem to hold, for the officer to correct, and asks
// what holds for awards of which the register does not tell.
func (m *awardImport) ask() {
	if len(m.tables) == 0 {
		ui.ShowError(m.s.d.Window, &data.Problem{Key: "problem.register_no_table", Args: []any{"Name", m.name}})
		return
	}
	proposed := xlsx.ProposeRegister(m.tables)
	m.fields = nil
	for _, t := range m.tables {
		for _, heading := range t.Headings {
			if heading != "" && !slices.ContainsFunc(m.fields, func(f columnField) bool { return f.heading == heading }) {
				m.fields = append(m.fields, columnField{heading, proposed[heading]})
			}
		}
	}
	var sheets []string
	rows := 0
	for _, t := range m.tables {
		if t.Sheet != "" {
			sheets = append(sheets, t.Sheet)
		}
		rows += t.Rows
	}
	fields := []ui.Field{
		ui.NoteField(ui.T("register.match_note", "Name", m.name, "Sheets", strings.Join(sheets, ", "), "Count", len(m.tables), "Rows", rows)),
		ui.GroupField(ui.T("register.match_columns")),
	}
	offered := registerFieldChoices()
	for i := range m.fields {
		f := &m.fields[i]
		fields = append(fields, ui.ChoiceField(f.heading, &f.field, offered, ui.Name(columns.Name(i)), ui.Hint(m.samples(f.heading))))
	}
	usual := &m.match.Usual
	fields = append(
		fields, ui.GroupField(ui.T("intake.fixed")),
		ui.TextField(words.FieldLabel("award", "year"), &m.usual, ui.Name("year"), ui.Width(120)),
		ui.ChoiceField(words.FieldLabel("award", "authority"), &usual.Authority, words.Choices("level", data.Levels())),
		ui.ChoiceField(words.FieldLabel("award", "subject"), &usual.Subject, words.Choices("subject", data.Subjects())),
		ui.ChoiceField(words.FieldLabel("award", "kind"), &usual.Kind, words.Choices("award_kind", data.AwardKinds())),
	)
	ui.Form{
		Window: m.s.d.Window, Title: ui.T("register.match_title"), Wide: true, Columns: 2, Verb: ui.T("units.preview"), Fields: fields,
		Save: m.settle, OnDone: m.read,
	}.Show()
}

// registerFieldChoices are what a column can hold.
func registerFieldChoices() []ui.Choice[xlsx.RegisterField] {
	var offered []ui.Choice[xlsx.RegisterField]
	for _, f := range xlsx.RegisterFields() {
		offered = append(offered, ui.Choice[xlsx.RegisterField]{Value: f, Label: f.Title()})
	}
	return offered
}

// samples are the first texts under a heading.
func (m *awardImport) samples(heading string) string {
	const most, longest = 3, 40
	for _, t := range m.tables {
		if texts := t.Samples(heading, most); len(texts) > 0 {
			for i, text := range texts {
				if runes := []rune(text); len(runes) > longest {
					texts[i] = string(runes[:longest-1]) + "…"
				}
			}
			return strings.Join(texts, " · ")
		}
	}
	return ""
}

// settle takes over what the officer has said. In no table two columns hold the
// same.
func (m *awardImport) settle() (err error) {
	m.match.Columns = map[string]xlsx.RegisterField{}
	for _, f := range m.fields {
		m.match.Columns[f.heading] = f.field
	}
	if !m.match.Has("name") {
		return &data.Problem{Key: "problem.register_no_name"}
	}
	for _, t := range m.tables {
		seen := map[xlsx.RegisterField]bool{xlsx.RegisterNone: true, "": true}
		for _, heading := range t.Headings {
			field := m.match.Columns[heading]
			if heading != "" && field != xlsx.RegisterNone && seen[field] {
				i := slices.IndexFunc(m.fields, func(f columnField) bool { return f.heading == heading })
				return &data.Problem{Key: "problem.intake_column_twice", Field: columns.Name(i), Args: []any{"Heading", heading}}
			}
			seen[field] = true
		}
	}
	m.match.Usual.Year = 0
	if m.usual != "" {
		if m.match.Usual.Year, err = strconv.Atoi(m.usual); err != nil || m.match.Usual.Year < 1945 || m.match.Usual.Year > m.s.d.Today().Year() {
			return &data.Problem{Key: "problem.year", Field: "year"}
		}
	}
	m.match.Rules, m.match.File, m.match.Today = m.s.d.Ledger.RuleSets, m.name, m.s.d.Today()
	return nil
}

// read reads the rows, then compares them with the register.
func (m *awardImport) read() {
	d := m.s.d
	ui.Run(d.Window, ui.T("register.import_reading"), func(ctx context.Context, p ui.Progress) error {
		return m.readAndJudge(ctx, func(i, n int) { p.Step(i, n, m.name) })
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
			d.Status.Say(ui.T("register.import_cancelled"))
		case err != nil:
			ui.ShowError(d.Window, err)
		default:
			m.show()
		}
	})
}

// readAndJudge reads the rows and holds them against what the register has of
// their nominees.
func (m *awardImport) readAndJudge(ctx context.Context, step func(i, n int)) (err error) {
	if m.lines, err = xlsx.ReadRegister(ctx, m.tables, m.match, step); err != nil {
		return err
	}
	nominees := make([]string, len(m.lines))
	for i, line := range m.lines {
		nominees[i] = data.NomineeKey(line.Award.Subject, line.Award.Name)
	}
	r, err := m.s.d.Store.RegisterOf(ctx, nominees)
	if err == nil {
		m.rows = judgeAwards(m.lines, r)
	}
	return err
}
