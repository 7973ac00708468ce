package data_test

import (
	"errors"
	"testing"

	"thidua/data"
)

// Requirements B.3.3: what can be gathered from units, and how.
func TestAggregationGoesWithTheTarget(t *testing.T) {
	for name, c := range map[string]struct {
		target data.Target
		how    data.Aggregation
		field  string
	}{
		"a sum of people":       {target("1805", "người", data.AtLeast, data.Periodic), data.SumOf, ""},
		"a ratio in percent":    {target("95", "%", data.AtLeast, data.Snapshot), data.RatioOf, ""},
		"a ratio of people":     {target("1805", "người", data.AtLeast, data.Snapshot), data.RatioOf, "aggregation"},
		"ratios that add up":    {target("95", "%", data.AtLeast, data.Periodic), data.RatioOf, "aggregation"},
		"the latest of periods": {target("1805", "người", data.AtLeast, data.Periodic), data.LatestOf, "aggregation"},
	} {
		c.target.Aggregation = c.how
		field := ""
		if p, ok := errors.AsType[*data.Problem](c.target.Check()); ok {
			field = p.Field
		}
		if field != c.field {
			t.Errorf("%s: field at fault %q, want %q", name, field, c.field)
		}
	}
}
