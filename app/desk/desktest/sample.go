// Package desktest puts a desk on the sample campaign into a window without a
// display, for the tests of a room, and types and presses there as the officer
// would. Only tests import it.
package desktest

import (
	"maps"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data/vn"
)

// Screens tells how the screens of a room are made.
type Screens func() map[desk.Place]desk.Maker

// Sample is a desk in a window on the sample campaign as it stands on a day,
// with the screens of some rooms; those of the others are empty.
func Sample(t testing.TB, today string, rooms ...Screens) *desk.Desk {
	t.Helper()
	return SampleIn(t, t.TempDir(), today, rooms...)
}

// SampleIn is such a desk on the ledger in a folder.
func SampleIn(t testing.TB, folder, today string, rooms ...Screens) *desk.Desk {
	t.Helper()
	d := openIn(t, folder, today)
	ledger, err := d.Store.Ledger(d.Ledger.Campaign.ID)
	if err != nil {
		t.Fatal(err)
	}
	d.Ledger, d.Status, d.OnReread = ledger, ui.NewStatus(d.Window), func() {}
	makers := elsewhere()
	for _, room := range rooms {
		maps.Copy(makers, room())
	}
	places := desk.NewPlaces(d, desk.Tabs(), desk.PagesOf, makers)
	d.Window.SetContent(container.NewBorder(nil, d.Status.Object(), nil, nil, places.Object()))
	ui.Shortcuts(d.Window, map[ui.Shortcut]func(){})
	d.Reread()
	return d
}

// Open is such a desk with a window that shows nothing yet.
func Open(t testing.TB, today string) *desk.Desk { return openIn(t, t.TempDir(), today) }

func openIn(t testing.TB, folder, today string) *desk.Desk {
	t.Helper()
	test.NewTempApp(t)
	if err := ui.UseVietnamese(); err != nil {
		t.Fatal(err)
	}
	s, err := desk.OpenLedger(folder, true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	day, err := vn.ParseISO(today)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SetSampleDay(day); err != nil {
		t.Fatal(err)
	}
	d := &desk.Desk{Store: s, Window: test.NewTempWindow(t, nil)}
	d.Window.Resize(fyne.NewSize(1366, 740))
	if d.Ledger.Campaign.ID, err = desk.LastCampaign(s); err != nil {
		t.Fatal(err)
	}
	return d
}

// blank is a screen of a room that the test does without.
type blank struct{ *fyne.Container }

func (b blank) Object() fyne.CanvasObject { return b.Container }
func (blank) Refresh()                    {}
func (blank) Select(int64)                {}
func (blank) Focus()                      {}
func (blank) Find()                       {}
func (blank) Press(ui.Shortcut) bool      { return false }

// elsewhere has a blank screen for every place.
func elsewhere() map[desk.Place]desk.Maker {
	all := map[desk.Place]desk.Maker{}
	for _, tab := range desk.Tabs() {
		for _, page := range append(desk.PagesOf(tab), tab) {
			all[page] = func(*desk.Desk) desk.Screen { return blank{container.NewStack()} }
		}
	}
	return all
}
