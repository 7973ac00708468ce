package papers

import (
	"slices"
	"strconv"
	"strings"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
)

// asking asks what a document is to be about. A record is chosen by its id as
// text, a unit by its id.
type asking struct {
	d       *desk.Desk
	kind    paper.Kind
	choice  paper.Choice
	picked  map[paper.Need]*string
	unit    int64
	offered int // of the records in the longest choice
}

// ask asks what a document is to be about, as far as there is something to
// choose, and shows it.
func ask(d *desk.Desk, k paper.Kind, usual paper.Choice) {
	a := &asking{d: d, kind: k, choice: usual, picked: map[paper.Need]*string{}, unit: usual.Unit.ID}
	a.choice.Listing.Order = data.ByGivenName
	records, details := a.records(), a.details()
	done := func() { show(d, k, a.choice) }
	if a.offered < 2 && len(details) == 0 {
		if err := a.take(); err != nil {
			ui.ShowError(d.Window, err)
			return
		}
		done()
		return
	}
	ui.Form{
		Window: d.Window, Title: k.Name(), Verb: ui.T("papers.verb"), Wide: true,
		Fields: append(records, details...), Save: a.take, OnDone: done,
	}.Show()
}

// records ask for the records that the kind needs.
func (a *asking) records() []ui.Field {
	l := a.d.Ledger
	var fields []ui.Field
	for _, n := range a.kind.Needs {
		switch n {
		case paper.NeedsPeriod:
			if len(l.Periods) > 0 {
				fields = append(fields, recordField(a, n, l.PeriodsInOrder(), a.choice.Period.ID, func(p data.Period) (int64, string) { return p.ID, words.PeriodName(p) }))
			}
		case paper.NeedsMeeting:
			latest := slices.SortedStableFunc(slices.Values(l.Meetings), func(x, y data.Meeting) int { return y.On.Compare(x.On) })
			fields = append(fields, recordField(a, n, latest, a.choice.Meeting.ID, func(m data.Meeting) (int64, string) {
				return m.ID, words.Joined(", ", words.MeetingName(m), words.Word("round", m.Round))
			}))
		case paper.NeedsDecision:
			newest := a.kind.Decisions(l)
			slices.Reverse(newest)
			fields = append(fields, recordField(a, n, newest, a.choice.Decision.ID, func(x data.Decision) (int64, string) {
				return x.ID, words.Joined(", ", words.DecisionTitle(x), x.IssuedOn.String())
			}))
		case paper.NeedsHandedUp:
			newest := slices.Clone(l.HandedUp)
			slices.Reverse(newest)
			fields = append(fields, recordField(a, n, newest, a.choice.HandedUp.ID, func(h data.HandedUp) (int64, string) { return h.ID, words.HandedName(h) }))
		case paper.NeedsUnit:
			picks := a.unitPicks()
			a.offered = max(a.offered, len(picks))
			fields = append(fields, ui.PickField(n.Name(), &a.unit, picks, ui.Required(), ui.Name("unit")))
		}
	}
	return fields
}

// recordField offers records of a kind.
func recordField[R any](a *asking, n paper.Need, records []R, usual int64, name func(R) (int64, string)) ui.Field {
	var offered []ui.Choice[string]
	for _, r := range records {
		id, label := name(r)
		offered = append(offered, ui.Choice[string]{Value: strconv.FormatInt(id, 10), Label: label})
	}
	chosen := strconv.FormatInt(usual, 10)
	a.picked[n], a.offered = &chosen, max(a.offered, len(offered))
	return ui.ChoiceField(n.Name(), &chosen, offered)
}

// unitPicks offers the units that the kind can be about, whatever else is
// chosen.
func (a *asking) unitPicks() []ui.Pick {
	l, today := a.d.Ledger, a.d.Today()
	concerned := map[int64]bool{}
	note := func(c paper.Choice) {
		for _, u := range a.kind.Units(l, c, today) {
			concerned[u.ID] = true
		}
	}
	note(a.choice)
	for _, p := range l.Periods {
		note(paper.Choice{Period: p, Decision: a.choice.Decision})
	}
	note(paper.Choice{Decision: a.choice.Decision}) // the end of the campaign
	for _, x := range l.Decisions {
		note(paper.Choice{Decision: x})
	}
	return slices.DeleteFunc(a.d.UnitPicks(), func(p ui.Pick) bool { return !concerned[p.ID] })
}

// take makes the choice of what was picked.
func (a *asking) take() error {
	l := a.d.Ledger
	for n, chosen := range a.picked {
		id, err := strconv.ParseInt(*chosen, 10, 64)
		if err != nil {
			return err
		}
		switch n {
		case paper.NeedsPeriod:
			a.choice.Period = l.Period(id)
		case paper.NeedsMeeting:
			a.choice.Meeting = l.Meetings[slices.IndexFunc(l.Meetings, func(m data.Meeting) bool { return m.ID == id })]
		case paper.NeedsDecision:
			a.choice.Decision = l.Decisions[slices.IndexFunc(l.Decisions, func(x data.Decision) bool { return x.ID == id })]
		case paper.NeedsHandedUp:
			a.choice.HandedUp = l.HandedUp[slices.IndexFunc(l.HandedUp, func(h data.HandedUp) bool { return h.ID == id })]
		case paper.NeedsUnit:
		}
	}
	if err := a.takeUnit(); err != nil {
		return err
	}
	return a.check()
}

// namedUnits is how many units an error names.
const namedUnits = 5

// takeUnit refuses a unit that a document of what else was chosen cannot be
// about.
func (a *asking) takeUnit() error {
	if !slices.Contains(a.kind.Needs, paper.NeedsUnit) {
		return nil
	}
	units := a.kind.Units(a.d.Ledger, a.choice, a.d.Today())
	var names []string
	for _, u := range units {
		if u.ID == a.unit {
			a.choice.Unit = u
			return nil
		}
		names = append(names, u.Name)
	}
	if len(names) > namedUnits {
		names = append(names[:namedUnits], "…")
	}
	return &data.Problem{Key: "problem.paper_unit", Field: "unit", Args: []any{"Names", strings.Join(names, "; ")}}
}
