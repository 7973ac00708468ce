package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"thidua/data"
)

const changeColumns = "id, at, who, entity, entity_id, campaign_id, action, before, after, why, batch, undone <> 0, undoes, redacted <> ''"

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
	err = eachChange(context.Background(), q, where, func(c data.Change) bool {
		found = append(found, c)
		return true
	}, args...)
	return found, s.notice(err)
}

// eachChange reads changes one after another until do has enough.
func eachChange(ctx context.Context, q querier, where string, do func(data.Change) bool, args ...any) (err error) {
	rows, err := q.QueryContext(ctx, "SELECT "+changeColumns+" FROM change WHERE "+where, args...)
	if err != nil {
		return fmt.Errorf("query history: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var r rawChange
	into := r.into()
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return fmt.Errorf("scan history: %w", err)
		}
		c, err := r.change()
		if err != nil {
			return err
		}
		if !do(c) {
			return nil
		}
	}
	return problemOf(rows.Err())
}

// rawChange is a change as it is kept.
type rawChange struct {
	c                 data.Change
	at, before, after string
}

// into are the addresses for changeColumns.
func (r *rawChange) into() []any {
	return []any{
		&r.c.ID, &r.at, &r.c.Who, &r.c.Entity, &r.c.EntityID, &r.c.CampaignID, &r.c.Action,
		&r.before, &r.after, &r.c.Why, &r.c.Batch, &r.c.Undone, &r.c.Undoes, &r.c.Redacted,
	}
}

func (r *rawChange) change() (data.Change, error) {
	c := r.c
	var err error
	if c.At, err = time.Parse(momentLayout, r.at); err != nil {
		return c, fmt.Errorf("moment of change %d: %w", c.ID, err)
	}
	if err := firstOf(json.Unmarshal([]byte(r.before), &c.Before), json.Unmarshal([]byte(r.after), &c.After)); err != nil {
		return c, fmt.Errorf("fields of change %d: %w", c.ID, err)
	}
	return c, nil
}
