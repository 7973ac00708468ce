package xlsx

import (
	"fmt"
	"io"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// annex is one annex of the report to the city: its columns and what fills
// them.
type annex struct {
	number  string // Roman
	title   string
	columns []column
	body    func(*sheet)
}

// WriteAnnexes writes the workbook that goes upward with the ward's report
// (plan V.2): annexes I targets, II movements, III exemplars, IV nominations
// for commendation and V units' submissions, as they stand on today. A text or
// figure that a workbook cannot hold whole is a *data.Problem.
func WriteAnnexes(w io.Writer, l data.Ledger, today vn.Date) error {
	title := assets.T("annex.book", "Campaign", l.Campaign.ShortName)
	b, err := newBook(title, assets.T("annex.creator", "Ward", vn.Clean(l.Office.Ward)), l.Campaign.Sample)
	if err != nil {
		return err
	}
	defer b.close()
	for _, a := range []annex{
		targetsAnnex(l), movementsAnnex(l), exemplarsAnnex(l), awardsAnnex(l, today), submissionsAnnex(l, today),
	} {
		if err := b.annex(a, l, today).write(); err != nil {
			return fmt.Errorf("annex %s: %w", a.number, err)
		}
	}
	return b.writeTo(w)
}

// annex lays one annex out.
func (b *book) annex(a annex, l data.Ledger, today vn.Date) *sheet {
	name := assets.T("annex.name", "Number", a.number)
	s := b.sheet(name, a.columns)
	s.issuer(l.Office)
	s.annexTitle(name, a.title, l.Office, today.Year())
	s.heading()
	start := len(s.lines)
	a.body(s)
	if len(s.lines) == start {
		s.record() // an annex with nothing in it keeps an empty row and says so
		s.say(assets.T("annex.nothing"), look{italic: true})
	}
	s.signatures(l.Office, today.Year())
	return s
}

// total is the line in words below a table.
var total = look{bold: true, align: Left, size: 12}

// remark is a footnote below a table.
var remark = look{italic: true, align: Left}
