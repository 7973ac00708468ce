package data_test

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

func votedRules() data.RuleSet {
	return data.RuleSet{
		ID: 4, Name: "Bộ quy định 2025", ValidFrom: vn.NewDate(2025, 7, 1), BaseSalary: 2_340_000, Rounding: data.RoundUp,
		Forms: []data.AwardForm{{
			Code: "GK", Name: "Giấy khen", Subject: data.Individual, Authority: data.Ward, Coefficient: decimal.RequireFromString("0.3"),
			Vote: data.VoteRule{Of: data.OfMembers, Manner: data.SecretBallot, Share: 80, OutOf: 100, Written: true, Quorum: 2, QuorumOf: 3, LegalBasis: "Quy chế"},
		}},
		Policy: data.Policy{Weights: map[data.AwardCheck]data.Weight{data.CheckDossier: data.Blocks}, Leaders: 30},
	}
}

func TestRulesGoFromOneOfficeToAnother(t *testing.T) {
	rules := votedRules()
	office := data.Office{Ward: "phường Mẫu", Officer: "Cán bộ mẫu"}
	content, err := data.WriteRules(office, vn.NewDate(2025, 12, 8), []data.RuleSet{rules})
	if err != nil {
		t.Fatal(err)
	}
	f, err := data.ReadRules(append([]byte("\ufeff"), content...))
	if err != nil || f.Office != office || f.ExportedOn != vn.NewDate(2025, 12, 8) || len(f.RuleSets) != 1 || f.RuleSets[0].ID != 0 {
		t.Fatalf("%+v, %v", f, err)
	}
	if got := data.MatchRules(f.RuleSets, []data.RuleSet{rules}); got[0].Fate != data.RulesSame {
		t.Errorf("the same rules: %+v", got)
	}
	other := votedRules()
	other.BaseSalary, other.Forms[0].Vote.Share = 2_530_000, 90
	got := data.MatchRules(f.RuleSets, []data.RuleSet{other})
	if got[0].Fate != data.RulesDiffers || !slices.Equal(got[0].Differs, []string{"base_salary", "forms"}) {
		t.Errorf("other rules of that name: %+v", got)
	}
	other.Name = "Bộ khác"
	if got := data.MatchRules(f.RuleSets, []data.RuleSet{other}); got[0].Fate != data.RulesNew {
		t.Errorf("a new name: %+v", got)
	}
}

func TestFilesThatAreNoRulesAreRefused(t *testing.T) {
	content, err := data.WriteRules(data.Office{}, vn.Date{}, []data.RuleSet{votedRules()})
	if err != nil {
		t.Fatal(err)
	}
	unsealed := func(change func(*data.RuleSet)) []byte {
		r := votedRules()
		change(&r)
		wrong, err := data.WriteRules(data.Office{}, vn.Date{}, []data.RuleSet{r})
		if err != nil {
			t.Fatal(err)
		}
		return wrong
	}
	for name, c := range map[string]struct {
		content []byte
		want    string
	}{
		"cut off":           {content[:len(content)-20], "problem.rules_file"},
		"a figure altered":  {bytes.Replace(content, []byte("2340000"), []byte("2340001"), 1), "problem.rules_damaged"},
		"another program's": {[]byte(`{"name":"x","rows":[1]}`), "problem.rules_file"},
		"not text at all":   {[]byte("PK\x03\x04\x00"), "problem.rules_file"},
		"impossible share":  {unsealed(func(r *data.RuleSet) { r.Forms[0].Vote.Share = 120 }), "problem.rules_wrong"},
		"unknown rounding":  {unsealed(func(r *data.RuleSet) { r.Rounding = "down" }), "problem.rules_wrong"},
		"unknown check":     {unsealed(func(r *data.RuleSet) { r.Policy.Weights["x"] = data.Blocks }), "problem.rules_wrong"},
	} {
		_, err := data.ReadRules(c.content)
		var p *data.Problem
		if !errors.As(err, &p) || p.Key != c.want {
			t.Errorf("%s: %v; want %s", name, err, c.want)
		}
	}
	built, err := os.ReadFile("../assets/rules/rules.json")
	if err != nil {
		t.Fatal(err)
	}
	if f, err := data.ReadRules(built); err != nil || len(f.RuleSets) == 0 {
		t.Errorf("the rules that come with the program: %+v, %v", f, err)
	}
}

// FuzzReadRules: whatever a file holds, it is a sound rule set or a sentence.
func FuzzReadRules(f *testing.F) {
	content, err := data.WriteRules(data.Office{Ward: "phường Mẫu"}, vn.NewDate(2025, 12, 8), []data.RuleSet{votedRules()})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(content)
	f.Add(bytes.Replace(content, []byte(`"seal"`), []byte(`"mark"`), 1)) // without a seal the rules themselves are judged
	f.Add([]byte(`{"rule_sets":[{"base_salary":1e400,"forms":[{"coefficient":"1e999999999"}]}]}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		read, err := data.ReadRules(content)
		var sentence *data.Problem
		switch {
		case err != nil && !errors.As(err, &sentence):
			t.Errorf("no sentence for %v", err)
		case err == nil:
			for _, r := range read.RuleSets {
				if err := r.Check(); err != nil {
					t.Errorf("taken although %v", err)
				}
			}
			if _, err := data.WriteRules(read.Office, read.ExportedOn, read.RuleSets); err != nil {
				t.Errorf("taken, and not to be written again: %v", err)
			}
		}
	})
}
