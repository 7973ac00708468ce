package store

import (
	"encoding/json"
	"testing"
)

// An entry about a whole record reads as if it had gone the usual way, whatever
// is in the record.
func TestTheShortWayToAnEntryTellsTheSame(t *testing.T) {
	s := newStore(t.TempDir())
	k := s.tables["award"]
	for _, text := range []string{
		"", "0", "Nguyễn Thị Hòa", `a "b" \ c`, "hai\ndòng\tx", "<b>&", "\u2028\u2029", "“kép” – …", "😀", "sai \xff\xc3", "\x7f\x00",
	} {
		row := map[string]any{}
		for i, name := range k.names() {
			row[name] = text
			if i%3 == 0 {
				row[name] = int64(i - 6)
			}
		}
		want, err := json.Marshal(told(asTexts(row)))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := k.whole(row); err != nil || got != string(want) {
			t.Errorf("%q: %s, %v\nwant %s", text, got, err, want)
		}
	}
	if _, err := k.whole(map[string]any{"id": int64(1), "name": 1.5}); err == nil {
		t.Error("a record with a column that is neither text nor number has an entry")
	}
}
