// Package annex describes the annexes of the report to the city once, as
// tables of typed values: data/xlsx sets them as sheets of a workbook, whose
// figures can be reckoned with, data/paper as tables of a document. Both show
// the same columns, rows and words.
package annex
