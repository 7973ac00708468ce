package report

import (
	"regexp"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// topic is where in the report a task of the plan is reported on.
type topic int

// The topics (plan II.4).
const (
	onWork       topic = iota // any other task, among the results
	onDirectives              // directives of the Party on emulation, in the chapter on leadership
	onPublicity               // propaganda, likewise
	onMovements               // with the movements
	onExemplars               // with the exemplars
)

// topicOf goes by the words of the task. What it does not know is reported
// among the tasks, where nothing is left out.
func topicOf(t data.Task) topic {
	name := vn.Fold(t.Name)
	switch {
	case strings.Contains(name, "chi thi so"):
		return onDirectives
	case strings.Contains(name, "dien hinh tien tien"):
		return onExemplars
	case strings.Contains(name, "tuyen truyen"):
		return onPublicity
	case strings.Contains(name, "phong trao thi dua"):
		return onMovements
	}
	return onWork
}

// longTitle is how many words of a task's name make its title at most.
const longTitle = 40

// titleOf is the task's name as a title: up to the list or the sentences that
// explain it, cut at a comma when it is still long. Documents are cited short.
func (w *ward) titleOf(t data.Task) string {
	name, _, _ := strings.Cut(t.Name, "\n")
	for _, b := range w.basesIn(name) {
		name = shapeOf(b).ReplaceAllLiteralString(name, citation(b, b.About).String())
	}
	if i := strings.Index(name, ": “"); i >= 0 { // a list in the same line: the words that announce it go too
		name = name[:max(strings.LastIndex(name[:i], ","), 0)]
	}
	for _, mark := range []string{". ", "; "} {
		name, _, _ = strings.Cut(name, mark)
	}
	if words := strings.Fields(name); len(words) > longTitle {
		short := strings.Join(words[:longTitle], " ")
		if i := strings.LastIndex(short, ","); i > 0 {
			short = short[:i]
		} else {
			short = name
		}
		name = short
	}
	return strings.TrimRight(name, " .,;:")
}

// tasksOf reports on the tasks of a topic in a paragraph each. Of one that the
// office has noted nothing of, none says so; it is "" where what follows tells
// enough.
func (w *ward) tasksOf(about topic, key, none string) {
	for _, t := range w.tasks[about] {
		if none == "" && strings.TrimSpace(t.Outcome) == "" {
			continue
		}
		var bases []Text
		for _, b := range w.basesIn(t.Name) {
			bases = append(bases, w.cited(b))
		}
		slots := []Slot{w.kind(), With("bases", Join(bases, "; ", "; ")), w.citing("outcome", t.Outcome)}
		if strings.TrimSpace(t.Outcome) == "" {
			w.Lack(of("task", t.ID), Prose, none, slots...)
			continue
		}
		w.Tell(of("task", t.ID), Prose, key, slots...)
	}
}

// work is the section on the other tasks, an item each.
func (w *ward) work() {
	if len(w.tasks[onWork]) == 0 {
		return
	}
	w.Tell("work", Section, "report.s.work.title")
	for _, t := range w.tasks[onWork] {
		w.Put(of("task_title", t.ID), Item, Plain(w.titleOf(t)))
		common, each := w.outcomes(t)
		bases := w.basesIn(t.Name)
		if len(bases) > 0 && len(each) == 0 {
			texts := make([]Text, len(bases))
			for i, b := range bases {
				texts[i] = w.cited(b)
			}
			w.Tell(of("task_bases", t.ID), Prose, "report.s.work.bases", With("bases", Join(texts, "; ", "; ")))
		}
		switch {
		case common != "":
			w.Tell(of("task", t.ID), Prose, "report.s.work.outcome", w.citing("outcome", common))
		case len(each) == 0:
			w.Lack(of("task", t.ID), Prose, "report.s.work.none")
		}
		if len(each) > 0 {
			w.eachBasis(t, bases, each)
		}
	}
}

// eachBasis reports on the documents of a task one by one.
func (w *ward) eachBasis(t data.Task, bases []data.LegalBasis, each map[int64]string) {
	for _, b := range bases {
		part := of(of("task", t.ID), b.ID)
		if each[b.ID] == "" {
			w.Lack(part, Entry, "report.s.work.basis_none", With("basis", w.cited(b)))
			continue
		}
		w.Tell(part, Entry, "report.s.work.basis", With("basis", w.cited(b)), Typed("outcome", each[b.ID]))
	}
}

// outcomes parts what was done in a task: what is said of one of its documents,
// in a line that begins with it, and the rest.
func (w *ward) outcomes(t data.Task) (common string, each map[int64]string) {
	each = map[int64]string{}
	var rest []string
	for line := range strings.SplitSeq(t.Outcome, "\n") {
		i := slices.IndexFunc(w.basesIn(t.Name), func(b data.LegalBasis) bool { return beginsWith(b).MatchString(line) })
		if i < 0 {
			rest = append(rest, line)
			continue
		}
		b := w.basesIn(t.Name)[i]
		said := beginsWith(b).ReplaceAllString(line, "")
		each[b.ID] = strings.TrimSpace(each[b.ID] + " " + said)
	}
	return strings.TrimSpace(strings.Join(rest, "\n")), each
}

// beginsWith matches a line that begins with a document.
func beginsWith(b data.LegalBasis) *regexp.Regexp { return vn.CitationHead(b.Kind, b.Number) }

// publicity reports on propaganda: what the office noted, and what the units
// count (plan II.4.đ).
func (w *ward) publicity() {
	w.tasksOf(onPublicity, "report.s.publicity", "report.s.publicity.none")
	var counts []Text
	units := 0
	for _, sum := range data.FactSums(w.answers) {
		units = max(units, sum.Gave)
		if sum.Total.Valid && sum.Total.Decimal.IsPositive() {
			counts = append(counts, w.Phrase("report.s.publicity."+string(sum.Fact), Say("count", vn.FormatNumber(sum.Total.Decimal))).
				About(string(sum.Fact), assets.T("form.facts."+string(sum.Fact))))
		}
	}
	if len(counts) > 0 {
		w.Tell("facts", Prose, "report.s.publicity.facts", Count("units", units), With("facts", and(counts)))
	}
}
