package intake

import (
	"fmt"
	"io"

	"thidua/data"
	"thidua/data/xlsx"
)

// WriteErrors writes the unit's own workbook with every cell that has to be
// corrected marked, and a first sheet that lists them, to be sent back. Files
// that are no sound workbook have none: that is a *data.Problem.
func (r Reading) WriteErrors(w io.Writer) error {
	if !r.whole {
		return &data.Problem{Key: "problem.no_errors"}
	}
	var marks []xlsx.Mark
	for _, f := range r.Findings {
		if f.Severity != Note {
			marks = append(marks, xlsx.Mark{
				Sheet: f.Sheet, Cell: f.Cell, Field: f.Field, Found: f.Found, Expected: f.Expected, Text: f.Said, Fault: f.Severity == Fault,
			})
		}
	}
	if err := xlsx.MarkFindings(w, r.Content, marks); err != nil {
		return fmt.Errorf("errors of %s: %w", r.Name, err)
	}
	return nil
}

// Markable reports whether the cells of the file can be marked: it is a sound
// workbook.
func (r Reading) Markable() bool { return r.whole }
