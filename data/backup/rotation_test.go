package backup

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// on is a copy of a day with a number of change, at nine in the morning.
func on(day string, changes int64) Kept {
	at, err := time.ParseInLocation("2006-01-02 15:04", day+" 09:00", time.Local)
	if err != nil {
		panic(err)
	}
	return Kept{At: at, Changes: changes, Size: 100}
}

// daily makes a copy on each of so many days from the first on.
func daily(first string, days int, changes int64) []Kept {
	var kept []Kept
	start := on(first, 0).At
	for i := range days {
		kept = append(kept, Kept{At: start.AddDate(0, 0, i), Changes: changes + int64(i), Size: 100})
	}
	return kept
}

// live prunes after every copy, as the program does.
func live(r Rotation, made []Kept) []Kept {
	var there []Kept
	for _, k := range made {
		there = append(there, k)
		gone := r.Prune(there)
		there = slices.DeleteFunc(there, func(k Kept) bool { return slices.Contains(gone, k) })
	}
	return there
}

// Three years of a copy a day leave the last days, weeks, months and years.
func TestRotationOverYears(t *testing.T) {
	made := daily("2023-01-01", 3*365, 1)
	there := live(Usual(), made)
	if n := len(there); n < 14+6+10 || n > 14+8+12+3 {
		t.Fatalf("%d are left", n)
	}
	newest := made[len(made)-1].At
	for _, age := range []int{0, 1, 5, 13} {
		if !slices.ContainsFunc(there, func(k Kept) bool { return k.At.Equal(newest.AddDate(0, 0, -age)) }) {
			t.Errorf("the copy of %d days ago is gone", age)
		}
	}
	years := map[int]bool{}
	for _, k := range there {
		years[k.At.Year()] = true
	}
	if !years[2023] || !years[2024] || !years[2025] {
		t.Errorf("years left: %v", years)
	}
}

// Many copies of one day leave ten of them.
func TestRotationWithinADay(t *testing.T) {
	var made []Kept
	for i := range 40 {
		k := on("2026-11-23", int64(i+1))
		k.At = k.At.Add(time.Duration(i) * time.Minute)
		made = append(made, k)
	}
	there := live(Usual(), made)
	if len(there) != 10 || there[0].Changes != 31 || there[9].Changes != 40 {
		t.Errorf("left: %v", there)
	}
}

// A clock that is set back, or jumps ahead, removes nothing that would have
// stayed: the newest is the one with the newest change.
func TestRotationWhateverTheClockSays(t *testing.T) {
	for name, wrong := range map[string]string{"a day back": "2026-03-30", "a year back": "2025-03-31", "1970": "1970-01-01", "ahead": "2099-01-01"} {
		before := live(Usual(), daily("2026-03-01", 31, 1)) // up to 31 March
		after := live(Usual(), append(slices.Clone(before), on(wrong, 100), on(wrong, 101)))
		for _, k := range before[max(0, len(before)-12):] {
			if !slices.Contains(after, k) {
				t.Errorf("%s: the copy of %s is gone", name, k.At)
			}
		}
		for _, changes := range []int64{100, 101} {
			if !slices.ContainsFunc(after, func(k Kept) bool { return k.Changes == changes }) {
				t.Errorf("%s: the copy of change %d is gone", name, changes)
			}
		}
	}
	// A PC whose battery is dead begins every day on the same day.
	var made []Kept
	for i := range 50 {
		made = append(made, on("2010-01-01", int64(i+1)))
		made[i].At = made[i].At.Add(time.Duration(-i) * time.Second)
	}
	if there := live(Usual(), made); len(there) < 40 {
		t.Errorf("with a dead battery only %d of 50 are left", len(there))
	}
}

// The newest stays under any rule and any limit, and a limit takes the weakest
// first.
func TestRotationWithALimit(t *testing.T) {
	made := daily("2024-01-01", 700, 1)
	r := Usual()
	r.Bytes = 1000
	there := live(r, made)
	var total int64
	for _, k := range there {
		total += k.Size
	}
	if total > r.Bytes || there[len(there)-1].Changes != 700 {
		t.Errorf("%d bytes, newest %v", total, there[len(there)-1])
	}
	if !slices.ContainsFunc(there, func(k Kept) bool { return k.At.Year() == 2024 }) {
		t.Error("the year before is gone, though a year weighs most")
	}
	r.Bytes = 1
	if there = live(r, made); len(there) != alwaysKept {
		t.Errorf("%d are left under a limit that holds none", len(there))
	}
	if gone := (Rotation{}).Prune(made[:1]); len(gone) != 0 {
		t.Error("no rule removes the only one")
	}
}

// Names go there and back; files of others are not listed.
func TestListKnowsOurOwn(t *testing.T) {
	dir := t.TempDir()
	for _, k := range []Kept{on("2026-11-23", 12345), on("2026-11-24", 12), {At: on("2026-11-22", 0).At, Changes: 12345, Encrypted: true, Before: true}} {
		if err := os.WriteFile(filepath.Join(dir, k.Name()), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, other := range []string{"SoThiDua_2026-11-23_090000_1.db.part", "SoThiDua_2026-11-23.db", "x.db", "SoThiDua_2026-13-23_090000_1.db"} {
		if err := os.WriteFile(filepath.Join(dir, other), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "SoThiDua_2026-11-23_090000_9.db"), 0o700); err != nil {
		t.Fatal(err)
	}
	kept, err := List(dir)
	if err != nil || len(kept) != 3 {
		t.Fatalf("%v, %v", kept, err)
	}
	if kept[0].Changes != 12345 || kept[0].Encrypted || !kept[1].Encrypted || !kept[1].Before || kept[2].Changes != 12 {
		t.Errorf("order: %v", kept)
	}
	for _, k := range kept {
		if k.Name() != filepath.Base(k.Path) {
			t.Errorf("%s is named %s", k.Path, k.Name())
		}
	}
	if kept, err := List(filepath.Join(dir, "none")); err != nil || len(kept) != 0 {
		t.Errorf("no folder: %v, %v", kept, err)
	}
}
