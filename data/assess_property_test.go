package data_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// These tests assess targets of every kind with random figures. A failure
// prints the case whole, and the seeds are fixed, so that it can be repeated.
const randomCases = 20000

// anyCase is a random target with random figures of its year.
type anyCase struct {
	target  data.Target
	figures []data.Result
}

func (c anyCase) String() string {
	text := fmt.Sprintf("%s %s, planned %s %s ± %s, curve %v", c.target.Nature, c.target.Direction,
		c.target.Planned, c.target.Measure, c.target.Tolerance, c.target.Curve)
	for _, f := range c.figures {
		text += fmt.Sprintf("\n\t%s %s: %s", f.AsOf, f.Kind, f.Value)
	}
	return text
}

// anyTarget makes a target that its own Check accepts. Small numbers are
// likely, so that figures often hit a plan, a limit or a tolerance exactly.
func anyTarget(r *rand.Rand) data.Target {
	t := data.Target{
		ID: 1, Name: "target", Planned: anyValue(r),
		Direction:   data.Directions()[r.IntN(len(data.Directions()))],
		Nature:      data.Natures()[r.IntN(len(data.Natures()))],
		Measure:     []string{"%", "người", "triệu đồng", "lớp"}[r.IntN(4)],
		Aggregation: data.Supplied,
	}
	switch t.Direction {
	case data.Zero:
		t.Planned = decimal.Zero
	case data.AtLeastCapped:
		t.Planned = decimal.Min(t.Planned, dec("100"))
	case data.Exactly:
		t.Tolerance = decimal.NewFromInt(r.Int64N(3))
	}
	if r.IntN(2) == 0 {
		t.Curve = anyCurve(r)
	}
	return t
}

func anyValue(r *rand.Rand) decimal.Decimal {
	switch r.IntN(4) {
	case 0:
		return decimal.NewFromInt(r.Int64N(5))
	case 1:
		return decimal.New(r.Int64N(20000), -2)
	case 2:
		return decimal.New(r.Int64N(1e17), -r.Int32N(11))
	}
	return decimal.NewFromInt(r.Int64N(200))
}

func anyCurve(r *rand.Rand) []decimal.Decimal {
	parts := make([]int, 12)
	for i := range parts {
		parts[i] = r.IntN(10001)
	}
	slices.Sort(parts)
	parts[11] = 10000
	curve := make([]decimal.Decimal, 12)
	for i, p := range parts {
		curve[i] = decimal.New(int64(p), -2)
	}
	return curve
}

func anyDay(r *rand.Rand) vn.Date {
	return vn.NewDate(2025, 1, 1).AddDays(r.IntN(440) - 30) // from December before to March after
}

func anyFigures(r *rand.Rand, t data.Target) []data.Result {
	figures := make([]data.Result, r.IntN(6))
	kinds := data.FigureKinds()[:1+r.IntN(3)] // most of the year there are actuals only
	for i := range figures {
		figures[i] = data.Result{
			ID: int64(i + 1), TargetID: t.ID, AsOf: anyDay(r), Value: anyValue(r),
			Kind: kinds[r.IntN(len(kinds))],
		}
		switch r.IntN(4) {
		case 0, 1: // on the plan or next to it
			figures[i].Value = decimal.Max(decimal.Zero, t.Planned.Add(decimal.NewFromInt(r.Int64N(7)-3)))
		case 2: // on the way to it
			figures[i].Value = t.Planned.Mul(decimal.New(r.Int64N(13), -1))
		}
	}
	return figures
}

// eachCase runs a check on many random cases.
func eachCase(t *testing.T, check func(t *testing.T, c anyCase, r *rand.Rand)) {
	t.Helper()
	r := rand.New(rand.NewPCG(2025, 70))
	for range randomCases {
		c := anyCase{target: anyTarget(r)}
		c.figures = anyFigures(r, c.target)
		if err := c.target.Check(); err != nil {
			t.Fatalf("the case itself is not allowed: %v\n%s", err, c)
		}
		check(t, c, r)
		if t.Failed() {
			t.Fatalf("in this case:\n%s", c)
		}
	}
}

// reached says by the plain wording of a direction whether a value fulfils it.
func reached(t data.Target, value decimal.Decimal) bool {
	switch t.Direction {
	case data.AtLeast, data.AtLeastCapped:
		return value.Cmp(t.Planned) >= 0
	case data.AtMost:
		return value.Cmp(t.Planned) <= 0
	case data.Exactly:
		return value.Sub(t.Planned).Abs().Cmp(t.Tolerance) <= 0
	}
	return value.Sign() == 0
}

