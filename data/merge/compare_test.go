package merge_test

import (
	"strconv"
	"testing"
	"time"

	"thidua/data"
	"thidua/data/merge"
)

// copyOf are the records of one copy by key.
type copyOf map[merge.Key]merge.Row

// asked answers for two copies of tables that link by "unit_id" and of which a
// unit's name is unique.
func asked(here, there copyOf, aside map[merge.Key]bool) merge.Copies {
	next := int64(100)
	return merge.Copies{
		There: func(k merge.Key) (merge.Row, error) { return there[k], nil },
		Here: func(k merge.Key) (merge.Row, bool, bool, error) {
			row, ok := here[k]
			return row, aside[k], ok, nil
		},
		Next: func(string) (int64, error) { next++; return next, nil },
		Translate: func(_ string, row merge.Row, id func(string, int64) int64) (merge.Row, error) {
			if old, err := strconv.ParseInt(row["unit_id"], 10, 64); err == nil {
				row["unit_id"] = strconv.FormatInt(id("unit", old), 10)
			}
			return row, nil
		},
		Needs: func(_ string, row merge.Row) []merge.Key {
			if id, err := strconv.ParseInt(row["unit_id"], 10, 64); err == nil {
				return []merge.Key{{Entity: "unit", ID: id}}
			}
			return nil
		},
		Users: func(key merge.Key) (users []merge.Key, err error) {
			for k, row := range here {
				if key.Entity == "unit" && row["unit_id"] == strconv.FormatInt(key.ID, 10) && !aside[k] {
					users = append(users, k)
				}
			}
			return users, nil
		},
		Clashes: func(entity string, row merge.Row) (found []merge.Clash, err error) {
			for k, other := range here {
				if entity == "unit" && k.Entity == entity && other["name"] == row["name"] && !aside[k] {
					found = append(found, merge.Clash{ID: k.ID, Columns: []string{"name"}})
				}
			}
			return found, nil
		},
	}
}

func entry(id int64, entity string, record int64, action data.Action, before, after map[string]string) merge.Entry {
	return merge.Entry{Digest: strconv.FormatInt(id, 16), Change: data.Change{
		ID: id, Entity: entity, EntityID: record, Action: action, Before: before, After: after, Who: "chị Mẫu", At: time.Unix(id, 0),
	}}
}

// Both copies make a unit of the same name; a report made there belongs to it.
// The unit is joined, and the report goes to the unit here.
func TestWhatBothMadeBecomesOne(t *testing.T) {
	unit, report := merge.Key{Entity: "unit", ID: 5}, merge.Key{Entity: "submission", ID: 9}
	there := copyOf{unit: {"name": "Trường Mẫu", "head": "Bà A"}, report: {"unit_id": "5", "state": "received"}}
	here := copyOf{{Entity: "unit", ID: 6}: {"name": "Trường Mẫu", "head": ""}, {Entity: "unit", ID: 5}: {"name": "Khác"}}
	theirs := merge.Doings([]merge.Entry{
		entry(1, "unit", 5, data.Created, nil, there[unit]),
		entry(2, "submission", 9, data.Created, nil, there[report]),
	})
	plan, err := merge.Compare(theirs, nil, nil, asked(here, there, nil))
	if err != nil || len(plan.Conflicts) != 0 {
		t.Fatalf("%+v, %v", plan.Conflicts, err)
	}
	steps, _ := plan.Decide(nil)
	if len(steps) != 2 || !steps[0].Joined || steps[0].Here.ID != 6 || steps[0].Row["head"] != "Bà A" {
		t.Fatalf("%+v", steps)
	}
	if made := steps[1]; made.Kind != merge.Make || made.Row["unit_id"] != "6" {
		t.Errorf("the report is %+v", made)
	}
}

// What belongs to a record that stays put aside is left out, and what belongs to
// that as well.
func TestWhatHasNoPlaceIsLeftOut(t *testing.T) {
	unit, report := merge.Key{Entity: "unit", ID: 5}, merge.Key{Entity: "submission", ID: 9}
	there := copyOf{unit: {"name": "A"}, report: {"unit_id": "5"}}
	here := copyOf{unit: {"name": "A"}}
	theirs := merge.Doings([]merge.Entry{entry(2, "submission", 9, data.Created, nil, there[report])})
	plan, err := merge.Compare(theirs, nil, nil, asked(here, there, map[merge.Key]bool{unit: true}))
	if err != nil || len(plan.Conflicts) != 1 || plan.Conflicts[0].Kind != merge.DeletedHere || plan.Conflicts[0].Here != unit {
		t.Fatalf("%+v, %v", plan.Conflicts, err)
	}
	if steps, left := plan.Decide([]bool{false}); len(steps) != 0 || left != 1 {
		t.Errorf("ours: %+v, %d left out", steps, left)
	}
	if steps, left := plan.Decide([]bool{true}); len(steps) != 2 || steps[0].Kind != merge.BringBack || left != 0 {
		t.Errorf("theirs: %+v, %d left out", steps, left)
	}
}

func TestWhatCancelsItselfOutIsNothing(t *testing.T) {
	doings := merge.Doings([]merge.Entry{
		entry(1, "unit", 5, data.Created, nil, map[string]string{"name": "A"}),
		entry(2, "unit", 6, data.Updated, map[string]string{"note": ""}, map[string]string{"note": "x"}),
		entry(3, "unit", 5, data.Deleted, map[string]string{"name": "A"}, nil),
		entry(4, "unit", 6, data.Updated, map[string]string{"note": "x"}, map[string]string{"note": ""}),
		entry(5, "unit", 7, data.Deleted, nil, nil),
		entry(6, "unit", 7, data.Restored, nil, nil),
	})
	if len(doings) != 0 {
		t.Errorf("left: %+v", doings)
	}
}
