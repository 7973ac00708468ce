package data_test

import (
	"slices"
	"testing"

	"thidua/data"
)

func TestSameUnit(t *testing.T) {
	known := []data.Unit{{ID: 1, Name: "Trường THCS Lê Lợi", Code: "LL"}, {ID: 2, Name: "Trường Mầm non Hoa Hồng"}}
	for name, c := range map[string]struct {
		unit data.Unit
		want int64
	}{
		"as it is":                  {data.Unit{Name: "Trường THCS Lê Lợi"}, 1},
		"other case and spaces":     {data.Unit{Name: "TRƯỜNG  THCS lê lợi"}, 1},
		"without marks":             {data.Unit{Name: "truong mam non hoa hong"}, 2},
		"by its code":               {data.Unit{Name: "THCS Lê Lợi", Code: "ll"}, 1},
		"another":                   {data.Unit{Name: "Trường THCS Lê Lai"}, 0},
		"no code is no common code": {data.Unit{Name: "Trạm Y tế"}, 0},
		"itself":                    {data.Unit{ID: 1, Name: "Trường THCS Lê Lợi", Code: "LL"}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			var got int64
			if same := data.SameUnit(c.unit, known); same != nil {
				got = same.ID
			}
			if got != c.want {
				t.Errorf("same as unit %d; want %d", got, c.want)
			}
		})
	}
}

func TestUnitCheck(t *testing.T) {
	wantProblem(t, data.Unit{Name: "Trạm Y tế", Staff: 4}.Check(), "")
	wantProblem(t, data.Unit{}.Check(), "problem.required")
	wantProblem(t, data.Unit{Name: "Trạm Y tế", Staff: -1}.Check(), "problem.negative")
}

func TestMatchUnits(t *testing.T) {
	known := []data.Unit{
		{ID: 1, Position: 1, Name: "Văn phòng", Code: "VP", Contact: "Bà A", MustReport: true},
		{ID: 2, Position: 5, Name: "Trạm Y tế", Phone: "0900 000 001"},
	}
	imports := data.MatchUnits([]data.Unit{
		{Name: "VĂN PHÒNG", Contact: "Ông B", Phone: "0900 000 002", Staff: 7},
		{Name: "Trạm y tế", Phone: "0900 000 009", MustReport: true},
		{Name: "Công an", Kind: data.Force},
		{Name: "công an"},
		{Name: "Đoàn Thanh niên"},
	}, known)
	fates := make([]data.ImportFate, len(imports))
	for i, m := range imports {
		fates[i] = m.Fate
	}
	want := []data.ImportFate{data.ImportFills, data.ImportKnown, data.ImportNew, data.ImportTwice, data.ImportNew}
	if !slices.Equal(fates, want) {
		t.Fatalf("fates %v; want %v", fates, want)
	}
	office := data.Unit{ID: 1, Position: 1, Name: "Văn phòng", Code: "VP", Contact: "Bà A", Phone: "0900 000 002", Staff: 7, MustReport: true}
	if imports[0].Unit != office {
		t.Errorf("filled to %+v; want what was written kept and what was empty filled", imports[0].Unit)
	}
	if imports[1].Unit != known[1] {
		t.Errorf("a known unit became %+v", imports[1].Unit)
	}
	if a, b := imports[2].Unit, imports[4].Unit; a.Position != 6 || b.Position != 7 || a.ID != 0 || b.ID != 0 {
		t.Errorf("new units at %d and %d; want after the last", a.Position, b.Position)
	}
	if imports[1].Saves() || imports[3].Saves() || !imports[0].Saves() || !imports[2].Saves() {
		t.Error("only new and filled units are saved")
	}
}

func TestMoved(t *testing.T) {
	units := []data.Unit{{ID: 1, Position: 1}, {ID: 2, Position: 2}, {ID: 3, Position: 3}}
	for name, c := range map[string]struct {
		units []data.Unit
		id    int64
		by    int
		want  map[int64]int // the new positions
	}{
		"up":                {units, 2, -1, map[int64]int{2: 1, 1: 2}},
		"down":              {units, 2, 1, map[int64]int{3: 2, 2: 3}},
		"above the first":   {units, 1, -1, nil},
		"below the last":    {units, 3, 1, nil},
		"unknown":           {units, 9, 1, nil},
		"equal positions":   {[]data.Unit{{ID: 1}, {ID: 2}}, 1, 1, map[int64]int{2: 1, 1: 2}},
		"gaps between them": {[]data.Unit{{ID: 1, Position: 1}, {ID: 2, Position: 9}}, 2, -1, map[int64]int{2: 1, 1: 2}},
	} {
		t.Run(name, func(t *testing.T) {
			got := data.Moved(c.units, c.id, c.by)
			if len(got) != len(c.want) {
				t.Fatalf("changed %+v; want %v", got, c.want)
			}
			for _, u := range got {
				if c.want[u.ID] != u.Position {
					t.Errorf("unit %d at %d; want %d", u.ID, u.Position, c.want[u.ID])
				}
			}
		})
	}
}
