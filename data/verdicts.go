package data

// Verdict is how many targets are judged by one word.
type Verdict struct {
	State   State
	Wording string // "state.<wording>" in vi.json
	Count   int
}

// Verdicts counts the targets by the word of their verdict, from the best to
// the unknown, leaving out words that fit none. Whoever sums targets up counts
// here, so that the sum never says another word than the rows.
func Verdicts(rows []TargetRow) []Verdict {
	counts := map[string]int{}
	for _, r := range rows {
		counts[r.Assessment.Wording()]++
	}
	var verdicts []Verdict
	for _, state := range States() {
		words := []string{string(state)}
		if state == NotMet {
			words = []string{Assessment{State: NotMet}.Wording(), string(NotMet)}
		}
		for _, word := range words {
			if n := counts[word]; n > 0 {
				verdicts = append(verdicts, Verdict{state, word, n})
			}
		}
	}
	return verdicts
}
