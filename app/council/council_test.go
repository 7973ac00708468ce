package council

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

func inOfficeCount(s *council) int {
	n := 0
	for _, m := range s.Page.Rows() {
		if s.state(m) == inOffice {
			n++
		}
	}
	return n
}

// A new member takes the term of the others, whose day of beginning is known.
func TestAddingAMemberOfTheCouncil(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := desktest.ScreenAt[*council](t, d, desk.AtCouncil)
	before := len(s.Page.Rows())
	s.Press(ui.Shortcut{Key: fyne.KeyN, Mod: fyne.KeyModifierControl})
	desktest.Tab(d, 1)
	desktest.TypeOver(t, d, "Ủy viên Thử Nghiệm")
	desktest.Ctrl(t, d, fyne.KeyS)
	m, ok := s.Page.Selected()
	if desktest.DialogOpen(d) || !ok || m.Name != "Ủy viên Thử Nghiệm" || m.Role != data.PlainMember || m.Founding == "" || m.From.IsZero() || m.Position != before+1 {
		t.Fatalf("%+v", m)
	}
	if got := s.footer(nil); !strings.Contains(got, "12 thành viên") {
		t.Errorf("footer %q", got)
	}
	s.leave(m)
	desktest.TypeOver(t, d, "01/12/2025")
	desktest.Ctrl(t, d, fyne.KeyS)
	if inOfficeCount(s) != before {
		t.Errorf("%d in office after one left", inOfficeCount(s))
	}
	s.day = vn.NewDate(2025, 11, 30)
	s.Refresh()
	if inOfficeCount(s) != before+1 {
		t.Errorf("%d in office on a day before", inOfficeCount(s))
	}
}

// A new term ends the old one on the day before; one undo takes it back.
func TestANewTermIsOneStroke(t *testing.T) {
	d := sampleDesk(t, "2026-01-05")
	s := desktest.ScreenAt[*council](t, d, desk.AtCouncil)
	before := len(s.Page.Rows())
	s.newTerm()
	desktest.TypeOver(t, d, "Quyết định số 9/QĐ-UBND ngày 02/01/2026")
	desktest.Tab(d, 1)
	desktest.TypeOver(t, d, "02/01/2026")
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) || len(s.Page.Rows()) != 2*before || inOfficeCount(s) != before {
		t.Fatalf("%d rows, %d in office", len(s.Page.Rows()), inOfficeCount(s))
	}
	if last := s.Page.Rows()[2*before-1]; last.To != vn.NewDate(2026, 1, 1) {
		t.Errorf("the old term ends on %s", last.To)
	}
	d.Undo()
	if len(s.Page.Rows()) != before || inOfficeCount(s) != before {
		t.Errorf("undone: %d rows", len(s.Page.Rows()))
	}
}

// Whoever is a member already is not entered again from a pasted list.
func TestPastingTheCouncil(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := desktest.ScreenAt[*council](t, d, desk.AtCouncil)
	known := s.Page.Rows()[0]
	p := &memberPreview{s: s}
	p.read("1. "+memberName(known)+", "+known.Post+", Chủ tịch Hội đồng\n2. Bà Lê Thị Thử, Trưởng Trạm Y tế, Ủy viên", "QĐ 12", d.Today())
	if len(p.rows) != 2 || p.rows[0].fate != data.MemberKnown || len(p.kept()) != 1 {
		t.Fatalf("%+v", p.rows)
	}
	p.show()
	if !desktest.DialogOpen(d) {
		t.Fatal("nothing is shown")
	}
	p.tick(p.rows[1])
	desktest.CtrlNext(t, d, fyne.KeyS)
	if !desktest.DialogOpen(d) {
		t.Fatal("a list of nobody was taken")
	}
	p.tick(p.rows[1])
	desktest.CtrlNext(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) || inOfficeCount(s) != 12 {
		t.Errorf("%d in office", inOfficeCount(s))
	}
}
