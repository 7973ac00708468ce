package desktest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// Tab moves the cursor n fields on.
func Tab(d *desk.Desk, n int) {
	for range n {
		d.Window.Canvas().FocusNext()
	}
}

// PutFile writes a file and returns its path.
func PutFile(t *testing.T, dir, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// CtrlNext presses a letter with Ctrl in the next field that takes shortcuts.
func CtrlNext(t *testing.T, d *desk.Desk, key fyne.KeyName) {
	t.Helper()
	for range 40 {
		d.Window.Canvas().FocusNext()
		if _, ok := d.Window.Canvas().Focused().(fyne.Shortcutable); ok {
			Ctrl(t, d, key)
			return
		}
	}
	t.Fatal("nothing takes shortcuts")
}

// Reported is the desk once the first units' reports have been accepted: they
// tell of a movement of the register and of two that it does not have.
func Reported(t *testing.T, d *desk.Desk) *desk.Desk {
	t.Helper()
	for _, r := range d.Ledger.MovementResults { // those of the sample
		if err := d.Store.MovementResults.Delete(r.ID, ""); err != nil {
			t.Fatal(err)
		}
	}
	d.Reread()
	known := d.Ledger.Movements[0]
	var flows []data.Flow
	for i, u := range d.Ledger.UnitsInOrder()[:3] {
		s, ok := d.Ledger.SubmissionOf(u.ID, 0)
		if !ok {
			s = data.Submission{CampaignID: d.Ledger.Campaign.ID, UnitID: u.ID}
		}
		s.State, s.ReceivedOn = data.Accepted, vn.NewDate(2025, 12, 8)
		if s.ID == 0 {
			if err := d.Store.Submissions.Save(&s, ""); err != nil {
				t.Fatal(err)
			}
		}
		a := data.Answer{
			DocNumber: "12/BC", DocDate: vn.NewDate(2025, 12, 8), Theme: "Đoàn kết sáng tạo (mẫu)", Difficulties: "Thiếu kinh phí (mẫu)",
			Movements: []data.MovementAnswer{
				{MovementID: known.ID, Name: known.Name, Reply: data.Given, Outcome: "Ra quân (mẫu)", Individuals: 10},
				{Name: "Mỗi tuần một việc tốt (mẫu)", Reply: data.Given, Outcome: "40 việc tốt"},
			},
			Exemplars: []data.Exemplar{{Kind: data.ModelExemplar, Name: "Cổng trường an toàn (mẫu)", Stage: data.Found}},
			Facts:     []data.FactAnswer{{Fact: data.NewsItems, Count: decimal.NewFromInt(int64(i + 1))}},
		}
		if i == 0 {
			a.Movements[1].Name = "“" + strings.ToUpper(known.Name) + "”"
		}
		v := data.Version{CampaignID: s.CampaignID, SubmissionID: s.ID, UnitID: u.ID, No: 1, ReceivedOn: s.ReceivedOn, Content: a}
		if err := d.Store.Versions.Save(&v, ""); err != nil {
			t.Fatal(err)
		}
		flows = append(flows, d.Ledger.FlowOf(s, v, "BC 12"))
	}
	if err := d.Store.Take(flows, ""); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	return d
}

// ScreenAt brings a screen to the front.
func ScreenAt[S desk.Screen](t testing.TB, d *desk.Desk, at desk.Place) S {
	t.Helper()
	d.Open(at, 0)
	s, ok := d.Places.Current().(S)
	if !ok {
		t.Fatalf("the page in front is a %T", d.Places.Current())
	}
	return s
}

// ShownTexts is all text in an object.
func ShownTexts(o fyne.CanvasObject) string {
	var b strings.Builder
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Label:
			b.WriteString(o.Text + "\n")
		case *fyne.Container:
			for _, child := range o.Objects {
				walk(child)
			}
		}
	}
	walk(o)
	return b.String()
}

// ShownFirst holds papers to being shown first: only printing makes the file.
func ShownFirst(t *testing.T, d *desk.Desk, papers map[string]func()) {
	t.Helper()
	for name, show := range papers {
		t.Run(name, func(t *testing.T) {
			printed := filepath.Join(d.Store.Folder(), "in")
			show()
			if !DialogOpen(d) || len(filesIn(t, printed)) > 0 {
				t.Fatalf("shown: %v, written: %v", DialogOpen(d), filesIn(t, printed))
			}
			Ctrl(t, d, fyne.KeyP)
			if len(filesIn(t, printed)) == 0 {
				Press(d, fyne.KeyReturn) // it names people, which is told first
			}
			made := filesIn(t, printed)
			if len(made) != 1 || filepath.Ext(made[0]) != ".pdf" {
				t.Fatalf("printing wrote %v", made)
			}
			Press(d, fyne.KeyEscape) // there is no program for PDF
			Press(d, fyne.KeyEscape)
			if DialogOpen(d) {
				t.Error("Esc leaves it open")
			}
			if err := os.RemoveAll(printed); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// TypeOver replaces what the focused field holds.
func TypeOver(t *testing.T, d *desk.Desk, text string) {
	t.Helper()
	field := d.Window.Canvas().Focused()
	shortcuts, ok := field.(fyne.Shortcutable)
	if !ok {
		t.Fatalf("nothing to type into: %T has the focus", field)
	}
	shortcuts.TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(field, text)
}

// Press presses a key in the focused field, else in the window.
func Press(d *desk.Desk, key fyne.KeyName) {
	ev := &fyne.KeyEvent{Name: key}
	if field := d.Window.Canvas().Focused(); field != nil {
		field.TypedKey(ev)
		return
	}
	d.Window.Canvas().OnTypedKey()(ev)
}

// NextTick moves the focus to the next box to tick.
func NextTick(t *testing.T, d *desk.Desk) {
	t.Helper()
	for range 50 {
		d.Window.Canvas().FocusNext()
		if fmt.Sprintf("%T", d.Window.Canvas().Focused()) == "*ui.check" {
			return
		}
	}
	t.Fatal("there is nothing to tick")
}

// DialogOpen reports whether something lies over the window.
func DialogOpen(d *desk.Desk) bool { return d.Window.Canvas().Overlays().Top() != nil }

// Ctrl presses a letter with Ctrl where the cursor is.
func Ctrl(t *testing.T, d *desk.Desk, key fyne.KeyName) {
	t.Helper()
	focused, ok := d.Window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		t.Fatalf("%T takes no shortcuts", d.Window.Canvas().Focused())
	}
	focused.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl})
}

// WantProblem fails unless the error is the problem of that key.
func WantProblem(t *testing.T, err error, key string) {
	t.Helper()
	var p *data.Problem
	if !errors.As(err, &p) || p.Key != key {
		t.Errorf("got %v; want %s", err, key)
	}
}

// Empty opens an empty ledger in a window that shows nothing yet.
func Empty(t *testing.T) *desk.Desk {
	t.Helper()
	test.NewTempApp(t)
	if err := ui.UseVietnamese(); err != nil {
		t.Fatal(err)
	}
	s, err := desk.OpenLedger(t.TempDir(), false)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk.Desk{Store: s, Window: test.NewTempWindow(t, nil)}
	t.Cleanup(func() {
		if err := d.Store.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}
