package upward

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/data"
	"thidua/data/handup"
	"thidua/data/report"
)

// madePackage is the next package of a desk, made but not written.
func madePackage(t *testing.T, d *desk.Desk) (data.HandedUp, handup.Package) {
	t.Helper()
	h := data.HandedUp{CampaignID: d.Ledger.Campaign.ID, Version: 1, Kind: data.FullReport, FrozenOn: d.Today()}
	p, err := pack(t.Context(), d.Ledger, h, nil, d.Today(), func(int, int, string) {})
	must(t, err)
	return h, p
}

// left fails when there is a version, or anything in the folder.
func left(t *testing.T, d *desk.Desk, dir string) {
	t.Helper()
	d.Reread()
	if names := namesIn(t, dir); len(names) > 0 || len(d.Ledger.HandedUp) > 0 {
		t.Errorf("left behind: %v and %d versions", names, len(d.Ledger.HandedUp))
	}
}

func TestCancellingLeavesNothing(t *testing.T) {
	d, dir := sampleDesk(t, "2025-12-08"), t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	h := data.HandedUp{CampaignID: d.Ledger.Campaign.ID, Version: 1, Kind: data.FullReport, FrozenOn: d.Today()}
	_, err := pack(ctx, d.Ledger, h, nil, d.Today(), func(i, _ int, _ string) {
		if i == 2 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled in the middle of making: %v", err)
	}
	h, p := madePackage(t, d)
	if _, err := GiveUpward(d, ctx, desk.Outgoing{}, &h, p, dir); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled before the package was kept: %v", err)
	}
	left(t, d, dir)
}

// A file that cannot be written, and a ledger that cannot keep the package,
// leave neither a version nor half a folder.
func TestWhatFailsLeavesNothing(t *testing.T) {
	d, dir := sampleDesk(t, "2025-12-08"), t.TempDir()
	h, _ := madePackage(t, d)
	files := []handup.File{{Name: "BaoCao.pdf", Content: []byte("x")}, {Name: "khong-co/PhuLuc.pdf", Content: []byte("x")}}
	p, err := handup.Pack(handup.ContentOf(d.Ledger, h), files, desk.Version)
	must(t, err)
	if _, err := GiveUpward(d, t.Context(), desk.Outgoing{}, &h, p, dir); problemKey(err) != "problem.write" {
		t.Errorf("a file that the disk does not take: %v", err)
	}
	left(t, d, dir)
	h, p = madePackage(t, d)
	h.Version = 0
	if _, err := GiveUpward(d, t.Context(), desk.Outgoing{}, &h, p, dir); problemKey(err) != "problem.required" {
		t.Errorf("a version that cannot be kept: %v", err)
	}
	left(t, d, dir)
}

// Noting a package as sent locks the reports of units that went into it, and
// is undone in one step.
func TestSendingLocksReportsAndIsUndoneAtOnce(t *testing.T) {
	d, s := sentDesk(t)
	lock := s.accepted()
	if len(lock) == 0 {
		t.Fatal("no report of a unit is accepted")
	}
	h := d.Ledger.HandedUp[0]
	h.SentOn = d.Today()
	must(t, d.Store.Sent(h, lock))
	d.Reread()
	if s.Refresh(); len(s.changes) != 0 {
		t.Errorf("sending itself changed %d figures", len(s.changes))
	}
	for _, c := range lock {
		for _, now := range d.Ledger.Submissions {
			if now.ID == c.ID && now.State != data.Consolidated {
				t.Errorf("report %d is %s", now.ID, now.State)
			}
		}
	}
	d.Undo()
	if !d.Ledger.HandedUp[0].SentOn.IsZero() || len(s.accepted()) != len(lock) {
		t.Errorf("undone: sent on %s, %d of %d reports open", d.Ledger.HandedUp[0].SentOn, len(s.accepted()), len(lock))
	}
}

// sentDesk is a desk with a first package.
func sentDesk(t *testing.T) (*desk.Desk, *handUp) {
	t.Helper()
	d := sampleDesk(t, "2025-12-08")
	s := d.Places.Screen(desk.AtHandUp).(*handUp)
	handOverTo(t, d, s, data.FullReport, t.TempDir())
	return d, s
}

// An adjustment lists all that changed since what the city has, also when one
// in between never left the office.
func TestAnAdjustmentIsOfWhatTheCityHas(t *testing.T) {
	d, s := sentDesk(t)
	h := d.Ledger.HandedUp[0]
	h.SentOn = d.Today()
	must(t, d.Store.Sent(h, nil))
	target := d.Ledger.Targets[0]
	must(t, d.Store.Results.Save(&data.Result{
		CampaignID: d.Ledger.Campaign.ID, TargetID: target.ID, Kind: data.Official, AsOf: d.Ledger.Campaign.YearEnd(), Value: decimal.NewFromInt(537_490),
	}, ""))
	d.Reread()
	handOverTo(t, d, s, data.Adjustment, t.TempDir())
	changes, err := s.toAdjust()
	must(t, err)
	if len(s.changes) != 0 || len(changes) == 0 {
		t.Errorf("%d changes since the adjustment that stayed here, %d since the report that was sent", len(s.changes), len(changes))
	}
}

// What the dialog before making says is open is what the page of checks lists.
func TestTheDialogCountsWhatTheChecksList(t *testing.T) {
	d, s := reportPage(t)
	packages := d.Places.Screen(desk.AtHandUp).(*handUp)
	was := packages.readiness(data.HandedUp{Version: 1, Kind: data.FullReport})
	e, _ := report.Edit(councilPart(t, s), "Hội đồng gồm 17 thành viên.")
	must(t, s.keep(e))
	d.Reread()
	if is := packages.readiness(data.HandedUp{Version: 1, Kind: data.FullReport}); is == was || !strings.Contains(is, "1 chỗ mâu thuẫn") {
		t.Errorf("with a contradiction in the text the dialog says %q", is)
	}
}

// The officer is led from every check to a page there is.
func TestEveryCheckLeadsToAPage(t *testing.T) {
	for _, day := range []string{"2025-09-20", "2025-12-08", "2026-02-01"} {
		d := sampleDesk(t, day)
		rows := upwardRows(d)
		if len(rows) == 0 {
			t.Fatalf("nothing to settle on %s", day)
		}
		for _, c := range d.Ledger.UpwardConcerns(d.Today()) {
			at, ok := desk.EntityPlaces[c.Entity]
			switch c.Entity {
			case "submission", "doubt", "campaign": // led to by name
			default:
				if !ok || !d.Places.Has(at) {
					t.Errorf("%s: no page for %s (%s)", day, c.Entity, c.Question.Key)
				}
			}
		}
		for _, row := range rows {
			d.Open(desk.AtUpwardChecks, 0)
			row.open()
			if d.Places.At() == desk.AtUpwardChecks && d.Window.Canvas().Overlays().Top() == nil {
				t.Errorf("%s: %s – %s leads nowhere", day, row.entity, row.text)
			}
			for d.Window.Canvas().Overlays().Top() != nil {
				d.Window.Canvas().Overlays().Remove(d.Window.Canvas().Overlays().Top())
			}
		}
	}
}
