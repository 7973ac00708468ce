package report

import (
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// exemplars is the section on people, collectives, models and practices worth
// following (plan II.4.e).
func (w *ward) exemplars() {
	w.Tell("exemplars_title", Section, "report.s.exemplars.title")
	none := "report.s.exemplars.task.none"
	if len(w.l.Exemplars) > 0 {
		none = ""
	}
	w.tasksOf(onExemplars, "report.s.exemplars.task", none)
	if len(w.l.Exemplars) == 0 {
		w.Lack("exemplars", Prose, "report.s.exemplars.none")
		return
	}
	kinds, toCity, replicated := map[data.ExemplarKind]int{}, 0, 0
	for _, e := range w.l.Exemplars {
		kinds[e.Kind]++
		if e.ToCity {
			toCity++
		}
		if e.Stage == data.Replicated {
			replicated++
		}
	}
	var counts []Text
	for _, kind := range data.ExemplarKinds() {
		if kinds[kind] > 0 {
			counts = append(counts, w.Phrase("report.s.exemplars.kind."+string(kind), Count(string(kind), kinds[kind])))
		}
	}
	spread, sent := With("spreading", nil), With("sent", nil)
	if replicated > 0 {
		spread = With("spreading", w.Phrase("report.s.exemplars.replicated", Count("replicated", replicated)))
	}
	if toCity > 0 {
		sent = With("sent", w.Phrase("report.s.exemplars.sent", w.higherLevel(), Count("to_city", toCity).In(annexExemplars)))
	}
	w.Tell("exemplars", Prose, "report.s.exemplars", Count("count", len(w.l.Exemplars)), With("kinds", and(counts)), spread, sent)
	for _, kind := range data.ExemplarKinds() {
		for _, e := range w.l.Exemplars {
			if e.ToCity && e.Kind == kind {
				w.exemplar(e)
			}
		}
	}
}

// exemplar is the entry on one that goes into the report to the city.
func (w *ward) exemplar(e data.Exemplar) {
	unit := With("unit", nil)
	if u := w.l.Unit(e.UnitID); u.Name != "" {
		unit = With("unit", w.Phrase("report.s.exemplar.unit", Say("unit", u.Name).In(annexExemplars)))
	}
	name := With("exemplar", w.Phrase("report.s.exemplar."+string(e.Kind), Say("exemplar", e.Name).In(annexExemplars)))
	if kind := assets.T("exemplar." + string(e.Kind)); strings.HasPrefix(vn.Fold(e.Name), vn.Fold(kind)+" ") {
		name = Say("exemplar", vn.Capital(e.Name)).In(annexExemplars)
	}
	if e.Outcome == "" {
		w.Tell(of("exemplar", e.ID), Entry, "report.s.exemplar.named", name, unit)
		return
	}
	w.Tell(of("exemplar", e.ID), Entry, "report.s.exemplar", name, unit, Typed("outcome", e.Outcome).In(annexExemplars))
}
