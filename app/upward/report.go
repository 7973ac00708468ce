package upward

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/annex"
	"thidua/data/paper"
	"thidua/data/report"
)

// reportScreen is the page of the report to the city, part by part: what the
// figures say, what the officer has changed by hand, and what is to be looked
// at before it is signed.
type reportScreen struct {
	d *desk.Desk
	desk.Table[report.Part]
	report report.Report
	doubts map[string][]data.Question // by part
}

func newReport(d *desk.Desk) desk.Screen {
	s := &reportScreen{d: d}
	s.Fill(d, ui.TableSpec[report.Part]{
		ID: "report", Title: ui.T("report.title"),
		Columns: []ui.Column[report.Part]{
			{ID: "number", Title: ui.T("report.col.number"), Width: 64, Text: func(p report.Part) string { return words.Numbered(p) }},
			{ID: "text", Title: ui.T("report.col.text"), Width: 600, Wrap: true, Text: func(p report.Part) string { return p.Text }},
			{
				ID: "state", Title: ui.T("report.col.state"), Width: 150, Text: s.state,
				Mark: func(p report.Part) ui.Mark { return ui.MarkOf(s.tone(p)) },
			},
		},
		Actions: []ui.Action{
			{Label: ui.T("report.show"), Icon: theme.VisibilityIcon(), Primary: true, Key: fyne.KeyP, Mod: fyne.KeyModifierControl, Do: s.show},
			{Label: ui.T("report.edit"), NeedsRow: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.On(s.edit)},
			{Label: ui.T("report.add"), NeedsRow: true, Do: s.On(s.add)},
			{Label: ui.T("report.hide"), NeedsRow: true, Do: s.On(s.hide)},
			{Label: ui.T("report.restore"), NeedsRow: true, Do: s.On(s.restore)},
			{Label: ui.T("report.confirm"), Rare: true, NeedsRow: true, Do: s.On(s.confirm)},
			{Label: ui.T("report.sentence"), Rare: true, NeedsRow: true, Do: s.On(s.sentence)},
			{Label: ui.T("report.up"), Rare: true, NeedsRow: true, Do: s.On(func(p report.Part) { s.move(p, -1) })},
			{Label: ui.T("report.down"), Rare: true, NeedsRow: true, Do: s.On(func(p report.Part) { s.move(p, 1) })},
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
	}, desk.PartID, func() []report.Part { return s.report.Parts })
	return s
}

// Refresh words the report anew and looks it through.
func (s *reportScreen) Refresh() {
	s.report = report.Of(s.d.Ledger, s.d.Today())
	s.doubts = map[string][]data.Question{}
	for _, f := range report.Findings(s.report) {
		s.doubts[f.Part] = append(s.doubts[f.Part], f.Question())
	}
	for _, n := range doubtfulNumbers(s.d, s.report) {
		s.doubts[n.Part] = append(s.doubts[n.Part], n.Question())
	}
	s.Table.Refresh()
}

func (s *reportScreen) doubtful(p report.Part) bool { return len(s.doubts[p.Key]) > 0 }

func byHand(p report.Part) bool { return p.Edit != nil }

// state is how the part came to read as it does, unless something about it is
// to be looked at.
func (s *reportScreen) state(p report.Part) string {
	if p.State == report.Worded && s.doubtful(p) {
		return ui.T("report.doubtful")
	}
	return words.Word("report_state", p.State)
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
	document := reportDocument(s.d, s.report)
	s.d.Show(document, document.FileName())
}

// reportDocument is the report to the city with its annexes behind it.
func reportDocument(d *desk.Desk, r report.Report) paper.Document {
	document := paper.CityReport(d.Ledger, r, d.Today())
	annexes := paper.Annexes(d.Ledger, d.Today())
	document.Annex = &annexes
	return document
}

// doubtfulNumbers are the numbers of the report's text that the annexes do not
// bear out.
func doubtfulNumbers(d *desk.Desk, r report.Report) []report.Doubtful {
	return report.Numbers(r, knownOf(annex.All(d.Ledger, d.Today())), report.Names(d.Ledger))
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
