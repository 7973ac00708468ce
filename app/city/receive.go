package city

import (
	"context"
	"errors"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// receiveFiles asks for packages that have come.
func (d *side) receiveFiles() {
	d.needsRound(func() { ui.OpenFiles(d.Window, []string{".zip"}, d.Store, d.receive) })
}

// receiveFolder asks for a folder of packages: zip files, folders that are
// packages, and folders of these.
func (d *side) receiveFolder() {
	d.needsRound(func() {
		ui.PickFolder(d.Window, d.Store, func(dir string) { d.receive([]string{dir}) })
	})
}

// receive asks when files and folders came, then reads them as one job.
func (d *side) receive(paths []string) {
	d.needsRound(func() {
		on, keep := d.Today(), true
		ui.Form{
			Window: d.Window, Title: ui.T("city.receive_title"), Verb: ui.T("city.receive_verb"),
			Fields: []ui.Field{
				ui.NoteField(ui.T("city.receive_note", "Round", d.round.Name, "Count", len(paths), "Due", d.dueText())),
				ui.DateField(words.FieldLabel("city_package", "received_on"), &on, ui.Required(), ui.Name("received_on")),
				ui.CheckField(ui.T("city.receive_keep"), &keep, ui.Hint(ui.T("city.receive_keep_hint"))),
			},
			Save: func() error {
				if on.After(d.Today()) {
					return &data.Problem{Key: "problem.received_later", Field: "received_on"}
				}
				return nil
			},
			OnDone: func() { d.runReceive(intakeOfCity{paths: paths, on: on, keep: keep}) },
		}.Show()
	})
}

// dueText is the deadline of the round in words.
func (d *side) dueText() string {
	if d.round.Due.IsZero() {
		return ui.T("city.no_due")
	}
	return words.Wording(d.round.Deadline())
}

// runReceive reads packages beside the window and shows what became of each.
// What is cancelled leaves the round as it was.
func (d *side) runReceive(in intakeOfCity) {
	var rows []*receivedRow
	round := d.round
	ui.Run(d.Window, ui.T("city.receiving"), func(ctx context.Context, p ui.Progress) (err error) {
		rows, err = in.run(ctx, d.Store, round, p)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
			d.refresh()
			d.Status.Say(ui.T("city.receive_cancelled"))
		case err != nil:
			d.refresh()
			ui.ShowError(d.Window, err)
		default:
			d.Saved(receivedSum(rows))
			newReceived(d, rows).open()
		}
	})
}

// receivedSum accounts for every file.
func receivedSum(rows []*receivedRow) string {
	n := map[receivedFate]int{}
	for _, r := range rows {
		n[r.fate()]++
	}
	return ui.T("city.received_sum", "All", vn.FormatInt(int64(len(rows))), "Taken", n[fateTaken], "Superseded", n[fateSuperseded],
		"Again", n[fateAgain], "Waiting", n[fateWaiting], "Refused", n[fateRefused]+n[fateUnread])
}
