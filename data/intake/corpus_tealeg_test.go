package intake

import (
	"bytes"
	"strconv"
	"testing"
	"time"

	"github.com/tealeg/xlsx/v3"

	"thidua/data/vn"
)

// bySecondLibrary is the form filled in by a library that is not ours. It keeps
// neither the frame of the sheets nor the day of saving.
func (f *filling) bySecondLibrary(change func(*xlsx.File)) []byte {
	f.t.Helper()
	book, err := xlsx.OpenBinary(f.content)
	if err != nil {
		f.t.Fatal(err)
	}
	for _, e := range f.entries {
		column, row, err := xlsx.GetCoordsFromCellIDString(e.cell)
		if err != nil {
			f.t.Fatal(err)
		}
		c, err := book.Sheet[e.sheet].Cell(row, column)
		if err != nil {
			f.t.Fatal(err)
		}
		typeInto(f.t, c, e)
	}
	if change != nil {
		change(book)
	}
	var b bytes.Buffer
	if err := book.Write(&b); err != nil {
		f.t.Fatal(err)
	}
	return b.Bytes()
}

func typeInto(t testing.TB, c *xlsx.Cell, e entry) {
	t.Helper()
	switch e.kind {
	case "text":
		c.SetString(e.value)
	case "number":
		n, err := strconv.ParseFloat(e.value, 64)
		if err != nil {
			t.Fatal(err)
		}
		c.SetFloat(n)
	case "day":
		d, err := vn.ParseISO(e.value)
		if err != nil {
			t.Fatal(err)
		}
		c.SetDateWithOptions(d.Time(), xlsx.DateTimeOptions{Location: time.UTC, ExcelTimeFormat: "dd/mm/yyyy"})
	case "formula":
		c.SetFormula(e.value) // and no result: it does not calculate
	}
}
