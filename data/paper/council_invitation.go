package paper

import (
	"cmp"
	"slices"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// MeetingInvitation invites the members of the Council to a meeting (giấy mời).
func MeetingInvitation(l data.Ledger, m data.Meeting, today vn.Date) Document {
	d := councilPaper(l, today)
	d.Number = OfficialNumber("", assets.T("paper.sign.invitation"))
	d.Place = cmp.Or(l.Office.Place, assets.T("document.place_blank"))
	d.Kind = assets.T("paper.invitation")
	d.Subject = meetingSubject("paper.meeting.subject", l, m)
	d.To = invited(l, m)
	d.Body = []Block{
		Paragraph{Text: assets.T("paper.invitation.invite", "Ward", l.Office.Ward)},
		Paragraph{Lead: assets.T("paper.invitation.content")},
	}
	d.Body = append(d.Body, dashed(agendaItems(l, m))...)
	d.Body = append(d.Body, meetingFacts(l, m, today)...)
	d.Body = append(d.Body,
		Paragraph{Lead: assets.T("paper.invitation.papers"), Text: assets.T("paper.invitation.enclosed")},
		Paragraph{Text: assets.T("paper.invitation.closing", "Written", writtenCounts(l, m), "To", cmp.Or(l.Office.Department, assets.T("paper.council")))})
	d.Signers = []Signer{councilChair(l, m)}
	d.Recipients = []string{assets.T("paper.recipient.as_above"), assets.T("paper.recipient.archive")}
	d.File = fileOf("paper.file.invitation", m)
	return d
}

// invited lists the members on the day of the meeting.
func invited(l data.Ledger, m data.Meeting) []string {
	var names []string
	for _, member := range data.MembersOn(l.Members, m.On) {
		names = append(names, joined(addressed(member), member.Post))
	}
	if len(names) == 0 {
		return []string{assets.T("paper.invitation.members", "Ward", l.Office.Ward)}
	}
	return names
}

// meetingFacts tell when and where a meeting is and who is in the chair.
func meetingFacts(l data.Ledger, m data.Meeting, today vn.Date) []Block {
	return []Block{
		Paragraph{Lead: assets.T("paper.meeting.time"), Text: ended(timeOf(m, today), ".")},
		Paragraph{Lead: assets.T("paper.meeting.place"), Text: ended(orDots(m.Place), ".")},
		Paragraph{Lead: assets.T("paper.meeting.chair"), Text: ended(memberName(l.Member(m.ChairID)), ".")},
	}
}

// writtenCounts reports whether any form on the list counts the opinions that
// absent members give in writing.
func writtenCounts(l data.Ledger, m data.Meeting) bool {
	return slices.ContainsFunc(votesAt(l, m), func(v vote) bool { return v.form.Vote.Written })
}
