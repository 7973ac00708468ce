package xlsx

import (
	"strings"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
	"thidua/data/annex"
	"thidua/data/vn"
)

// figuresPage asks for the figures of the targets that concern the unit.
func (u *unitForm) figuresPage() *formPage {
	f := u.form
	remarks := []string{assets.T("unit_form.help.figures")}
	whole := data.Blank
	ratio := false
	for _, t := range f.Targets {
		ratio = ratio || t.Target.Aggregation == data.RatioOf
	}
	switch {
	case len(f.Targets) == 0:
		whole = data.NotConcerned
		remarks = []string{assets.T("unit_form.help.no_figures")}
	case ratio:
		remarks = append(remarks, assets.T("unit_form.help.ratio"))
	}
	brackets := map[string]string{"actual": assets.T("unit_form.until", "Date", figuresDay(f).String())}
	t := u.tablePage(data.SectionFigures, []float64{8, 29, 12, 14, 13, 13, 15.5, 15.5, 15.5, 16, 24}, brackets, remarks...)
	if whole == data.Blank {
		t.reply("")
	} else {
		t.reply(assets.T("reply." + string(whole)))
	}
	for i, target := range f.Targets {
		t.target(i+1, target)
	}
	if len(f.Targets) == 0 {
		t.record()
	}
	t.guideColumns("actual", "estimate", "denominator")
	return t.formPage
}

// target adds the row of a target. A ratio is asked for as its two numbers.
func (t *formTable) target(number int, asked data.FormTarget) {
	target := asked.Target
	fill := map[string]any{
		"code": target.Code, "target": title(target), "measure": target.Measure,
		"planned": annex.Figure{Value: decimal.NewNullDecimal(target.Planned), Places: target.Places(), Unit: percentSign(target)},
		"share":   figureOf(asked.Share, target),
		"last":    lastFigure(asked),
	}
	var closed []string
	if target.Aggregation == data.RatioOf {
		fill["measure"] = assets.T("unit_form.ratio_measure")
	} else {
		closed = append(closed, "denominator")
	}
	first := len(t.lines)
	t.row(number, fill, closed...)
	if t.err != nil {
		return
	}
	for i, f := range t.fields {
		if f.Kind != data.FigureCell || f.Locked || f.Name == "denominator" && len(closed) > 0 {
			continue
		}
		t.lines[first].cells[i+1].look.format = formatOf(target)
		t.guideFigure(f, cellName(i+1, first+1), target)
	}
}

// title names a target so that one of the same name in another part of the plan
// is not taken for it.
func title(t data.Target) string {
	if t.SubGroup == "" || strings.Contains(vn.Fold(t.Name), vn.Fold(t.SubGroup)) {
		return t.Name
	}
	return t.Name + " (" + t.SubGroup + ")"
}

// lastFigure is what the unit answered the last time, in its column.
func lastFigure(asked data.FormTarget) any {
	last := asked.Last
	switch {
	case last == nil:
		return nil
	case !last.Actual.Valid && (last.Reply == data.NothingToTell || last.Reply == data.NotConcerned):
		return assets.T("reply." + string(last.Reply))
	}
	if asked.Target.Aggregation == data.RatioOf {
		return annex.Whole(last.Actual)
	}
	return figureOf(last.Actual, asked.Target)
}

// figureOf is a figure of a target with the decimals that it has.
func figureOf(value decimal.NullDecimal, t data.Target) annex.Figure {
	f := annex.Whole(value)
	f.Unit = percentSign(t)
	return f
}

func percentSign(t data.Target) string {
	if t.Percent() {
		return "%"
	}
	return ""
}

// formatOf is the format of the cells for the figures of a target: grouped
// where their decimals are known, as typed where they are not.
func formatOf(t data.Target) string {
	if t.Aggregation == data.RatioOf {
		return ""
	}
	if t.Whole() {
		return cellFormat(annex.Figure{})
	}
	return cellFormat(annex.Figure{Places: max(2, t.Places())})
}

// figureGuide is what the guide of a cell for a figure depends on. Cells of one
// kind share a guide.
type figureGuide struct {
	field, measure       string
	ratio, whole, capped bool
}

// guideFigure says in a cell for a figure what is counted and in what unit.
func (t *formTable) guideFigure(f data.FormField, cell string, target data.Target) {
	ratio := target.Aggregation == data.RatioOf
	kind := figureGuide{
		field: f.Name, measure: target.Measure, ratio: ratio, whole: target.Whole(),
		capped: target.Percent() && target.Direction == data.AtLeastCapped && !ratio,
	}
	if g, ok := t.figures[kind]; ok {
		g.SetSqref(cell)
		return
	}
	key := f.Name
	switch {
	case ratio:
		key += "_ratio"
	case target.Percent():
		key += "_percent"
	}
	g := t.guide(f, cell, fieldTitle(t.section, f.Name), assets.T("unit_form.hint.figures."+key, "Measure", target.Measure))
	if kind.whole {
		t.bound(g, excelize.DataValidationTypeWhole, 0, maxFigure, assets.T("unit_form.wrong.count"))
	}
	if kind.capped {
		t.bound(g, excelize.DataValidationTypeDecimal, 0, 100, assets.T("unit_form.wrong.percent"))
	}
	t.figures[kind] = g
}
