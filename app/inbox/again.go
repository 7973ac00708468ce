package inbox

import (
	"strings"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/vn"
)

// chooseUnit says whose report a file is, where the file does not tell, or
// tells wrongly.
func (b *intakeBatch) chooseUnit(row *intakeRow) {
	if !row.reading.Markable() {
		b.refuse("problem.intake_no_form", row)
		return
	}
	unitID := row.reading.Unit.ID
	if unitID == 0 {
		unitID = b.unitNamedBy(row)
	}
	ui.Form{
		Window: b.d.Window, Title: ui.T("intake.choose_unit"), Verb: ui.T("intake.read_verb"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("intake.choose_unit_note", "Name", row.reading.Name, "Period", words.PeriodName(b.d.Period()))),
			ui.PickField(ui.T("submissions.unit"), &unitID, b.d.UnitPicks(), ui.Required()),
		},
		Save: func() error { return nil },
		OnDone: func() {
			periodID := b.d.Period().ID
			b.reread(row, func(r intake.Reading) intake.Reading {
				return intake.Reread(r, b.desk, unitID, periodID, row.notation)
			})
		},
	}.Show()
}

// unitNamedBy is the unit whose name or code is in the name of a file, 0 when
// there is none or there are several. A name that is part of another one in it
// does not count.
func (b *intakeBatch) unitNamedBy(row *intakeRow) (found int64) {
	best, several := "", false
	name := vn.Fold(row.reading.Name)
	for _, u := range b.desk.Ledger.Units {
		for _, said := range []string{vn.Fold(u.Name), vn.Fold(u.Code)} {
			switch {
			case said == "" || !hasWord(name, said) || u.ID == found || strings.Contains(best, said):
			case strings.Contains(said, best):
				best, found = said, u.ID
			default:
				several = true
			}
		}
	}
	if several {
		return 0
	}
	return found
}

// hasWord reports whether words stand in a folded text by themselves.
func hasWord(text, words string) bool {
	apart := func(r rune) bool { return ('a' > r || r > 'z') && ('0' > r || r > '9') }
	spaced := func(s string) string { return " " + strings.Join(strings.FieldsFunc(s, apart), " ") + " " }
	return strings.Contains(spaced(text), spaced(words))
}

// asVietnamese and asEnglish settle how the figures of a file that are typed
// as text are meant.
func (b *intakeBatch) asVietnamese(row *intakeRow) { b.readAs(row, vn.Vietnamese) }

func (b *intakeBatch) asEnglish(row *intakeRow) { b.readAs(row, vn.English) }

func (b *intakeBatch) readAs(row *intakeRow, n vn.Notation) {
	if len(row.reading.Content) == 0 {
		b.refuse("problem.intake_no_form", row)
		return
	}
	row.notation = n
	again := row.redo
	if again == nil {
		again = func(r intake.Reading) intake.Reading {
			return intake.Read(intake.File{Name: r.Name, Content: r.Content, Modified: r.Modified}, b.desk, row.notation)
		}
	}
	b.reread(row, again)
}

// again reads a file from the disk once more, after it was closed in Excel or
// corrected.
func (b *intakeBatch) again(row *intakeRow) {
	if row.attached != "" {
		return
	}
	b.reread(row, func(intake.Reading) intake.Reading { return intake.Read(row.source.Read(), b.desk, row.notation) })
	row.redo, row.told = nil, false
}

// openFile opens the file in the PC's own program.
func (b *intakeBatch) openFile(row *intakeRow) {
	ui.ShowError(b.d.Window, ui.OpenPath(row.source.Path))
}

// refuse says why something cannot be done with a file.
func (b *intakeBatch) refuse(key string, row *intakeRow) {
	ui.ShowError(b.d.Window, &data.Problem{Key: key, Args: []any{"Name", row.reading.Name}})
}

// SaveMarked writes a form that was received, as it came, with the cells marked
// that ask for a look.
func SaveMarked(d *desk.Desk, a data.Attachment, unitID, periodID int64) {
	b, form, err := readAgain(d, a, unitID, periodID)
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	b.saveErrors(form)
}

// readAgain reads a form as it was received.
func readAgain(d *desk.Desk, a data.Attachment, unitID, periodID int64) (*intakeBatch, *intakeRow, error) {
	content, err := d.Store.Content(a)
	if err != nil {
		return nil, nil, err
	}
	key, err := d.Store.LedgerKey()
	if err != nil {
		return nil, nil, err
	}
	b := newIntakeBatch(d, nil, key)
	form := intake.Reading{Name: a.Name, Content: content}
	return b, &intakeRow{reading: intake.Reread(form, b.desk, unitID, periodID, "")}, nil
}
