package ui

import (
	"context"
	"slices"
	"time"
)

// pager is where the rows of a paged table come from: it holds those about the
// places that were looked at last. All it reads is read beside the window.
type pager[T any] struct {
	page     *TablePage[T]
	from     *Paged[T]
	held     blocks[T]
	rows     int     // that are found, as far as is known
	sum      Counted // as last counted
	known    bool    // something has been counted
	answered bool    // a question has been answered
	turning  bool    // other rows are on their way: no more of these are fetched
	failed   bool    // the last question: nothing is fetched before the next
	fetching []int   // blocks that are on their way

	reading, counting Asking
}

// moment is how long the window waits for the counts once it has the rows.
const moment = 3 * time.Millisecond

func newPager[T any](p *TablePage[T]) *pager[T] {
	return &pager[T]{page: p, from: p.spec.Paged}
}

func (g *pager[T]) row(i int) (T, bool) { return g.held.row(i) }
func (g *pager[T]) found() int          { return g.rows }
func (g *pager[T]) counted() Counted    { return g.sum }

// quest says what is looked for: the row with a key or, where there is none,
// what stands near a place.
type quest struct {
	asked Asked
	key   string
	near  int
}

// sight is what was found: where the row stands, or -1, and a block of rows.
type sight[T any] struct {
	at, block int
	rows      []T
}

// find looks for q. Where there are fewer rows than that, it finds the first.
func (from *Paged[T]) find(ctx context.Context, q quest) (s sight[T], err error) {
	s.at, s.block = -1, q.near/blockRows
	if q.key != "" {
		if s.at, err = from.Find(ctx, q.asked, q.key); err != nil {
			return s, err
		}
	}
	if s.at >= 0 {
		s.block = s.at / blockRows
	}
	for {
		first := s.block * blockRows
		s.rows, err = from.Rows(ctx, q.asked, Place[T]{First: first, Skip: first, Limit: blockRows})
		if err != nil || len(s.rows) > 0 || s.block == 0 {
			return s, err
		}
		s.block = 0
	}
}

// turn shows what is now asked for, from its beginning on.
func (g *pager[T]) turn() {
	g.look(quest{asked: g.page.asked}, func(s sight[T]) {
		g.rows = 0
		g.take(s)
		g.page.begin()
	})
}

// again shows what there now is of what is asked for, at the row with the key
// or else near a place. then hears where that row stands, or -1.
func (g *pager[T]) again(key string, near int, then func(at int)) {
	g.look(quest{g.page.asked, key, near}, func(s sight[T]) {
		g.take(s)
		then(s.at)
	})
}

func (g *pager[T]) look(q quest, done func(sight[T])) {
	g.turning, g.failed, g.fetching = true, false, nil
	g.counting.Stop()
	var s sight[T]
	g.reading.Ask(func(ctx context.Context) (err error) {
		s, err = g.from.find(ctx, q)
		return err
	}, func(err error) {
		g.turning = false
		if err != nil {
			g.page.tell()
			g.fail(err)
			return
		}
		g.answered = true
		done(s)
		if !g.turning { // done may have asked for something else
			g.count()
		}
	})
	if g.turning {
		g.page.wait()
	}
}

// take holds the rows that were found, and no others.
func (g *pager[T]) take(s sight[T]) {
	g.held = blocks[T]{}
	g.held.put(s.block, s.rows)
	end := s.block*blockRows + len(s.rows)
	if g.rows = max(g.rows, end); len(s.rows) < blockRows {
		g.rows = end
	}
}

// want fetches the rows that are about to be drawn and are not held.
func (g *pager[T]) want(from, to int) {
	missing := g.held.missing(from, min(to, g.rows))
	known := func(n int) bool { return slices.Contains(g.fetching, n) }
	if g.turning || g.failed || !slices.ContainsFunc(missing, func(n int) bool { return !known(n) }) {
		return
	}
	g.fetching = missing
	asked, ways, got := g.page.asked, make([]Place[T], len(missing)), make([][]T, len(missing))
	for i, n := range missing {
		ways[i] = g.held.way(n, g.rows)
	}
	drawing := true
	g.reading.Ask(func(ctx context.Context) (err error) {
		for i := 0; i < len(ways) && err == nil; i++ {
			got[i], err = g.from.Rows(ctx, asked, ways[i])
		}
		return err
	}, func(err error) {
		g.fetching = nil
		if err != nil {
			g.fail(err)
			return
		}
		for i, n := range missing {
			g.held.put(n, got[i])
		}
		if !drawing {
			g.page.redraw()
		}
	})
	drawing = false
}

// count counts what is found, and finds the selected row if need be.
func (g *pager[T]) count() {
	asked, key := g.page.asked, g.page.strayed()
	var sum Counted
	var row T
	at := -1
	g.counting.patience = moment
	g.counting.Ask(func(ctx context.Context) (err error) {
		if sum, err = g.from.Count(ctx, asked); err == nil && key != "" {
			at, row, err = g.from.rowOf(ctx, asked, key)
		}
		return err
	}, func(err error) {
		if err != nil {
			g.fail(err)
			return
		}
		g.sum, g.rows, g.known = sum, sum.Found, true
		g.page.told(key, at, row)
		if g.from.Ready != nil {
			g.counting.Ask(g.from.Ready, func(err error) {
				if err != nil {
					g.fail(err)
				}
			})
		}
	})
}

// rowOf returns the row with the key and where it stands, -1 without it.
func (from *Paged[T]) rowOf(ctx context.Context, asked Asked, key string) (at int, row T, err error) {
	at, err = from.Find(ctx, asked, key)
	if err != nil || at < 0 {
		return -1, row, err
	}
	rows, err := from.Rows(ctx, asked, Place[T]{First: at, Skip: at, Limit: 1})
	if err != nil || len(rows) == 0 {
		return -1, row, err
	}
	return at, rows[0], nil
}

func (g *pager[T]) fail(err error) {
	g.failed = true
	ShowError(g.page.spec.Window, err)
}
