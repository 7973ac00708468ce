package intake

import (
	"slices"
	"strings"
	"unicode"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// nominations reads the rows of proposals for commendation.
func (r *reader) nominations(t table) {
	for row := t.header + 1; row < t.end; row++ {
		l := t.line(row, "")
		if r.grouped(l) || l.blank(t.fields()...) {
			continue
		}
		l.about = t.numbered("intake.line.nominations", row)
		if l.frame("name") || r.nothing(l, t.fields()) {
			continue
		}
		before := r.counts[Fault]
		n := r.nominee(l)
		if r.counts[Fault] > before || n.Name == "" {
			continue
		}
		namesakes := r.namesakes[vn.Fold(n.Name)]
		if slices.ContainsFunc(namesakes, func(o data.Nomination) bool { return data.SameNominee(o, n) }) {
			r.question(l.at("name"), "intake.name.twice")
		}
		r.namesakes[vn.Fold(n.Name)] = append(namesakes, n)
		r.answer.Nominations = append(r.answer.Nominations, n)
		r.nominees = append(r.nominees, l.at("name").place())
	}
}

// nominee reads one row.
func (r *reader) nominee(l line) data.Nomination {
	n := data.Nomination{
		CampaignID: r.desk.Ledger.Campaign.ID, UnitID: r.unit.ID, Round: data.CampaignRound, Stage: data.Nominated,
		Subject: r.subject(l), Name: r.name(l.at("name"), assets.T("intake.expect.nominee")),
		Post: r.words(l.at("post")), Workplace: r.words(l.at("workplace")), Address: r.words(l.at("address")),
		Achievement: r.or(l, "achievement", r.words(l.at("achievement"))),
	}
	r.addressed(l, &n)
	if n.Subject == "" && r.lenient {
		n.Subject = r.guessed(l, n)
	}
	n.Form = r.form(l, n.Subject)
	switch n.Subject {
	case data.Individual:
		n.BirthYear, n.Standing = r.year(l.at("birth_year")), r.standing(l)
	case data.Household:
		n.BirthYear = r.year(l.at("birth_year"))
	case data.Collective:
		n.Headcount = r.whole(l.at("headcount"))
		if !l.blank("birth_year") {
			r.mention(l.at("birth_year"), "intake.nominee.unused")
		}
	}
	r.need(l, "subject", assets.T("intake.expect.subject"))
	r.need(l, "achievement", assets.T("intake.expect.achievement"))
	r.need(l, "form", assets.T("intake.expect.form"))
	if letters := strings.ToUpper(n.Name); letters == n.Name && strings.Contains(n.Name, " ") && n.Subject != data.Collective {
		r.mention(l.at("name"), "intake.nominee.capitals")
	}
	if strings.ContainsFunc(n.Name, unicode.IsDigit) && n.Subject == data.Individual {
		r.question(l.at("name"), "intake.nominee.digits")
	}
	return n
}

// or is what was read, else what the officer has said for the whole column.
func (r *reader) or(l line, key, read string) string {
	if read != "" {
		return read
	}
	return l.table.fixed[key]
}

func (r *reader) subject(l line) data.Subject {
	if said := r.choice(l.at("subject"), r.options.subjects); said != "" || r.group == "" {
		return data.Subject(r.or(l, "subject", said))
	}
	return r.group
}

// standing reads a person's place in the work. Tables of others name it in
// words of their own.
func (r *reader) standing(l line) data.Standing {
	at := l.at("standing")
	if fixed := l.table.fixed["standing"]; fixed != "" && at.cell().Empty() {
		return data.Standing(fixed)
	}
	if at.page != nil && at.cell().Empty() && !at.cell().Formula {
		r.question(at, "intake.nominee.standing")
		return ""
	}
	if r.lenient {
		value, _, ok := choose(at.cell().Text, r.options.standings)
		if !ok && at.page != nil {
			r.question(at, "intake.nominee.standing_unknown")
		}
		return data.Standing(value)
	}
	return data.Standing(r.choice(at, r.options.standings))
}

// addressed reads how a nominee is addressed, which may stand before the name.
func (r *reader) addressed(l line, n *data.Nomination) {
	if n.Subject == data.Collective {
		return
	}
	if first, name, ok := strings.Cut(n.Name, " "); ok && strings.Contains(name, " ") {
		for _, o := range r.options.salutations {
			if strings.EqualFold(strings.TrimSuffix(first, ":"), o.word) {
				n.Name, n.Salutation = name, o.value
				r.mention(l.at("name"), "intake.nominee.salutation", "Salutation", o.word, "Name", name)
				break
			}
		}
	}
	at := l.at("salutation")
	if r.lenient {
		// "Thượng tá" is how somebody is addressed, but neither Ông nor Bà.
		if value, _, ok := choose(at.cell().Text, r.options.salutations); ok {
			n.Salutation = value
		}
		return
	}
	if value := r.choice(at, r.options.salutations); value != "" {
		n.Salutation = value
	}
}

// form reads the form of commendation among those that the subject can be
// given.
func (r *reader) form(l line, subject data.Subject) string {
	at := l.at("form")
	if at.cell().Empty() && !at.cell().Formula {
		return l.table.fixed["form"]
	}
	options, made := r.offered[subject]
	if !made {
		options = formOptions(r.forms, subject)
		r.offered[subject] = options
	}
	if _, _, ok := choose(at.cell().Text, options); !ok && subject != "" {
		if _, _, other := choose(at.cell().Text, formOptions(r.forms, "")); other {
			r.reject(at, oneOf(options), "intake.form.other_subject", "Subject", assets.T("subject."+string(subject)))
			return ""
		}
	}
	return r.choice(at, options)
}
