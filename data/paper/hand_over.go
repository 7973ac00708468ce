package paper

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// Party is somebody who signs a record. What is empty is left blank.
type Party struct{ Name, Post string }

// Transfer is how an officer's work is handed over.
type Transfer struct {
	From, To, Witness Party   // From is the officer of the ledger where nobody is named
	On                vn.Date // zero leaves blanks
	Folder            string  // where the data are kept
	Copy              File    // the copy of all data that is handed over
	Others            []data.Campaign
}

// HandOver is the record by which an officer who leaves hands the work over
// (biên bản bàn giao): how everything stands, what is still to be done, where
// the data are. Accounts and passwords are never in it.
func HandOver(l data.Ledger, t Transfer, today vn.Date) Document {
	d := departmentList(l, today)
	sign := assets.T("paper.sign.minutes_department")
	if l.Office.Department == "" {
		sign = assets.T("paper.sign.minutes_committee")
	}
	t.From.Name = cmp.Or(t.From.Name, l.Office.Officer)
	d.Paging, d.Number, d.Place = PagesOnTop, OfficialNumber("", sign), "" // the text tells the day
	d.Kind, d.Subject = assets.T("paper.minutes"), assets.T("paper.handover.subject")
	d.Body = slices.Concat(
		handOverParties(l, t, today),
		[]Block{Heading{Text: assets.T("paper.handover.content"), Level: 1}, Paragraph{Lead: assets.T("paper.handover.campaigns")}},
		dashed(handOverCampaigns(l, t, today)),
		[]Block{Paragraph{Lead: assets.T("paper.handover.state", "Date", OfficialDay(today))}, handOverState(l, today)},
		[]Block{Paragraph{Lead: assets.T("paper.handover.todos")}},
		dashed(handOverTodos(l, today)),
		[]Block{Paragraph{Lead: assets.T("paper.handover.data")}},
		dashed(handOverData(t)),
		[]Block{Paragraph{Lead: assets.T("paper.handover.papers")}, handOverPapers()},
		[]Block{Heading{Text: assets.T("paper.handover.opinions"), Level: 1}},
		orLines("", 3),
		[]Block{
			Heading{Text: assets.T("paper.handover.duties"), Level: 1},
			Paragraph{Text: assets.T("paper.handover.duty")},
			Paragraph{Text: assets.T("paper.handover.end")},
		},
	)
	d.Signers = []Signer{
		{Lines: []string{assets.T("paper.handover.sign_giver")}, Hint: assets.T("paper.hint"), Name: t.From.Name},
		{Lines: []string{assets.T("paper.handover.sign_taker")}, Hint: assets.T("paper.hint"), Name: t.To.Name},
		{Lines: []string{assets.T("paper.handover.sign_witness")}, Hint: assets.T("paper.hint"), Name: t.Witness.Name},
	}
	d.File = strings.TrimSpace(assets.T("paper.file.handover", "Date", t.On.String()))
	return d
}

// handOverParties tell who hands over to whom, where and when.
func handOverParties(l data.Ledger, t Transfer, today vn.Date) []Block {
	place := cmp.Or(joinedBy(", ", l.Office.Department, committeeOf(l)), toFill)
	party := func(key string, p Party) Block {
		return Paragraph{Lead: assets.T(key), Text: ended(assets.T("paper.handover.party", "Name", orDots(p.Name), "Post", orDots(p.Post)), ".")}
	}
	return []Block{
		Paragraph{Text: assets.T("paper.handover.opening", "Date", OfficialDate(t.On, today.Year()), "Place", place)},
		Heading{Text: assets.T("paper.handover.parties"), Level: 1},
		party("paper.handover.giver", t.From),
		party("paper.handover.taker", t.To),
		party("paper.handover.witness", t.Witness),
	}
}

// handOverCampaigns list the campaigns that are watched with their deadlines.
func handOverCampaigns(l data.Ledger, t Transfer, today vn.Date) []string {
	var lines []string
	for _, c := range append([]data.Campaign{l.Campaign}, t.Others...) {
		cited := ""
		if c.Number != "" && !c.IssuedOn.IsZero() {
			cited = planInText(c)
		}
		lines = append(lines, assets.T("paper.handover.campaign", "Name", orDots(c.ShortName), "Plan", cited,
			"UnitDue", due(c.UnitDue(), today), "CityDue", due(c.CityDue(), today)))
	}
	return lines
}

// handOverTodos list what is still to be done.
func handOverTodos(l data.Ledger, today vn.Date) []string {
	var lines []string
	for _, todo := range l.Overview(today).Todos {
		text := assets.T("todo."+string(todo.Kind), "Count", todo.Count)
		if todo.Period.ID != 0 {
			text = assets.T("todo.of_period", "Text", text, "Period", todo.Period.Name)
		}
		lines = append(lines, text)
	}
	if len(lines) == 0 {
		lines = []string{assets.T("paper.handover.nothing")}
	}
	return lines
}

// handOverData tell where the data are and how the copy is known again.
func handOverData(t Transfer) []string {
	size := ""
	if t.Copy.Size > 0 {
		size = sizeInText(t.Copy.Size)
	}
	return []string{
		assets.T("paper.handover.folder", "Folder", orDots(t.Folder)),
		assets.T("paper.handover.copy", "Name", orDots(t.Copy.Name), "Size", size),
		assets.T("paper.handover.sum", "Sum", orDots(inEights(t.Copy.SHA256))),
		assets.T("paper.handover.passwords"),
	}
}

// blankRows are left for papers that the office has besides the usual ones.
const blankRows = 3

// handOverPapers is the table of the papers, whose number the officers fill in.
func handOverPapers() Table {
	t := Table{Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 12, Align: Center},
		{Title: assets.T("paper.handover.paper"), Width: 88},
		{Title: assets.T("paper.handover.count"), Width: 22, Align: Center},
		{Title: assets.T("paper.col.note"), Width: 43},
	}}
	papers := append(strings.Split(assets.T("paper.handover.usual_papers"), "\n"), make([]string, blankRows)...)
	for i, name := range papers {
		t.Rows = append(t.Rows, Row{Cells: []string{strconv.Itoa(i + 1), name, "", ""}})
	}
	return t
}
