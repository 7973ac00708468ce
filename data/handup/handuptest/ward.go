// Package handuptest makes up packages of wards for tests and benchmarks. The
// names of its wards and people all say that they are made up.
package handuptest

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/handup"
	"thidua/data/vn"
)

// How much a made-up ward hands up.
const (
	Targets     = 22
	Movements   = 8
	Exemplars   = 6
	Nominations = 25
	Units       = 50
	Remarks     = 6
)

// pattern is a ward with one record of each kind; {ward} and {no} stand for the
// number of the ward and of the record.
//
//go:embed ward.json
var pattern string

// Ward is what the ward number i, from 1, hands up: always the same. Every
// hundredth ward also nominates the first nominee of the ward before it.
func Ward(i int) handup.Content {
	c := decode(i, 0)
	c.Format, c.Schema = handup.Format, handup.Schema
	c.Targets, c.Movements, c.Exemplars, c.Nominations, c.Units, c.Remarks = nil, nil, nil, nil, nil, nil
	dice := rand.New(rand.NewPCG(2025, uint64(i)))
	for n := 1; n <= Units; n++ {
		p := decode(i, n)
		if n <= Targets {
			c.Targets = append(c.Targets, target(dice, p.Targets[0], n))
		}
		if n <= Movements {
			c.Movements = append(c.Movements, movement(dice, p.Movements[0]))
		}
		if n <= Exemplars {
			p.Exemplars[0].Kind = data.ExemplarKinds()[n%4]
			c.Exemplars = append(c.Exemplars, p.Exemplars[0])
		}
		if n <= Nominations {
			c.Nominations = append(c.Nominations, nomination(p.Nominations, i, n, 9+dice.IntN(3)))
		}
		if n <= Remarks {
			p.Remarks[0].Proposal = n%2 == 0
			c.Remarks = append(c.Remarks, p.Remarks[0])
		}
		c.Units = append(c.Units, unit(dice, p.Units[0], n))
	}
	if i%100 == 0 {
		c.Nominations = append(c.Nominations, nomination(decode(i-1, 1).Nominations, i-1, 1, 10))
	}
	return c
}

// decode is the pattern with its numbers. It is part of the program: that it
// cannot be read is a mistake in it.
func decode(ward, no int) (c handup.Content) {
	text := strings.NewReplacer("{ward}", strconv.Itoa(ward), "{no}", strconv.Itoa(no)).Replace(pattern)
	if err := json.Unmarshal([]byte(text), &c); err != nil {
		panic(fmt.Sprintf("pattern of a ward: %v", err))
	}
	return c
}

// target gives a target its figures. Every third one is a percentage.
func target(dice *rand.Rand, t handup.Target, n int) handup.Target {
	t.Planned = decimal.New(int64(100_000+dice.IntN(90_000_000)), -2)
	t.LastYear = decimal.NewNullDecimal(t.Planned.Mul(decimal.New(9, -1)))
	t.Actual = decimal.NewNullDecimal(t.Planned.Mul(decimal.New(int64(80+dice.IntN(40)), -2)).Round(2))
	if n%3 == 0 {
		t.Measure, t.Nature, t.Aggregation, t.Adds, t.State = "%", data.Snapshot, data.RatioOf, false, data.Met
		t.Planned, t.LastYear = decimal.New(95, 0), decimal.NullDecimal{}
		t.Actual = decimal.NewNullDecimal(decimal.New(int64(8_000+dice.IntN(2_000)), -2))
	}
	if t.Actual.Decimal.LessThan(t.Planned) {
		t.State, t.Estimate = data.NotMet, decimal.NewNullDecimal(t.Planned)
	}
	return t
}

func movement(dice *rand.Rand, m handup.Movement) handup.Movement {
	m.Collectives, m.Individuals, m.WardAwards, m.CityRequests = dice.IntN(60), dice.IntN(4_000), dice.IntN(10), dice.IntN(3)
	return m
}

// nomination is one of the two patterns: every fifth goes to the city.
func nomination(patterns []handup.Nomination, ward, n, votes int) handup.Nomination {
	nominee := patterns[0]
	nominee.BirthYear, nominee.VotesFor = 1960+(ward*7+n*3)%45, votes
	if n%5 == 0 {
		nominee.Form, nominee.FormName, nominee.Authority = patterns[1].Form, patterns[1].FormName, patterns[1].Authority
	}
	return nominee
}

// unit says how the report of a unit came in. Every tenth one did not.
func unit(dice *rand.Rand, u handup.Unit, n int) handup.Unit {
	u.ReceivedOn = vn.NewDate(2025, 12, 2+dice.IntN(8))
	if n%10 == 0 {
		u.ReceivedOn, u.DocNumber, u.DocDate = vn.Date{}, "", vn.Date{}
		u.Timeliness, u.State, u.DaysLate, u.Reminders = data.Overdue, data.Expected, 2, 1
	}
	return u
}
