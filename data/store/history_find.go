package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"thidua/data"
	"thidua/data/vn"
)

// HistorySearch says which changes are looked for; what is empty is not looked
// at.
type HistorySearch struct {
	CampaignID int64 // with the shared registers, or [OfCity]
	Words      string
	Who        string
	Entity     string
	Action     data.Action
	From, To   vn.Date // days of the clock on the wall, both included
	Title      func(entity string, id int64) string
}

// HistoryPage is what a search through the history has come to.
type HistoryPage struct {
	Changes []data.Change // the newest first
	Reached int64         // the change that was looked at last: the search goes on before it
	More    bool          // there are older ones that have not been looked at
}

// FindHistory returns the newest changes that are looked for. It begins before
// a change, at the newest for 0, and stops when it has enough or when ctx is
// done: a long history costs no more than a short one. Every word must occur,
// with or without diacritics, in the title of the record, in what changed, in
// the reason or in the name of the officer.
func (s *Store) FindHistory(ctx context.Context, h HistorySearch, before int64, limit int) (page HistoryPage, err error) {
	where, args := h.where(before)
	words := wordsOf(h.Words)
	rows, err := s.reader.QueryContext(context.Background(), "SELECT "+changeColumns+" FROM change WHERE "+where+" ORDER BY id DESC", args...)
	if err != nil {
		return page, fmt.Errorf("search history: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var r rawChange
	into := r.into()
	for n := 1; rows.Next(); n++ {
		if len(page.Changes) == limit || n%1000 == 0 && ctx.Err() != nil {
			page.More = true
			return page, nil
		}
		if err := rows.Scan(into...); err != nil {
			return page, fmt.Errorf("scan history: %w", err)
		}
		page.Reached = r.c.ID
		if !h.mayMatch(&r, words) {
			continue
		}
		c, err := r.change()
		if err != nil {
			return page, err
		}
		if h.matches(c, words) {
			page.Changes = append(page.Changes, c)
		}
	}
	return page, problemOf(rows.Err())
}

// Authors lists who has made changes.
func (s *Store) Authors(campaignID int64) (names []string, err error) {
	rows, err := s.reader.QueryContext(context.Background(), "SELECT DISTINCT who FROM change WHERE who <> '' AND "+within(campaignID)+" ORDER BY who", campaignID)
	if err != nil {
		return nil, fmt.Errorf("query authors: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, problemOf(rows.Err())
}

func (h HistorySearch) where(before int64) (string, []any) {
	where, args := "+"+within(h.CampaignID), []any{h.CampaignID} // the plus keeps SQLite on the order of the entries
	only := func(condition string, arg any, wanted bool) {
		if wanted {
			where, args = where+" AND "+condition, append(args, arg)
		}
	}
	only("id < ?", before, before != 0)
	only("who = ?", h.Who, h.Who != "")
	only("+entity = ?", h.Entity, h.Entity != "")
	only("action = ?", string(h.Action), h.Action != "")
	only("at >= ?", midnight(h.From, 0), !h.From.IsZero())
	only("at < ?", midnight(h.To, 1), !h.To.IsZero())
	return where, args
}

// midnight is when a day begins on the clock on the wall, so many days on, as
// it sorts among the moments of the history.
func midnight(day vn.Date, on int) string {
	return time.Date(day.Year(), day.Month(), day.Day()+on, 0, 0, 0, 0, time.Local).UTC().Format("2006-01-02T15:04:05")
}

// wordsOf are the words of a search, each with the ways in which the history
// may have kept it: a date and a number are not kept as they are typed.
func wordsOf(text string) (words [][]string) {
	for word := range strings.FieldsSeq(text) {
		ways := []string{vn.Fold(word)}
		if day, err := vn.ParseDate(word); err == nil {
			ways = append(ways, day.ISO())
		}
		if n, err := vn.ParseNumber(word); err == nil {
			ways = append(ways, n.String())
		}
		words = append(words, ways)
	}
	return words
}

// mayMatch reports whether every word occurs in the entry as it is kept. That
// is found more quickly than what its fields say.
func (h HistorySearch) mayMatch(r *rawChange, words [][]string) bool {
	if len(words) == 0 {
		return true
	}
	return contains(vn.Fold(strings.Join([]string{h.title(r.c), r.c.Who, r.c.Why, r.before, r.after}, "\n")), words)
}

// matches reports whether every word occurs in what the entry says.
func (h HistorySearch) matches(c data.Change, words [][]string) bool {
	if len(words) == 0 {
		return true
	}
	parts := []string{h.title(c), c.Who, c.Why}
	for _, fields := range []map[string]string{c.Before, c.After} {
		for _, value := range fields {
			parts = append(parts, value)
		}
	}
	return contains(vn.Fold(strings.Join(parts, "\n")), words)
}

func (h HistorySearch) title(c data.Change) string {
	if h.Title == nil {
		return ""
	}
	return h.Title(c.Entity, c.EntityID)
}

func contains(folded string, words [][]string) bool {
	for _, ways := range words {
		if !slices.ContainsFunc(ways, func(way string) bool { return strings.Contains(folded, way) }) {
			return false
		}
	}
	return true
}

// numbers reads a column of whole numbers.
func numbers(q querier, query string, args ...any) ([]int64, error) {
	return numbersIn(context.Background(), q, query, args...)
}

func numbersIn(ctx context.Context, q querier, query string, args ...any) (found []int64, err error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, problemOf(err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			return nil, err
		}
		found = append(found, n)
	}
	return found, problemOf(rows.Err())
}
