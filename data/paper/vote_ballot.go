package paper

import (
	"slices"
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// Ballots are the papers for a vote in secret (phiếu bầu), alike and without
// names, one for each member of the Council on the day of the meeting and so
// many to spare: two on a sheet where the list fits on half of one.
func Ballots(l data.Ledger, m data.Meeting, spare int, today vn.Date) Document {
	votes := votesAt(l, m)
	d := councilPaper(l, today)
	d.Kind = assets.T("paper.ballot")
	d.Subject = meetingSubject("paper.ballot.subject", l, m)
	d.Attached = assets.T("paper.ballot.meeting", "Date", OfficialDate(m.On, today.Year()))
	nominees := votedBy(votes, data.SecretBallot)
	form := onlyForm(l, nominees, today)
	if form != "" {
		d.Body = append(d.Body, Paragraph{Text: assets.T("paper.ballot.form", "Form", form)})
	}
	d.Body = append(d.Body,
		Note{assets.T("paper.ballot.how")},
		ballotTable(l, nominees, form, today),
		Note{assets.T("paper.ballot.valid")})
	if slices.ContainsFunc(votes, func(v vote) bool { return len(v.ballot.Recused) > 0 }) {
		d.Body = append(d.Body, Note{assets.T("paper.ballot.recused")})
	}
	d.Copies = max(1, len(data.MembersOn(l.Members, m.On))+spare)
	d.File = fileOf("paper.file.ballots", m)
	return onHalves(d)
}

// ballotTable lists the nominees with two boxes to tick. The form has a column
// where not all are proposed for the same.
func ballotTable(l data.Ledger, nominees []data.Nomination, form string, today vn.Date) Table {
	t := Table{Ticks: 2, RowHeight: 8, Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 11, Align: Center},
		{Title: assets.T("paper.col.name"), Width: 62, Align: Left},
	}}
	if form == "" {
		t.Columns = append(t.Columns, Column{Title: assets.T("paper.col.form_proposed"), Width: 25, Align: Center})
	}
	t.Columns = append(t.Columns, Column{Title: assets.T("paper.vote.for"), Width: 18, Align: Center}, Column{Title: assets.T("paper.vote.against"), Width: 25, Align: Center})
	for _, s := range sectionsOf(nominees) {
		t.Rows = append(t.Rows, Row{Kind: Group, Cells: []string{s.title()}})
		for i, n := range s.list {
			cells := []string{strconv.Itoa(i + 1), withUnit(l, n)}
			if form == "" {
				cells = append(cells, prizeOf(l, n, today).shortForm())
			}
			t.Rows = append(t.Rows, Row{Cells: cells})
		}
	}
	return t
}

// onlyForm is the form that all nominees are proposed for, "" when they differ.
func onlyForm(l data.Ledger, nominees []data.Nomination, today vn.Date) string {
	form := ""
	for i, n := range nominees {
		name := prizeOf(l, n, today).form.Name
		if i > 0 && name != form {
			return ""
		}
		form = name
	}
	return form
}

// withUnit names a nominee, and below the post and the unit, which tell
// namesakes apart.
func withUnit(l data.Ledger, n data.Nomination) string {
	return joinedBy("\n", nomineeName(n), postAndUnit(n, l))
}

// HandCount is the sheet on which the votes by show of hands are counted (phiếu
// kiểm đếm biểu quyết).
func HandCount(l data.Ledger, m data.Meeting, today vn.Date) Document {
	d := councilPaper(l, today)
	d.Kind = assets.T("paper.hands")
	d.Subject = meetingSubject("paper.ballot.subject", l, m)
	d.Attached = assets.T("paper.ballot.meeting", "Date", OfficialDate(m.On, today.Year()))
	var votes []vote
	for _, v := range votesAt(l, m) {
		if manner(v.form.Vote) == data.ShowOfHands {
			votes = append(votes, v)
		}
	}
	t := Table{RowHeight: 9, Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 11, Align: Center},
		{Title: assets.T("paper.col.name"), Width: 58, Align: Left},
		{Title: assets.T("paper.col.form_proposed"), Width: 26, Align: Center},
		{Title: assets.T("paper.vote.entitled"), Width: 20, Align: Center},
		{Title: assets.T("paper.vote.for"), Width: 16, Align: Center},
		{Title: assets.T("paper.vote.against"), Width: 17, Align: Center},
		{Title: assets.T("paper.vote.abstained"), Width: 17, Align: Center},
	}}
	t.addVotes(votes, func(i int, v vote) []string {
		entitled := ""
		if v.assembly.Present > 0 {
			entitled = strconv.Itoa(v.assembly.Present)
		}
		return []string{strconv.Itoa(i), withUnit(l, v.nominee), prizeOf(l, v.nominee, today).shortForm(), entitled}
	})
	d.Body = append([]Block{
		Paragraph{Text: assets.T("paper.hands.present", "Members", counted(len(data.MembersOn(l.Members, m.On))))}, t,
	}, ruleBlocks(votes)...)
	d.Signers = []Signer{
		{Lines: []string{assets.T("paper.hands.counter")}, Hint: assets.T("paper.hint")},
		{Lines: []string{assets.T("paper.meeting.presider")}, Hint: assets.T("paper.hint"), Name: vn.BareName(l.Member(m.ChairID).Name)},
	}
	d.File = fileOf("paper.file.hands", m)
	return d
}

// addVotes appends a row for each vote under the titles of the kinds of
// subject, with the place of its nominee among them from 1 on.
func (t *Table) addVotes(votes []vote, row func(int, vote) []string) {
	nominees := make([]data.Nomination, len(votes))
	for i, v := range votes {
		nominees[i] = v.nominee
	}
	k := 0
	for _, s := range sectionsOf(nominees) {
		t.Rows = append(t.Rows, Row{Kind: Group, Cells: []string{s.title()}})
		for i := range s.list {
			t.Rows = append(t.Rows, Row{Cells: row(i+1, votes[k])})
			k++
		}
	}
}
