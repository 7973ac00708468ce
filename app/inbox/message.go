package inbox

import (
	"strings"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/intake"
)

// mostTold is how many findings a message lists; the error workbook has all.
const mostTold = 8

// messageTo is what a unit is told about its file, in polite words: what has
// to be corrected, or why it was not taken; "" when there is nothing to say.
func (b *intakeBatch) messageTo(row *intakeRow) string {
	r, l := row.reading, b.desk.Ledger
	about := b.pointsOf(r)
	if about == "" || row.attached != "" || r.Verdict == intake.Skipped {
		return ""
	}
	unit := r.Unit.Name
	if unit == "" {
		unit = l.Unit(b.unitNamedBy(row)).Name
	}
	if unit == "" {
		unit = ui.T("remind.contact_none")
	}
	period, due := r.Period, ui.T("remind.soon")
	if r.Unit.ID == 0 {
		period = b.d.Period()
	}
	if last := period.Deadline(); !period.Due.IsZero() && !b.desk.Today.After(last.LastDay()) {
		due = words.Wording(last)
	}
	text := ui.T("intake.message_text", "Unit", unit, "Name", r.Name, "Period", words.PeriodName(period), "Points", about,
		"Marked", row.hasErrors(), "Due", due, "Addressee", words.Addressee(l))
	if l.Campaign.Sample {
		text = ui.T("remind.sample", "Text", text)
	}
	return text
}

// pointsOf lists the faults, else the cautions, else the reason.
func (b *intakeBatch) pointsOf(r intake.Reading) string {
	severity := intake.Fault
	if r.Count(severity) == 0 {
		severity = intake.Caution
	}
	var points []string
	for _, f := range r.Findings {
		if f.Severity == severity {
			points = append(points, ui.T("intake.point", "No", len(points)+1, "Text", f.Text))
		}
	}
	if r.Verdict != intake.Cautioned && r.Verdict != intake.Clean && r.Count(intake.Fault) == 0 {
		points = []string{r.Reason}
	}
	if more := len(points) - mostTold; more > 0 {
		points = append(points[:mostTold], ui.T("intake.points_more", "Count", more))
	}
	return strings.Join(points, "\n")
}
