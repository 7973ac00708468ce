package store_test

import (
	"context"
	"math/rand/v2"
	"testing"

	"thidua/data/store"
)

// A register that its lines no longer tell of, by damage or because they are of
// an earlier program, is mended: by the check, or when the ledger is opened.
func TestLinesThatAreOffAreMadeAnew(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 13))
	s, l := opened(t)
	for range 25 {
		workOn(t, s, l, r)
	}
	all := wholeRegister(t, s)
	whole := func(s *store.Store, after string) {
		t.Helper()
		n, err := s.RegisterSize()
		must(t, err)
		if n != len(all) {
			t.Fatalf("after %q the register has %d entries, not %d", after, n, len(all))
		}
		for range 8 {
			pagesHold(t, s, all, anySearch(r), r)
		}
	}
	for _, harm := range []string{
		"DELETE FROM register_line WHERE id % 2 = 0",
		"UPDATE register_line SET folded = 'x', prize = 1",
		"INSERT INTO register_line SELECT place + 1, id + 100000, subject, authority, kind, prize, form, folded, name, entry FROM register_line",
	} {
		byHand(t, s, harm)
		must(t, s.CheckThrough(context.Background()))
		whole(s, harm)
	}
	dir := t.TempDir()
	_, err := s.BackUp(dir + "/" + store.FileName)
	must(t, err)
	old, err := store.Open(dir)
	must(t, err)
	byHand(t, old, "DELETE FROM register_line; DELETE FROM setting WHERE key = 'register.lines'")
	must(t, old.Close())
	again, err := store.Open(dir)
	must(t, err)
	defer again.Close()
	whole(again, "an earlier program")
}

// In a register that is larger than what is looked up one by one the pages hold
// too, whether much is found or little.
func TestPagesOfALargeRegister(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 13))
	s := open(t)
	must(t, s.KeepAwards(context.Background(), commonAwards(4000), "", func(int) {}))
	all := wholeRegister(t, s)
	searches := []string{"", "nguyen", "nguyen van", "thi hoa", "12", "khong", "2019 hoa", "3999", "mau 8 nguyen", "qd 1999", "1/", "ang", "le thi an"}
	for _, words := range searches {
		for _, order := range []store.RegisterOrder{store.ByNewest, store.ByName, store.ByWho} {
			find := store.RegisterSearch{Words: words, Order: order, Kinds: kindWords(), Descending: r.IntN(2) == 0}
			want := lookedFor(all, find)
			countsHold(t, s, all, want, find, r)
			rows, err := s.RegisterRows(context.Background(), find, store.RegisterPlace{Limit: 60})
			must(t, err)
			if got := namesOf(rows); got != namesOf(rowsFor(want[:min(60, len(want))])) {
				t.Errorf("%+v begins with %s", find, got)
			}
			rows, err = s.RegisterRows(context.Background(), find, store.RegisterPlace{Limit: 60, Back: true, Skip: 7})
			must(t, err)
			end := max(len(want)-7, 0)
			if got := namesOf(rows); got != namesOf(rowsFor(want[max(end-60, 0):end])) {
				t.Errorf("%+v ends with %s", find, got)
			}
		}
	}
}
