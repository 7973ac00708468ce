package inbox

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/intake"
)

// hasErrors reports whether an error workbook can be made of a file: the
// unit's own, with the cells marked.
func (r *intakeRow) hasErrors() bool {
	doubtful := r.reading.Count(intake.Caution) > 0 && r.reading.Verdict != intake.Rejected
	return r.attached == "" && r.reading.Markable() && (doubtful || r.reading.Count(intake.Fault) > 0)
}

// untold lists the files that were not taken for faults that can be shown to
// their units, and have not been.
func (b *intakeBatch) untold() []*intakeRow {
	var untold []*intakeRow
	for _, r := range b.rows {
		if r.is(intake.Rejected) && r.hasErrors() && !r.told {
			untold = append(untold, r)
		}
	}
	return untold
}

// saveErrors writes the error workbook of a file where the officer says.
func (b *intakeBatch) saveErrors(row *intakeRow) {
	if !row.hasErrors() {
		b.refuse("problem.intake_no_errors", row)
		return
	}
	b.d.Leave(b.leaving(row), func(o desk.Outgoing) {
		ui.SaveFile(b.d.Window, errorName(row, map[string]bool{}), ".xlsx", b.d.Store, func(path string) {
			err := o.Write(path, row.reading.WriteErrors)
			row.told = row.told || err == nil
			b.d.Wrote(err, path)
			if err == nil {
				ui.Inform(b.d.Window, ui.T("intake.errors_one"), ui.T("intake.errors_saved", "Count", 1, "Folder", filepath.Dir(path)))
			}
		})
	})
}

// saveAllErrors writes the error workbooks of all files that were not taken,
// or of those with something to look at when all were.
func (b *intakeBatch) saveAllErrors() {
	var rows []*intakeRow
	for _, r := range b.rows {
		if r.is(intake.Rejected) && r.hasErrors() {
			rows = append(rows, r)
		}
	}
	if len(rows) == 0 {
		for _, r := range b.rows {
			if r.hasErrors() {
				rows = append(rows, r)
			}
		}
	}
	if len(rows) == 0 {
		ui.Inform(b.d.Window, ui.T("intake.errors_all"), ui.T("intake.errors_none"))
		return
	}
	b.d.Leave(b.leaving(rows...), func(o desk.Outgoing) {
		ui.PickFolder(b.d.Window, b.d.Store, func(dir string) { b.writeErrors(o, rows, dir) })
	})
}

// writeErrors writes error workbooks into a folder.
func (b *intakeBatch) writeErrors(o desk.Outgoing, rows []*intakeRow, dir string) {
	written := 0
	ui.Run(b.d.Window, ui.T("intake.errors_all"), func(ctx context.Context, p ui.Progress) error {
		used, err := usedNames(dir)
		if err != nil {
			return err
		}
		for i, r := range rows {
			if err := ctx.Err(); err != nil {
				return err
			}
			p.Step(i, len(rows), r.reading.Name)
			path := filepath.Join(dir, errorName(r, used))
			if err := o.Write(path, func(w io.Writer) error { return r.reading.WriteErrors(w) }); err != nil {
				return fmt.Errorf("error workbook of %s: %w", r.reading.Name, err)
			}
			written++
		}
		return nil
	}, func(err error) {
		for _, r := range rows[:written] {
			r.told = true
		}
		if err != nil && !errors.Is(err, context.Canceled) {
			ui.ShowError(b.d.Window, err)
			return
		}
		text := ui.T("intake.errors_saved", "Count", written, "Folder", dir)
		b.d.Status.SayFile(text, dir)
		ui.Inform(b.d.Window, ui.T("intake.errors_all"), text)
	})
}

// leaving are error workbooks on their way back to the units that sent them.
func (b *intakeBatch) leaving(rows ...*intakeRow) desk.Leaving {
	var told data.Personal
	for _, r := range rows {
		a := r.reading.Answer
		told.Of(a.Contact, 0)
		told.Tell(data.PersonName, data.PersonPhone)
		for _, n := range a.Nominations {
			if n.Subject != data.Collective {
				told.Of(n.Name, n.BirthYear)
				told.Tell(data.PersonBirth, data.PersonPost, data.PersonAchievement)
			}
		}
		for _, e := range a.Exemplars {
			if e.Kind == data.PersonExemplar {
				told.Of(e.Name, 0)
				told.Tell(data.PersonAchievement)
			}
		}
	}
	return desk.Leaving{Kind: "errors", What: ui.T("intake.errors_all"), Way: data.LeftAsFile}.Telling(told)
}

// errorName is the name of the error workbook of a file.
func errorName(r *intakeRow, used map[string]bool) string {
	name := r.reading.Name
	return fileName(strings.TrimSuffix(name, filepath.Ext(name)), ui.T("intake.errors_tail"), ".xlsx", used)
}

// copyMessage puts what a unit is told about its file on the clipboard.
func (b *intakeBatch) copyMessage(row *intakeRow) {
	text := b.messageTo(row)
	if text == "" {
		b.refuse("problem.intake_nothing_to_say", row)
		return
	}
	taken := text
	ui.Form{
		Window: b.d.Window, Title: ui.T("intake.message"), Wide: true, Verb: ui.T("intake.message_copy"),
		Fields: []ui.Field{ui.MultiField("", &taken, ui.Tall(14))},
		Save:   func() error { return nil },
		OnDone: func() { fyne.CurrentApp().Clipboard().SetContent(taken) },
	}.Show()
}
