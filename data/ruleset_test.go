package data_test

import (
	"errors"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// decree152 is the ward's certificate of merit by Decree 152/2025, article 54
// clause 1: 0.3 for a person, twice that for a collective, 1.5 times that for a
// household.
func decree152(salary int64, rounding data.Rounding) data.RuleSet {
	form := func(s data.Subject, coefficient string) data.AwardForm {
		return data.AwardForm{Code: "GK", Name: "Giấy khen", Subject: s, Authority: data.Ward, Coefficient: decimal.RequireFromString(coefficient)}
	}
	return data.RuleSet{
		ID: 1, Name: "2025", ValidFrom: vn.NewDate(2025, 7, 1), BaseSalary: salary, Rounding: rounding,
		Forms: []data.AwardForm{form(data.Collective, "0.6"), form(data.Individual, "0.3"), form(data.Household, "0.45")},
	}
}

func TestPrizesOfDecree152(t *testing.T) {
	tests := []struct {
		salary             int64
		subject            data.Subject
		exact, up, nearest int64
	}{
		{2_340_000, data.Individual, 702_000, 710_000, 700_000},
		{2_340_000, data.Household, 1_053_000, 1_060_000, 1_050_000},
		{2_340_000, data.Collective, 1_404_000, 1_410_000, 1_400_000},
		{2_530_000, data.Individual, 759_000, 760_000, 760_000},
		{2_530_000, data.Household, 1_138_500, 1_140_000, 1_140_000},
		{2_530_000, data.Collective, 1_518_000, 1_520_000, 1_520_000},
		{1_000_000, data.Individual, 300_000, 300_000, 300_000}, // round already
		{1_150_000, data.Individual, 345_000, 350_000, 350_000}, // half a step
	}
	for _, test := range tests {
		for rounding, want := range map[data.Rounding]int64{
			data.RoundNone: test.exact, data.RoundUp: test.up, data.RoundNearest: test.nearest,
		} {
			rules := decree152(test.salary, rounding)
			n := data.Nomination{Subject: test.subject, Form: "GK"}
			if got := rules.PrizeOf(n); got != want {
				t.Errorf("%s of %d, rounding %s: %d; want %d", test.subject, test.salary, rounding, got, want)
			}
		}
	}
}

// A collective's prize is not twice a person's rounded one.
func TestPrizesAreMultipliedFirstAndRoundedOnce(t *testing.T) {
	rules := decree152(2_340_000, data.RoundUp)
	collective := rules.PrizeOf(data.Nomination{Subject: data.Collective, Form: "GK"})
	one := rules.PrizeOf(data.Nomination{Subject: data.Individual, Form: "GK"})
	if collective != 1_410_000 || 2*one != 1_420_000 {
		t.Errorf("collective %d, twice a person %d", collective, 2*one)
	}
}

func TestAFormTheRulesDoNotKnowHasNoPrize(t *testing.T) {
	rules := decree152(2_340_000, data.RoundUp)
	if got := rules.PrizeOf(data.Nomination{Subject: data.Individual, Form: "BKTTg"}); got != 0 {
		t.Errorf("prize %d", got)
	}
}

func TestRuleSetOn(t *testing.T) {
	old := data.RuleSet{Name: "cũ", ValidFrom: vn.NewDate(2024, 7, 1), ValidTo: vn.NewDate(2025, 6, 30)}
	now := data.RuleSet{Name: "mới", ValidFrom: vn.NewDate(2025, 7, 1)}
	later := data.RuleSet{Name: "sau", ValidFrom: vn.NewDate(2026, 7, 1)}
	for day, want := range map[vn.Date]string{
		vn.NewDate(2024, 6, 30): "",
		vn.NewDate(2024, 7, 1):  "cũ",
		vn.NewDate(2025, 6, 30): "cũ",
		vn.NewDate(2025, 7, 1):  "mới",
		vn.NewDate(2026, 6, 30): "mới",
		vn.NewDate(2026, 7, 1):  "sau", // both are in force; the later one counts
	} {
		got := ""
		if r := data.RuleSetOn([]data.RuleSet{later, old, now}, day); r != nil {
			got = r.Name
		}
		if got != want {
			t.Errorf("on %s: %q; want %q", day, got, want)
		}
	}
}

func TestRuleSetCheck(t *testing.T) {
	tests := []struct {
		key, field string
		change     func(*data.RuleSet)
	}{
		{"", "", func(*data.RuleSet) {}},
		{"problem.required", "name", func(r *data.RuleSet) { r.Name = "" }},
		{"problem.required", "valid_from", func(r *data.RuleSet) { r.ValidFrom = vn.Date{} }},
		{"problem.valid_order", "valid_to", func(r *data.RuleSet) { r.ValidTo = r.ValidFrom.AddDays(-1) }},
		{"", "", func(r *data.RuleSet) { r.ValidTo = r.ValidFrom }},
		{"problem.required", "base_salary", func(r *data.RuleSet) { r.BaseSalary = 0 }},
		{"problem.form_twice", "code", func(r *data.RuleSet) { r.Forms = append(r.Forms, r.Forms[0]) }},
	}
	for i, test := range tests {
		r := decree152(2_340_000, data.RoundUp)
		test.change(&r)
		refuses(t, i, r.Check(), test.key, test.field)
	}
}

func TestAwardFormCheck(t *testing.T) {
	tests := []struct {
		key, field string
		change     func(*data.AwardForm)
	}{
		{"", "", func(*data.AwardForm) {}},
		{"problem.required", "code", func(f *data.AwardForm) { f.Code = "" }},
		{"problem.required", "name", func(f *data.AwardForm) { f.Name = "" }},
		{"problem.required", "subject", func(f *data.AwardForm) { f.Subject = "" }},
		{"problem.required", "authority", func(f *data.AwardForm) { f.Authority = "" }},
		{"problem.negative", "coefficient", func(f *data.AwardForm) { f.Coefficient = decimal.NewFromInt(-1) }},
	}
	for i, test := range tests {
		f := decree152(2_340_000, data.RoundUp).Forms[0]
		test.change(&f)
		refuses(t, i, f.Check(), test.key, test.field)
	}
}

func TestACopyOfARuleSetIsItsOwn(t *testing.T) {
	r := decree152(2_340_000, data.RoundUp)
	r.ValidTo = vn.NewDate(2026, 6, 30)
	c := r.Copy("2026", vn.NewDate(2026, 7, 1))
	c.Forms[0].Name = "khác"
	if c.ID != 0 || !c.ValidTo.IsZero() || c.ValidFrom != vn.NewDate(2026, 7, 1) || r.Forms[0].Name != "Giấy khen" {
		t.Errorf("copy %+v\nof %+v", c, r)
	}
}

// refuses checks that err is the Problem with key and field, or that there
// is none when key is "".
func refuses(t *testing.T, i int, err error, key, field string) {
	t.Helper()
	var p *data.Problem
	switch {
	case key == "" && err != nil:
		t.Errorf("case %d: %v", i, err)
	case key != "" && (!errors.As(err, &p) || p.Key != key || p.Field != field):
		t.Errorf("case %d: got %v; want %s on %s", i, err, key, field)
	}
}
