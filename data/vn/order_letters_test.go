package vn

import (
	"cmp"
	"math/rand/v2"
	"testing"
)

// The quick way to a sort key gives the same key as the collator, for every
// letter, every two and between others.
func TestQuickKeysAreThoseOfTheCollator(t *testing.T) {
	same := func(text string) {
		t.Helper()
		if quick, ok := plainKey(text); ok && quick != collatorKey(text) {
			t.Errorf("%q: % x, not % x", text, quick, collatorKey(text))
		}
	}
	var known []rune
	for r := rune(0); r <= 0x2100; r++ {
		if _, ok := plainKey(string(r)); ok {
			known = append(known, r)
		}
		for _, text := range []string{string(r), "A" + string(r) + "ố  B\n", " " + string(r) + " "} {
			same(text)
		}
	}
	random := rand.New(rand.NewPCG(3, 4))
	for range 100_000 {
		word := make([]rune, random.IntN(12))
		for i := range word {
			word[i] = known[random.IntN(len(known))]
		}
		same(string(word))
	}
	for _, text := range []string{"", "Nguyễn Thị Hòa", "12/QĐ-UBND, (3) “x”", "ẨM THỰC – 5%"} {
		if _, ok := plainKey(text); !ok && text != "ẨM THỰC – 5%" && text != "12/QĐ-UBND, (3) “x”" {
			t.Errorf("%q is not keyed quickly", text)
		}
		same(text)
	}
}

// The key of a name orders as lists of names do, remarks in brackets and all.
func TestNameKeysOrderAsNames(t *testing.T) {
	names := []string{"", "An", "an", "Nguyễn Văn An", "Nguyễn Văn An (A)", "Nguyễn Văn An (B)", "Nguyễn Văn Án", "Nguyễn Vân An", "Trần An", "Tổ dân phố số 2", "Tổ dân phố số 10"}
	words := []string{"An", "Ân", "Án", "Ánh", "Đ", "D", "Văn", "Vân", "văn", "Nguyễn", "Ngô", "(A)", "(B)", "Hòa", "Hoà"}
	random := rand.New(rand.NewPCG(5, 6))
	for range 150 {
		name := ""
		for range random.IntN(6) {
			if name != "" {
				name += " "
			}
			name += words[random.IntN(len(words))]
		}
		names = append(names, name)
	}
	for _, a := range names {
		for _, b := range names {
			if got, want := cmp.Compare(NameKey(a), NameKey(b)), CompareNames(a, b); got != want {
				t.Errorf("keys of %q and %q compare as %d, the names as %d", a, b, got, want)
			}
		}
	}
}

func BenchmarkNameKey(b *testing.B) {
	for b.Loop() {
		NameKey("Nguyễn Thị Ngọc Ánh")
	}
}
