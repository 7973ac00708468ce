package store

import (
	"encoding/json"
	"path/filepath"
	"time"

	"thidua/data"
)

// LaterChange is a change with what its record is called.
type LaterChange struct {
	data.Change
	Title string
}

// LaterChanges are the entries of the history after a number that can be read in
// a ledger, damaged or not, that nobody has open, the oldest first: what is
// missing in a copy that ends with that number.
func LaterChanges(dir string, after int64) ([]LaterChange, error) {
	w, err := openWreck(filepath.Join(dir, FileName))
	if err != nil {
		return nil, unreadable(dir, err)
	}
	type record struct {
		entity string
		id     int64
	}
	titles := map[record]string{}
	var later []LaterChange
	w.walk(w.tables["change"].root, w.seen, func(r rawRow) {
		c, ok := changeOf(r)
		if !ok {
			return
		}
		this := record{c.Entity, c.EntityID}
		for _, name := range []string{"about", "short_name", "name"} {
			if title := c.After[name]; title != "" {
				titles[this] = title
			}
		}
		if c.ID > after {
			later = append(later, LaterChange{c, titles[this]})
		}
	})
	return later, w.close()
}

// changeOf reads an entry as it lies in the file.
func changeOf(r rawRow) (c data.Change, ok bool) {
	if len(r.values) < 12 {
		return c, false
	}
	text := func(i int) string { t, _ := r.values[i].(string); return t }
	number := func(i int) int64 { n, _ := r.values[i].(int64); return n }
	at, err := time.Parse(momentLayout, text(1))
	if err != nil {
		return c, false
	}
	c = data.Change{
		ID: r.id, At: at, Who: text(2), Entity: text(3), EntityID: number(4), CampaignID: number(5),
		Action: data.Action(text(6)), Why: text(9), Batch: number(10),
	}
	before, after := json.Unmarshal([]byte(text(7)), &c.Before), json.Unmarshal([]byte(text(8)), &c.After)
	return c, before == nil && after == nil
}
