package awards

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// screen is the page of nominations: who is proposed for what, how far that
// has come, and what has to be looked at before the Council does.
type screen struct {
	desk.Table[data.NominationRow]
	d        *desk.Desk
	concerns map[int64][]data.Concern // by nomination, as of the last refresh
}

func newScreen(d *desk.Desk) desk.Screen {
	s := &screen{d: d}
	nominate := ui.Action{Label: ui.T("awards.nominate"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.nominate}
	s.Fill(d, ui.TableSpec[data.NominationRow]{
		ID: "awards", Title: ui.T("awards.title"), DetailWidth: 290,
		Group:   func(r data.NominationRow) string { return words.Word("subject", r.Subject) },
		Columns: s.columns(),
		Actions: []ui.Action{
			nominate,
			{Label: ui.T("awards.decide"), Do: s.decide},
			{Label: ui.T("awards.advance"), Do: s.advance},
			{Label: ui.T("awards.votes"), NeedsRow: true, Do: s.On(s.vote)},
			{Label: ui.T("balance.title"), Do: s.showBalance},
			{Label: ui.T("awards.print"), Rare: true, Key: fyne.KeyP, Mod: fyne.KeyModifierControl, Do: s.printList},
			{Label: ui.T("nominees.import"), Rare: true, Do: s.importList},
			{Label: ui.T("publish.title"), Rare: true, Do: s.publish},
			{Label: ui.T("awards.meetings"), Rare: true, Do: func() { d.Open(desk.AtMeetings, 0) }},
			{Label: ui.T("awards.refuse"), Rare: true, NeedsRow: true, Do: s.On(s.refuse)},
			{Label: ui.T("refusal.title"), Rare: true, NeedsRow: true, Do: s.On(s.printRefusal)},
			{Label: ui.T("upward.title"), Rare: true, Do: s.decidedAbove},
			{Label: ui.T("awards.to_decision"), Rare: true, NeedsRow: true, Do: s.On(s.showDecision)},
			{Label: ui.T("awards.withdraw"), Rare: true, NeedsRow: true, Do: s.On(s.withdraw)},
			{Label: ui.T("awards.print_certificate"), Rare: true, NeedsRow: true, Do: s.On(s.printCertificate)},
			{Label: ui.T("aftermath.title"), Rare: true, Do: s.aftermath},
			{Label: ui.T("yearend.title"), Rare: true, Do: s.yearEnd},
		},
		OfPerson: func(r data.NominationRow) bool { return r.Subject != data.Collective },
		Chips:    s.chips(),
		Open:     func(r data.NominationRow) { s.edit(r.Nomination) },
		Delete:   s.remove,
		Detail:   s.detail,
		Footer:   s.footer,
		Empty:    ui.Empty{Text: ui.T("awards.empty"), Action: &nominate},
	}, func(r data.NominationRow) int64 { return r.ID }, s.list)
	return s
}

// list makes the rows, and runs the checks over them.
func (s *screen) list() []data.NominationRow {
	rows := s.d.Ledger.NominationRows(s.d.Today())
	checks := newChecks(s.d)
	s.concerns = make(map[int64][]data.Concern, len(rows))
	for _, r := range rows {
		s.concerns[r.ID] = checks.About(r.Nomination)
	}
	return rows
}

func (s *screen) columns() []ui.Column[data.NominationRow] {
	type row = data.NominationRow
	return []ui.Column[row]{
		{ID: "no", Title: ui.T("awards.no"), Width: 40, Align: ui.Center, Text: func(r row) string { return strconv.Itoa(r.No) }, Value: func(r row) any { return r.No }},
		{
			ID: "name", Title: ui.T("awards.name"), Width: 130, Wrap: true, Personal: words.Personal(data.PersonName), Text: func(r row) string { return words.NomineeName(r.Nomination) },
			Compare: func(a, b row) int { return vn.CompareNames(a.Name, b.Name) },
		},
		{ID: "subject", Title: ui.T("field.nomination.subject"), Hidden: true, Text: func(r row) string { return words.Word("subject", r.Subject) }},
		{
			ID: "who", Title: ui.T("awards.who"), Width: 94, Wrap: true, Text: func(r row) string { return words.NomineeWho(r.Nomination) },
			Personal: words.Personal(data.PersonPost, data.PersonAddress), Masked: func(r row) string { return words.NomineeWho(r.Masked()) },
		},
		{ID: "unit", Title: ui.T("field.nomination.unit_id"), Width: 104, Wrap: true, Text: func(r row) string { return r.Unit.Name }},
		{ID: "form", Title: ui.T("field.nomination.form"), Width: 78, Wrap: true, Personal: words.Personal(data.PersonAward), Text: func(r row) string { return words.ShortForm(r.Award, r.Form) }},
		{ID: "achievement", Title: ui.T("field.nomination.achievement"), Width: 110, Wrap: true, Personal: words.Personal(data.PersonAchievement), Text: func(r row) string { return r.Achievement }},
		{
			ID: "votes", Title: ui.T("awards.votes_column"), Width: 58, Align: ui.Center, Personal: words.Personal(data.PersonVotes), Text: func(r row) string { return words.VotesText(r.Nomination) },
			Compare: func(a, b row) int { return a.VotesFor*max(b.VotesOf, 1) - b.VotesFor*max(a.VotesOf, 1) },
		},
		{ID: "prize", Title: ui.T("awards.prize_column"), Width: 82, Align: ui.Right, Text: prizeText, Value: prizeValue},
		{
			ID: "stage", Title: ui.T("field.nomination.stage"), Width: 122, Wrap: true, Text: func(r row) string { return words.Word("nomination", r.Shown) },
			Mark: func(r row) ui.Mark { return ui.MarkOf(words.StageTones[r.Shown]) },
		},
		{ID: "decision", Title: ui.T("awards.decision"), Width: 138, Wrap: true, Text: func(r row) string { return decisionCell(r.Decision) }},
		{
			ID: "warning", Title: ui.T("awards.warning"), Width: 104, Wrap: true, Personal: words.Personal(data.PersonRemark), Text: s.warned,
			Value: func(r row) any { return s.warnings(r) }, Mark: s.warningMark,
		},
		{ID: "note", Title: ui.T("field.nomination.note"), Hidden: true, Personal: words.Personal(data.PersonRemark), Text: func(r row) string { return r.Note }},
	}
}

func (s *screen) chips() []ui.Chip[data.NominationRow] {
	type row = data.NominationRow
	var chips []ui.Chip[row]
	for _, subject := range data.Subjects() {
		chips = append(chips, ui.Chip[row]{Label: ui.T("awards.chip_" + string(subject)), Match: func(r row) bool { return r.Subject == subject }})
	}
	for _, stage := range data.NominationStages() {
		chips = append(chips, ui.Chip[row]{
			Label: ui.T("awards.chip_" + string(stage)), Tone: words.StageTones[stage],
			Match: func(r row) bool { return r.Shown == stage },
		})
	}
	return append(chips,
		ui.Chip[row]{Label: ui.T("awards.chip_stopped"), Tone: ui.ToneBad, Match: s.stopped},
		ui.Chip[row]{Label: ui.T("awards.warning"), Tone: ui.ToneWarn, Match: func(r row) bool { return s.warnings(r) != "" }})
}

// warnings say what is to be looked at before the nomination goes on.
func (s *screen) warnings(r data.NominationRow) string {
	var found []string
	for _, c := range s.concerns[r.ID] {
		if c.Waived == "" {
			found = append(found, questionText(c.Question))
		}
	}
	return strings.Join(found, "; ")
}

// warned names in few words what is to be looked at, what stops the nomination
// first.
func (s *screen) warned(r data.NominationRow) string {
	var stops, others []string
	for _, c := range s.concerns[r.ID] {
		switch {
		case c.Stops():
			stops = append(stops, words.Word("award_check", c.Check))
		case c.Waived == "":
			others = append(others, words.Word("award_check", c.Check))
		}
	}
	return strings.Join(append(stops, others...), "; ")
}

// stopped reports whether a check keeps the nomination from going on.
func (s *screen) stopped(r data.NominationRow) bool {
	return slices.ContainsFunc(s.concerns[r.ID], data.Concern.Stops)
}

func (s *screen) warningMark(r data.NominationRow) ui.Mark {
	switch {
	case s.stopped(r):
		return ui.MarkOf(ui.ToneBad)
	case s.warnings(r) != "":
		return ui.MarkOf(ui.ToneWarn)
	}
	return ui.Mark{}
}

// footer counts and sums what is shown; refused nominations are only counted.
func (s *screen) footer(shown []data.NominationRow) string {
	t := data.TallyNominations(shown)
	parts := []string{ui.T("awards.count",
		"Count", len(shown), "Collectives", t.Subjects[data.Collective],
		"Individuals", t.Subjects[data.Individual], "Households", t.Subjects[data.Household], "Refused", t.Refused)}
	for _, c := range s.d.Ledger.ListConcerns(data.CampaignRound, s.d.Today()) {
		if c.Waived == "" {
			parts = append(parts, questionText(c.Question))
		}
	}
	if share, ok := t.LeaderShare(); ok {
		parts = append(parts, ui.T("awards.leaders", "Leaders", t.Leaders, "Direct", t.Direct, "Percent", share))
	}
	parts = append(parts, ui.T("awards.sum", "Kind", s.d.Ledger.Office.Kind(), "Sum", vn.FormatInt(t.Prizes)))
	if t.Above > 0 {
		parts = append(parts, ui.T("awards.sum_above", "Sum", vn.FormatInt(t.Above)))
	}
	return strings.Join(parts, " · ")
}

// remove deletes a nomination that is in no decision.
func (s *screen) remove(r data.NominationRow) {
	if r.DecisionID != 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.nomination_decided"})
		return
	}
	desk.Remove(s.d, s.d.Store.Nominations, r.ID, words.NomineeName(r.Nomination))
}

// printList opens the list of those proposed and not decided, for the Council.
func (s *screen) printList() {
	listing := paper.Listing{Order: data.ByGivenName}
	ui.Form{
		Window: s.d.Window, Title: ui.T("awards.print"), Verb: ui.T("decisions.papers_verb"),
		Fields: desk.ListingFields(&listing),
		Save:   func() error { return nil },
		OnDone: func() {
			document := listing.NominationList(s.d.Ledger, s.d.Today())
			s.d.Show(document, document.FileName())
		},
	}.Show()
}

// showDecision leads to the decision that the nominee is in.
func (s *screen) showDecision(r data.NominationRow) {
	if r.DecisionID == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.not_decided"})
		return
	}
	s.d.Open(desk.AtDecisions, r.DecisionID)
}
