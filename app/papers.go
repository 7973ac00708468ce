package app

import (
	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data/paper"
)

// papers is the page of all documents that the office makes from its ledger,
// wherever else they can be made too.
type papers struct {
	tableScreen[paperRow]
	d *desk
}

func newPapers(d *desk) screen {
	s := &papers{d: d}
	s.fill(d, ui.TableSpec[paperRow]{
		ID: "papers", Title: ui.T("place.papers"), DetailWidth: 330,
		Group: func(r paperRow) string { return r.Chapter.Name() },
		Columns: []ui.Column[paperRow]{
			{ID: "name", Title: ui.T("papers.col.name"), Width: 272, Wrap: true, Text: paperRow.Name},
			{
				ID: "state", Title: ui.T("papers.col.state"), Width: 204, Wrap: true, Text: func(r paperRow) string { return r.state },
				Mark: func(r paperRow) ui.Mark { return ui.MarkOf(r.tone) },
			},
			{ID: "of", Title: ui.T("papers.col.of"), Width: 206, Wrap: true, Text: func(r paperRow) string { return r.of }},
			{ID: "use", Title: ui.T("papers.col.use"), Width: 296, Wrap: true, Text: paperRow.use},
		},
		Actions: []ui.Action{
			{Label: ui.T("papers.view"), Primary: true, NeedsRow: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.on(s.open)},
			{Label: ui.T("papers.source"), NeedsRow: true, Do: s.on(s.toSource)},
		},
		Chips: []ui.Chip[paperRow]{
			{Label: ui.T("papers.ready"), Tone: ui.ToneGood, Match: paperRow.ready},
			{Label: ui.T("papers.chip_lacking"), Tone: ui.ToneMuted, Match: func(r paperRow) bool { return !r.ready() }},
		},
		Open:   s.open,
		Detail: s.detail,
		Footer: func(shown []paperRow) string {
			ready := 0
			for _, r := range shown {
				if r.ready() {
					ready++
				}
			}
			return ui.T("papers.footer", "Count", len(shown), "Ready", ready)
		},
	}, func(r paperRow) int64 { return r.no }, s.list)
	return s
}

// list is how each kind of document stands.
func (s *papers) list() []paperRow {
	var rows []paperRow
	for i, k := range paper.Catalogue() {
		rows = append(rows, s.d.paperRow(int64(i+1), k))
	}
	return rows
}

// paperSources is where that which a document tells is entered.
var paperSources = map[string]place{
	"plan": atTargets, "reporting": atPeriods, "urging": atUrging, "return": atSubmissions,
	"nominations": atAwards, "publication": atAwards, "refusal": atAwards,
	"meeting_invitation": atMeetings, "agenda": atMeetings, "ballots": atMeetings, "hands": atMeetings, "count": atMeetings, "minutes": atMeetings,
	"request": atMeetings, "request_upward": atMeetings,
	"decision": atDecisions, "awards": atDecisions, "award_notice": atDecisions,
	"ceremony_invitation": atDecisions, "ceremony": atDecisions, "payment": atDecisions, "register": atRegister,
	"targets": atTargets, "annexes": atUpwardChecks, "delivery": atHandUp, "adjustment": atHandUp, "handover": atOverview,
}

// toSource leads to where that which a document tells is entered, to the record
// that is wanted if there is one.
func (s *papers) toSource(r paperRow) {
	at, id := paperSources[r.ID], int64(0)
	switch at {
	case atMeetings:
		id = r.usual.Meeting.ID
	case atDecisions:
		id = r.usual.Decision.ID
	}
	s.d.places.open(at, id)
}
