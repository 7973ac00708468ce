package inbox

import (
	"slices"
	"time"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/store"
)

// keep stores all ticked reports in one stroke, or none.
func (b *intakeBatch) keep() error {
	taken := b.taken()
	if len(taken) == 0 {
		return &data.Problem{Key: "problem.intake_nothing"}
	}
	arrivals := make([]store.Arrival, len(taken))
	clean := map[[2]int64]bool{} // units and periods whose reports are accepted at once
	for i, row := range taken {
		r := row.reading
		arrivals[i] = store.Arrival{
			Submission: b.arrivedOn(r), Name: r.Name, Content: r.Content,
			Version: data.Version{
				ReceivedOn: b.desk.Today, IssuedOn: r.Mark.IssuedOn, SavedAt: savedAt(r.Saved),
				Warnings: r.Count(intake.Caution), Content: r.Answer,
			},
		}
		clean[[2]int64{r.Unit.ID, r.Period.ID}] = b.accept && r.Verdict == intake.Clean
	}
	flows := &batchFlows{b: b, clean: clean}
	err := b.d.Store.Receive(arrivals, flows.of, ui.T("intake.why", "Count", len(arrivals)))
	if err == nil {
		b.kept = intakeKept{len(arrivals), len(flows.accepted), flows.settled()}
	}
	return err
}

// arrivedOn is a submission that comes with a form on the day of the desk, by
// the channel chosen for the batch unless it had come before by another.
func (b *intakeBatch) arrivedOn(r intake.Reading) data.Submission {
	s, ok := b.desk.Ledger.SubmissionOf(r.Unit.ID, r.Period.ID)
	if !ok {
		s = data.Submission{CampaignID: b.desk.Ledger.Campaign.ID, UnitID: r.Unit.ID, PeriodID: r.Period.ID, State: data.Expected}
	}
	if !s.HasCome() {
		s.Channel = b.channel
	}
	return s.Corrected(b.desk.Today).With(r.Answer)
}

// savedAt is a time as versions keep it, "" for none.
func savedAt(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// batchFlows works out what the reports of a batch change in the tabs.
type batchFlows struct {
	b        *intakeBatch
	clean    map[[2]int64]bool
	accepted []data.Flow
}

// of is what a report changes in the tabs when it is accepted at once; nil
// when the officer has to look at it first. That is so also when it brings
// what another report of the batch has brought, or writes over a figure of the
// ward.
func (f *batchFlows) of(a store.Arrival) *data.Flow {
	if !f.clean[[2]int64{a.Submission.UnitID, a.Submission.PeriodID}] {
		return nil
	}
	accepted, err := a.Submission.Accept()
	if err != nil {
		return nil // it has come: it can be accepted
	}
	flow := f.b.desk.Ledger.FlowOf(accepted, a.Version, words.ReportSource(accepted))
	if len(flow.Replaced) > 0 {
		return nil
	}
	if _, left := data.Apart(append(slices.Clone(f.accepted), flow)); len(left) > 0 {
		return nil
	}
	f.accepted = append(f.accepted, flow)
	return &flow
}

// settled counts the nominations that stay as the office has worked on them.
func (f *batchFlows) settled() (n int) {
	for _, flow := range f.accepted {
		n += len(flow.Kept)
	}
	return n
}
