package app

import (
	"testing"

	cityside "thidua/app/city"
	"thidua/app/desk/desktest"
	"thidua/data"
	"thidua/data/city"
)

func TestTheSidesKeepApart(t *testing.T) {
	d := desktest.Empty(t)
	d.OnSide = func() error { return enter(d, false) }
	if err := d.Store.SetBoard(city.Board{Name: "Ban mẫu", City: "thành phố Mẫu", Officer: "Cán bộ mẫu", Signer: "Trưởng ban"}); err != nil {
		t.Fatal(err)
	}
	cityside.ChangeOver(d)
	if err := d.Store.Wards.SaveAll([]*city.Ward{{Name: "phường Mẫu 1"}, {Name: "phường Mẫu 2"}}, ""); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	cityside.Leave(d)
	if d.Other != nil || d.Store.OnCitySide() {
		t.Fatal("still on the city's side")
	}
	if err := begin(d, sampleOffice(), withNone); err != nil {
		t.Fatal(err)
	}
	furnish(d)
	d.Undo()
	wards, err := d.Store.WardsInOrder()
	if err != nil || len(wards) != 2 {
		t.Errorf("the ward's undo left %d wards of the city (%v)", len(wards), err)
	}
	cityside.ChangeOver(d)
	if d.Other == nil || d.Places.At() != cityside.AtWards {
		t.Error("the city's side is not shown")
	}
}

func sampleOffice() data.Office {
	return data.Office{Ward: "phường Mẫu", Officer: "Cán bộ mẫu"}
}
