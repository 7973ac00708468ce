package keeper_test

import (
	"testing"

	"thidua/data"
	"thidua/data/keeper"
	"thidua/data/vn"
)

// The preview says what would be lost, what would come back and what would be as
// it was.
func TestCompareSaysWhatWouldChange(t *testing.T) {
	s, k := opened(t), &keeper.Keeper{}
	work(t, s, "Bị xóa (mẫu)")
	made, err := k.Make(t.Context(), s, false)
	must(t, err)
	all, err := s.Campaigns.List(0)
	must(t, err)
	all[0].Note = "sửa"
	must(t, s.Campaigns.Save(&all[0], ""))
	all[0].Note = "sửa nữa"
	must(t, s.Campaigns.Save(&all[0], ""))
	must(t, s.Campaigns.Delete(all[1].ID, ""))
	work(t, s, "Mới (mẫu)")
	passing := data.Holiday{Name: "thoáng qua (mẫu)", On: vn.NewDate(2026, 9, 2)}
	must(t, s.Holidays.Save(&passing, ""))
	must(t, s.Holidays.Delete(passing.ID, ""))

	p, err := keeper.Compare(s, made.Made.Path)
	must(t, err)
	want := keeper.Effect{Kind: "campaign", Now: 2, Then: 2, Lost: 1, Back: 1, Reverted: 1}
	if !p.Follows || len(p.Effects) != 1 || p.Effects[0] != want || len(p.Since) != 6 {
		t.Errorf("effects %+v, %d changes since", p.Effects, len(p.Since))
	}
	stranger := opened(t)
	work(t, stranger, "Khác (mẫu)")
	work(t, stranger, "Khác nữa (mẫu)")
	if p, err := keeper.Compare(stranger, made.Made.Path); err != nil || p.Follows || len(p.Effects) != 1 {
		t.Errorf("against another ledger: %+v, %v", p.Effects, err)
	}
}
