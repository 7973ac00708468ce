package report

import (
	"cmp"
	"slices"

	"thidua/data"
)

// troubles is the chapter on shortcomings, difficulties and their causes: what
// the figures show, what the office noted and what the units say.
func (w *ward) troubles() {
	w.Tell("troubles", Chapter, "report.s.troubles.title")
	w.Tell("shortcomings_title", Section, "report.s.troubles.shortcomings")
	before := len(w.parts)
	w.missedTargets()
	w.missedReports()
	if len(w.parts) == before {
		w.Lack("shortcomings", Prose, "report.s.troubles.no_shortcomings")
	}
	w.Tell("difficulties_title", Section, "report.s.troubles.difficulties")
	said := w.difficulties()
	if len(said) == 0 {
		w.Lack("difficulties", Prose, "report.s.troubles.no_difficulties")
	}
	w.tell("difficulty", said)
	w.Tell("causes_title", Section, "report.s.troubles.causes")
	w.causes()
}

// missedTargets counts the targets that are behind, not met, or not known.
func (w *ward) missedTargets() {
	missed, silent := 0, 0
	for _, r := range w.targets {
		switch {
		case short(r):
			missed++
		case r.Assessment.State == data.NoData:
			silent++
		}
	}
	var texts []Text
	if missed > 0 {
		texts = append(texts, w.Phrase("report.s.troubles.missed", Count("short", missed).In(annexTargets)))
	}
	if silent > 0 {
		texts = append(texts, w.Phrase("report.s.troubles.silent", Count("silent", silent).In(annexTargets)))
	}
	if len(texts) > 0 {
		w.Tell("shortcoming_targets", Entry, "report.s.troubles.targets", Count("count", len(w.targets)).In(annexTargets), With("targets", Join(texts, "; ", "; ")))
	}
}

// missedReports counts the reports that came late or not at all.
func (w *ward) missedReports() {
	overdue, late, returned := 0, 0, 0
	for _, r := range w.reports {
		switch {
		case !r.Unit.MustReport:
		case r.Timeliness == data.Late:
			late++
		case r.Timeliness == data.Overdue:
			overdue++
		}
		if r.Unit.MustReport && r.Submission.State == data.Returned {
			returned++
		}
	}
	var texts []Text
	for _, about := range []struct {
		key, name string
		n         int
	}{
		{"report.s.troubles.late", "late", late},
		{"report.s.troubles.overdue", "overdue", overdue},
		{"report.s.troubles.returned", "returned", returned},
	} {
		if about.n > 0 {
			texts = append(texts, w.Phrase(about.key, Count(about.name, about.n).In(annexSubmissions)))
		}
	}
	if len(texts) > 0 {
		w.Tell("shortcoming_reports", Entry, "report.s.troubles.reports", With("reports", Join(texts, "; ", "; ")))
	}
}

// difficulties are those noted with the movements, and those that the units
// report.
func (w *ward) difficulties() sayings {
	var all sayings
	for _, m := range slices.SortedStableFunc(slices.Values(w.l.Movements), func(a, b data.Movement) int { return cmp.Compare(a.Position, b.Position) }) {
		about := w.Phrase("report.s.saying.movement", With("name", w.called(m)))
		all.gather(m.ID, about, m.Difficulties, data.Unit{})
		for _, r := range w.l.CountedIn(m.ID) {
			all.gather(m.ID, about, r.Difficulties, w.l.Unit(r.UnitID))
		}
	}
	for _, r := range data.Remarks(w.answers) {
		if !r.Proposal && r.About == "" { // those about movements are in the results of the movements
			all.gather(0, nil, r.Text, r.Unit)
		}
	}
	return all
}

// causes are the reasons noted with the figures of targets that are short. What
// nobody has noted is left to the officer.
func (w *ward) causes() {
	var texts []Text
	for _, r := range w.targets {
		if why := r.Assessment.Basis.Reason; short(r) && why != "" {
			texts = append(texts, w.Phrase("report.s.troubles.cause", w.target(r), Typed("why", why)).About(id(r.Plan.ID), r.Plan.Name))
		}
	}
	if len(texts) == 0 {
		w.Lack("causes", Prose, "report.s.troubles.no_causes")
		return
	}
	w.Tell("causes", Prose, "report.s.troubles.noted_causes", With("causes", Join(texts, "; ", "; ")))
}

// proposals is the chapter on what is asked of the city: commendation, and what
// the units propose.
func (w *ward) proposals() {
	w.Tell("proposals", Chapter, "report.s.proposals.title")
	asked := 0
	for _, r := range w.awarded {
		if r.Open() && r.Known && !r.Award.OfWard() {
			asked++
		}
	}
	if asked > 0 {
		w.Tell("proposal_awards", Entry, "report.s.proposals.awards", Count("asked", asked).In(annexAwards), w.higherLevel())
	}
	var all sayings
	for _, r := range data.Remarks(w.answers) {
		if r.Proposal {
			all.gather(0, nil, r.Text, r.Unit)
		}
	}
	if asked == 0 && len(all) == 0 {
		w.Lack("proposals_none", Prose, "report.s.proposals.none")
	}
	w.tell("proposal", all)
}
