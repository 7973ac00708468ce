package assets

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"text/template"
)

var words = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	if err := json.Unmarshal(Lang, &all); err != nil {
		panic(fmt.Sprintf("lang/vi.json: %v", err)) // the file is compiled in; a test reads it
	}
	return all
})

// T returns the Vietnamese text of key for documents and messages that are made
// without a window. pairs are alternating names and values that fill the text:
// T("annex.count", "Count", 22). A missing key is returned as it is.
func T(key string, pairs ...any) string {
	text, ok := words()[key]
	if !ok {
		return key
	}
	if !strings.Contains(text, "{{") {
		return text
	}
	if filled, ok := fill(text, pairs); ok {
		return filled
	}
	filling := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		filling[fmt.Sprint(pairs[i])] = pairs[i+1]
	}
	var b strings.Builder
	t, err := template.New(key).Parse(text)
	if err == nil {
		err = t.Execute(&b, filling)
	}
	if err != nil {
		return text
	}
	return b.String()
}

// fill fills a text in which nothing but names stands between braces, as in
// nearly all: a template takes twenty times as long, and thousands of findings
// are worded in one batch of forms.
func fill(text string, pairs []any) (string, bool) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{{")
		b.WriteString(before)
		if !found {
			return b.String(), true
		}
		name, after, closed := strings.Cut(rest, "}}")
		value, known := named(strings.TrimPrefix(name, "."), pairs)
		if !closed || !known {
			return "", false
		}
		if s, ok := value.(string); ok {
			b.WriteString(s)
		} else {
			fmt.Fprint(&b, value)
		}
		text = after
	}
}

// named finds the value of a name among alternating names and values.
func named(name string, pairs []any) (any, bool) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return pairs[i+1], pairs[i+1] != nil
		}
	}
	return nil, false
}

// Keys lists the keys that begin with prefix, in order.
func Keys(prefix string) []string {
	var keys []string
	for key := range words() {
		if strings.HasPrefix(key, prefix) {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}
