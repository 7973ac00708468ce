package inbox

import (
	"cmp"
	"slices"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/vn"
)

// intakeBatch is files that have come back, before anything of them is kept.
type intakeBatch struct {
	d       *desk.Desk
	receive Receiving
	desk    intake.Desk
	rows    []*intakeRow
	channel data.Channel
	accept  bool // what needs no look goes into the tabs at once

	page  *ui.TablePage[*intakeRow]
	shown *intakeHead
	kept  intakeKept
}

// Receiving hands on the report of a unit, once it has been received.
type Receiving func(unitID int64, then func(data.Unit, data.Submission))

// intakeRow is one of the files.
type intakeRow struct {
	no       int
	source   intake.Source
	reading  intake.Reading
	notation vn.Notation // of figures typed as text, as the officer says
	redo     func(intake.Reading) intake.Reading
	decided  bool   // the officer has ticked or unticked it
	ticks    bool   // it is to be received
	attached string // the unit with whose report the file was put as it is
	told     bool   // its error workbook was saved
}

func newIntakeBatch(d *desk.Desk, receive Receiving, key string) *intakeBatch {
	return &intakeBatch{
		d: d, receive: receive, channel: data.ByDocumentSystem, accept: true,
		desk: intake.Desk{Ledger: d.Ledger, Key: key, Today: d.Today(), PeriodID: d.Period().ID},
	}
}

// judge judges the files beside each other, after any of them was read anew,
// and ticks what can be received.
func (b *intakeBatch) judge() {
	readings := make([]intake.Reading, len(b.rows))
	for i, r := range b.rows {
		readings[i] = r.reading
	}
	intake.Judge(readings, b.desk)
	for i, r := range b.rows {
		r.reading = readings[i]
		switch {
		case !r.takes():
			r.ticks = false
		case !r.decided:
			r.ticks = r.reading.Verdict != intake.Held
		}
	}
}

// release lets go of content that is of no more use: of what is no workbook,
// gigabytes may have been chosen.
func (r *intakeRow) release() {
	if !r.reading.Takes() && !r.reading.Markable() {
		r.reading.Content = nil
	}
}

// takes reports whether the file can be received.
func (r *intakeRow) takes() bool {
	return r.reading.Takes() && r.reading.Unit.ID != 0 && r.attached == ""
}

// tick takes a file in or out. Of one unit and period a batch has one report.
func (b *intakeBatch) tick(r *intakeRow) {
	if !r.takes() {
		return
	}
	r.ticks, r.decided = !r.ticks, true
	for _, other := range b.rows {
		if r.ticks && other != r && other.reading.Unit.ID == r.reading.Unit.ID && other.reading.Period.ID == r.reading.Period.ID {
			other.ticks, other.decided = false, true
		}
	}
	b.refresh()
}

// reread reads a file in another way and judges all of them anew.
func (b *intakeBatch) reread(r *intakeRow, redo func(intake.Reading) intake.Reading) {
	r.redo, r.decided = redo, false
	r.reading = redo(r.reading)
	b.judge()
	b.refresh()
}

// taken lists the files to be received, in the order of the units.
func (b *intakeBatch) taken() []*intakeRow {
	var taken []*intakeRow
	for _, r := range b.rows {
		if r.ticks {
			taken = append(taken, r)
		}
	}
	slices.SortStableFunc(taken, func(x, y *intakeRow) int {
		return cmp.Compare(x.reading.Unit.Position, y.reading.Unit.Position)
	})
	return taken
}

// count counts the files with a verdict; those attached as they are have none
// any more.
func (b *intakeBatch) count(v intake.Verdict) (n int) {
	for _, r := range b.rows {
		if r.is(v) {
			n++
		}
	}
	return n
}

func (r *intakeRow) is(v intake.Verdict) bool { return r.attached == "" && r.reading.Verdict == v }

// sum accounts for every file.
func (b *intakeBatch) sum() string {
	attached := 0
	for _, r := range b.rows {
		if r.attached != "" {
			attached++
		}
	}
	return ui.T("intake.sum", "All", len(b.rows), "Clean", b.count(intake.Clean), "Cautioned", b.count(intake.Cautioned),
		"Held", b.count(intake.Held), "Foreign", b.count(intake.Foreign), "Rejected", b.count(intake.Rejected),
		"Skipped", b.count(intake.Skipped), "Attached", attached)
}
