package app

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// awards is the page of nominations: who is proposed for what, how far that
// has come, and what has to be looked at before the Council does.
type awards struct {
	tableScreen[data.NominationRow]
	d        *desk
	concerns map[int64][]data.Concern // by nomination, as of the last refresh
}

func newAwards(d *desk) screen {
	s := &awards{d: d}
	nominate := ui.Action{Label: ui.T("awards.nominate"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.nominate}
	s.fill(d, ui.TableSpec[data.NominationRow]{
		ID: "awards", Title: ui.T("awards.title"), DetailWidth: 290,
		Group:   func(r data.NominationRow) string { return word("subject", r.Subject) },
		Columns: s.columns(),
		Actions: []ui.Action{
			nominate,
			{Label: ui.T("awards.decide"), Do: s.decide},
			{Label: ui.T("awards.advance"), Do: s.advance},
			{Label: ui.T("awards.votes"), NeedsRow: true, Do: s.on(s.vote)},
			{Label: ui.T("balance.title"), Do: s.showBalance},
			{Label: ui.T("awards.print"), Rare: true, Key: fyne.KeyP, Mod: fyne.KeyModifierControl, Do: s.printList},
			{Label: ui.T("nominees.import"), Rare: true, Do: s.importList},
			{Label: ui.T("publish.title"), Rare: true, Do: s.publish},
			{Label: ui.T("awards.meetings"), Rare: true, Do: func() { d.places.open(atMeetings, 0) }},
			{Label: ui.T("awards.refuse"), Rare: true, NeedsRow: true, Do: s.on(s.refuse)},
			{Label: ui.T("refusal.title"), Rare: true, NeedsRow: true, Do: s.on(s.printRefusal)},
			{Label: ui.T("upward.title"), Rare: true, Do: s.decidedAbove},
			{Label: ui.T("awards.to_decision"), Rare: true, NeedsRow: true, Do: s.on(s.showDecision)},
			{Label: ui.T("awards.withdraw"), Rare: true, NeedsRow: true, Do: s.on(s.withdraw)},
			{Label: ui.T("awards.print_certificate"), Rare: true, NeedsRow: true, Do: s.on(s.printCertificate)},
			{Label: ui.T("aftermath.title"), Rare: true, Do: s.aftermath},
			{Label: ui.T("yearend.title"), Rare: true, Do: s.yearEnd},
		},
		Chips:  s.chips(),
		Open:   func(r data.NominationRow) { s.edit(r.Nomination) },
		Delete: s.remove,
		Detail: s.detail,
		Footer: s.footer,
		Empty:  ui.Empty{Text: ui.T("awards.empty"), Action: &nominate},
	}, func(r data.NominationRow) int64 { return r.ID }, s.list)
	return s
}

// list makes the rows, and runs the checks over them.
func (s *awards) list() []data.NominationRow {
	rows := s.d.ledger.NominationRows(s.d.today())
	checks := s.d.checks()
	s.concerns = make(map[int64][]data.Concern, len(rows))
	for _, r := range rows {
		s.concerns[r.ID] = checks.About(r.Nomination)
	}
	return rows
}

func (s *awards) columns() []ui.Column[data.NominationRow] {
	type row = data.NominationRow
	return []ui.Column[row]{
		{ID: "no", Title: ui.T("awards.no"), Width: 40, Align: ui.Center, Text: func(r row) string { return strconv.Itoa(r.No) }, Value: func(r row) any { return r.No }},
		{
			ID: "name", Title: ui.T("awards.name"), Width: 130, Wrap: true, Text: func(r row) string { return nomineeName(r.Nomination) },
			Compare: func(a, b row) int { return vn.CompareNames(a.Name, b.Name) },
		},
		{ID: "subject", Title: ui.T("field.nomination.subject"), Hidden: true, Text: func(r row) string { return word("subject", r.Subject) }},
		{ID: "who", Title: ui.T("awards.who"), Width: 94, Wrap: true, Text: func(r row) string { return nomineeWho(r.Nomination) }},
		{ID: "unit", Title: ui.T("field.nomination.unit_id"), Width: 104, Wrap: true, Text: func(r row) string { return r.Unit.Name }},
		{ID: "form", Title: ui.T("field.nomination.form"), Width: 78, Wrap: true, Text: func(r row) string { return shortForm(r.Award, r.Form) }},
		{ID: "achievement", Title: ui.T("field.nomination.achievement"), Width: 110, Wrap: true, Text: func(r row) string { return r.Achievement }},
		{
			ID: "votes", Title: ui.T("awards.votes_column"), Width: 58, Align: ui.Center, Text: func(r row) string { return votesText(r.Nomination) },
			Compare: func(a, b row) int { return a.VotesFor*max(b.VotesOf, 1) - b.VotesFor*max(a.VotesOf, 1) },
		},
		{ID: "prize", Title: ui.T("awards.prize_column"), Width: 82, Align: ui.Right, Text: prizeText, Value: prizeValue},
		{
			ID: "stage", Title: ui.T("field.nomination.stage"), Width: 122, Wrap: true, Text: func(r row) string { return word("nomination", r.Shown) },
			Mark: func(r row) ui.Mark { return ui.MarkOf(stageTones[r.Shown]) },
		},
		{ID: "decision", Title: ui.T("awards.decision"), Width: 138, Wrap: true, Text: func(r row) string { return decisionCell(r.Decision) }},
		{
			ID: "warning", Title: ui.T("awards.warning"), Width: 104, Wrap: true, Text: s.warned,
			Value: func(r row) any { return s.warnings(r) }, Mark: s.warningMark,
		},
		{ID: "note", Title: ui.T("field.nomination.note"), Hidden: true, Text: func(r row) string { return r.Note }},
	}
}

func (s *awards) chips() []ui.Chip[data.NominationRow] {
	type row = data.NominationRow
	var chips []ui.Chip[row]
	for _, subject := range data.Subjects() {
		chips = append(chips, ui.Chip[row]{Label: ui.T("awards.chip_" + string(subject)), Match: func(r row) bool { return r.Subject == subject }})
	}
	for _, stage := range data.NominationStages() {
		chips = append(chips, ui.Chip[row]{
			Label: ui.T("awards.chip_" + string(stage)), Tone: stageTones[stage],
			Match: func(r row) bool { return r.Shown == stage },
		})
	}
	return append(chips,
		ui.Chip[row]{Label: ui.T("awards.chip_stopped"), Tone: ui.ToneBad, Match: s.stopped},
		ui.Chip[row]{Label: ui.T("awards.warning"), Tone: ui.ToneWarn, Match: func(r row) bool { return s.warnings(r) != "" }})
}

// warnings say what is to be looked at before the nomination goes on.
func (s *awards) warnings(r data.NominationRow) string {
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
func (s *awards) warned(r data.NominationRow) string {
	var stops, others []string
	for _, c := range s.concerns[r.ID] {
		switch {
		case c.Stops():
			stops = append(stops, word("award_check", c.Check))
		case c.Waived == "":
			others = append(others, word("award_check", c.Check))
		}
	}
	return strings.Join(append(stops, others...), "; ")
}

// stopped reports whether a check keeps the nomination from going on.
func (s *awards) stopped(r data.NominationRow) bool {
	return slices.ContainsFunc(s.concerns[r.ID], data.Concern.Stops)
}

func (s *awards) warningMark(r data.NominationRow) ui.Mark {
	switch {
	case s.stopped(r):
		return ui.MarkOf(ui.ToneBad)
	case s.warnings(r) != "":
		return ui.MarkOf(ui.ToneWarn)
	}
	return ui.Mark{}
}

// footer counts and sums what is shown; refused nominations are only counted.
func (s *awards) footer(shown []data.NominationRow) string {
	t := data.TallyNominations(shown)
	parts := []string{ui.T("awards.count",
		"Count", len(shown), "Collectives", t.Subjects[data.Collective],
		"Individuals", t.Subjects[data.Individual], "Households", t.Subjects[data.Household], "Refused", t.Refused)}
	for _, c := range s.d.ledger.ListConcerns(data.CampaignRound, s.d.today()) {
		if c.Waived == "" {
			parts = append(parts, questionText(c.Question))
		}
	}
	if share, ok := t.LeaderShare(); ok {
		parts = append(parts, ui.T("awards.leaders", "Leaders", t.Leaders, "Direct", t.Direct, "Percent", share))
	}
	parts = append(parts, ui.T("awards.sum", "Kind", s.d.ledger.Office.Kind(), "Sum", vn.FormatInt(t.Prizes)))
	if t.Above > 0 {
		parts = append(parts, ui.T("awards.sum_above", "Sum", vn.FormatInt(t.Above)))
	}
	return strings.Join(parts, " · ")
}

// remove deletes a nomination that is in no decision.
func (s *awards) remove(r data.NominationRow) {
	if r.DecisionID != 0 {
		ui.ShowError(s.d.window, &data.Problem{Key: "problem.nomination_decided"})
		return
	}
	remove(s.d, s.d.store.Nominations, r.ID, nomineeName(r.Nomination))
}

// printList opens the list of those proposed and not decided, for the Council.
func (s *awards) printList() {
	listing := paper.Listing{Order: data.ByGivenName}
	ui.Form{
		Window: s.d.window, Title: ui.T("awards.print"), Verb: ui.T("decisions.papers_verb"),
		Fields: listingFields(&listing),
		Save:   func() error { return nil },
		OnDone: func() {
			document := listing.NominationList(s.d.ledger, s.d.today())
			s.d.show(document, document.FileName())
		},
	}.Show()
}

// showDecision leads to the decision that the nominee is in.
func (s *awards) showDecision(r data.NominationRow) {
	if r.DecisionID == 0 {
		ui.ShowError(s.d.window, &data.Problem{Key: "problem.not_decided"})
		return
	}
	s.d.places.open(atDecisions, r.DecisionID)
}
