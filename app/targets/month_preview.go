package targets

import (
	"strconv"
	"strings"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// monthPreview is figures from elsewhere before they are taken.
type monthPreview struct {
	*monthEntry
	figures  *xlsx.Figures
	notation vn.Notation
	rows     []monthPreviewRow
}

// monthPreviewRow is a figure that was read, or something about a cell.
type monthPreviewRow struct {
	no      int
	where   string
	line    data.MonthLine
	figure  data.NewFigure
	taken   bool // it is a figure
	skipped bool // it could not be read
	said    string
	asked   bool // the figure is unusual and has no reason yet
}

// ask settles how the numbers are written, in one question for all of them,
// when they leave it open.
func (p *monthPreview) ask(done func()) {
	notation, open := vn.NotationOf(p.figures.Numbers(p.kind))
	p.notation = notation
	if len(open) == 0 {
		done()
		return
	}
	var offered []ui.Choice[vn.Notation]
	for _, n := range vn.Notations() {
		reading := "" // NotationOf names numbers only
		if d, err := n.Parse(open[0]); err == nil {
			reading = ui.Spoken(d)
		}
		offered = append(offered, ui.Choice[vn.Notation]{Value: n, Label: ui.T("notation."+string(n), "Text", open[0], "Reading", reading)})
	}
	ui.Form{
		Window: p.d.Window, Title: ui.T("notation.title"), Wide: true, Verb: ui.T("month.next"), OnDone: done,
		Fields: []ui.Field{
			ui.NoteField(ui.T("notation.text", "Numbers", strings.Join(open[:min(len(open), 5)], "; "), "Count", len(open))),
			ui.RadioField(ui.T("notation.field"), &p.notation, offered, ui.Name("notation")),
		},
		Save: func() error {
			if p.notation == "" {
				return &data.Problem{Key: "problem.required", Field: "notation"}
			}
			return nil
		},
	}.Show()
}

// read makes the rows of the preview: what needs a look first.
func (p *monthPreview) read() {
	figures, findings := p.figures.Read(p.kind, p.notation)
	p.rows = nil
	lines := map[int64]data.MonthLine{}
	for _, line := range p.d.Ledger.Month(p.kind, p.day) {
		lines[line.Target.ID] = line
	}
	for _, f := range findings {
		p.rows = append(p.rows, monthPreviewRow{where: f.Where, line: lines[f.Target], said: f.Text, skipped: f.Skipped})
	}
	for _, figure := range figures {
		if figure.Source == "" {
			figure.Source = p.source
		}
		p.rows = append(p.rows, monthPreviewRow{where: figure.Where, line: lines[figure.TargetID], figure: figure, taken: true})
	}
	p.judge()
}

// judge numbers the rows and says what is unusual about the figures, seen
// together.
func (p *monthPreview) judge() {
	var figures []data.Result
	for _, row := range p.rows {
		if row.taken {
			figures = append(figures, p.result(row))
		}
	}
	pending := p.d.Ledger.With(figures)
	for i := range p.rows {
		row := &p.rows[i]
		row.no = i + 1
		if row.taken {
			asked := pending.QuestionsOn(row.line.Target, p.result(*row), p.d.Today())
			row.said = words.QuestionsText(asked)
			row.asked = len(asked) > 0 && row.figure.Reason == ""
		}
	}
}

// result is what a row would keep.
func (p *monthPreview) result(row monthPreviewRow) data.Result {
	return row.line.Takes(p.d.Ledger.Campaign, p.kind, p.day, row.figure)
}

// count counts the rows.
func (p *monthPreview) count(which func(monthPreviewRow) bool) (n int) {
	for _, row := range p.rows {
		if which(row) {
			n++
		}
	}
	return n
}

func wasTaken(r monthPreviewRow) bool   { return r.taken }
func wasSkipped(r monthPreviewRow) bool { return r.skipped }
func wasAsked(r monthPreviewRow) bool   { return r.asked }

// show opens the preview. verb is the key of the button's label.
func (p *monthPreview) show(title, verb string, save func() error, done func()) {
	p.read()
	taken := p.count(wasTaken)
	sum := ui.T("month.preview_sum", "Kind", words.Word("figure", p.kind), "Date", p.day.String(),
		"Count", taken, "Asked", p.count(wasAsked), "Skipped", p.count(wasSkipped))
	ui.Form{
		Window: p.d.Window, Title: title, Full: true, Verb: ui.T(verb, "Count", taken),
		Fields: []ui.Field{
			ui.NoteField(sum),
			ui.TableField(p.d.Window, p.page().Object()),
		},
		Save: func() error {
			if taken == 0 {
				return &data.Problem{Key: "problem.import_no_figures"}
			}
			return save()
		},
		OnDone: done,
	}.Show()
}

func (p *monthPreview) page() *ui.TablePage[monthPreviewRow] {
	page := ui.NewTablePage(ui.TableSpec[monthPreviewRow]{
		ID: "month_preview", Title: ui.T("month.preview_title"), Settings: p.d.Store, Window: p.d.Window,
		Key: func(r monthPreviewRow) string { return strconv.Itoa(r.no) },
		Columns: []ui.Column[monthPreviewRow]{
			{ID: "where", Title: ui.T("units.preview_where"), Width: 80, Text: func(r monthPreviewRow) string { return r.where }},
			{ID: "code", Title: ui.T("targets.col.code"), Width: 58, Text: func(r monthPreviewRow) string { return r.line.Target.Code }},
			{ID: "name", Title: ui.T("targets.col.name"), Width: 300, Wrap: true, Text: func(r monthPreviewRow) string { return data.TitleOf(r.line.Target, p.d.Ledger.Targets) }},
			{ID: "new", Title: ui.T("month.col.new"), Width: 110, Align: ui.Right, Text: newFigureText},
			{ID: "old", Title: ui.T("month.col.old"), Width: 110, Align: ui.Right, Text: oldFigureText},
			{ID: "change", Title: ui.T("month.col.change"), Width: 112, Align: ui.Right, Text: changeText},
			{
				ID: "said", Title: ui.T("month.col.said"), Width: 460, Wrap: true, Text: func(r monthPreviewRow) string { return r.said },
				Mark: func(r monthPreviewRow) ui.Mark { return ui.MarkOf(r.tone()) },
			},
		},
		Chips: []ui.Chip[monthPreviewRow]{
			{Label: ui.T("month.chip.asked"), Tone: ui.ToneWarn, Match: func(r monthPreviewRow) bool { return r.said != "" && !r.skipped }},
			{Label: ui.T("month.chip.skipped"), Tone: ui.ToneBad, Match: wasSkipped},
		},
	})
	page.SetRows(p.rows)
	return page
}

func (r monthPreviewRow) tone() ui.Tone {
	switch {
	case r.skipped:
		return ui.ToneBad
	case r.said != "":
		return ui.ToneWarn
	}
	return ui.ToneNone
}

func newFigureText(r monthPreviewRow) string {
	if !r.taken {
		return ""
	}
	return words.FigureText(r.line.Target, r.figure.Value)
}

func oldFigureText(r monthPreviewRow) string {
	if !r.taken || r.line.Before() == nil {
		return ""
	}
	return words.FigureText(r.line.Target, r.line.Before().Value)
}

// changeText is how far the new figure is from the old: "+3,2%".
func changeText(r monthPreviewRow) string {
	if !r.taken {
		return ""
	}
	change := r.line.ChangeOf(r.figure.Value)
	switch {
	case !change.Valid:
		return ""
	case r.line.Target.Percent():
		return ui.T("targets.points", "Gap", signed(change.Decimal))
	}
	return signed(change.Decimal) + "%"
}
