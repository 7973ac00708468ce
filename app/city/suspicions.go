package city

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/city"
)

// suspicions is the page of what somebody has to look at: nominees who may
// be nominated twice, and figures that may be wrong.
type suspicions struct {
	desk.Table[doubtRow]
	d     *side
	lines readRows[doubtRow]
}

// doubtRow is a nominee or a figure to be looked at.
type doubtRow struct {
	no        int
	suspicion *city.Suspicion // of a nominee, else
	line      city.TargetLine // a target and
	doubt     city.Doubt      // what is doubtful about it
}

var likelihoodTones = map[city.Likelihood]ui.Tone{
	city.Likely: ui.ToneBad, city.Possible: ui.ToneWarn, city.Faint: ui.ToneMuted, city.Unlikely: ui.ToneNone,
}

func newSuspicions(d *side) desk.Screen {
	s := &suspicions{d: d}
	s.lines = readRows[doubtRow]{d: d, read: s.read, show: s.Refresh}
	s.Fill(d.Desk, ui.TableSpec[doubtRow]{
		ID: "city_suspicions", Title: ui.T("place.city_suspicions"), DetailWidth: 380,
		Group: func(r doubtRow) string {
			if r.suspicion != nil {
				return ui.T("city.annex.doubt_people")
			}
			return ui.T("city.annex.doubt_figures")
		},
		Columns: []ui.Column[doubtRow]{
			{ID: "no", Title: ui.T("submissions.no"), Width: 46, Align: ui.Center, Text: func(r doubtRow) string { return words.Count(r.no) }, Value: func(r doubtRow) any { return r.no }},
			{ID: "about", Title: ui.T("city.annex.doubt_about"), Width: 180, Wrap: true, Text: doubtRow.about},
			{
				ID: "level", Title: ui.T("city.annex.doubt_level"), Width: 170, Wrap: true, Text: doubtRow.level,
				Mark: func(r doubtRow) ui.Mark { return ui.MarkOf(r.tone()) },
			},
			{ID: "wards", Title: ui.T("city.annex.doubt_wards"), Width: 160, Wrap: true, Text: doubtRow.wards},
			{ID: "what", Title: ui.T("city.annex.doubt_what"), Width: 300, Wrap: true, Text: doubtRow.what},
		},
		Actions: []ui.Action{{Label: ui.T("city.copy_doubt"), NeedsRow: true, Do: s.On(func(r doubtRow) {
			d.copyText(ui.T("city.doubt_text", "About", r.about(), "Wards", r.wards(), "What", r.what()))
		})}},
		Chips: []ui.Chip[doubtRow]{
			{Label: ui.T("city.likelihood.likely"), Tone: ui.ToneBad, Match: func(r doubtRow) bool { return r.suspicion != nil && r.suspicion.Likelihood == city.Likely }},
			{Label: ui.T("city.likelihood.possible"), Tone: ui.ToneWarn, Match: func(r doubtRow) bool { return r.suspicion != nil && r.suspicion.Likelihood == city.Possible }},
			{Label: ui.T("city.annex.doubt_figures"), Tone: ui.ToneWarn, Match: func(r doubtRow) bool { return r.suspicion == nil }},
		},
		Detail: s.detail,
		Footer: func(shown []doubtRow) string { return s.lines.footer(ui.T("city.doubts_count", "Count", len(shown))) },
		Empty:  ui.Empty{Text: ui.T("city.doubts_empty")},
	}, doubtRow.id, s.lines.list)
	return s
}

// read finds nominees first, the surest before the others, then figures.
func (s *suspicions) read(round city.Round) ([]doubtRow, error) {
	found, err := gather(s.d.Store.Suspicions(round.ID, false), func(x city.Suspicion, _ int) city.Suspicion { return x })
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(found, city.SurestFirst)
	var rows []doubtRow
	for i := range found {
		rows = append(rows, doubtRow{no: len(rows) + 1, suspicion: &found[i]})
	}
	lines, err := s.d.Store.CityTargets(round.ID)
	for _, l := range lines {
		for _, doubt := range l.Doubts {
			rows = append(rows, doubtRow{no: len(rows) + 1, line: l, doubt: doubt})
		}
	}
	return rows, err
}

func (r doubtRow) id() int64 {
	if r.suspicion != nil {
		return r.suspicion.Rows[0].RowID
	}
	return keyID(r.line.TitleKey, r.line.MeasureKey, string(r.doubt.Kind), r.doubt.Ward)
}

func (r doubtRow) about() string {
	if r.suspicion != nil {
		n := r.suspicion.Rows[0]
		return words.Joined(" ", n.Salutation, n.Name)
	}
	return words.Joined(", ", r.line.Title, r.line.Measure)
}

func (r doubtRow) level() string {
	if r.suspicion != nil {
		return ui.T("city.likelihood." + r.suspicion.Likelihood.Name())
	}
	return words.Word("city.doubt_kind", r.doubt.Kind)
}

func (r doubtRow) tone() ui.Tone {
	if r.suspicion != nil {
		return likelihoodTones[r.suspicion.Likelihood]
	}
	return ui.ToneWarn
}

func (r doubtRow) wards() string {
	if r.suspicion != nil {
		return strings.Join(r.suspicion.Origins(), "; ")
	}
	return r.doubt.Ward
}

func (r doubtRow) what() string {
	if r.suspicion == nil {
		return words.QuestionsText([]data.Question{r.doubt.Sentence()})
	}
	var parts []string
	for _, n := range r.suspicion.Rows {
		parts = append(parts, n.Ward+": "+words.Joined(", ", words.Year(n.BirthYear), n.Post, n.Unit, n.FormName))
	}
	return strings.Join(parts, "; ")
}

// detail puts the sides beside each other, each with its origin.
func (s *suspicions) detail(r doubtRow) fyne.CanvasObject {
	box := container.NewVBox(ui.Heading(r.about()), ui.ToneText(r.level(), r.tone()))
	if r.suspicion == nil {
		box.Add(words.Wrapped(words.Joined(": ", r.doubt.Ward, r.what())))
		box.Add(ui.Tools(ui.ToolButton(ui.T("city.to_target"), func() {
			s.d.Open(atTargets, keyID(r.line.TitleKey, r.line.MeasureKey))
		})))
		return box
	}
	if r.suspicion.SameForm {
		box.Add(words.Warned(ui.T("city.same_form")))
	}
	for _, n := range r.suspicion.Rows {
		row := &nomineeRow{WardNomination: n}
		box.Add(ui.Heading(n.Ward))
		box.Add(s.side(row))
	}
	return box
}

// side is one of the nominations that may be of the same nominee.
func (s *suspicions) side(r *nomineeRow) fyne.CanvasObject {
	return container.NewVBox(ui.Details([]ui.Pair{
		{Label: words.Word("subject", r.Subject), Text: words.Joined(" ", r.Salutation, r.Name)},
		{Label: ui.T("register.who"), Text: words.Joined(", ", words.Year(r.BirthYear), r.Post, r.Unit)},
		{Label: ui.T("register.form"), Text: r.FormName},
		{Label: ui.T("register.achievement"), Text: r.Achievement},
		{Label: ui.T("city.col.origin"), Text: originText(r.Origin)},
	}), ui.Tools(ui.ToolButton(ui.T("city.to_nomination"), func() { s.d.Open(atNominations, r.RowID) })))
}
