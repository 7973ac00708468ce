package inbox

import (
	"context"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/intake"
)

// attach puts a file that is no form, such as a signed PDF, with the report of
// a unit as it is. A report that has not come yet is received first.
func (b *intakeBatch) attach(row *intakeRow) {
	if row.attached != "" || row.reading.Verdict == intake.Skipped {
		b.refuse("problem.intake_no_attach", row)
		return
	}
	unitID := row.reading.Unit.ID
	if unitID == 0 {
		unitID = b.unitNamedBy(row)
	}
	ui.Form{
		Window: b.d.Window, Title: ui.T("intake.attach"), Verb: ui.T("submissions.continue"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("intake.attach_note", "Name", row.reading.Name, "Period", words.PeriodName(b.d.Period()))),
			ui.PickField(ui.T("submissions.unit"), &unitID, b.d.UnitPicks(), ui.Required()),
		},
		Save: func() error { return nil },
		OnDone: func() {
			b.receive(unitID, func(u data.Unit, report data.Submission) { b.attachTo(row, u, report) })
		},
	}.Show()
}

// attachTo keeps the file with a report that has come.
func (b *intakeBatch) attachTo(row *intakeRow, u data.Unit, report data.Submission) {
	ui.Run(b.d.Window, ui.T("submissions.attaching"), func(ctx context.Context, p ui.Progress) error {
		return b.d.KeepFiles(ctx, p, "submission", report.ID, []string{row.source.Path})
	}, func(err error) {
		if err != nil {
			ui.ShowError(b.d.Window, err)
			return
		}
		row.attached, row.ticks = u.Name, false
		b.d.Saved(ui.T("submissions.attached_done", "Count", 1, "Unit", u.Name))
		b.desk.Ledger = b.d.Ledger
		b.judge()
		b.refresh()
	})
}
