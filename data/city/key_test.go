package city_test

import (
	"errors"
	"testing"

	"golang.org/x/text/unicode/norm"

	"thidua/data"
	"thidua/data/city"
)

func TestKeysOfNamesAndMeasures(t *testing.T) {
	for _, c := range []struct {
		key  func(string) string
		a, b string
		same bool
	}{
		{city.NameKey, "Tổng mức bán lẻ hàng hóa", "tổng mức bán lẻ hàng hoá:", true},
		{city.NameKey, "Tỷ lệ “hộ nghèo”", `Tỷ lệ "hộ nghèo"`, true},
		{city.NameKey, "Thu ngân sách", norm.NFD.String("Thu  ngân sách."), true},
		{city.NameKey, "Thu ngân sách", "Chi ngân sách", false},
		{city.MeasureKey, "tỷ đồng", "Tỉ đồng", true},
		{city.MeasureKey, "%", "phần trăm", true},
		{city.MeasureKey, "triệu đồng/người", "triệu đồng / người", true},
		{city.MeasureKey, "triệu đồng", "tỷ đồng", false},
		{city.OfMovement.Key, "Phong trào thi đua “Dân vận khéo”", "Dân vận khéo", true},
		{city.OfMovement.Key, "Dân vận khéo 2025", "Dân vận khéo 2024", false},
	} {
		if got := c.key(c.a) == c.key(c.b); got != c.same {
			t.Errorf("%q and %q: %q, %q", c.a, c.b, c.key(c.a), c.key(c.b))
		}
	}
	for measure, want := range map[string]bool{
		"%": true, "‰": true, "điểm %": true, "triệu đồng/người": true, "triệu đồng": false, "triệu đồng/năm": false, "triệu đồng/người/năm": true, "hộ": false, "lượt khách": false,
		"người": false, "phần trăm": true,
	} {
		if city.IsRatio(measure) != want {
			t.Errorf("%s: a ratio is %v", measure, !want)
		}
	}
}

func TestAliasesDoNotLeadOn(t *testing.T) {
	known := []city.Alias{city.Alias{ID: 1, About: city.OfTarget, Name: "Thu ngân sách", Other: "Thu NSNN"}.Keyed()}
	for name, c := range map[string]struct {
		alias city.Alias
		key   string
	}{
		"another":          {city.Alias{About: city.OfTarget, Name: "Thu ngân sách", Other: "Tổng thu ngân sách"}, ""},
		"of a movement":    {city.Alias{About: city.OfMovement, Name: "Thu NSNN", Other: "Thu ngân sách"}, ""},
		"twice":            {city.Alias{About: city.OfTarget, Name: "Khác", Other: "thu nsnn"}, "problem.alias_taken"},
		"leads on":         {city.Alias{About: city.OfTarget, Name: "THU NSNN", Other: "Thu NS"}, "problem.alias_chain"},
		"is led to":        {city.Alias{About: city.OfTarget, Name: "Khác", Other: "Thu ngân sách"}, "problem.alias_chain"},
		"itself":           {city.Alias{About: city.OfTarget, Name: "Thu ngân sách", Other: "THU NGÂN SÁCH."}, "problem.alias_same"},
		"nothing":          {city.Alias{About: city.OfTarget, Name: "Thu ngân sách"}, "problem.required"},
		"the one it is":    {city.Alias{ID: 1, About: city.OfTarget, Name: "Thu ngân sách", Other: "Thu NSNN"}, ""},
		"of what is known": {city.Alias{About: "", Name: "a", Other: "b"}, "problem.required"},
	} {
		err := c.alias.Check()
		if err == nil {
			err = c.alias.CheckAmong(known)
		}
		var p *data.Problem
		if errors.As(err, &p); p == nil && c.key != "" || p != nil && p.Key != c.key {
			t.Errorf("%s: %v; want %q", name, err, c.key)
		}
	}
	if got := city.Alike("Xây dựng nông thôn mới", []string{"Chung sức xây dựng nông thôn mới", "Dân vận khéo", "Xây dựng nôg thôn mới"}); len(got) != 2 || got[0] != "Xây dựng nôg thôn mới" && got[0] != "Chung sức xây dựng nông thôn mới" {
		t.Errorf("alike are %q", got)
	}
}
