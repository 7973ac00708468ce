package intake

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"thidua/assets"
)

// mutants is how many workbooks TestMutatedWorkbooks makes: -args -mutants 10000.
var mutants = flag.Int("mutants", 150, "how many workbooks to spoil and read")

// TestMutatedWorkbooks spoils forms in every way that somebody might, bytes of
// the file as well as words of the parts within, whose checksums then are right
// again: each is read or refused with a reason, nothing brings the reader down,
// and none is a clean answer of somebody else.
func TestMutatedWorkbooks(t *testing.T) {
	d, f, content := filledIn(t)
	c := &corpus{T: t}
	typed := c.worded(f.answer)
	verdicts := map[Verdict]int{}
	var slowest time.Duration
	var peak uint64
	for seed := range uint64(*mutants) {
		random := rand.New(rand.NewPCG(seed, 12))
		broken := seed%2 == 0 // else sound, with other words in it
		var spoilt []byte
		if broken {
			spoilt = spoiltBytes(content, random)
		} else {
			spoilt = spoiltParts(t, content, random)
		}
		began := time.Now()
		r := Read(File{Name: "phieu.xlsx", Content: spoilt}, d, "")
		slowest = max(slowest, time.Since(began))
		verdicts[r.Verdict]++
		switch {
		case r.Reason == assets.T("intake.unreadable"):
			t.Errorf("seed %d brought the reader down", seed)
		case r.Verdict == Rejected && r.Reason == "":
			t.Errorf("seed %d is refused without a reason", seed)
		case broken && r.Verdict == Clean && c.worded(r.Answer) != typed:
			t.Errorf("seed %d: broken bytes were read as another answer: %s", seed, told(r))
		}
		var now runtime.MemStats
		if seed%50 == 0 {
			runtime.ReadMemStats(&now)
			peak = max(peak, now.HeapInuse)
		}
	}
	t.Logf("%d workbooks: %v; the slowest took %v; %d MB of memory", *mutants, verdicts, slowest.Round(time.Millisecond), peak>>20)
}

// spoiltParts changes a word of one part, wherever it is.
func spoiltParts(t testing.TB, content []byte, random *rand.Rand) []byte {
	const tries = 40
	for range tries { // until a part comes up that has what is to be changed
		hit := random.IntN(8)
		n := 0
		changed := false
		spoilt := reworked(t, content, func(name, part string) string {
			n++
			if n%8 != hit || changed {
				return part + " " // so that it counts as reworked
			}
			now := spoiltWords(part, random)
			changed = now != part
			return now
		})
		if changed {
			return spoilt
		}
	}
	return spoiltBytes(content, random)
}

// spoiltBytes flips bits, cuts, doubles and overwrites.
func spoiltBytes(content []byte, random *rand.Rand) []byte {
	b := bytes.Clone(content)
	for range 1 + random.IntN(4) {
		at := random.IntN(len(b))
		end := min(len(b), at+1+random.IntN(200))
		switch random.IntN(5) {
		case 0:
			b[at] ^= 1 << random.IntN(8)
		case 1:
			b = b[:max(1, at)]
		case 2:
			b = append(b[:end:end], b[at:]...)
		case 3:
			for i := at; i < end; i++ {
				b[i] = byte(random.Uint32())
			}
		case 4:
			clear(b[at:end])
		}
	}
	return b
}

var (
	attribute = regexp.MustCompile(`="[^"]*"`)
	element   = regexp.MustCompile(`<[^>]*>`)
	figures   = regexp.MustCompile(`[0-9]+`)
)

// spoiltWords changes one word of a part: a tag, what an attribute says, a
// number, some text.
func spoiltWords(part string, random *rand.Rand) string {
	odd := []string{
		"", "-1", "0", "99999999999999999999", "1e308", "NaN", "\x00", "A1048577", "XFE1", "A1:XFD1048576", "&#x0;", "&bogus;",
		"<a><a><a>", "]]>", "<!DOCTYPE a>", "\ufffe", "ế", "rId999", "../../../x", "=1+1", strings.Repeat("9", 400), strings.Repeat("<b>", 300),
	}
	with := odd[random.IntN(len(odd))]
	pattern := []*regexp.Regexp{attribute, element, figures}[random.IntN(3)]
	spots := pattern.FindAllStringIndex(part, -1)
	if len(spots) == 0 {
		return part
	}
	spot := spots[random.IntN(len(spots))]
	was := part[spot[0]:spot[1]]
	switch {
	case pattern == attribute:
		with = fmt.Sprintf(`="%s"`, with)
	case random.IntN(3) == 0:
		with = was + was
	}
	return part[:spot[0]] + with + part[spot[1]:]
}
