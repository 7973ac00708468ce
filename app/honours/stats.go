package honours

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// awardStats counts the awards of some years by everything that the register
// tells of them, as the yearly statistical forms ask.
type awardStats struct {
	desk.Table[statsRow]
	d        *desk.Desk
	years    data.Span
	chosen   bool              // the officer has chosen the years
	groups   []data.AwardGroup // of the whole register
	version  int64             // of the register that they count, 0 for none
	asking   ui.Asking
	from, to *widget.Select
	object   fyne.CanvasObject
}

// statsRow is a line of the statistics; total is that of its table.
type statsRow struct {
	data.AwardCount
	id    int64
	name  string
	whole int
	total bool
}

func newAwardStats(d *desk.Desk) desk.Screen {
	s := &awardStats{d: d, from: widget.NewSelect(nil, nil), to: widget.NewSelect(nil, nil)}
	var chips []ui.Chip[statsRow]
	for _, aspect := range data.Aspects() {
		chips = append(chips, ui.Chip[statsRow]{Label: words.Word("aspect_chip", aspect), Match: func(r statsRow) bool { return r.Aspect == aspect }})
	}
	s.Fill(d, ui.TableSpec[statsRow]{
		ID: "award_stats", Title: ui.T("place.award_stats"),
		Group: func(r statsRow) string {
			return ui.T("stats.group", "Aspect", words.Word("aspect", r.Aspect), "Years", s.yearsText())
		},
		Columns: []ui.Column[statsRow]{
			{ID: "name", Title: ui.T("stats.name"), Width: 300, Wrap: true, Text: func(r statsRow) string { return r.name }},
			{ID: "level", Title: words.FieldLabel("award", "authority"), Width: 100, Text: func(r statsRow) string { return words.Word("level", r.Level) }},
			statsColumn("collectives", words.Word("subject", data.Collective), func(c data.AwardCount) int { return c.Collectives }),
			statsColumn("individuals", words.Word("subject", data.Individual), func(c data.AwardCount) int { return c.Individuals }),
			statsColumn("households", words.Word("subject", data.Household), func(c data.AwardCount) int { return c.Households }),
			statsColumn("all", ui.T("stats.all"), data.AwardCount.All),
			{
				ID: "share", Title: ui.T("stats.share"), Width: 70, Align: ui.Right, Text: func(r statsRow) string { return words.PercentText(r.Share(r.whole)) },
				Value: func(r statsRow) any { return r.Share(r.whole) },
			},
			{
				ID: "prizes", Title: ui.T("register.prize"), Width: 130, Align: ui.Right, Text: func(r statsRow) string { return vn.FormatInt(r.Prizes) },
				Value: func(r statsRow) any { return r.Prizes },
			},
			statsColumn("unpriced", ui.T("stats.unpriced"), func(c data.AwardCount) int { return c.Unpriced }),
		},
		Chips:  chips,
		Open:   s.open,
		Footer: s.footer,
		Actions: []ui.Action{
			{Label: ui.T("stats.movements"), Do: s.movements},
			{Label: ui.T("stats.to_register"), Do: func() { d.Open(desk.AtRegister, 0) }},
		},
		Empty: ui.Empty{Text: ui.T("stats.empty")},
	}, func(r statsRow) int64 { return r.id }, s.list)
	bar := container.NewHBox(
		widget.NewLabel(ui.T("stats.from")), container.NewGridWrap(fyne.NewSize(100, s.from.MinSize().Height), s.from),
		widget.NewLabel(ui.T("stats.to")), container.NewGridWrap(fyne.NewSize(100, s.to.MinSize().Height), s.to))
	s.object = container.NewBorder(bar, nil, nil, nil, s.Page.Object())
	return s
}

func statsColumn(id, title string, of func(data.AwardCount) int) ui.Column[statsRow] {
	return ui.Column[statsRow]{
		ID: id, Title: title, Width: 84, Align: ui.Right,
		Text:  func(r statsRow) string { return vn.FormatInt(int64(of(r.AwardCount))) },
		Value: func(r statsRow) any { return of(r.AwardCount) },
		Mark:  func(r statsRow) ui.Mark { return totalMark(r.total) },
	}
}

// totalMark sets the line of a sum off.
func totalMark(total bool) ui.Mark {
	if total {
		return ui.Mark{Tone: ui.ToneInfo}
	}
	return ui.Mark{}
}

// Object returns what is placed in the window.
func (s *awardStats) Object() fyne.CanvasObject { return s.object }

