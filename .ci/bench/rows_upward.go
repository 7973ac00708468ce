//go:build linux

package main

import "time"

// upwardRows are about what goes to the city, and what the city makes of it.
func upwardRows() []row {
	return []row{
		{
			name: "handup", work: "hand-up package of a full ward (report, annexes, lists)",
			in: "./app/upward", ours: "HandUp",
			bars: []bar{{unit: perOp, alone: true, limit: float64(time.Second), moonshot: float64(300 * time.Millisecond)}},
		},
		{
			name: "rollup", work: "roll-up of 1,000 ward packages",
			in: "./app/city", ours: "RollUp/receive-1000", bare: "RollUp/receive-100", rounds: 1,
			bars: []bar{
				{what: ", a second", unit: "rate-wards/s", alone: true, least: true, limit: 20, moonshot: 100},
				{what: ", memory beside 100", unit: peak, limit: 1.5},
			},
		},
		{
			name: "rollup-report", work: "the report of 1,000 wards with its annexes",
			in: "./app/city", ours: "RollUp/report-1000", rounds: 1,
			bars: []bar{{unit: perOp, alone: true, limit: float64(20 * time.Second)}, {what: ", memory", unit: peak, alone: true, limit: 300}},
		},
	}
}
