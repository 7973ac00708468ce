package city

import (
	"cmp"
	"slices"

	"thidua/data"
	"thidua/data/vn"
)

// About is what has several names.
type About string

// What aliases are of.
const (
	OfTarget   About = "target"
	OfMovement About = "movement"
	OfForm     About = "form" // of commendation
)

// Alias says that a ward's name for a target, a movement or a form of
// commendation means what the city calls otherwise (gộp tên). It holds for all
// rounds.
type Alias struct {
	ID       int64  `json:"id"`
	About    About  `json:"about"`
	Name     string `json:"name"`      // what the city calls it
	Other    string `json:"other"`     // what some wards call it
	NameKey  string `json:"name_key"`  // set when it is kept
	OtherKey string `json:"other_key"` // likewise
}

// Key is the same for what is not told apart without aliases.
func (a About) Key(name string) string {
	if a == OfMovement {
		return data.MovementKey(name)
	}
	return NameKey(name)
}

// Keyed is a with its keys.
func (a Alias) Keyed() Alias {
	a.Name, a.Other = vn.Clean(a.Name), vn.Clean(a.Other)
	a.NameKey, a.OtherKey = a.About.Key(a.Name), a.About.Key(a.Other)
	return a
}

// Check reports the first field of a that cannot stay as it is.
func (a Alias) Check() error {
	a = a.Keyed()
	switch {
	case !slices.Contains([]About{OfTarget, OfMovement, OfForm}, a.About):
		return required("about")
	case a.NameKey == "":
		return required("name")
	case a.OtherKey == "":
		return required("other")
	case a.NameKey == a.OtherKey:
		return &data.Problem{Key: "problem.alias_same", Field: "other"}
	}
	return nil
}

// CheckAmong refuses a chain of aliases: the name that one leads to must not
// lead on.
func (a Alias) CheckAmong(all []Alias) error {
	a = a.Keyed()
	for _, o := range all {
		switch {
		case o.ID == a.ID || o.About != a.About:
		case o.OtherKey == a.OtherKey:
			return &data.Problem{Key: "problem.alias_taken", Field: "other", Args: []any{"Other", o.Other, "Name", o.Name}}
		case o.OtherKey == a.NameKey:
			return &data.Problem{Key: "problem.alias_chain", Field: "name", Args: []any{"Other", o.Other, "Name", o.Name}}
		case o.NameKey == a.OtherKey:
			return &data.Problem{Key: "problem.alias_chain", Field: "other", Args: []any{"Other", o.Other, "Name", o.Name}}
		}
	}
	return nil
}

// Alike lists the names that may be another way to write one name, the most
// alike first.
func Alike(name string, names []string) []string {
	const enough = 0.6
	type near struct {
		name string
		by   float64
	}
	var found []near
	for _, other := range names {
		if by := data.Likeness(name, other); by >= enough && vn.Fold(other) != vn.Fold(name) {
			found = append(found, near{other, by})
		}
	}
	slices.SortStableFunc(found, func(a, b near) int { return cmp.Compare(b.by, a.by) })
	alike := make([]string, len(found))
	for i, n := range found {
		alike[i] = n.name
	}
	return alike
}
