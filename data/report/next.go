package report

import (
	"thidua/data"
)

// next is the chapter on what comes next: what the ledger shows as still open,
// and what the plan sets for the year's end (IV.2).
func (w *ward) next() {
	w.Tell("next", Chapter, "report.s.next.title")
	w.nextTargets()
	w.nextFigures()
	w.nextReports()
	w.nextAwards()
	w.nextExemplars()
	w.Tell("next_year", Entry, "report.s.next.year", Say("year", id(int64(w.l.Campaign.Year))))
}

// nextTargets names the targets that are still to be reached; once the year is
// over there are none to reach.
func (w *ward) nextTargets() {
	var texts []Text
	for _, r := range w.targets {
		if short(r) && !w.today.After(w.l.Campaign.YearEnd()) {
			texts = append(texts, w.Phrase("report.s.target", w.target(r)).About(id(r.Plan.ID), r.Plan.Name))
		}
	}
	if len(texts) > 0 {
		w.Tell("next_targets", Entry, "report.s.next.targets", Count("short", len(texts)).In(annexTargets), With("targets", Join(texts, "; ", "; ")))
	}
}

// nextFigures says for how many targets figures are still to come: none yet, or
// only an estimate or part of the year.
func (w *ward) nextFigures() {
	open := 0
	for _, r := range w.targets {
		if r.Official == nil && r.Assessment.State != data.NotApplicable {
			open++
		}
	}
	if open == 0 {
		return
	}
	year := Say("year", id(int64(w.l.Campaign.Year)))
	w.Tell("next_figures", Entry, "report.s.next.figures", Count("open", open).In(annexTargets), year, w.kind(), Say("addressee", w.addressee()))
}

// nextReports says how many units are still to be urged.
func (w *ward) nextReports() {
	n := 0
	for _, r := range data.Urged(w.reports) {
		if r.Unit.MustReport {
			n++
		}
	}
	if n > 0 {
		w.Tell("next_reports", Entry, "report.s.next.reports", Count("urged", n).In(annexSubmissions))
	}
}

// nextAwards says how many nominations are still to be decided by the ward.
func (w *ward) nextAwards() {
	open, year := 0, 0
	for _, r := range w.awarded {
		switch {
		case isDecided(r) || r.Stage == data.Refused || r.Known && !r.Award.OfWard():
		case r.Round == data.YearRound:
			year++
		default:
			open++
		}
	}
	if open > 0 {
		w.Tell("next_awards", Entry, "report.s.next.awards", Count("undecided", open).In(annexAwards))
	}
	if year > 0 {
		w.Tell("next_year_awards", Entry, "report.s.next.year_awards", Count("year_end", year).In(annexAwards), Say("year", id(int64(w.l.Campaign.Year))))
	}
}

// nextExemplars says how many exemplars are still to be spread.
func (w *ward) nextExemplars() {
	n := 0
	for _, e := range w.l.Exemplars {
		if e.Stage != data.Replicated {
			n++
		}
	}
	if n > 0 {
		w.Tell("next_exemplars", Entry, "report.s.next.exemplars", Count("spread", n))
	}
}
