package store

import (
	"fmt"
	"maps"

	"thidua/data"
)

// UndoLast undoes the newest stroke in a campaign or in the shared registers
// that has not been undone, and returns its changes; none is a Problem. The
// making of a campaign is not undone so lightly.
func (s *Store) UndoLast(campaignID int64) ([]data.Change, error) {
	last, err := s.changes(s.reader, "undone = 0 AND "+whole+" AND "+within(campaignID)+" ORDER BY id DESC LIMIT 1", campaignID)
	if err != nil {
		return nil, err
	}
	if len(last) == 0 {
		return nil, &data.Problem{Key: "problem.nothing_to_undo"}
	}
	begun, err := s.changes(s.reader, "batch = ? AND entity = 'campaign' AND action = 'created' LIMIT 1", last[0].Batch)
	if err != nil {
		return nil, err
	}
	if len(begun) > 0 {
		return nil, &data.Problem{Key: "problem.undo_campaign"}
	}
	return s.Undo(last[0].Batch)
}

// whole picks the changes of strokes of which nothing was removed because a
// person asked for it: what is left of the others is not undone by itself.
const whole = "batch NOT IN (SELECT batch FROM change WHERE redacted <> '')"

// Undo takes back all changes made in one stroke, unless a record has been
// changed again since, or part of the stroke was removed because a person asked
// for it. The undoing is itself in the history.
func (s *Store) Undo(batch int64) (undone []data.Change, err error) {
	err = s.write("", func(w *work) error {
		undone, err = s.undo(w, batch)
		return err
	})
	return undone, err
}

// UndoTo takes back a stroke and all later ones in a campaign or in the shared
// registers, the newest first: all or none. Each undoing can be redone.
func (s *Store) UndoTo(campaignID, batch int64) (undone []data.Change, err error) {
	err = s.write("", func(w *work) error {
		strokes, err := numbers(w.tx, "SELECT DISTINCT batch FROM change WHERE undone = 0 AND batch >= ? AND "+
			within(campaignID)+" ORDER BY batch DESC", batch, campaignID)
		if err != nil {
			return err
		}
		for _, stroke := range strokes {
			w.batch = 0
			changes, err := s.undo(w, stroke)
			if err != nil {
				return err
			}
			undone = append(undone, changes...)
		}
		if len(undone) == 0 {
			return &data.Problem{Key: "problem.nothing_to_undo"}
		}
		return nil
	})
	return undone, err
}

func (s *Store) undo(w *work, batch int64) ([]data.Change, error) {
	w.undoable, w.undoes = false, batch
	emptied, err := numbers(w.tx, "SELECT id FROM change WHERE batch = ? AND redacted <> '' LIMIT 1", batch)
	if err != nil {
		return nil, err
	}
	if len(emptied) > 0 {
		return nil, &data.Problem{Key: "problem.undo_redacted"}
	}
	changes, err := s.changes(w.tx, "batch = ? AND undone = 0 ORDER BY id DESC", batch)
	if err != nil {
		return nil, err
	}
	if len(changes) == 0 {
		return nil, &data.Problem{Key: "problem.nothing_to_undo"}
	}
	if err := s.takeAllBack(w, changes); err != nil {
		return nil, err
	}
	_, err = w.exec("UPDATE change SET undone = 1 WHERE batch = ?", batch)
	return changes, problemOf(err)
}

// Redo does again what was undone last in this session, as long as nothing new
// has been done since; nothing to redo is a Problem.
func (s *Store) Redo(campaignID int64) (redone []data.Change, err error) {
	err = s.write("", func(w *work) error {
		undoing, err := s.redoable(w.tx, campaignID)
		if err != nil {
			return err
		}
		if undoing == 0 {
			return &data.Problem{Key: "problem.nothing_to_redo"}
		}
		w.undoable, w.undoes = false, undoing
		redone, err = s.changes(w.tx, "batch = ? ORDER BY id DESC", undoing)
		if err != nil {
			return err
		}
		if err := s.takeAllBack(w, redone); err != nil {
			return err
		}
		_, err = w.exec("UPDATE change SET undone = 0 WHERE batch = ?", redone[0].Undoes)
		return problemOf(err)
	})
	return redone, err
}

