package store

import (
	"encoding/json"
	"fmt"
	"strconv"
	"unicode/utf8"

	"thidua/data"
)

// recordWhole writes the entry of a record that was made or put aside: it tells
// the whole record, as [told] does. An import makes as many as a register has
// entries, so this goes a shorter way than through maps.
func (w *work) recordWhole(k kind, row map[string]any, action data.Action) error {
	whole, err := k.whole(row)
	if err != nil {
		return fmt.Errorf("history of %s: %w", k.name, err)
	}
	if action == data.Deleted {
		return w.recordTold(k, row, action, whole, "null")
	}
	return w.recordTold(k, row, action, "null", whole)
}

// whole is what is neither empty nor 0 in a record, as JSON.
func (k kind) whole(row map[string]any) (string, error) {
	b := make([]byte, 1, 512)
	b[0] = '{'
	for _, name := range k.sorted {
		text, ok := row[name].(string)
		if n, number := row[name].(int64); number {
			text, ok = strconv.FormatInt(n, 10), true
		}
		if !ok {
			return "", fmt.Errorf("%T in column %s", row[name], name)
		}
		if text == "" || text == "0" || name == "id" {
			continue
		}
		if len(b) > 1 {
			b = append(b, ',')
		}
		b = append(append(append(b, '"'), name...), `":`...)
		var err error
		if b, err = appendJSON(b, text); err != nil {
			return "", err
		}
	}
	return string(append(b, '}')), nil
}

// lineSeparator and its like are ends of lines in JavaScript, and written
// otherwise.
const lineSeparator = "\u2028"

// appendJSON writes a text as package json does.
func appendJSON(b []byte, text string) ([]byte, error) {
	plain := utf8.ValidString(text)
	for i := range len(text) {
		c := text[i]
		plain = plain && c >= ' ' && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&' && c != lineSeparator[0]
	}
	if plain {
		return append(append(append(b, '"'), text...), '"'), nil
	}
	quoted, err := json.Marshal(text)
	return append(b, quoted...), err
}
