package awards

import (
	"cmp"
	"context"
	"path/filepath"

	"thidua/app/columns"
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/intake"
)

// nominationImport takes a list of nominees from a workbook that is none of our
// forms: what the columns hold, what would become of each row, then all in one
// stroke.
type nominationImport struct {
	s       *screen
	desk    intake.Desk
	reading intake.Reading
	tables  []*columns.Match
	unitID  int64 // that nominates those whose workplace is no unit of the ledger
	round   data.AwardRound
	rows    []*nomineeLine
	page    *ui.TablePage[*nomineeLine]
}

// importList reads a list of nominees from a workbook of the officer's choice.
func (s *screen) importList() {
	key, err := s.d.Store.LedgerKey()
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	m := &nominationImport{s: s, round: data.CampaignRound, desk: intake.Desk{Ledger: s.d.Ledger, Key: key, Today: s.d.Today(), PeriodID: s.d.Period().ID}}
	ui.OpenFile(s.d.Window, []string{".xlsx", ".xlsm"}, s.d.Store, func(path string) {
		ui.Run(s.d.Window, ui.T("nominees.reading"), func(_ context.Context, p ui.Progress) error {
			p.Step(0, 1, filepath.Base(path))
			return m.open(path)
		}, func(err error) {
			if err != nil {
				ui.ShowError(s.d.Window, err)
				return
			}
			m.ask()
		})
	})
}

// open finds the tables of nominees in a workbook.
func (m *nominationImport) open(path string) error {
	book, err := desk.ReadBook(path)
	if err != nil {
		return err
	}
	content, err := desk.ReadFile(path, desk.LargestBook, &data.Problem{Key: "problem.sheet_too_large"})
	if err != nil {
		return err
	}
	m.reading = intake.Reading{Name: filepath.Base(path), Content: content}
	for _, t := range intake.Tables(book.Sheets) {
		if t.Section == data.SectionNominations {
			m.tables = append(m.tables, columns.New(t))
		}
	}
	if len(m.tables) == 0 {
		return &data.Problem{Key: "problem.nominees_no_table", Args: []any{"Name", m.reading.Name}}
	}
	return nil
}

// ask shows what the columns seem to hold, for the officer to correct.
func (m *nominationImport) ask() {
	rows := 0
	for _, t := range m.tables {
		rows += t.Table.Rows
	}
	fields := []ui.Field{
		ui.NoteField(ui.T("nominees.match_note", "Name", m.reading.Name, "Count", len(m.tables), "Rows", rows)),
		ui.PickField(ui.T("nominees.unit"), &m.unitID, m.s.d.UnitPicks(), ui.Required(), ui.Hint(ui.T("nominees.unit_hint"))),
		ui.ChoiceField(words.FieldLabel("nomination", "award_round"), &m.round, words.Choices("round", data.AwardRounds())),
	}
	for _, t := range m.tables {
		fields = append(fields, ui.GroupField(ui.T("nominees.table", "Sheet", t.Table.Sheet, "Rows", t.Table.Rows)))
		fields = append(fields, t.Fields(columns.Samples(m.reading, t.Table))...)
		if fixed := t.FixedFields(m.s.d); len(fixed) > 0 {
			fields = append(append(fields, ui.GroupField(ui.T("intake.fixed"))), fixed...)
		}
	}
	ui.Form{
		Window: m.s.d.Window, Title: ui.T("nominees.match_title"), Wide: true, Columns: 2, Verb: ui.T("units.preview"), Fields: fields,
		Save: func() error {
			for _, t := range m.tables {
				if err := t.Settle(); err != nil {
					return err
				}
			}
			m.read()
			if len(m.rows) == 0 {
				return &data.Problem{Key: "problem.nominees_none"}
			}
			return nil
		},
		OnDone: m.show,
	}.Show()
}

// read reads the tables as the officer has matched them, and looks for those
// who are nominated already.
func (m *nominationImport) read() {
	m.rows = nil
	all := m.s.d.Ledger.Nominations
	for _, t := range m.tables {
		r := intake.ReadMatched(m.reading, t.Table, m.desk, m.unitID, 0, "")
		for _, f := range r.Findings {
			m.rows = append(m.rows, &nomineeLine{finding: &f})
		}
		for _, n := range r.Answer.Nominations {
			n.CampaignID, n.Round, n.SubmissionID = m.s.d.Ledger.Campaign.ID, m.round, 0
			n.UnitID = m.unitOf(n)
			n.ID = -int64(len(all) + 1) // until it is kept, so that it is not its own twin
			row := &nomineeLine{nomination: n, twins: data.Twins(n, all)}
			row.taken = len(row.twins) == 0
			m.rows, all = append(m.rows, row), append(all[:len(all):len(all)], n)
		}
	}
	sortNominees(m.rows)
}

// unitOf is the unit that a nominee is of, by the workplace or, of a
// collective, by its own name; else the one that the officer has chosen.
func (m *nominationImport) unitOf(n data.Nomination) int64 {
	for _, name := range []string{n.Workplace, n.Name} {
		if name == "" || name == n.Name && n.Subject != data.Collective {
			continue
		}
		if u := data.SameUnit(data.Unit{Name: name}, m.s.d.Ledger.Units); u != nil {
			return u.ID
		}
	}
	return m.unitID
}

// keep writes the nominees that are ticked, all or nothing.
func (m *nominationImport) keep() error {
	var kept []*data.Nomination
	for _, row := range m.rows {
		if row.taken {
			n := row.nomination
			n.ID = 0
			kept = append(kept, &n)
		}
	}
	if len(kept) == 0 {
		return &data.Problem{Key: "problem.nominees_nothing"}
	}
	return m.s.d.Store.Nominations.SaveAll(kept, ui.T("register.import_why", "Name", m.reading.Name))
}

// order puts what needs a look before the rest, and what is only told behind it.
func (l *nomineeLine) order() int {
	switch {
	case l.finding != nil && l.finding.Severity != intake.Note:
		return 0
	case len(l.twins) > 0:
		return 1
	case l.finding == nil:
		return 2
	}
	return 3
}

func compareNominees(a, b *nomineeLine) int { return cmp.Compare(a.order(), b.order()) }
