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
	var shown []data.Nomination
	for _, n := range nominees {
		if n.Stage != data.Refused {
			shown = append(shown, n.Masked())
		}
	}
	parts := g.sections(l, shown)
	d := departmentList(l, today)
	d.Subject = assets.T("paper.nomination_subject", "Who", capital(namesOf(parts)), "Campaign", occasion(l.Campaign, parts))
	d.Attached = assets.T("paper.public.period", "From", dayOrBlank(p.From, today), "To", dayOrBlank(p.To, today))
	table := Table{Columns: []Column{
		{assets.T("paper.col.no"), 11, Center},
		{assets.T("paper.col.name"), 44, Left},
		{assets.T("paper.col.post_place"), 44, Left},
		{assets.T("paper.col.achievement"), 44, Left},
		{assets.T("paper.col.form_proposed"), 22, Center},
	}}
	for _, s := range parts {
		table.Rows = append(table.Rows, Row{Kind: Group, Cells: []string{s.title()}})
		for i, n := range s.list {
			table.Rows = append(table.Rows, Row{Cells: []string{
				strconv.Itoa(i + 1), nomineeName(n), joined(n.Post, nomineePlace(n, l)), n.Achievement, prizeOf(l, n, today).shortForm(),
			}})
		}
	}
	where := p.Where
	if where == "" {
		where = joinedBy(", ", l.Office.Department, joinedBy(" ", assets.T("paper.committee"), l.Office.Ward))
	}
	d.Body = []Block{table, Paragraph{Text: assets.T("paper.public.where", "Where", where, "To", dayOrBlank(p.To, today))}}
	d.Recipients = []string{assets.T("paper.recipient.posted"), assets.T("paper.recipient.archive")}
	d.File = assets.T("paper.file.public")
	return d
}

// dayOrBlank writes a day short, or leaves a blank for it.
func dayOrBlank(d, today vn.Date) string {
	if d.IsZero() {
		return assets.T("paper.day_blank", "Year", today.Year())
	}
	return OfficialDay(d)
}
