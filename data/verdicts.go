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
	for _, v := range Wordings() {
		if v.Count = counts[v.Wording]; v.Count > 0 {
			verdicts = append(verdicts, v)
		}
	}
	return verdicts
}

// Wordings lists all words of verdicts with their states, counting nothing.
func Wordings() []Verdict {
	var words []Verdict
	for _, state := range States() {
		if state == NotMet {
			words = append(words, Verdict{State: state, Wording: Assessment{State: NotMet}.Wording()})
		}
		words = append(words, Verdict{State: state, Wording: string(state)})
	}
	return words
}
