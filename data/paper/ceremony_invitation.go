package paper

import (
	"cmp"
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// Ceremony is when and where awards are handed over. What is empty is left
// blank.
type Ceremony struct {
	On    vn.Date
	Hour  string // "8 giờ 00"
	Place string
}

// CeremonyInvitation invites the units whose people are commended by a decision,
// and these people, to the ceremony (giấy mời dự lễ trao thưởng). Who receives
// something is listed in the annex unit by unit.
func CeremonyInvitation(l data.Ledger, decision data.Decision, c Ceremony, today vn.Date) Document {
	parts := Listing{}.awarded(l, decision)
	who := cmp.Or(namesOf(parts), toFill)
	d := issued(l, assets.T("paper.invitation"), assets.T("paper.sign.invitation_committee"), today)
	d.Subject = assets.T("paper.ceremony_invitation.subject", "Who", subjectsOf(parts), "Campaign", occasion(l.Campaign, parts))
	d.To = []string{assets.T("paper.ceremony_invitation.to_list", "Who", who)}
	d.Body = []Block{
		Paragraph{Text: assets.T("paper.ceremony_invitation.invite", "From", committeeOf(l), "Who", who, "Decision", citedDecision(l, decision, today))},
		Paragraph{Lead: assets.T("paper.meeting.time"), Text: ended(timeOf(data.Meeting{On: c.On, Hour: c.Hour}, today), ".")},
		Paragraph{Lead: assets.T("paper.meeting.place"), Text: ended(orDots(c.Place), ".")},
		Paragraph{Lead: assets.T("paper.ceremony_invitation.who"), Text: assets.T("paper.ceremony_invitation.whom", "Count", cmp.Or(countsInText(parts), toFill))},
		Paragraph{Text: assets.T("paper.ceremony_invitation.closing", "Who", who, "To", cmp.Or(l.Office.Department, committeeOf(l)))},
	}
	list := Document{
		Paging: PagesOfMany, Kind: assets.T("paper.list"), Subject: assets.T("paper.ceremony_invitation.list"),
		Body: []Block{invitedTable(l, everyone(parts), today)}, Mark: d.Mark, Made: today,
	}
	d.Annex = attached(list, assets.T("paper.attached_invitation", "Number", d.Number, "Date", dateToFill(today), "Ward", l.Office.Ward))
	d.Recipients = []string{assets.T("paper.recipient.as_above"), assets.T("paper.recipient.leaders", "Kind", l.Office.Kind()), assets.T("paper.recipient.archive")}
	d.File = assets.T("paper.file.ceremony_invitation")
	return d
}

// invitedTable lists who is commended by unit, in protocol order.
func invitedTable(l data.Ledger, nominees []data.Nomination, today vn.Date) Table {
	t := awardedTable()
	number := 0
	list := func(title string, unitID int64) {
		for _, n := range nominees {
			if n.UnitID != unitID {
				continue
			}
			if title != "" {
				t.Rows = append(t.Rows, Row{Kind: Group, Cells: []string{title}})
				title = ""
			}
			number++
			t.Rows = append(t.Rows, awardedRow(l, n, number, today))
		}
	}
	for _, u := range l.UnitsInOrder() {
		list(u.Name, u.ID)
	}
	list(assets.T("paper.ceremony_invitation.other"), 0)
	return t
}

// awardedTable is a table for who is commended with what.
func awardedTable() Table {
	return Table{Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 12, Align: Center},
		{Title: assets.T("paper.col.name"), Width: 62},
		{Title: assets.T("paper.col.post_place"), Width: 61},
		{Title: assets.T("paper.col.form"), Width: 30, Align: Center},
	}}
}

func awardedRow(l data.Ledger, n data.Nomination, number int, today vn.Date) Row {
	return Row{Cells: []string{strconv.Itoa(number), nomineeName(n), postAndUnit(n, l), prizeOf(l, n, today).shortForm()}}
}

// citedDecision cites a decision to commend, with blanks for what the clerk has
// still to give. Whose a decision of a higher level is, its number says.
func citedDecision(l data.Ledger, decision data.Decision, today vn.Date) string {
	who := ""
	if decision.OfWard() {
		who = assets.T("paper.chair_of_ward", "Ward", l.Office.Ward)
	}
	return assets.T("paper.cited_decision", "Number", unbroken(OfficialNumber(decision.Number, assets.T("paper.sign.decision"))),
		"Date", citedDay(decision.IssuedOn, today), "Who", who)
}
