package submissions

import (
	"context"
	"errors"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
)

// attach keeps files with a report; one that has not been received yet is
// received first.
func (s *screen) attach(row submissionRow) {
	if !row.Submission.HasCome() {
		s.receiveThen(row, func(received data.Submission) {
			row.Submission = received
			s.attach(row)
		})
		return
	}
	ui.OpenFiles(s.d.Window, desk.Attachable(), s.d.Store, func(paths []string) { s.attachFiles(row, paths) })
}

func (s *screen) attachFiles(row submissionRow, paths []string) {
	d := s.d
	ui.Run(d.Window, ui.T("submissions.attaching"), func(ctx context.Context, p ui.Progress) error {
		return d.KeepFiles(ctx, p, "submission", row.Submission.ID, paths)
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
			d.Status.Say(ui.T("submissions.attach_cancelled"))
		case err != nil:
			ui.ShowError(d.Window, err)
		default:
			d.Saved(ui.T("submissions.attached_done", "Count", len(paths), "Unit", row.Unit.Name))
		}
	})
}
