package city

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/city"
)

// receivedFate is what became of a file.
type receivedFate string

const (
	fateWaiting    receivedFate = "waiting"
	fateUnread     receivedFate = "unread"
	fateRefused    receivedFate = "refused"
	fateSuperseded receivedFate = "superseded"
	fateAgain      receivedFate = "again"
	fateTaken      receivedFate = "taken"
)

// receivedFates lists all fates, those that ask something of the officer first.
func receivedFates() []receivedFate {
	return []receivedFate{fateWaiting, fateUnread, fateRefused, fateSuperseded, fateAgain, fateTaken}
}

var receivedTones = map[receivedFate]ui.Tone{
	fateWaiting: ui.ToneWarn, fateUnread: ui.ToneBad, fateRefused: ui.ToneBad, fateSuperseded: ui.ToneInfo, fateAgain: ui.ToneMuted, fateTaken: ui.ToneGood,
}

// receivedRow is one of the files and what became of it.
type receivedRow struct {
	no      int
	name    string
	verdict city.Verdict
	err     error // of the disk
}

func (r *receivedRow) fate() receivedFate {
	switch {
	case r.err != nil:
		return fateUnread
	case r.again():
		return fateAgain
	}
	return receivedFate(r.verdict.Package.State)
}

// again reports whether the same package had come before and was in order.
func (r *receivedRow) again() bool {
	state := r.verdict.Package.State
	return r.verdict.Again && (state == city.Taken || state == city.Superseded)
}

// said is what the officer is told about the file.
func (r *receivedRow) said() string {
	if r.err != nil {
		return ui.T("city.unread")
	}
	if r.again() {
		return ui.T("city.again_said", "Date", r.verdict.Package.ReceivedOn.String(), "File", r.verdict.Package.FileName)
	}
	return words.FindingsText(r.verdict.Package)
}

// received is the table of what became of the files of one job.
type received struct {
	d    *side
	rows []*receivedRow
	page *ui.TablePage[*receivedRow]
	sum  *widget.Label
}

func newReceived(d *side, rows []*receivedRow) *received {
	b := &received{d: d, rows: rows, sum: words.Wrapped("")}
	b.sum.TextStyle.Bold = true
	b.page = b.table()
	return b
}

// open shows the table.
func (b *received) open() {
	ui.Form{
		Window: b.d.Window, Title: ui.T("city.received_title"), Full: true, Verb: ui.T("city.received_close"),
		Fields: []ui.Field{ui.ObjectField(b.sum), ui.TableField(b.d.Window, b.page.Object())},
	}.Show()
	b.refresh()
	if len(b.rows) > 0 {
		b.page.Select(strconv.Itoa(b.rows[0].no))
	}
	b.page.Focus()
}

// refresh shows the files as they now stand: a decision on one may displace
// another.
func (b *received) refresh() {
	now := map[int64]city.Package{}
	for _, p := range b.d.packages {
		now[p.ID] = p
	}
	for _, r := range b.rows {
		if p, ok := now[r.verdict.Package.ID]; ok && r.err == nil {
			r.verdict.Package = p
		}
	}
	b.page.SetRows(b.rows)
	b.sum.SetText(receivedSum(b.rows))
}

func (b *received) table() *ui.TablePage[*receivedRow] {
	on := func(do func(city.Package, func())) func() {
		return func() {
			if r, ok := b.page.Selected(); ok && r.verdict.Package.ID != 0 {
				do(r.verdict.Package, b.refresh)
			}
		}
	}
	page := ui.NewTablePage(ui.TableSpec[*receivedRow]{
		ID: "city_received", Title: ui.T("city.received_title"), Settings: b.d.Store, Window: b.d.Window,
		Key: func(r *receivedRow) string { return strconv.Itoa(r.no) },
		Columns: []ui.Column[*receivedRow]{
			{
				ID: "fate", Title: ui.T("city.received_fate"), Width: 150, Wrap: true, Text: func(r *receivedRow) string { return words.Word("city.fate", r.fate()) },
				Mark: func(r *receivedRow) ui.Mark { return ui.MarkOf(receivedTones[r.fate()]) }, Compare: byFate,
			},
			{ID: "ward", Title: ui.T("city.col.ward"), Width: 150, Wrap: true, Text: func(r *receivedRow) string { return b.d.wardOf(r.verdict.Package) }},
			{ID: "file", Title: words.FieldLabel("city_package", "file_name"), Width: 220, Wrap: true, Text: func(r *receivedRow) string { return r.name }},
			{ID: "version", Title: ui.T("city.col.version"), Width: 60, Align: ui.Center, Text: func(r *receivedRow) string { return words.Count(r.verdict.Package.Version) }, Value: func(r *receivedRow) any { return r.verdict.Package.Version }},
			{ID: "said", Title: ui.T("city.received_said"), Width: 300, Wrap: true, Text: (*receivedRow).said},
		},
		Actions: []ui.Action{
			{Label: ui.T("city.choose_ward"), NeedsRow: true, Do: on(b.d.chooseWard)},
			{Label: ui.T("city.add_its_ward"), NeedsRow: true, Do: on(b.d.addItsWard)},
			{Label: ui.T("city.take_this"), NeedsRow: true, Do: on(b.d.takeThis)},
			{Label: ui.T("city.set_aside"), NeedsRow: true, Do: on(b.d.setAside)},
			{Label: ui.T("city.copy_said"), NeedsRow: true, Do: func() {
				if r, ok := b.page.Selected(); ok {
					b.d.copyText(ui.T("city.said_to_ward", "File", r.name, "Text", r.said()))
				}
			}},
		},
		Chips:  receivedChips(),
		Detail: b.detail, DetailWidth: 350,
		Footer: func(shown []*receivedRow) string { return ui.T("city.received_count", "Count", len(shown)) },
		Export: b.d.ExportSheet, Print: b.d.PrintSheet,
	})
	return page
}

func receivedChips() []ui.Chip[*receivedRow] {
	var chips []ui.Chip[*receivedRow]
	for _, fate := range receivedFates() {
		chips = append(chips, ui.Chip[*receivedRow]{
			Label: words.Word("city.fate", fate), Tone: receivedTones[fate], Match: func(r *receivedRow) bool { return r.fate() == fate },
		})
	}
	return chips
}

func (b *received) detail(r *receivedRow) fyne.CanvasObject {
	if r.err != nil {
		return ui.Details([]ui.Pair{{Label: r.name, Text: r.said()}})
	}
	return b.d.packagePane(r.verdict.Package)
}
