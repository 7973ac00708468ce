package data_test

import (
	"slices"
	"testing"

	"thidua/data"
)

// Plan V.1.b: units report the movements that the ward launched; V.2: the ward
// those of the city and above.
func TestWhereMovementsAreReported(t *testing.T) {
	for name, c := range map[string]struct {
		m              data.Movement
		toWard, toCity bool
		levels         []data.Level
	}{
		"of the ward":          {data.Movement{ByWard: true}, true, false, []data.Level{data.Ward}},
		"of the city":          {data.Movement{ByCity: true}, false, true, []data.Level{data.City}},
		"central":              {data.Movement{ByCentral: true}, false, true, []data.Level{data.Central}},
		"of a unit":            {data.Movement{ByUnit: true}, false, false, []data.Level{data.OfUnit}},
		"of city and ward":     {data.Movement{ByCity: true, ByWard: true}, true, true, []data.Level{data.City, data.Ward}},
		"launched by nobody":   {data.Movement{}, false, false, nil},
		"of all, from the top": {data.Movement{ByUnit: true, ByWard: true, ByCity: true, ByCentral: true}, true, true, data.Levels()},
	} {
		t.Run(name, func(t *testing.T) {
			if c.m.ToWard() != c.toWard || c.m.ToCity() != c.toCity {
				t.Errorf("to ward %t, to city %t; want %t, %t", c.m.ToWard(), c.m.ToCity(), c.toWard, c.toCity)
			}
			if !slices.Equal(c.m.LaunchedBy(), c.levels) {
				t.Errorf("launched by %v; want %v", c.m.LaunchedBy(), c.levels)
			}
		})
	}
}

func TestMovementCheck(t *testing.T) {
	good := data.Movement{Name: "Cả nước chung sức xây dựng nông thôn mới", ByCentral: true}
	wantProblem(t, good.Check(), "")
	for name, spoil := range map[string]func(*data.Movement){
		"no name":               func(m *data.Movement) { m.Name = "" },
		"launched by nobody":    func(m *data.Movement) { m.ByCentral = false },
		"collectives below 0":   func(m *data.Movement) { m.Collectives = -1 },
		"individuals below 0":   func(m *data.Movement) { m.Individuals = -1 },
		"ward awards below 0":   func(m *data.Movement) { m.WardAwards = -1 },
		"city requests below 0": func(m *data.Movement) { m.CityRequests = -1 },
	} {
		t.Run(name, func(t *testing.T) {
			m := good
			spoil(&m)
			if m.Check() == nil {
				t.Errorf("%+v was taken", m)
			}
		})
	}
}
