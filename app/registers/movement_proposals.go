package registers

import (
	"strconv"
	"strings"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// The choices for a proposed movement besides a known one, which goes by its
// id.
const (
	leaveProposal = ""
	newMovement   = "new"
)

// proposalsLabel says how many movements of units wait to be placed.
func (s *movements) proposalsLabel() string {
	return ui.T("movements.proposals", "Count", len(s.d.Ledger.Proposals()))
}

// proposals asks for each movement that units report on and that is not in the
// register what it is: one of the register, a new one, or none for now. All is
// kept in one stroke.
func (s *movements) proposals() {
	all := s.d.Ledger.Proposals()
	if len(all) == 0 {
		ui.Inform(s.d.Window, ui.T("movements.proposals_title"), ui.T("movements.proposals_none"))
		return
	}
	offered := []ui.Choice[string]{
		{Value: leaveProposal, Label: ui.T("movements.leave")},
		{Value: newMovement, Label: ui.T("movements.as_new")},
	}
	for _, m := range inOrder(s.d.Ledger.Movements) {
		offered = append(offered, ui.Choice[string]{Value: strconv.FormatInt(m.ID, 10), Label: ui.T("movements.merge_into", "Name", m.Name)})
	}
	fields := []ui.Field{ui.NoteField(ui.T("movements.proposals_note"))}
	chosen := make([]string, len(all))
	for i, p := range all {
		hint := s.proposedBy(p)
		switch {
		case p.Sure:
			chosen[i] = strconv.FormatInt(p.Likely.ID, 10)
			hint = words.Joined("\n", hint, ui.T("movements.likely", "Name", p.Likely.Name))
		case p.Likely != nil: // near, but perhaps another: the officer says
			hint = words.Joined("\n", hint, ui.T("movements.near", "Name", p.Likely.Name))
		}
		fields = append(fields, ui.ChoiceField(p.Name, &chosen[i], offered, ui.Hint(hint)))
	}
	placed := 0
	ui.Form{
		Window: s.d.Window, Title: ui.T("movements.proposals_title"), Wide: true, Fields: fields,
		Save: func() error {
			placings := s.placings(all, chosen)
			placed = len(placings)
			if placed == 0 {
				return &data.Problem{Key: "problem.nothing_placed"}
			}
			return s.d.Store.Place(placings, "")
		},
		OnDone: func() { s.d.Saved(ui.T("movements.placed", "Count", placed, "Left", len(all)-placed)) },
	}.Show()
}

// proposedBy tells which units report on a movement, and what the first says.
func (s *movements) proposedBy(p data.Proposal) string {
	var units []string
	outcome := ""
	for _, r := range p.Results {
		units = append(units, s.d.Ledger.Unit(r.UnitID).Name)
		if outcome == "" {
			outcome = r.Outcome
		}
	}
	return words.Joined("\n", ui.T("movements.proposed_by", "Units", strings.Join(units, "; ")), short(outcome, 160))
}

// short is the beginning of a long text.
func short(text string, room int) string {
	runes := []rune(text)
	if len(runes) <= room {
		return text
	}
	return strings.TrimSpace(string(runes[:room])) + "…"
}

// placings are the choices made, without what is left for now.
func (s *movements) placings(all []data.Proposal, chosen []string) []data.Placing {
	var placings []data.Placing
	added := 0
	for i, p := range all {
		switch chosen[i] {
		case leaveProposal:
		case newMovement:
			m := s.d.Ledger.NewMovement(p)
			m.Position += added
			added++
			placings = append(placings, data.Placing{Movement: m, Results: p.Results})
		default:
			for _, m := range s.d.Ledger.Movements {
				if strconv.FormatInt(m.ID, 10) == chosen[i] {
					placings = append(placings, data.Placing{Movement: m, Results: p.Results})
				}
			}
		}
	}
	return placings
}
