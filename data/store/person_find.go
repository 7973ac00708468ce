package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"thidua/data/person"
)

// Named finds every record in which the name of a person stands, now or in its
// history, put aside or not, on either side of the program, and what belongs to
// records that are about the person. Contents of attached files are not read.
// progress hears how far it has come.
func (s *Store) Named(ctx context.Context, n person.Name, progress func(i, n int64)) (found []person.Record, err error) {
	err = s.snapshot(func(tx *sql.Tx) error {
		f := named{s: s, tx: tx, ctx: ctx, name: n, at: map[person.Key]int{}, progress: progress, rows: rowReader{q: tx}}
		defer f.rows.close()
		if err := f.run(); err != nil {
			return err
		}
		found = f.found
		return nil
	})
	return found, err
}

// Facts are what is asked about decisions before a person's data are judged.
// mark is what stands in place of what was removed.
func (s *Store) Facts(mark string) (f person.Facts, err error) {
	ids, err := numbers(s.reader, "SELECT id FROM decision WHERE number <> '' AND issued_on <> '' AND deleted = ''")
	f = person.Facts{Issued: map[int64]bool{}, Mark: mark}
	for _, id := range ids {
		f.Issued[id] = true
	}
	return f, err
}

// named is one search for a name through the ledger.
type named struct {
	s        *Store
	tx       *sql.Tx
	ctx      context.Context
	name     person.Name
	found    []person.Record
	at       map[person.Key]int // where a record stands in found
	rows     rowReader
	progress func(i, n int64)
	seen, of int64
}

func (f *named) run() error {
	if err := f.tx.QueryRow("SELECT count(*) FROM change").Scan(&f.of); err != nil {
		return fmt.Errorf("count history: %w", problemOf(err))
	}
	f.of *= 2 // about as much in the tables
	for _, name := range slices.Sorted(maps.Keys(f.s.tables)) {
		k := f.s.tables[name]
		if err := f.table(k.name, append(k.names(), "deleted")); err != nil {
			return err
		}
	}
	for _, name := range wardRows() {
		if err := f.table(name, nil); err != nil {
			return err
		}
	}
	if err := firstOf(f.settings(), f.history()); err != nil {
		return err
	}
	if err := f.links(); err != nil {
		return err
	}
	slices.SortStableFunc(f.found, func(a, b person.Record) int {
		return cmp.Compare(rankOf(a), rankOf(b))
	})
	return nil
}

// rankOf puts what is about the person first.
func rankOf(r person.Record) int {
	switch {
	case r.About():
		return 0
	case r.Of != person.Key{}:
		return 1
	case len(r.Named) > 0:
		return 2
	}
	return 3
}

// wardRows are the tables of what wards have handed up, row by row.
func wardRows() []string {
	return []string{"city_target", "city_movement", "city_exemplar", "city_nomination", "city_unit", "city_remark"}
}

func (f *named) step() error {
	if f.seen++; f.seen%1000 == 0 {
		f.progress(min(f.seen, f.of), f.of)
		return f.ctx.Err()
	}
	return nil
}

