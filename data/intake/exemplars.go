package intake

import (
	"strings"
	"unicode"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// exemplarRows reads the rows of people, collectives, models and practices.
func (r *reader) exemplarRows(t table) {
	c := r.desk.Ledger.Campaign
	seen := map[string]bool{}
	usual := span{vn.NewDate(c.Year-1, 1, 1), r.desk.Today.AddDays(1)}
	for row := t.header + 1; row < t.end; row++ {
		l := t.line(row, "")
		if l.blank(t.fields()...) {
			continue
		}
		l.about = t.numbered("intake.line.exemplars", row)
		if l.frame("name") || r.nothing(l, t.fields()) {
			continue
		}
		e := data.Exemplar{
			CampaignID: c.ID, UnitID: r.unit.ID, Stage: data.Found,
			Name: r.name(l.at("name"), assets.T("intake.expect.exemplar")), Kind: data.ExemplarKind(r.or(l, "kind", r.choice(l.at("kind"), r.options.kinds))),
			Field: r.words(l.at("field")), Outcome: r.words(l.at("outcome")), FoundOn: r.day(l.at("found_on"), usual),
		}
		r.need(l, "kind", assets.T("intake.expect.kind"))
		if e.Name == "" || e.Kind == "" {
			continue
		}
		if seen[exemplarKey(e)] {
			r.question(l.at("name"), "intake.name.twice")
		}
		seen[exemplarKey(e)] = true
		r.answer.Exemplars = append(r.answer.Exemplars, e)
		r.exemplars = append(r.exemplars, l.at("name").place())
	}
}

func exemplarKey(e data.Exemplar) string { return string(e.Kind) + " " + vn.Fold(e.Name) }

// nothing reports whether a row only says that there is nothing.
func (r *reader) nothing(l line, keys []string) bool {
	said := data.Blank
	for _, key := range keys {
		c := l.at(key).cell()
		if c.Empty() && !c.Formula {
			continue
		}
		if said = spoken(c.Text); said == data.Blank {
			return false
		}
	}
	if said == data.Blank {
		return false
	}
	if r.answer.Replies[l.table.section] == data.Blank {
		r.answer.Replies[l.table.section] = said
	}
	return true
}

// name reads a name, which has letters in it. expected is in words.
func (r *reader) name(at spot, expected string) string {
	c := at.cell()
	if c.Empty() && !c.Formula {
		r.reject(at, expected, "intake.name.missing")
		return ""
	}
	name := r.words(at)
	if name == "" {
		return ""
	}
	if !strings.ContainsFunc(name, unicode.IsLetter) {
		r.reject(at, expected, "intake.name.letters")
		return ""
	}
	return name
}

// need tells of a cell that must not be empty. A column that is missing
// altogether is told of once.
func (r *reader) need(l line, key, expected string) {
	at := l.at(key)
	if c := at.cell(); at.page != nil && c.Empty() && !c.Formula && l.table.fixed[key] == "" {
		r.reject(at, expected, "intake.cell.missing")
	}
}