func TestVerdictNeverContradictsFigures(t *testing.T) {
	seen := map[data.State]int{}
	eachCase(t, func(t *testing.T, c anyCase, _ *rand.Rand) {
		a := data.Assess(c.target, c.figures, year2025)
		seen[a.State]++
		grows := c.target.Nature == data.Cumulative || c.target.Nature == data.Periodic
		ok := reached(c.target, a.Basis.Value)
		switch a.State {
		case data.NoData:
			if len(c.figures) > 0 {
				t.Error("there are figures, and yet no verdict")
			}
			return
		case data.Exceeded:
			if !ok || c.target.Direction != data.AtLeast || a.Gap.Decimal.Sign() <= 0 || c.target.Percent() {
				t.Errorf("exceeded by %s", a.Gap.Decimal)
			}
		case data.Met:
			if !ok {
				t.Errorf("met with %s", a.Basis.Value)
			}
		case data.NotMet:
			if ok {
				t.Errorf("not met with %s", a.Basis.Value)
			}
		case data.OnPace, data.Behind:
			if !grows || a.Final || a.Basis.Kind != data.Actual || !a.Basis.AsOf.Before(year2025.YearEnd()) {
				t.Errorf("%s on %s, final %v", a.State, a.Basis.AsOf, a.Final)
			}
			if a.State == data.Behind && (ok || a.Basis.Value.Cmp(a.Expected.Decimal) >= 0) {
				t.Errorf("behind with %s, %s expected", a.Basis.Value, a.Expected.Decimal)
			}
		default:
			t.Errorf("unknown state %q", a.State)
		}
		if len(c.figures) == 0 {
			t.Errorf("%s without any figure", a.State)
		}
		if !a.Gap.Decimal.Equal(a.Basis.Value.Sub(c.target.Planned)) {
			t.Errorf("gap %s", a.Gap.Decimal)
		}
	})
	for _, state := range data.States() {
		if state != data.NotApplicable && seen[state] < randomCases/200 {
			t.Errorf("only %d of %d cases were %s: they prove little", seen[state], randomCases, state)
		}
	}
}

func TestPercentSaysWhetherReached(t *testing.T) {
	with := 0
	hundred := dec("100")
	eachCase(t, func(t *testing.T, c anyCase, _ *rand.Rand) {
		a := data.Assess(c.target, c.figures, year2025)
		if !a.Percent.Valid {
			return
		}
		with++
		percent, ok := a.Percent.Decimal, reached(c.target, a.Basis.Value)
		switch {
		case percent.IsNegative(), c.target.Percent(), c.target.Planned.IsZero():
			t.Errorf("%s %%", percent)
		case c.target.Direction == data.AtMost:
			if percent.GreaterThan(hundred) {
				t.Errorf("%s %% under a limit", percent)
			}
		case percent.GreaterThanOrEqual(hundred) != ok:
			t.Errorf("%s %% though reached is %v", percent, ok)
		}
	})
	if with < randomCases/20 {
		t.Errorf("only %d of %d cases had a percentage", with, randomCases)
	}
}

func TestPaceStaysWithinThePlan(t *testing.T) {
	eachCase(t, func(t *testing.T, c anyCase, r *rand.Rand) {
		day := anyDay(r)
		due := data.Pace(c.target, day, year2025)
		if !due.Valid {
			return
		}
		if due.Decimal.IsNegative() || due.Decimal.GreaterThan(c.target.Planned) {
			t.Errorf("due by %s: %s of %s", day, due.Decimal, c.target.Planned)
		}
		if next := data.Pace(c.target, day.AddDays(1), year2025); next.Decimal.LessThan(due.Decimal) {
			t.Errorf("due by %s: %s, the day after: %s", day, due.Decimal, next.Decimal)
		}
		switch {
		case day.Before(year2025.YearStart()) && !due.Decimal.IsZero():
			t.Errorf("due before the year: %s", due.Decimal)
		case !day.Before(year2025.YearEnd()) && !due.Decimal.Equal(c.target.Planned):
			t.Errorf("due by the end of the year: %s", due.Decimal)
		}
	})
}

// Where much is good, more of it never makes the verdict worse.
func TestMoreIsNeverWorse(t *testing.T) {
	better := 0
	eachCase(t, func(t *testing.T, c anyCase, r *rand.Rand) {
		if c.target.Direction != data.AtLeast && c.target.Direction != data.AtLeastCapped {
			return
		}
		raised := slices.Clone(c.figures)
		for i := range raised {
			switch f := &raised[i]; {
			case f.Kind != data.Actual:
			case r.IntN(3) == 0:
				f.Value = f.Value.Add(anyValue(r))
			case f.Value.LessThan(c.target.Planned):
				f.Value = c.target.Planned
			}
		}
		before, after := data.Assess(c.target, c.figures, year2025), data.Assess(c.target, raised, year2025)
		place := func(a data.Assessment) int { return slices.Index(data.States(), a.State) }
		if place(after) > place(before) {
			t.Errorf("%s became %s when figures were raised to\n%s", before.State, after.State, anyCase{c.target, raised})
		}
		if place(after) < place(before) {
			better++
		}
	})
	if better < randomCases/200 {
		t.Errorf("only %d verdicts became better: the cases prove little", better)
	}
}

// The order in which figures were entered says nothing.
func TestOrderOfFiguresDoesNotMatter(t *testing.T) {
	eachCase(t, func(t *testing.T, c anyCase, r *rand.Rand) {
		taken := map[string]bool{} // the ledger keeps one figure of a kind for a day
		for _, f := range c.figures {
			key := string(f.Kind) + f.AsOf.ISO()
			if taken[key] {
				return
			}
			taken[key] = true
		}
		mixed := slices.Clone(c.figures)
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		a, b := data.Assess(c.target, c.figures, year2025), data.Assess(c.target, mixed, year2025)
		if a.State != b.State || !a.Basis.Value.Equal(b.Basis.Value) || a.Basis.AsOf != b.Basis.AsOf {
			t.Errorf("%s by %s, or %s by %s", a.State, a.Basis.Value, b.State, b.Basis.Value)
		}
	})
}
