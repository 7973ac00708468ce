package inbox

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/vn"
)

// mostShown is how many findings, and how many repairs, the pane lists; the
// error workbook has all.
const mostShown = 60

// severityTones give each severity its colour and icon.
var severityTones = map[intake.Severity]ui.Tone{
	intake.Fault: ui.ToneBad, intake.Caution: ui.ToneWarn, intake.Note: ui.ToneMuted,
}

// detail is everything about one file: what becomes of it and why, what it
// reports, each finding, and what was repaired before it was read.
func (b *intakeBatch) detail(row *intakeRow) fyne.CanvasObject {
	r := row.reading
	pane := container.NewVBox(words.DetailTitle(r.Name), ui.ToneText(row.verdict(), row.tone()))
	if reason := row.said(); r.Reason != "" || row.attached != "" {
		pane.Add(words.Wrapped(reason))
	}
	pairs := []ui.Pair{{Label: ui.T("submissions.unit"), Text: r.Unit.Name}, {Label: ui.T("forms.period"), Text: row.period()}}
	if row.takes() {
		pairs = append(pairs, ui.Pair{Label: ui.T("intake.had"), Text: b.had(r)})
		pairs = append(pairs, answerPairs(r.Answer)...)
	}
	pane.Add(ui.Details(pairs))
	if row.attached == "" && r.Verdict == intake.Rejected && r.Unit.ID == 0 {
		pane.Add(words.Wrapped(ui.T("intake.attach_hint")))
	}
	addFindings(pane, r.Findings)
	addFixes(pane, r.Fixes)
	pane.Add(ui.Heading(ui.T("intake.file")))
	saved := ""
	if !r.Saved.IsZero() {
		saved = ui.T("intake.saved_by", "Time", r.Saved.Local().Format("15:04 02/01/2006"), "Program", programName(r.Program))
	}
	pane.Add(ui.Details([]ui.Pair{
		{Label: ui.T("intake.folder"), Text: vn.Clean(filepath.Dir(row.source.Path))},
		{Label: ui.T("intake.size"), Text: ui.FileSize(r.Size)},
		{Label: ui.T("intake.saved"), Text: saved},
	}))
	return pane
}

// had is what has come from the unit for the period before, and stands back
// for this file.
func (b *intakeBatch) had(r intake.Reading) string {
	s, ok := b.desk.Ledger.SubmissionOf(r.Unit.ID, r.Period.ID)
	if !ok || !s.HasCome() {
		return ""
	}
	no := 0
	if v, ok := b.desk.Ledger.LatestVersion(s.ID); ok {
		no = v.No
	}
	return ui.T("intake.had_text", "Source", words.ReportSource(s), "State", words.Word("submission", s.State), "No", no)
}

// programName is the name of a program without its version.
func programName(program string) string {
	name, _, _ := strings.Cut(program, "/")
	return name
}

// answerPairs sum up what a unit reports.
func answerPairs(a data.Answer) []ui.Pair {
	figures, movements := 0, 0
	for _, f := range a.Figures {
		if f.Reply == data.Given {
			figures++
		}
	}
	for _, m := range a.Movements {
		if m.Reply == data.Given {
			movements++
		}
	}
	return []ui.Pair{
		{Label: ui.T("submissions.document"), Text: words.DocumentText(data.Submission{}.With(a))},
		{Label: ui.T("field.submission.theme"), Text: a.Theme},
		{Label: ui.T("intake.holds"), Text: ui.T("intake.content", "Figures", figures, "Movements", movements,
			"Exemplars", len(a.Exemplars), "Nominations", len(a.Nominations))},
		{Label: ui.T("intake.completeness"), Text: ui.T("intake.percent", "Percent", a.Completeness())},
	}
}

// addFindings lists what has to be corrected or deserves a look, the gravest
// first.
func addFindings(pane *fyne.Container, findings []intake.Finding) {
	if len(findings) == 0 {
		return
	}
	pane.Add(ui.Heading(ui.T("intake.findings")))
	for _, f := range findings[:min(len(findings), mostShown)] {
		icon := widget.NewIcon(ui.MarkOf(severityTones[f.Severity]).Icon)
		pane.Add(container.NewBorder(nil, nil, container.NewVBox(icon), nil, words.Wrapped(f.Text)))
	}
	addMore(pane, len(findings))
}

// addFixes lists what was repaired, before and after.
func addFixes(pane *fyne.Container, fixes []intake.Fix) {
	if len(fixes) == 0 {
		return
	}
	pane.Add(ui.Heading(ui.T("intake.fixes", "Count", len(fixes))))
	var pairs []ui.Pair
	for _, f := range fixes[:min(len(fixes), mostShown)] {
		pairs = append(pairs, ui.Pair{
			Label: ui.T("intake.fix_at", "Sheet", f.Sheet, "Cell", f.Cell, "Remedy", words.Word("remedy", f.Remedy)),
			Text:  ui.T("intake.fix", "Was", f.Was, "Is", f.Is),
		})
	}
	pane.Add(ui.Details(pairs))
	addMore(pane, len(fixes))
}

func addMore(pane *fyne.Container, all int) {
	if more := all - mostShown; more > 0 {
		pane.Add(words.Wrapped(ui.T("intake.more_shown", "Count", more)))
	}
}
