package report

import (
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// results is the chapter on what was achieved.
func (w *ward) results() {
	w.Tell("results", Chapter, "report.s.results.title", w.higherLevel())
	w.Tell("targets_title", Section, "report.s.targets.title")
	switch {
	case len(w.targets) == 0:
		w.Lack("targets", Prose, "report.s.targets.none")
	case !slices.ContainsFunc(w.targets, func(r data.TargetRow) bool { return r.Assessment.State != data.NoData }):
		w.Lack("targets", Prose, "report.s.targets.unknown", Count("count", len(w.targets)).In(annexTargets), Say("today", w.today.Official()), With("by", w.targetsBy()))
	default:
		w.targetSummary()
		w.amended()
		w.targetGroups()
		w.shortTargets()
		w.silentTargets()
	}
	w.work()
	w.movements()
	w.exemplars()
	w.awards()
}

// targetSummary counts the targets by verdict.
func (w *ward) targetSummary() {
	w.Tell("targets", Prose, "report.s.targets", With("by", w.targetsBy()), Count("count", len(w.targets)).In(annexTargets),
		Say("today", w.today.Official()), With("states", and(w.states(w.targets, ""))), With("by_estimate", w.estimated()))
}

// targetsBy cites the resolution that the targets were set by.
func (w *ward) targetsBy() Text {
	source, ok := w.targetSource()
	if !ok {
		return nil
	}
	return w.Phrase("report.s.targets.source", With("source", w.cited(source)))
}

// states counts targets by verdict, from the best to the unknown; of tells the
// counts of a group from those of the others.
func (w *ward) states(rows []data.TargetRow, of string) []Text {
	var texts []Text
	for _, v := range data.Verdicts(rows) {
		text := w.Phrase("report.s.state."+v.Wording, Count(v.Wording, v.Count).In(annexTargets), Say("year", id(int64(w.l.Campaign.Year))))
		if of != "" {
			text = text.About(groupKey(of), of)
		}
		texts = append(texts, text)
	}
	return texts
}

// groupKey is the part of a key that names a group of targets.
func groupKey(group string) string { return vn.ASCII(strings.ReplaceAll(vn.Fold(group), " ", "-")) }

// estimated tells how many verdicts rest on estimates.
func (w *ward) estimated() Text {
	n := 0
	for _, r := range w.targets {
		if r.Assessment.Estimated() {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return w.Phrase("report.s.targets.estimated", Count("estimated", n).In(annexTargets))
}

// amended names the targets that a later resolution gave another value.
func (w *ward) amended() {
	var texts []Text
	for _, r := range w.targets {
		if len(r.Amendments) == 0 {
			continue
		}
		last := r.Amendments[len(r.Amendments)-1]
		texts = append(texts, w.Phrase("report.s.targets.amendment", w.target(r), Say("from", planned(r.Plan)).In(annexTargets),
			Say("planned", planned(r.Target)).In(annexTargets), Say("basis", last.Basis)).About(id(r.Target.ID), r.Target.Name))
	}
	if len(texts) > 0 {
		w.Tell("targets_amended", Prose, "report.s.targets.amended", Count("amended", len(texts)).In(annexTargets), With("amendments", Join(texts, "; ", "; ")))
	}
}

// targetGroups goes through the groups of the plan: how many targets of each
// are where, and what was achieved.
func (w *ward) targetGroups() {
	var groups []string
	rows := map[string][]data.TargetRow{}
	for _, r := range w.targets {
		if rows[r.Target.Group] == nil {
			groups = append(groups, r.Target.Group)
		}
		rows[r.Target.Group] = append(rows[r.Target.Group], r)
	}
	for _, group := range groups {
		w.targetGroup(group, rows[group])
	}
}

func (w *ward) targetGroup(group string, rows []data.TargetRow) {
	var done []Text
	for _, r := range rows {
		if achieved(r) {
			done = append(done, w.achievement(r))
		}
	}
	part := "targets_group." + groupKey(group)
	name := strings.ToLower(group)
	if group == "" {
		name = assets.T("report.group.other")
	}
	slots := []Slot{
		Say("group", name), Count("count", len(rows)).In(annexTargets), With("states", and(w.states(rows, group))),
		With("results", Join(done, "; ", "; ")),
	}
	switch {
	case len(done) == 0:
		w.Tell(part, Entry, "report.s.targets.group.bare", slots...)
	case len(rows) == 1:
		w.Tell(part, Entry, "report.s.targets.group.single", slots...)
	default:
		w.Tell(part, Entry, "report.s.targets.group", slots...)
	}
}

// achieved reports whether a target is met or on its way.
func achieved(r data.TargetRow) bool {
	return slices.Contains([]data.State{data.Exceeded, data.Met, data.OnPace}, r.Assessment.State)
}

// short reports whether a target is behind or not met.
func short(r data.TargetRow) bool {
	return r.Assessment.State == data.Behind || r.Assessment.State == data.NotMet
}

// shortTargets names the targets that are behind or not met.
func (w *ward) shortTargets() {
	n := 0
	for _, r := range w.targets {
		if short(r) {
			n++
		}
	}
	if n == 0 {
		return
	}
	w.Tell("targets_short", Prose, "report.s.targets.short", Count("short", n).In(annexTargets))
	for _, r := range w.targets {
		if short(r) {
			w.shortTarget(r)
		}
	}
}

// silentTargets names the targets without a figure, and those that do not apply.
func (w *ward) silentTargets() {
	for _, about := range []struct {
		state     data.State
		part, key string
	}{
		{data.NoData, "targets_silent", "report.s.targets.silent"},
		{data.NotApplicable, "targets_not_applied", "report.s.targets.not_applied"},
	} {
		var texts []Text
		for _, r := range w.targets {
			if r.Assessment.State == about.state {
				texts = append(texts, w.Phrase("report.s.target", w.target(r)).About(id(r.Target.ID), r.Target.Name))
			}
		}
		if len(texts) > 0 {
			w.Tell(about.part, Prose, about.key, Count("count", len(texts)).In(annexTargets), With("targets", Join(texts, "; ", "; ")),
				Say("year", id(int64(w.l.Campaign.Year))))
		}
	}
}

// target is the name of a target in running text.
func (w *ward) target(r data.TargetRow) Slot {
	return Say("target", inText(data.TitleOf(r.Plan, w.l.Targets))).In(annexTargets)
}
