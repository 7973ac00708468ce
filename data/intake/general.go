package intake

import (
	"regexp"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// labels tells of labels that are not on the sheets.
func (r *reader) labels(f *found, s data.Section, labels map[string]spot) {
	for _, field := range data.FormFields(s) {
		if _, ok := labels[field.Name]; ok {
			continue
		}
		p := first(s, labels).page
		var among []xlsx.Cell
		for _, row := range p.grid.Rows {
			among = append(among, row[:min(len(row), 4)]...)
		}
		r.missing(spot{section: s}, title(s, field.Name), among)
	}
}

// first is the first cell of a section that was found.
func first(s data.Section, labels map[string]spot) spot {
	for _, field := range data.FormFields(s) {
		if at, ok := labels[field.Name]; ok {
			return at
		}
	}
	return spot{page: &page{}}
}

// cells reads a section whose cells stand one below the other, and reports
// whether anything is in them.
func (r *reader) cells(s data.Section, labels map[string]spot) bool {
	a := &r.answer
	switch s {
	case data.SectionGeneral:
		r.general(labels)
	case data.SectionFacts:
		for _, fact := range data.Facts() {
			if n := r.count(labels[string(fact)]); n.Valid {
				a.Facts = append(a.Facts, data.FactAnswer{Fact: fact, Count: n.Decimal})
			}
		}
	case data.SectionDifficulty:
		r.difficulties(labels)
	}
	return r.given(s)
}

// difficulties reads two accounts in words; "không có" in place of them is a
// reply.
func (r *reader) difficulties(labels map[string]spot) {
	a, reply := &r.answer, data.Blank
	for key, text := range map[string]*string{"difficulties": &a.Difficulties, "proposals": &a.Proposals} {
		*text = r.words(labels[key])
		if said := spoken(*text); said != data.Blank {
			reply, *text = said, ""
		}
	}
	if reply != data.Blank && a.Difficulties == "" && a.Proposals == "" {
		a.Replies[data.SectionDifficulty] = reply
	}
}

// general reads who reports, by which document, and the day of the figures.
func (r *reader) general(at map[string]spot) {
	a, c := &r.answer, r.desk.Ledger.Campaign
	a.DocNumber, a.Signer = r.words(at["doc_number"]), r.words(at["signer"])
	a.Contact, a.Phone, a.Email = r.words(at["contact"]), r.phone(at["phone"]), r.words(at["email"])
	a.Theme = r.words(at["theme"])
	tomorrow := r.desk.Today.AddDays(1)
	a.DocDate = r.day(at["doc_date"], span{c.Begin(), tomorrow})
	a.ThemeLaunched = r.day(at["theme_launched"], span{c.Begin(), tomorrow})
	a.AsOf = r.day(at["as_of"], span{c.YearStart(), latest(r.desk.Today, c.YearStart())})
	if !a.AsOf.IsZero() && (a.AsOf.Before(c.YearStart()) || a.AsOf.After(c.YearEnd())) {
		r.reject(at["as_of"], assets.T("intake.expect.day"), "intake.as_of.year", "Year", c.Year)
		a.AsOf = vn.Date{}
	}
	r.asOf = at["as_of"]
	for _, known := range []struct{ key, told, ours string }{
		{"contact", a.Contact, r.unit.Contact}, {"phone", a.Phone, r.unit.Phone}, {"email", a.Email, r.unit.Email},
	} {
		if known.told != "" && known.ours != "" && contactKey(known.told) != contactKey(known.ours) {
			r.mention(at[known.key], "intake.contact", "Ours", known.ours)
		}
	}
}

// phone reads a telephone number; one typed as a figure has lost its zero.
func (r *reader) phone(at spot) string {
	text := r.words(at)
	if at.cell().Number.Valid && nineDigits.MatchString(text) {
		return "0" + text
	}
	return text
}

var (
	nineDigits  = regexp.MustCompile(`^[1-9]\d{8,9}$`)
	punctuation = strings.NewReplacer(" ", "", ".", "", "-", "")
)

// contactKey is what particulars are compared by.
func contactKey(text string) string { return punctuation.Replace(vn.Fold(text)) }

func latest(a, b vn.Date) vn.Date {
	if a.After(b) {
		return a
	}
	return b
}
