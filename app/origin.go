package app

import "thidua/app/ui"

// report cites the report that a record came with where its unit is told
// already, "" for what was entered by hand.
func (d *desk) report(submissionID int64) string {
	s := d.ledger.Cited(submissionID)
	if s.ID == 0 {
		return ""
	}
	return reportSource(s)
}

// origin cites the report of a unit that a record came with, "" for what was
// entered by hand.
func (d *desk) origin(submissionID int64) string {
	s := d.ledger.Cited(submissionID)
	if s.ID == 0 {
		return ""
	}
	return ui.T("origin.report", "Source", reportSource(s), "Unit", d.ledger.Unit(s.UnitID).Name)
}
