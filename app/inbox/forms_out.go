package inbox

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// FormsOut asks which units get a form for the period on the desk, and where
// to put the forms. Those that have not reported are ticked; a unit that need
// not report can be.
func FormsOut(d *desk.Desk) {
	period := d.Period()
	offered, ids := formUnits(d, period)
	if len(offered) == 0 {
		ui.ShowError(d.Window, &data.Problem{Key: "problem.no_units"})
		return
	}
	ui.Form{
		Window: d.Window, Title: ui.T("forms.title"), Wide: true, Verb: ui.T("forms.verb"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("forms.note")),
			ui.FixedField(ui.T("forms.period"), periodWithDue(d, period)),
			ui.TicksField(ui.T("forms.units"), &ids, offered, ui.Required()),
		},
		Save: func() error { return nil },
		OnDone: func() {
			d.Leave(leavingForms(d, ids), func(o desk.Outgoing) {
				ui.PickFolder(d.Window, d.Store, func(dir string) { writeForms(d, o, period, ids, dir) })
			})
		},
	}.Show()
}

// formUnits offers the units for a form, bloc by bloc, those that need not
// report last, and ticks those that must and have not.
func formUnits(d *desk.Desk, period data.Period) (offered []ui.Tick, ticked []int64) {
	due := map[int64]data.SubmissionRow{}
	for _, row := range d.Ledger.SubmissionRowsIn(period, d.Today()) {
		due[row.Unit.ID] = row
	}
	var blocs []string
	members := map[string][]ui.Tick{}
	var rest []ui.Tick
	for _, u := range d.Ledger.UnitsInOrder() {
		row, must := due[u.ID]
		switch {
		case !u.Asked(period):
		case !must || row.Submission.State == data.Exempt:
			rest = append(rest, ui.Tick{ID: u.ID, Group: ui.T("forms.need_not"), Label: u.Name})
		default:
			if members[u.Bloc] == nil {
				blocs = append(blocs, u.Bloc)
			}
			members[u.Bloc] = append(members[u.Bloc], ui.Tick{ID: u.ID, Group: blocName(u.Bloc), Label: u.Name})
			if !row.Submission.HasCome() || row.Submission.State == data.Returned {
				ticked = append(ticked, u.ID)
			}
		}
	}
	for _, bloc := range blocs {
		offered = append(offered, members[bloc]...)
	}
	return append(offered, rest...), ticked
}

// blocName is what units of a bloc stand under.
func blocName(bloc string) string {
	if bloc == "" {
		return ui.T("forms.no_bloc")
	}
	return bloc
}

// periodWithDue names a period and by when the units must report.
func periodWithDue(d *desk.Desk, p data.Period) string {
	if p.Due.IsZero() {
		return words.PeriodName(p)
	}
	return ui.T("forms.period_due", "Period", words.PeriodName(p), "Due", words.Wording(p.Deadline()))
}

// leavingForms are forms on their way out: each has who is to be asked in its
// own unit, for the unit to correct.
func leavingForms(d *desk.Desk, ids []int64) desk.Leaving {
	var told data.Personal
	for _, id := range ids {
		u := d.Ledger.Unit(id)
		told.Of(u.Contact, 0)
		told.Tell(data.PersonName)
		if u.Phone != "" {
			told.Tell(data.PersonPhone)
		}
		if u.Email != "" {
			told.Tell(data.PersonEmail)
		}
	}
	return desk.Leaving{Kind: "forms", What: ui.T("forms.title"), Way: data.LeftAsPackage}.Telling(told)
}

// writeForms writes the forms of units into a new folder below dir.
func writeForms(d *desk.Desk, o desk.Outgoing, period data.Period, ids []int64, dir string) {
	batch, err := newFormBatch(d, period, ids, dir)
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	batch.leaving = o
	ui.Run(d.Window, ui.T("forms.writing"), batch.write, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
			d.Status.SayFile(ui.T("forms.cancelled", "Count", batch.written, "All", len(ids)), batch.folder)
		case err != nil:
			ui.ShowError(d.Window, err)
		default:
			d.Status.SayFile(ui.T("forms.done", "Count", batch.written), batch.folder)
			formsDone(d, batch)
		}
	})
}

// formsDone says where the forms lie and offers the text that goes with them.
func formsDone(d *desk.Desk, batch *formBatch) {
	text := formsMessage(d, batch.period)
	body := words.Wrapped(text)
	body.Selectable = true
	copying := widget.NewButtonWithIcon(ui.T("forms.copy"), theme.ContentCopyIcon(), nil)
	copying.OnTapped = func() {
		fyne.CurrentApp().Clipboard().SetContent(text)
		copying.SetIcon(theme.ConfirmIcon())
		copying.SetText(ui.T("copy.done"))
	}
	ui.Form{
		Window: d.Window, Title: ui.T("forms.done_title", "Count", batch.written), Wide: true, Verb: ui.T("status.folder"), Leave: ui.T("dialog.close"),
		Fields: []ui.Field{
			ui.FixedField(ui.T("forms.folder_label"), batch.folder),
			ui.NoteField(ui.T("forms.next")),
			ui.ObjectField(container.NewVBox(ui.Card(ui.T("forms.message_title"), body), container.NewHBox(copying))),
		},
		Save: func() error { return ui.OpenPath(batch.folder) },
	}.Show()
}

// formsMessage is one text for all units, for Zalo or e-mail.
func formsMessage(d *desk.Desk, p data.Period) string {
	l := d.Ledger
	due := ui.T("remind.soon")
	if !p.Due.IsZero() {
		due = words.Wording(p.Deadline())
	}
	text := ui.T("forms.message", "Plan", words.PlanName(l.Campaign), "Office", words.OfficeName(l.Office), "Report", words.ReportName(p), "Due", due, "Addressee", words.Addressee(l))
	if l.Campaign.Sample {
		text = ui.T("remind.sample", "Text", text)
	}
	return text
}
