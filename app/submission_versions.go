package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/data"
)

// addFlags says what is left to do about a report that changed.
func (s *submissions) addFlags(pane *fyne.Container, row submissionRow) {
	if row.amended() {
		pane.Add(warned(ui.T("submissions.amended", "Date", row.Submission.SentOn.String())))
	}
	if row.pending() {
		pane.Add(warned(ui.T("submissions.pending", "No", row.latest.No, "Taken", row.Submission.Taken)))
	}
}

// addVersions adds the forms as they came, the newest first: what of them is in
// the tabs, what went upward, and the way to the file.
func (s *submissions) addVersions(pane *fyne.Container, row submissionRow) {
	versions := s.d.ledger.VersionsOf(row.Submission.ID)
	if len(versions) == 0 {
		return
	}
	pane.Add(ui.Heading(ui.T("submissions.versions", "Count", len(versions))))
	for _, v := range slices.Backward(versions) {
		line := wrapped(versionLine(v, row.Submission))
		var open fyne.CanvasObject
		if a, ok := s.d.attachment(v.AttachmentID); ok {
			button := widget.NewButton(ui.T("status.open"), func() { s.d.openAttachment(a) })
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
		line = joined(" · ", line, ui.T("submissions.version_warnings", "Count", v.Warnings))
	}
	return joined(" · ", line, versionMarks(v, c))
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
	return joined(" · ", taken, sent)
}

// attachment finds a file by its id.
func (d *desk) attachment(id int64) (data.Attachment, bool) {
	for _, a := range d.ledger.Attachments {
		if id != 0 && a.ID == id {
			return a, true
		}
	}
	return data.Attachment{}, false
}

// isVersion reports whether a file is a form as it came, which is kept as long
// as the version is.
func (d *desk) isVersion(a data.Attachment) bool {
	return slices.ContainsFunc(d.ledger.Versions, func(v data.Version) bool { return v.AttachmentID == a.ID })
}
