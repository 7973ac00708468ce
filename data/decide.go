package data

import "slices"

// Caution is what is to be looked at before a nominee goes into a decision.
type Caution struct {
	Nominee   Nomination
	Questions []Question
}

// DecideCautions lists those of the nominees about whom something is to be
// looked at before they go into the decision together; 0 is a new decision.
func (l Ledger) DecideCautions(decisionID int64, nominees []Nomination) []Caution {
	var cautions []Caution
	round := l.roundOf(decisionID, nominees)
	for _, n := range nominees {
		if asked := append(l.DecideQuestions(n, nominees), roundQuestions(n, round)...); len(asked) > 0 {
			cautions = append(cautions, Caution{n, asked})
		}
	}
	return cautions
}

// DecideQuestions lists what is to be looked at before n goes into a decision
// together with others: it has not been checked, the Council has not voted, or
// the same nominee is commended twice in the round. How many votes are enough
// is the Council's to know.
func (l Ledger) DecideQuestions(n Nomination, together []Nomination) []Question {
	var asked []Question
	if n.Stage == Nominated {
		asked = append(asked, Question{Key: "question.not_checked"})
	}
	if n.VotesOf == 0 {
		asked = append(asked, Question{Key: "question.not_voted"})
	}
	for _, twin := range Twins(n, l.Nominations) {
		decision := l.Decision(twin.DecisionID)
		args := []any{"Name", twin.Name, "Unit", l.Unit(twin.UnitID).Name}
		switch {
		case decision.Issued():
			asked = append(asked, Question{"question.twin_decided", append(args, "Number", decision.Number, "Date", decision.IssuedOn.String())})
		case decision.ID != 0:
			asked = append(asked, Question{"question.twin_in_draft", args})
		case slices.ContainsFunc(together, func(o Nomination) bool { return o.ID == twin.ID }):
			asked = append(asked, Question{"question.twin_together", args})
		}
	}
	return asked
}

// roundOf is the round that a decision commends for: that of those already in
// it, else of those who are to go in. One of the campaign makes it the
// campaign's.
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

// roundQuestions asks about a nominee of the other round: the two are separate
// commendations (plan IV.1 and IV.2).
func roundQuestions(n Nomination, round AwardRound) []Question {
	switch {
	case n.Round == round:
		return nil
	case round == CampaignRound:
		return []Question{{Key: "question.year_round"}}
	}
	return []Question{{Key: "question.campaign_round"}}
}
