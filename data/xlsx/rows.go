package xlsx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"thidua/data"
	"thidua/data/vn"
)

// sheetRows is how many rows a sheet has.
const sheetRows = 1_048_576

// rowWriter writes the rows of a sheet one by one and keeps none: excelize's
// stream takes six times as long for them, and a file of its own for what it
// has written so far.
type rowWriter struct {
	w       io.Writer
	sheet   *sheet
	columns []rowColumn
	n       int    // rows written
	line    []byte // the one being written
	joined  []byte // the cells joined so far, which stand below all rows
	joins   int
}

// rowColumn is what its cells have in common, mostly.
type rowColumn struct {
	name  string
	look  look
	style int // of look
}

func (s *sheet) rowWriter(w io.Writer) (*rowWriter, error) {
	r := &rowWriter{w: w, sheet: s, columns: make([]rowColumn, len(s.columns))}
	for i := range r.columns {
		c := &r.columns[i]
		var err error
		if c.name, err = excelize.ColumnNumberToName(i + 1); err != nil {
			return nil, err
		}
		if c.style, err = s.book.style(c.look); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// row writes the next row.
func (r *rowWriter) row(l line) error {
	if r.n++; r.n > sheetRows {
		return &data.Problem{Key: "problem.xlsx_rows", Args: []any{"Limit", vn.FormatInt(sheetRows)}}
	}
	b := append(r.line[:0], `<row r="`...)
	b = strconv.AppendInt(b, int64(r.n), 10)
	b = append(b, `" ht="`...)
	b = strconv.AppendFloat(b, min(l.height, tallest), 'f', -1, 64)
	b = append(b, `" customHeight="1">`...)
	for i := range l.cells {
		var err error
		if b, err = r.cell(b, i, &l.cells[i]); err != nil {
			return err
		}
	}
	r.line = append(b, `</row>`...)
	for _, join := range l.spans {
		r.joins++
		r.joined = fmt.Appendf(r.joined, `<mergeCell ref="%s%d:%s%d"/>`,
			r.columns[join.from].name, r.n, r.columns[join.to].name, r.n+join.down)
	}
	_, err := r.w.Write(r.line)
	return err
}

// cell adds the cell of a column.
func (r *rowWriter) cell(b []byte, i int, c *cell) ([]byte, error) {
	column := &r.columns[i]
	if c.look != column.look {
		style, err := r.sheet.book.style(c.look)
		if err != nil {
			return nil, err
		}
		column.look, column.style = c.look, style
	}
	b = append(append(b, `<c r="`...), column.name...)
	b = strconv.AppendInt(b, int64(r.n), 10)
	b = append(b, `" s="`...)
	b = strconv.AppendInt(b, int64(column.style), 10)
	switch v := c.value.(type) {
	case nil:
		return append(b, `"/>`...), nil
	case int:
		b = strconv.AppendInt(append(b, `"><v>`...), int64(v), 10)
		return append(b, `</v></c>`...), nil
	case int64:
		b = strconv.AppendInt(append(b, `"><v>`...), v, 10)
		return append(b, `</v></c>`...), nil
	case float64:
		b = strconv.AppendFloat(append(b, `"><v>`...), v, 'f', -1, 64)
		return append(b, `</v></c>`...), nil
	case string:
		b = appendText(append(b, `" t="inlineStr"><is>`...), v)
		return append(b, `</is></c>`...), nil
	case []excelize.RichTextRun:
		b = append(b, `" t="inlineStr"><is>`...)
		for _, run := range v {
			b = appendRun(b, run)
		}
		return append(b, `</is></c>`...), nil
	}
	return nil, fmt.Errorf("no cell can hold a %T", c.value)
}

// appendRun adds text in a face of its own.
func appendRun(b []byte, run excelize.RichTextRun) []byte {
	b = append(b, `<r><rPr>`...)
	if run.Font.Bold {
		b = append(b, `<b/>`...)
	}
	if run.Font.Italic {
		b = append(b, `<i/>`...)
	}
	b = fmt.Appendf(b, `<sz val="%g"/><color rgb="FF%s"/><rFont val="%s"/></rPr>`, run.Font.Size, run.Font.Color, run.Font.Family)
	return append(appendText(b, run.Text), `</r>`...)
}

// appendText adds text as it is to be read again.
func appendText(b []byte, text string) []byte {
	b = append(b, `<t`...)
	if text != "" && (text[0] <= ' ' || text[len(text)-1] <= ' ') {
		b = append(b, ` xml:space="preserve"`...)
	}
	b = append(b, '>')
	if plain(text) {
		b = append(b, text...)
	} else {
		b = append(b, escape(text)...)
	}
	return append(b, `</t>`...)
}

// plain reports whether text needs no escaping.
func plain(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c < ' ', c == '&', c == '<', c == '>', c == '"', c == '\'', c == '_', c >= 0xED:
			return false
		}
	}
	return true
}

// escape is text as XML holds it. Workbooks spell a character that XML cannot
// hold as _x0007_, so text that looks like that has its first sign spelled.
func escape(text string) []byte {
	for at := strings.Index(text, "_x"); at >= 0; {
		if spelled(text[at:]) {
			text = text[:at] + "_x005F" + text[at:]
			at += len("_x005F")
		}
		next := strings.Index(text[at+1:], "_x")
		if next < 0 {
			break
		}
		at += 1 + next
	}
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // into memory: it cannot fail
	return bytes.ReplaceAll(b.Bytes(), []byte("&#xA;"), []byte("\n"))
}

// spelled reports whether text begins with the spelling of a character.
func spelled(text string) bool {
	if len(text) < len("_x0007_") || text[6] != '_' {
		return false
	}
	_, err := strconv.ParseUint(text[2:6], 16, 16)
	return err == nil
}
