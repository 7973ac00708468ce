package paper

import (
	"strconv"
	"strings"

	"thidua/assets"
	"thidua/data"
)

// maskable says how a list is made with personal data left out. again makes it
// anew; a masked list says at its end that it is one.
func (g Listing) maskable(d Document, again func(Listing) Document) Document {
	if g.masked {
		d.Body = append(d.Body, Note{assets.T("paper.masked")})
		return d
	}
	g.masked = true
	d.Masked = func() Document { return again(g) }
	return d
}

// shown is a nominee as the list shows one.
func (g Listing) shown(n data.Nomination) data.Nomination {
	if g.masked {
		return n.Masked()
	}
	return n
}

// Lines are the texts of a document and its annexes in which people are looked
// for before it leaves the program: a line for each row of a table. Who issues
// and signs it is no secret.
func (d Document) Lines() []string {
	lines := append([]string{d.Subject, d.Regarding, d.Attached}, d.To...)
	for _, block := range d.Body {
		switch b := block.(type) {
		case Heading:
			lines = append(lines, b.Text)
		case Centered:
			lines = append(lines, b.Text)
		case Paragraph:
			lines = append(lines, b.Lead+" "+b.Text)
		case Note:
			lines = append(lines, b.Text)
		case Table:
			for _, r := range b.Rows {
				lines = append(lines, strings.Join(r.Cells, "\n"))
			}
		}
	}
	if d.Annex != nil {
		lines = append(lines, d.Annex.Lines()...)
	}
	return lines
}

// Sort is the same for documents of one kind, whatever they are about: what it
// is called and the columns of its tables.
func (d Document) Sort() string {
	sort := d.Kind + d.Regarding
	for _, block := range d.Body {
		if table, ok := block.(Table); ok {
			for _, c := range table.Columns {
				sort += "\n" + c.Title
			}
		}
	}
	return sort
}

// personalOf is what a list of entries tells of people.
func personalOf(entries []*data.Entry) (told data.Personal) {
	for _, e := range entries {
		if e.Subject == data.Collective {
			continue
		}
		told.Of(e.Name, e.BirthYear)
		for field, text := range map[data.PersonalField]string{
			data.PersonName: e.Name, data.PersonBirth: birthText(e.BirthYear), data.PersonPost: e.Post + e.Workplace,
			data.PersonAchievement: e.Achievement, data.PersonAward: e.Form, data.PersonRemark: e.Note,
		} {
			if text != "" {
				told.Tell(field)
			}
		}
	}
	return told
}

// birthText is a year of birth, "" when it is not known.
func birthText(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}
