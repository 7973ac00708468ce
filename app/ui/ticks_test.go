package ui

import "testing"

// TestTickingAll ticks what is shown under all groups, and only that.
func TestTickingAll(t *testing.T) {
	ids := []int64{2}
	items := []Tick{{1, "Khối Đảng", "Văn phòng Đảng ủy"}, {2, "Cụm trường", "Trường A"}, {3, "Cụm trường", "Trường B"}}
	f, ok := TicksField("", &ids, items).(*ticksField)
	if !ok {
		t.Fatal("another field")
	}
	f.list.toggle(0)
	if got := f.ids(); len(got) != 3 {
		t.Errorf("ticked %v, want all", got)
	}
	f.list.toggle(0)
	if got := f.ids(); len(got) != 0 {
		t.Errorf("ticked %v, want none", got)
	}
	f.filter.SetText("truong")
	f.list.toggle(0)
	if got := f.ids(); len(got) != 2 || f.list.lines[0].all {
		t.Errorf("ticked %v, want the group that is shown", got)
	}
}
