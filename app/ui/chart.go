package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"thidua/data/vn"
)

// Chart is a line chart over the days of a year.
type Chart struct {
	Year   int
	Series []Series
}

// Series is one line or mark of a chart, with its name in the legend.
type Series struct {
	Label  string
	Look   Look
	Points []Point // in the order of their days
}

// Point is a value by the end of a day. Days outside the year stand at its
// edge.
type Point struct {
	On    vn.Date
	Value float64
}

// Look is how a series is drawn. Each look has a shape of its own, so that the
// chart can be read in grey.
type Look int

// The looks.
const (
	LookFigures  Look = iota // a line with a dot at each point
	LookGoal                 // a heavy line
	LookPace                 // a thin broken line
	LookEstimate             // a ring
	LookOfficial             // a square
)

// Object returns the chart to be placed on the screen. It fills the room that
// it is given.
func (c Chart) Object() fyne.CanvasObject {
	w := &chartWidget{chart: c, small: newRuler(chartText, false)}
	w.ExtendBaseWidget(w)
	return w
}

const (
	chartText   = 11
	chartRow    = 16 // height of a line of small text
	chartPlot   = 150
	chartWidth  = 200
	legendSign  = 22
	legendSpace = 12
)

// chartWidget lays a chart out for its size.
type chartWidget struct {
	widget.BaseWidget
	chart Chart
	small *ruler
}

// CreateRenderer implements fyne.Widget.
func (w *chartWidget) CreateRenderer() fyne.WidgetRenderer { return &chartRenderer{w: w} }

type chartRenderer struct {
	w       *chartWidget
	width   float32 // as last laid out
	objects []fyne.CanvasObject
}

// Layout implements fyne.WidgetRenderer.
func (r *chartRenderer) Layout(size fyne.Size) {
	r.width = size.Width
	legend := r.w.legendRows(size.Width)
	d := &drawing{ruler: r.w.small}
	height := size.Height - float32(len(legend))*chartRow - 4
	r.w.chart.plot(d, size.Width, height)
	for i, row := range legend {
		r.w.drawLegend(d, row, height+4+float32(i)*chartRow)
	}
	r.objects = d.objects
}

// MinSize implements fyne.WidgetRenderer.
func (r *chartRenderer) MinSize() fyne.Size {
	rows := len(r.w.legendRows(max(r.width, chartWidth)))
	return fyne.NewSize(chartWidth, chartPlot+float32(rows)*chartRow+4)
}

// Refresh implements fyne.WidgetRenderer.
func (r *chartRenderer) Refresh() {
	r.Layout(r.w.Size())
	canvas.Refresh(r.w)
}

// Objects implements fyne.WidgetRenderer.
func (r *chartRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy implements fyne.WidgetRenderer.
func (r *chartRenderer) Destroy() {}

// legendRows divides the named series with points into lines of the legend.
func (w *chartWidget) legendRows(width float32) [][]Series {
	var rows [][]Series
	var x float32
	for _, s := range w.chart.Series {
		if s.Label == "" || len(s.Points) == 0 {
			continue
		}
		long := w.legendWidth(s)
		if len(rows) == 0 || x+long > width {
			rows = append(rows, nil)
			x = 0
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], s)
		x += long + legendSpace
	}
	return rows
}

func (w *chartWidget) legendWidth(s Series) float32 { return legendSign + 4 + w.small.width(s.Label) }

// drawLegend draws a line of the legend: a piece of each series and its name.
func (w *chartWidget) drawLegend(d *drawing, row []Series, y float32) {
	var x float32
	for _, s := range row {
		middle := y + chartRow/2
		line := []fyne.Position{{X: x, Y: middle}, {X: x + legendSign, Y: middle}}
		d.series(s.Look, line, []fyne.Position{{X: x + legendSign/2, Y: middle}})
		d.text(s.Label, x+legendSign+4, y, Left)
		x += w.legendWidth(s) + legendSpace
	}
}
