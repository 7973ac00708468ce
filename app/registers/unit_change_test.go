package registers

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/data"
)

func TestARenamedUnitKeepsItsPastAndIsFoundByItsOldName(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := desktest.ScreenAt[*units](t, d, desk.AtUnits)
	u := s.Page.Rows()[0]
	was := u.Name
	s.rename(u)
	desktest.TypeOver(t, d, "Văn phòng mang tên mới (mẫu)")
	desktest.Press(d, fyne.KeyReturn)
	now := d.Ledger.Unit(u.ID)
	if now.Name != "Văn phòng mang tên mới (mẫu)" || !now.ValidTo.IsZero() {
		t.Fatalf("it became %+v", now)
	}
	if text := s.searched(now); !strings.Contains(text, was) {
		t.Errorf("the filter does not know %q", was)
	}
	hits, err := d.Store.Search(was, 60)
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range hits {
		if h.Entity == "succession" {
			d.GoTo(h)
		}
	}
	if selected, ok := s.Page.Selected(); !ok || selected.ID != u.ID {
		t.Errorf("the search led to %+v", selected)
	}
	d.Undo()
	if d.Ledger.Unit(u.ID).Name != was || len(d.Ledger.Successions) != 0 {
		t.Error("undone, yet renamed")
	}
}

func TestAMergerTellsOfForebearsAndTheirAwards(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := desktest.ScreenAt[*units](t, d, desk.AtUnits)
	c := s.change()
	awarded := d.Ledger.Nominations[0]
	from := []data.Unit{d.Ledger.Unit(awarded.UnitID), s.Page.Rows()[1]}
	if from[0].ID == from[1].ID {
		from[1] = s.Page.Rows()[2]
	}
	change := data.MergeUnits(from, data.SuccessorOf(from[0], "Đơn vị hợp nhất (mẫu)"), c.on, "NQ 9")
	if err := d.Store.Succeed(&change, ""); err != nil {
		t.Fatal(err)
	}
	d.Saved("")
	heir := d.Ledger.Unit(change.To[0].ID)
	pane := desktest.ShownTexts(s.detail(heir))
	if got := s.namesOf(data.Forebears(d.Ledger.Successions, heir.ID)); !strings.Contains(got, from[0].Name) || !strings.Contains(got, from[1].Name) {
		t.Errorf("forebears %q", got)
	}
	if past := s.awardsOf(from[0].ID, from[0].Name); len(past) != 1 || !strings.Contains(past[0].Text, awarded.Name) {
		t.Errorf("awards %+v", past)
	}
	if !strings.Contains(pane, "Đổi tên, sáp nhập, chia tách") && !strings.Contains(pane, heir.Name) {
		t.Errorf("the pane says %q", pane)
	}
	if got := s.looseText([]int64{from[0].ID, from[1].ID}); got != "" && !strings.Contains(got, "đơn vị cũ") {
		t.Errorf("left behind: %q", got)
	}
}

func TestADivisionNeedsTwoParts(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := desktest.ScreenAt[*units](t, d, desk.AtUnits)
	before, u := len(d.Ledger.Units), s.Page.Rows()[0]
	s.divide(u)
	desktest.TypeOver(t, d, "Phần một (mẫu)")
	d.Window.Canvas().FocusNext()
	desktest.Press(d, fyne.KeyReturn)
	if len(d.Ledger.Units) != before || !desktest.DialogOpen(d) {
		t.Fatal("one part was taken for a division")
	}
	desktest.TypeOver(t, d, "Phần một (mẫu)\nPhần hai (mẫu)")
	d.Window.Canvas().FocusNext()
	desktest.Press(d, fyne.KeyReturn)
	if len(d.Ledger.Units) != before+2 || len(data.Heirs(d.Ledger.Successions, u.ID)) != 2 {
		t.Errorf("%d units became %d", before, len(d.Ledger.Units))
	}
	if d.Ledger.Unit(u.ID).ValidTo.IsZero() {
		t.Error("the divided unit goes on")
	}
	d.Undo()
	if len(d.Ledger.Units) != before {
		t.Error("undone, yet divided")
	}
}
