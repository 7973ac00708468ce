package paper

import (
	"strconv"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// handOverState is the table of what the ledger holds and how it stands.
func handOverState(l data.Ledger, today vn.Date) Table {
	t := Table{Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 12, Align: Center},
		{Title: assets.T("paper.handover.what"), Width: 56},
		{Title: assets.T("paper.handover.count"), Width: 20, Align: Center},
		{Title: assets.T("paper.handover.standing"), Width: 77},
	}}
	add := func(what string, count int, standing ...string) {
		t.Rows = append(t.Rows, Row{Cells: []string{strconv.Itoa(len(t.Rows) + 1), what, vn.FormatInt(int64(count)), joinedBy("; ", standing...)}})
	}
	add(assets.T("paper.handover.targets"), len(l.Targets), verdictsInText(l))
	add(assets.T("paper.handover.units"), len(l.Units), mustReport(l))
	for _, p := range l.PeriodsInOrder() {
		rows := l.SubmissionRowsIn(p, today)
		add(capital(periodInText(p)), len(rows), submissionsInText(rows))
	}
	add(assets.T("paper.handover.movements"), len(l.Movements), some("paper.handover.proposals", len(l.Proposals())))
	add(assets.T("paper.handover.exemplars"), len(l.Exemplars), exemplarsInText(l))
	add(assets.T("paper.handover.nominations"), len(l.Nominations), nominationsInText(l))
	add(assets.T("paper.handover.decisions"), len(l.Decisions), decisionsInText(l)...)
	add(assets.T("paper.handover.council"), len(data.MembersOn(l.Members, today)), meetingsInText(l))
	add(assets.T("paper.handover.handed"), len(l.HandedUp), handedInText(l)...)
	add(assets.T("paper.handover.files"), len(l.Attachments), attachmentsInText(l))
	add(assets.T("paper.handover.rules"), len(l.RuleSets), rulesInText(l, today))
	return t
}

// some is the sentence of a key with a number in it, "" for none.
func some(key string, n int) string {
	if n == 0 {
		return ""
	}
	return assets.T(key, "Count", counted(n))
}

// numbered joins how many there are of each word, leaving out what is none.
func numbered[K comparable](order []K, counts map[K]int, word func(K) string) string {
	var parts []string
	for _, k := range order {
		if counts[k] > 0 {
			parts = append(parts, assets.T("paper.handover.counted", "What", small(word(k)), "Count", counted(counts[k])))
		}
	}
	return strings.Join(parts, "; ")
}

func verdictsInText(l data.Ledger) string {
	var parts []string
	for _, v := range data.Verdicts(l.TargetRows()) {
		parts = append(parts, assets.T("paper.handover.counted", "What", small(assets.T("state."+v.Wording)), "Count", counted(v.Count)))
	}
	return strings.Join(parts, "; ")
}

func mustReport(l data.Ledger) string {
	n := 0
	for _, u := range l.Units {
		if u.MustReport {
			n++
		}
	}
	return some("paper.handover.must_report", n)
}

func submissionsInText(rows []data.SubmissionRow) string {
	counts := map[data.SubmissionState]int{}
	for _, r := range rows {
		counts[r.Submission.State]++
	}
	return numbered(data.SubmissionStates(), counts, func(s data.SubmissionState) string { return assets.T("submission." + string(s)) })
}

func exemplarsInText(l data.Ledger) string {
	counts := map[data.Stage]int{}
	for _, e := range l.Exemplars {
		counts[e.Stage]++
	}
	return numbered(data.Stages(), counts, func(s data.Stage) string { return assets.T("stage." + string(s)) })
}

func nominationsInText(l data.Ledger) string {
	counts := map[data.NominationStage]int{}
	for _, n := range l.Nominations {
		counts[l.StageOf(n)]++
	}
	return numbered(data.NominationStages(), counts, func(s data.NominationStage) string { return assets.T("nomination." + string(s)) })
}

// decisionsInText name the decisions with a number and count those without.
func decisionsInText(l data.Ledger) []string {
	var numbers []string
	for _, d := range l.Decisions {
		if d.Issued() {
			numbers = append(numbers, OfficialNumber(d.Number, assets.T("paper.sign.decision")))
		}
	}
	issued := ""
	if len(numbers) > 0 {
		issued = assets.T("paper.handover.issued", "Numbers", strings.Join(numbers, ", "))
	}
	return []string{issued, some("paper.handover.unnumbered", len(l.Decisions)-len(numbers))}
}

func meetingsInText(l data.Ledger) string {
	if len(l.Meetings) == 0 {
		return ""
	}
	closed := 0
	for _, m := range l.Meetings {
		if m.Closed {
			closed++
		}
	}
	return assets.T("paper.handover.meetings", "Count", counted(len(l.Meetings)), "Closed", counted(closed))
}

func handedInText(l data.Ledger) []string {
	var lines []string
	for _, h := range l.HandedUp {
		lines = append(lines, assets.T("paper.handover.handed_one", "Version", h.Version, "Date", OfficialDay(h.FrozenOn), "Sent", h.SentOn.String()))
	}
	return lines
}

func attachmentsInText(l data.Ledger) string {
	sum := int64(0)
	for _, a := range l.Attachments {
		sum += a.Size
	}
	if sum == 0 {
		return ""
	}
	return assets.T("paper.handover.size", "Size", sizeInText(sum))
}

func rulesInText(l data.Ledger, today vn.Date) string {
	set := data.RuleSetOn(l.RuleSets, today)
	if set == nil {
		return ""
	}
	return assets.T("paper.handover.in_force", "Name", set.Name)
}
