package data

// Progress is the share of the plan that the judged figure makes, and the
// share that the pace asks for by its day; -1 where there is none.
func (r TargetRow) Progress() (share, pace float64) {
	a, planned := r.Assessment, r.Target.Planned
	if a.Basis.Kind == "" || !planned.IsPositive() {
		return -1, -1
	}
	pace = -1
	if a.Expected.Valid {
		pace = a.Expected.Decimal.Div(planned).InexactFloat64()
	}
	return a.Basis.Value.Div(planned).InexactFloat64(), pace
}
