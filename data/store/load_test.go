package store_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"thidua/assets"
	"thidua/data"
)

// The sample campaign brought in beside another one keeps every link, though
// every id changes.
func TestAddKeepsEveryLinkOfTheSample(t *testing.T) {
	s := open(t)
	_, err := s.Add(small(), "")
	must(t, err)
	var rules, sample data.Ledger
	must(t, json.Unmarshal(assets.Rules, &rules))
	must(t, json.Unmarshal(assets.Sample, &sample))
	_, err = s.Add(rules, "")
	must(t, err)
	id, err := s.Add(sample, "")
	must(t, err)
	kept, err := s.Ledger(id)
	must(t, err)
	was, is := links(sample), links(kept)
	if len(was) < 150 || !slices.Equal(was, is) {
		for i := range min(len(was), len(is)) {
			if was[i] != is[i] {
				t.Fatalf("link %d of %d and %d was %s, is %s", i, len(was), len(is), was[i], is[i])
			}
		}
		t.Fatalf("%d links became %d", len(was), len(is))
	}
}

// links names both ends of every link in a ledger.
func links(l data.Ledger) []string {
	targets, units, decisions, rules := map[int64]string{}, map[int64]string{0: ""}, map[int64]string{0: ""}, map[int64]string{}
	for _, x := range l.Targets {
		targets[x.ID] = x.Code
	}
	for _, x := range l.Units {
		units[x.ID] = x.Name
	}
	for _, x := range l.RuleSets {
		rules[x.ID] = x.Name
	}
	for _, x := range l.Decisions {
		decisions[x.ID] = x.About
	}
	var all []string
	add := func(kind string, ends ...any) { all = append(all, kind+fmt.Sprint(ends...)) }
	for _, x := range l.Results {
		add("result", x.AsOf, x.Value, targets[x.TargetID])
	}
	for _, x := range l.Allocations {
		add("allocation", x.Planned, targets[x.TargetID], units[x.UnitID])
	}
	for _, x := range l.UnitFigures {
		add("unit figure", x.AsOf, x.Value, targets[x.TargetID], units[x.UnitID])
	}
	for _, x := range l.Submissions {
		add("submission", x.DocNumber, units[x.UnitID])
	}
	for _, x := range l.Reminders {
		add("reminder", x.On, x.Text, units[x.UnitID])
	}
	for _, x := range l.Exemplars {
		add("exemplar", x.Name, units[x.UnitID])
	}
	for _, x := range l.Nominations {
		add("nomination", x.Name, units[x.UnitID], decisions[x.DecisionID])
	}
	for _, x := range l.Decisions {
		add("decision", x.About, rules[x.RuleSetID])
	}
	for _, x := range l.Doubts {
		if x.Entity == "target" {
			add("doubt", x.Question, targets[x.EntityID])
		}
	}
	return all
}
