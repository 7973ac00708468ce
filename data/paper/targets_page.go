package paper

import (
	"image/color"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// TargetsPage shows where all targets stand on one page, for a leader: plan,
// figure, completion as a bar with the pace marked on it, and the verdict in a
// word with a sign of its own.
func TargetsPage(l data.Ledger, today vn.Date) Document {
	rows := l.TargetRows()
	d := Document{
		OnePage:  true,
		Kind:     assets.T("paper.targets.title", "Count", len(rows)),
		Subject:  assets.T("paper.targets.subject", "Year", l.Campaign.Year, "Ward", l.Office.Ward),
		Attached: assets.T("paper.targets.until", "Date", today.String()),
		Body: append([]Block{
			Paragraph{Text: targetsSummary(rows), Bold: true},
			targetsTable(l, rows),
			Note{Text: assets.T("paper.targets.legend", "Signs", legend(rows))},
		}, amendmentNotes(rows)...),
		Made: today,
	}
	if l.Campaign.Sample {
		d.Mark = assets.T("paper.sample")
	}
	return d
}

func targetsTable(l data.Ledger, rows []data.TargetRow) Table {
	t := Table{BarColumn: 5, Columns: []Column{
		{Title: assets.T("paper.targets.no"), Width: 10, Align: Center},
		{Title: assets.T("paper.targets.name"), Width: 56},
		{Title: assets.T("paper.targets.planned"), Width: 24, Align: Right},
		{Title: assets.T("paper.targets.actual"), Width: 33, Align: Right},
		{Title: assets.T("paper.targets.compared"), Width: 24, Align: Right},
		{Title: assets.T("paper.targets.bar"), Width: 20},
		{Title: assets.T("paper.targets.state"), Width: 27},
	}}
	groups, group := 0, ""
	for i, r := range rows {
		if r.Target.Group != group {
			groups++
			group = r.Target.Group
			title := vn.Roman(groups) + ". " + upper(group)
			t.Rows = append(t.Rows, Row{Kind: Group, Cells: []string{title}})
		}
		t.Rows = append(t.Rows, targetLine(l, r, i+1))
	}
	return t
}

// targetLine is the line of one target.
func targetLine(l data.Ledger, r data.TargetRow, number int) Row {
	t := r.Target
	name := data.TitleOf(t, l.Targets)
	if !t.Percent() {
		name = assets.T("paper.targets.measured", "Name", name, "Measure", t.Measure)
	}
	line := Row{Cells: []string{
		strconv.Itoa(number), name, plannedCell(r), figureCell(r, l.Campaign), comparedCell(r), "", stateCell(r),
	}}
	if share, pace := r.Progress(); share >= 0 {
		line.Bar = &Bar{Share: share, Mark: pace, Color: barColors[r.Assessment.State]}
	}
	return line
}

// plannedCell is the planned value, or its words where the plan has words; a
// star where it was amended.
func plannedCell(r data.TargetRow) string {
	t := r.Target
	text := valueCell(t, t.Planned)
	if t.Direction == data.Zero && t.Printed != "" {
		text = t.Printed
	}
	if len(r.Amendments) > 0 {
		text += " *"
	}
	return text
}

// amendmentNotes name the resolutions that gave targets another value.
func amendmentNotes(rows []data.TargetRow) []Block {
	var notes []Block
	for i, r := range rows {
		from := r.Plan.Planned
		for _, a := range r.Amendments {
			notes = append(notes, Note{Text: assets.T("paper.targets.amended", "Number", i+1,
				"From", valueCell(r.Plan, from), "To", valueCell(r.Plan, a.Planned), "Basis", a.Basis)})
			from = a.Planned
		}
	}
	return notes
}

// valueCell is a value with at least the decimals of the plan.
func valueCell(t data.Target, value decimal.Decimal) string {
	text := vn.FormatFixed(value, max(t.Places(), -value.Exponent()))
	if t.Percent() {
		text += t.Measure
	}
	return text
}

// figureCell is the official or else the newest figure with its day, and the
// estimate where that is what counts.
func figureCell(r data.TargetRow, c data.Campaign) string {
	var lines []string
	switch {
	case r.Official != nil:
		lines = append(lines, assets.T("paper.targets.official", "Value", valueCell(r.Target, r.Official.Value)))
	case r.Actual != nil:
		day := r.Actual.AsOf
		text := day.String()
		if day.Year() == c.Year {
			text = text[:len("31/12")] // the year stands above
		}
		lines = append(lines, assets.T("paper.targets.dated", "Value", valueCell(r.Target, r.Actual.Value), "Date", text))
		if g := r.Actual.Gathered; r.Actual.Partial() {
			lines = append(lines, assets.T("paper.targets.partial", "Units", g.Units, "Of", g.Units+len(g.Missing)))
		}
	}
	if r.Assessment.Estimated() {
		lines = append(lines, assets.T("paper.targets.estimate", "Value", valueCell(r.Target, r.Estimate.Value)))
	}
	return strings.Join(lines, "\n")
}

// comparedCell is the completion in percent; the difference for a share, in
// percentage points, and for an exact number.
func comparedCell(r data.TargetRow) string {
	t, a := r.Target, r.Assessment
	if a.Percent.Valid {
		return vn.FormatFixed(a.Percent.Decimal, 2) + "%"
	}
	if !a.Gap.Valid || t.Direction == data.Zero {
		return ""
	}
	gap := vn.FormatNumber(a.Gap.Decimal)
	if a.Gap.Decimal.IsPositive() {
		gap = "+" + gap
	}
	if t.Percent() {
		return unbroken(assets.T("paper.targets.points", "Gap", gap))
	}
	return gap
}

// signs part the verdicts in a print without colours.
var signs = map[string]string{
	"exceeded": "▲", "met": "●", "on_pace": "►", "behind": "▼",
	"not_yet": "×", "not_met": "×", "no_data": "○", "not_applicable": "–",
}

var barColors = map[data.State]color.RGBA{
	data.Exceeded: {R: 0x1b, G: 0x6e, B: 0x3c, A: 0xff},
	data.Met:      {R: 0x1b, G: 0x6e, B: 0x3c, A: 0xff},
	data.OnPace:   {R: 0x1a, G: 0x5a, B: 0x9e, A: 0xff},
	data.Behind:   {R: 0xb8, G: 0x73, B: 0x0c, A: 0xff},
	data.NotMet:   {R: 0xb4, G: 0x23, B: 0x18, A: 0xff},
}

func stateCell(r data.TargetRow) string {
	wording := r.Assessment.Wording()
	text := signs[wording] + " " + assets.T("state."+wording)
	if r.Assessment.Estimated() {
		text = assets.T("paper.targets.estimated", "State", text)
	}
	return text
}

// targetsSummary counts the verdicts, "22 chỉ tiêu: 4 vượt, 11 đạt".
func targetsSummary(rows []data.TargetRow) string {
	var parts []string
	for _, v := range data.Verdicts(rows) {
		parts = append(parts, strconv.Itoa(v.Count)+" "+strings.ToLower(assets.T("state."+v.Wording)))
	}
	return assets.T("paper.targets.summary", "Count", len(rows), "States", strings.Join(parts, ", "))
}

// legend explains the signs that occur.
func legend(rows []data.TargetRow) string {
	var parts []string
	for _, v := range data.Verdicts(rows) {
		parts = append(parts, signs[v.Wording]+" "+strings.ToLower(assets.T("state."+v.Wording)))
	}
	return strings.Join(parts, ", ")
}
