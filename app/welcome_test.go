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
		if len(l.Targets) != want.targets || l.Campaign.Sample != want.sample || l.Office.Ward != office.Ward {
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
	}
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
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return &desk{store: s, window: test.NewTempWindow(t, nil)}
}
