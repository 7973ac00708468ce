package paper

import (
	"slices"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// VoteMinutes are the minutes of the count of a meeting's votes (biên bản kiểm
// phiếu). What was not counted yet is blank, so that they can be filled in by
// hand.
func VoteMinutes(l data.Ledger, m data.Meeting, today vn.Date) Document {
	votes := votesAt(l, m)
	d := councilPaper(l, today)
	d.Landscape = true
	d.Number = OfficialNumber("", assets.T("paper.sign.minutes"))
	d.Kind = assets.T("paper.minutes")
	d.Subject = meetingSubject("paper.count.subject", l, m)
	d.Body = append(meetingFacts(l, m, today),
		Paragraph{Lead: assets.T("paper.count.tellers")},
		Paragraph{Text: assets.T("paper.count.first_teller", "Blank", toFill+toFill)},
		Paragraph{Text: assets.T("paper.count.second_teller", "Blank", toFill+toFill)},
		Paragraph{Text: presence(l, m)})
	d.Body = append(d.Body, sheetLines(l, m, votes)...)
	d.Body = append(d.Body, Heading{Text: assets.T("paper.count.rules")})
	d.Body = append(d.Body, ruleBlocks(votes)...)
	d.Body = append(d.Body, Heading{Text: assets.T("paper.count.results")}, countTable(l, votes, today))
	d.Body = append(d.Body, troubles(votes)...)
	d.Body = append(d.Body, recusals(l, votes)...)
	d.Body = append(d.Body, Paragraph{Text: assets.T("paper.count.closing")})
	hint := assets.T("paper.hint")
	d.Signers = []Signer{
		{Lines: []string{assets.T("paper.count.members")}, Hint: hint},
		{Lines: []string{assets.T("paper.count.head")}, Hint: hint},
		{Lines: []string{assets.T("paper.meeting.presider")}, Hint: hint, Name: vn.BareName(l.Member(m.ChairID).Name)},
	}
	d.File = fileOf("paper.file.count", m)
	return d
}

// sheetLines count the ballot papers. Whoever does not vote on a nominee hands
// in a paper all the same. What differs from nominee to nominee the table has
// for each; what was not counted is blank.
func sheetLines(l data.Ledger, m data.Meeting, votes []vote) []Block {
	if !slices.Contains(VoteManners(l, m), data.SecretBallot) {
		return nil
	}
	var returned, invalid []int
	present := l.AssemblyFor(m, data.Ballot{}).Present
	for _, v := range votes {
		if v.ballot.Cast && manner(v.form.Vote) == data.SecretBallot {
			b := v.ballot
			returned = append(returned, b.For+b.Against+b.Invalid+present-v.assembly.Present)
			invalid = append(invalid, b.Invalid)
		}
	}
	back, bad := theSame(returned), theSame(invalid)
	good := unlike
	if back >= 0 && bad >= 0 {
		good = back - bad
	}
	if len(returned) == 0 {
		good = unknown
	}
	return dashed([]string{
		assets.T("paper.count.given", "Count", papers(handedOut(l, m))),
		assets.T("paper.count.returned", "Count", papers(back)),
		assets.T("paper.count.valid", "Count", papers(good)),
		assets.T("paper.count.invalid", "Count", papers(bad)),
	})
}

// Numbers of ballots that cannot be given.
const (
	unknown = -1 // not counted
	unlike  = -2 // not the same for all nominees
)

// handedOut is how many ballots were given out: one to each who was present.
func handedOut(l data.Ledger, m data.Meeting) int {
	if present := l.AssemblyFor(m, data.Ballot{}).Present; present > 0 {
		return present
	}
	return unknown
}

// papers is a number of ballots in words.
func papers(n int) string {
	switch n {
	case unknown:
		return toFill
	case unlike:
		return assets.T("paper.count.by_case")
	}
	return counted(n)
}

// theSame is the number that all are.
func theSame(numbers []int) int {
	switch {
	case len(numbers) == 0:
		return unknown
	case slices.Min(numbers) != slices.Max(numbers):
		return unlike
	}
	return numbers[0]
}

// presence counts the members, and who of them was there.
func presence(l data.Ledger, m data.Meeting) string {
	a := l.AssemblyFor(m, data.Ballot{})
	if a.Present+a.Written == 0 {
		return assets.T("paper.meeting.presence", "Members", counted(a.Members), "Present", toFill, "Written", toFill, "Absent", toFill)
	}
	return assets.T("paper.meeting.presence", "Members", counted(a.Members), "Present", counted(a.Present),
		"Written", counted(a.Written), "Absent", counted(a.Members-a.Present-a.Written))
}
