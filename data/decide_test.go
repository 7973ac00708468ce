package data_test

import (
	"strings"
	"testing"

	"thidua/data"
)

// keysOf joins the keys of questions.
func keysOf(asked []data.Question) string {
	keys := make([]string, len(asked))
	for i, q := range asked {
		keys[i] = q.Key
	}
	return strings.Join(keys, " ")
}

func TestWhatIsAskedBeforeADecision(t *testing.T) {
	ready := func(change func(*data.Nomination)) data.Nomination {
		return person(func(n *data.Nomination) {
			n.ID, n.Stage, n.VotesFor, n.VotesOf = 30, data.Voted, 10, 11
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
		"few votes are the Council's":  {2, []data.Nomination{ready(func(n *data.Nomination) { n.VotesFor = 1 })}, nil, ""},
		"just come in":                 {2, []data.Nomination{person(unchanged)}, nil, "question.not_checked question.not_voted"},
		"checked, not voted on":        {2, []data.Nomination{person(func(n *data.Nomination) { n.Stage = data.Checked })}, nil, "question.not_voted"},
		"twin chosen too":              {2, []data.Nomination{ready(unchanged), twin(unchanged)}, nil, "question.twin_together"},
		"twin not chosen":              {2, []data.Nomination{ready(unchanged)}, []data.Nomination{twin(unchanged)}, ""},
		"twin already decided":         {2, []data.Nomination{ready(unchanged)}, []data.Nomination{twin(func(n *data.Nomination) { *n = n.Under(1) })}, "question.twin_decided"},
		"twin in a draft":              {2, []data.Nomination{ready(unchanged)}, []data.Nomination{twin(func(n *data.Nomination) { *n = n.Under(2) })}, "question.twin_in_draft"},
		"refused twin":                 {2, []data.Nomination{ready(unchanged)}, []data.Nomination{twin(func(n *data.Nomination) { *n = n.RefusedFor("trùng") })}, ""},
		"year's end among campaign's":  {1, []data.Nomination{ready(year)}, nil, "question.year_round"},
		"year's end chosen with those": {0, []data.Nomination{ready(year), ready(func(n *data.Nomination) { n.ID, n.Name = 32, "Lê Văn Ổn" })}, nil, "question.year_round"},
		"year's end alone":             {0, []data.Nomination{ready(year)}, nil, ""},
		"campaign's among year's end": {
			2,
			[]data.Nomination{ready(unchanged)},
			[]data.Nomination{ready(func(n *data.Nomination) { n.ID, n.Name, n.Round = 33, "Lê Văn Ổn", data.YearRound; *n = n.Under(2) })},
			"question.campaign_round",
		},
	} {
		l := decided() // 1 is issued and commends for the campaign, 2 is an empty draft
		l.Nominations = append(append(l.Nominations, test.nominees...), test.besides...)
		got := ""
		for _, c := range l.DecideCautions(test.decision, test.nominees) {
			if c.Nominee.ID == test.nominees[0].ID {
				got = keysOf(c.Questions)
			}
		}
		if got != test.want {
			t.Errorf("%s: asked %q; want %q", name, got, test.want)
		}
	}
}
