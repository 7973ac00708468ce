package inbox

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/intake"
)

// intakeTones give each verdict its colour and icon.
var intakeTones = map[intake.Verdict]ui.Tone{
	intake.Clean: ui.ToneGood, intake.Cautioned: ui.ToneWarn, intake.Rejected: ui.ToneBad,
	intake.Held: ui.ToneInfo, intake.Foreign: ui.ToneInfo, intake.Skipped: ui.ToneMuted,
}

// intakeHead is what stands above the table and on the button.
type intakeHead struct {
	sum    *widget.Label
	rename func(verb string)
}

// intakeKept counts what was received.
type intakeKept struct {
	reports  int
	accepted int // of them, at once
	settled  int // nominations that stay as the office has worked on them
}

// show opens the preview.
func (b *intakeBatch) show() {
	slices.SortStableFunc(b.rows, byVerdict) // what needs the officer first
	b.page = b.table()
	b.shown = &intakeHead{sum: words.Wrapped(""), rename: func(string) {}}
	kept := false
	ui.Form{
		Window: b.d.Window, Title: ui.T("intake.title"), Full: true, Verb: b.verb(),
		Fields: []ui.Field{
			ui.ObjectField(b.head()),
			ui.WorkField(ui.TableRoom(b.d.Window, b.page.Object()), func() bool { return !kept && b.unsettled() }),
		},
		Renames: func(rename func(string)) { b.shown.rename = rename },
		Save: func() error {
			err := b.keep()
			kept = err == nil
			return err
		},
		OnDone: b.done,
	}.Show()
	b.refresh()
	b.page.Select(strconv.Itoa(b.rows[0].no))
	b.page.Focus()
}

// unsettled reports whether closing the preview would lose something: reports
// that could be received, or faults that no unit has been told of.
func (b *intakeBatch) unsettled() bool {
	return len(b.taken()) > 0 || len(b.untold()) > 0
}

// refresh shows the files as they now stand.
func (b *intakeBatch) refresh() {
	b.page.SetRows(b.rows)
	b.shown.sum.SetText(b.sum())
	b.shown.rename(b.verb())
}

// verb says how many reports the button receives.
func (b *intakeBatch) verb() string { return ui.T("intake.verb", "Count", len(b.taken())) }

// head is the account of the files and what holds for all of them.
func (b *intakeBatch) head() fyne.CanvasObject {
	b.shown.sum.TextStyle.Bold = true
	channels := data.Channels()
	var labels []string
	for _, c := range channels {
		labels = append(labels, words.Word("channel", c))
	}
	channel := widget.NewSelect(labels, nil)
	channel.SetSelected(words.Word("channel", b.channel))
	channel.OnChanged = func(string) { b.channel = channels[channel.SelectedIndex()] }
	accept := widget.NewCheck(ui.T("intake.accept"), func(on bool) { b.accept = on })
	accept.SetChecked(b.accept)
	return container.NewVBox(b.shown.sum, container.NewHBox(
		widget.NewLabel(ui.T("field.submission.channel")), container.NewGridWrap(fyne.NewSize(240, channel.MinSize().Height), channel), accept))
}

func (b *intakeBatch) table() *ui.TablePage[*intakeRow] {
	page := ui.NewTablePage(ui.TableSpec[*intakeRow]{
		ID: "intake", Title: ui.T("intake.title"), Settings: b.d.Store, Window: b.d.Window,
		Key: func(r *intakeRow) string { return strconv.Itoa(r.no) },
		Columns: []ui.Column[*intakeRow]{
			{ID: "tick", Title: ui.T("intake.col.tick"), Width: 56, Mark: (*intakeRow).box, Tick: b.tick},
			{
				ID: "verdict", Title: ui.T("intake.col.verdict"), Width: 126, Wrap: true, Text: (*intakeRow).verdict,
				Mark: func(r *intakeRow) ui.Mark { return ui.MarkOf(r.tone()) }, Compare: byVerdict,
			},
			{ID: "file", Title: ui.T("intake.col.file"), Width: 190, Wrap: true, Text: func(r *intakeRow) string { return r.reading.Name }},
			{ID: "unit", Title: ui.T("submissions.unit"), Width: 150, Wrap: true, Text: func(r *intakeRow) string { return r.reading.Unit.Name }},
			{ID: "period", Title: ui.T("forms.period"), Width: 90, Wrap: true, Text: (*intakeRow).period},
			{ID: "faults", Title: ui.T("intake.col.faults"), Width: 44, Align: ui.Center, Text: func(r *intakeRow) string { return words.Count(r.reading.Count(intake.Fault)) }, Value: func(r *intakeRow) any { return r.reading.Count(intake.Fault) }},
			{ID: "cautions", Title: ui.T("intake.col.cautions"), Width: 44, Align: ui.Center, Text: func(r *intakeRow) string { return words.Count(r.reading.Count(intake.Caution)) }, Value: func(r *intakeRow) any { return r.reading.Count(intake.Caution) }},
			{ID: "said", Title: ui.T("intake.col.said"), Width: 200, Wrap: true, Text: (*intakeRow).said},
		},
		Actions: b.actions(),
		Chips:   intakeChips(),
		Open:    b.openFile,
		Detail:  b.detail, DetailWidth: 350,
		Footer: func([]*intakeRow) string { return ui.T("intake.footer", "Count", len(b.taken())) },
		Export: b.d.ExportSheet,
	})
	page.SetRows(b.rows)
	return page
}

func (b *intakeBatch) actions() []ui.Action {
	return []ui.Action{
		{Label: ui.T("intake.choose_unit"), NeedsRow: true, Do: b.on(b.chooseUnit)},
		{Label: ui.T("intake.match"), NeedsRow: true, Do: b.on(b.match)},
		{Label: ui.T("intake.message"), NeedsRow: true, Do: b.on(b.copyMessage)},
		{Label: ui.T("intake.errors_one"), NeedsRow: true, Do: b.on(b.saveErrors)},
		{Label: ui.T("intake.errors_all"), Do: b.saveAllErrors},
		{Label: ui.T("intake.attach"), NeedsRow: true, Do: b.on(b.attach)},
		{Label: ui.T("intake.open"), Rare: true, NeedsRow: true, Do: b.on(b.openFile)},
		{Label: ui.T("intake.again"), Rare: true, NeedsRow: true, Do: b.on(b.again)},
		{Label: ui.T("intake.as_vietnamese"), Rare: true, NeedsRow: true, Do: b.on(b.asVietnamese)},
		{Label: ui.T("intake.as_english"), Rare: true, NeedsRow: true, Do: b.on(b.asEnglish)},
	}
}

// on makes an action of what is done with the selected file.
func (b *intakeBatch) on(do func(*intakeRow)) func() {
	return func() {
		if r, ok := b.page.Selected(); ok {
			b.page.Focus() // where the work goes on afterwards
			do(r)
		}
	}
}

func intakeChips() []ui.Chip[*intakeRow] {
	var chips []ui.Chip[*intakeRow]
	for _, v := range intake.Verdicts() {
		chips = append(chips, ui.Chip[*intakeRow]{
			Label: words.Word("verdict", v), Tone: intakeTones[v], Match: func(r *intakeRow) bool { return r.is(v) },
		})
	}
	return chips
}
