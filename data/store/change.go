package store

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"thidua/data"
	"thidua/data/vn"
)

// insert adds a row and returns its id.
func (w *work) insert(k kind, row map[string]any) (int64, error) {
	names := k.names()[1:]
	args := make([]any, len(names))
	for i, name := range names {
		args[i] = row[name]
	}
	res, err := w.exec(fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)", k.name,
		strings.Join(names, ", "), strings.Repeat(", ?", len(names)-1)), args...)
	if err != nil {
		return 0, fmt.Errorf("insert %s: %w", k.name, problemOf(err))
	}
	id, err := res.LastInsertId()
	if err != nil {
		return 0, fmt.Errorf("id of new %s: %w", k.name, err)
	}
	row["id"] = id
	after := map[string]string{}
	for _, name := range names {
		if text := fmt.Sprint(row[name]); text != "" && text != "0" {
			after[name] = text
		}
	}
	return id, firstOf(w.record(k, row, data.Created, nil, after), w.enter(k, row))
}

// update writes the columns that differ; nothing differing is no change.
func (w *work) update(k kind, id int64, was, now map[string]any) error {
	before, after := map[string]string{}, map[string]string{}
	var sets []string
	var args []any
	for _, name := range k.names() {
		if was[name] != now[name] {
			before[name], after[name] = fmt.Sprint(was[name]), fmt.Sprint(now[name])
			sets, args = append(sets, name+" = ?"), append(args, now[name])
		}
	}
	if len(sets) == 0 {
		return nil
	}
	_, err := w.exec(fmt.Sprintf("UPDATE %s SET %s WHERE id = ?", k.name, strings.Join(sets, ", ")), append(args, id)...)
	if err != nil {
		return fmt.Errorf("update %s %d: %w", k.name, id, problemOf(err))
	}
	return firstOf(w.record(k, now, data.Updated, before, after), w.index(k, now))
}

// unused refuses to go on while other records refer to this one. The Problem
// counts them by their kind and says in "of_<kind>" what they refer to.
func (w *work) unused(k kind, id int64) error {
	var uses []any
	for _, ref := range k.usedBy {
		var n int
		if err := w.tx.QueryRow(fmt.Sprintf("SELECT count(*) FROM %s WHERE %s = ? AND deleted = ''",
			ref.table, ref.column), id).Scan(&n); err != nil {
			return fmt.Errorf("uses of %s: %w", k.name, problemOf(err))
		}
		if n > 0 {
			uses = append(uses, ref.table, n)
		}
	}
	if len(uses) == 0 {
		return nil
	}
	return &data.Problem{Key: "problem.in_use", Args: append(uses, "of_"+k.name, true)}
}

// putAside marks a row as deleted.
func (w *work) putAside(k kind, id int64, row map[string]any) error {
	_, err := w.exec("UPDATE "+k.name+" SET deleted = ? WHERE id = ?", w.now.Format(time.RFC3339), id)
	if err != nil {
		return fmt.Errorf("delete %s %d: %w", k.name, id, problemOf(err))
	}
	before := map[string]string{}
	for name, value := range row {
		if text := fmt.Sprint(value); text != "" && text != "0" && name != "id" {
			before[name] = text
		}
	}
	w.leave(k, id)
	return w.record(k, row, data.Deleted, before, nil)
}

// bringBack undoes putAside.
func (w *work) bringBack(k kind, id int64, row map[string]any) error {
	if _, err := w.exec("UPDATE "+k.name+" SET deleted = '' WHERE id = ?", id); err != nil {
		return fmt.Errorf("restore %s %d: %w", k.name, id, problemOf(err))
	}
	return firstOf(w.record(k, row, data.Restored, nil, nil), w.index(k, row))
}

// record writes one entry of the history. The first entry of a write gives its
// batch the number.
func (w *work) record(k kind, row map[string]any, action data.Action, before, after map[string]string) error {
	was, err := json.Marshal(before)
	if err != nil {
		return err
	}
	is, err := json.Marshal(after)
	if err != nil {
		return err
	}
	campaign := row["campaign_id"]
	switch {
	case k.name == "campaign":
		campaign = row["id"]
	case k.city:
		campaign = OfCity
	case campaign == nil:
		campaign = int64(0)
	}
	undone := 1
	if w.undoable {
		undone = 0
	}
	res, err := w.exec(`INSERT INTO change (at, who, entity, entity_id, campaign_id, action, before, after, why, batch, undone)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, w.now.Format(time.RFC3339Nano), w.who, k.name, row["id"], campaign,
		string(action), string(was), string(is), vn.CleanLines(w.why), w.batch, undone)
	if err != nil {
		return fmt.Errorf("history of %s: %w", k.name, problemOf(err))
	}
	if w.batch != 0 {
		return nil
	}
	if w.batch, err = res.LastInsertId(); err != nil {
		return fmt.Errorf("number of batch: %w", err)
	}
	_, err = w.tx.Exec("UPDATE change SET batch = id WHERE id = ?", w.batch)
	return err
}
