package data_test

import (
	"testing"

	"thidua/data"
)

// A pasted row seldom says its group; it is known all the same where its name
// can only mean one target.
func TestTargetsPastedWithoutTheirGroup(t *testing.T) {
	known := []data.Target{
		{ID: 1, Code: "KT01", Name: "Thu ngân sách", Group: "Kinh tế"},
		{ID: 2, Name: "Tổng số lớp học", Group: "Giáo dục", SubGroup: "Tiểu học"},
		{ID: 3, Name: "Tổng số lớp học", Group: "Giáo dục", SubGroup: "THCS"},
	}
	for name, c := range map[string]struct {
		row  data.Target
		want data.ImportFate
	}{
		"no group":                   {data.Target{Name: "THU ngân sách"}, data.ImportKnown},
		"its group":                  {data.Target{Name: "Thu ngân sách", Group: "kinh tế"}, data.ImportKnown},
		"another group":              {data.Target{Name: "Thu ngân sách", Group: "Xã hội"}, data.ImportNew},
		"another code":               {data.Target{Code: "KT09", Name: "Thu ngân sách"}, data.ImportNew},
		"one of two":                 {data.Target{Name: "Tổng số lớp học", Group: "Giáo dục"}, data.ImportNew},
		"one of two by its subgroup": {data.Target{Name: "Tổng số lớp học", SubGroup: "THCS"}, data.ImportKnown},
	} {
		if got := data.MatchTargets([]data.Target{c.row}, known, 1)[0].Fate; got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
