package store

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"
	"sync"
)

// The register is searched for words that occur somewhere in the words of an
// entry, "uyen" in "nguyen". Full text knows whole words only, so which words
// there are is kept in memory: a few thousand, or a few hundred thousand where
// every entry has a number of its own. A word as it is indexed is a term: its
// small letters and digits, and every other byte, z too, as z and two digits.
// That leaves terms that begin with zz to what else lines are found by.

// The marks by which lines are found beside their words.
const (
	subjectMark   = "s"
	authorityMark = "a"
	kindMark      = "k"
	nomineeMark   = "n"
	marksFrom     = "zz"
)

const hexDigits = "0123456789abcdef"

// writeTerm writes the term of a word.
func writeTerm(b *strings.Builder, word string) {
	for i := range len(word) {
		if c := word[i]; c >= 'a' && c < 'z' || c >= '0' && c <= '9' {
			b.WriteByte(c)
		} else {
			b.WriteByte('z')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
		}
	}
}

func termOf(word string) string {
	var b strings.Builder
	writeTerm(&b, word)
	return b.String()
}

// wordOf is the word of a term.
func wordOf(term string) string {
	if strings.IndexByte(term, 'z') < 0 {
		return term
	}
	var b strings.Builder
	for i := 0; i < len(term); i++ {
		if term[i] == 'z' && i+2 < len(term) {
			b.WriteByte(byte(strings.IndexByte(hexDigits, term[i+1])<<4 | strings.IndexByte(hexDigits, term[i+2])))
			i += 2
			continue
		}
		b.WriteByte(term[i])
	}
	return b.String()
}

// markTerm is the term of a mark with its value.
func markTerm(mark, value string) string { return marksFrom + mark + termOf(value) }

// nomineeTerm is the term of a nominee. Two may share one: who asks looks again.
func nomineeTerm(key string) string {
	sum := fnv.New64a()
	sum.Write([]byte(key))
	return marksFrom + nomineeMark + strconv.FormatUint(sum.Sum64(), 16)
}

// terms are all under which a line is found.
func (l *registerLine) terms() string {
	var b strings.Builder
	b.Grow(len(l.folded) + len(l.folded)/4 + 80)
	for word := range strings.FieldsSeq(l.folded) {
		writeTerm(&b, word)
		b.WriteByte(' ')
	}
	b.WriteString(strings.Join([]string{
		markTerm(subjectMark, l.subject), markTerm(authorityMark, l.authority), markTerm(kindMark, l.kind), nomineeTerm(l.nominee),
	}, " "))
	return b.String()
}

// vocabulary is the words of the register, read when they are first asked for.
// It may hold words that no entry has any more.
type vocabulary struct {
	mu   sync.Mutex
	read bool
	text string // each between two line ends
	more []byte // of entries saved since, likewise
}

// mostMore is from which length on of new words all are read anew.
const mostMore = 64 << 10

// add takes in the words of entries that have been saved; too many are read
// when they are asked for.
func (v *vocabulary) add(words []byte) {
	v.mu.Lock()
	defer v.mu.Unlock()
	switch {
	case !v.read:
	case len(v.more)+len(words) > mostMore:
		v.read, v.text, v.more = false, "", nil
	default:
		v.more = append(v.more, words...)
	}
}

// with lists the words in which a part occurs, at most so many: many tells that
// there are more.
func (v *vocabulary) with(ctx context.Context, q querier, part string, most int) (words []string, many bool, err error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if err := v.ready(ctx, q); err != nil {
		return nil, false, err
	}
	seen := map[string]bool{}
	for _, text := range []string{v.text, string(v.more)} {
		for at := 0; ; {
			i := strings.Index(text[at:], part)
			if i < 0 {
				break
			}
			begin := strings.LastIndexByte(text[:at+i], '\n') + 1
			at += i + strings.IndexByte(text[at+i:], '\n')
			if word := text[begin:at]; !seen[word] {
				if len(words) == most {
					return words, true, nil
				}
				seen[word] = true
				words = append(words, word)
			}
		}
	}
	return words, false, nil
}

// know reads the words before they are asked for.
func (v *vocabulary) know(ctx context.Context, q querier) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.ready(ctx, q)
}

// ready reads the words unless they are known. It goes on when the question is
// no longer wanted: the next letter typed asks for the same words.
func (v *vocabulary) ready(ctx context.Context, q querier) (err error) {
	if v.read {
		return nil
	}
	if v.text, err = readVocabulary(context.WithoutCancel(ctx), q); err == nil {
		v.read, v.more = true, nil
	}
	return err
}

func readVocabulary(ctx context.Context, q querier) (text string, err error) {
	rows, err := q.QueryContext(ctx, "SELECT term FROM register_vocabulary WHERE term < '"+marksFrom+"'")
	if err != nil {
		return "", fmt.Errorf("words of register: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var b strings.Builder
	b.WriteByte('\n')
	for rows.Next() {
		var term string
		if err := rows.Scan(&term); err != nil {
			return "", err
		}
		b.WriteString(wordOf(term))
		b.WriteByte('\n')
	}
	return b.String(), problemOf(rows.Err())
}
