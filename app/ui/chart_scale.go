package ui

import "math"

// scale is a vertical axis: from, to and the round steps between.
type scale struct {
	from, to, step float64
	places         int32 // decimals of its labels
}

// wantedSteps is about how many steps an axis has.
const wantedSteps = 4

// scaleFor spans the values with round steps. It begins at zero unless all
// values lie far above it, as shares of 93 to 95 % do.
func scaleFor(values []float64) scale {
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if finite(v) {
			low, high = min(low, v), max(high, v)
		}
	}
	if low > high { // nothing to show
		low, high = 0, 1
	}
	if low > 0 && (low < high*0.7 || low == high) {
		low = 0
	}
	if low == high {
		high = low + 1
	}
	s := scale{step: roundStep((high - low) / wantedSteps)}
	s.from = math.Floor(low/s.step) * s.step
	s.to = math.Ceil(high/s.step) * s.step
	for width := s.step; s.places < 8 && math.Abs(width-math.Round(width)) > 1e-6; width *= 10 {
		s.places++
	}
	return s
}

// roundStep is the least 1, 2, 2.5 or 5 times a power of ten that is not below
// the wanted step.
func roundStep(wanted float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(wanted)))
	for _, factor := range []float64{1, 2, 2.5, 5} {
		if power*factor >= wanted*0.999999 {
			return power * factor
		}
	}
	return power * 10
}

// ticks lists the values at the steps.
func (s scale) ticks() []float64 {
	n := int(math.Round((s.to - s.from) / s.step))
	ticks := make([]float64, 0, n+1)
	for i := range n + 1 {
		ticks = append(ticks, s.from+float64(i)*s.step)
	}
	return ticks
}

// share is how far up the axis a value stands, 0 at its foot, 1 at its top.
func (s scale) share(value float64) float64 { return (value - s.from) / (s.to - s.from) }

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
