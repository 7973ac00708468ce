// Package intake reads what units send back. It finds the answers of a form
// wherever they stand in the workbook, says cell by cell what has to be
// corrected or deserves a look, judges the files of a batch beside each other
// and beside the ledger, and matches tables that are none of our forms.
package intake
