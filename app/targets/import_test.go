package targets

import (
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk/desktest"
)

func TestPastedTargetsArePreviewedAndKept(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	list, findings := pastedTargets("* Chỉ tiêu thử:\n- Thu ngân sách khác: 12.345,5 triệu đồng.\n- Tổng số cháu thử: 15 cháu", 2025)
	if len(list) != 2 || len(findings) != 1 || findings[0].Where != "dòng 3" {
		t.Fatalf("%+v %+v", list, findings)
	}
	before := len(d.Ledger.Targets)
	previewTargets(d, list, findings)
	desktest.Press(d, fyne.KeyReturn)
	if len(d.Ledger.Targets) != before+2 {
		t.Fatalf("%d targets, %d before", len(d.Ledger.Targets), before)
	}
	d.Undo()
	if len(d.Ledger.Targets) != before {
		t.Error("one undo does not take all of them back")
	}
}
