package app

import (
	"cmp"
	"hash/fnv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/annex"
	"thidua/data/paper"
	"thidua/data/report"
)

// reportScreen is the page of the report to the city, part by part: what the
// figures say, what the officer has changed by hand, and what is to be looked
// at before it is signed.
type reportScreen struct {
	d *desk
	tableScreen[report.Part]
	report report.Report
	doubts map[string][]data.Question // by part
}

func newReport(d *desk) screen {
	s := &reportScreen{d: d}
	s.fill(d, ui.TableSpec[report.Part]{
		ID: "report", Title: ui.T("report.title"),
		Columns: []ui.Column[report.Part]{
			{ID: "number", Title: ui.T("report.col.number"), Width: 64, Text: func(p report.Part) string { return numbered(p) }},
			{ID: "text", Title: ui.T("report.col.text"), Width: 600, Wrap: true, Text: func(p report.Part) string { return p.Text }},
			{
				ID: "state", Title: ui.T("report.col.state"), Width: 150, Text: s.state,
				Mark: func(p report.Part) ui.Mark { return ui.MarkOf(s.tone(p)) },
			},
		},
		Actions: []ui.Action{
			{Label: ui.T("report.show"), Icon: theme.VisibilityIcon(), Primary: true, Key: fyne.KeyP, Mod: fyne.KeyModifierControl, Do: s.show},
			{Label: ui.T("report.edit"), NeedsRow: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.on(s.edit)},
			{Label: ui.T("report.add"), NeedsRow: true, Do: s.on(s.add)},
			{Label: ui.T("report.hide"), NeedsRow: true, Do: s.on(s.hide)},
			{Label: ui.T("report.restore"), NeedsRow: true, Do: s.on(s.restore)},
			{Label: ui.T("report.confirm"), Rare: true, NeedsRow: true, Do: s.on(s.confirm)},
			{Label: ui.T("report.sentence"), Rare: true, NeedsRow: true, Do: s.on(s.sentence)},
			{Label: ui.T("report.up"), Rare: true, NeedsRow: true, Do: s.on(func(p report.Part) { s.move(p, -1) })},
			{Label: ui.T("report.down"), Rare: true, NeedsRow: true, Do: s.on(func(p report.Part) { s.move(p, 1) })},
			{Label: ui.T("report.to_word"), Rare: true, Do: s.toWord},
			{Label: ui.T("report.from_word"), Rare: true, Do: s.fromWord},
		},
		Chips: []ui.Chip[report.Part]{
			{Label: ui.T("report.doubtful"), Tone: ui.ToneWarn, Match: s.doubtful},
			{Label: ui.T("report.by_hand"), Tone: ui.ToneInfo, Match: byHand},
			{Label: ui.T("report_state.hidden"), Tone: ui.ToneMuted, Match: func(p report.Part) bool { return p.State == report.Hidden }},
		},
		Open:   s.edit,
		Delete: s.hide,
		Detail: s.detail, DetailWidth: 360,
		Footer: func(shown []report.Part) string { return ui.T("report.footer", "Count", len(shown)) },
		Empty:  ui.Empty{Text: ui.T("report.empty")},
	}, partID, func() []report.Part { return s.report.Parts })
	return s
}

// Refresh words the report anew and looks it through.
func (s *reportScreen) Refresh() {
	s.report = report.Of(s.d.ledger, s.d.today())
	s.doubts = map[string][]data.Question{}
	for _, f := range report.Findings(s.report) {
		s.doubts[f.Part] = append(s.doubts[f.Part], f.Question())
	}
	for _, n := range s.d.doubtfulNumbers(s.report) {
		s.doubts[n.Part] = append(s.doubts[n.Part], n.Question())
	}
	s.tableScreen.Refresh()
}

// partID tells parts apart from one wording of the report to the next.
func partID(p report.Part) int64 {
	h := fnv.New64a()
	h.Write([]byte(p.Key))
	return int64(h.Sum64() >> 1)
}

// numbered is the number of a heading, or the dash of an entry.
func numbered(p report.Part) string {
	switch {
	case p.Level == report.Entry:
		return "–"
	case p.Number == "":
		return ""
	case p.Level == report.Item:
		return p.Number + ")"
	}
	return p.Number + "."
}

func (s *reportScreen) doubtful(p report.Part) bool { return len(s.doubts[p.Key]) > 0 }

func byHand(p report.Part) bool { return p.Edit != nil }

// state is how the part came to read as it does, unless something about it is
// to be looked at.
func (s *reportScreen) state(p report.Part) string {
	if p.State == report.Worded && s.doubtful(p) {
		return ui.T("report.doubtful")
	}
	return word("report_state", p.State)
}

func (s *reportScreen) tone(p report.Part) ui.Tone {
	switch {
	case p.State == report.Stale || p.State == report.Gone || s.doubtful(p):
		return ui.ToneWarn
	case p.State == report.Hidden:
		return ui.ToneMuted
	case byHand(p):
		return ui.ToneInfo
	}
	return ui.ToneGood
}

// show previews the report with its annexes.
func (s *reportScreen) show() {
	document := s.d.reportDocument(s.report)
	s.d.show(document, document.FileName())
}

// reportDocument is the report to the city with its annexes behind it.
func (d *desk) reportDocument(r report.Report) paper.Document {
	document := paper.CityReport(d.ledger, r, d.today())
	annexes := paper.Annexes(d.ledger, d.today())
	document.Annex = &annexes
	return document
}

// doubtfulNumbers are the numbers of the report's text that the annexes do not
// bear out.
func (d *desk) doubtfulNumbers(r report.Report) []report.Doubtful {
	return report.Numbers(r, knownOf(annex.All(d.ledger, d.today())), report.Names(d.ledger))
}

// knownOf lists what annexes say: every figure, and every text that may hold
// numbers. Only the rows of annex I name what their figures count; those of
// people and units would be found in any sentence.
func knownOf(annexes []annex.Annex) []report.Known {
	var all []report.Known
	for _, a := range annexes {
		for _, line := range a.Lines {
			name := ""
			for i, value := range line.Values {
				k := report.Known{Where: a.Number, Text: annex.Shown(value)}
				switch {
				case k.Text == "" || i == 0: // nothing there, or the row's own number
					continue
				case annex.Words(value):
					name = cmp.Or(name, k.Text)
				default:
					k.Value = annex.Number(value)
				}
				if a.Number == "I" {
					k.Label = name
				}
				all = append(all, k)
			}
		}
		all = append(all, report.Known{Where: a.Number, Label: a.Title, Text: strings.Join(a.Total, " ")})
	}
	return all
}
