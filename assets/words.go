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
