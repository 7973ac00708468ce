package papers

import (
	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data/paper"
)

// screen is the page of all documents that the office makes from its ledger,
// wherever else they can be made too.
type screen struct {
	desk.Table[row]
	d *desk.Desk
}

func newScreen(d *desk.Desk) desk.Screen {
	s := &screen{d: d}
	s.Fill(d, ui.TableSpec[row]{
		ID: "papers", Title: ui.T("place.papers"), DetailWidth: 330,
		Group: func(r row) string { return r.Chapter.Name() },
		Columns: []ui.Column[row]{
			{ID: "name", Title: ui.T("papers.col.name"), Width: 272, Wrap: true, Text: row.Name},
			{
				ID: "state", Title: ui.T("papers.col.state"), Width: 204, Wrap: true, Text: func(r row) string { return r.state },
				Mark: func(r row) ui.Mark { return ui.MarkOf(r.tone) },
			},
			{ID: "of", Title: ui.T("papers.col.of"), Width: 206, Wrap: true, Text: func(r row) string { return r.of }},
			{ID: "use", Title: ui.T("papers.col.use"), Width: 296, Wrap: true, Text: row.use},
		},
		Actions: []ui.Action{
			{Label: ui.T("papers.view"), Primary: true, NeedsRow: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.On(s.open)},
			{Label: ui.T("papers.source"), NeedsRow: true, Do: s.On(s.toSource)},
		},
		Chips: []ui.Chip[row]{
			{Label: ui.T("papers.ready"), Tone: ui.ToneGood, Match: row.ready},
			{Label: ui.T("papers.chip_lacking"), Tone: ui.ToneMuted, Match: func(r row) bool { return !r.ready() }},
		},
		Open:   s.open,
		Detail: s.detail,
		Footer: func(shown []row) string {
			ready := 0
			for _, r := range shown {
				if r.ready() {
					ready++
				}
			}
			return ui.T("papers.footer", "Count", len(shown), "Ready", ready)
		},
	}, func(r row) int64 { return r.no }, s.list)
	return s
}

// list is how each kind of document stands.
func (s *screen) list() []row {
	var rows []row
	for i, k := range paper.Catalogue() {
		rows = append(rows, rowOf(s.d, int64(i+1), k))
	}
	return rows
}

// paperSources is where that which a document tells is entered.
var paperSources = map[string]desk.Place{
	"plan": desk.AtTargets, "reporting": desk.AtPeriods, "urging": desk.AtUrging, "return": desk.AtSubmissions,
	"nominations": desk.AtAwards, "publication": desk.AtAwards, "refusal": desk.AtAwards,
	"meeting_invitation": desk.AtMeetings, "agenda": desk.AtMeetings, "ballots": desk.AtMeetings, "hands": desk.AtMeetings, "count": desk.AtMeetings, "minutes": desk.AtMeetings,
	"request": desk.AtMeetings, "request_upward": desk.AtMeetings,
	"decision": desk.AtDecisions, "awards": desk.AtDecisions, "award_notice": desk.AtDecisions,
	"ceremony_invitation": desk.AtDecisions, "ceremony": desk.AtDecisions, "payment": desk.AtDecisions, "register": desk.AtRegister,
	"targets": desk.AtTargets, "annexes": desk.AtUpwardChecks, "delivery": desk.AtHandUp, "adjustment": desk.AtHandUp, "handover": desk.AtOverview,
}

// toSource leads to where that which a document tells is entered, to the record
// that is wanted if there is one.
func (s *screen) toSource(r row) {
	at, id := paperSources[r.ID], int64(0)
	switch at {
	case desk.AtMeetings:
		id = r.usual.Meeting.ID
	case desk.AtDecisions:
		id = r.usual.Decision.ID
	}
	s.d.Open(at, id)
}
