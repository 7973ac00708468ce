package intake

import (
	"encoding/json"
	"fmt"
	"time"

	"thidua/assets"
	"thidua/data"
	"thidua/data/store"
)

// keep takes what can be taken into the ledger as the program does, looks
// whether every figure is there as it was typed, has the same files come again
// and takes everything back.
func (c *corpus) keep(kept *store.Store, id int64, readings []Reading, paths []string) {
	c.Helper()
	var arrivals []store.Arrival
	taken := map[string]Reading{}
	for _, r := range readings {
		if r.Verdict == Clean || r.Verdict == Cautioned {
			arrivals = append(arrivals, c.arrival(r))
			taken[r.Name] = r
		}
	}
	err := kept.Receive(arrivals, func(a store.Arrival) *data.Flow {
		accepted, err := a.Submission.Accept()
		if err != nil {
			c.Fatal(err)
		}
		f := c.d.Ledger.FlowOf(accepted, a.Version, a.Name)
		return &f
	}, "")
	if err != nil {
		c.Fatal(err)
	}
	after := c.ledger(kept, id)
	if len(after.Versions) != len(arrivals) || len(after.Attachments) != len(arrivals) {
		c.Errorf("%d versions and %d files of %d are kept", len(after.Versions), len(after.Attachments), len(arrivals))
	}
	c.inTheTabs(after, taken)
	for _, r := range c.read(Desk{Ledger: after, Key: c.d.Key, Today: c.d.Today}, paths) {
		if _, was := taken[r.Name]; was && (r.Verdict != Held || r.Reason != assets.T("intake.held.received", "Date", c.d.Today.String())) {
			c.Errorf("%s comes again: %s", r.Name, told(r))
		}
	}
	if _, err := kept.UndoLast(id); err != nil {
		c.Fatal(err)
	}
	if was, is := inFull(c.d.Ledger), inFull(c.ledger(kept, id)); was != is {
		c.Errorf("after the undo the ledger is another: %d and %d bytes", len(was), len(is))
	}
}

func (c *corpus) arrival(r Reading) store.Arrival {
	s, ok := c.d.Ledger.SubmissionOf(r.Unit.ID, r.Period.ID)
	if !ok {
		s = data.Submission{CampaignID: c.d.Ledger.Campaign.ID, UnitID: r.Unit.ID, PeriodID: r.Period.ID, State: data.Expected}
	}
	saved := ""
	if !r.Saved.IsZero() {
		saved = r.Saved.UTC().Format(time.RFC3339)
	}
	return store.Arrival{
		Submission: s.Corrected(c.d.Today).With(r.Answer), Name: r.Name, Content: r.Content,
		Version: data.Version{ReceivedOn: c.d.Today, IssuedOn: r.Mark.IssuedOn, SavedAt: saved, Content: r.Answer},
	}
}

func (c *corpus) ledger(kept *store.Store, id int64) data.Ledger {
	c.Helper()
	l, err := kept.Ledger(id)
	if err != nil {
		c.Fatal(err)
	}
	return l
}

// inTheTabs compares the figures, movements, exemplars and nominations of the
// ledger with what was typed.
func (c *corpus) inTheTabs(l data.Ledger, taken map[string]Reading) {
	c.Helper()
	figures := map[string]string{}
	for _, f := range l.UnitFigures {
		figures[fmt.Sprint(f.UnitID, f.TargetID, f.Kind, f.AsOf)] = f.Value.String() + "/" + f.Denominator.Decimal.String()
	}
	for _, r := range l.Results {
		figures[fmt.Sprint(l.Submission(r.SubmissionID).UnitID, r.TargetID, r.Kind, r.AsOf)] = r.Value.String() + "/0"
	}
	movements, exemplars, nominations := 0, 0, 0
	for name := range taken {
		f := c.want[name].of
		for _, given := range f.answer.Figures {
			if given.Actual.Valid {
				c.inTheTab(figures, fmt.Sprint(f.unit.ID, given.TargetID, data.Actual, f.answer.AsOf), given.Actual.Decimal.String()+"/"+given.Denominator.Decimal.String(), name)
			}
			if given.Estimate.Valid {
				c.inTheTab(figures, fmt.Sprint(f.unit.ID, given.TargetID, data.Estimate, f.answer.AsOf), given.Estimate.Decimal.String()+"/0", name)
			}
		}
		movements, exemplars, nominations = movements+len(f.answer.Movements), exemplars+len(f.answer.Exemplars), nominations+len(f.answer.Nominations)
	}
	if len(figures) > 0 {
		c.Errorf("nobody gave %v", figures)
	}
	if len(l.MovementResults) != movements || len(l.Exemplars) != exemplars || len(l.Nominations) != nominations {
		c.Errorf("%d movements, %d exemplars, %d nominations of %d, %d, %d are kept",
			len(l.MovementResults), len(l.Exemplars), len(l.Nominations), movements, exemplars, nominations)
	}
}

func (c *corpus) inTheTab(figures map[string]string, key, typed, name string) {
	c.Helper()
	if figures[key] != typed {
		c.Errorf("%s: %s is kept as %q, typed was %s", name, key, figures[key], typed)
	}
	delete(figures, key)
}

// inFull is a ledger in words.
func inFull(l data.Ledger) string {
	text, err := json.Marshal(l)
	if err != nil {
		panic(err)
	}
	return string(text)
}
