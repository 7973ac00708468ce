package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"thidua/data"
	"thidua/data/merge"
)

// copies answers what a comparison asks about this ledger and the copy.
type copies struct {
	s           *Store
	tx, thereTx *sql.Tx
	here, there rowReader
	next        map[string]int64
	unique      map[string][]uniqueIndex
}

func (c *copies) asked() merge.Copies {
	return merge.Copies{
		There: func(k merge.Key) (merge.Row, error) {
			row, _, err := c.row(&c.there, c.thereTx, k)
			return row, err
		},
		Here: func(k merge.Key) (merge.Row, bool, bool, error) {
			row, aside, err := c.row(&c.here, c.tx, k)
			if errors.Is(err, sql.ErrNoRows) {
				return nil, false, false, nil
			}
			return row, aside, err == nil, err
		},
		Next:      c.free,
		Translate: translate,
		Needs:     c.needs,
		Users:     c.users,
		Clashes:   c.clashes,
	}
}

func (c *copies) row(r *rowReader, tx *sql.Tx, k merge.Key) (merge.Row, bool, error) {
	if ofSettings(k.Entity) {
		row, err := settingsRow(tx, k.Entity)
		return row, false, err
	}
	table, ok := c.s.tables[k.Entity]
	if !ok {
		return nil, false, fmt.Errorf("unknown kind %q", k.Entity)
	}
	row, err := r.read(table, k.ID)
	if err != nil {
		return nil, false, err
	}
	aside := row["deleted"] != ""
	delete(row, "deleted")
	return row, aside, nil
}

// settingsRow are the fields of the office or the board.
func settingsRow(tx *sql.Tx, entity string) (merge.Row, error) {
	prefix := settingOf(entity, "")
	rows, err := tx.Query("SELECT substr(key, ?), value FROM setting WHERE key LIKE ?", len(prefix)+1, prefix+"%")
	if err != nil {
		return nil, problemOf(err)
	}
	defer rows.Close()
	row := merge.Row{}
	for rows.Next() {
		var field, value string
		if err := rows.Scan(&field, &value); err != nil {
			return nil, err
		}
		row[field] = value
	}
	return row, problemOf(rows.Err())
}

// free is an id that no record of a kind has had.
func (c *copies) free(entity string) (int64, error) {
	if c.next[entity] == 0 {
		var last int64
		if err := c.tx.QueryRow("SELECT coalesce(max(id), 0) FROM " + c.s.tables[entity].name).Scan(&last); err != nil {
			return 0, problemOf(err)
		}
		c.next[entity] = last
	}
	c.next[entity]++
	return c.next[entity], nil
}

// translate puts the ids of this ledger in place of those of the copy: in the
// columns that hold one, in the members who did not vote, and in the answers of
// a unit.
func translate(entity string, row merge.Row, id func(entity string, id int64) int64) (merge.Row, error) {
	for column, text := range row {
		of := linkOf(column)
		if of == "entity" {
			of = row["entity"]
		}
		if of == "" || column == "id" {
			continue
		}
		old, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("column %s of %s: %w", column, entity, err)
		}
		if old > 0 { // not the city's side, which is no record
			row[column] = strconv.FormatInt(id(of, old), 10)
		}
	}
	switch {
	case entity == "ballot" && row["recused"] != "":
		return row, rewrite(row, "recused", func(members *[]int64) {
			for i, m := range *members {
				(*members)[i] = id("member", m)
			}
		})
	case entity == "version" && row["content"] != "":
		return row, rewrite(row, "content", func(a *data.Answer) {
			for i := range a.Figures {
				a.Figures[i].TargetID = id("target", a.Figures[i].TargetID)
			}
			for i := range a.Movements {
				a.Movements[i].MovementID = id("movement", a.Movements[i].MovementID)
			}
		})
	}
	return row, nil
}

// rewrite changes what is kept as JSON in a column.
func rewrite[T any](row merge.Row, column string, change func(*T)) error {
	var kept T
	if err := json.Unmarshal([]byte(row[column]), &kept); err != nil {
		return fmt.Errorf("column %s: %w", column, err)
	}
	change(&kept)
	text, err := json.Marshal(kept)
	row[column] = string(text)
	return err
}

// linkOf is the kind of record that a column holds the id of, "entity" for the
// kind that the column of that name says, "" for none.
func linkOf(column string) string {
	if column == "from_unit" || column == "to_unit" {
		return "unit"
	}
	to, isLink := strings.CutSuffix(column, "_id")
	if !isLink {
		return ""
	}
	switch to {
	case "round", "ward":
		return "city_" + to
	}
	return linked(to)
}

// needs are the records that a row cannot be without: those that could not be
// put aside while it is in use.
func (c *copies) needs(entity string, row merge.Row) (keys []merge.Key) {
	for _, k := range c.s.tables {
		for _, ref := range k.usedBy {
			if ref.table != entity {
				continue
			}
			if id, err := strconv.ParseInt(row[ref.column], 10, 64); err == nil && id != 0 {
				keys = append(keys, merge.Key{Entity: k.name, ID: id})
			}
		}
	}
	return keys
}

// users are the records in use that cannot be without one.
func (c *copies) users(key merge.Key) (keys []merge.Key, err error) {
	for _, ref := range c.s.tables[key.Entity].usedBy {
		ids, err := numbers(c.tx, "SELECT id FROM "+ref.table+" WHERE "+ref.column+" = ? AND deleted = ''", key.ID)
		if err != nil {
			return nil, fmt.Errorf("users of %s: %w", key.Entity, err)
		}
		for _, id := range ids {
			keys = append(keys, merge.Key{Entity: ref.table, ID: id})
		}
	}
	return keys, nil
}
