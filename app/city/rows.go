package city

import (
	"iter"

	"thidua/app/ui"
	"thidua/data/city"
)

// readRows are the rows of a page of the city's side, read when the page is
// looked at: beside the window when the round has many packages.
type readRows[T any] struct {
	d       *side
	read    func(city.Round) ([]T, error)
	show    func() // shows them once they are there
	rows    []T
	of      int64 // the round that they are of
	when    int   // see [side.readings]
	reading bool
}

// packagesAtOnce is how many packages' rows are read while the window waits:
// they take about a tenth of a second.
const packagesAtOnce = 40

// list are the rows as far as they have been read. Those of another round are
// never shown.
func (r *readRows[T]) list() []T {
	if r.of != r.d.round.ID {
		r.rows, r.when = nil, 0
	}
	if r.when == r.d.readings || r.reading || r.d.round.ID == 0 {
		return r.rows
	}
	round, when := r.d.round, r.d.readings
	if len(r.d.packages) <= packagesAtOnce {
		rows, err := r.read(round)
		r.settle(rows, round.ID, when, err)
		return r.rows
	}
	r.reading = true
	var rows []T
	ui.Behind(func() (err error) {
		rows, err = r.read(round)
		return err
	}, func(err error) {
		r.reading = false
		r.settle(rows, round.ID, when, err)
		r.show()
	})
	return r.rows
}

func (r *readRows[T]) settle(rows []T, of int64, when int, err error) {
	if err != nil {
		ui.ShowError(r.d.Window, err)
		rows = nil
	}
	r.rows, r.of, r.when = rows, of, when
}

// footer is the line under the table, which says so while rows are being read.
func (r *readRows[T]) footer(text string) string {
	if r.reading {
		return ui.T("city.reading")
	}
	return text
}

// gather reads a stream to its end.
func gather[R, T any](rows iter.Seq2[R, error], of func(R, int) T) ([]T, error) {
	var all []T
	for row, err := range rows {
		if err != nil {
			return nil, err
		}
		all = append(all, of(row, len(all)+1))
	}
	return all, nil
}
