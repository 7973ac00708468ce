package paper

import (
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// Publication is how nominees are made public for comments.
type Publication struct {
	From, To vn.Date // the first and the last day for comments
	Where    string  // where comments go to; "" for the department
}

// PublicList is the list of nominees that is made public for comments (plan
// I.2.c): who is proposed for what and why, without years of birth, houses and
// remarks (see [data.Nomination.Masked]). Refused nominees are not on it.
func PublicList(l data.Ledger, nominees []data.Nomination, p Publication, today vn.Date) Document {
	return Listing{}.PublicList(l, nominees, p, today)
}

// PublicList is [PublicList] set out as g says.
func (g Listing) PublicList(l data.Ledger, nominees []data.Nomination, p Publication, today vn.Date) Document {
	parts := g.sections(l, shownInPublic(nominees))
	d := departmentList(l, today)
	d.Subject = assets.T("paper.nomination_subject", "Who", capital(namesOf(parts)), "Campaign", occasion(l.Campaign, parts))
	d.Attached = assets.T("paper.public.period", "From", dayOrBlank(p.From, today), "To", dayOrBlank(p.To, today))
	table := Table{Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 11, Align: Center},
		{Title: assets.T("paper.col.name"), Width: 44, Align: Left},
		{Title: assets.T("paper.col.post_place"), Width: 44, Align: Left},
		{Title: assets.T("paper.col.achievement"), Width: 44, Align: Left},
		{Title: assets.T("paper.col.form_proposed"), Width: 22, Align: Center},
	}}
	for _, s := range parts {
		table.Rows = append(table.Rows, Row{Kind: Group, Cells: []string{s.title()}})
		for i, n := range s.list {
			table.Rows = append(table.Rows, Row{Cells: []string{
				strconv.Itoa(i + 1), nomineeName(n), joined(n.Post, nomineePlace(n, l)), n.Achievement, prizeOf(l, n, today).shortForm(),
			}})
		}
	}
	d.Body = []Block{table, Paragraph{Text: assets.T("paper.public.where", "Where", p.commentsTo(l), "To", dayOrBlank(p.To, today))}}
	d.Recipients = []string{assets.T("paper.recipient.posted"), assets.T("paper.recipient.archive")}
	d.File, d.Public = assets.T("paper.file.public"), true
	return d
}

// shownInPublic are those of the nominees who are made public, without what is
// nobody's business.
func shownInPublic(nominees []data.Nomination) []data.Nomination {
	var shown []data.Nomination
	for _, n := range nominees {
		if n.Stage != data.Refused {
			shown = append(shown, n.Masked())
		}
	}
	return shown
}

// commentsTo is where comments go to.
func (p Publication) commentsTo(l data.Ledger) string {
	if p.Where != "" {
		return p.Where
	}
	return joinedBy(", ", l.Office.Department, committeeOf(l))
}

// dayOrBlank writes a day short, or leaves a blank for it.
func dayOrBlank(d, today vn.Date) string {
	if d.IsZero() {
		return assets.T("paper.day_blank", "Year", today.Year())
	}
	return OfficialDay(d)
}
