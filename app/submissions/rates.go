package submissions

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// rates is how complete and how timely the units' reports are: by kind of unit
// and by bloc in the period on the desk, and by period.
type rates struct {
	d *desk.Desk
	desk.Table[rateRow]
	bar *desk.PeriodBar
}

// rateRow is the rates of some units, or of all in a period.
type rateRow struct {
	data.RateRow
	id    int64
	group string
	name  string
	total bool
	holds func(data.Unit) bool // which units are counted
	of    data.Period
}

func newRates(d *desk.Desk) desk.Screen {
	s := &rates{d: d}
	s.Fill(d, ui.TableSpec[rateRow]{
		ID: "rates", Title: ui.T("place.rates"), DetailWidth: 260,
		Columns: []ui.Column[rateRow]{
			{ID: "name", Title: ui.T("rates.name"), Width: 200, Wrap: true, Text: func(r rateRow) string { return r.name }},
			rateColumn("expected", ui.T("rates.expected"), func(c data.SubmissionCount) int { return c.Due }),
			rateColumn("come", ui.T("rates.come"), func(c data.SubmissionCount) int { return c.Come }),
			rateColumn("on_time", ui.T("rates.on_time"), func(c data.SubmissionCount) int { return c.OnTime }),
			rateColumn("late", ui.T("rates.late"), func(c data.SubmissionCount) int { return c.Late }),
			rateColumn("missing", ui.T("rates.missing"), func(c data.SubmissionCount) int { return c.Missing }),
			shareColumn("completeness", ui.T("rates.completeness"), data.SubmissionCount.Completeness),
			shareColumn("punctuality", ui.T("rates.punctuality"), data.SubmissionCount.Punctuality),
		},
		Group:  func(r rateRow) string { return r.group },
		Open:   s.show,
		Detail: s.detail,
		Footer: func([]rateRow) string { return ui.T("rates.footnote") },
		Empty:  ui.Empty{Text: ui.T("submissions.empty")},
	}, func(r rateRow) int64 { return r.id }, s.list)
	s.bar = desk.NewPeriodBar(d, s.Page.Object())
	return s
}

func rateColumn(id, title string, of func(data.SubmissionCount) int) ui.Column[rateRow] {
	return ui.Column[rateRow]{
		ID: id, Title: title, Width: 66, Align: ui.Right,
		Text:  func(r rateRow) string { return vn.FormatInt(int64(of(r.SubmissionCount))) },
		Value: func(r rateRow) any { return of(r.SubmissionCount) },
	}
}

func shareColumn(id, title string, of func(data.SubmissionCount) decimal.NullDecimal) ui.Column[rateRow] {
	return ui.Column[rateRow]{
		ID: id, Title: title, Width: 84, Align: ui.Right,
		Text:  func(r rateRow) string { return words.PercentText(of(r.SubmissionCount)) },
		Value: func(r rateRow) any { return of(r.SubmissionCount) },
		Mark:  func(r rateRow) ui.Mark { return ui.Mark{Tone: shareTone(of(r.SubmissionCount))} },
	}
}

// shareTone is good for all and bad for less than half.
func shareTone(share decimal.NullDecimal) ui.Tone {
	switch {
	case !share.Valid:
		return ui.ToneMuted
	case share.Decimal.Equal(decimal.NewFromInt(100)):
		return ui.ToneGood
	case share.Decimal.LessThan(decimal.NewFromInt(50)):
		return ui.ToneBad
	}
	return ui.ToneNone
}

// Object returns what is placed in the window.
func (s *rates) Object() fyne.CanvasObject { return s.bar.Object }

// Refresh reckons the rates anew.
func (s *rates) Refresh() {
	s.bar.Refresh()
	s.Table.Refresh()
}

func (s *rates) list() []rateRow {
	l, today, period := s.d.Ledger, s.d.Today(), s.d.Period()
	if len(l.SubmissionRowsIn(period, today)) == 0 {
		return nil
	}
	var rows []rateRow
	add := func(group string, r data.RateRow, name string, total bool, of data.Period, holds func(data.Unit) bool) {
		rows = append(rows, rateRow{r, int64(len(rows) + 1), group, name, total, holds, of})
	}
	everybody := func(data.Unit) bool { return true }
	sum := data.RateRow{SubmissionCount: data.CountSubmissions(l.SubmissionRowsIn(period, today))}
	byKind, byBloc := ui.T("rates.by_kind", "Period", words.PeriodName(period)), ui.T("rates.by_bloc", "Period", words.PeriodName(period))
	for _, r := range l.RatesByKind(period, today) {
		add(byKind, r, words.Word("unit_kind", r.Kind), false, period, func(u data.Unit) bool { return u.Kind == r.Kind })
	}
	add(byKind, sum, ui.T("rates.total"), true, period, everybody)
	for _, r := range l.RatesByBloc(period, today) {
		name := r.Bloc
		if name == "" {
			name = ui.T("rates.no_bloc")
		}
		add(byBloc, r, name, false, period, func(u data.Unit) bool { return u.Bloc == r.Bloc })
	}
	add(byBloc, sum, ui.T("rates.total"), true, period, everybody)
	for _, r := range l.RatesByPeriod(today) {
		add(ui.T("rates.by_period"), r, words.PeriodName(r.Period), false, r.Period, everybody)
	}
	return rows
}

// show opens the reports of the period that a line is about.
func (s *rates) show(r rateRow) {
	if r.of.ID != s.d.Period().ID {
		s.d.TakePeriod(r.of.ID)
	}
	s.d.Open(desk.AtSubmissions, 0)
}

// detail draws the rates of a line and names who is missing or late.
func (s *rates) detail(r rateRow) fyne.CanvasObject {
	pane := container.NewVBox(words.DetailTitle(r.name))
	for _, share := range []struct {
		title string
		value decimal.NullDecimal
	}{
		{ui.T("rates.completeness"), r.Completeness()},
		{ui.T("rates.punctuality"), r.Punctuality()},
	} {
		if !share.value.Valid {
			continue
		}
		pane.Add(words.Wrapped(ui.T("rates.share", "Title", share.title, "Percent", words.PercentText(share.value))))
		pane.Add(ui.Bar(share.value.Decimal.InexactFloat64()/100, -1, barTone(share.value)))
	}
	var missing, late []string
	for _, row := range s.d.Ledger.SubmissionRowsIn(r.of, s.d.Today()) {
		switch {
		case !r.holds(row.Unit):
		case row.Timeliness == data.Late:
			late = append(late, ui.T("rates.unit_late", "Unit", row.Unit.Name, "Days", row.Days))
		case row.Timeliness == data.Awaited || row.Timeliness == data.Overdue:
			missing = append(missing, ui.T("submissions.name_line", "Unit", row.Unit.Name))
		}
	}
	pane.Add(ui.Details([]ui.Pair{
		{Label: ui.T("rates.missing"), Text: strings.Join(missing, "\n")},
		{Label: ui.T("rates.late"), Text: strings.Join(late, "\n")},
		{Label: ui.T("rates.how"), Text: ui.T("rates.definition")},
	}))
	return pane
}

// barTone gives bars a colour also where the figure stands plain.
func barTone(share decimal.NullDecimal) ui.Tone {
	if tone := shareTone(share); tone != ui.ToneNone {
		return tone
	}
	return ui.ToneInfo
}
