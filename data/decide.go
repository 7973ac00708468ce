package data

import "slices"

// Caution is what is to be looked at before a nominee goes into a decision.
type Caution struct {
	Nominee  Nomination
	Concerns []Concern
}

// Stops reports whether the nominee can go on only with a reason.
func (c Caution) Stops() bool { return slices.ContainsFunc(c.Concerns, Concern.Stops) }

// Waivers give one reason why the nominee goes on in spite of all that stops.
func (c Caution) Waivers(reason string) []Waiver {
	var waivers []Waiver
	for _, concern := range c.Concerns {
		if concern.Stops() {
			waivers = append(waivers, Waiver{
				CampaignID: c.Nominee.CampaignID, NominationID: c.Nominee.ID, About: concern.Check, Reason: reason,
			})
		}
	}
	return waivers
}

// DecideCautions lists those of the nominees about whom something is to be
// looked at before they go into the decision together; 0 is a new decision.
func (c *Checks) DecideCautions(decisionID int64, nominees []Nomination) []Caution {
	var cautions []Caution
	round := c.l.roundOf(decisionID, nominees)
	for _, n := range nominees {
		concerns := c.Deciding(n, nominees)
		if n.Round != round {
			policy := c.l.RulesFor(n, c.today).Policy
			concerns = append(concerns, Concern{
				CheckRound, policy.WeightOf(CheckRound), Question{Key: "concern.round", Args: []any{"Year", n.Round == YearRound}}, c.l.waived(n.ID, CheckRound),
			})
		}
		if len(concerns) > 0 {
			cautions = append(cautions, Caution{n, concerns})
		}
	}
	return cautions
}

// roundOf is the round that a decision commends for: that of those already in
// it, else of those who are to go in. One of the campaign makes it the
// campaign's; the two are separate commendations (plan IV.1 and IV.2).
func (l Ledger) roundOf(decisionID int64, nominees []Nomination) AwardRound {
	var already []Nomination
	for _, n := range l.Nominations {
		if decisionID != 0 && n.DecisionID == decisionID {
			already = append(already, n)
		}
	}
	if len(already) > 0 {
		nominees = already
	}
	if slices.ContainsFunc(nominees, func(n Nomination) bool { return n.Round == CampaignRound }) {
		return CampaignRound
	}
	return YearRound
}
