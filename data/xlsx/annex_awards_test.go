package xlsx

import (
	"strings"
	"testing"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// awardsSheet is the text of annex IV.
func awardsSheet(t *testing.T, l data.Ledger) string {
	t.Helper()
	return allText(rawRows(t, partsOf(t, annexes(t, l))["xl/worksheets/sheet4.xml"]))
}

// Annex IV and the screen part the money alike: both sum up by the same
// function.
func TestAnnexFourPartsTheMoneyOfHigherLevels(t *testing.T) {
	l := ledgerOf(t, assets.Sample)
	sums := data.TallyNominations(l.NominationRows(today))
	if sums.Prizes == 0 || sums.Above == 0 {
		t.Fatalf("the sample has nothing to part: %+v", sums)
	}
	text := awardsSheet(t, l)
	for _, want := range []string{
		"thuộc thẩm quyền của phường: " + vn.FormatInt(sums.Prizes) + " đồng",
		"(không chi từ quỹ thi đua, khen thưởng của phường): " + vn.FormatInt(sums.Above) + " đồng",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("annex IV does not say %q", want)
		}
	}
	if whole := vn.FormatInt(sums.Prizes + sums.Above); strings.Contains(text, whole) {
		t.Errorf("annex IV adds up to %s what different funds pay", whole)
	}
}

func TestAnnexFourTellsADraftFromADecision(t *testing.T) {
	l := small()
	l.Decisions = []data.Decision{{ID: 9, RuleSetID: 1, About: "khen thưởng"}}
	l.Nominations[0] = l.Nominations[0].Under(9)
	if text := awardsSheet(t, l); !strings.Contains(text, "Dự thảo, chưa có số") {
		t.Error("a draft is not told from a decision")
	}
	l.Decisions[0].Number, l.Decisions[0].IssuedOn = "5/QĐ-UBND", vn.NewDate(2025, 12, 5)
	if text := awardsSheet(t, l); strings.Contains(text, "Dự thảo") || !strings.Contains(text, "Số 5/QĐ-UBND ngày 05/12/2025") {
		t.Error("a numbered decision is not cited")
	}
}

func TestAnnexesOfACommuneSpeakOfIt(t *testing.T) {
	l := small()
	l.Office.Ward = "xã Thử"
	parts := partsOf(t, annexes(t, l))
	for sheet, want := range map[string]string{"2": "Giấy khen của xã", "4": "thuộc thẩm quyền của xã:"} {
		text := allText(rawRows(t, parts["xl/worksheets/sheet"+sheet+".xml"]))
		if !strings.Contains(text, want) || strings.Contains(text, "của phường") {
			t.Errorf("annex %s of a commune does not say %q", sheet, want)
		}
	}
}
