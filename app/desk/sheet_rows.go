package desk

import (
	"context"
	"iter"

	"thidua/app/ui"
	"thidua/data/xlsx"
)

// sheetRows are the rows of a table, those of a paged one read as they are
// needed.
func sheetRows(sheet ui.Sheet) iter.Seq2[[]any, error] {
	if sheet.Parts == nil {
		return xlsx.Listed(sheet.Rows)
	}
	return func(yield func([]any, error) bool) {
		for part, err := range sheet.Parts(context.Background()) {
			if err != nil {
				yield(nil, err)
				return
			}
			for _, values := range part.Rows {
				if !yield(values, nil) {
					return
				}
			}
		}
	}
}

// sheetLength is how many rows are to be written, of a paged table more than
// are written while the window waits.
func sheetLength(sheet ui.Sheet) int {
	if sheet.Parts != nil {
		return longSheet + 1
	}
	return len(sheet.Rows)
}
