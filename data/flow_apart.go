package data

// Apart divides flows that are to be kept in one stroke: together have no
// figure of the ward in common; each of left gives one that another gives too,
// for the officer to settle which counts.
func Apart(flows []Flow) (together, left []Flow) {
	given := map[figureKey]int{}
	for _, f := range flows {
		for _, r := range f.Results {
			given[figureKey{r.TargetID, r.Kind, r.AsOf}]++
		}
	}
	for _, f := range flows {
		shared := false
		for _, r := range f.Results {
			shared = shared || given[figureKey{r.TargetID, r.Kind, r.AsOf}] > 1
		}
		if shared {
			left = append(left, f)
		} else {
			together = append(together, f)
		}
	}
	return together, left
}
