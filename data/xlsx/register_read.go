package xlsx

import (
	"errors"
	"regexp"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// read reads the current row; ok is false for one that nobody misses: an empty
// one, a group title, the header once more.
func (r *registerReader) read(row int) (line RegisterLine, ok bool) {
	r.row = row
	r.line = RegisterLine{Where: r.where(row)}
	cells := r.table.grid.Rows[row]
	if emptyRow(cells) || marksColumns(cells) {
		return line, false
	}
	filled, first := firstOf(cells)
	name := vn.Clean(r.cell("name").Text)
	switch {
	case name != "" && vn.Fold(name) == vn.Fold(r.headingOf("name")):
		return line, false
	case isTotal(first) || isTotal(name):
		return r.out(assets.T("register.import.total"), cells)
	case filled <= 2 && r.titles(name, first):
		if r.group(cells) {
			return line, false
		}
		return r.out(assets.T("register.import.no_award"), cells)
	case name == "":
		return r.out(assets.T("register.import.no_name"), cells)
	}
	if !r.award(name) {
		return r.out(assets.T("register.import.no_letters"), cells)
	}
	if err := r.line.Award.Check(); err != nil {
		return r.out(reason(err), cells)
	}
	return r.line, true
}

// firstOf counts the cells of a row in which something stands and returns what
// stands in the first.
func firstOf(row []Cell) (filled int, first string) {
	for _, c := range row {
		if c.Empty() {
			continue
		}
		if filled++; first == "" {
			first = vn.Clean(c.Text)
		}
	}
	return filled, first
}

// titles reports whether the few words of the current row may be a title or a
// signature: they say nothing that belongs to an award.
func (r *registerReader) titles(name, first string) bool {
	return !plainOrder.MatchString(first) && !r.says("form", "issued_on", "achievement") &&
		(name == "" || !r.says("number", RegisterNumberDate))
}

// reason is why an award cannot be kept.
func reason(err error) string {
	var p *data.Problem
	switch {
	case !errors.As(err, &p):
		return err.Error()
	case p.Field == "year":
		return assets.T("register.import.no_year")
	}
	return assets.T(p.Key, p.Args...)
}

// where names a row as the officer finds it.
func (r *registerReader) where(row int) string {
	if r.table.Sheet == "" {
		return assets.T("units.import.line", "Line", row+1)
	}
	return assets.T("register.import.where", "Sheet", r.table.Sheet, "Line", row+1)
}

func (r *registerReader) headingOf(f RegisterField) string {
	if column, ok := r.columns[f]; ok {
		return r.table.Headings[column]
	}
	return ""
}

// says reports whether the current row itself has one of the fields.
func (r *registerReader) says(fields ...RegisterField) bool {
	for _, f := range fields {
		if column, ok := r.columns[f]; ok && !r.table.grid.own(r.row, column).Empty() {
			return true
		}
	}
	return false
}

// out is a row that was left out, with what stands there.
func (r *registerReader) out(why string, cells []Cell) (RegisterLine, bool) {
	var texts []string
	for _, c := range cells {
		if !c.Empty() {
			texts = append(texts, vn.Clean(c.Text))
		}
	}
	r.line.Out, r.line.Text, r.line.Award = why, strings.Join(texts, " · "), data.Award{}
	return r.line, true
}

// group takes a title within the table, "II. CÁ NHÂN" or "Năm 2019", for what
// it says of the rows below.
func (r *registerReader) group(cells []Cell) bool {
	var text strings.Builder
	for _, c := range cells {
		text.WriteString(c.Text + " ")
	}
	subject, year := subjectIn(text.String()), yearIn(text.String())
	const longestTitle = 100
	if subject == "" && year == 0 || text.Len() > longestTitle {
		return false
	}
	if subject != "" {
		r.subject = subject
	}
	if year != 0 {
		r.year = year
	}
	return true
}

// marksColumns reports whether a row numbers the columns: 1, 2, 3 or A, B, C.
func marksColumns(row []Cell) bool {
	n := 0
	for _, c := range row {
		if c.Empty() {
			continue
		}
		if n++; !columnMark.MatchString(strings.TrimSpace(c.Text)) {
			return false
		}
	}
	return n >= 4
}

var columnMark = regexp.MustCompile(`^\(?(\d{1,2}|[A-Z])\)?$`)

var letters = regexp.MustCompile(`\p{L}{2}`)

// award reads the current row as an award; false when there is no name in it.
func (r *registerReader) award(name string) bool {
	a := &r.line.Award
	a.Salutation, a.Subject, a.Name = addressed(name)
	if !letters.MatchString(a.Name) {
		return false
	}
	a.Source = assets.T("register.import.source", "File", r.match.File, "Where", r.line.Where)
	r.decision()
	r.person()
	a.Subject = r.subjectOf(a.Subject)
	a.Bloc, a.Field = r.text("bloc"), r.text("field")
	a.Achievement = r.text("achievement")
	a.CertificateNo, a.ReceivedBy = r.text("certificate_no"), r.text("received_by")
	if note := r.text("note"); note != "" {
		a.Note = strings.Trim(note+"; "+a.Note, "; ")
	}
	a.HandedOn = r.handedOn()
	r.kind()
	r.prize()
	r.form()
	return true
}

// addressed splits what stands before a name off it, and says what that tells
// of the subject.
func addressed(name string) (salutation string, subject data.Subject, bare string) {
	bare, as, home := vn.SplitAddress(name)
	switch as {
	case vn.Mister:
		salutation = assets.T("salutation.mr")
	case vn.Madam:
		salutation = assets.T("salutation.mrs")
	}
	switch {
	case home:
		subject = data.Household
	case as != vn.NoAddress:
		subject = data.Individual
	}
	return salutation, subject, bare
}

// subjectOf is the kind of subject: as its column says, as the name shows, as
// the group says in which it stands, as the officer has said, and else what is
// known of it.
func (r *registerReader) subjectOf(shown data.Subject) data.Subject {
	if text := r.text("subject"); text != "" {
		if told := subjectNamed(text); told != "" {
			return told
		}
		r.keep("subject", text)
	}
	a := r.line.Award
	personal := a.Salutation != "" || a.BirthYear != 0 || a.Gender != "" || a.Post != "" // what only people have
	switch {
	case shown != "":
		if r.subject != "" && r.subject != shown {
			r.note("register.import.subject_other", "Group", assets.T("subject."+string(r.subject)), "Subject", assets.T("subject."+string(shown)))
		}
		return shown
	case r.bornAmongBodies():
		r.note("register.import.subject_born", "Group", assets.T("subject."+string(r.subject)), "Subject", assets.T("subject."+string(data.Individual)))
		return data.Individual
	case r.subject != "":
		return r.subject
	case vn.NamesBody(a.Name):
		return data.Collective
	case personal:
		return data.Individual
	case r.match.Usual.Subject != "":
		return r.match.Usual.Subject
	}
	r.note("register.import.subject_guess", "Subject", assets.T("subject."+string(data.Individual)))
	return data.Individual
}

// bornAmongBodies reports whether the row is a person's, by the year of birth,
// in a group of collectives.
func (r *registerReader) bornAmongBodies() bool {
	a := r.line.Award
	return r.subject == data.Collective && a.BirthYear != 0 && !vn.NamesBody(a.Name)
}

// subjectNamed is the kind of subject that a word names, "" for none.
func subjectNamed(text string) data.Subject {
	folded := vn.Fold(text)
	switch {
	case strings.Contains(folded, "tap the"), strings.Contains(folded, "don vi"), folded == "tt":
		return data.Collective
	case strings.Contains(folded, "gia dinh"), folded == "ho":
		return data.Household
	case strings.Contains(folded, "ca nhan"), folded == "cn":
		return data.Individual
	}
	return ""
}
