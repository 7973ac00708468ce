package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"thidua/data"
)

// Ledger reads everything kept about a campaign as it stands at one moment.
func (s *Store) Ledger(campaignID int64) (l data.Ledger, err error) {
	tx, err := s.reader.BeginTx(context.Background(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return l, fmt.Errorf("read ledger: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, ignoreDone(tx.Rollback())) }()
	if l.Office, err = officeIn(tx); err != nil {
		return l, s.notice(err)
	}
	if l.Campaign, err = s.Campaigns.get(tx, campaignID); err != nil {
		return l, err
	}
	read := reading{tx: tx, campaign: campaignID}
	load(&read, s.Bases, &l.Bases)
	load(&read, s.Tasks, &l.Tasks)
	load(&read, s.Targets, &l.Targets)
	load(&read, s.Results, &l.Results)
	load(&read, s.Amendments, &l.Amendments)
	load(&read, s.Allocations, &l.Allocations)
	load(&read, s.UnitFigures, &l.UnitFigures)
	load(&read, s.Movements, &l.Movements)
	load(&read, s.Units, &l.Units)
	load(&read, s.Periods, &l.Periods)
	load(&read, s.Submissions, &l.Submissions)
	load(&read, s.Versions, &l.Versions)
	load(&read, s.MovementResults, &l.MovementResults)
	load(&read, s.Successions, &l.Successions)
	load(&read, s.Reminders, &l.Reminders)
	load(&read, s.Exemplars, &l.Exemplars)
	load(&read, s.RuleSets, &l.RuleSets)
	load(&read, s.Decisions, &l.Decisions)
	load(&read, s.Nominations, &l.Nominations)
	load(&read, s.Holidays, &l.Holidays)
	load(&read, s.Doubts, &l.Doubts)
	load(&read, s.Attachments, &l.Attachments)
	load(&read, s.Members, &l.Members)
	load(&read, s.Meetings, &l.Meetings)
	load(&read, s.Attendances, &l.Attendances)
	load(&read, s.Ballots, &l.Ballots)
	load(&read, s.Waivers, &l.Waivers)
	load(&read, s.Blanks, &l.Blanks)
	load(&read, s.Calibrations, &l.Calibrations)
	load(&read, s.ReportEdits, &l.ReportEdits)
	load(&read, s.ReportWordings, &l.ReportWordings)
	load(&read, s.HandedUp, &l.HandedUp)
	return l, read.err
}

// reading is one pass over the tables; its first error stops it.
type reading struct {
	tx       *sql.Tx
	campaign int64
	err      error
}

func load[T any](r *reading, t Table[T], into *[]T) {
	if r.err == nil {
		*into, r.err = t.list(r.tx, r.campaign)
	}
}
