package awards

import (
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/paper"
)

// publish makes nominees public for comments (plan I.2.c): prints the notice with
// the list, personal data masked, and records the day.
func (s *screen) publish() {
	ticks := s.ticksOf(func(r data.NominationRow) bool { return r.Stage == data.Nominated || r.Stage == data.Checked })
	if len(ticks) == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.nobody_to_publish"})
		return
	}
	period := paper.Publication{From: s.d.Today(), To: s.d.Today().AddDays(desk.PublicDays)}
	ids := s.checkedIn(data.CampaignRound)
	if len(ids) == 0 {
		ids = s.checkedIn(data.YearRound)
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("publish.title"), Verb: ui.T("publish.verb"), Wide: true,
		Fields: []ui.Field{
			ui.NoteField(ui.T("publish.note")),
			ui.DateField(ui.T("publish.from"), &period.From, ui.Required(), ui.Name("published_on")),
			ui.DateField(ui.T("publish.to"), &period.To, ui.Required(), ui.Name("to")),
			ui.TextField(ui.T("publish.where"), &period.Where, ui.Hint(ui.T("publish.where_hint"))),
			ui.TicksField("", &ids, ticks, ui.Required(), ui.Name("id")),
		},
		Save: func() error {
			if period.To.Before(period.From) {
				return &data.Problem{Key: "problem.publish_order", Field: "to"}
			}
			return s.saveEach(ids, func(n data.Nomination) (data.Nomination, error) { return n.PublishedFrom(period.From), nil })
		},
		OnDone: func() {
			s.d.Saved(ui.T("publish.done", "Count", len(ids)))
			document := paper.PublicationNotice(s.d.Ledger, s.picked(ids), period, s.d.Today())
			s.d.Show(document, document.FileName())
		},
	}.Show()
}

// checkedIn are the nominations of a round that have been looked at: one list
// is made public for each round.
func (s *screen) checkedIn(round data.AwardRound) []int64 {
	var ids []int64
	for _, r := range s.Page.Rows() {
		if r.Stage == data.Checked && r.Round == round {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// ticksOf offers the nominations for which which is true.
func (s *screen) ticksOf(which func(data.NominationRow) bool) []ui.Tick {
	var ticks []ui.Tick
	for _, r := range s.d.Ledger.NominationRows(s.d.Today()) {
		if which(r) {
			ticks = append(ticks, s.tick(r))
		}
	}
	return ticks
}

// saveEach changes nominations in one stroke.
func (s *screen) saveEach(ids []int64, change func(data.Nomination) (data.Nomination, error)) error {
	var changed []*data.Nomination
	for _, n := range s.picked(ids) {
		next, err := change(n)
		if err != nil {
			return err
		}
		changed = append(changed, &next)
	}
	return s.d.Store.Nominations.SaveAll(changed, "")
}

// printRefusal opens the notice to a unit about those of its nominees who are
// not commended.
func (s *screen) printRefusal(r data.NominationRow) {
	if r.Stage != data.Refused {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.not_refused"})
		return
	}
	document := paper.RefusalNotice(s.d.Ledger, r.Unit, s.d.Today())
	s.d.Show(document, document.FileName())
}
