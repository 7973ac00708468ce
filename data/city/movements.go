package city

import (
	"cmp"
	"iter"
	"slices"

	"thidua/data"
	"thidua/data/vn"
)

// MovementLine is a movement of the whole city.
type MovementLine struct {
	Key          string
	Name         string
	LaunchedBy   []data.Level // by any of the wards' accounts, from the top
	Wards        int          // that tell of it
	Collectives  int
	Individuals  int
	WardAwards   int
	CityRequests int
	Told         int // wards that tell of results
	Models       int // wards that tell of models
	Difficulties int // wards that tell of difficulties
}

// ToCity reports whether the city or a higher level launched the movement.
func (l MovementLine) ToCity() bool {
	return slices.Contains(l.LaunchedBy, data.Central) || slices.Contains(l.LaunchedBy, data.City)
}

// Movements consolidates the movements of wards, whose rows come by key and
// ward. What wards tell in words is only counted: see it row by row.
func Movements(rows iter.Seq2[WardMovement, error]) iter.Seq2[MovementLine, error] {
	return func(yield func(MovementLine, error) bool) {
		var g movementGroup
		for row, err := range rows {
			if err != nil {
				yield(MovementLine{}, err)
				return
			}
			if g.Wards > 0 && g.Key != row.NameKey {
				if !yield(g.finished(), nil) {
					return
				}
				g = movementGroup{}
			}
			g.take(row)
		}
		if g.Wards > 0 {
			yield(g.finished(), nil)
		}
	}
}

// movementGroup is a movement while its wards are counted.
type movementGroup struct {
	MovementLine
	last  int64          // the ward counted last
	names map[string]int // how many wards write it so
	first string
}

func (g *movementGroup) take(row WardMovement) {
	if g.names == nil {
		g.names, g.Key, g.first = map[string]int{}, row.NameKey, row.Name
	}
	if g.Wards == 0 || g.last != row.WardID {
		g.Wards++
	}
	g.last = row.WardID
	g.names[row.Name]++
	g.Collectives += row.Collectives
	g.Individuals += row.Individuals
	g.WardAwards += row.WardAwards
	g.CityRequests += row.CityRequests
	for _, by := range row.LaunchedBy {
		if !slices.Contains(g.LaunchedBy, by) {
			g.LaunchedBy = append(g.LaunchedBy, by)
		}
	}
	g.Told += one(row.Outcome != "")
	g.Models += one(row.Models != "")
	g.Difficulties += one(row.Difficulties != "")
}

// finished names the movement as most wards do, and puts its levels in order.
func (g *movementGroup) finished() MovementLine {
	g.Name = g.first
	for name, count := range g.names {
		if count > g.names[g.Name] || count == g.names[g.Name] && g.Name != g.first && name < g.Name {
			g.Name = name
		}
	}
	slices.SortFunc(g.LaunchedBy, func(a, b data.Level) int {
		return slices.Index(data.Levels(), a) - slices.Index(data.Levels(), b)
	})
	return g.MovementLine
}

// MovementsInOrder sorts the movements of a city: those of the city and above
// first, then by how many wards tell of them.
func MovementsInOrder(lines []MovementLine) []MovementLine {
	return slices.SortedStableFunc(slices.Values(lines), func(a, b MovementLine) int {
		return cmp.Or(one(b.ToCity())-one(a.ToCity()), cmp.Compare(b.Wards, a.Wards), vn.Compare(a.Name, b.Name))
	})
}
