package intake

import (
	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// grouped takes a title between the rows of somebody else's table, "II. CÁ
// NHÂN", for what it says of the rows below.
func (r *reader) grouped(l line) bool {
	const longestTitle, mostCells = 60, 2
	if !r.lenient {
		return false
	}
	text, filled := "", 0
	for _, c := range l.table.page.grid.Rows[l.row] {
		if !c.Empty() {
			filled++
			text += " " + c.Text
		}
	}
	subject := namedIn(vn.Fold(text))
	if subject == "" || filled > mostCells || len([]rune(text)) > longestTitle || !l.blank("achievement", "form", "birth_year") {
		return false
	}
	r.group = subject
	return true
}

// guessed is the kind of nominee that a row without one shows, which is told.
func (r *reader) guessed(l line, n data.Nomination) data.Subject {
	subject := data.Subject("")
	_, _, home := vn.SplitAddress(n.Name)
	switch {
	case home:
		subject = data.Household
	case vn.NamesBody(n.Name):
		subject = data.Collective
	case n.Salutation != "" || n.Post != "" || !l.blank("birth_year") || !l.blank("standing"):
		subject = data.Individual
	}
	if subject == "" {
		r.reject(l.at("name"), assets.T("intake.expect.subject"), "intake.nominee.no_subject")
		return ""
	}
	r.mention(l.at("name"), "intake.nominee.subject", "Subject", assets.T("subject."+string(subject)))
	return subject
}
