package upward

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/campaign"
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/report"
)

// checks is the page of what should be settled before the report goes to
// the city. Nothing on it keeps the officer from handing up.
type checks struct {
	d *desk.Desk
	desk.Table[checkRow]
	deadline *widget.Label
	object   fyne.CanvasObject
}

// checkRow is one thing to settle.
type checkRow struct {
	no     int64
	weight data.UpwardWeight
	entity string // the kind of record, in words
	about  string // which record
	text   string
	open   func() // leads to where it is settled
}

func newChecks(d *desk.Desk) desk.Screen {
	s := &checks{d: d, deadline: widget.NewLabel("")}
	s.deadline.Truncation = fyne.TextTruncateEllipsis
	s.Fill(d, ui.TableSpec[checkRow]{
		ID: "upward_checks", Title: ui.T("ready.title"),
		Columns: []ui.Column[checkRow]{
			{
				ID: "weight", Title: ui.T("ready.col.weight"), Width: 132, Text: func(r checkRow) string { return words.Word("ready_weight", r.weight) },
				Mark: func(r checkRow) ui.Mark { return ui.MarkOf(checkTone(r.weight)) },
			},
			{ID: "entity", Title: ui.T("ready.col.entity"), Width: 150, Text: func(r checkRow) string { return r.entity }},
			{ID: "about", Title: ui.T("ready.col.about"), Width: 330, Wrap: true, Text: func(r checkRow) string { return r.about }},
			{ID: "text", Title: ui.T("ready.col.text"), Width: 420, Wrap: true, Text: func(r checkRow) string { return r.text }},
		},
		Actions: []ui.Action{
			{Label: ui.T("ready.open"), Primary: true, NeedsRow: true, Do: s.On(checkRow.settle)},
		},
		Chips:  checkChips(),
		Open:   checkRow.settle,
		Footer: func(shown []checkRow) string { return ui.T("ready.footer", "Count", len(shown)) },
		Empty:  ui.Empty{Text: ui.T("handup.all_well")},
	}, func(r checkRow) int64 { return r.no }, func() []checkRow { return upwardRows(d) })
	s.object = container.NewBorder(s.deadline, nil, nil, nil, s.Page.Object())
	return s
}

// Object returns what is placed in the window.
func (s *checks) Object() fyne.CanvasObject { return s.object }

// Refresh checks the ledger anew.
func (s *checks) Refresh() {
	l := s.d.Ledger
	due := ui.T("ready.due", "Deadline", words.DeadlineText("overview.city_deadline", l.Campaign.CityDue(), l.Overview(s.d.Today()).CityDays), "Name", l.Campaign.CityAddressee)
	s.deadline.SetText(due)
	s.Table.Refresh()
}

// settle leads to where the thing is settled.
func (r checkRow) settle() { r.open() }

func checkTone(w data.UpwardWeight) ui.Tone {
	switch w {
	case data.Contradictory:
		return ui.ToneBad
	case data.Lacking:
		return ui.ToneWarn
	}
	return ui.ToneInfo
}

func checkChips() []ui.Chip[checkRow] {
	var chips []ui.Chip[checkRow]
	for _, w := range data.UpwardWeights() {
		chips = append(chips, ui.Chip[checkRow]{
			Label: words.Word("ready_weight", w), Tone: checkTone(w), Match: func(r checkRow) bool { return r.weight == w },
		})
	}
	return chips
}

// upwardRows are what the ledger's rules find, then what is to be said of the report's
// text.
func upwardRows(d *desk.Desk) []checkRow {
	var rows []checkRow
	for _, c := range d.Ledger.UpwardConcerns(d.Today()) {
		rows = append(rows, checkRow{
			weight: c.Weight, entity: ui.T("entity." + c.Entity), about: c.About, text: ui.T(c.Question.Key, c.Question.Args...),
			open: func() { openConcern(d, c) },
		})
	}
	rows = append(rows, aboutText(d)...)
	slices.SortStableFunc(rows, func(a, b checkRow) int {
		return cmp.Compare(slices.Index(data.UpwardWeights(), a.weight), slices.Index(data.UpwardWeights(), b.weight))
	})
	for i := range rows {
		rows[i].no = int64(i + 1)
	}
	return rows
}

// aboutText is what is to be looked at in the text of the report.
func aboutText(d *desk.Desk) []checkRow {
	var rows []checkRow
	r := report.Of(d.Ledger, d.Today())
	add := func(weight data.UpwardWeight, key string, q data.Question) {
		p, _ := r.Part(key)
		rows = append(rows, checkRow{
			weight: weight, entity: ui.T("page.report"), about: words.Shortened(p.Text), text: ui.T(q.Key, q.Args...),
			open: func() { d.Open(desk.AtReport, desk.PartID(p)) },
		})
	}
	for _, f := range report.Findings(r) {
		add(textWeight(f.Kind), f.Part, f.Question())
	}
	for _, n := range doubtfulNumbers(d, r) {
		weight := data.Doubtful
		if n.Doubt != report.Unknown {
			weight = data.Contradictory
		}
		add(weight, n.Part, n.Question())
	}
	return rows
}

func textWeight(kind report.FindingKind) data.UpwardWeight {
	switch kind {
	case report.FoundEmpty, report.FoundBlank, report.FoundBrace:
		return data.Lacking
	}
	return data.Doubtful
}

// openConcern leads to where a concern is settled.
func openConcern(d *desk.Desk, c data.UpwardConcern) {
	switch c.Entity {
	case "submission":
		d.TakePeriod(0)
		d.Open(desk.AtSubmissions, c.EntityID)
	case "doubt":
		d.Open(desk.AtDoubts, c.EntityID)
	case "campaign":
		campaign.Edit(d)
	default:
		d.Open(desk.EntityPlaces[c.Entity], c.EntityID)
	}
}
