package submissions

import (
	"cmp"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/inbox"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// screen is the page of the units' reports: who must report, who has, and
// how that stands against the deadline.
type screen struct {
	d *desk.Desk
	desk.Table[submissionRow]
	bar *desk.PeriodBar
}

// submissionRow is a unit's report with its number in the list and its newest
// version, if it came as a form.
type submissionRow struct {
	data.SubmissionRow
	no     int
	latest data.Version
}

// amended reports whether the report changed after it went upward.
func (r submissionRow) amended() bool { return r.Submission.ChangedSinceSent(r.latest.No) }

// pending reports whether a version came that is newer than what is in the tabs.
func (r submissionRow) pending() bool {
	return r.Submission.Taken != 0 && r.latest.No > r.Submission.Taken
}

func newScreen(d *desk.Desk) desk.Screen {
	s := &screen{d: d}
	toUnits := ui.Action{Label: ui.T("submissions.to_units"), Do: func() { d.Open(desk.AtUnits, 0) }}
	s.Fill(d, ui.TableSpec[submissionRow]{
		ID: "submissions", Title: ui.T("place.submissions"), Of: d.PeriodTitle, DetailWidth: 290,
		Columns: s.columns(),
		Group:   func(r submissionRow) string { return r.Unit.Bloc },
		Actions: s.actions(),
		Chips:   submissionChips(),
		Search:  searchedInSubmission,
		Open:    s.receive,
		Delete:  s.forget,
		Detail:  s.detail,
		Footer:  submissionsFooter,
		Empty:   ui.Empty{Text: ui.T("submissions.empty"), Action: &toUnits},
	}, func(r submissionRow) int64 { return r.Unit.ID }, s.list)
	s.bar = desk.NewPeriodBar(d, s.Page.Object())
	return s
}

// Object returns what is placed in the window.
func (s *screen) Object() fyne.CanvasObject { return s.bar.Object }

// Refresh shows the reports of the period on the desk.
func (s *screen) Refresh() {
	s.bar.Refresh()
	s.Table.Refresh()
}

func (s *screen) list() []submissionRow {
	var rows []submissionRow
	for i, r := range s.d.Ledger.SubmissionRowsIn(s.d.Period(), s.d.Today()) {
		latest, _ := s.d.Ledger.LatestVersion(r.Submission.ID)
		rows = append(rows, submissionRow{r, i + 1, latest})
	}
	return rows
}

func (s *screen) columns() []ui.Column[submissionRow] {
	return []ui.Column[submissionRow]{
		{ID: "no", Title: ui.T("submissions.no"), Width: 42, Align: ui.Center, Text: func(r submissionRow) string { return words.Count(r.no) }, Value: func(r submissionRow) any { return r.no }},
		{ID: "unit", Title: ui.T("submissions.unit"), Width: 180, Wrap: true, Text: func(r submissionRow) string { return r.Unit.Name }},
		{ID: "bloc", Title: ui.T("field.unit.bloc"), Hidden: true, Text: func(r submissionRow) string { return r.Unit.Bloc }},
		{ID: "contact", Title: ui.T("submissions.contact"), Width: 160, Wrap: true, Personal: words.Personal(data.PersonName, data.PersonPhone), Text: func(r submissionRow) string { return words.Reach(r.Unit) }},
		{
			ID: "due", Title: ui.T("submissions.due"), Width: 126, Wrap: true, Text: func(r submissionRow) string { return words.DueText(r.Due) },
			Compare: func(a, b submissionRow) int { return a.Due.LastDay().Compare(b.Due.LastDay()) },
		},
		{ID: "received", Title: ui.T("field.submission.received_on"), Width: 100, Text: func(r submissionRow) string { return r.Submission.ReceivedOn.String() }, Value: func(r submissionRow) any { return r.Submission.ReceivedOn }},
		{
			ID: "timeliness", Title: ui.T("submissions.timeliness"), Width: 116, Wrap: true, Text: s.timeliness,
			Mark:    func(r submissionRow) ui.Mark { return ui.MarkOf(words.TimelinessTones[r.Timeliness]) },
			Compare: byTimeliness,
		},
		{
			ID: "state", Title: ui.T("field.submission.state"), Width: 150, Wrap: true, Text: stateOfReport,
			Mark: func(r submissionRow) ui.Mark { return ui.MarkOf(toneOfReport(r)) },
		},
		{ID: "reminders", Title: ui.T("submissions.reminders"), Width: 52, Align: ui.Center, Text: func(r submissionRow) string { return words.Count(r.Reminders) }, Value: func(r submissionRow) any { return r.Reminders }},
		{ID: "document", Title: ui.T("submissions.document"), Width: 150, Wrap: true, Text: func(r submissionRow) string { return words.DocumentText(r.Submission) }},
		{ID: "channel", Title: ui.T("field.submission.channel"), Width: 122, Wrap: true, Text: func(r submissionRow) string { return channelText(r.Submission) }},
		{ID: "files", Title: ui.T("submissions.files"), Width: 40, Align: ui.Center, Text: func(r submissionRow) string { return words.Count(r.Files) }, Value: func(r submissionRow) any { return r.Files }},
		{ID: "supplements", Title: ui.T("field.submission.supplements"), Hidden: true, Text: func(r submissionRow) string { return words.Count(r.Submission.Supplements) }, Value: func(r submissionRow) any { return r.Submission.Supplements }},
		{ID: "completed", Title: ui.T("field.submission.completed_on"), Hidden: true, Text: func(r submissionRow) string { return r.Submission.CompletedOn.String() }, Value: func(r submissionRow) any { return r.Submission.CompletedOn }},
		{ID: "note", Title: ui.T("field.submission.note"), Hidden: true, Text: func(r submissionRow) string { return r.Submission.Note }},
	}
}

func (s *screen) actions() []ui.Action {
	return []ui.Action{
		{Label: ui.T("submissions.receive"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.receiveSelected},
		{Label: ui.T("intake.action"), Do: s.takeFiles},
		{Label: ui.T("intake.action_folder"), Do: s.takeFolder},
		{Label: ui.T("forms.action"), Do: func() { inbox.FormsOut(s.d) }},
		{Label: ui.T("submissions.accept"), NeedsRow: true, Do: s.On(s.accept)},
		{Label: ui.T("submissions.return"), NeedsRow: true, Do: s.On(s.sendBack)},
		{Label: ui.T("remind.one"), NeedsRow: true, Do: s.On(s.remind)},
		{Label: ui.T("submissions.urge"), Do: func() { s.d.Open(desk.AtUrging, 0) }},
		{Label: ui.T("submissions.review"), Rare: true, NeedsRow: true, Do: s.On(s.review)},
		{Label: ui.T("submissions.reopen"), Rare: true, NeedsRow: true, Do: s.On(s.reopen)},
		{Label: ui.T("submissions.accept_clean"), Rare: true, Do: s.acceptClean},
		{Label: ui.T("submissions.consolidate"), Rare: true, Do: s.consolidate},
		{Label: ui.T("submissions.compare"), Rare: true, NeedsRow: true, Do: s.On(s.compare)},
		{Label: ui.T("submissions.extend"), Rare: true, NeedsRow: true, Do: s.On(s.extend)},
		{Label: ui.T("submissions.attach"), Rare: true, NeedsRow: true, Do: s.On(s.attach)},
		{Label: ui.T("submissions.figures"), Rare: true, NeedsRow: true, Do: s.On(s.figures)},
		{Label: ui.T("submissions.receive_other"), Rare: true, Do: s.receiveOther},
		{Label: ui.T("submissions.exempt"), Rare: true, NeedsRow: true, Do: s.On(s.exempt)},
		{Label: ui.T("submissions.forget"), Rare: true, NeedsRow: true, Do: s.On(s.forget)},
	}
}

func submissionChips() []ui.Chip[submissionRow] {
	state := func(states ...data.SubmissionState) func(submissionRow) bool {
		return func(r submissionRow) bool {
			for _, s := range states {
				if r.Submission.State == s {
					return true
				}
			}
			return false
		}
	}
	return []ui.Chip[submissionRow]{
		{Label: ui.T("submissions.chip_missing"), Tone: ui.ToneMuted, Match: func(r submissionRow) bool { return r.Timeliness == data.Awaited || r.Timeliness == data.Overdue }},
		{Label: ui.T("submissions.chip_overdue"), Tone: ui.ToneBad, Match: func(r submissionRow) bool { return r.Timeliness == data.Overdue }},
		{Label: ui.T("submissions.chip_come"), Tone: ui.ToneInfo, Match: func(r submissionRow) bool { return r.Submission.HasCome() }},
		{Label: ui.T("submissions.chip_review"), Tone: ui.ToneInfo, Match: state(data.Received, data.InReview)},
		{Label: ui.T("submissions.chip_returned"), Tone: ui.ToneWarn, Match: state(data.Returned)},
		{Label: ui.T("submissions.chip_accepted"), Tone: ui.ToneGood, Match: state(data.Accepted, data.Consolidated)},
		{Label: ui.T("submissions.chip_pending"), Tone: ui.ToneWarn, Match: submissionRow.pending},
		{Label: ui.T("submissions.chip_amended"), Tone: ui.ToneBad, Match: submissionRow.amended},
		{Label: ui.T("submissions.chip_late"), Tone: ui.ToneWarn, Match: func(r submissionRow) bool { return r.Timeliness == data.Late }},
	}
}

func submissionsFooter(shown []submissionRow) string {
	rows := make([]data.SubmissionRow, len(shown))
	for i, r := range shown {
		rows[i] = r.SubmissionRow
	}
	c := data.CountSubmissions(rows)
	if c.Due == 0 {
		return ui.T("submissions.footer_none", "Count", len(shown))
	}
	return ui.T("submissions.footer", "Due", c.Due, "Come", c.Come, "OnTime", c.OnTime, "Late", c.Late, "Missing", c.Missing, "Extra", c.Extra,
		"Completeness", vn.FormatNumber(c.Completeness().Decimal), "Punctuality", vn.FormatNumber(c.Punctuality().Decimal))
}

// byTimeliness orders rows from on time to overdue, then by days.
func byTimeliness(a, b submissionRow) int {
	order := map[data.Timeliness]int{data.OnTime: 0, data.Late: 1, data.Awaited: 2, data.Overdue: 3, data.NotDue: 4}
	return cmp.Or(cmp.Compare(order[a.Timeliness], order[b.Timeliness]), cmp.Compare(a.Days, b.Days))
}
