package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// The annexes of the ward's report that its figures are taken from.
const (
	annexTargets     = "I"
	annexMovements   = "II"
	annexExemplars   = "III"
	annexAwards      = "IV"
	annexSubmissions = "V"
)

// Of is the ward's report to the city on its campaign and on the movements that
// the city launched (plan V.2), as the ledger has it on today, in the words of
// the office and with the officer's own laid over them. It says nothing that
// the ledger does not say.
func Of(l data.Ledger, today vn.Date) Report {
	w := newWard(l, today)
	w.opening()
	w.leadership()
	w.results()
	w.reporting()
	w.troubles()
	w.proposals()
	w.next()
	w.Tell("closing", Prose, "report.s.closing", w.ward(), w.higherLevel(), Say("addressee", w.addressee()))
	return w.Report(l.ReportEdits)
}

// ward words the ward's report.
type ward struct {
	*Writer
	l       data.Ledger
	today   vn.Date
	targets []data.TargetRow
	reports []data.SubmissionRow
	awarded []data.NominationRow
	answers []data.UnitAnswer
	tasks   map[topic][]data.Task
}

func newWard(l data.Ledger, today vn.Date) *ward {
	w := &ward{Writer: NewWriter(l.ReportWordings, ""), l: l, today: today, targets: l.TargetRows(), tasks: map[topic][]data.Task{}}
	w.reports, w.awarded = l.SubmissionRows(today), l.NominationRows(today)
	w.answers = newestAnswers(l)
	for _, t := range slices.SortedStableFunc(slices.Values(l.Tasks), func(a, b data.Task) int { return cmp.Compare(a.Position, b.Position) }) {
		about := topicOf(t)
		w.tasks[about] = append(w.tasks[about], t)
	}
	return w
}

// newestAnswers are the answers that are in the tabs, of every unit that of its
// newest report, in protocol order.
func newestAnswers(l data.Ledger) []data.UnitAnswer {
	newest := map[int64]data.UnitAnswer{}
	for _, p := range l.PeriodsInOrder() {
		for _, a := range l.TakenAnswers(p.ID) {
			newest[a.Unit.ID] = a
		}
	}
	var answers []data.UnitAnswer
	for _, u := range l.UnitsInOrder() {
		if a, ok := newest[u.ID]; ok {
			answers = append(answers, a)
		}
	}
	return answers
}

// ward is the name of the ward, "phường Kiến An".
func (w *ward) ward() Slot { return Say("ward", w.l.Office.Ward) }

// kind is what kind of place the ward is, "phường".
func (w *ward) kind() Slot {
	return Say("kind", cmp.Or(w.l.Office.Kind(), assets.T("report.kind_of_place")))
}

// higherLevel is what kind of place is above it, "thành phố".
func (w *ward) higherLevel() Slot {
	first, _, _ := strings.Cut(w.l.Office.City, " ")
	if vn.Fold(first) == "tinh" {
		return Say("higher", strings.ToLower(first))
	}
	return Say("higher", assets.T("report.higher"))
}

// addressee is who the report is to.
func (w *ward) addressee() string {
	return cmp.Or(w.l.Campaign.CityAddressee, assets.T("report.addressee"))
}

// opening says by which documents the ward reports, those that no other part of
// the report cites.
func (w *ward) opening() {
	var texts []Text
	for _, b := range w.basesInReport() {
		if !w.citedElsewhere(b) {
			texts = append(texts, w.cited(b))
		}
	}
	if len(texts) == 0 {
		w.Tell("opening", Prose, "report.s.opening.plain", w.ward(), w.higherLevel())
		return
	}
	w.Tell("opening", Prose, "report.s.opening", With("bases", Join(texts, "; ", "; ")), w.ward(), w.higherLevel())
}

// basesInReport are the documents to be cited in the report, in order.
func (w *ward) basesInReport() []data.LegalBasis {
	bases := slices.DeleteFunc(slices.Clone(w.l.Bases), func(b data.LegalBasis) bool { return !b.InReport })
	slices.SortStableFunc(bases, func(a, b data.LegalBasis) int { return cmp.Compare(a.Position, b.Position) })
	return bases
}

// citedElsewhere reports whether a task or the paragraph on the targets cites b.
func (w *ward) citedElsewhere(b data.LegalBasis) bool {
	if source, ok := w.targetSource(); ok && source.ID == b.ID && len(w.targets) > 0 {
		return true
	}
	return slices.ContainsFunc(w.l.Tasks, func(t data.Task) bool {
		about := topicOf(t)
		return (about == onDirectives || about == onWork) && slices.ContainsFunc(w.basesIn(t.Name), func(o data.LegalBasis) bool { return o.ID == b.ID })
	})
}

// targetSource is the resolution that the targets were set by.
func (w *ward) targetSource() (data.LegalBasis, bool) {
	for _, b := range w.basesInReport() {
		if strings.Contains(vn.Fold(b.Issuer), "hoi dong nhan dan") {
			return b, true
		}
	}
	return data.LegalBasis{}, false
}

// id is the part of a key that names a record.
func id(n int64) string { return strconv.FormatInt(n, 10) }

// of is the key of one part of several.
func of(part string, n int64) string { return part + "." + id(n) }

// inText gives a name that is a common noun a small first letter; one that
// begins with capitals stays.
func inText(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	second, _ := utf8.DecodeRuneInString(name[size:])
	if size == 0 || unicode.IsUpper(second) {
		return name
	}
	return string(unicode.ToLower(first)) + name[size:]
}

// and joins pieces as a list in running text.
func and(texts []Text) Text { return Join(texts, ", ", assets.T("report.and")) }