// redoable is the newest undoing of this session that can be redone, 0 for
// none: none that was redone already, and none before something new.
func (s *Store) redoable(q querier, campaignID int64) (int64, error) {
	found, err := numbers(q, `SELECT batch FROM change u WHERE u.undoes <> 0 AND u.id > ? AND u.`+within(campaignID)+`
		AND EXISTS (SELECT 1 FROM change o WHERE o.batch = u.undoes AND o.undoes = 0)
		AND NOT EXISTS (SELECT 1 FROM change r WHERE r.undoes <> 0 AND r.undoes = u.batch)
		AND NOT EXISTS (SELECT 1 FROM change f WHERE f.id > u.id AND f.undoes = 0 AND f.`+within(campaignID)+`
			AND f.action IN ('created', 'updated', 'deleted', 'restored', 'redacted') AND NOT (f.action = 'updated' AND f.before = 'null')
			AND f.entity <> 'disclosure')
		ORDER BY id DESC LIMIT 1`, s.session, campaignID, campaignID)
	if err != nil || len(found) == 0 {
		return 0, err
	}
	return found[0], nil
}

// LastStroke counts the changes that [Store.UndoLast] would take back.
func (s *Store) LastStroke(campaignID int64) (n int, err error) {
	err = s.reader.QueryRow(`SELECT count(*) FROM change WHERE undone = 0 AND batch = (SELECT batch FROM change
		WHERE undone = 0 AND `+whole+` AND `+within(campaignID)+` ORDER BY id DESC LIMIT 1)`, campaignID).Scan(&n)
	return n, problemOf(err)
}

// LastUndone counts the changes that [Store.Redo] would make again.
func (s *Store) LastUndone(campaignID int64) (n int, err error) {
	undoing, err := s.redoable(s.reader, campaignID)
	if err != nil || undoing == 0 {
		return 0, err
	}
	err = s.reader.QueryRow("SELECT count(*) FROM change WHERE batch = ?", undoing).Scan(&n)
	return n, problemOf(err)
}

// takeAllBack takes changes back, which are given the newest first.
func (s *Store) takeAllBack(w *work, changes []data.Change) error {
	for _, c := range changes {
		if err := s.takeBack(w, c); err != nil {
			return fmt.Errorf("undo change %d: %w", c.ID, err)
		}
	}
	return nil
}

func (s *Store) takeBack(w *work, c data.Change) error {
	k, ok := s.tables[c.Entity]
	switch {
	case ofSettings(c.Entity):
		return w.takeBackSettings(c)
	case c.Entity == mergeEntity:
		return nil // what it brought in has entries of its own
	case !ok:
		return fmt.Errorf("unknown kind %q", c.Entity)
	}
	row, deleted, err := w.row(k, c.EntityID)
	if err != nil {
		return err
	}
	if deleted != (c.Action == data.Deleted) {
		return &data.Problem{Key: "problem.changed_since"}
	}
	for name, value := range c.After {
		if fmt.Sprint(row[name]) != value {
			return &data.Problem{Key: "problem.changed_since"}
		}
	}
	switch c.Action {
	case data.Created, data.Restored:
		if err := w.unused(k, c.EntityID); err != nil {
			return err
		}
		return w.putAside(k, c.EntityID, row)
	case data.Deleted:
		return w.bringBack(k, c.EntityID, row)
	}
	was := maps.Clone(row)
	for name, value := range c.Before {
		if was[name], err = like(row[name], value); err != nil {
			return fmt.Errorf("column %s: %w", name, err)
		}
	}
	return w.update(k, c.EntityID, row, was)
}

// like reads the text of a column as what the column keeps.
func like(kept any, text string) (any, error) {
	if _, isNumber := kept.(int64); !isNumber {
		return text, nil
	}
	var n int64
	_, err := fmt.Sscan(text, &n)
	return n, err
}

// row reads the columns of one record, put aside or not.
func (w *work) row(k kind, id int64) (row map[string]any, deleted bool, err error) {
	names := k.names()
	kept, addresses := make([]any, len(names)+1), make([]any, len(names)+1)
	for i := range kept {
		addresses[i] = &kept[i]
	}
	if err := w.scan("SELECT "+k.list()+", deleted FROM "+k.name+" WHERE id = ?", []any{id}, addresses); err != nil {
		return nil, false, fmt.Errorf("read %s %d: %w", k.name, id, problemOf(err))
	}
	row = map[string]any{}
	for i, name := range names {
		row[name] = kept[i]
	}
	return row, kept[len(names)] != "", nil
}
