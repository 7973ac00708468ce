package data

import (
	"cmp"
	"slices"

	"thidua/data/vn"
)

// RateRow is how complete and how timely the reports of some units, or of a
// period, are. Completeness and timeliness are reckoned as DHIS2 does: against
// the reports expected, not against those that came.
type RateRow struct {
	Kind   UnitKind // of RatesByKind
	Bloc   string   // of RatesByBloc; "" for units of none
	Period Period   // of RatesByPeriod
	SubmissionCount
}

// RatesByKind are the rates of a period by kind of unit.
func (l Ledger) RatesByKind(p Period, today vn.Date) []RateRow {
	rows := l.ratesBy(p, today, func(u Unit) RateRow { return RateRow{Kind: u.Kind} })
	slices.SortStableFunc(rows, func(a, b RateRow) int {
		return cmp.Compare(slices.Index(UnitKinds(), a.Kind), slices.Index(UnitKinds(), b.Kind))
	})
	return rows
}

// RatesByBloc are the rates of a period by emulation bloc, in protocol order.
func (l Ledger) RatesByBloc(p Period, today vn.Date) []RateRow {
	return l.ratesBy(p, today, func(u Unit) RateRow { return RateRow{Bloc: u.Bloc} })
}

// RatesByPeriod are the rates of all units by period.
func (l Ledger) RatesByPeriod(today vn.Date) []RateRow {
	var rows []RateRow
	for _, p := range l.PeriodsInOrder() {
		rows = append(rows, RateRow{Period: p, SubmissionCount: CountSubmissions(l.SubmissionRowsIn(p, today))})
	}
	return rows
}

// ratesBy counts the reports of a period apart for each kind of row.
func (l Ledger) ratesBy(p Period, today vn.Date, of func(Unit) RateRow) []RateRow {
	var rows []RateRow
	groups := map[RateRow][]SubmissionRow{}
	for _, s := range l.SubmissionRowsIn(p, today) {
		row := of(s.Unit)
		if _, seen := groups[row]; !seen {
			rows = append(rows, row)
		}
		groups[row] = append(groups[row], s)
	}
	for i, row := range rows {
		rows[i].SubmissionCount = CountSubmissions(groups[row])
	}
	return rows
}
