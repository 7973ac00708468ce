package targets

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// curveEntry sets how much of a target is due by the end of each month.
type curveEntry struct {
	d       *desk.Desk
	row     data.TargetRow
	typed   []decimal.NullDecimal
	preview *fyne.Container // the chart of what is typed so far
}

// setCurve asks for the pace of a target month by month.
func setCurve(d *desk.Desk, r data.TargetRow) {
	if !r.Target.Paced() {
		ui.Inform(d.Window, ui.T("curve.title"), ui.T("curve.none", "Name", data.TitleOf(r.Target, d.Ledger.Targets)))
		return
	}
	e := &curveEntry{d: d, row: r, typed: make([]decimal.NullDecimal, 12), preview: container.NewStack()}
	for i, percent := range r.Target.Curve {
		e.typed[i] = decimal.NewNullDecimal(percent)
	}
	e.show()
	table := ui.NewLines([]ui.LineColumn{
		{Title: ui.T("curve.col.month"), Width: 120},
		{Title: ui.T("curve.col.even"), Width: 176, Align: ui.Right},
	}, ui.T("curve.col.percent"))
	var fields []ui.Field
	for i, even := range data.EvenCurve(d.Ledger.Campaign) {
		texts := []string{ui.T("curve.month", "Month", strconv.Itoa(i+1)), vn.FormatFixed(even, 2)}
		fields = append(fields, table.NumberField(texts, &e.typed[i], func(typed decimal.NullDecimal) (string, ui.Tone) {
			e.typed[i] = typed
			e.show()
			return e.meaning(typed), ui.ToneNone
		}, ui.Name("curve."+strconv.Itoa(i+1))))
	}
	ui.Form{
		Window: d.Window, Title: ui.T("curve.title_of", "Name", data.TitleOf(r.Target, d.Ledger.Targets)),
		Lines: table, Fields: fields, Beside: container.NewVBox(
			words.Wrapped(ui.T("curve.help", "Planned", amount(r.Target, r.Target.Planned))), e.preview),
		Save: e.save, OnDone: func() { d.Saved(ui.T("curve.saved")) },
	}.Show()
}

// meaning is how much of the plan a percentage comes to.
func (e *curveEntry) meaning(percent decimal.NullDecimal) string {
	if !percent.Valid {
		return ""
	}
	t := e.row.Target
	due := t.Planned.Mul(percent.Decimal).DivRound(decimal.NewFromInt(100), t.Places())
	return ui.T("curve.means", "Due", amount(t, due))
}

// curve is what is typed so far, none while every month is empty.
func (e *curveEntry) curve() (curve []decimal.Decimal, whole bool) {
	whole = true
	for _, percent := range e.typed {
		if percent.Valid {
			curve = append(curve, percent.Decimal)
		} else {
			whole = false
		}
	}
	return curve, whole || len(curve) == 0
}

// show draws the pace as typed beside the figures; months that are not right
// yet leave it as it is kept.
func (e *curveEntry) show() {
	r := e.row
	if curve, whole := e.curve(); whole && data.CheckCurve(curve) == nil {
		r.Target.Curve = curve
	}
	e.preview.Objects = []fyne.CanvasObject{targetChart(e.d, r).Object()}
	e.preview.Refresh()
}

func (e *curveEntry) save() error {
	curve, whole := e.curve()
	if !whole {
		first := slices.IndexFunc(e.typed, func(p decimal.NullDecimal) bool { return !p.Valid })
		return &data.Problem{Key: "problem.curve_months", Field: "curve." + strconv.Itoa(first+1)}
	}
	t := e.row.Plan // as it is kept: an amended value is not the plan's own
	t.Curve = curve
	return e.d.Store.Targets.Save(&t, "")
}
