package vn

import (
	"bytes"
	"sync"

	"golang.org/x/text/collate"
)

// weights is what a letter adds to each of the three levels of a sort key:
// which letter it is, its marks, its case.
type weights struct{ letter, marks, size string }

const (
	plainEnd  = 0x24f  // of the letters with Latin codes
	viBegin   = 0x1ea0 // of those made for Vietnamese
	levelMark = "\x00\x00"
	middleDot = '·' // makes one sign with the letter before it
)

// letterWeights are the weights of the letters up to [lastLetter], read once out
// of CLDR's own keys. A letter without weights needs a closer look.
var letterWeights = sync.OnceValue(func() []weights {
	all := make([]weights, plainEnd+1+lastLetter-viBegin+1)
	c := collators.Get().(*collate.Collator)
	defer collators.Put(c)
	var keys collate.Buffer
	for i := range all {
		r := rune(i)
		if i > plainEnd {
			r = viBegin + rune(i-plainEnd-1)
		}
		if r >= ' ' && r != '\u007f' && r != middleDot {
			all[i] = weightsOf(c.KeyFromString(&keys, string(r)))
			keys.Reset()
		}
	}
	return all
})

// weightsOf takes the key of one letter apart: two bytes of marks and one of
// size for each of its parts, with the levels set apart.
func weightsOf(key []byte) (w weights) {
	const mark = len(levelMark)
	end := bytes.LastIndex(key, []byte(levelMark))
	if end < 0 {
		return w
	}
	size := key[end+mark:]
	begin := end - 2*len(size)
	if len(size) == 0 || begin <= mark || string(key[begin-mark:begin]) != levelMark {
		return w
	}
	return weights{string(key[:begin-mark]), string(key[begin:end]), string(size)}
}

// plainKey is the sort key of text of letters that it knows, quickly: as many
// texts are sorted as a register has entries. ok is false when the text needs
// the collator.
func plainKey(s string) (key string, ok bool) {
	letters := letterWeights()
	length := 2 * len(levelMark)
	for _, r := range s {
		w := weightsIn(letters, r)
		if w == nil {
			return "", false
		}
		length += len(w.letter) + len(w.marks) + len(w.size)
	}
	b := make([]byte, 0, length)
	for _, r := range s {
		b = append(b, weightsIn(letters, r).letter...)
	}
	b = append(b, levelMark...)
	for _, r := range s {
		b = append(b, weightsIn(letters, r).marks...)
	}
	b = append(b, levelMark...)
	for _, r := range s {
		b = append(b, weightsIn(letters, r).size...)
	}
	return string(b), true
}

func weightsIn(letters []weights, r rune) *weights {
	switch {
	case r > plainEnd && r < viBegin || r > lastLetter:
		return nil
	case r >= viBegin:
		r += plainEnd + 1 - viBegin
	}
	if w := &letters[r]; w.size != "" {
		return w
	}
	return nil
}
