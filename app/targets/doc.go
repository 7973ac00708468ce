// Package targets is the page of the year's targets with their figures: entered
// one by one, by month, by unit or from a workbook, amended, compared and drawn.
// Of the other rooms it uses history, and campaign for doubtful readings.
package targets
