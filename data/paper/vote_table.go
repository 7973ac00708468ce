package paper

import (
	"slices"
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// countTable lists how the ballots on each nominee were counted, across the
// long side of the paper.
func countTable(l data.Ledger, votes []vote, today vn.Date) Table {
	written := slices.ContainsFunc(votes, func(v vote) bool { return v.form.Vote.Written })
	t := Table{Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 11, Align: Center},
		{Title: assets.T("paper.col.name"), Width: 62, Align: Left},
		{Title: assets.T("paper.col.form_proposed"), Width: 24, Align: Center},
		{Title: assets.T("paper.vote.returned"), Width: 15, Align: Center},
		{Title: assets.T("paper.vote.valid"), Width: 15, Align: Center},
		{Title: assets.T("paper.vote.invalid"), Width: 16, Align: Center},
		{Title: assets.T("paper.vote.for"), Width: 15, Align: Center},
		{Title: assets.T("paper.vote.against"), Width: 17, Align: Center},
	}}
	if written {
		t.Columns = append(t.Columns, Column{Title: assets.T("paper.vote.written"), Width: 24, Align: Center})
	}
	t.Columns = append(t.Columns,
		Column{Title: assets.T("paper.vote.score"), Width: 25, Align: Center},
		Column{Title: assets.T("paper.vote.result"), Width: 26, Align: Center})
	t.addVotes(votes, func(i int, v vote) []string {
		b := v.ballot
		cells := []string{
			strconv.Itoa(i), withUnit(l, v.nominee), prizeOf(l, v.nominee, today).shortForm(),
			v.papers(b.For + b.Against + b.Invalid), v.papers(b.For + b.Against), v.papers(b.Invalid), v.count(b.For), v.count(b.Against),
		}
		if written {
			cells = append(cells, v.writtenOpinions())
		}
		return append(cells, v.score(), v.result())
	})
	return t
}

// resultTable lists the outcome of the vote on each nominee.
func resultTable(l data.Ledger, votes []vote, today vn.Date) Table {
	t := Table{Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 11, Align: Center},
		{Title: assets.T("paper.col.name"), Width: 62, Align: Left},
		{Title: assets.T("paper.col.form_proposed"), Width: 30, Align: Center},
		{Title: assets.T("paper.vote.score"), Width: 32, Align: Center},
		{Title: assets.T("paper.vote.result"), Width: 30, Align: Center},
	}}
	t.addVotes(votes, func(i int, v vote) []string {
		return []string{strconv.Itoa(i), withUnit(l, v.nominee), prizeOf(l, v.nominee, today).shortForm(), v.score(), v.result()}
	})
	return t
}

// writtenOpinions are the votes for and against in writing, "1/0".
func (v vote) writtenOpinions() string {
	if !v.ballot.Cast || !v.form.Vote.Written {
		return ""
	}
	return strconv.Itoa(v.ballot.WrittenFor) + "/" + strconv.Itoa(v.ballot.WrittenAgainst)
}

// troubles are notes on votes that cannot have been cast so, which are left
// without a result.
func troubles(votes []vote) []Block {
	var notes []Block
	for _, v := range votes {
		if why := v.why(); why != "" {
			notes = append(notes, Note{assets.T("paper.vote.trouble", "Name", nomineeName(v.nominee), "Why", why)})
		}
	}
	return notes
}

// recusals say who did not vote on whom.
func recusals(l data.Ledger, votes []vote) []Block {
	var lines []string
	for _, v := range votes {
		for _, id := range v.ballot.Recused {
			if member := l.Member(id); member.ID != 0 {
				lines = append(lines, assets.T("paper.vote.recused", "Member", addressed(member), "Nominee", nomineeName(v.nominee)))
			}
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return append([]Block{Paragraph{Text: assets.T("paper.vote.recusals")}}, dashed(lines)...)
}
