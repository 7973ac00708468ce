package app

import (
	"errors"
	"testing"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/data"
)

func TestFirstStartOffersThreeBeginnings(t *testing.T) {
	office := data.Office{Ward: "phường Mẫu", Officer: "Cán bộ mẫu"}
	for choice, want := range map[beginning]struct {
		targets int
		sample  bool
		open    bool // has doubtful readings to confirm
	}{
		withPlan:   {targets: 22, open: true},
		withNone:   {},
		withSample: {targets: 22, sample: true, open: true},
	} {
		d := desktest.Empty(t)
		if err := begin(d, office, choice); err != nil {
			t.Fatalf("%s: %v", choice, err)
		}
		furnish(d)
		l := d.Ledger
		if len(l.Targets) != want.targets || l.Campaign.Sample != want.sample {
			t.Errorf("%s: %d targets, sample %v, ward %q", choice, len(l.Targets), l.Campaign.Sample, l.Office.Ward)
		}
		if len(l.RuleSets) == 0 || len(l.Holidays) == 0 {
			t.Errorf("%s: no rules or holidays to begin with", choice)
		}
		asked := false
		for _, todo := range l.Overview(d.Today()).Todos {
			asked = asked || todo.Kind == data.TodoDoubts
		}
		if asked != want.open {
			t.Errorf("%s: asks to confirm doubtful readings: %v", choice, asked)
		}
		if want.sample && d.Today() != desk.SampleDay {
			t.Errorf("sample data lives on %v", d.Today())
		}
		if !want.sample && l.Office != office {
			t.Errorf("%s: the office is %+v", choice, l.Office)
		}
	}
}

func TestSampleDataNeverStandsBesideRealData(t *testing.T) {
	d := desktest.Empty(t)
	folder := d.Store.Folder()
	if err := begin(d, data.Office{Ward: "phường Mẫu", Officer: "Cán bộ mẫu"}, withSample); err != nil {
		t.Fatal(err)
	}
	furnish(d)
	if d.Store.Folder() == folder {
		t.Error("sample data was put into the folder of real data")
	}
	further := data.Campaign{ShortName: "Đợt khác", Year: 2026}
	if err := d.Store.Campaigns.Save(&further, ""); err != nil {
		t.Fatal(err)
	}
	if d.Take(further.ID); !d.Ledger.Campaign.Sample {
		t.Error("a campaign beside sample units is not marked as sample")
	}
	real, err := desk.OpenLedger(folder, false)
	if err != nil {
		t.Fatal(err)
	}
	units, err := real.Units.List(0)
	if err != nil || len(units) != 0 || real.Office().Officer != "" {
		t.Errorf("real data has %d units and officer %q, %v", len(units), real.Office().Officer, err)
	}
	if err := real.Close(); err != nil {
		t.Error(err)
	}
}

func TestADemonstrationIsNotHeldOnRealData(t *testing.T) {
	d := desktest.Empty(t)
	folder := d.Store.Folder()
	if err := begin(d, data.Office{Ward: "phường Mẫu", Officer: "Cán bộ mẫu"}, withPlan); err != nil {
		t.Fatal(err)
	}
	_, err := desk.OpenLedger(folder, true)
	desktest.WantProblem(t, err, "problem.open_elsewhere")
	if err := d.Store.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = desk.OpenLedger(folder, true)
	desktest.WantProblem(t, err, "problem.demo_on_real")
	if d.Store, err = desk.OpenLedger(folder, false); err != nil {
		t.Fatal(err)
	}
}

func TestTheMakingOfACampaignIsNotUndone(t *testing.T) {
	d := desktest.Empty(t)
	if err := begin(d, data.Office{Ward: "phường Mẫu", Officer: "Cán bộ mẫu"}, withNone); err != nil {
		t.Fatal(err)
	}
	furnish(d)
	_, err := d.Store.UndoLast(d.Ledger.Campaign.ID)
	desktest.WantProblem(t, err, "problem.undo_campaign")
	other := data.Campaign{ShortName: "Đợt khác", Year: 2026}
	if err := d.Store.Campaigns.Save(&other, ""); err != nil {
		t.Fatal(err)
	}
	target := data.Target{CampaignID: other.ID, Name: "Chỉ tiêu", Measure: "%", Direction: data.AtLeast, Nature: data.Snapshot}
	if err := d.Store.Targets.Save(&target, ""); err != nil {
		t.Fatal(err)
	}
	_, err = d.Store.UndoLast(d.Ledger.Campaign.ID)
	desktest.WantProblem(t, err, "problem.undo_campaign") // not the other campaign's target
}

func TestFirstStartWantsToKnowTheOfficer(t *testing.T) {
	d := desktest.Empty(t)
	err := begin(d, data.Office{Ward: "phường Mẫu"}, withPlan)
	var p *data.Problem
	if !errors.As(err, &p) || p.Field != "officer" {
		t.Errorf("got %v", err)
	}
	if id, err := desk.LastCampaign(d.Store); id != 0 || err != nil {
		t.Errorf("a campaign was made all the same: %d, %v", id, err)
	}
}
