package store_test

import (
	"context"
	"slices"
	"sort"
	"strings"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"thidua/data/store"
	"thidua/data/vn"
)

// BenchmarkNames puts the names of a register in the order of Vietnamese lists:
// ours by keys, which are made first; page as a screen does, by the keys that
// are kept; bare by comparing two names at a time.
func BenchmarkNames(b *testing.B) {
	n := 100_000
	if testing.Short() {
		n = 5_000
	}
	var names []string
	for _, a := range commonAwards(n) {
		names = append(names, a.Name)
	}
	b.Run("ours", func(b *testing.B) {
		type keyed struct{ key, name string }
		for b.Loop() {
			list := make([]keyed, n)
			for i, name := range names {
				list[i] = keyed{vn.NameKey(name), name}
			}
			slices.SortFunc(list, func(x, y keyed) int { return strings.Compare(x.key, y.key) })
		}
	})
	b.Run("page", func(b *testing.B) {
		s := registerOf(b, n)
		for b.Loop() {
			rows, err := s.RegisterRows(context.Background(), store.RegisterSearch{Order: store.ByName}, store.RegisterPlace{Limit: 100})
			must(b, err)
			if len(rows) != 100 {
				b.Fatalf("%d rows", len(rows))
			}
		}
	})
	b.Run("bare", func(b *testing.B) {
		c := collate.New(language.Vietnamese)
		for b.Loop() {
			list := slices.Clone(names)
			sort.Slice(list, func(i, j int) bool { return c.CompareString(list[i], list[j]) < 0 })
		}
	})
}
