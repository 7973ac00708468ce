package submissions

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// addFlags says what is left to do about a report that changed.
func (s *screen) addFlags(pane *fyne.Container, row submissionRow) {
	if row.amended() {
		pane.Add(words.Warned(ui.T("submissions.amended", "Date", row.Submission.SentOn.String())))
	}
	if row.pending() {
		pane.Add(words.Warned(ui.T("submissions.pending", "No", row.latest.No, "Taken", row.Submission.Taken)))
	}
}

// addVersions adds the forms as they came, the newest first: what of them is in
// the tabs, what went upward, and the way to the file.
func (s *screen) addVersions(pane *fyne.Container, row submissionRow) {
	versions := s.d.Ledger.VersionsOf(row.Submission.ID)
	if len(versions) == 0 {
		return
	}
	pane.Add(ui.Heading(ui.T("submissions.versions", "Count", len(versions))))
	for _, v := range slices.Backward(versions) {
		line := words.Wrapped(versionLine(v, row.Submission))
		var open fyne.CanvasObject
		if a, ok := s.d.Attachment(v.AttachmentID); ok {
			button := widget.NewButton(ui.T("status.open"), func() { s.d.OpenAttachment(a) })
			button.Importance = widget.LowImportance
			open = container.NewVBox(button)
		}
		pane.Add(container.NewBorder(nil, nil, nil, open, line))
	}
	if len(versions) > 1 {
		compare := widget.NewButton(ui.T("submissions.compare"), func() { s.compare(row) })
		compare.Importance = widget.LowImportance
		pane.Add(container.NewHBox(compare))
	}
}

// versionLine tells a version in one line.
func versionLine(v data.Version, c data.Submission) string {
	line := ui.T("submissions.version", "No", v.No, "Date", v.ReceivedOn.String())
	if v.Warnings > 0 {
		line = words.Joined(" · ", line, ui.T("submissions.version_warnings", "Count", v.Warnings))
	}
	return words.Joined(" · ", line, versionMarks(v, c))
}

// versionMarks says whether a version is in the tabs, and whether it went
// upward.
func versionMarks(v data.Version, c data.Submission) string {
	taken, sent := "", ""
	if v.No == c.Taken {
		taken = ui.T("submissions.version_taken")
	}
	if v.No == c.Sent {
		sent = ui.T("submissions.version_sent", "Date", c.SentOn.String())
	}
	return words.Joined(" · ", taken, sent)
}

// isVersion reports whether a file is a form as it came, which is kept as long
// as the version is.
func isVersion(d *desk.Desk, a data.Attachment) bool {
	return slices.ContainsFunc(d.Ledger.Versions, func(v data.Version) bool { return v.AttachmentID == a.ID })
}
