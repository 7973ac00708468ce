package ui

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// plot draws axes, months and series into the given room.
func (c Chart) plot(d *drawing, width, height float32) {
	scale := c.scale()
	var labels float32
	for _, v := range scale.ticks() {
		labels = max(labels, d.ruler.width(scale.label(v)))
	}
	area := plotArea{
		chart: c, scale: scale,
		left: labels + 6, right: width - 6, top: chartRow / 2, bottom: height - chartRow - 3,
	}
	if area.right <= area.left || area.bottom <= area.top {
		return
	}
	for _, v := range scale.ticks() {
		y := area.y(v)
		d.line(fyne.NewPos(area.left, y), fyne.NewPos(area.right, y), colorLine, 1)
		d.text(scale.label(v), area.left-4, y-chartRow/2, Right)
	}
	area.months(d)
	for _, s := range c.Series {
		at := area.positions(s.Points)
		d.series(s.Look, at, at)
	}
}

// scale spans all values of the chart.
func (c Chart) scale() scale {
	var values []float64
	for _, s := range c.Series {
		for _, p := range s.Points {
			values = append(values, p.Value)
		}
	}
	return scaleFor(values)
}

// plotArea is where the series are drawn.
type plotArea struct {
	chart                    Chart
	scale                    scale
	left, right, top, bottom float32
}

// x is the place of the end of a day.
func (a plotArea) x(day vn.Date) float32 {
	first, last := vn.NewDate(a.chart.Year, time.January, 1), vn.NewDate(a.chart.Year, time.December, 31)
	share := float32(day.Days(first)+1) / float32(last.Days(first)+1)
	return a.left + (a.right-a.left)*min(max(share, 0), 1)
}

func (a plotArea) y(value float64) float32 {
	return a.bottom - (a.bottom-a.top)*float32(a.scale.share(value))
}

func (a plotArea) positions(points []Point) []fyne.Position {
	var at []fyne.Position
	for _, p := range points {
		if finite(p.Value) {
			at = append(at, fyne.NewPos(a.x(p.On), a.y(p.Value)))
		}
	}
	return at
}

// months draws the ticks between the months and names as many as there is room
// for.
func (a plotArea) months(d *drawing) {
	d.line(fyne.NewPos(a.left, a.bottom), fyne.NewPos(a.right, a.bottom), colorQuiet, 1)
	each := 1
	for width := d.ruler.width("T12") + 3; width*12 > (a.right-a.left)*float32(each) && each < 6; {
		each++
	}
	for month := 1; month <= 12; month++ {
		end := vn.NewDate(a.chart.Year, time.Month(month)+1, 0)
		from, to := a.x(end.AddDays(-end.Day())), a.x(end)
		d.line(fyne.NewPos(to, a.bottom), fyne.NewPos(to, a.bottom+3), colorQuiet, 1)
		if month%each == 0 {
			d.text(T("chart.month", "Month", strconv.Itoa(month)), (from+to)/2, a.bottom+3, Center)
		}
	}
}

// label prints a value of the axis.
func (s scale) label(v float64) string {
	return vn.FormatFixed(decimal.NewFromFloat(v), s.places)
}
