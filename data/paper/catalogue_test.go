package paper_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// full is the sample campaign with a meeting and a package handed up.
func full(t *testing.T) data.Ledger {
	t.Helper()
	l, _ := sampleMeeting(t)
	l.HandedUp = []data.HandedUp{{ID: 1, Version: 1, Kind: data.FullReport, FrozenOn: vn.NewDate(2025, 12, 8)}}
	return l
}

// All of the catalogue can be made from a campaign in full swing as it is
// usually wanted, and from an empty ledger with blanks.
func TestEveryKindOfTheCatalogueCanBeMade(t *testing.T) {
	day := vn.NewDate(2025, 12, 8)
	var keys []string
	for _, k := range paper.Catalogue() {
		if slices.Contains(keys, k.ID) {
			t.Errorf("%s is there twice", k.ID)
		}
		keys = append(keys, k.ID)
		if strings.Contains(k.Name(), "paper.kind") || !slices.Contains(paper.Chapters(), k.Chapter) {
			t.Errorf("%s is named %q, chapter %q", k.ID, k.Name(), k.Chapter)
		}
		l := full(t)
		if lacking := k.Lacks(l, day); len(lacking) > 0 {
			t.Errorf("%s lacks %v", k.ID, lacking)
		}
		for name, l := range map[string]data.Ledger{"full": l, "empty": {}} {
			d := k.Document(l, k.Usual(l, day), day)
			var file bytes.Buffer
			if err := paper.WritePDF(&file, d); err != nil {
				t.Errorf("%s of the %s ledger: %v", k.ID, name, err)
			}
			if d.FileName() == "" {
				t.Errorf("%s of the %s ledger has no name for its file", k.ID, name)
			}
		}
	}
}

func TestTheCatalogueSaysWhatIsLacking(t *testing.T) {
	of := func(key string) paper.Kind {
		kinds := paper.Catalogue()
		return kinds[slices.IndexFunc(kinds, func(k paper.Kind) bool { return k.ID == key })]
	}
	for key, want := range map[string][]paper.Need{
		"plan": nil, "urging": nil, "minutes": {paper.NeedsMeeting}, "decision": {paper.NeedsDecision},
		"award_notice": {paper.NeedsDecision, paper.NeedsUnit}, "delivery": {paper.NeedsHandedUp},
	} {
		if got := of(key).Lacks(data.Ledger{}, today); !slices.Equal(got, want) {
			t.Errorf("%s lacks %v; want %v", key, got, want)
		}
	}
}

// A kind that is about a unit offers only those it can be about.
func TestTheCatalogueOffersTheUnitsConcerned(t *testing.T) {
	l, day := full(t), vn.NewDate(2025, 12, 8)
	for _, k := range paper.Catalogue() {
		usual := k.Usual(l, day)
		units := k.Units(l, usual, day)
		if slices.Contains(k.Needs, paper.NeedsUnit) != (len(units) > 0) || len(units) > 0 && usual.Unit.ID != units[0].ID {
			t.Errorf("%s needs %v and offers %d units", k.ID, k.Needs, len(units))
		}
		for _, u := range units {
			concerned := slices.ContainsFunc(l.Nominations, func(n data.Nomination) bool {
				return n.UnitID == u.ID && (k.ID == "refusal" && n.Stage == data.Refused || k.ID == "award_notice" && n.DecisionID == usual.Decision.ID)
			}) || k.ID == "return" && slices.ContainsFunc(l.Submissions, func(s data.Submission) bool {
				return s.UnitID == u.ID && slices.Contains([]data.SubmissionState{data.Returned, data.Received, data.InReview}, s.State)
			})
			if !concerned {
				t.Errorf("%s offers %s", k.ID, u.Name)
			}
		}
	}
}

func TestNoticesKeepToTheMargins(t *testing.T) {
	l, day := full(t), vn.NewDate(2025, 12, 8)
	for _, k := range paper.Catalogue() {
		if !slices.Contains([]string{"plan", "reporting", "publication", "ceremony_invitation", "award_notice", "delivery", "adjustment", "handover"}, k.ID) {
			continue
		}
		for _, w := range set(t, k.Document(l, k.Usual(l, day), day)).places() {
			furniture := w.bottom < 20 || w.top > 277 // page numbers and marks
			if w.left < 29.9 || w.right > 195.1 || !furniture && (w.top < 19.9 || w.bottom > 277.1) {
				t.Errorf("%s: %q on page %d at %.1f–%.1f × %.1f–%.1f mm", k.ID, w.word, w.page, w.left, w.right, w.top, w.bottom)
			}
		}
	}
}

// A decision of the city commends, but the ward neither issues nor pays it.
func TestTheCatalogueOffersTheDecisionsConcerned(t *testing.T) {
	l := data.Ledger{
		Decisions:   []data.Decision{{ID: 1}, {ID: 2, Level: data.City}},
		Nominations: []data.Nomination{{ID: 1, DecisionID: 1}, {ID: 2, DecisionID: 1}, {ID: 3, DecisionID: 2}},
	}
	want := map[string]int{"decision": 2, "payment": 2, "awards": 1, "ceremony": 1, "minutes": -1}
	for _, k := range paper.Catalogue() {
		if n, ok := want[k.ID]; ok && k.Count(l, k.Usual(l, today), today) != n {
			t.Errorf("%s lists %d; want %d", k.ID, k.Count(l, k.Usual(l, today), today), n)
		}
	}
}
