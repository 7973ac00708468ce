package handup

import (
	"strconv"
	"strings"
)

// keys are the keys that a list has given out.
type keys map[string]bool

// unique joins parts to a key. The second one alike has a number behind it, by
// its place in the list.
func (k keys) unique(parts ...string) string {
	key := strings.TrimRight(strings.Join(parts, "|"), "|")
	for n, base := 2, key; k[key]; n++ {
		key = base + "#" + strconv.Itoa(n)
	}
	k[key] = true
	return key
}
