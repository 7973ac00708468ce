package papers

import (
	"slices"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
)

// row is how a kind of document stands: what it would be made from, and
// what is lacking.
type row struct {
	paper.Kind
	no     int64
	usual  paper.Choice // what is most likely wanted
	lacks  []paper.Need
	count  int // of those it lists, -1 where it is no list
	doubts int // open ones that it would tell as if they were settled

	of    string // what it is made from
	state string
	tone  ui.Tone
}

func rowOf(d *desk.Desk, no int64, k paper.Kind) row {
	l, today := d.Ledger, d.Today()
	r := row{Kind: k, no: no, usual: k.Usual(l, today), lacks: k.Lacks(l, today)}
	r.count = k.Count(l, r.usual, today)
	if k.ID == "register" {
		n, err := d.Store.RegisterSize()
		if err != nil {
			ui.ShowError(d.Window, err)
		}
		r.count = n
	}
	if k.ID == "plan" {
		r.doubts = len(openDoubts(d))
	}
	r.of = source(d, r)
	r.state, r.tone = r.standing()
	return r
}

// openDoubts are the readings of the plan that are still to be settled.
func openDoubts(d *desk.Desk) []data.Doubt {
	return slices.DeleteFunc(slices.Clone(d.Ledger.Doubts), func(x data.Doubt) bool { return !x.Open() })
}

func (r row) use() string { return ui.T("papers.use." + r.ID) }

// lacking reports whether what it is to be made from is not there.
func (r row) lacking() bool { return len(r.lacks) > 0 }

// ready reports whether there is something in it.
func (r row) ready() bool { return !r.lacking() && r.count != 0 }

// standing says in a few words whether the document can be made.
func (r row) standing() (string, ui.Tone) {
	switch {
	case r.lacking() && r.lacks[0] == paper.NeedsUnit:
		return ui.T("papers.no_unit." + r.ID), ui.ToneMuted
	case r.lacking():
		return ui.T("papers.lacks." + string(r.lacks[0])), ui.ToneMuted
	case r.count == 0:
		return ui.T("papers.empty." + r.ID), ui.ToneMuted
	case r.doubts > 0:
		return ui.T("papers.doubts", "Count", r.doubts), ui.ToneWarn
	}
	return ui.T("papers.ready"), ui.ToneGood
}

// source names what a document is most likely made from, and what it takes
// where that is not there.
func source(d *desk.Desk, r row) string {
	if r.lacking() {
		return r.lacks[0].Name()
	}
	switch {
	case r.ID == "register":
		return ui.T("papers.of_years")
	case len(r.Needs) == 0:
		return ui.T("papers.of_ledger")
	}
	var parts []string
	for _, n := range r.Needs {
		switch n {
		case paper.NeedsPeriod:
			parts = append(parts, words.PeriodName(r.usual.Period))
		case paper.NeedsMeeting:
			parts = append(parts, words.MeetingName(r.usual.Meeting))
		case paper.NeedsDecision:
			parts = append(parts, words.DecisionTitle(r.usual.Decision))
		case paper.NeedsHandedUp:
			parts = append(parts, words.HandedName(r.usual.HandedUp))
		case paper.NeedsUnit:
			parts = append(parts, ui.T("papers.units", "Count", len(r.Units(d.Ledger, r.usual, d.Today()))))
		}
	}
	return words.Joined("; ", parts...)
}
