package handup

import (
	"reflect"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// Compare lists what changed from one package of a ward to the next, as the
// annexes have it: by kind, in the order of the newer package, what is gone
// from it last. Records are the same by their keys. Equal packages have no
// changes; number, dates and version of the report are none.
func Compare(before, after Content) []Change {
	changes := compare(OfTarget, before.Targets, after.Targets)
	changes = append(changes, compare(OfMovement, before.Movements, after.Movements)...)
	changes = append(changes, compare(OfExemplar, before.Exemplars, after.Exemplars)...)
	changes = append(changes, compare(OfNomination, before.Nominations, after.Nominations)...)
	changes = append(changes, compare(OfUnit, beforeSending(before.Units), beforeSending(after.Units))...)
	return append(changes, compare(OfRemark, keyed(before.Remarks), keyed(after.Remarks))...)
}

// Fields are the fields that a change of a kind can be about, as they are
// spelled in the file for machines.
func Fields(k ChangeKind) []string {
	switch k {
	case OfTarget:
		return fieldsOf[Target]()
	case OfMovement:
		return fieldsOf[Movement]()
	case OfExemplar:
		return fieldsOf[Exemplar]()
	case OfNomination:
		return fieldsOf[Nomination]()
	case OfUnit:
		return fieldsOf[Unit]()
	}
	return fieldsOf[remark]()
}

func fieldsOf[R any]() []string {
	var names []string
	for i := range reflect.TypeFor[R]().NumField() {
		if name := fieldName[R](i); name != "key" {
			names = append(names, name)
		}
	}
	return names
}

// fieldName is the name of a field in the file for machines.
func fieldName[R any](i int) string {
	name, _, _ := strings.Cut(reflect.TypeFor[R]().Field(i).Tag.Get("json"), ",")
	return name
}

// remark is a remark with a key as records have one.
type remark struct {
	Key  string `json:"key"`
	Name string `json:"text"`
}

// keyed gives remarks a key. One that reads otherwise is another one, but for
// its marks.
func keyed(remarks []Remark) []remark {
	keys, list := keys{}, make([]remark, 0, len(remarks))
	for _, r := range remarks {
		kind := "difficulty"
		if r.Proposal {
			kind = "proposal"
		}
		list = append(list, remark{keys.unique(kind, vn.Fold(r.Text)), r.Text})
	}
	return list
}

// compare compares two lists of records of type R, whose fields Key and Name
// every kind has.
func compare[R any](kind ChangeKind, before, after []R) []Change {
	text := func(r R, field string) string { return reflect.ValueOf(r).FieldByName(field).String() }
	was := make(map[string]R, len(before))
	for _, r := range before {
		was[text(r, "Key")] = r
	}
	var changes []Change
	for _, r := range after {
		c := Change{Kind: kind, Key: text(r, "Key"), Name: text(r, "Name")}
		old, ok := was[c.Key]
		if !ok {
			c.Field = Added
			changes = append(changes, c)
			continue
		}
		delete(was, c.Key)
		changes = append(changes, fieldChanges(c, old, r)...)
	}
	for _, r := range before {
		key := text(r, "Key")
		if _, gone := was[key]; gone {
			changes = append(changes, Change{Kind: kind, Key: key, Name: text(r, "Name"), Field: Removed})
		}
	}
	return changes
}

// fieldChanges are the fields in which two forms of a record differ.
func fieldChanges[R any](c Change, before, after R) []Change {
	var changes []Change
	was, is := reflect.ValueOf(before), reflect.ValueOf(after)
	for i := range is.NumField() {
		tag := is.Type().Field(i).Tag.Get("json")
		c.Old, c.New = valueIn(was.Field(i), tag), valueIn(is.Field(i), tag)
		if !same(c.Old, c.New) {
			c.Field = fieldName[R](i)
			changes = append(changes, c)
		}
	}
	return changes
}

// valueIn is the value of a field, nil for none. A number that may be left out
// is not known when it is zero.
func valueIn(v reflect.Value, tag string) any {
	switch x := v.Interface().(type) {
	case decimal.NullDecimal:
		if !x.Valid {
			return nil
		}
		return x.Decimal
	case vn.Date:
		if x.IsZero() {
			return nil
		}
	case []data.Level:
		if len(x) == 0 {
			return nil
		}
	}
	if v.IsZero() && (v.Kind() == reflect.String || v.CanInt() && strings.Contains(tag, "omitempty")) {
		return nil
	}
	return v.Interface()
}

func same(a, b any) bool {
	switch x := a.(type) {
	case decimal.Decimal:
		y, ok := b.(decimal.Decimal)
		return ok && x.Equal(y)
	case []data.Level:
		y, ok := b.([]data.Level)
		return ok && slices.Equal(x, y)
	}
	if _, ok := b.([]data.Level); ok {
		return false
	}
	return a == b
}

// beforeSending are the units with their reports as they stood before the ward
// noted that it had sent them on, which is no news to the city.
func beforeSending(units []Unit) []Unit {
	units = slices.Clone(units)
	for i := range units {
		if units[i].State == data.Consolidated {
			units[i].State = data.Accepted
		}
	}
	return units
}
