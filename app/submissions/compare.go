package submissions

import (
	"strconv"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// differenceRow is a cell in which two versions of a report differ.
type differenceRow struct {
	data.Difference
	no int
}

// compare asks for two versions of a report and shows where they differ: at
// first the one in the tabs, else the one before, and the newest.
func (s *screen) compare(row submissionRow) {
	versions := s.d.Ledger.VersionsOf(row.Submission.ID)
	if len(versions) < 2 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.one_version"})
		return
	}
	last := versions[len(versions)-1]
	was, is := versions[len(versions)-2].ID, last.ID
	for _, v := range versions {
		if v.No == row.Submission.Taken && v.ID != last.ID {
			was = v.ID
		}
	}
	if len(versions) == 2 {
		s.showDifferences(row, versions[0], versions[1])
		return
	}
	var picks []ui.Pick
	byID := map[int64]data.Version{}
	for _, v := range versions {
		picks = append(picks, ui.Pick{ID: v.ID, Label: versionLine(v, row.Submission)})
		byID[v.ID] = v
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("submissions.compare_title", "Unit", row.Unit.Name), Verb: ui.T("submissions.compare_verb"),
		Fields: []ui.Field{
			ui.PickField(ui.T("submissions.compare_was"), &was, picks, ui.Required()),
			ui.PickField(ui.T("submissions.compare_is"), &is, picks, ui.Required()),
		},
		Save:   func() error { return nil },
		OnDone: func() { s.showDifferences(row, byID[was], byID[is]) },
	}.Show()
}

// showDifferences lists the cells in which version is differs from was.
func (s *screen) showDifferences(row submissionRow, was, is data.Version) {
	var rows []differenceRow
	for i, d := range s.differences(was, is) {
		rows = append(rows, differenceRow{d, i + 1})
	}
	page := ui.NewTablePage(ui.TableSpec[differenceRow]{
		ID: "differences", Window: s.d.Window, Settings: s.d.Store,
		Title: ui.T("submissions.differences_file", "Unit", row.Unit.Name, "Was", was.No, "Is", is.No),
		Key:   func(r differenceRow) string { return strconv.Itoa(r.no) },
		Group: func(r differenceRow) string { return words.Word("section", r.Section) },
		Columns: []ui.Column[differenceRow]{
			{ID: "no", Title: ui.T("submissions.no"), Width: 42, Align: ui.Center, Text: func(r differenceRow) string { return words.Count(r.no) }, Value: func(r differenceRow) any { return r.no }},
			{ID: "of", Title: ui.T("differences.of"), Width: 220, Wrap: true, Text: func(r differenceRow) string { return r.Of }},
			{ID: "field", Title: ui.T("differences.field"), Width: 150, Wrap: true, Text: func(r differenceRow) string { return answerField(r.Difference) }},
			{ID: "was", Title: ui.T("differences.was", "Version", versionTitle(was, row.Submission)), Width: 240, Wrap: true, Text: func(r differenceRow) string { return answerWord(r.Difference, r.Was) }},
			{ID: "is", Title: ui.T("differences.is", "Version", versionTitle(is, row.Submission)), Width: 240, Wrap: true, Text: func(r differenceRow) string { return answerWord(r.Difference, r.Is) }},
		},
		Footer: func(shown []differenceRow) string { return ui.T("differences.count", "Count", len(shown)) },
		Empty:  ui.Empty{Text: ui.T("differences.none")},
		Export: s.d.ExportSheet, Print: s.d.PrintSheet,
	})
	page.SetRows(rows)
	fields := []ui.Field{ui.TableField(s.d.Window, page.Object())}
	if sent := row.Submission.Sent; sent != 0 && (was.No == sent || is.No == sent) {
		note := ui.T("differences.sent", "No", sent, "Date", row.Submission.SentOn.String())
		fields = append([]ui.Field{ui.NoteField(note)}, fields...)
	}
	ui.Form{
		Window: s.d.Window, Full: true, Verb: ui.T("dialog.close"), Fields: fields,
		Title: ui.T("differences.title", "Unit", row.Unit.Name, "Was", was.No, "Is", is.No),
	}.Show()
}

// differences are the cells in which two versions differ, targets by name.
func (s *screen) differences(was, is data.Version) []data.Difference {
	l := s.d.Ledger
	return was.Content.Compare(is.Content, func(id int64) string { return data.TitleOf(l.Target(id), l.Targets) })
}

// versionTitle heads the column of a version: its number and, where it went
// upward, that it did.
func versionTitle(v data.Version, c data.Submission) string {
	title := ui.T("differences.version", "No", v.No)
	if v.No == c.Sent {
		title = ui.T("differences.version_sent", "No", v.No)
	}
	return title
}

// answerField is what a cell of a form is headed.
func answerField(d data.Difference) string {
	if d.Field == data.ReplyField && d.Of == "" {
		return ui.T("form.reply")
	}
	return ui.T("form." + string(d.Section) + "." + d.Field)
}

// answerWord is a cell's content as read: replies are kept by their codes.
func answerWord(d data.Difference, content string) string {
	if d.Field == data.ReplyField {
		return words.Word("reply", data.Reply(content))
	}
	return content
}
