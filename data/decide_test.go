package data_test

import (
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

// keysOf joins the keys of questions.
func keysOf(asked []data.Question) string {
	keys := make([]string, len(asked))
	for i, q := range asked {
		keys[i] = q.Key
	}
	return strings.Join(keys, " ")
}

// checksOf joins the checks that found something.
func checksOf(concerns []data.Concern) string {
	names := make([]string, len(concerns))
	for i, c := range concerns {
		names[i] = string(c.Check)
	}
	return strings.Join(names, " ")
}

func TestWhatIsAskedBeforeADecision(t *testing.T) {
	ready := func(change func(*data.Nomination)) data.Nomination {
		return person(func(n *data.Nomination) {
			n.ID, n.Stage, n.VotesFor, n.VotesOf = 30, data.Voted, 10, 11
			n.HasReport, n.HasRequest, n.HasMinutes, n.PublishedOn = true, true, true, vn.NewDate(2025, 12, 1)
			change(n)
		})
	}
	twin := func(change func(*data.Nomination)) data.Nomination {
		return ready(func(n *data.Nomination) { n.ID, n.UnitID, n.Name = 31, 2, "ĐỖ THỊ HOÀ"; change(n) })
	}
	year := func(n *data.Nomination) { n.Round = data.YearRound }
	for name, test := range map[string]struct {
		decision int64
		nominees []data.Nomination // that are to go in; the first is asked about
		besides  []data.Nomination // that are not
		want     string
	}{
		"checked and voted on":         {2, []data.Nomination{ready(unchanged)}, nil, ""},
		"too few votes":                {2, []data.Nomination{ready(func(n *data.Nomination) { n.VotesFor = 1 })}, nil, "vote"},
		"just come in":                 {2, []data.Nomination{person(unchanged)}, nil, "dossier not_checked not_public vote"},
		"checked, not voted on":        {2, []data.Nomination{person(func(n *data.Nomination) { n.Stage = data.Checked })}, nil, "dossier not_public vote"},
		"twin chosen too":              {2, []data.Nomination{ready(unchanged), twin(unchanged)}, nil, "twins"},
		"twin not chosen":              {2, []data.Nomination{ready(unchanged)}, []data.Nomination{twin(unchanged)}, ""},
		"twin already decided":         {2, []data.Nomination{ready(unchanged)}, []data.Nomination{twin(func(n *data.Nomination) { *n = n.Under(1) })}, "twins"},
		"twin in a draft":              {2, []data.Nomination{ready(unchanged)}, []data.Nomination{twin(func(n *data.Nomination) { *n = n.Under(2) })}, "twins"},
		"refused twin":                 {2, []data.Nomination{ready(unchanged)}, []data.Nomination{twin(func(n *data.Nomination) { *n = n.RefusedFor("trùng") })}, ""},
		"year's end among campaign's":  {1, []data.Nomination{ready(year)}, nil, "round"},
		"year's end chosen with those": {0, []data.Nomination{ready(year), ready(func(n *data.Nomination) { n.ID, n.Name = 32, "Lê Văn Ổn" })}, nil, "round"},
		"year's end alone":             {0, []data.Nomination{ready(year)}, nil, ""},
		"campaign's among year's end": {
			2,
			[]data.Nomination{ready(unchanged)},
			[]data.Nomination{ready(func(n *data.Nomination) { n.ID, n.Name, n.Round = 33, "Lê Văn Ổn", data.YearRound; *n = n.Under(2) })},
			"round",
		},
	} {
		l := decided()                                                                                    // 1 is issued and commends for the campaign, 2 is an empty draft
		l.RuleSets[0].Policy.Weights = map[data.AwardCheck]data.Weight{data.CheckCollective: data.Ignore} // Trạm Y tế is commended too
		for i := range l.RuleSets[0].Forms {
			l.RuleSets[0].Forms[i].Vote = data.VoteRule{Of: data.OfMembers, Manner: data.SecretBallot, Share: 80, OutOf: 100}
		}
		l.Nominations = append(append(l.Nominations, test.nominees...), test.besides...)
		got := ""
		for _, c := range l.NewChecks(data.Register{}, vn.NewDate(2025, 12, 12)).DecideCautions(test.decision, test.nominees) {
			if c.Nominee.ID == test.nominees[0].ID {
				got = checksOf(c.Concerns)
			}
		}
		if got != test.want {
			t.Errorf("%s: asked %q; want %q", name, got, test.want)
		}
	}
}
