package paper_test

import (
	"slices"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// Whoever can be read on a page is found in the lines in which people are looked
// for before it leaves; only who signs is left out.
func TestWhoeverIsOnAPageIsFound(t *testing.T) {
	l, day := full(t), vn.NewDate(2025, 12, 8)
	known := data.PeopleOf(l)
	naming := 0
	for _, k := range paper.Catalogue() {
		d := k.Document(l, k.Usual(l, day), day)
		told := known.In(d.Lines())
		signed := signers(d)
		page := vn.Fold(set(t, d).text(0))
		for _, n := range l.Nominations {
			name := vn.Fold(n.Name)
			if n.Subject != data.Collective && strings.Contains(page, name) && !slices.Contains(signed, name) && told.People() == 0 {
				t.Errorf("%s names %s, who is not found", k.ID, n.Name)
			}
		}
		if told.People() > 0 {
			naming++
		}
		nobody := slices.Contains([]string{"plan", "reporting", "urging", "targets", "delivery", "adjustment"}, k.ID)
		if nobody && told.People() > 0 {
			t.Errorf("%s is said to name %d people", k.ID, told.People())
		}
		if d.Public && told.Tells(data.PersonBirth) || told.Tells(data.PersonPhone) && k.ID != "annexes" {
			t.Errorf("%s tells %v", k.ID, told.Fields())
		}
	}
	if naming < 12 {
		t.Errorf("only %d documents name people", naming)
	}
}

func signers(d paper.Document) (names []string) {
	for _, s := range d.Signers {
		names = append(names, vn.Fold(s.Name))
	}
	return names
}

// A masked list has neither year of birth nor house nor remark, and says so;
// everything else is as on the whole one.
func TestMaskedListsLeaveOutWhatIsNobodysBusiness(t *testing.T) {
	l, day := full(t), vn.NewDate(2025, 12, 8)
	for i := range l.Nominations {
		n := &l.Nominations[i]
		if n.Subject != data.Collective {
			n.BirthYear, n.Address, n.Note = 1961, "Số 77 ngõ 3, tổ dân phố 5", "Ghi chú riêng"
		}
	}
	var entries []*data.Entry
	for _, n := range l.Nominations {
		entries = append(entries, &data.Entry{Award: data.Award{Name: n.Name, Subject: n.Subject, BirthYear: n.BirthYear, Note: n.Note, Year: 2025}})
	}
	decision := l.Decisions[0]
	for name, whole := range map[string]paper.Document{
		"nominations": paper.NominationList(l, day), "awards": paper.AwardList(l, decision, day),
		"ceremony": paper.CeremonyList(l, decision, day), "register": paper.RegisterList(l, entries, "", day),
	} {
		masked := whole.Masked()
		told, left := strings.Join(whole.Lines(), "\n"), strings.Join(masked.Lines(), "\n")
		for _, secret := range []string{"1961", "Số 77", "Ghi chú riêng"} {
			if strings.Contains(left, secret) {
				t.Errorf("%s: the masked one has %q", name, secret)
			}
		}
		if !strings.Contains(told, "1961") && !strings.Contains(told, "Số 77") {
			t.Errorf("%s: the whole one is masked too", name)
		}
		if !strings.Contains(left, "đã che bớt") || strings.Contains(told, "đã che bớt") || masked.Masked != nil {
			t.Errorf("%s does not say that it is masked, or that it is whole", name)
		}
		for _, n := range l.NomineesOf(decision) {
			if strings.Contains(told, n.Name) != strings.Contains(left, n.Name) {
				t.Errorf("%s: %s is on one of them only", name, n.Name)
			}
		}
	}
	if paper.AwardDecision(l, decision, day).Annex.Masked != nil {
		t.Error("the list of a decision can be masked")
	}
}
