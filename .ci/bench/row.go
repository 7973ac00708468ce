//go:build linux

package main

// row is one work of ours and the bare peer beside which it is measured. Each
// is a Go benchmark, beside the package whose work it is, and runs in a process
// of its own: ours, bare, ours, bare.
type row struct {
	name   string // for -only
	work   string // as README says it
	in     string // the package, such as ./data/xlsx
	ours   string // the benchmark: Export/ours is the part "ours" of BenchmarkExport
	bare   string // the peer's; none when all bars are absolute
	bars   []bar
	rounds int    // pairs; usualRounds when 0
	time   string // how long each is measured, as in -benchtime; usualTime when empty
}

const (
	usualRounds = 5
	usualTime   = "1s"
)

// bar is what one of a benchmark's figures has to reach.
type bar struct {
	what     string  // what is measured, when it is not the time: follows the work
	unit     string  // as the benchmark reports it: ns/op, or its own; or peak
	alone    bool    // judged by itself, not as a ratio to the peer's
	limit    float64 // the bar: no more than this
	moonshot float64 // none when 0
	least    bool    // the bar is a least: more is better
}

// perOp is the time of one go, which every benchmark reports.
const perOp = "ns/op"

// peak is the most memory in MB (resident, as the system counts it) that the
// benchmark's process held, together with what it prepared.
const peak = "peak-MB"

// times is a bar for the time, as a ratio to the peer's.
func times(limit, moonshot float64) bar {
	return bar{unit: perOp, limit: limit, moonshot: moonshot}
}

// meets reports whether a figure reaches what is asked.
func (b bar) meets(figure, asked float64) bool {
	if b.least {
		return figure >= asked
	}
	return figure <= asked
}
