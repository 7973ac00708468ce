package awards

import (
	"slices"
	"strings"

	"thidua/app/certificates"
	"thidua/app/decisions"
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// newDraft stands for a decision yet to be made in the list of decisions.
const newDraft = -1

// deciding is the form that puts nominees into a decision.
type deciding struct {
	s    *screen
	id   int64 // of the decision
	ids  []int64
	made data.Decision // a decision yet to be made
	why  string
}

// decide puts nominees into a decision that has no number yet, or into a new
// one, in one stroke. Only what the ward itself awards can be decided here.
func (s *screen) decide() {
	ticks, above := s.decidable()
	made, err := decisions.Draft(s.d)
	if err == nil && len(ticks) == 0 {
		err = &data.Problem{Key: "problem.nobody_to_decide"}
	}
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	picks := draftPicks(s.d)
	f := &deciding{s: s, id: picks[len(picks)-1].ID, ids: s.chosen(ticks), made: made}
	fields := []ui.Field{
		ui.PickField(ui.T("awards.into"), &f.id, picks, ui.Required(), ui.Name("decision_id"), ui.Hint(ui.T("awards.into_hint"))),
		ui.TicksField("", &f.ids, ticks, ui.Required(), ui.Name("id"), ui.Caution(f.cautions)),
		ui.TextField(ui.T("awards.why"), &f.why, ui.Name("why"), ui.Hint(ui.T("awards.decide_why_hint"))),
	}
	if above > 0 {
		fields = append(fields, ui.NoteField(ui.T("awards.above_note", "Count", above)))
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("awards.decide_title"), Verb: ui.T("awards.decide_verb"), Wide: true,
		Fields: fields, Save: f.save,
		OnDone: func() { s.d.Saved(ui.T("awards.decided", "Count", len(f.ids))) },
	}.Show()
}

// decidable are the nominations that can be put into a decision of the ward,
// and how many it cannot decide.
func (s *screen) decidable() (ticks []ui.Tick, above int) {
	for _, r := range s.d.Ledger.NominationRows(s.d.Today()) {
		switch {
		case !r.Open():
		case r.Known && r.Award.OfWard():
			ticks = append(ticks, s.tick(r))
		default:
			above++
		}
	}
	return ticks, above
}

// draftPicks offers a new decision and those that have no number yet.
func draftPicks(d *desk.Desk) []ui.Pick {
	picks := []ui.Pick{{ID: newDraft, Label: ui.T("decisions.new_draft")}}
	for _, r := range d.Ledger.DecisionRows() {
		if !r.Issued() {
			picks = append(picks, ui.Pick{ID: r.ID, Label: ui.T("decisions.draft_pick", "Count", r.Count(), "About", r.About)})
		}
	}
	return picks
}

// decision is the one chosen. A new one says what it commends for.
func (f *deciding) decision(nominees []data.Nomination) data.Decision {
	if f.id != newDraft {
		return f.s.d.Ledger.Decision(f.id)
	}
	made := f.made
	if !slices.ContainsFunc(nominees, func(n data.Nomination) bool { return n.Round != data.YearRound }) {
		made.About = ui.T("decisions.about_year", "Year", f.s.d.Ledger.Campaign.Year)
	}
	return made
}

// save needs a reason where a check stops a nominee; it is kept with each.
func (f *deciding) save() error {
	nominees := f.s.picked(f.ids)
	var waivers []data.Waiver
	for _, c := range f.found(f.ids) {
		if c.Stops() && f.why == "" {
			return &data.Problem{Key: "problem.decide_why", Field: "why", Args: []any{"Name", words.NomineeName(c.Nominee)}}
		}
		waivers = append(waivers, c.Waivers(f.why)...)
	}
	decision := f.decision(nominees)
	return f.s.d.Store.Decide(&decision, nominees, waivers, f.why)
}

// found are the cautions about those ticked.
func (f *deciding) found(ids []int64) []data.Caution {
	return newChecks(f.s.d).DecideCautions(max(f.id, 0), f.s.picked(ids))
}

// maxCautions is how many nominees are warned about by name.
const maxCautions = 4

// cautions tell what is to be looked at about those ticked before they go into
// the decision, a line each.
func (f *deciding) cautions(ids []int64) string {
	found := f.found(ids)
	var lines []string
	for i, c := range found {
		if i == maxCautions && len(found) > maxCautions+1 {
			lines = append(lines, ui.T("awards.cautions_more", "Count", len(found)-i))
			break
		}
		parts := make([]string, len(c.Concerns))
		for j, concern := range c.Concerns {
			parts[j] = questionText(concern.Question)
			if concern.Stops() {
				parts[j] = ui.T("awards.caution_stops", "What", parts[j])
			}
		}
		lines = append(lines, ui.T("awards.caution", "Name", words.NomineeName(c.Nominee), "What", strings.Join(parts, "; ")))
	}
	return strings.Join(lines, "\n")
}

// printCertificate prints the certificate of one nominee.
func (s *screen) printCertificate(r data.NominationRow) {
	if r.DecisionID == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.not_decided"})
		return
	}
	certificates.Print(s.d, r.Decision, r.ID)
}
