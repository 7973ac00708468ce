package paper

import (
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// MeetingMinutes are the minutes of a meeting of the Council (biên bản họp).
// The keeper and the chair sign; what was not entered is blank.
func MeetingMinutes(l data.Ledger, m data.Meeting, today vn.Date) Document {
	votes := votesAt(l, m)
	d := councilPaper(l, today)
	d.Number = OfficialNumber("", assets.T("paper.sign.minutes"))
	d.Kind = assets.T("paper.minutes")
	d.Subject = meetingSubject("paper.meeting.subject", l, m)
	d.Body = append(meetingFacts(l, m, today),
		Paragraph{Lead: assets.T("paper.meeting.keeper"), Text: ended(memberName(l.Member(m.KeeperID)), ".")},
		Heading{Text: assets.T("paper.minutes.attendance")},
		Paragraph{Text: presence(l, m)})
	d.Body = append(d.Body, attendance(l, m)...)
	d.Body = append(d.Body, Heading{Text: assets.T("paper.minutes.content")})
	d.Body = append(d.Body, dashed(agendaItems(l, m))...)
	d.Body = append(d.Body, Heading{Text: assets.T("paper.minutes.remarks")})
	d.Body = append(d.Body, orLines(m.Remarks, 3)...)
	d.Body = append(d.Body, Heading{Text: assets.T("paper.minutes.results")})
	d.Body = append(d.Body, ruleBlocks(votes)...)
	if len(votes) > 0 {
		d.Body = append(d.Body, resultTable(l, votes, today))
	}
	d.Body = append(d.Body, troubles(votes)...)
	d.Body = append(d.Body, recusals(l, votes)...)
	d.Body = append(d.Body, Heading{Text: assets.T("paper.minutes.conclusion")})
	d.Body = append(d.Body, concluded(votes)...)
	d.Body = append(d.Body, orLines(m.Conclusion, 2)...)
	d.Body = append(d.Body, Paragraph{Text: assets.T("paper.minutes.end")})
	d.Signers = []Signer{
		{Lines: []string{assets.T("paper.minutes.keeper")}, Hint: assets.T("paper.hint"), Name: vn.BareName(l.Member(m.KeeperID).Name)},
		{Lines: []string{assets.T("paper.meeting.presider")}, Hint: assets.T("paper.hint"), Name: vn.BareName(l.Member(m.ChairID).Name)},
	}
	d.Recipients = []string{assets.T("paper.recipient.council", "Ward", l.Office.Ward), assets.T("paper.recipient.archive")}
	d.File = fileOf("paper.file.minutes", m)
	return d
}

// attendance lists the members by presence, with the reasons of those absent;
// nobody before it was entered who was there.
func attendance(l data.Ledger, m data.Meeting) []Block {
	if a := l.AssemblyFor(m, data.Ballot{}); a.Present+a.Written == 0 {
		return nil
	}
	var blocks []Block
	for _, presence := range data.Presences() {
		var names []string
		for _, a := range l.AttendanceOf(m) {
			if a.Presence != presence {
				continue
			}
			name := memberName(l.Member(a.MemberID))
			if a.Presence == data.IsAbsent {
				name = assets.T("paper.minutes.absent", "Name", name, "Why", orDots(a.Why))
			}
			names = append(names, name)
		}
		if len(names) > 0 {
			blocks = append(blocks, Paragraph{Lead: assets.T("presence."+string(presence)) + ":"})
			blocks = append(blocks, dashed(names)...)
		}
	}
	return blocks
}

// concluded sums the votes up: whom the Council proposes and whom it does not.
func concluded(votes []vote) []Block {
	var passed, failed []data.Nomination
	for _, v := range votes {
		switch {
		case v.passed():
			passed = append(passed, v.nominee)
		case v.decided():
			failed = append(failed, v.nominee)
		}
	}
	var lines []string
	if len(passed) > 0 {
		lines = append(lines, assets.T("paper.minutes.passed", "Who", countsInText(sectionsOf(passed))))
	}
	if len(failed) > 0 {
		lines = append(lines, assets.T("paper.minutes.failed", "Who", countsInText(sectionsOf(failed))))
	}
	return dashed(lines)
}

// orLines are the lines of a text as a list, else so many lines to write on.
func orLines(text string, blank int) []Block {
	if lines := items(text); len(lines) > 0 {
		return dashed(lines)
	}
	width, _ := sheetFor(Document{}).room()
	line := strings.Repeat("…", int(width/noteFace.width("…")))
	return slices.Repeat([]Block{Note{line}}, blank)
}
