package xlsx

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"thidua/data"
)

// markSheet is the very hidden sheet that says which form a workbook is, one
// key and value a row. The words of drop-downs stand to the right of them.
const markSheet = "_thidua"

// firstList is the column of the first list of words, counted from 0.
const firstList = 3

// markPairs are the rows of the hidden sheet.
func markPairs(m data.FormMark) [][2]string {
	return [][2]string{
		{"ledger", m.Ledger},
		{"campaign_id", strconv.FormatInt(m.CampaignID, 10)},
		{"campaign", m.Campaign},
		{"period_id", strconv.FormatInt(m.PeriodID, 10)},
		{"period", m.Period},
		{"unit_id", strconv.FormatInt(m.UnitID, 10)},
		{"unit", m.Unit},
		{"template", strconv.Itoa(m.Template)},
		{"issued_on", m.IssuedOn.ISO()},
		{"sum", m.Reckon()},
	}
}

// list keeps words on the hidden sheet and returns where: a drop-down itself
// holds 255 characters and no word with a comma.
func (u *unitForm) list(words []string) string {
	i := slices.IndexFunc(u.lists, func(known []string) bool { return slices.Equal(known, words) })
	if i < 0 {
		i = len(u.lists)
		u.lists = append(u.lists, words)
	}
	return listArea(firstList+i, 1, len(words))
}

// listCell is one cell of a list.
func listCell(column, n int) string {
	return strings.SplitN(listArea(column, n, n), ":", 2)[0]
}

func listArea(column, from, to int) string {
	name, err := excelize.ColumnNumberToName(column + 1)
	if err != nil {
		return "" // no form has so many lists
	}
	return fmt.Sprintf("%s!$%s$%d:$%s$%d", markSheet, name, from, name, to)
}

// writeMark fills the hidden sheet.
func (u *unitForm) writeMark() error {
	pairs := markPairs(u.form.Mark)
	rows := len(pairs)
	for _, words := range u.lists {
		rows = max(rows, len(words))
	}
	f := u.book.file
	if err := f.SetSheetDimension(markSheet, "A1:"+cellName(firstList+max(0, len(u.lists)-1), rows)); err != nil {
		return err
	}
	if err := f.ProtectSheet(markSheet, &excelize.SheetProtectionOptions{}); err != nil {
		return err
	}
	stream, err := f.NewStreamWriter(markSheet)
	if err != nil {
		return err
	}
	for n := range rows {
		cells := make([]any, firstList+len(u.lists))
		if n < len(pairs) {
			cells[0], cells[1] = pairs[n][0], pairs[n][1]
		}
		for i, words := range u.lists {
			if n < len(words) {
				cells[firstList+i] = words[n]
			}
		}
		if err := stream.SetRow(fmt.Sprint("A", n+1), cells); err != nil {
			return err
		}
	}
	return stream.Flush()
}
