package data

import (
	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// CloneAsks are the sentences of the doubts that a clone begins with.
type CloneAsks struct {
	NewPlan  func(TargetRow) string  // the planned value is still last year's
	Deadline func(vn.Date) string    // the day was moved by a year
	Basis    func(LegalBasis) string // the document may have been replaced
}

// Clone prepares the campaign of the next year from l: the same targets with
// this year's outcome as what next year is compared with, movements without
// their outcome, tasks, documents, recipients and units. Figures, reports,
// nominations and decisions stay with their year. Planned values and deadlines
// are proposals: each stands under a doubt until the officer has confirmed it.
func (l Ledger) Clone(asks CloneAsks) Ledger {
	next := Ledger{Office: l.Office, Units: l.Units, Holidays: l.Holidays, RuleSets: l.RuleSets, Campaign: l.nextCampaign()}
	doubt := func(entity string, id int64, field, clause, found, question string) {
		next.Doubts = append(next.Doubts, Doubt{
			ID: int64(len(next.Doubts) + 1), CampaignID: next.Campaign.ID,
			Entity: entity, EntityID: id, Field: field, Clause: clause, Found: found, Question: question,
		})
	}
	for _, due := range []struct {
		field string
		was   vn.Date
		on    vn.Date
	}{
		{"unit_deadline", l.Campaign.UnitDeadline, next.Campaign.UnitDeadline},
		{"city_deadline", l.Campaign.CityDeadline, next.Campaign.CityDeadline},
	} {
		if !due.on.IsZero() {
			doubt("campaign", next.Campaign.ID, due.field, "", due.was.String(), asks.Deadline(due.on))
		}
	}
	for _, row := range l.TargetRows() {
		t := row.Target
		t.LastYear, t.LastYearNote = decimal.NullDecimal{}, ""
		if year, ok := row.WholeYear(l.Campaign); ok {
			t.LastYear = decimal.NewNullDecimal(year.Value)
		}
		t.NotApplied = false
		next.Targets = append(next.Targets, t)
		doubt("target", t.ID, "planned", "", t.Printed, asks.NewPlan(row))
	}
	for _, m := range l.Movements {
		next.Movements = append(next.Movements, Movement{
			ID: m.ID, CampaignID: m.CampaignID, Position: m.Position, Name: m.Name, ByCentral: m.ByCentral,
			ByCity: m.ByCity, ByWard: m.ByWard, ByUnit: m.ByUnit, Manner: m.Manner, LaunchDoc: m.LaunchDoc, Clause: m.Clause,
		})
	}
	for _, t := range l.Tasks {
		t.Outcome = ""
		next.Tasks = append(next.Tasks, t)
	}
	for _, b := range l.Bases {
		next.Bases = append(next.Bases, b)
		doubt("legal_basis", b.ID, "number", b.Clause, vn.Clean(b.Kind+" "+b.Number+" "+b.IssuedOn.String()), asks.Basis(b))
	}
	return next
}

// nextCampaign describes the campaign a year later: what the new plan will say
// (its number, day, signer) is left empty, days move by a year.
func (l Ledger) nextCampaign() Campaign {
	c := l.Campaign
	days := l.Calendar()
	c.Year++
	c.Number, c.Signer, c.Note = "", "", ""
	c.IssuedOn, c.LaunchedOn = vn.Date{}, vn.Date{}
	c.EndsOn = yearLater(c.EndsOn)
	c.UnitDeadline = workingDay(days, yearLater(c.UnitDeadline))
	c.CityDeadline = workingDay(days, yearLater(c.CityDeadline))
	return c
}

// yearLater is the same day of the next year; 29 February becomes the 28th.
func yearLater(d vn.Date) vn.Date {
	if d.IsZero() {
		return d
	}
	next := vn.NewDate(d.Year()+1, d.Month(), d.Day())
	if next.Month() != d.Month() {
		return vn.NewDate(d.Year()+1, d.Month()+1, 0)
	}
	return next
}

// workingDay is d or, when the office does not work on it, the last working
// day before it: a deadline is never moved to where it would be missed.
func workingDay(days vn.Calendar, d vn.Date) vn.Date {
	for !d.IsZero() && !days.IsWorking(d) {
		d = d.AddDays(-1)
	}
	return d
}
