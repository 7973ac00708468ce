package paper

import (
	"thidua/assets"
	"thidua/data/vn"
)

// TableList prints what a screen shows: a title, a line below it (what was
// filtered, how many rows) and the table, its columns as wide as their content
// asks for, across the long side of the paper when they need it.
func TableList(title, subtitle string, header []string, align []Align, rows []Row, today vn.Date) Document {
	table := Table{Rows: rows, Columns: make([]Column, len(header))}
	for i, text := range header {
		table.Columns[i].Title = text
		if i < len(align) {
			table.Columns[i].Align = align[i]
		}
	}
	d := Document{
		Paging:   PagesOfMany,
		Kind:     title,
		Attached: joinedBy(". ", subtitle, assets.T("paper.printed", "Date", today.String())),
		Body:     []Block{table},
		Made:     today,
	}
	width, _ := sheetFor(d).room()
	d.Landscape = wanted(table, tableSizes[0], width/3) > width // long texts may wrap
	return d
}
