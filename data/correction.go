package data

import (
	"cmp"
	"strconv"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// Difference is one cell of a unit's form in which two versions differ.
type Difference struct {
	Section Section
	Of      string // what the cell is about: a target, a movement, a nominee
	Field   string // json name of the cell, worded "answer.<field>" in vi.json
	Was, Is string // as shown; "" when there was or is nothing
}

// Compare lists the cells in which answer b differs from a. name words a
// target.
func (a Answer) Compare(b Answer, name func(targetID int64) string) []Difference {
	d := &differences{}
	d.general(a, b)
	d.figures(a, b, name)
	d.movements(a, b)
	d.exemplars(a, b)
	d.nominations(a, b)
	for _, f := range Facts() {
		d.of(SectionFacts, "").number(string(f), a.FactOf(f), b.FactOf(f))
	}
	d.of(SectionDifficulty, "").text("difficulties", a.Difficulties, b.Difficulties)
	d.of(SectionDifficulty, "").text("proposals", a.Proposals, b.Proposals)
	for _, s := range Sections() {
		if was, is := a.Replies[s], b.Replies[s]; was != is {
			d.of(s, "").reply(was, is)
		}
	}
	return d.found
}

// differences gathers what differs, about one thing at a time.
type differences struct {
	found   []Difference
	section Section
	about   string
}

func (d *differences) of(s Section, about string) *differences {
	d.section, d.about = s, about
	return d
}

func (d *differences) text(field, was, is string) {
	if was != is {
		d.found = append(d.found, Difference{d.section, d.about, field, was, is})
	}
}

func (d *differences) number(field string, was, is decimal.NullDecimal) {
	if was.Valid != is.Valid || was.Valid && !was.Decimal.Equal(is.Decimal) {
		d.text(field, shownNumber(was), shownNumber(is))
	}
}

func (d *differences) count(field string, was, is int) {
	if was != is {
		d.text(field, strconv.Itoa(was), strconv.Itoa(is))
	}
}

func (d *differences) day(field string, was, is vn.Date) { d.text(field, was.String(), is.String()) }

// reply tells replies by their codes, which the screen words.
func (d *differences) reply(was, is Reply) { d.text("reply", string(was), string(is)) }

func shownNumber(n decimal.NullDecimal) string {
	if !n.Valid {
		return ""
	}
	return vn.FormatNumber(n.Decimal)
}

func (d *differences) general(a, b Answer) {
	d.of(SectionGeneral, "")
	d.text("doc_number", a.DocNumber, b.DocNumber)
	d.day("doc_date", a.DocDate, b.DocDate)
	d.text("signer", a.Signer, b.Signer)
	d.text("contact", a.Contact, b.Contact)
	d.text("phone", a.Phone, b.Phone)
	d.text("email", a.Email, b.Email)
	d.text("theme", a.Theme, b.Theme)
	d.day("theme_launched", a.ThemeLaunched, b.ThemeLaunched)
	d.of(SectionFigures, "").day("as_of", a.AsOf, b.AsOf)
}

func (d *differences) figures(a, b Answer, name func(int64) string) {
	paired(a.Figures, b.Figures, func(f FigureAnswer) int64 { return f.TargetID }, func(id int64, was, is FigureAnswer) {
		d.of(SectionFigures, name(id))
		d.number("actual", was.Actual, is.Actual)
		d.number("estimate", was.Estimate, is.Estimate)
		d.number("denominator", was.Denominator, is.Denominator)
		d.text("note", was.Note, is.Note)
		d.reply(was.Reply, is.Reply)
	})
}

func (d *differences) movements(a, b Answer) {
	paired(a.Movements, b.Movements, func(m MovementAnswer) string { return vn.Fold(m.Name) }, func(_ string, was, is MovementAnswer) {
		d.of(SectionMovements, cmp.Or(is.Name, was.Name))
		d.text("outcome", was.Outcome, is.Outcome)
		d.count("collectives", was.Collectives, is.Collectives)
		d.count("individuals", was.Individuals, is.Individuals)
		d.text("models", was.Models, is.Models)
		d.text("difficulties", was.Difficulties, is.Difficulties)
		d.reply(was.Reply, is.Reply)
	})
}

func (d *differences) exemplars(a, b Answer) {
	paired(a.Exemplars, b.Exemplars, func(e Exemplar) string { return string(e.Kind) + vn.Fold(e.Name) }, func(_ string, was, is Exemplar) {
		d.of(SectionExemplars, cmp.Or(is.Name, was.Name))
		d.text("name", was.Name, is.Name)
		d.text("field", was.Field, is.Field)
		d.text("outcome", was.Outcome, is.Outcome)
	})
}

func (d *differences) nominations(a, b Answer) {
	paired(a.Nominations, b.Nominations, func(n Nomination) string {
		return string(n.Subject) + vn.Fold(n.Name) + strconv.Itoa(n.BirthYear)
	}, func(_ string, was, is Nomination) {
		d.of(SectionNominations, cmp.Or(is.Name, was.Name))
		d.text("name", was.Name, is.Name)
		d.text("salutation", was.Salutation, is.Salutation)
		d.text("post", was.Post, is.Post)
		d.text("workplace", was.Workplace, is.Workplace)
		d.text("address", was.Address, is.Address)
		d.count("headcount", was.Headcount, is.Headcount)
		d.text("achievement", was.Achievement, is.Achievement)
		d.text("form", was.Form, is.Form)
	})
}

// paired calls do for everything in a or b, with the zero value where one of
// them does not have it, in the order of b and then what only a has.
func paired[K comparable, T any](a, b []T, key func(T) K, do func(k K, was, is T)) {
	before := map[K]T{}
	for _, x := range a {
		before[key(x)] = x
	}
	for _, x := range b {
		k := key(x)
		do(k, before[k], x)
		delete(before, k)
	}
	for _, x := range a {
		k := key(x)
		if _, left := before[k]; left {
			var none T
			do(k, x, none)
			delete(before, k)
		}
	}
}
