//go:build linux

package main

import "time"

// windowRows are about what the officer sees.
func windowRows() []row {
	return []row{
		{
			name: "start", work: "from the start to the painted window, with a ward's data, beside a bare window",
			in: "./.ci/bench/window", ours: "Start/ours", bare: "Start/bare", time: "3x",
			bars: []bar{times(1.5, 1.2)},
		},
		{
			name: "register", work: "open the register at 100,000 rows, beside 1,000",
			in: "./app/honours", ours: "RegisterOpen/large", bare: "RegisterOpen/small", rounds: 3,
			bars: []bar{
				times(1.2, 0),
				{what: ", first page painted", unit: perOp, alone: true, limit: float64(100 * time.Millisecond), moonshot: float64(33 * time.Millisecond)},
			},
		},
		{
			name: "filter", work: "keystroke in the filter to the rows found, 100,000 rows",
			in: "./app/honours", ours: "RegisterFilter/large", rounds: 1, time: "3x",
			bars: []bar{{what: ", p99", unit: "p99-ms", alone: true, limit: 50, moonshot: 16}},
		},
		{
			name: "memory", work: "work with 100,000 rows, beside 1,000",
			in: "./app/honours", ours: "RegisterMemory/large", bare: "RegisterMemory/small", rounds: 3, time: "1x",
			bars: []bar{{what: ", memory", unit: "held-MB", limit: 1.2, moonshot: 1.05}},
		},
		{
			name: "idle", work: "nothing, with the window open",
			in: "./.ci/bench/window", ours: "Idle/ours", bare: "Idle/bare", rounds: 1, time: "1x",
			bars: []bar{
				{what: ", processor", unit: "cpu-%", alone: true, limit: 1, moonshot: 0.5},
				{what: ", processor, beside a bare window", unit: "cpu-%", limit: 1.2}, // Fyne looks for events sixty times a second
			},
		},
		{
			name: "soak", work: "100,000 edits, beside the first 1,000",
			in: "./app", ours: "Soak/ours", rounds: 1, time: "1x",
			bars: []bar{
				{what: ", memory", unit: "grown-x", alone: true, limit: 1.2},
				{what: ", goroutines more", unit: "goroutines", alone: true, limit: 0},
			},
		},
	}
}
