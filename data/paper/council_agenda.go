package paper

import (
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// MeetingAgenda is the order of a meeting with the nominees in short (chương
// trình họp).
func MeetingAgenda(l data.Ledger, m data.Meeting, today vn.Date) Document {
	d := councilPaper(l, today)
	d.Kind = assets.T("paper.agenda")
	d.Subject = meetingSubject("paper.meeting.subject", l, m)
	d.Attached = assets.T("paper.agenda.attached", "Number", OfficialNumber("", assets.T("paper.sign.invitation")),
		"Date", unbroken(OfficialDate(vn.Date{}, today.Year())))
	d.Body = append(meetingFacts(l, m, today),
		Paragraph{Lead: assets.T("paper.meeting.keeper"), Text: ended(memberName(l.Member(m.KeeperID)), ".")},
		Heading{Text: assets.T("paper.agenda.items")})
	for i, item := range agendaItems(l, m) {
		d.Body = append(d.Body, Paragraph{Text: strconv.Itoa(i+1) + ". " + ended(item, ".")})
	}
	if nominees := l.NomineesAt(m); len(nominees) > 0 {
		d.Body = append(d.Body, Heading{Text: assets.T("paper.agenda.nominees", "Who", countsInText(sectionsOf(nominees)))},
			shortList(l, nominees, today))
	}
	d.File = fileOf("paper.file.agenda", m)
	return d
}

// shortList is the table of nominees with who proposes them for what.
func shortList(l data.Ledger, nominees []data.Nomination, today vn.Date) Table {
	t := Table{Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 11, Align: Center},
		{Title: assets.T("paper.col.name"), Width: 48, Align: Left},
		{Title: assets.T("paper.col.unit"), Width: 36, Align: Left},
		{Title: assets.T("paper.col.achievement"), Width: 46, Align: Left},
		{Title: assets.T("paper.col.form_proposed"), Width: 24, Align: Center},
	}}
	for _, s := range sectionsOf(nominees) {
		t.Rows = append(t.Rows, Row{Kind: Group, Cells: []string{s.title()}})
		for i, n := range s.list {
			t.Rows = append(t.Rows, Row{Cells: []string{
				strconv.Itoa(i + 1), nomineeName(n), l.Unit(n.UnitID).Name, n.Achievement, prizeOf(l, n, today).shortForm(),
			}})
		}
	}
	return t
}
