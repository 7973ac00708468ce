package data

// NewestAnswers are the answers that are in the tabs, of every unit that of its
// newest report, in protocol order.
func (l Ledger) NewestAnswers() []UnitAnswer {
	newest := map[int64]UnitAnswer{}
	for _, p := range l.PeriodsInOrder() {
		for _, a := range l.TakenAnswers(p.ID) {
			newest[a.Unit.ID] = a
		}
	}
	var answers []UnitAnswer
	for _, u := range l.UnitsInOrder() {
		if a, ok := newest[u.ID]; ok {
			answers = append(answers, a)
		}
	}
	return answers
}
