package store

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"thidua/data"
	"thidua/data/vn"
)

// insert adds a row and returns its id: the one it has, or else a new one.
func (w *work) insert(k kind, row map[string]any) (int64, error) {
	names := k.names()
	args := make([]any, len(names))
	for i, name := range names {
		args[i] = row[name]
	}
	if row["id"] == int64(0) {
		args[0] = nil
	}
	res, err := w.exec(k.insert, args...)
	if err != nil {
		return 0, fmt.Errorf("insert %s: %w", k.name, problemOf(err))
	}
	id, err := res.LastInsertId()
	if err != nil {
		return 0, fmt.Errorf("id of new %s: %w", k.name, err)
	}
	row["id"] = id
	return id, firstOf(w.recordWhole(k, row, data.Created), w.enter(k, row), w.relist(k, nil, row))
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
	return firstOf(w.record(k, now, data.Updated, before, after), w.reindex(k, was, now), w.relist(k, was, now))
}

// unused refuses to go on while other records refer to this one. The Problem
// counts them by their kind and says in "of_<kind>" what they refer to.
func (w *work) unused(k kind, id int64) error {
	var uses []any
	for _, ref := range k.usedBy {
		var n int
		if err := w.scan(fmt.Sprintf("SELECT count(*) FROM %s WHERE %s = ? AND deleted = ''", ref.table, ref.column), []any{id}, []any{&n}); err != nil {
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
	w.leave(k, id)
	return firstOf(w.recordWhole(k, row, data.Deleted), w.relist(k, row, nil))
}

// bringBack undoes putAside.
func (w *work) bringBack(k kind, id int64, row map[string]any) error {
	if _, err := w.exec("UPDATE "+k.name+" SET deleted = '' WHERE id = ?", id); err != nil {
		return fmt.Errorf("restore %s %d: %w", k.name, id, problemOf(err))
	}
	return firstOf(w.record(k, row, data.Restored, nil, nil), w.index(k, row), w.relist(k, nil, row))
}

// record writes one entry of the history.
func (w *work) record(k kind, row map[string]any, action data.Action, before, after map[string]string) error {
	was, err := json.Marshal(before)
	if err != nil {
		return err
	}
	is, err := json.Marshal(after)
	if err != nil {
		return err
	}
	return w.recordTold(k, row, action, string(was), string(is))
}

// recordTold writes one entry of the history as it is kept.
func (w *work) recordTold(k kind, row map[string]any, action data.Action, was, is string) error {
	id, ok := row["id"].(int64)
	if !ok {
		return fmt.Errorf("history of %s: no id", k.name)
	}
	campaign, _ := row["campaign_id"].(int64)
	switch {
	case k.name == "campaign":
		campaign = id
	case k.city:
		campaign = OfCity
	}
	return w.append(entry{
		at: w.now.Format(momentLayout), who: w.who, entity: k.name, entityID: id, campaignID: campaign,
		action: string(action), before: was, after: is, why: w.cleanWhy(),
	})
}

// cleanWhy is the reason of the write as it is kept.
func (w *work) cleanWhy() string { return vn.CleanLines(w.why) }
