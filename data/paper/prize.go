package paper

import (
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// prize is what a nominee is given, by the rule set that applies to it.
type prize struct {
	rules data.RuleSet
	form  data.AwardForm
	money int64 // in đồng
	known bool  // the rule set has the form
}

func prizeOf(l data.Ledger, n data.Nomination, today vn.Date) prize {
	p := prize{rules: l.RulesFor(n, today)}
	p.form, p.known = p.rules.Form(n.Form, n.Subject)
	if p.known {
		p.money = p.rules.Prize(p.form)
	} else {
		p.form.Name = n.Form
	}
	return p
}

// amount is the money for a cell; blank when no rule gives it.
func (p prize) amount() string {
	if !p.known {
		return ""
	}
	return vn.FormatInt(p.money)
}

// coefficient is what the base salary is multiplied by, for a cell.
func (p prize) coefficient() string {
	if !p.known {
		return ""
	}
	return vn.FormatNumber(p.form.Coefficient)
}

// baseSalary is the salary that the prize is reckoned from, for a cell.
func (p prize) baseSalary() string {
	if !p.known {
		return ""
	}
	return vn.FormatInt(p.rules.BaseSalary)
}

// shortForm is the form's name in a column: who awards what the ward decides
// stands in the title.
func (p prize) shortForm() string {
	if p.form.Authority != data.Ward {
		return p.form.Name
	}
	what, _, _ := strings.Cut(p.form.Name, assets.T("paper.of"))
	return what
}
