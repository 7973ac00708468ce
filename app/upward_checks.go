package app

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/report"
)

// upwardChecks is the page of what should be settled before the report goes to
// the city. Nothing on it keeps the officer from handing up.
type upwardChecks struct {
	d *desk
	tableScreen[upwardRow]
	deadline *widget.Label
	object   fyne.CanvasObject
}

// upwardRow is one thing to settle.
type upwardRow struct {
	no     int64
	weight data.UpwardWeight
	entity string // the kind of record, in words
	about  string // which record
	text   string
	open   func() // leads to where it is settled
}

func newUpwardChecks(d *desk) screen {
	s := &upwardChecks{d: d, deadline: widget.NewLabel("")}
	s.deadline.Truncation = fyne.TextTruncateEllipsis
	s.fill(d, ui.TableSpec[upwardRow]{
		ID: "upward_checks", Title: ui.T("ready.title"),
		Columns: []ui.Column[upwardRow]{
			{
				ID: "weight", Title: ui.T("ready.col.weight"), Width: 132, Text: func(r upwardRow) string { return word("ready_weight", r.weight) },
				Mark: func(r upwardRow) ui.Mark { return ui.MarkOf(upwardTone(r.weight)) },
			},
			{ID: "entity", Title: ui.T("ready.col.entity"), Width: 150, Text: func(r upwardRow) string { return r.entity }},
			{ID: "about", Title: ui.T("ready.col.about"), Width: 330, Wrap: true, Text: func(r upwardRow) string { return r.about }},
			{ID: "text", Title: ui.T("ready.col.text"), Width: 420, Wrap: true, Text: func(r upwardRow) string { return r.text }},
		},
		Actions: []ui.Action{
			{Label: ui.T("ready.open"), Primary: true, NeedsRow: true, Do: s.on(upwardRow.settle)},
		},
		Chips:  upwardChips(),
		Open:   upwardRow.settle,
		Footer: func(shown []upwardRow) string { return ui.T("ready.footer", "Count", len(shown)) },
		Empty:  ui.Empty{Text: ui.T("handup.all_well")},
	}, func(r upwardRow) int64 { return r.no }, d.upwardRows)
	s.object = container.NewBorder(s.deadline, nil, nil, nil, s.page.Object())
	return s
}

// Object returns what is placed in the window.
func (s *upwardChecks) Object() fyne.CanvasObject { return s.object }

// Refresh checks the ledger anew.
func (s *upwardChecks) Refresh() {
	l := s.d.ledger
	due := ui.T("ready.due", "Deadline", deadlineText("overview.city_deadline", l.Campaign.CityDue(), l.Overview(s.d.today()).CityDays), "Name", l.Campaign.CityAddressee)
	s.deadline.SetText(due)
	s.tableScreen.Refresh()
}

// settle leads to where the thing is settled.
func (r upwardRow) settle() { r.open() }

func upwardTone(w data.UpwardWeight) ui.Tone {
	switch w {
	case data.Contradictory:
		return ui.ToneBad
	case data.Lacking:
		return ui.ToneWarn
	}
	return ui.ToneInfo
}

func upwardChips() []ui.Chip[upwardRow] {
	var chips []ui.Chip[upwardRow]
	for _, w := range data.UpwardWeights() {
		chips = append(chips, ui.Chip[upwardRow]{
			Label: word("ready_weight", w), Tone: upwardTone(w), Match: func(r upwardRow) bool { return r.weight == w },
		})
	}
	return chips
}

// upwardRows are what the ledger's rules find, then what is to be said of the report's
// text.
func (d *desk) upwardRows() []upwardRow {
	var rows []upwardRow
	for _, c := range d.ledger.UpwardConcerns(d.today()) {
		rows = append(rows, upwardRow{
			weight: c.Weight, entity: ui.T("entity." + c.Entity), about: c.About, text: ui.T(c.Question.Key, c.Question.Args...),
			open: func() { d.openConcern(c) },
		})
	}
	rows = append(rows, d.aboutText()...)
	slices.SortStableFunc(rows, func(a, b upwardRow) int {
		return cmp.Compare(slices.Index(data.UpwardWeights(), a.weight), slices.Index(data.UpwardWeights(), b.weight))
	})
	for i := range rows {
		rows[i].no = int64(i + 1)
	}
	return rows
}

// aboutText is what is to be looked at in the text of the report.
func (d *desk) aboutText() []upwardRow {
	var rows []upwardRow
	r := report.Of(d.ledger, d.today())
	add := func(weight data.UpwardWeight, key string, q data.Question) {
		p, _ := r.Part(key)
		rows = append(rows, upwardRow{
			weight: weight, entity: ui.T("page.report"), about: shortened(p.Text), text: ui.T(q.Key, q.Args...),
			open: func() { d.places.open(atReport, partID(p)) },
		})
	}
	for _, f := range report.Findings(r) {
		add(textWeight(f.Kind), f.Part, f.Question())
	}
	for _, n := range d.doubtfulNumbers(r) {
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
func (d *desk) openConcern(c data.UpwardConcern) {
	switch c.Entity {
	case "submission":
		d.takePeriod(0)
		d.places.open(atSubmissions, c.EntityID)
	case "doubt":
		d.places.open(atDoubts, c.EntityID)
	case "campaign":
		d.editCampaign()
	default:
		d.places.open(entityPlaces[c.Entity], c.EntityID)
	}
}
