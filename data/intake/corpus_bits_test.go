package intake

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"thidua/assets"
)

// filledIn is a form that is filled in from end to end.
func filledIn(t testing.TB) (Desk, *filling, []byte) {
	t.Helper()
	d := office(t)
	d.Ledger = wardOfSixty(t)
	f := begun(t, d, d.Ledger.UnitsInOrder()[school-1], nil).fill()
	return d, f, f.bySecondLibrary(nil)
}

// TestNoBitMakesAnotherAnswer turns single bits: a form is refused or read as
// it was.
func TestNoBitMakesAnotherAnswer(t *testing.T) {
	d, f, content := filledIn(t)
	c := &corpus{T: t}
	typed := c.worded(f.answer)
	if r := Read(File{Name: "phieu.xlsx", Content: content}, d, ""); c.worded(r.Answer) != typed || r.Verdict != Clean {
		t.Fatal(told(r))
	}
	dice := rand.New(rand.NewPCG(20251208, 4))
	const flips = 300
	refused := 0
	for range flips {
		bit := dice.IntN(8 * len(content))
		r := Read(File{Name: "phieu.xlsx", Content: flipped(content, bit)}, d, "")
		switch {
		case r.Verdict == Rejected && r.Unit.ID == 0 && r.Reason != assets.T("intake.unreadable"):
			refused++
		case r.Verdict != Clean || c.worded(r.Answer) != typed:
			t.Errorf("bit %d: %s", bit, told(r))
		}
	}
	if refused < flips/2 {
		t.Errorf("only %d of %d were refused", refused, flips)
	}
}

func TestNoCutMakesAnAnswer(t *testing.T) {
	d, _, content := filledIn(t)
	for n := 0; n < len(content); n += len(content)/100 + 1 {
		r := Read(File{Name: "phieu.xlsx", Content: content[:n]}, d, "")
		if r.Verdict != Rejected || r.Unit.ID != 0 || len(r.Findings) > 0 || r.Reason == assets.T("intake.unreadable") {
			t.Errorf("the first %d of %d bytes: %s", n, len(content), told(r))
		}
	}
}

// FuzzRead reads whatever there is: it gets a verdict and, unless it can be
// taken, a reason; and the same twice.
func FuzzRead(f *testing.F) {
	d, form, content := filledIn(f)
	f.Add(form.content)
	f.Add(content)
	f.Add(content[:len(content)/2])
	f.Add(flipped(content, inTheMiddle(f, content, "xl/worksheets/sheet2.xml")))
	f.Add([]byte("%PDF-1.7"))
	f.Fuzz(func(t *testing.T, content []byte) {
		r := Read(File{Name: "phieu.xlsx", Content: content}, d, "")
		again := Read(File{Name: "phieu.xlsx", Content: bytes.Clone(content)}, d, "")
		if told(r) != told(again) {
			t.Errorf("%s, then %s", told(r), told(again))
		}
		taken := r.Verdict == Clean || r.Verdict == Cautioned
		if !taken && r.Reason == "" || taken && r.Unit.ID == 0 || r.Reason == assets.T("intake.unreadable") {
			t.Error(told(r))
		}
	})
}

// FuzzReadSheet changes the sheet of the figures within a sound package, so
// that no checksum gives it away.
func FuzzReadSheet(f *testing.F) {
	d, _, content := filledIn(f)
	const name = "xl/worksheets/sheet2.xml"
	var sheet string
	reworked(f, content, func(part, text string) string {
		if part == name {
			sheet = text
		}
		return text + " "
	})
	f.Add(sheet)
	f.Add(strings.ReplaceAll(sheet, ` t="s"`, ""))
	f.Fuzz(func(t *testing.T, changed string) {
		if changed == sheet {
			return
		}
		r := Read(File{Name: "phieu.xlsx", Content: replaced(t, content, name, sheet, changed)}, d, "")
		if r.Verdict == Rejected && r.Reason == "" || r.Verdict == Clean && len(r.Answer.Figures) == 0 || r.Reason == assets.T("intake.unreadable") {
			t.Error(told(r))
		}
	})
}
