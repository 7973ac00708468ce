package app

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2/test"

	"thidua/app/ui"
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
		d := newDesk(t)
		if err := d.begin(office, choice); err != nil {
			t.Fatalf("%s: %v", choice, err)
		}
		d.furnish()
		l := d.ledger
		if len(l.Targets) != want.targets || l.Campaign.Sample != want.sample {
			t.Errorf("%s: %d targets, sample %v, ward %q", choice, len(l.Targets), l.Campaign.Sample, l.Office.Ward)
		}
		if len(l.RuleSets) == 0 || len(l.Holidays) == 0 {
			t.Errorf("%s: no rules or holidays to begin with", choice)
		}
		asked := false
		for _, todo := range l.Overview(d.today()).Todos {
			asked = asked || todo.Kind == data.TodoDoubts
		}
		if asked != want.open {
			t.Errorf("%s: asks to confirm doubtful readings: %v", choice, asked)
		}
		if want.sample && d.today() != sampleDay {
			t.Errorf("sample data lives on %v", d.today())
		}
		if !want.sample && l.Office != office {
			t.Errorf("%s: the office is %+v", choice, l.Office)
		}
	}
}

func TestSampleDataNeverStandsBesideRealData(t *testing.T) {
	d := newDesk(t)
	folder := d.store.Folder()
	if err := d.begin(data.Office{Ward: "phường Mẫu", Officer: "Cán bộ mẫu"}, withSample); err != nil {
		t.Fatal(err)
	}
	d.furnish()
	if d.store.Folder() == folder {
		t.Error("sample data was put into the folder of real data")
	}
	further := data.Campaign{ShortName: "Đợt khác", Year: 2026}
	if err := d.store.Campaigns.Save(&further, ""); err != nil {
		t.Fatal(err)
	}
	if d.take(further.ID); !d.ledger.Campaign.Sample {
		t.Error("a campaign beside sample units is not marked as sample")
	}
	real, err := open(Options{Folder: folder})
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
	d := newDesk(t)
	folder := d.store.Folder()
	if err := d.begin(data.Office{Ward: "phường Mẫu", Officer: "Cán bộ mẫu"}, withPlan); err != nil {
		t.Fatal(err)
	}
	_, err := open(Options{Folder: folder, Demo: true})
	wantProblemKey(t, err, "problem.open_elsewhere")
	if err := d.store.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = open(Options{Folder: folder, Demo: true})
	wantProblemKey(t, err, "problem.demo_on_real")
	if d.store, err = open(Options{Folder: folder}); err != nil {
		t.Fatal(err)
	}
}

func wantProblemKey(t *testing.T, err error, key string) {
	t.Helper()
	var p *data.Problem
	if !errors.As(err, &p) || p.Key != key {
		t.Errorf("got %v; want %s", err, key)
	}
}

func TestTheMakingOfACampaignIsNotUndone(t *testing.T) {
	d := newDesk(t)
	if err := d.begin(data.Office{Ward: "phường Mẫu", Officer: "Cán bộ mẫu"}, withNone); err != nil {
		t.Fatal(err)
	}
	d.furnish()
	_, err := d.store.UndoLast(d.ledger.Campaign.ID)
	wantProblemKey(t, err, "problem.undo_campaign")
	other := data.Campaign{ShortName: "Đợt khác", Year: 2026}
	if err := d.store.Campaigns.Save(&other, ""); err != nil {
		t.Fatal(err)
	}
	target := data.Target{CampaignID: other.ID, Name: "Chỉ tiêu", Measure: "%", Direction: data.AtLeast, Nature: data.Snapshot}
	if err := d.store.Targets.Save(&target, ""); err != nil {
		t.Fatal(err)
	}
	_, err = d.store.UndoLast(d.ledger.Campaign.ID)
	wantProblemKey(t, err, "problem.undo_campaign") // not the other campaign's target
}

func TestFirstStartWantsToKnowTheOfficer(t *testing.T) {
	d := newDesk(t)
	err := d.begin(data.Office{Ward: "phường Mẫu"}, withPlan)
	var p *data.Problem
	if !errors.As(err, &p) || p.Field != "officer" {
		t.Errorf("got %v", err)
	}
	if id, err := lastCampaign(d.store); id != 0 || err != nil {
		t.Errorf("a campaign was made all the same: %d, %v", id, err)
	}
}

// newDesk opens an empty ledger in a window that shows nothing yet.
func newDesk(t *testing.T) *desk {
	t.Helper()
	test.NewTempApp(t)
	if err := ui.UseVietnamese(); err != nil {
		t.Fatal(err)
	}
	s, err := open(Options{Folder: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{store: s, window: test.NewTempWindow(t, nil)}
	t.Cleanup(func() {
		if err := d.store.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}
