package submissions

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/urging"
	"thidua/app/words"
	"thidua/data"
)

// detail is everything about one unit's report: its facts, its files, the
// reminders and how it came to be as it is.
func (s *screen) detail(row submissionRow) fyne.CanvasObject {
	u, c := row.Unit, row.Submission
	pane := container.NewVBox(
		words.DetailTitle(u.Name),
		ui.ToneText(s.timeliness(row), words.TimelinessTones[row.Timeliness]),
		ui.ToneText(words.Word("submission", c.State), words.SubmissionTones[c.State]),
	)
	s.addFlags(pane, row)
	pane.Add(
		ui.Details([]ui.Pair{
			{Label: ui.T("field.submission.returned_why"), Text: c.ReturnedWhy},
			{Label: ui.T("field.unit.contact"), Text: words.Reach(u)},
			{Label: ui.T("field.unit.email"), Text: u.Email},
			{Label: ui.T("submissions.due"), Text: words.DueText(row.Due)},
			{Label: ui.T("field.submission.extended_why"), Text: c.ExtendedWhy},
			{Label: ui.T("field.submission.received_on"), Text: c.ReceivedOn.String()},
			{Label: ui.T("field.submission.channel"), Text: channelText(c)},
			{Label: ui.T("submissions.document"), Text: words.DocumentText(c)},
			{Label: ui.T("field.submission.signer"), Text: c.Signer},
			{Label: ui.T("field.submission.supplements"), Text: words.Count(c.Supplements)},
			{Label: ui.T("field.submission.completed_on"), Text: c.CompletedOn.String()},
			{Label: ui.T("field.submission.theme"), Text: c.Theme},
			{Label: ui.T("field.submission.theme_launched"), Text: c.ThemeLaunched.String()},
			{Label: ui.T("field.submission.note"), Text: c.Note},
		}),
	)
	s.addVersions(pane, row)
	s.addContent(pane, row)
	s.addFiles(pane, c)
	s.addUnitFigures(pane, row)
	urging.AddReminders(s.d, pane, u)
	if c.ID != 0 {
		pane.Add(history.Pane(s.d, "submission", c.ID))
	}
	return pane
}

// addFiles adds the files of a report, each with the ways to open it and to
// take it off.
func (s *screen) addFiles(pane *fyne.Container, c data.Submission) {
	files := slices.DeleteFunc(s.d.FilesOf("submission", c.ID), func(a data.Attachment) bool { return isVersion(s.d, a) })
	if len(files) == 0 {
		return
	}
	pane.Add(ui.Heading(ui.T("submissions.files_title", "Count", len(files))))
	for _, a := range files {
		name := words.Wrapped(ui.T("submissions.file_size", "Name", a.Name, "Size", ui.FileSize(a.Size)))
		open := widget.NewButton(ui.T("status.open"), func() { s.d.OpenAttachment(a) })
		take := widget.NewButtonWithIcon("", theme.DeleteIcon(), func() { desk.Remove(s.d, s.d.Store.Attachments, a.ID, a.Name) })
		open.Importance, take.Importance = widget.LowImportance, widget.LowImportance
		pane.Add(container.NewBorder(nil, nil, nil, container.NewHBox(open, take), name))
	}
}