// table looks through the texts of a table; nil stands for all its columns.
func (f *named) table(table string, names []string) (err error) {
	list := "*"
	if names != nil {
		list = strings.Join(names, ", ")
	}
	rows, err := f.tx.QueryContext(f.ctx, "SELECT "+list+" FROM "+table+" ORDER BY id")
	if err != nil {
		return fmt.Errorf("query %s: %w", table, problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	if names, err = rows.Columns(); err != nil {
		return err
	}
	kept, into := make([]any, len(names)), make([]any, len(names))
	for i := range kept {
		into[i] = &kept[i]
	}
	for rows.Next() {
		if err := firstOf(rows.Scan(into...), f.step()); err != nil {
			return fmt.Errorf("scan %s: %w", table, err)
		}
		f.row(table, names, kept)
	}
	return problemOf(rows.Err())
}

func (f *named) row(table string, names []string, kept []any) {
	var columns []string
	for i, value := range kept {
		if text, ok := value.(string); ok && names[i] != "folded" && f.in(table, names[i], text) {
			columns = append(columns, names[i])
		}
	}
	if len(columns) == 0 {
		return
	}
	row := map[string]string{}
	for i, name := range names {
		row[name] = fmt.Sprint(kept[i])
	}
	f.add(table, row).Named = columns
}

// in reports whether the name stands in what is kept in a column.
func (f *named) in(table, column, text string) bool {
	if table == "version" && column == "content" {
		return f.name.InAnswer(text)
	}
	return f.name.In(text)
}

// add is a record that has been found, as a new one or as it was found before.
func (f *named) add(kind string, row map[string]string) *person.Record {
	var id, campaign int64
	_, _ = fmt.Sscan(row["id"], &id)                // settings and authors have none
	_, _ = fmt.Sscan(row["campaign_id"], &campaign) // shared records have none
	key := person.Key{Kind: kind, ID: id}
	i, ok := f.at[key]
	if !ok {
		i = len(f.found)
		f.at[key] = i
		aside := row["deleted"] != ""
		delete(row, "deleted")
		f.found = append(f.found, person.Record{Kind: kind, ID: id, CampaignID: campaign, Row: row, Aside: aside})
	}
	return &f.found[i]
}

// settings looks through what the program remembers. The officer's and the
// board's names are kept there too, with a history of their own.
func (f *named) settings() error {
	for _, entity := range []string{officeEntity, boardEntity} {
		row, err := settingsRow(f.tx, entity)
		if err != nil {
			return err
		}
		for field, text := range row {
			if f.name.In(text) {
				row["id"] = "1"
				r := f.add(entity, row)
				r.Named = append(r.Named, field)
			}
		}
	}
	rows, err := f.tx.QueryContext(f.ctx, "SELECT rowid, key, value FROM setting WHERE key NOT LIKE 'office.%' AND key NOT LIKE 'city.%' ORDER BY key")
	if err != nil {
		return fmt.Errorf("query settings: %w", problemOf(err))
	}
	defer rows.Close()
	for rows.Next() {
		var id, key, value string
		if err := rows.Scan(&id, &key, &value); err != nil {
			return err
		}
		if f.name.In(value) {
			f.add(person.Setting, map[string]string{"id": id, "key": key, "value": value}).Named = []string{"value"}
		}
	}
	return problemOf(rows.Err())
}

// history looks through the entries: what changed, why, and by whom.
func (f *named) history() error {
	past, authored := map[person.Key]int{}, 0
	err := eachEntry(f.tx, "1 ORDER BY id", func(e *entry) error {
		if f.name.In(e.who) {
			authored++
		}
		if entryNames(f.name, e) {
			past[person.Key{Kind: e.entity, ID: e.entityID}]++
		}
		return f.step()
	})
	if err != nil {
		return err
	}
	for _, key := range slices.SortedFunc(maps.Keys(past), func(a, b person.Key) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	}) {
		r, err := f.record(key)
		if err != nil {
			return err
		}
		r.Past = past[key]
	}
	if authored > 0 {
		f.add(person.Author, map[string]string{"id": "0", "who": f.name.String()}).Past = authored
	}
	return nil
}

// record is a record by its key, put aside or not; an event has no columns.
func (f *named) record(key person.Key) (*person.Record, error) {
	if i, ok := f.at[key]; ok {
		return &f.found[i], nil
	}
	row := map[string]string{}
	if k, ok := f.s.tables[key.Kind]; ok {
		var err error
		if row, err = f.rows.read(k, key.ID); err != nil && !errors.Is(err, sql.ErrNoRows) {
			return nil, err
		}
	}
	if row == nil {
		row = map[string]string{}
	}
	row["id"] = fmt.Sprint(key.ID)
	return f.add(key.Kind, row), nil
}

// entryNames reports whether the name stands in what an entry says.
func entryNames(n person.Name, e *entry) bool {
	if n.In(e.why) {
		return true
	}
	for _, text := range []string{e.before, e.after} {
		var fields map[string]string
		if !n.MayBeIn(text) || json.Unmarshal([]byte(text), &fields) != nil {
			continue
		}
		for column, value := range fields {
			if e.entity == "version" && column == "content" && n.InAnswer(value) || n.In(value) {
				return true
			}
		}
	}
	return false
}

// links finds what belongs to the records that are about the person.
func (f *named) links() error {
	for _, r := range slices.Clone(f.found) {
		if !r.About() && (r.Kind != "version" || len(r.Named) == 0) {
			continue
		}
		for _, l := range linksTo(r.Kind) {
			query, args := "SELECT id FROM "+l.table+" WHERE "+l.column+" = ?", []any{r.ID}
			switch {
			case l.column == "entity_id":
				query, args = query+" AND entity = ?", append(args, r.Kind)
			case l.column == "campaign_id":
				args[0] = r.CampaignID
			case r.Kind == "version":
				args[0] = r.Row["attachment_id"]
			}
			ids, err := numbers(f.tx, query, args...)
			if err != nil {
				return fmt.Errorf("what belongs to %s: %w", r.Kind, err)
			}
			for _, id := range ids {
				linked, err := f.record(person.Key{Kind: l.table, ID: id})
				if err != nil {
					return err
				}
				if linked.Of == (person.Key{}) && !linked.About() {
					linked.Of = r.Key()
				}
			}
		}
	}
	return nil
}

// linksTo are the columns that hold the id of a record about a person.
func linksTo(kind string) []reference {
	links := []reference{{"attachment", "entity_id"}, {"doubt", "entity_id"}}
	switch kind {
	case "nomination":
		links = append(links, reference{"ballot", "nomination_id"}, reference{"waiver", "nomination_id"}, reference{"handed_up", "campaign_id"})
	case "exemplar":
		links = append(links, reference{"handed_up", "campaign_id"})
	case "member":
		links = append(links, reference{"attendance", "member_id"}, reference{"meeting", "chair_member_id"}, reference{"meeting", "keeper_member_id"})
	case "version":
		links = []reference{{"attachment", "id"}}
	}
	return links
}
