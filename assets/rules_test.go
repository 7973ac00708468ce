package assets_test

import (
	"testing"
	"time"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

func TestPrizesOfTheCertificateOfMerit(t *testing.T) {
	sets := read(t, assets.Rules).RuleSets
	for _, c := range []struct {
		day      vn.Date
		subject  data.Subject
		up, none int64
	}{
		{vn.NewDate(2025, time.June, 30), data.Individual, 360_000, 351_000},
		{vn.NewDate(2025, time.June, 30), data.Collective, 710_000, 702_000},
		{vn.NewDate(2025, time.July, 1), data.Individual, 710_000, 702_000},
		{vn.NewDate(2025, time.December, 1), data.Collective, 1_410_000, 1_404_000},
		{vn.NewDate(2025, time.December, 1), data.Household, 1_060_000, 1_053_000},
		{vn.NewDate(2026, time.June, 30), data.Individual, 710_000, 702_000},
		{vn.NewDate(2026, time.July, 1), data.Individual, 760_000, 759_000},
		{vn.NewDate(2026, time.July, 1), data.Collective, 1_520_000, 1_518_000},
		{vn.NewDate(2026, time.July, 1), data.Household, 1_140_000, 1_138_500},
	} {
		rules := *data.RuleSetOn(sets, c.day)
		form, ok := rules.Form("GK", c.subject)
		if !ok {
			t.Errorf("%s: no certificate of merit for a %s", c.day, c.subject)
			continue
		}
		if got := rules.Prize(form); got != c.up {
			t.Errorf("%s: %s %d đồng, want %d", c.day, c.subject, got, c.up)
		}
		rules.Rounding = data.RoundNone
		if got := rules.Prize(form); got != c.none {
			t.Errorf("%s: %s exactly %d đồng, want %d", c.day, c.subject, got, c.none)
		}
	}
}

func TestRuleSetsFollowOnEachOther(t *testing.T) {
	sets := read(t, assets.Rules).RuleSets
	for i, r := range sets {
		if r.Caution == "" || r.Basis == "" {
			t.Errorf("%s does not say what it rests on and what is unchecked", r.Name)
		}
		if i > 0 && sets[i-1].ValidTo.AddDays(1) != r.ValidFrom {
			t.Errorf("%s does not begin the day after %s ends", r.Name, sets[i-1].Name)
		}
		seen := map[string]bool{}
		for _, f := range r.Forms {
			key := f.Code + " " + string(f.Subject)
			if seen[key] || f.Name == "" || f.Basis == "" || !f.Coefficient.IsPositive() {
				t.Errorf("%s: the form %q is there twice or incomplete", r.Name, key)
			}
			seen[key] = true
		}
	}
	if last := sets[len(sets)-1]; !last.ValidTo.IsZero() {
		t.Errorf("%s ends, so no rules would be in force after it", last.Name)
	}
}

func TestOnlyGiayKhenAndTitlesOfTheWardAreDecidedThere(t *testing.T) {
	rules := *data.RuleSetOn(read(t, assets.Rules).RuleSets, vn.NewDate(2025, time.December, 1))
	ward := map[string]bool{"GK": true, "LĐTT": true, "CSTĐCS": true, "TTLĐTT": true, "TDPVH": true, "GĐVH": true}
	for _, f := range rules.Forms {
		if (f.Authority == data.Ward) != ward[f.Code] {
			t.Errorf("%s is decided by the %s", f.Code, f.Authority)
		}
	}
}

func TestHolidays(t *testing.T) {
	calendar := read(t, assets.Rules).Calendar()
	day := func(m time.Month, d int) vn.Date { return vn.NewDate(2026, m, d) }
	for _, off := range []vn.Date{
		vn.NewDate(2025, time.January, 29), vn.NewDate(2025, time.April, 7), vn.NewDate(2025, time.September, 1),
		day(time.February, 16), day(time.February, 20), day(time.April, 27), day(time.April, 30), day(time.May, 1),
		day(time.September, 2), vn.NewDate(2027, time.April, 16),
	} {
		if calendar.IsWorking(off) {
			t.Errorf("%s is a holiday", off)
		}
	}
	for _, on := range []vn.Date{day(time.February, 13), day(time.February, 23), day(time.May, 4), vn.NewDate(2025, time.December, 10)} {
		if !calendar.IsWorking(on) {
			t.Errorf("%s is a working day", on)
		}
	}
	// The days between the two deadlines of the plan.
	if n := calendar.WorkingDays(vn.NewDate(2025, time.December, 9), vn.NewDate(2025, time.December, 14)); n != 3 {
		t.Errorf("%d working days from 10/12 to 14/12/2025, want 3", n)
	}
}
