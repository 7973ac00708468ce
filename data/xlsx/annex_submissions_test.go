package xlsx

import (
	"slices"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

// Annex V is about the report at the end of the campaign: what a unit sent for
// a quarter is no part of it, and a correction counts as a version.
func TestAnnexFiveIsAboutTheFinalReports(t *testing.T) {
	l := small()
	l.Units = []data.Unit{{ID: 71, Name: "Trường Thử", MustReport: true}}
	l.Periods = []data.Period{{ID: 5, Name: "Quý III", To: vn.NewDate(2025, 9, 30), Due: vn.NewDate(2025, 10, 5)}}
	l.Submissions = []data.Submission{
		{ID: 1, UnitID: 71, PeriodID: 5, State: data.Accepted, ReceivedOn: vn.NewDate(2025, 10, 4), DocNumber: "QUÝ/BC"},
		{ID: 2, UnitID: 71, State: data.Received, ReceivedOn: vn.NewDate(2025, 12, 5), Supplements: 1, DocNumber: "NĂM/BC"},
	}
	l.Versions = []data.Version{{ID: 1, SubmissionID: 1, No: 1}, {ID: 2, SubmissionID: 2, No: 1}, {ID: 3, SubmissionID: 2, No: 2}}
	rows := rawRows(t, partsOf(t, annexes(t, l))["xl/worksheets/sheet5.xml"])
	text := allText(rows)
	if strings.Contains(text, "QUÝ/BC") || !strings.Contains(text, "NĂM/BC") {
		t.Error("the annex is not of the final reports")
	}
	column, versions := -1, ""
	for _, row := range rows {
		if at := slices.IndexFunc(row, func(c rawCell) bool { return c.text() == "Số bản nhận" }); at >= 0 && column < 0 {
			column = at
		}
		if column >= 0 && slices.ContainsFunc(row, func(c rawCell) bool { return c.text() == "Trường Thử" }) {
			versions = row[column].number()
		}
	}
	if versions != "2" {
		t.Errorf("%q versions are told; two came", versions)
	}
}
