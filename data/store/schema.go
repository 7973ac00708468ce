package store

import (
	"encoding/binary"
	"time"

	"thidua/data/vn"
)

// rawTable is a table as the schema in the file names it.
type rawTable struct {
	root uint32
	sql  string
}

// schema reads which tables there are and how many places of that could not be
// read.
func (p *pages) schema() (tables map[string]rawTable, bad int) {
	tables = map[string]rawTable{}
	bad = p.walk(1, map[uint32]bool{}, func(r rawRow) {
		if len(r.values) != 5 {
			bad++
			return
		}
		kind, _ := r.values[0].(string)
		name, _ := r.values[1].(string)
		root, _ := r.values[3].(int64)
		sql, _ := r.values[4].(string)
		if kind == "table" && root > 0 {
			tables[name] = rawTable{root: uint32(root), sql: sql}
		}
	})
	return tables, bad
}

// lastRow reads the row with the highest id of a table; none is an empty row.
func (p *pages) lastRow(root uint32) (rawRow, error) {
	for range 64 {
		page, err := p.page(root)
		if err != nil {
			return rawRow{}, err
		}
		at := header(root)
		if page[at] == branchPage {
			root = binary.BigEndian.Uint32(page[at+8:])
			continue
		}
		if page[at] != leafPage {
			return rawRow{}, errPage
		}
		places, err := p.cells(page, at)
		if err != nil || len(places) == 0 {
			return rawRow{}, err
		}
		return p.row(page, places[len(places)-1])
	}
	return rawRow{}, errPage
}

// lastMoment is when the newest change that can be read was made, worded for a
// sentence; "" when there is none.
func (p *pages) lastMoment() string {
	tables, _ := p.schema()
	row, err := p.lastRow(tables["change"].root)
	if err != nil || len(row.values) < 2 {
		return ""
	}
	text, _ := row.values[1].(string)
	at, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return ""
	}
	return at.Local().Format("15:04, ") + vn.DateOf(at.Local()).String()
}
