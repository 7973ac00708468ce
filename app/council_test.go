package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

func inOfficeCount(s *council) int {
	n := 0
	for _, m := range s.page.Rows() {
		if s.state(m) == inOffice {
			n++
		}
	}
	return n
}

// A new member takes the term of the others, whose day of beginning is known.
func TestAddingAMemberOfTheCouncil(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := screenAt[*council](t, d, atCouncil)
	before := len(s.page.Rows())
	s.Press(ui.Shortcut{Key: fyne.KeyN, Mod: fyne.KeyModifierControl})
	tab(d, 1)
	typeOver(t, d, "Ủy viên Thử Nghiệm")
	ctrl(t, d, fyne.KeyS)
	m, ok := s.page.Selected()
	if dialogOpen(d) || !ok || m.Name != "Ủy viên Thử Nghiệm" || m.Role != data.PlainMember || m.Founding == "" || m.From.IsZero() || m.Position != before+1 {
		t.Fatalf("%+v", m)
	}
	if got := s.footer(nil); !strings.Contains(got, "12 thành viên") {
		t.Errorf("footer %q", got)
	}
	s.leave(m)
	typeOver(t, d, "01/12/2025")
	ctrl(t, d, fyne.KeyS)
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
	s := screenAt[*council](t, d, atCouncil)
	before := len(s.page.Rows())
	s.newTerm()
	typeOver(t, d, "Quyết định số 9/QĐ-UBND ngày 02/01/2026")
	tab(d, 1)
	typeOver(t, d, "02/01/2026")
	ctrl(t, d, fyne.KeyS)
	if dialogOpen(d) || len(s.page.Rows()) != 2*before || inOfficeCount(s) != before {
		t.Fatalf("%d rows, %d in office", len(s.page.Rows()), inOfficeCount(s))
	}
	if last := s.page.Rows()[2*before-1]; last.To != vn.NewDate(2026, 1, 1) {
		t.Errorf("the old term ends on %s", last.To)
	}
	d.undo()
	if len(s.page.Rows()) != before || inOfficeCount(s) != before {
		t.Errorf("undone: %d rows", len(s.page.Rows()))
	}
}

// Whoever is a member already is not entered again from a pasted list.
func TestPastingTheCouncil(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := screenAt[*council](t, d, atCouncil)
	known := s.page.Rows()[0]
	p := &memberPreview{s: s}
	p.read("1. "+memberName(known)+", "+known.Post+", Chủ tịch Hội đồng\n2. Bà Lê Thị Thử, Trưởng Trạm Y tế, Ủy viên", "QĐ 12", d.today())
	if len(p.rows) != 2 || p.rows[0].fate != data.MemberKnown || len(p.kept()) != 1 {
		t.Fatalf("%+v", p.rows)
	}
	p.show()
	if !dialogOpen(d) {
		t.Fatal("nothing is shown")
	}
	p.tick(p.rows[1])
	ctrlNext(t, d, fyne.KeyS)
	if !dialogOpen(d) {
		t.Fatal("a list of nobody was taken")
	}
	p.tick(p.rows[1])
	ctrlNext(t, d, fyne.KeyS)
	if dialogOpen(d) || inOfficeCount(s) != 12 {
		t.Errorf("%d in office", inOfficeCount(s))
	}
}
