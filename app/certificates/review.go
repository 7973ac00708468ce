package certificates

import (
	"image"
	"strings"

	"fyne.io/fyne/v2/container"
	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// certificateReview shows what is about to be printed, page by page, and what
// does not fit.
type certificateReview struct {
	*certificatePrint
	page  *ui.TablePage[reviewRow]
	board *ui.Board
	job   paper.CertificateJob
	shown int // the page in the picture
}

// reviewRow is a certificate that is about to be printed.
type reviewRow struct {
	data.Nomination
	no      int
	at      int // of the job
	misfits []paper.Misfit
}

// review opens the list of the certificates with the picture of the selected
// one.
func (p *certificatePrint) review() {
	r := &certificateReview{certificatePrint: p}
	withScan(p.d, p.chosen().blank, r.open)
}

// open opens the review with the scan of the blank behind the picture.
func (r *certificateReview) open(scan image.Image) {
	r.board = ui.NewBoard(r.chosen().blank.Size())
	r.board.Scan = scan
	r.board.Still = true
	r.board.Ink = func(perInch float64) image.Image { return certificatePicture(r.job, r.shown, perInch) }
	r.page = r.newPage()
	r.reload()
	split := container.NewHSplit(r.page.Object(), r.board)
	split.SetOffset(0.52)
	ui.Workshop{
		Window: r.d.Window, Title: ui.T("print_certificates.review", "Count", len(r.ids), "Blank", r.chosen().label()), Body: split,
		Verb: ui.T("print_certificates.write"), Save: r.write, OnDone: r.finish,
	}.Show()
	r.page.Focus()
}

func (r *certificateReview) newPage() *ui.TablePage[reviewRow] {
	type row = reviewRow
	on := func(do func(row)) func() {
		return func() {
			if selected, ok := r.page.Selected(); ok {
				do(selected)
			}
		}
	}
	return ui.NewTablePage(ui.TableSpec[row]{
		ID: "certificates", Title: ui.T("print_certificates.title"), Window: r.d.Window, Settings: r.d.Store,
		Key: func(c row) string { return vn.FormatInt(c.ID) },
		Columns: []ui.Column[row]{
			{ID: "no", Title: ui.T("awards.no"), Width: 42, Align: ui.Center, Text: func(c row) string { return words.Count(c.no) }, Value: func(c row) any { return c.no }},
			{ID: "name", Title: ui.T("awards.name"), Width: 190, Wrap: true, Text: func(c row) string { return certificateName(c.Nomination) }},
			{ID: "book", Title: words.FieldLabel("nomination", "certificate_no"), Width: 86, Text: func(c row) string { return c.CertificateNo }},
			{
				ID: "fits", Title: ui.T("print_certificates.fits"), Width: 210, Wrap: true, Text: func(c row) string { return fitText(c.misfits) },
				Mark: func(c row) ui.Mark { return ui.MarkOf(fitTone(c.misfits)) },
			},
			{ID: "printed", Title: words.FieldLabel("nomination", "printed_on"), Width: 94, Text: func(c row) string { return c.PrintedOn.String() }, Value: func(c row) any { return c.PrintedOn }},
		},
		Actions: []ui.Action{
			{Label: ui.T("print_certificates.break"), NeedsRow: true, Do: on(r.breakName)},
			{Label: ui.T("print_certificates.shrink"), NeedsRow: true, Do: on(r.shrink)},
		},
		Chips: []ui.Chip[row]{
			{Label: ui.T("print_certificates.misfits"), Tone: ui.ToneBad, Match: func(c row) bool { return len(c.misfits) > 0 }},
			{Label: ui.T("print_certificates.again"), Tone: ui.ToneInfo, Match: func(c row) bool { return !c.PrintedOn.IsZero() }},
		},
		Open: r.breakName,
		OnSelect: func(c row) {
			r.shown = c.at
			r.board.Refresh()
		},
		Footer: func(shown []row) string { return ui.T("print_certificates.count", "Count", len(shown)) },
	})
}

// certificateName is the nominee's name with the officer's line breaks.
func certificateName(n data.Nomination) string {
	if n.CertificateName != "" {
		return strings.ReplaceAll(n.CertificateName, "\n", " ↵ ")
	}
	return words.NomineeName(n)
}

func fitText(misfits []paper.Misfit) string {
	if len(misfits) == 0 {
		return ui.T("print_certificates.good")
	}
	return strings.Join(misfitTexts(misfits), "\n")
}

func fitTone(misfits []paper.Misfit) ui.Tone {
	if len(misfits) == 0 {
		return ui.ToneGood
	}
	return ui.ToneBad
}

// reload sets all pages anew from the ledger.
func (r *certificateReview) reload() {
	list, err := r.numbered()
	if err != nil { // numbered by somebody else meanwhile
		ui.ShowError(r.d.Window, err)
		return
	}
	o := r.chosen()
	r.job = certificateJob(r.d, o.blank, o.calibration, list)
	r.shown = min(r.shown, len(list)-1)
	rows := make([]reviewRow, len(list))
	for i, n := range list {
		rows[i] = reviewRow{Nomination: n, at: i}
		for no, id := range r.order {
			if id == n.ID {
				rows[i].no = no + 1
			}
		}
	}
	for _, m := range paper.CertificateFits(r.job) {
		rows[m.Item].misfits = append(rows[m.Item].misfits, m)
	}
	r.page.SetRows(rows)
	if _, ok := r.page.Selected(); !ok && len(rows) > 0 {
		r.page.Select(vn.FormatInt(rows[0].ID))
	}
	r.board.Refresh()
}

// breakName breaks the nominee's name into lines, changing nothing else of it.
func (r *certificateReview) breakName(c reviewRow) {
	n := c.Nomination
	for _, kept := range r.list() { // without a number that is only proposed
		if kept.ID == n.ID {
			n = kept
		}
	}
	text := n.CertificateName
	if text == "" {
		text = n.Name
	}
	ui.Form{
		Window: r.d.Window, Title: ui.T("print_certificates.break_title", "Name", words.NomineeName(n)), Wide: true,
		Fields: []ui.Field{
			ui.MultiField(words.FieldLabel("nomination", "certificate_name"), &text, ui.Required(), ui.Name("certificate_name"), ui.Hint(ui.T("print_certificates.break_hint"))),
		},
		Save: func() error {
			if vn.Clean(strings.ReplaceAll(text, "\n", " ")) != vn.Clean(n.Name) {
				return &data.Problem{Key: "problem.certificate_name", Field: "certificate_name", Args: []any{"Name", n.Name}}
			}
			if n.CertificateName = text; text == n.Name {
				n.CertificateName = ""
			}
			return r.d.Store.Nominations.Save(&n, "")
		},
		OnDone: func() {
			r.d.Saved(ui.T("print_certificates.broken", "Name", n.Name))
			r.reload()
		},
	}.Show()
}

// shrink lets a field of the blank take a smaller size or more lines, for all
// certificates.
func (r *certificateReview) shrink(c reviewRow) {
	blank := r.chosen().blank
	at := 0
	if len(c.misfits) > 0 {
		at = c.misfits[0].Field
	}
	fields := append([]data.BlankField(nil), blank.Fields...)
	if len(fields) == 0 {
		return
	}
	f := &fields[at]
	smallest := decimal.NewNullDecimal(decimal.NewFromFloat(f.Smallest))
	lines := max(f.Lines, 1)
	ui.Form{
		Window: r.d.Window, Title: ui.T("print_certificates.shrink_title", "Text", words.Word("certificate_text", f.Text)),
		Fields: []ui.Field{
			ui.FixedField(ui.T("blank_field.points"), vn.FormatNumber(decimal.NewFromFloat(f.Points))),
			ui.NumberField(ui.T("blank_field.smallest"), &smallest, ui.Required(), ui.Name("fields"), ui.Hint(ui.T("print_certificates.shrink_hint"))),
			ui.IntField(ui.T("blank_field.lines"), &lines),
		},
		Save: func() error {
			f.Smallest, f.Lines = smallest.Decimal.InexactFloat64(), lines
			blank.Fields = fields
			return r.d.Store.SaveBlank(&blank, nil, "")
		},
		OnDone: func() {
			r.d.Saved(ui.T("blanks.saved", "Name", blank.Name))
			r.reload()
		},
	}.Show()
}