// Refresh counts anew. A large register is counted beside the window.
func (s *awardStats) Refresh() {
	now := s.d.Store.RegisterVersion() + 1
	if s.version == now {
		s.show()
		return
	}
	var groups []data.AwardGroup
	s.asking.Ask(func(ctx context.Context) (err error) {
		groups, err = s.d.Store.RegisterGroups(ctx)
		return err
	}, func(err error) {
		if err != nil {
			ui.ShowError(s.d.Window, err)
			return
		}
		s.groups, s.version = groups, now
		s.show()
	})
}

// show shows what was counted.
func (s *awardStats) show() {
	s.offerYears()
	s.Table.Refresh()
}

// offerYears offers the years of the register; at first the last five.
func (s *awardStats) offerYears() {
	const recent = 5
	first, last := data.YearsOf(s.groups)
	if last == 0 {
		first, last = s.d.Ledger.Campaign.Year, s.d.Ledger.Campaign.Year
	}
	if !s.chosen {
		s.years = data.Span{From: max(first, last-recent+1), To: last}
	}
	first, last = min(first, s.years.From), max(last, s.years.To)
	var years []string
	for y := last; y >= first; y-- {
		years = append(years, strconv.Itoa(y))
	}
	for _, choice := range []*widget.Select{s.from, s.to} {
		choice.OnChanged = nil
		choice.SetOptions(years)
	}
	s.from.SetSelected(strconv.Itoa(s.years.From))
	s.to.SetSelected(strconv.Itoa(s.years.To))
	s.from.OnChanged = func(text string) { s.choose(text, s.to.Selected) }
	s.to.OnChanged = func(text string) { s.choose(s.from.Selected, text) }
}

// choose takes other years, in whichever order they were chosen.
func (s *awardStats) choose(from, to string) {
	first, err1 := strconv.Atoi(from)
	last, err2 := strconv.Atoi(to)
	if err1 != nil || err2 != nil {
		return
	}
	s.years, s.chosen = data.Span{From: min(first, last), To: max(first, last)}, true
	s.Refresh()
}

func (s *awardStats) yearsText() string {
	if s.years.From == s.years.To {
		return strconv.Itoa(s.years.From)
	}
	return ui.T("stats.years", "From", s.years.From, "To", s.years.To)
}

// list counts the awards by every aspect, each with its sum.
func (s *awardStats) list() []statsRow {
	groups := data.GroupsWithin(s.groups, s.years)
	if len(groups) == 0 {
		return nil
	}
	var rows []statsRow
	for _, aspect := range data.Aspects() {
		counts := data.CountAwards(groups, aspect)
		sum := data.SumAwards(aspect, counts)
		for _, c := range counts {
			rows = append(rows, statsRow{AwardCount: c, id: int64(len(rows) + 1), name: statsName(c), whole: sum.All()})
		}
		rows = append(rows, statsRow{AwardCount: sum, id: int64(len(rows) + 1), name: ui.T("stats.sum"), whole: sum.All(), total: true})
	}
	return rows
}

// statsName is the value of an aspect in words.
func statsName(c data.AwardCount) string {
	if c.Value == "" {
		return ui.T("stats.unknown_" + string(c.Aspect))
	}
	switch c.Aspect {
	case data.ByLevel:
		return words.Word("level", data.Level(c.Value))
	case data.ByKind:
		return words.Word("award_kind", data.AwardKind(c.Value))
	case data.ByGender:
		return words.Word("gender", data.Gender(c.Value))
	case data.ByStanding:
		return words.Word("standing", data.Standing(c.Value))
	case data.ByMoney:
		return ui.T("stats.priced")
	}
	return c.Value
}

// footer says what is not known.
func (s *awardStats) footer([]statsRow) string {
	ours, old := 0, 0
	for _, g := range data.GroupsWithin(s.groups, s.years) {
		if g.Here {
			ours += g.Count
		} else {
			old += g.Count
		}
	}
	if s.version == 0 {
		return ui.T("register.reading_line")
	}
	return ui.T("stats.count", "Count", vn.FormatInt(int64(ours+old)), "Ours", vn.FormatInt(int64(ours)), "Old", vn.FormatInt(int64(old)))
}

// open leads to the register, filtered by what the line says.
func (s *awardStats) open(r statsRow) {
	s.d.Open(desk.AtRegister, 0)
	if register, ok := s.d.Places.Current().(*awardRegister); ok && !r.total && r.Value != "" {
		register.Page.Filter(r.name)
	}
}
