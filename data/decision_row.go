package data

import (
	"cmp"
	"slices"
)

// DecisionRow is a decision with whom it commends and what that costs.
type DecisionRow struct {
	Decision
	Rules    RuleSet
	Awardees map[Subject][]Nomination // in the order of the award list
	Prizes   int64                    // đồng
}

// DecisionRows lists the decisions, drafts first, then the newest first.
func (l Ledger) DecisionRows() []DecisionRow {
	rows := make([]DecisionRow, 0, len(l.Decisions))
	for _, d := range l.Decisions {
		row := DecisionRow{Decision: d, Rules: l.RuleSet(d.RuleSetID), Awardees: map[Subject][]Nomination{}}
		for _, subject := range Subjects() {
			row.Awardees[subject] = l.Awardees(d.ID, subject)
			for _, n := range row.Awardees[subject] {
				row.Prizes += row.Rules.PrizeOf(n)
			}
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b DecisionRow) int {
		if a.Issued() != b.Issued() {
			return cmp.Compare(order(a.Issued()), order(b.Issued()))
		}
		return cmp.Or(b.IssuedOn.Compare(a.IssuedOn), cmp.Compare(b.ID, a.ID))
	})
	return rows
}

func order(last bool) int {
	if last {
		return 1
	}
	return 0
}

// Count is how many the decision commends.
func (r DecisionRow) Count() int {
	n := 0
	for _, list := range r.Awardees {
		n += len(list)
	}
	return n
}

// RuleSet finds a rule set; the zero RuleSet when there is none.
func (l Ledger) RuleSet(id int64) RuleSet {
	for _, r := range l.RuleSets {
		if r.ID == id {
			return r
		}
	}
	return RuleSet{}
}

// CheckRules refuses a rule set for a decision when it lacks a form that one
// of the decision's awardees is given.
func (l Ledger) CheckRules(d Decision) error {
	rules := l.RuleSet(d.RuleSetID)
	for _, n := range l.Nominations {
		if n.DecisionID != d.ID || d.ID == 0 {
			continue
		}
		if _, ok := rules.Form(n.Form, n.Subject); !ok {
			return &Problem{Key: "problem.form_unknown", Field: "rule_set_id", Args: []any{"Form", n.Form, "Rules", rules.Name}}
		}
	}
	return nil
}

// CheckForms refuses to take a form out of rule set r that an awardee of a
// decision under it is given.
func (l Ledger) CheckForms(r RuleSet) error {
	for _, n := range l.Nominations {
		if d := l.Decision(n.DecisionID); d.ID == 0 || d.RuleSetID != r.ID {
			continue
		}
		if _, ok := r.Form(n.Form, n.Subject); !ok {
			return &Problem{Key: "problem.form_used", Field: "code", Args: []any{"Form", n.Form, "Name", n.Name}}
		}
	}
	return nil
}
