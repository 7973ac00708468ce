package ui

import (
	"image"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"thidua/data/vn"
)

func TestScaleHasRoundSteps(t *testing.T) {
	for _, c := range []struct {
		name   string
		values []float64
		labels string
	}{
		{"money begins at zero", []float64{350112.4, 493015.26, 537487.84}, "0 200.000 400.000 600.000"},
		{"shares close together do not", []float64{93.8, 94.5, 95.08}, "93,5 94,0 94,5 95,0 95,5"},
		{"growth of a few tenths", []float64{0.41, 0.67}, "0,0 0,2 0,4 0,6 0,8"},
		{"one value", []float64{139}, "0 50 100 150"},
		{"only zero", []float64{0, 0}, "0,00 0,25 0,50 0,75 1,00"},
		{"nothing", nil, "0,00 0,25 0,50 0,75 1,00"},
		{"what is no number is left out", []float64{math.NaN(), math.Inf(1), 4}, "0 1 2 3 4"},
	} {
		s := scaleFor(c.values)
		var labels []string
		for _, v := range s.ticks() {
			labels = append(labels, s.label(v))
		}
		if got := strings.Join(labels, " "); got != c.labels {
			t.Errorf("%s: %s, want %s", c.name, got, c.labels)
		}
	}
}

// sampleChart is a target of 1.000 on its way.
func sampleChart(figures ...Point) Chart {
	start, end := vn.NewDate(2025, 1, 1), vn.NewDate(2025, 12, 31)
	return Chart{Year: 2025, Series: []Series{
		{Label: "Kế hoạch", Look: LookGoal, Points: []Point{{start, 1000}, {end, 1000}}},
		{Label: "Tiến độ", Look: LookPace, Points: []Point{{start, 0}, {end, 1000}}},
		{Label: "Thực hiện", Look: LookFigures, Points: figures},
	}}
}

func TestChartShowsEachFigure(t *testing.T) {
	newWindow(t, canvas.NewRectangle(nil)) // for the language
	o := sampleChart(Point{vn.NewDate(2025, 6, 30), 500}, Point{vn.NewDate(2026, 2, 15), 1000}).Object()
	o.Resize(fyne.NewSize(300, 180))
	var dots []*canvas.Circle
	var texts []string
	for _, part := range test.WidgetRenderer(o.(fyne.Widget)).Objects() {
		switch p := part.(type) {
		case *canvas.Circle:
			dots = append(dots, p)
		case *canvas.Text:
			texts = append(texts, p.Text)
		case *canvas.Line:
			for _, at := range []fyne.Position{p.Position1, p.Position2} {
				if at.X < 0 || at.X > 300 || at.Y < 0 || at.Y > 180 {
					t.Errorf("a line leaves the chart at %v", at)
				}
			}
		}
	}
	for _, want := range []string{"0", "500", "1.000", "T12", "Kế hoạch", "Tiến độ", "Thực hiện"} {
		if !slices.Contains(texts, want) {
			t.Errorf("no text %q among %q", want, texts)
		}
	}
	if len(dots) != 3 { // two figures and one in the legend
		t.Fatalf("%d dots, want 3", len(dots))
	}
	if dots[0].Position().X >= dots[1].Position().X || dots[0].Position().Y <= dots[1].Position().Y {
		t.Errorf("the later, higher figure stands at %v, the earlier at %v", dots[1].Position(), dots[0].Position())
	}
}

func TestChartWithoutFigures(t *testing.T) {
	test.NewTempApp(t)
	for name, c := range map[string]Chart{"no series": {Year: 2025}, "no figures": sampleChart()} {
		o := c.Object()
		o.Resize(fyne.NewSize(300, 180))
		for _, part := range test.WidgetRenderer(o.(fyne.Widget)).Objects() {
			if text, ok := part.(*canvas.Text); ok && text.Text == "Thực hiện" {
				t.Errorf("%s: the legend names a series that is not there", name)
			}
		}
		o.Resize(fyne.NewSize(3, 3)) // no room for anything
	}
}

// The small chart of a cell shows whether the line rises.
func TestSparkFollowsFigures(t *testing.T) {
	rising := sampleChart(Point{vn.NewDate(2025, 1, 31), 100}, Point{vn.NewDate(2025, 12, 31), 900}).small(80, 22)
	blue := color.NRGBAModel.Convert(LookFigures.color())
	top := func(from, to int) int { // highest blue pixel between two columns
		for y := range 22 {
			for x := from; x < to; x++ {
				if rising.At(x, y) == blue {
					return y
				}
			}
		}
		return 22
	}
	if left, right := top(0, 30), top(60, 80); left <= right {
		t.Errorf("the line is at %d on the left and %d on the right, want it to rise", left, right)
	}
	none := sampleChart().small(80, 22)
	for i := range 80 * 22 {
		if none.At(i%80, i/80) == blue {
			t.Fatal("a chart without figures has a line of figures")
		}
	}
	if got := sampleChart(Point{vn.NewDate(2025, 1, 31), 100}).small(0, 0).Bounds(); got != (image.Rectangle{}) {
		t.Errorf("a cell without room: %v", got)
	}
}

func TestSparkColumnStaysOnScreen(t *testing.T) {
	columns := []Column[string]{
		{Title: "Tên", Text: func(s string) string { return s }},
		{Title: "Diễn biến", Spark: func(string) Chart { return sampleChart() }},
	}
	v := view[string]{spec: &TableSpec[string]{Columns: columns, Key: func(s string) string { return s }}, asked: Asked{Chip: -1}}
	v.setRows([]string{"An"})
	if s := v.sheet(true); len(s.Header) != 1 || len(s.Rows[0]) != 1 {
		t.Errorf("exported %v", s.Header)
	}
}
