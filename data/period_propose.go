package data

import (
	"fmt"
	"time"

	"thidua/data/vn"
)

// Rhythm is how often units report besides the end of the campaign.
type Rhythm string

// The rhythms.
const (
	Quarterly Rhythm = "quarter"
	Monthly   Rhythm = "month"
)

// Rhythms lists all rhythms in the order in which they are offered.
func Rhythms() []Rhythm { return []Rhythm{Quarterly, Monthly} }

// ProposePeriods makes the periods of a rhythm that the campaign lacks: those
// that end after it began and are due before its own reports. Each is due so
// many days after it ends, or on the first working day from then on. name words
// a period by its number in the year.
func (l Ledger) ProposePeriods(r Rhythm, days int, name func(no int) string) []Period {
	months, calendar, known := 1, l.Calendar(), map[string]bool{}
	if r == Quarterly {
		months = 3
	}
	for _, p := range l.Periods {
		known[vn.Fold(p.Name)] = true
	}
	var proposed []Period
	for no := 1; no <= 12/months; no++ {
		p := Period{
			CampaignID: l.Campaign.ID, Name: name(no), DueInclusive: true,
			From: vn.NewDate(l.Campaign.Year, time.Month((no-1)*months+1), 1), To: l.Campaign.MonthEnd(no * months),
		}
		p.Due = p.To.AddDays(days)
		for !calendar.IsWorking(p.Due) {
			p.Due = p.Due.AddDays(1)
		}
		final := l.Campaign.UnitDue()
		late := !final.On.IsZero() && !p.Due.Before(final.LastDay())
		if !late && p.To.After(l.Campaign.Begin()) && !known[vn.Fold(p.Name)] {
			proposed = append(proposed, p)
		}
	}
	return proposed
}

// PeriodNumber writes the number of a month as "09", that of a quarter as "III".
func (r Rhythm) PeriodNumber(no int) string {
	if r == Quarterly {
		return vn.Roman(no)
	}
	return fmt.Sprintf("%02d", no)
}
