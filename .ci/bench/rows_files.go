//go:build linux

package main

// filesRows are about the files that the program makes and reads.
func filesRows() []row {
	return []row{
		{
			name: "export", work: "export 100,000 register rows × 10",
			in: "./data/xlsx", ours: "Export/ours", bare: "Export/bare",
			bars: []bar{times(1, 0.5), {what: ", memory", unit: peak, alone: true, limit: 100}},
		},
		{
			name: "export-growth", work: "export 500,000 rows, beside 100,000",
			in: "./data/xlsx", ours: "Export/ours-5x", bare: "Export/ours", rounds: 3,
			bars: []bar{times(5.5, 0), {what: ", memory", unit: peak, limit: 1.3}},
		},
		{
			name: "forms-read", work: "read, pre-flight, check and store 300 unit forms in one transaction",
			in: "./data/xlsx", ours: "Read300/ours", bare: "Read300/bare",
			bars: []bar{times(2, 1.2)},
		},
		{
			name: "forms-made", work: "make 300 unit forms",
			in: "./data/xlsx", ours: "UnitForms", bare: "UnitFormsBare",
			bars: []bar{times(2, 1)},
		},
		{
			name: "pdf", work: "award list of 1,000 names to PDF, beside LibreOffice",
			in: "./data/paper", ours: "AwardList/ours", bare: "AwardList/bare", rounds: 3,
			bars: []bar{times(0.2, 0.05)},
		},
	}
}
