package city

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/assets"
	"thidua/data"
	"thidua/data/city"
	"thidua/data/report"
	"thidua/data/vn"
)

// writer words the board's report on a round from its summary.
type writer struct {
	*report.Writer
	summary
}

// annexName names the annexes as the report cites them.
func annexName(i int) string {
	return ui.T("city.annex_name", "Number", []string{"I", "II", "III", "IV", "V", "VI"}[i])
}

// reportOf words the board's report (báo cáo tổng hợp).
func reportOf(c summary) report.Report {
	w := writer{report.NewWriter(nil, "city"), c}
	w.opening()
	w.reporting()
	w.ofTargets()
	w.ofMovements()
	w.ofPeople()
	w.ofDoubts()
	w.ofRemarks()
	w.Tell("closing", report.Prose, "report.s.city.closing", report.Say("addressee", assets.T("city.paper.to", "City", w.board.City)))
	return w.Report(nil)
}

func (w writer) opening() {
	plan := w.Phrase("report.s.city.no_plan")
	switch {
	case w.round.Number != "" && w.round.IssuedOn.IsZero():
		plan = w.Phrase("report.s.city.plan_undated", report.Say("number", w.round.Number))
	case w.round.Number != "":
		plan = w.Phrase("report.s.city.plan", report.Say("number", w.round.Number), report.Say("day", w.round.IssuedOn.Official()))
	}
	w.Tell("opening", report.Prose, "report.s.city.opening", report.With("plan", plan), report.Say("round", w.round.Name),
		report.Count("count", w.count.Due), report.Say("today", w.today.Official()))
}

// reporting says which wards have reported, and names those that have not.
func (w writer) reporting() {
	w.Tell("reporting", report.Chapter, "report.s.city.reporting.title")
	c := w.count
	if c.Due == 0 {
		w.Lack("submissions", report.Prose, "report.s.city.reporting.none")
		return
	}
	kinds := w.pieces("V", ", ", piece{"report.s.city.reporting.on_time", "on_time", c.OnTime},
		piece{"report.s.city.reporting.late", "late", c.Late}, piece{"report.s.city.reporting.missing", "missing", c.Missing})
	w.Tell("submissions", report.Prose, "report.s.city.reporting", report.Count("come", c.Come).In("V"), report.Count("due", c.Due).In("V"),
		report.Say("percent", partOf(c.Come, c.Due)).In("V"), report.With("kinds", kinds), report.With("deadline", w.deadline()))
	w.named("late", "report.s.city.late", func(s city.Standing) bool { return s.Timeliness == data.Late })
	w.named("missing", "report.s.city.missing", func(s city.Standing) bool { return s.Package == nil && s.Ward.Expected(w.round) })
	w.named("damaged", "report.s.city.damaged", func(s city.Standing) bool { return s.Package == nil && (s.Damaged || s.Altered) })
	w.named("adjusted", "report.s.city.adjusted", func(s city.Standing) bool {
		return s.Package != nil && s.Package.Kind == data.Adjustment
	})
	if c.Waiting > 0 {
		w.Tell("waiting", report.Entry, "report.s.city.waiting", report.Count("count", c.Waiting))
	}
}

func (w writer) deadline() report.Text {
	if w.round.Due.IsZero() {
		return nil
	}
	return w.Phrase("report.s.city.deadline", report.Say("deadline", words.Wording(w.round.Deadline())))
}

// piece is a number of things and the phrase that it stands in.
type piece struct {
	key, name string
	n         int
}

// pieces are the phrases of what there is, nothing of what there is not.
func (w writer) pieces(annex, sep string, all ...piece) report.Text {
	var texts []report.Text
	for _, p := range all {
		if p.n > 0 {
			texts = append(texts, w.Phrase(p.key, report.Count(p.name, p.n).In(annex)))
		}
	}
	return report.Join(texts, sep, sep)
}

// named names the wards that something holds of.
func (w writer) named(part, key string, holds func(city.Standing) bool) {
	var names []string
	for _, s := range w.standings {
		if holds(s) {
			names = append(names, s.Ward.Name)
		}
	}
	if len(names) > 0 {
		w.Tell(part, report.Entry, key, report.Count("count", len(names)).In("V"), report.Say("units", strings.Join(names, ", ")).In("V"))
	}
}

// ofTargets gives the sums of what may be added up, and of the rest how many
// wards have met it.
func (w writer) ofTargets() {
	w.Tell("targets", report.Chapter, "report.s.city.targets.title")
	if len(w.targets) == 0 {
		w.Lack("targets_none", report.Prose, "report.s.city.targets.none")
		return
	}
	added := 0
	for _, l := range w.targets {
		if l.Adds {
			added++
		}
	}
	w.Tell("targets_all", report.Prose, "report.s.city.targets", report.Count("count", len(w.targets)).In("I"), report.Count("come", w.count.Come).In("V"),
		report.Count("added", added).In("I"), report.Count("counted", len(w.targets)-added).In("I"))
	for _, l := range w.targets {
		w.target(l)
	}
}

