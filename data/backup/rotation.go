package backup

import (
	"cmp"
	"slices"
	"time"
)

// Rotation says how many copies to keep. Each rule walks from the newest copy to
// the oldest and keeps the newest one of every day (week, month, year) until it
// has kept so many.
//
// Like restic's, the rules count days on which there is a copy and never ask how
// long ago one was made. So only a newer copy makes an older one superfluous: a
// clock that jumps ahead prunes nothing, and neither does a year without work.
type Rotation struct {
	Newest  int // whatever their day
	Days    int
	Weeks   int
	Months  int
	Years   int   // no end when negative
	Before  int   // of those made before a restoring
	Doubted int   // of those whose date cannot be right
	Bytes   int64 // all together at most, the newest three excepted; no limit when 0
}

// Usual keeps the last ten states, fourteen days, eight weeks, twelve months and
// every year.
func Usual() Rotation {
	return Rotation{Newest: 10, Days: 14, Weeks: 8, Months: 12, Years: -1, Before: 3, Doubted: 60}
}

// alwaysKept is how many of the newest copies no limit of size touches.
const alwaysKept = 3

// Prune picks the copies to remove. They are those of one place, in any order. It
// is for after a newer copy has been verified.
func (r Rotation) Prune(kept []Kept) []Kept {
	kept = slices.Clone(kept)
	slices.SortStableFunc(kept, newestFirst)
	rank := r.rank(kept)
	r.fit(kept, rank)
	var gone []Kept
	for i, k := range kept {
		if rank[i] == 0 {
			gone = append(gone, k)
		}
	}
	return gone
}

// rank gives each copy the weight of the strongest rule that keeps it: 0 is
// none, a year the most.
func (r Rotation) rank(kept []Kept) []int {
	rank := make([]int, len(kept))
	keep := func(i, weight int) { rank[i] = max(rank[i], weight) }
	for i := range min(max(r.Newest, 1), len(kept)) {
		keep(i, 1)
	}
	before := 0
	for i, k := range kept {
		if k.Before && before < r.Before {
			before++
			keep(i, 2)
		}
	}
	doubted, wrong := 0, misdated(kept)
	for i := range kept {
		if wrong[i] && doubted < r.Doubted {
			doubted++
			keep(i, 2)
		}
	}
	for weight, rule := range []struct {
		count  int
		period func(time.Time) int
	}{{r.Days, day}, {r.Weeks, week}, {r.Months, month}, {r.Years, year}} {
		last, left := 0, rule.count
		for i, k := range kept {
			if p := rule.period(k.At); left != 0 && (i == 0 || p != last) {
				last = p
				left--
				keep(i, 3+weight)
			}
		}
	}
	return rank
}

// misdated finds the copies whose dates contradict one another: one with more
// changes says that it is the older. The clock was set back, or had been ahead,
// and nobody knows which of the two is wrong.
func misdated(kept []Kept) []bool {
	wrong := make([]bool, len(kept))
	for i, newer := range kept {
		for j := i + 1; j < len(kept); j++ {
			if newer.At.Before(kept[j].At) {
				wrong[i], wrong[j] = true, true
			}
		}
	}
	return wrong
}

// fit takes away from what is kept until it is small enough: what the weakest
// rule keeps first, of that the oldest first.
func (r Rotation) fit(kept []Kept, rank []int) {
	if r.Bytes <= 0 {
		return
	}
	var total int64
	var order []int
	for i, k := range kept {
		if rank[i] > 0 {
			total += k.Size
		}
		if rank[i] > 0 && i >= alwaysKept {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(rank[a], rank[b]), cmp.Compare(b, a)) })
	for _, i := range order {
		if total <= r.Bytes {
			return
		}
		total -= kept[i].Size
		rank[i] = 0
	}
}

func day(t time.Time) int {
	y, m, d := t.Local().Date()
	return y*10000 + int(m)*100 + d
}

func week(t time.Time) int {
	y, w := t.Local().ISOWeek()
	return y*100 + w
}

func month(t time.Time) int {
	y, m, _ := t.Local().Date()
	return y*100 + int(m)
}

func year(t time.Time) int { return t.Local().Year() }
