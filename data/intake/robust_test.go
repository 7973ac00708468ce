package intake

import (
	"math/rand/v2"
	"slices"
	"testing"

	"thidua/data/xlsx"
)

// TestNothingBringsTheReaderDown: whatever has happened to a form, it is read or
// refused, and what cannot be told apart from a clean form is one.
func TestNothingBringsTheReaderDown(t *testing.T) {
	d := office(t)
	whole := answered(t, d)
	for seed := range uint64(400) {
		random := rand.New(rand.NewPCG(seed, 1))
		s := &sheet{t, d, xlsx.Book{}}
		for _, g := range whole.book.Sheets {
			if random.IntN(8) > 0 {
				s.book.Sheets = append(s.book.Sheets, garbled(g, random))
			}
		}
		r := s.read()
		r.whole = true
		if !slices.Contains(Verdicts(), r.Verdict) || (r.Verdict == Rejected) != (r.Reason != "" && !r.Takes() && r.Verdict != Foreign) {
			t.Errorf("seed %d: %s", seed, told(r))
		}
		for _, m := range r.Tables {
			matchedBook(s.book, m, d)
		}
		Judge([]Reading{r, r}, d)
	}
}

// garbled is a copy of a sheet with rows, columns and cells put elsewhere.
func garbled(g xlsx.Grid, random *rand.Rand) xlsx.Grid {
	rows := make([][]xlsx.Cell, len(g.Rows))
	for i := range rows {
		rows[i] = slices.Clone(g.Rows[i])
	}
	odd := []xlsx.Cell{{}, {Text: "#N/A"}, {Text: "-1"}, {Formula: true}, percent("0.5"), dayCell("1905-05-28"), {Text: "Ông"}, {Text: "("}, figure("1e20")}
	for range random.IntN(12) {
		i, j := random.IntN(len(rows)), random.IntN(len(rows))
		switch random.IntN(4) {
		case 0:
			rows[i], rows[j] = rows[j], rows[i]
		case 1:
			rows[i] = rows[i][:random.IntN(len(rows[i])+1)]
		case 2:
			if len(rows[i]) > 0 {
				rows[i][random.IntN(len(rows[i]))] = odd[random.IntN(len(odd))]
			}
		case 3:
			g.Merged = append(slices.Clone(g.Merged), xlsx.Span{Row: i, Column: random.IntN(4), EndRow: j, EndColumn: random.IntN(9)})
		}
	}
	g.Rows = rows
	return g
}
