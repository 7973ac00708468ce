package store

import (
	"context"
	"slices"
	"strings"

	"thidua/data"
	"thidua/data/vn"
)

// sought is a search put to SQLite, as a condition on register_line.
type sought struct {
	nothing bool   // no line can be found
	few     bool   // so few are that they are best found first and sorted then
	where   string // "1" for all
	args    []any
}

const (
	// fewWords is in how many words a part may occur that full text is asked
	// about it; in more, so many lines are found that looking through them soon
	// fills a page.
	fewWords = 64
	// fewLines is how many lines are looked up one by one.
	fewLines = 500
	// someLines is up to how many lines full text is worth asking where few of
	// them are looked for.
	someLines = 20_000
	// sampled and fewOfSample tell searches that find much from those that do not.
	sampled, fewOfSample = 2000, 20
)

// seek finds out how a search is best put: along the order of the lines where
// many are found, through full text where few are.
func (s *Store) seek(ctx context.Context, find RegisterSearch) (sought, error) {
	q, err := s.questions(ctx, find)
	if err != nil || q.plain.nothing || q.plain.where == "1" {
		return q.plain, err
	}
	if q.match != "" {
		places, err := s.numbers(ctx, "SELECT rowid FROM register_word WHERE register_word MATCH ? LIMIT ?", q.match, fewLines+1)
		if err != nil {
			return q.plain, err
		}
		if len(places) <= fewLines {
			q.beside.few = true
			q.beside.and("place IN (SELECT value FROM json_each(?))", idList(places))
			return q.beside, nil
		}
	}
	n, err := s.numbers(ctx, "SELECT count(*) FROM (SELECT * FROM register_line ORDER BY place LIMIT ?) WHERE "+q.plain.where, append([]any{sampled}, q.plain.args...)...)
	if err != nil || n[0] >= fewOfSample {
		return q.plain, err
	}
	q.plain.few = true
	if q.match == "" {
		return q.plain, nil
	}
	n, err = s.numbers(ctx, "SELECT count(*) FROM (SELECT 1 FROM register_word WHERE register_word MATCH ? LIMIT ?)", q.match, someLines+1)
	if err != nil || n[0] > someLines {
		return q.plain, err
	}
	q.beside.few = true
	q.beside.and("place IN (SELECT rowid FROM register_word WHERE register_word MATCH ?)", q.match)
	return q.beside, nil
}

// questions are the ways in which a search can be put: as conditions on the
// lines alone, or as a question to full text with some beside it.
type questions struct {
	plain, beside sought
	match         string // "" where full text is of no use
}

func (s *Store) questions(ctx context.Context, find RegisterSearch) (q questions, err error) {
	q.plain, q.beside = sought{where: "1"}, sought{where: "1"}
	var match []string
	mark := func(column, mark, value string) {
		if value != "" {
			q.plain.and(column+" = ?", value)
			match = append(match, markTerm(mark, value))
		}
	}
	mark("subject", subjectMark, string(find.Subject))
	mark("authority", authorityMark, string(find.Authority))
	words := strings.Fields(vn.Fold(find.Words))
	slices.Sort(words)
	for _, word := range slices.Compact(words) {
		condition, args, terms := likeWord(word, find.Kinds)
		q.plain.and(condition, args...)
		known, many, err := s.register.words.with(ctx, s.reader, word, fewWords)
		if err != nil {
			return q, s.unread(ctx, err)
		}
		if many {
			q.beside.and(condition, args...)
			continue
		}
		for _, w := range known {
			terms = append(terms, termOf(w))
		}
		if len(terms) == 0 {
			q.plain.nothing = true
			return q, nil
		}
		match = append(match, "("+strings.Join(terms, " OR ")+")")
	}
	q.match = strings.Join(match, " AND ")
	return q, nil
}

// numbers reads a column of whole numbers until ctx is done.
func (s *Store) numbers(ctx context.Context, query string, args ...any) ([]int64, error) {
	found, err := numbersIn(ctx, s.reader, query, args...)
	if err != nil {
		return nil, s.unread(ctx, err)
	}
	return found, nil
}

func (c *sought) and(condition string, args ...any) {
	if c.where == "1" {
		c.where = condition
	} else {
		c.where += " AND " + condition
	}
	c.args = append(c.args, args...)
}

// likeWord is the condition that a word occurs in a line or in what its kind is
// called; terms are those of such kinds.
func likeWord(word string, kinds map[data.AwardKind]string) (condition string, args []any, terms []string) {
	condition, args = "folded LIKE ? ESCAPE '\\'", []any{"%" + likeEscape.Replace(word) + "%"}
	for _, kind := range data.AwardKinds() {
		if strings.Contains(vn.Fold(kinds[kind]), word) {
			condition += " OR kind = ?"
			args = append(args, string(kind))
			terms = append(terms, markTerm(kindMark, string(kind)))
		}
	}
	return "(" + condition + ")", args, terms
}

var likeEscape = strings.NewReplacer("\\", "\\\\", "%", "\\%", "_", "\\_")

// unread is the error of a question that was asked in vain.
func (s *Store) unread(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return s.notice(problemOf(err))
}