func (w writer) target(l city.TargetLine) {
	part := "target." + l.TitleKey + "." + l.MeasureKey
	slots := []report.Slot{
		report.Say("target", l.Title).In("I"), report.Say("measure", l.Measure).In("I"), report.Count("count", l.Wards).In("I"),
		report.Count("met", l.Met()).In("I"), report.Say("percent", numberOrNone(l.Completion())).In("I"),
	}
	reached := l.Reached()
	if !l.Adds || !reached.Value.Valid {
		w.Tell(part, report.Entry, "report.s.city.target.counted", slots...)
		return
	}
	slots = append(slots, report.Say("actual", vn.FormatNumber(reached.Value.Decimal)).In("I"), report.Say("planned", vn.FormatNumber(reached.Planned)).In("I"),
		report.Count("wards", reached.Wards).In("I"))
	if !l.Completion().Valid {
		w.Tell(part, report.Entry, "report.s.city.target.bare", slots...)
		return
	}
	w.Tell(part, report.Entry, "report.s.city.target", slots...)
}

// ofMovements tells of the movements that the city or a higher level launched,
// and counts the rest.
func (w writer) ofMovements() {
	w.Tell("movements", report.Chapter, "report.s.city.movements.title")
	upper := slices.DeleteFunc(slices.Clone(w.movements), func(l city.MovementLine) bool { return !l.ToCity() })
	if len(w.movements) == 0 {
		w.Lack("movements_none", report.Prose, "report.s.city.movements.none")
		return
	}
	w.Tell("movements_all", report.Prose, "report.s.city.movements", report.Count("count", len(w.movements)).In("II"),
		report.With("kinds", w.pieces("II", ", ", piece{"report.s.city.movements.to_city", "to_city", len(upper)}, piece{"report.s.city.movements.own", "own", len(w.movements) - len(upper)})))
	for _, l := range upper {
		w.Tell("movement."+l.Key, report.Entry, "report.s.city.movement", report.Say("movement", l.Name).In("II"), report.Count("wards", l.Wards).In("II"),
			report.Count("collectives", l.Collectives).In("II"), report.Count("individuals", l.Individuals).In("II"), report.Count("awards", l.WardAwards).In("II"))
	}
}

// ofPeople counts exemplars by kind and nominations by form.
func (w writer) ofPeople() {
	w.Tell("exemplars", report.Chapter, "report.s.city.exemplars.title")
	all := 0
	var kinds []string
	for _, kind := range data.ExemplarKinds() {
		if n := w.exemplars[kind]; n > 0 {
			all += n
			kinds = append(kinds, vn.Counted(n)+" "+strings.ToLower(words.Word("exemplar", kind)))
		}
	}
	if all == 0 {
		w.Lack("exemplars_none", report.Prose, "report.s.city.exemplars.none")
	} else {
		w.Tell("exemplars_all", report.Prose, "report.s.city.exemplars", report.Count("count", all).In("III"), report.Say("kinds", strings.Join(kinds, ", ")).In("III"))
	}
	w.Tell("nominations", report.Chapter, "report.s.city.nominations.title")
	forms := upwardForms(w.forms)
	if len(forms) == 0 {
		w.Lack("nominations_none", report.Prose, "report.s.city.nominations.none")
		return
	}
	w.Tell("nominations_all", report.Prose, "report.s.city.nominations", w.counted(city.SumForms(forms))...)
	for _, f := range forms {
		w.Tell("form."+f.Key+string(f.Authority), report.Entry, "report.s.city.form",
			append(w.counted(f), report.Say("form", f.Form).In("IV"), report.Count("wards", f.Wards).In("IV"))...)
	}
}

func (w writer) counted(f city.FormCount) []report.Slot {
	return []report.Slot{
		report.Count("count", f.All()).In("IV"),
		report.With("kinds", w.pieces("IV", ", ", piece{"report.s.city.collectives", "collective", f.Collectives},
			piece{"report.s.city.individuals", "individual", f.Individuals}, piece{"report.s.city.households", "household", f.Households})),
	}
}

// ofDoubts counts what has to be verified, which annex VI lists.
func (w writer) ofDoubts() {
	w.Tell("doubts", report.Chapter, "report.s.city.doubts.title")
	if w.suspected+w.doubts() == 0 {
		w.Tell("doubts_none", report.Prose, "report.s.city.doubts.none")
		return
	}
	w.Tell("doubts_all", report.Prose, "report.s.city.doubts", report.With("kinds", w.pieces("VI", assets.T("city.and"),
		piece{"report.s.city.doubts.people", "people", w.suspected}, piece{"report.s.city.doubts.figures", "figures", w.doubts()})))
}

func (w writer) ofRemarks() {
	w.Tell("remarks", report.Chapter, "report.s.city.remarks.title")
	if w.remarkers == 0 {
		w.Lack("remarks_none", report.Prose, "report.s.city.remarks.none")
		return
	}
	w.Tell("remarks_all", report.Prose, "report.s.city.remarks", report.Count("difficulties", w.remarks[false]),
		report.Count("proposals", w.remarks[true]), report.Count("wards", w.remarkers))
}

// partOf is a share in percent, cut to one decimal so that it never seems to
// reach what it does not.
func partOf(part, whole int) string {
	percent := decimal.NewFromInt(int64(part * 100)).Div(decimal.NewFromInt(int64(whole)))
	return vn.FormatNumber(percent.Truncate(1))
}
