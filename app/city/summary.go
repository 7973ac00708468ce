package city

import (
	"context"
	"iter"

	"thidua/data"
	"thidua/data/annex"
	"thidua/data/city"
	"thidua/data/store"
	"thidua/data/vn"
)

// summary is everything that the board's annexes and report are made of.
type summary struct {
	round     city.Round
	board     city.Board
	today     vn.Date
	standings []city.Standing
	count     city.Count
	targets   []city.TargetLine
	movements []city.MovementLine
	exemplars map[data.ExemplarKind]int
	forms     []city.FormCount // asked of the city and above
	suspected int              // nominees who may be nominated more than once
	remarks   map[bool]int     // proposals, and difficulties
	remarkers int              // wards that have any
}

// summarize reads what a round comes to. It may run beside the window.
func summarize(s *store.Store, round city.Round, today vn.Date) (c summary, err error) {
	c = summary{round: round, board: s.Board(), today: today, exemplars: map[data.ExemplarKind]int{}, remarks: map[bool]int{}}
	if c.standings, c.count, err = s.Standings(round, today); err != nil {
		return c, err
	}
	if c.targets, err = s.CityTargets(round.ID); err != nil {
		return c, err
	}
	if c.movements, err = s.CityMovements(round.ID); err != nil {
		return c, err
	}
	if c.forms, err = s.FormCounts(round.ID); err != nil {
		return c, err
	}
	for e, err := range s.CityExemplars(store.PeopleQuery{RoundID: round.ID}) {
		if err != nil {
			return c, err
		}
		c.exemplars[e.Kind]++
	}
	for _, err := range s.Suspicions(round.ID, true) {
		if err != nil {
			return c, err
		}
		c.suspected++
	}
	last := int64(0)
	for r, err := range s.CityRemarks(round.ID) {
		if err != nil {
			return c, err
		}
		c.remarks[r.Proposal]++
		if r.WardID != last {
			last = r.WardID
			c.remarkers++
		}
	}
	return c, nil
}

// doubts counts what is doubtful about figures.
func (c summary) doubts() (n int) {
	for _, l := range c.targets {
		n += len(l.Doubts)
	}
	return n
}

// annexes are the board's six annexes; say hears which is being made.
func (c summary) annexes(ctx context.Context, s *store.Store, say func(i, n int, what string)) ([]annex.Annex, error) {
	id := c.round.ID
	made := []func() (annex.Annex, error){
		func() (annex.Annex, error) { return city.TargetsAnnex(c.round, c.targets), nil },
		func() (annex.Annex, error) {
			return city.MovementsAnnex(c.round, c.movements, func(key string) iter.Seq2[city.WardMovement, error] { return s.WardsOfMovement(id, key) })
		},
		func() (annex.Annex, error) {
			return city.ExemplarsAnnex(c.round, s.CityExemplars(store.PeopleQuery{RoundID: id}))
		},
		func() (annex.Annex, error) {
			return city.NominationsAnnex(c.round, s.CityNominations(store.PeopleQuery{RoundID: id, ToCity: true}), upwardForms(c.forms))
		},
		func() (annex.Annex, error) { return city.WardsAnnex(c.round, c.standings, c.count), nil },
		func() (annex.Annex, error) { return city.DoubtsAnnex(c.round, s.Suspicions(id, true), c.targets) },
	}
	var all []annex.Annex
	for i, make := range made {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		say(i, len(made), annexName(i))
		a, err := make()
		if err != nil {
			return nil, err
		}
		all = append(all, a)
	}
	return all, nil
}

// upwardForms are the forms that the city or a higher level is asked for.
func upwardForms(counts []city.FormCount) []city.FormCount {
	var upward []city.FormCount
	for _, c := range counts {
		if c.Authority == data.City || c.Authority == data.Central {
			upward = append(upward, c)
		}
	}
	return upward
}
