//go:build linux

package main

// ledgerRows are about the ledger on disk.
func ledgerRows() []row {
	return []row{
		{
			name: "edit", work: "save one edit with history, durably",
			in: "./data/store", ours: "Edit/ours", bare: "Edit/bare",
			bars: []bar{times(1.5, 1.2)},
		},
		{
			name: "names", work: "sort 100,000 Vietnamese names by keys, beside comparing them",
			in: "./data/store", ours: "Names/ours", bare: "Names/bare",
			bars: []bar{times(0.3, 0)},
		},
		{
			name: "names-index", work: "the first page of them through the index",
			in: "./data/store", ours: "Names/page", bare: "Names/bare", rounds: 1,
			bars: []bar{times(0.3, 0.01)},
		},
		{
			name: "page", work: "a page of the register at 100,000 entries, beside 1,000",
			in: "./data/store", ours: "RegisterPage/large/first-newest", bare: "RegisterPage/small/first-newest", rounds: 3,
			bars: []bar{times(1.2, 0)},
		},
		{
			name: "search", work: "a letter typed to the entries found, of 100,000, in the store",
			in: "./data/store", ours: "RegisterSearch/large/newest", rounds: 1, time: "2x",
			bars: []bar{{what: ", p99", unit: "p99-ms", alone: true, limit: 50, moonshot: 16}},
		},
	}
}
