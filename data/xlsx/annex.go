package xlsx

import (
	"fmt"
	"io"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/annex"
	"thidua/data/vn"
)

// AnnexBook is a workbook of annexes: what it is and what stands around the
// table on each of its sheets.
type AnnexBook struct {
	Title   string // of the file
	Creator string // who makes it, in the file's properties
	Head    Letterhead
	With    string // which document the annexes go with, "(Kèm theo Báo cáo …)"
	Sample  bool   // made-up data, marked as such on every sheet
}

// WriteAnnexes writes the workbook that goes upward with the ward's report
// (plan V.2): its five annexes as they stand on today. It fails as
// [WriteAnnexBook] does.
func WriteAnnexes(w io.Writer, l data.Ledger, today vn.Date) error {
	return WriteAnnexBook(w, WardAnnexBook(l, today.Year()), annex.All(l, today))
}

// WardAnnexBook is the workbook of the ward's annexes, with blanks for the
// number and date of the report of the year.
func WardAnnexBook(l data.Ledger, year int) AnnexBook {
	ward := vn.Clean(l.Office.Ward)
	return AnnexBook{
		Title:   assets.T("annex.book", "Campaign", l.Campaign.ShortName),
		Creator: assets.T("annex.creator", "Ward", ward),
		Head:    wardHead(l.Office, year),
		With:    assets.T("annex.with", "Year", year, "Ward", ward),
		Sample:  l.Campaign.Sample,
	}
}

// WriteAnnexBook writes annexes as a workbook with a sheet for each, figures as
// numbers and days as days. A text or figure that a workbook cannot hold whole
// is a *data.Problem.
func WriteAnnexBook(w io.Writer, a AnnexBook, annexes []annex.Annex) error {
	b, err := newBook(a.Title, a.Creator, a.Sample)
	if err != nil {
		return err
	}
	defer b.close()
	for _, one := range annexes {
		if err := b.annex(one, a).write(); err != nil {
			return fmt.Errorf("annex %s: %w", one.Number, err)
		}
	}
	return b.writeTo(w)
}

// annex lays one annex out.
func (b *book) annex(a annex.Annex, around AnnexBook) *sheet {
	s := b.sheet(a.Name(), annexColumns(a))
	s.issuer(around.Head)
	s.annexTitle(a.Name(), a.Title, around.With)
	s.heading()
	for _, l := range a.Lines {
		s.annexLine(l)
	}
	if len(a.Lines) == 0 {
		s.record() // a table with nothing in it keeps an empty row
	} else if len(a.Total)+len(a.Remarks) > 0 {
		s.gap(4)
	}
	for _, text := range a.Total {
		s.say(text, total)
	}
	for _, text := range a.Remarks {
		s.say(text, remark)
	}
	s.signatures(around.Head)
	return s
}

func annexColumns(a annex.Annex) []column {
	columns := make([]column, len(a.Columns))
	for i, c := range a.Columns {
		columns[i] = column{
			title: c.Title, over: c.Over, width: c.Width,
			align: [...]Align{annex.Auto: Auto, annex.Left: Left, annex.Center: Center, annex.Right: Right}[c.Align],
		}
	}
	return columns
}

func (s *sheet) annexLine(l annex.Line) {
	switch l.Kind {
	case annex.Group:
		s.group(l.Number, l.Title)
	case annex.Subgroup:
		s.subgroup(l.Title)
	case annex.Sum:
		s.recordIn(look{bold: true}, l.Values...)
	case annex.Detail:
		s.recordIn(look{italic: true}, l.Values...)
	default:
		s.record(l.Values...)
	}
}

// annexTitle adds the name of the annex, its title and the document that it
// goes with.
func (s *sheet) annexTitle(name, title, with string) {
	centred := look{loose: true, align: Center}
	big, caps, italic := centred, centred, centred
	big.size, big.bold = 14, true
	caps.size, caps.bold = 13, true
	italic.size, italic.italic = 13, true
	s.say(name, big)
	s.say(strings.ToUpper(title), caps)
	s.say(with, italic)
	s.gap(8)
}

// total is a line in words below a table.
var total = look{bold: true, align: Left, size: 12}

// remark is a footnote below a table.
var remark = look{italic: true, align: Left}
