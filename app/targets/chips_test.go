package targets

import (
	"testing"

	"thidua/app/ui"
	"thidua/data"
)

// The chips count by the same words as the line below the table.
func TestTheChipsSayTheWordsOfTheFooter(t *testing.T) {
	rows := []data.TargetRow{
		{Assessment: data.Assessment{State: data.NotMet, Final: true}},
		{Assessment: data.Assessment{State: data.NotMet}},
		{Assessment: data.Assessment{State: data.NotMet}},
		{Assessment: data.Assessment{State: data.Met, Final: true}},
	}
	counts := map[string]int{}
	sampleDesk(t, "2025-12-08") // for its language
	for _, chip := range targetChips() {
		for _, r := range rows {
			if chip.Match(r) {
				counts[chip.Label]++
			}
		}
	}
	for _, v := range data.Verdicts(rows) {
		if word := ui.T("state." + v.Wording); counts[word] != v.Count {
			t.Errorf("%d under %q; the footer says %d", counts[word], word, v.Count)
		}
	}
}
