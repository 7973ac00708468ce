package desk

import (
	"thidua/app/ui"
	"thidua/app/words"
)

// Report cites the report that a record came with where its unit is told
// already, "" for what was entered by hand.
func (d *Desk) Report(submissionID int64) string {
	s := d.Ledger.Cited(submissionID)
	if s.ID == 0 {
		return ""
	}
	return words.ReportSource(s)
}

// Origin cites the report of a unit that a record came with, "" for what was
// entered by hand.
func (d *Desk) Origin(submissionID int64) string {
	s := d.Ledger.Cited(submissionID)
	if s.ID == 0 {
		return ""
	}
	return ui.T("origin.report", "Source", words.ReportSource(s), "Unit", d.Ledger.Unit(s.UnitID).Name)
}
