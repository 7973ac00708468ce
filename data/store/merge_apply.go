package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"thidua/data"
	"thidua/data/merge"
)

// MergeResult counts what has come in.
type MergeResult struct {
	Made, Changed, PutAside, BroughtBack int
	LeftOut                              int // refers to what stays put aside
	Removed                              int // of these a person's data went, as in the copy
	Ours, Theirs                         int // conflicts decided for either side
}

// Merge brings in what was compared: what nobody contradicts, and of the
// conflicts those of which theirs says so. All of it is one stroke, which Undo
// takes back; each entry of the history names the officer who made the change,
// and as its reason what why says. A cancelled ctx leaves nothing. When this
// ledger has changed since it was compared it is the Problem
// "problem.merge_moved".
func (s *Store) Merge(ctx context.Context, o *Other, theirs []bool, why func(merge.Step) string, progress func(i, n int64)) (r MergeResult, err error) {
	steps, leftOut := o.Plan.Decide(theirs)
	r.LeftOut = leftOut
	for i, c := range o.Plan.Conflicts {
		if theirs[i] && !c.Fixed() {
			r.Theirs++
		} else {
			r.Ours++
		}
	}
	err = s.write("", func(w *work) error {
		if end, err := w.tail(); err != nil || end.seal != o.head {
			return firstOf(err, &data.Problem{Key: "problem.merge_moved"})
		}
		if _, err := w.tx.Exec("PRAGMA defer_foreign_keys = ON"); err != nil {
			return problemOf(err)
		}
		who := w.who
		if err := w.begun(o); err != nil {
			return err
		}
		for i, step := range steps {
			if i%100 == 0 {
				progress(int64(i), int64(len(steps)))
				if err := ctx.Err(); err != nil {
					return err
				}
			}
			w.who, w.why = step.Who, why(step)
			if err := s.step(w, o, step); err != nil {
				return fmt.Errorf("bring in %s %d: %w", step.Here.Entity, step.There, err)
			}
			r.count(step.Kind)
		}
		w.who, w.why = who, ""
		r.Removed = len(o.removed)
		return firstOf(s.removeToo(w, o), w.noteBrought(o.Plan.Digests), s.soundAfter(w, steps))
	})
	return r, err
}

func (r *MergeResult) count(k merge.StepKind) {
	switch k {
	case merge.Make:
		r.Made++
	case merge.Change:
		r.Changed++
	case merge.PutAside:
		r.PutAside++
	case merge.BringBack:
		r.BroughtBack++
	}
}

// begun enters into the history that a copy is brought in.
func (w *work) begun(o *Other) error {
	return w.record(kind{name: mergeEntity}, map[string]any{"id": int64(1)}, data.TakenIn, nil, map[string]string{
		"file": o.Name, "officer": o.Officer, "changes": strconv.Itoa(o.Theirs), "head": o.copied,
	})
}

func (s *Store) step(w *work, o *Other, step merge.Step) error {
	if ofSettings(step.Here.Entity) {
		return w.changeSettings(step.Here.Entity, step.Row)
	}
	k := s.tables[step.Here.Entity]
	if step.Kind == merge.Make {
		row, err := k.typed(step.Row)
		if err != nil {
			return err
		}
		row["id"] = step.Here.ID
		if err := s.bringContent(w, o, k, step); err != nil {
			return err
		}
		_, err = w.insert(k, row)
		return err
	}
	row, aside, err := w.row(k, step.Here.ID)
	if err != nil {
		return err
	}
	switch step.Kind {
	case merge.PutAside:
		if aside {
			return nil
		}
		return firstOf(w.unused(k, step.Here.ID), w.putAside(k, step.Here.ID, row))
	case merge.BringBack:
		if err := w.bringBack(k, step.Here.ID, row); err != nil {
			return err
		}
	}
	now := map[string]any{}
	for name, value := range row {
		now[name] = value
		if text, changes := step.Row[name]; changes {
			if now[name], err = like(value, text); err != nil {
				return fmt.Errorf("column %s: %w", name, err)
			}
		}
	}
	if err := s.bringContent(w, o, k, step); err != nil {
		return err
	}
	return w.update(k, step.Here.ID, row, now)
}

// bringContent brings in the file that a record names, and the rows of a
// package of a ward.
func (s *Store) bringContent(w *work, o *Other, k kind, step merge.Step) error {
	hash := step.Row["sha256"]
	if hash == "" {
		return nil
	}
	content, err := o.contentOfCopy(hash)
	if err != nil {
		return err
	}
	if len(content) > 0 {
		if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != hash {
			return &data.Problem{Key: "problem.attachment_damaged", Args: []any{"Name", step.Row["name"]}}
		}
		if _, err := w.exec("INSERT INTO content (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", hash, content); err != nil {
			return fmt.Errorf("keep %s: %w", hash, problemOf(err))
		}
	}
	if k.name != "city_package" || step.Kind != merge.Make {
		return nil
	}
	for _, table := range []string{"city_target", "city_movement", "city_exemplar", "city_nomination", "city_unit", "city_remark"} {
		if err := bringRows(w, o, table, step.There, step.Here.ID); err != nil {
			return fmt.Errorf("bring in %s: %w", table, problemOf(err))
		}
	}
	return nil
}

// bringRows copies the rows of a package.
func bringRows(w *work, o *Other, table string, there, here int64) error {
	rows, err := o.there.reader.Query("SELECT * FROM "+table+" WHERE package_id = ? ORDER BY id", there)
	if err != nil {
		return err
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return err
	}
	kept, into := make([]any, len(names)), make([]any, len(names))
	for i := range kept {
		into[i] = &kept[i]
	}
	query := "INSERT INTO " + table + ` ("` + strings.Join(names, `", "`) + `") VALUES (?` + strings.Repeat(", ?", len(names)-1) + ")"
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		for i, name := range names {
			switch name {
			case "id":
				kept[i] = nil
			case "package_id":
				kept[i] = here
			}
		}
		if _, err := w.exec(query, kept...); err != nil {
			return err
		}
	}
	return rows.Err()
}

// noteBrought keeps which entries of the copy have come in, so that they do not
// come in twice.
func (w *work) noteBrought(all []merge.Brought) error {
	for _, b := range all {
		_, err := w.exec("INSERT INTO merged (digest, batch, entity, entity_id) VALUES (?, ?, ?, ?) ON CONFLICT (digest) DO UPDATE SET batch = excluded.batch, entity = excluded.entity, entity_id = excluded.entity_id",
			b.Digest, w.batch, b.Here.Entity, b.Here.ID)
		if err != nil {
			return fmt.Errorf("note what came in: %w", problemOf(err))
		}
	}
	return nil
}

// soundAfter holds the records that have come in to the rules of their kinds:
// two copies can each keep them and break them together.
func (s *Store) soundAfter(w *work, steps []merge.Step) error {
	for _, step := range steps {
		k, ok := s.tables[step.Here.Entity]
		if !ok || step.Kind == merge.PutAside {
			continue
		}
		if err := k.sound(w, step.Here.ID); err != nil {
			return fmt.Errorf("%s %d after merging: %w", step.Here.Entity, step.Here.ID, err)
		}
	}
	return nil
}
