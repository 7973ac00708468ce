package paper

import (
	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// tally sums up prize money.
type tally struct {
	sum     int64 // in đồng
	unknown int   // prizes that the rule set does not know; they are not in the sum
}

func (t *tally) include(o tally) {
	t.sum += o.sum
	t.unknown += o.unknown
}

// inWords closes a list: the sum in figures and in words, by the sentence of
// key, which pairs help to fill, and a note when it is not the whole sum.
func (t tally) inWords(key string, pairs ...any) []Block {
	blocks := []Block{Paragraph{Bold: true, Text: assets.T(key,
		append(pairs, "Sum", vn.FormatInt(t.sum), "Words", capital(vn.Words(t.sum)))...)}}
	if t.unknown > 0 {
		blocks = append(blocks, Note{assets.T("paper.prize_unknown", "Count", t.unknown)})
	}
	return blocks
}

// sumUp fills the table section by section with the rows that row makes of the
// nominees, adds subtotals and the total of their money in the column money,
// and returns it.
func (t *Table) sumUp(parts []section, money int, row func(int, data.Nomination) ([]string, prize)) tally {
	var total tally
	for _, s := range parts {
		t.Rows = append(t.Rows, Row{Kind: Group, Cells: []string{s.title()}})
		part := t.add(s.list, row)
		t.total(assets.T("paper.subtotal", "Number", s.number), money, part)
		total.include(part)
	}
	if len(parts) > 1 {
		t.total(assets.T("paper.total"), money, total)
	}
	return total
}

// add appends a row for each nominee and returns the sum of their money.
func (t *Table) add(list []data.Nomination, row func(int, data.Nomination) ([]string, prize)) tally {
	var sum tally
	for i, n := range list {
		cells, p := row(i, n)
		t.Rows = append(t.Rows, Row{Cells: cells})
		sum.sum += p.money
		if !p.known {
			sum.unknown++
		}
	}
	return sum
}

// total appends a row that sums up.
func (t *Table) total(label string, money int, sum tally) {
	cells := make([]string, len(t.Columns))
	cells[0], cells[money] = label, vn.FormatInt(sum.sum)
	t.Rows = append(t.Rows, Row{Kind: Total, Cells: cells})
}
