package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/data"
)

func TestARenamedUnitKeepsItsPastAndIsFoundByItsOldName(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := screenAt[*units](t, d, atUnits)
	u := s.page.Rows()[0]
	was := u.Name
	s.rename(u)
	typeOver(t, d, "Văn phòng mang tên mới (mẫu)")
	press(d, fyne.KeyReturn)
	now := d.ledger.Unit(u.ID)
	if now.Name != "Văn phòng mang tên mới (mẫu)" || !now.ValidTo.IsZero() {
		t.Fatalf("it became %+v", now)
	}
	if text := s.searched(now); !strings.Contains(text, was) {
		t.Errorf("the filter does not know %q", was)
	}
	hits, err := d.store.Search(was, maxHits)
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range hits {
		if h.Entity == "succession" {
			d.goTo(h)
		}
	}
	if selected, ok := s.page.Selected(); !ok || selected.ID != u.ID {
		t.Errorf("the search led to %+v", selected)
	}
	d.undo()
	if d.ledger.Unit(u.ID).Name != was || len(d.ledger.Successions) != 0 {
		t.Error("undone, yet renamed")
	}
}

func TestAMergerTellsOfForebearsAndTheirAwards(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := screenAt[*units](t, d, atUnits)
	c := s.change()
	awarded := d.ledger.Nominations[0]
	from := []data.Unit{d.ledger.Unit(awarded.UnitID), s.page.Rows()[1]}
	if from[0].ID == from[1].ID {
		from[1] = s.page.Rows()[2]
	}
	change := data.MergeUnits(from, data.SuccessorOf(from[0], "Đơn vị hợp nhất (mẫu)"), c.on, "NQ 9")
	if err := d.store.Succeed(&change, ""); err != nil {
		t.Fatal(err)
	}
	d.saved("")
	heir := d.ledger.Unit(change.To[0].ID)
	pane := shownTexts(s.detail(heir))
	if got := s.namesOf(data.Forebears(d.ledger.Successions, heir.ID)); !strings.Contains(got, from[0].Name) || !strings.Contains(got, from[1].Name) {
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
	s := screenAt[*units](t, d, atUnits)
	before, u := len(d.ledger.Units), s.page.Rows()[0]
	s.divide(u)
	typeOver(t, d, "Phần một (mẫu)")
	d.window.Canvas().FocusNext()
	press(d, fyne.KeyReturn)
	if len(d.ledger.Units) != before || !dialogOpen(d) {
		t.Fatal("one part was taken for a division")
	}
	typeOver(t, d, "Phần một (mẫu)\nPhần hai (mẫu)")
	d.window.Canvas().FocusNext()
	press(d, fyne.KeyReturn)
	if len(d.ledger.Units) != before+2 || len(data.Heirs(d.ledger.Successions, u.ID)) != 2 {
		t.Errorf("%d units became %d", before, len(d.ledger.Units))
	}
	if d.ledger.Unit(u.ID).ValidTo.IsZero() {
		t.Error("the divided unit goes on")
	}
	d.undo()
	if len(d.ledger.Units) != before {
		t.Error("undone, yet divided")
	}
}
