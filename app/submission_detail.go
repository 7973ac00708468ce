package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/data"
)

// detail is everything about one unit's report: its facts, its files, the
// reminders and how it came to be as it is.
func (s *submissions) detail(row submissionRow) fyne.CanvasObject {
	u, c := row.Unit, row.Submission
	pane := container.NewVBox(
		detailTitle(u.Name),
		ui.ToneText(s.timeliness(row), timelinessTones[row.Timeliness]),
		ui.ToneText(word("submission", c.State), submissionTones[c.State]),
	)
	s.addFlags(pane, row)
	pane.Add(
		ui.Details([]ui.Pair{
			{Label: ui.T("field.submission.returned_why"), Text: c.ReturnedWhy},
			{Label: ui.T("field.unit.contact"), Text: reach(u)},
			{Label: ui.T("field.unit.email"), Text: u.Email},
			{Label: ui.T("submissions.due"), Text: dueText(row.Due)},
			{Label: ui.T("field.submission.extended_why"), Text: c.ExtendedWhy},
			{Label: ui.T("field.submission.received_on"), Text: c.ReceivedOn.String()},
			{Label: ui.T("field.submission.channel"), Text: channelText(c)},
			{Label: ui.T("submissions.document"), Text: documentText(c)},
			{Label: ui.T("field.submission.signer"), Text: c.Signer},
			{Label: ui.T("field.submission.supplements"), Text: count(c.Supplements)},
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
	s.d.addReminders(pane, u)
	if c.ID != 0 {
		pane.Add(s.d.recordHistory("submission", c.ID))
	}
	return pane
}

// detailTitle is the name of the selected record at the head of its pane.
func detailTitle(text string) fyne.CanvasObject {
	title := wrapped(text)
	title.TextStyle.Bold = true
	return title
}

// addFiles adds the files of a report, each with the ways to open it and to
// take it off.
func (s *submissions) addFiles(pane *fyne.Container, c data.Submission) {
	files := slices.DeleteFunc(s.d.filesOf("submission", c.ID), s.d.isVersion)
	if len(files) == 0 {
		return
	}
	pane.Add(ui.Heading(ui.T("submissions.files_title", "Count", len(files))))
	for _, a := range files {
		name := wrapped(ui.T("submissions.file_size", "Name", a.Name, "Size", ui.FileSize(a.Size)))
		open := widget.NewButton(ui.T("status.open"), func() { s.d.openAttachment(a) })
		take := widget.NewButtonWithIcon("", theme.DeleteIcon(), func() { remove(s.d, s.d.store.Attachments, a.ID, a.Name) })
		open.Importance, take.Importance = widget.LowImportance, widget.LowImportance
		pane.Add(container.NewBorder(nil, nil, nil, container.NewHBox(open, take), name))
	}
}
