package paper

import (
	"regexp"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/annex"
	"thidua/data/vn"
)

// Annexes are the five annexes of the ward's report to the city (plan V.2), as
// they stand on today: each a document on pages of its own that the one before
// has as its Annex. Number and date of the report stay blank.
func Annexes(l data.Ledger, today vn.Date) Document {
	return AnnexesTo(l, "", vn.Date{}, today)
}

// AnnexesTo is [Annexes] to the report of a number and date, blank where they
// are not known yet.
func AnnexesTo(l data.Ledger, number string, issuedOn, today vn.Date) Document {
	attached := assets.T("paper.attached_report",
		"Number", OfficialNumber(number, assets.T("paper.sign.report")),
		"Date", unbroken(OfficialDate(issuedOn, today.Year())),
		"Ward", unbroken(l.Office.Ward))
	all := annex.All(l, today)
	documents := make([]Document, len(all))
	for i, a := range all {
		documents[i] = AnnexDocument(a, attached, today)
		if l.Campaign.Sample {
			documents[i].Mark = assets.T("paper.sample")
		}
	}
	for i := len(documents) - 1; i > 0; i-- {
		documents[i-1].Annex = &documents[i]
	}
	documents[0].File = assets.T("paper.file.annexes")
	return documents[0]
}

// uprightWidth is the width in digits up to which an annex fits on a page that
// stands upright, as on the sheets of a workbook.
const uprightWidth = 100

// AnnexDocument is an annex on pages of its own under what Decree 30/2020,
// annex I, section III.2 asks of one and nothing more: its number, its title and,
// in brackets, the document that it is attached to.
func AnnexDocument(a annex.Annex, attached string, made vn.Date) Document {
	d := Document{
		Appendix: a.Name(),
		Kind:     upper(a.Title),
		Attached: attached,
		File:     a.Name(),
		Made:     made,
	}
	width := 0.0
	for _, c := range a.Columns {
		width += c.Width
	}
	d.Landscape = width > uprightWidth
	d.Body = append(d.Body, AnnexTable(a))
	for _, text := range a.Total {
		d.Body = append(d.Body, Paragraph{Text: text, Bold: true})
	}
	for _, text := range a.Remarks {
		d.Body = append(d.Body, Note{Text: text})
	}
	return d
}

// AnnexTable is the table of an annex. One with nothing in it has an empty row.
func AnnexTable(a annex.Annex) Table {
	t := Table{Columns: make([]Column, len(a.Columns)), Rows: make([]Row, 0, max(1, len(a.Lines)))}
	for i, c := range a.Columns {
		t.Columns[i] = Column{Title: c.Title, Over: c.Over, Align: annexAlign(a, i)}
	}
	for _, l := range a.Lines {
		t.Rows = append(t.Rows, annexRow(l))
	}
	if len(t.Rows) == 0 {
		t.Rows = append(t.Rows, Row{Cells: make([]string, len(t.Columns))})
	}
	return t
}

// annexAlign is how column i of an annex is set: one that goes by its values,
// by the first that is not words.
func annexAlign(a annex.Annex, i int) Align {
	switch a.Columns[i].Align {
	case annex.Left:
		return Left
	case annex.Center:
		return Center
	case annex.Right:
		return Right
	}
	for _, l := range a.Lines {
		if i >= len(l.Values) || l.Values[i] == nil || annex.Words(l.Values[i]) {
			continue
		}
		if _, day := l.Values[i].(vn.Date); day {
			return Center
		}
		return Right
	}
	return Left
}

// telephones are lines of nothing but groups of digits.
var telephones = regexp.MustCompile(`(?m)^[\d ]+$`)

func annexRow(l annex.Line) Row {
	switch l.Kind {
	case annex.Group:
		return Row{Kind: Group, Cells: []string{l.Number, l.Title}}
	case annex.Subgroup:
		return Row{Kind: Subgroup, Cells: []string{l.Number, l.Title}}
	}
	row := Row{Kind: Plain, Cells: l.Cells()}
	for i, value := range l.Values {
		switch v := value.(type) {
		case annex.Figure: // the number and its unit may part, neither breaks within
			unit := strings.TrimLeft(v.Unit, " ")
			if number, ok := strings.CutSuffix(row.Cells[i], unit); ok {
				row.Cells[i] = number + unbroken(unit)
			}
		case string:
			row.Cells[i] = telephones.ReplaceAllStringFunc(row.Cells[i], unbroken)
		}
	}
	switch l.Kind {
	case annex.Detail:
		row.Kind = Detail
	case annex.Sum:
		row.Kind = Total
		row.Cells = labelFirst(row.Cells)
	}
	return row
}

// labelFirst moves the label of a sum to the first cell, which then spans the
// empty ones behind it.
func labelFirst(cells []string) []string {
	for i, text := range cells {
		if text != "" {
			cells[0], cells[i] = text, cells[0]
			break
		}
	}
	return cells
}
