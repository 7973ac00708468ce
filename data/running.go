package data

import "slices"

// Running lists the actual figures of t from the oldest to the newest, each as
// what had been reached by its day: figures counted by period are summed up.
func Running(t Target, results []Result) []Result {
	var actuals []Result
	for _, r := range results {
		if r.Kind == Actual {
			actuals = append(actuals, r)
		}
	}
	slices.SortStableFunc(actuals, func(a, b Result) int { return a.AsOf.Compare(b.AsOf) })
	if t.Nature != Periodic {
		return actuals
	}
	for i := 1; i < len(actuals); i++ {
		actuals[i].Value = actuals[i].Value.Add(actuals[i-1].Value)
	}
	return actuals
}
