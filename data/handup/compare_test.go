package handup_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/handup"
	"thidua/data/handup/handuptest"
	"thidua/data/vn"
)

func TestEveryChangeIsListed(t *testing.T) {
	none := decimal.NullDecimal{}
	for _, c := range []struct {
		name   string
		change func(c *handup.Content)
		want   []handup.Change
	}{
		{"nothing", func(*handup.Content) {}, nil},
		{"the head of the report", func(c *handup.Content) {
			c.Version, c.Kind, c.Number, c.FrozenOn, c.Why = 2, data.Adjustment, "9/BC", vn.NewDate(2025, 12, 20), "đính chính"
		}, nil},
		{"more decimals of the same figure", func(c *handup.Content) { c.Targets[0].Actual.Decimal = dec("12.50") }, nil},
		{"a figure", func(c *handup.Content) { c.Targets[0].Actual.Decimal = dec("12.6") }, []handup.Change{
			{Kind: handup.OfTarget, Key: "M1", Name: "Chỉ tiêu mẫu số 1", Field: "actual", Old: dec("12.5"), New: dec("12.6")},
		}},
		{"a figure that is gone, and a verdict", func(c *handup.Content) { c.Targets[0].Actual, c.Targets[0].State = none, data.NoData }, []handup.Change{
			{Kind: handup.OfTarget, Key: "M1", Name: "Chỉ tiêu mẫu số 1", Field: "actual", Old: dec("12.5")},
			{Kind: handup.OfTarget, Key: "M1", Name: "Chỉ tiêu mẫu số 1", Field: "state", Old: data.Met, New: data.NoData},
		}},
		{"a day, a name, a mark", func(c *handup.Content) {
			c.Targets[1].AsOf, c.Targets[1].Name, c.Targets[1].Adds = vn.Date{}, "Tên mới", false
		}, []handup.Change{
			{Kind: handup.OfTarget, Key: "M2", Name: "Tên mới", Field: "name", Old: "Chỉ tiêu mẫu số 2", New: "Tên mới"},
			{Kind: handup.OfTarget, Key: "M2", Name: "Tên mới", Field: "adds", Old: true, New: false},
			{Kind: handup.OfTarget, Key: "M2", Name: "Tên mới", Field: "as_of", Old: vn.NewDate(2025, 11, 30)},
		}},
		{"who launched", func(c *handup.Content) { c.Movements[0].LaunchedBy = []data.Level{data.City} }, []handup.Change{
			{
				Kind: handup.OfMovement, Key: "mau so 1", Name: "Phong trào thi đua “Mẫu số 1”", Field: "launched_by",
				Old: []data.Level{data.City, data.Ward}, New: []data.Level{data.City},
			},
		}},
		{"a nominee who is new, one who is gone, a unit that came", func(c *handup.Content) {
			n := c.Nominations[0]
			n.Key, n.Name = "moi", "Người Mẫu Mới"
			c.Nominations[0] = n
			c.Units[9].ReceivedOn, c.Units[9].DaysLate = vn.NewDate(2025, 12, 12), 0
		}, []handup.Change{
			{Kind: handup.OfNomination, Key: "moi", Name: "Người Mẫu Mới", Field: handup.Added},
			{Kind: handup.OfNomination, Key: "individual|nguoi mau so 1-1", Name: "Người Mẫu Số 1-1", Field: handup.Removed},
			{Kind: handup.OfUnit, Key: "DV10", Name: "Đơn vị Mẫu 10", Field: "received_on", New: vn.NewDate(2025, 12, 12)},
			{Kind: handup.OfUnit, Key: "DV10", Name: "Đơn vị Mẫu 10", Field: "days_late", Old: 2, New: 0},
		}},
		{"a remark and a year of birth", func(c *handup.Content) {
			c.Remarks = append(c.Remarks, handup.Remark{Text: "Khó khăn mới"})
			c.Nominations[1].BirthYear = 0
		}, []handup.Change{
			{Kind: handup.OfNomination, Key: "individual|nguoi mau so 1-2", Name: "Người Mẫu Số 1-2", Field: "birth_year", Old: 1973},
			{Kind: handup.OfRemark, Key: "difficulty|kho khan moi", Name: "Khó khăn mới", Field: handup.Added},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			before, after := wardWith("12.5"), wardWith("12.5")
			c.change(&after)
			got := handup.Compare(before, after)
			if fmt.Sprint(got) != fmt.Sprint(c.want) {
				t.Errorf("changes\n%v\nwant\n%v", got, c.want)
			}
			for _, g := range got {
				if g.Field != handup.Added && g.Field != handup.Removed && !slices.Contains(handup.Fields(g.Kind), g.Field) {
					t.Errorf("%s is no field of a %s", g.Field, g.Kind)
				}
			}
		})
	}
}

// wardWith is a made-up ward with a figure for its first target.
func wardWith(actual string) handup.Content {
	c := handuptest.Ward(1)
	c.Targets[0].Actual, c.Targets[0].State = decimal.NewNullDecimal(dec(actual)), data.Met
	return c
}

// TestEveryFieldIsCompared changes each field of each kind of record in turn.
func TestEveryFieldIsCompared(t *testing.T) {
	for k, list := range map[handup.ChangeKind]string{
		handup.OfTarget: "Targets", handup.OfMovement: "Movements", handup.OfExemplar: "Exemplars",
		handup.OfNomination: "Nominations", handup.OfUnit: "Units",
	} {
		var seen []string
		record := reflect.TypeFor[handup.Content]()
		field, _ := record.FieldByName(list)
		for i := range field.Type.Elem().NumField() {
			after := handuptest.Ward(1)
			v := reflect.ValueOf(&after).Elem().FieldByName(list).Index(0).Field(i)
			if field.Type.Elem().Field(i).Name == "Key" {
				continue
			}
			if v.IsZero() {
				other(t, v)
			} else {
				v.SetZero()
			}
			changes := handup.Compare(handuptest.Ward(1), after)
			if len(changes) != 1 {
				t.Errorf("%s of a %s: %v", field.Type.Elem().Field(i).Name, k, changes)
				continue
			}
			seen = append(seen, changes[0].Field)
		}
		if !slices.Equal(seen, handup.Fields(k)) {
			t.Errorf("%s: %q, and its fields are %q", k, seen, handup.Fields(k))
		}
	}
}

// other gives a field another value than none.
func other(t *testing.T, v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *vn.Date:
		*x = vn.NewDate(2025, 1, 1)
	case *decimal.NullDecimal:
		*x = decimal.NewNullDecimal(dec("7"))
	case *bool:
		*x = true
	default:
		switch {
		case v.CanInt():
			v.SetInt(7)
		case v.Kind() == reflect.String:
			v.SetString("khác")
		default:
			t.Fatalf("no other value for a %s", v.Type())
		}
	}
}
