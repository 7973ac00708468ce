package data

import "strings"

// MovementReport is what the ward reports of a movement: its own words and
// numbers, and what the units reported in their accepted reports.
type MovementReport struct {
	Movement
	Sum       MovementSum
	Counted   []MovementResult // see [Ledger.CountedIn]
	FromUnits bool             // a number of those who joined is the units' sum
}

// MovementReport works out the report of m. What the officer has typed stands
// before what the units add up to.
func (l Ledger) MovementReport(m Movement) MovementReport {
	r := MovementReport{Movement: m, Sum: l.SumOf(m.ID), Counted: l.CountedIn(m.ID)}
	for _, number := range []struct {
		own *int
		sum int
	}{{&r.Collectives, r.Sum.Collectives}, {&r.Individuals, r.Sum.Individuals}} {
		if *number.own == 0 && number.sum > 0 {
			*number.own, r.FromUnits = number.sum, true
		}
	}
	return r
}

// Blank reports whether nothing at all has been reported of the movement, so
// that its zeros are no results.
func (r MovementReport) Blank() bool {
	return r.Outcome == "" && r.Models == "" && r.Sum.Units == 0 &&
		r.Collectives+r.Individuals+r.WardAwards+r.CityRequests == 0
}

// Told is a text of the report: the ward's own, followed by what each unit
// says, by its name. It is at most room characters long; left is how many units
// found no place in it.
func (l Ledger) Told(r MovementReport, own string, of func(MovementResult) string, room int) (text string, left int) {
	lines, length := []string{}, len([]rune(own))
	if own != "" {
		lines = append(lines, own)
	}
	for _, result := range r.Counted {
		said := of(result)
		if said == "" {
			continue
		}
		line := l.Unit(result.UnitID).Name + ": " + said
		if length += 1 + len([]rune(line)); length > room {
			left++
			continue
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n"), left
}

// OutcomeOf is what a unit says of its results, for [Ledger.Told].
func OutcomeOf(r MovementResult) string { return r.Outcome }

// ModelsOf is what a unit says of models, for [Ledger.Told].
func ModelsOf(r MovementResult) string { return r.Models }

// DifficultiesOf is what a unit says of difficulties, for [Ledger.Told].
func DifficultiesOf(r MovementResult) string { return r.Difficulties }
