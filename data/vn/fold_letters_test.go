package vn

import (
	"strings"
	"testing"
)

// The quick way of folding says the same as the thorough one, for every letter
// and between others.
func TestFoldingQuicklyIsFoldingThoroughly(t *testing.T) {
	for r := rune(1); r <= 0x2100; r++ {
		for _, text := range []string{string(r), "A" + string(r) + "ố  B\n", " " + string(r) + " "} {
			if quick, ok := foldPlain(text); ok && quick != foldAny(text) {
				t.Errorf("%U in %q: %q, not %q", r, text, quick, foldAny(text))
			}
		}
	}
	for _, text := range []string{"", "  ", "Nguyễn  Thị Hoà ", "Đặng\tVăn\r\nỨng", "1.234,5 m²"} {
		if quick, ok := foldPlain(text); ok && quick != foldAny(text) {
			t.Errorf("%q: %q, not %q", text, quick, foldAny(text))
		}
	}
	if _, ok := foldPlain("Nguyễn Thị Hòa, Trường THCS Trần Phú; 12/5"); !ok {
		t.Error("plain Vietnamese is not folded quickly")
	}
}

// What is taken for clean at a glance is what cleaning leaves as it is.
func TestCleanAtAGlance(t *testing.T) {
	for r := rune(0); r <= 0x2100; r++ {
		for _, text := range []string{string(r), "A" + string(r) + "ố b", "A " + string(r), string(r) + " A"} {
			thorough := strings.Join(strings.Fields(visible(text, "")), " ")
			if tidy(text) && thorough != text {
				t.Errorf("%U in %q is taken for clean; cleaned it is %q", r, text, thorough)
			}
			if got := Clean(text); got != thorough {
				t.Errorf("%U in %q becomes %q; want %q", r, text, got, thorough)
			}
		}
	}
	if !tidy("Trường THCS Trần Phú, số 12/5") || tidy("") || tidy("a  b") || tidy("a ") {
		t.Error("plain Vietnamese is not taken for clean, or what is not clean is")
	}
}
