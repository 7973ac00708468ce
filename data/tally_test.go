package data_test

import (
	"testing"

	"thidua/data"
)

func TestVotesAreCountedInWholeNumbers(t *testing.T) {
	eighty := data.VoteRule{Share: 80, OutOf: 100, Manner: data.SecretBallot}
	twoThirds := data.VoteRule{Share: 2, OutOf: 3, Manner: data.SecretBallot}
	of := func(r data.VoteRule, d data.Denominator) data.VoteRule { r.Of = d; return r }
	written := func(r data.VoteRule) data.VoteRule { r.Written = true; return r }
	quorum := func(r data.VoteRule, n, of int) data.VoteRule { r.Quorum, r.QuorumOf = n, of; return r }
	full := func(n int) data.Assembly { return data.Assembly{Members: n, Present: n} }
	for name, c := range map[string]struct {
		rule   data.VoteRule
		a      data.Assembly
		v      data.Votes
		passed bool
		of     int
	}{
		"9 of 11 members at 80 %":            {of(eighty, data.OfMembers), full(11), data.Votes{For: 9, Against: 2}, true, 11},
		"8 of 11 members at 80 %":            {of(eighty, data.OfMembers), full(11), data.Votes{For: 8, Against: 3}, false, 11},
		"8 of 10 members at 80 %":            {of(eighty, data.OfMembers), full(10), data.Votes{For: 8, Against: 2}, true, 10},
		"8 of 10 present at 80 %":            {of(eighty, data.OfPresent), full(10), data.Votes{For: 8, Against: 2}, true, 10},
		"8 of 10 ballots at 80 %":            {of(eighty, data.OfBallots), full(10), data.Votes{For: 8, Against: 2}, true, 10},
		"7 of 9 members at 80 %":             {of(eighty, data.OfMembers), full(9), data.Votes{For: 7, Against: 2}, false, 9},
		"7 of 9 present at 80 %":             {of(eighty, data.OfPresent), full(9), data.Votes{For: 7, Against: 2}, false, 9},
		"7 of 9 ballots at 80 %":             {of(eighty, data.OfBallots), full(9), data.Votes{For: 7, Against: 2}, false, 9},
		"7 of 9 with an invalid one":         {of(eighty, data.OfBallots), full(9), data.Votes{For: 7, Against: 1, Invalid: 1}, true, 8},
		"6 of 9 members at two thirds":       {of(twoThirds, data.OfMembers), full(9), data.Votes{For: 6, Against: 3}, true, 9},
		"5 of 9 members at two thirds":       {of(twoThirds, data.OfMembers), full(9), data.Votes{For: 5, Against: 4}, false, 9},
		"two absent, of members":             {of(eighty, data.OfMembers), data.Assembly{Members: 10, Present: 8}, data.Votes{For: 8}, true, 10},
		"three absent, of members":           {of(eighty, data.OfMembers), data.Assembly{Members: 10, Present: 7}, data.Votes{For: 7}, false, 10},
		"three absent, of present":           {of(eighty, data.OfPresent), data.Assembly{Members: 10, Present: 7}, data.Votes{For: 7}, true, 7},
		"written opinions count":             {written(of(eighty, data.OfMembers)), data.Assembly{Members: 10, Present: 7, Written: 1}, data.Votes{For: 7, WrittenFor: 1}, true, 10},
		"written opinions do not":            {of(eighty, data.OfMembers), data.Assembly{Members: 10, Present: 7, Written: 1}, data.Votes{For: 7, WrittenFor: 1}, false, 10},
		"written opinions beside present":    {written(of(eighty, data.OfPresent)), data.Assembly{Members: 10, Present: 8, Written: 2}, data.Votes{For: 7, Against: 1, WrittenFor: 1, WrittenAgainst: 1}, true, 10},
		"a written opinion against":          {written(of(eighty, data.OfPresent)), data.Assembly{Members: 10, Present: 8, Written: 2}, data.Votes{For: 7, Against: 1, WrittenAgainst: 2}, false, 10},
		"written opinions beside ballots":    {written(of(eighty, data.OfBallots)), data.Assembly{Members: 10, Present: 8, Written: 2}, data.Votes{For: 6, Against: 1, Invalid: 1, WrittenFor: 2}, true, 9},
		"nobody voted":                       {of(eighty, data.OfBallots), full(9), data.Votes{}, false, 0},
		"quorum of two thirds reached":       {quorum(of(eighty, data.OfPresent), 2, 3), data.Assembly{Members: 9, Present: 6}, data.Votes{For: 6}, true, 6},
		"quorum of two thirds not reached":   {quorum(of(eighty, data.OfPresent), 2, 3), data.Assembly{Members: 9, Present: 5}, data.Votes{For: 5}, false, 5},
		"nobody is asked to vote under rule": {data.VoteRule{}, full(9), data.Votes{}, false, 0},
	} {
		got, err := c.rule.Count(c.a, c.v)
		if err != nil || got.Passed != c.passed || got.Of != c.of {
			t.Errorf("%s: %+v, %v; want passed %v of %d", name, got, err, c.passed, c.of)
		}
	}
}

func TestImpossibleVotesAreRefused(t *testing.T) {
	rule := data.VoteRule{Share: 80, OutOf: 100, Of: data.OfMembers}
	for name, c := range map[string]struct {
		a data.Assembly
		v data.Votes
	}{
		"more votes than people":    {data.Assembly{Members: 9, Present: 7}, data.Votes{For: 6, Against: 2}},
		"more written than absent":  {data.Assembly{Members: 9, Present: 7, Written: 1}, data.Votes{WrittenFor: 2}},
		"more people than members":  {data.Assembly{Members: 9, Present: 8, Written: 2}, data.Votes{}},
		"fewer than nobody":         {data.Assembly{Members: 9, Present: 9}, data.Votes{For: -1}},
		"invalid ballots too, many": {data.Assembly{Members: 9, Present: 9}, data.Votes{For: 8, Invalid: 2}},
	} {
		if _, err := rule.Count(c.a, c.v); err == nil {
			t.Errorf("%s: counted", name)
		}
	}
}
