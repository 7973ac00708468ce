package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"thidua/data"
)

const changeColumns = "id, at, who, entity, entity_id, campaign_id, action, before, after, why, batch, undone"

// OfCity stands in place of a campaign for what the city's side keeps. Neither
// side sees or undoes the changes of the other.
const OfCity int64 = -1

// within picks the changes of a campaign and of the shared registers, or those
// of the city's side.
func within(campaignID int64) string {
	if campaignID == OfCity {
		return "campaign_id = ?"
	}
	return "campaign_id IN (0, ?)"
}

// History returns the newest changes of a campaign and of the shared
// registers, the newest first.
func (s *Store) History(campaignID int64, limit int) ([]data.Change, error) {
	return s.changes(s.reader, within(campaignID)+" ORDER BY id DESC LIMIT ?", campaignID, limit)
}

// HistoryOf returns all changes of one record, the newest first.
func (s *Store) HistoryOf(entity string, id int64) ([]data.Change, error) {
	return s.changes(s.reader, "entity = ? AND entity_id = ? ORDER BY id DESC", entity, id)
}

func (s *Store) changes(q querier, where string, args ...any) (found []data.Change, err error) {
	rows, err := q.QueryContext(context.Background(), "SELECT "+changeColumns+" FROM change WHERE "+where, args...)
	if err != nil {
		return nil, fmt.Errorf("query history: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var c data.Change
		var at, before, after string
		if err := rows.Scan(&c.ID, &at, &c.Who, &c.Entity, &c.EntityID, &c.CampaignID, &c.Action,
			&before, &after, &c.Why, &c.Batch, &c.Undone); err != nil {
			return nil, fmt.Errorf("scan history: %w", err)
		}
		if c.At, err = time.Parse(time.RFC3339Nano, at); err != nil {
			return nil, fmt.Errorf("moment of change %d: %w", c.ID, err)
		}
		if err := firstOf(json.Unmarshal([]byte(before), &c.Before), json.Unmarshal([]byte(after), &c.After)); err != nil {
			return nil, fmt.Errorf("fields of change %d: %w", c.ID, err)
		}
		found = append(found, c)
	}
	return found, problemOf(rows.Err())
}

// UndoLast undoes the newest stroke in a campaign or in the shared registers
// that has not been undone, and returns its changes; none is a Problem. The
// making of a campaign is not undone so lightly.
func (s *Store) UndoLast(campaignID int64) ([]data.Change, error) {
	last, err := s.changes(s.reader, "undone = 0 AND "+within(campaignID)+" ORDER BY id DESC LIMIT 1", campaignID)
	if err != nil {
		return nil, err
	}
	if len(last) == 1 && last[0].Entity == "campaign" && last[0].Action == data.Created {
		return nil, &data.Problem{Key: "problem.undo_campaign"}
	}
	if len(last) == 0 {
		return nil, &data.Problem{Key: "problem.nothing_to_undo"}
	}
	return s.Undo(last[0].Batch)
}

// Undo takes back all changes made in one stroke, unless a record has been
// changed again since. The undoing is itself in the history.
func (s *Store) Undo(batch int64) (undone []data.Change, err error) {
	err = s.write("", func(w *work) error {
		w.undoable = false
		undone, err = s.changes(w.tx, "batch = ? AND undone = 0 ORDER BY id DESC", batch)
		if err != nil {
			return err
		}
		if len(undone) == 0 {
			return &data.Problem{Key: "problem.nothing_to_undo"}
		}
		for _, c := range undone {
			if err := s.takeBack(w, c); err != nil {
				return fmt.Errorf("undo change %d: %w", c.ID, err)
			}
		}
		_, err := w.tx.Exec("UPDATE change SET undone = 1 WHERE batch = ?", batch)
		return problemOf(err)
	})
	return undone, err
}

// LastStroke counts the changes that [Store.UndoLast] would take back.
func (s *Store) LastStroke(campaignID int64) (n int, err error) {
	err = s.reader.QueryRow(`SELECT count(*) FROM change WHERE undone = 0 AND batch = (SELECT batch FROM change
		WHERE undone = 0 AND `+within(campaignID)+` ORDER BY id DESC LIMIT 1)`, campaignID).Scan(&n)
	return n, problemOf(err)
}

func (s *Store) takeBack(w *work, c data.Change) error {
	k, ok := s.tables[c.Entity]
	if !ok {
		return fmt.Errorf("unknown kind %q", c.Entity)
	}
	row, deleted, err := w.row(k, c.EntityID)
	if err != nil {
		return err
	}
	for name, value := range c.After {
		if deleted || fmt.Sprint(row[name]) != value {
			return &data.Problem{Key: "problem.changed_since"}
		}
	}
	switch c.Action {
	case data.Created:
		return w.putAside(k, c.EntityID, row)
	case data.Deleted:
		return w.bringBack(k, c.EntityID, row)
	}
	was := map[string]any{}
	for name, value := range row {
		was[name] = value
	}
	for name, value := range c.Before {
		was[name] = value
		if _, isNumber := row[name].(int64); isNumber {
			var n int64
			if _, err := fmt.Sscan(value, &n); err != nil {
				return fmt.Errorf("column %s: %w", name, err)
			}
			was[name] = n
		}
	}
	return w.update(k, c.EntityID, row, was)
}

// row reads the columns of one record, put aside or not.
func (w *work) row(k kind, id int64) (row map[string]any, deleted bool, err error) {
	names := k.names()
	kept, addresses := make([]any, len(names)+1), make([]any, len(names)+1)
	for i := range kept {
		addresses[i] = &kept[i]
	}
	query := "SELECT "
	for _, name := range names {
		query += name + ", "
	}
	if err := w.scan(query+"deleted FROM "+k.name+" WHERE id = ?", []any{id}, addresses); err != nil {
		return nil, false, fmt.Errorf("read %s %d: %w", k.name, id, problemOf(err))
	}
	row = map[string]any{}
	for i, name := range names {
		row[name] = kept[i]
	}
	return row, kept[len(names)] != "", nil
}
