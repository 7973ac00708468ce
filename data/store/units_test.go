package store_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// Shares and figures of units are kept, changed and taken back together.
func TestSaveByUnitIsOneStroke(t *testing.T) {
	s, l := opened(t)
	c, target, day := l.Campaign.ID, l.Targets[0].ID, vn.NewDate(2025, 11, 30)
	share := func(unit int64, n int64) data.Allocation {
		return data.Allocation{CampaignID: c, TargetID: target, UnitID: unit, Planned: decimal.NewFromInt(n)}
	}
	figure := data.UnitFigure{CampaignID: c, TargetID: target, UnitID: l.Units[0].ID, Kind: data.Actual, AsOf: day, Value: decimal.NewFromInt(5)}
	must(t, s.SaveByUnit(store.ByUnit{
		Allocations: []data.Allocation{share(l.Units[0].ID, 7), share(l.Units[1].ID, 8)}, Figures: []data.UnitFigure{figure},
	}, ""))
	kept, err := s.Ledger(c)
	must(t, err)
	if len(kept.Allocations) != 2 || len(kept.UnitFigures) != 1 {
		t.Fatalf("%d shares and %d figures were kept", len(kept.Allocations), len(kept.UnitFigures))
	}
	must(t, s.SaveByUnit(store.ByUnit{Withdrawn: []int64{kept.Allocations[0].ID}, Dropped: []int64{kept.UnitFigures[0].ID}}, "nhầm"))
	after, err := s.Ledger(c)
	must(t, err)
	if len(after.Allocations) != 1 || len(after.UnitFigures) != 0 {
		t.Errorf("%d shares and %d figures are left", len(after.Allocations), len(after.UnitFigures))
	}
	changes, err := s.UndoLast(c)
	must(t, err)
	if len(changes) != 2 {
		t.Errorf("undone together: %d", len(changes))
	}
	wantProblem(t, s.SaveByUnit(store.ByUnit{Figures: []data.UnitFigure{figure}}, ""), "problem.duplicate_unit_figure")
	twice := store.ByUnit{Allocations: []data.Allocation{share(l.Units[0].ID, 1)}, Figures: []data.UnitFigure{{}}}
	if err := s.SaveByUnit(twice, ""); err == nil {
		t.Error("a record without anything was kept")
	}
}
