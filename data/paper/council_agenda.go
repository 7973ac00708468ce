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
		Heading{assets.T("paper.agenda.items")})
	for i, item := range agendaItems(l, m) {
		d.Body = append(d.Body, Paragraph{Text: strconv.Itoa(i+1) + ". " + ended(item, ".")})
	}
	if nominees := l.NomineesAt(m); len(nominees) > 0 {
		d.Body = append(d.Body, Heading{assets.T("paper.agenda.nominees", "Who", countsInText(sectionsOf(nominees)))},
			shortList(l, nominees, today))
	}
	d.File = fileOf("paper.file.agenda", m)
	return d
}

// shortList is the table of nominees with who proposes them for what.
func shortList(l data.Ledger, nominees []data.Nomination, today vn.Date) Table {
	t := Table{Columns: []Column{
		{assets.T("paper.col.no"), 11, Center},
		{assets.T("paper.col.name"), 48, Left},
		{assets.T("paper.col.unit"), 36, Left},
		{assets.T("paper.col.achievement"), 46, Left},
		{assets.T("paper.col.form_proposed"), 24, Center},
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
