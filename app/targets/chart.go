package targets

import (
	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// targetChart is the year of a target: its plan, the pace to it, and what has
// come in.
func targetChart(d *desk.Desk, r data.TargetRow) ui.Chart {
	c := d.Ledger.Campaign
	chart := ui.Chart{Year: c.Year, Series: []ui.Series{
		{Label: goalLabel(r.Target), Look: ui.LookGoal, Points: goalPoints(r, c)},
		{Label: paceLabel(r.Target), Look: ui.LookPace, Points: pacePoints(r.Target, c)},
	}}
	figures := ui.Series{Label: ui.T("targets.chart.actual"), Look: ui.LookFigures}
	for _, f := range data.Running(r.Target, d.Ledger.FiguresOf(r.Target.ID)) {
		figures.Points = append(figures.Points, point(f.AsOf, f.Value))
	}
	chart.Series = append(chart.Series, figures)
	if r.Estimate != nil {
		chart.Series = append(chart.Series, ui.Series{
			Label: ui.T("targets.chart.estimate"), Look: ui.LookEstimate,
			Points: []ui.Point{point(c.YearEnd(), r.Estimate.Value)},
		})
	}
	if r.Official != nil {
		chart.Series = append(chart.Series, ui.Series{
			Label: ui.T("targets.chart.official"), Look: ui.LookOfficial,
			Points: []ui.Point{point(c.YearEnd(), r.Official.Value)},
		})
	}
	return chart
}

// charted reports whether the chart of a target says more than its plan.
func charted(r data.TargetRow) bool {
	return r.Target.Paced() || r.Actual != nil || r.Estimate != nil || r.Official != nil
}

func point(on vn.Date, value decimal.Decimal) ui.Point {
	return ui.Point{On: on, Value: value.InexactFloat64()}
}

func goalLabel(t data.Target) string {
	if t.Direction == data.AtMost {
		return ui.T("targets.chart.limit")
	}
	return ui.T("targets.chart.goal")
}

// goalPoints is the planned value through the year, with a step where it was
// amended.
func goalPoints(r data.TargetRow, c data.Campaign) []ui.Point {
	planned := r.Plan.Planned
	points := []ui.Point{point(c.YearStart().AddDays(-1), planned)}
	for _, a := range r.Amendments {
		before := a.From.AddDays(-1)
		points = append(points, point(before, planned), point(before, a.Planned))
		planned = a.Planned
	}
	return append(points, point(c.YearEnd(), planned))
}

func paceLabel(t data.Target) string {
	if len(t.Curve) > 0 {
		return ui.T("targets.chart.curve")
	}
	return ui.T("targets.chart.pace")
}

// pacePoints is what is due by the end of each month.
func pacePoints(t data.Target, c data.Campaign) []ui.Point {
	if !t.Paced() {
		return nil
	}
	points := []ui.Point{point(c.YearStart().AddDays(-1), decimal.Zero)}
	for month := 1; month <= 12; month++ {
		end := c.MonthEnd(month)
		points = append(points, point(end, data.Pace(t, end, c).Decimal))
	}
	return points
}
