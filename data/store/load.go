package store

import (
	"thidua/data"
)

// Add brings a whole ledger in from a file: a plan, sample data. Records get
// new ids and keep their links; units, rule sets and holidays that are already
// known are used as they are. It returns the id of the campaign, 0 when the
// ledger has none. All or nothing; it is not undone with Undo.
func (s *Store) Add(l data.Ledger, why string) (campaignID int64, err error) {
	err = s.write(why, func(w *work) error {
		w.undoable = false
		in := incoming{w: w, ids: map[string]map[int64]int64{}}
		s.addShared(&in, l)
		if l.Campaign.Name != "" || l.Campaign.ShortName != "" {
			campaignID = s.addCampaign(&in, l)
		}
		return in.err
	})
	return campaignID, err
}

// incoming maps the ids of a file to those of the store. Its first error stops
// it.
type incoming struct {
	w   *work
	ids map[string]map[int64]int64
	err error
}

// id finds the new id of a record; 0 stays 0.
func (in *incoming) id(entity string, old int64) int64 { return in.ids[entity][old] }

func (in *incoming) know(entity string, old, now int64) {
	if in.ids[entity] == nil {
		in.ids[entity] = map[int64]int64{}
	}
	in.ids[entity][old] = now
}

// add saves each record as a new one after relink has set the links of it. id
// gives the address of a record's id.
func add[T any](in *incoming, t Table[T], records []T, id func(*T) *int64, relink func(*T)) {
	for _, r := range records {
		if in.err != nil {
			return
		}
		old := *id(&r)
		*id(&r) = 0
		relink(&r)
		if in.err = t.save(in.w, &r); in.err == nil {
			in.know(t.name, old, *id(&r))
		}
	}
}

// addShared adds the records that belong to no campaign and are not yet known.
func (s *Store) addShared(in *incoming, l data.Ledger) {
	known, err := s.Units.list(in.w.tx, 0)
	in.err = err
	fresh := unknown(in, "unit", l.Units, func(u data.Unit) (int64, int64) {
		if twin := data.SameUnit(data.Unit{Name: u.Name, Code: u.Code}, known); twin != nil {
			return u.ID, twin.ID
		}
		return u.ID, 0
	})
	add(in, s.Units, fresh, func(u *data.Unit) *int64 { return &u.ID }, func(*data.Unit) {})

	sets := listIf(in, s.RuleSets)
	freshSets := unknown(in, "rule_set", l.RuleSets, func(r data.RuleSet) (int64, int64) {
		for _, k := range sets {
			if k.Name == r.Name {
				return r.ID, k.ID
			}
		}
		return r.ID, 0
	})
	add(in, s.RuleSets, freshSets, func(r *data.RuleSet) *int64 { return &r.ID }, func(*data.RuleSet) {})

	days := listIf(in, s.Holidays)
	freshDays := unknown(in, "holiday", l.Holidays, func(h data.Holiday) (int64, int64) {
		for _, k := range days {
			if k.On == h.On {
				return h.ID, k.ID
			}
		}
		return h.ID, 0
	})
	add(in, s.Holidays, freshDays, func(h *data.Holiday) *int64 { return &h.ID }, func(*data.Holiday) {})
}

func listIf[T any](in *incoming, t Table[T]) []T {
	if in.err != nil {
		return nil
	}
	var found []T
	found, in.err = t.list(in.w.tx, 0)
	return found
}

// unknown filters out the records that match finds already kept, noting their
// ids.
func unknown[T any](in *incoming, entity string, records []T, match func(T) (old, now int64)) []T {
	var fresh []T
	for _, r := range records {
		old, now := match(r)
		if now == 0 {
			fresh = append(fresh, r)
			continue
		}
		in.know(entity, old, now)
	}
	return fresh
}

func (s *Store) addCampaign(in *incoming, l data.Ledger) int64 {
	add(in, s.Campaigns, []data.Campaign{l.Campaign}, func(c *data.Campaign) *int64 { return &c.ID }, func(*data.Campaign) {})
	c := in.id("campaign", l.Campaign.ID)
	unit := func(id *int64) { *id = in.id("unit", *id) }
	add(in, s.Bases, l.Bases, func(r *data.LegalBasis) *int64 { return &r.ID }, func(r *data.LegalBasis) { r.CampaignID = c })
	add(in, s.Tasks, l.Tasks, func(r *data.Task) *int64 { return &r.ID }, func(r *data.Task) { r.CampaignID = c })
	add(in, s.Targets, l.Targets, func(r *data.Target) *int64 { return &r.ID }, func(r *data.Target) { r.CampaignID = c })
	add(in, s.Results, l.Results, func(r *data.Result) *int64 { return &r.ID }, func(r *data.Result) {
		r.CampaignID, r.TargetID = c, in.id("target", r.TargetID)
	})
	add(in, s.Amendments, l.Amendments, func(r *data.Amendment) *int64 { return &r.ID }, func(r *data.Amendment) {
		r.CampaignID, r.TargetID = c, in.id("target", r.TargetID)
	})
	add(in, s.Movements, l.Movements, func(r *data.Movement) *int64 { return &r.ID }, func(r *data.Movement) { r.CampaignID = c })
	add(in, s.Submissions, l.Submissions, func(r *data.Submission) *int64 { return &r.ID }, func(r *data.Submission) {
		r.CampaignID = c
		unit(&r.UnitID)
	})
	add(in, s.Allocations, l.Allocations, func(r *data.Allocation) *int64 { return &r.ID }, func(r *data.Allocation) {
		r.CampaignID, r.TargetID = c, in.id("target", r.TargetID)
		unit(&r.UnitID)
	})
	add(in, s.UnitFigures, l.UnitFigures, func(r *data.UnitFigure) *int64 { return &r.ID }, func(r *data.UnitFigure) {
		r.CampaignID, r.TargetID, r.SubmissionID = c, in.id("target", r.TargetID), in.id("submission", r.SubmissionID)
		unit(&r.UnitID)
	})
	add(in, s.Reminders, l.Reminders, func(r *data.Reminder) *int64 { return &r.ID }, func(r *data.Reminder) {
		r.CampaignID = c
		unit(&r.UnitID)
	})
	add(in, s.Exemplars, l.Exemplars, func(r *data.Exemplar) *int64 { return &r.ID }, func(r *data.Exemplar) {
		r.CampaignID = c
		unit(&r.UnitID)
	})
	add(in, s.Decisions, l.Decisions, func(r *data.Decision) *int64 { return &r.ID }, func(r *data.Decision) {
		r.CampaignID, r.RuleSetID = c, in.id("rule_set", r.RuleSetID)
	})
	add(in, s.Nominations, l.Nominations, func(r *data.Nomination) *int64 { return &r.ID }, func(r *data.Nomination) {
		r.CampaignID, r.DecisionID = c, in.id("decision", r.DecisionID)
		unit(&r.UnitID)
	})
	add(in, s.Doubts, l.Doubts, func(r *data.Doubt) *int64 { return &r.ID }, func(r *data.Doubt) {
		r.CampaignID, r.EntityID = c, in.id(r.Entity, r.EntityID)
	})
	return c
}
