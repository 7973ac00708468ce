package assets_test

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// sampleDay is the day on which the sample stands still: two days before the
// units' deadline.
var sampleDay = vn.NewDate(2025, time.December, 8)

func TestSampleIsMarkedEverywhere(t *testing.T) {
	l := read(t, assets.Sample)
	if !l.Campaign.Sample || !strings.HasPrefix(l.Campaign.ShortName, "DỮ LIỆU MẪU") {
		t.Error("the campaign is not marked as a sample")
	}
	if err := l.Office.Check(); err != nil {
		t.Error(err)
	}
	for _, name := range namesIn(l) {
		if !strings.Contains(strings.ToLower(name), "mẫu") {
			t.Errorf("%q is not marked as a sample", name)
		}
	}
	for _, u := range l.Units {
		if !strings.HasPrefix(u.Phone, "0900 000 ") {
			t.Errorf("%s has a telephone number that may be somebody's: %s", u.Name, u.Phone)
		}
	}
	for _, n := range l.Nominations {
		if n.Subject != data.Collective && !strings.HasSuffix(n.Name, " (mẫu)") {
			t.Errorf("%s is not marked as invented", n.Name)
		}
	}
	for _, place := range []string{"Kiến An", "Hải Phòng"} {
		if strings.Contains(string(assets.Sample), place) {
			t.Errorf("the sample names %s", place)
		}
	}
}

// namesIn lists the names of people, units and documents of our own in l.
func namesIn(l data.Ledger) []string {
	names := []string{l.Office.Officer, l.Office.Ward, l.Office.City, l.Campaign.Number, l.Campaign.Signer}
	for _, u := range l.Units {
		names = append(names, u.Name, u.Contact, u.Head)
	}
	for _, s := range l.Submissions {
		if s.HasCome() {
			names = append(names, s.DocNumber, s.Signer)
		}
	}
	for _, e := range l.Exemplars {
		names = append(names, e.Name)
	}
	for _, n := range l.Nominations {
		names = append(names, n.Name)
	}
	for _, d := range l.Decisions {
		names = append(names, d.Signer)
		if d.Issued() {
			names = append(names, d.Number)
		}
	}
	return names
}

func TestSampleCounts(t *testing.T) {
	l := read(t, assets.Sample)
	o := l.Overview(sampleDay)
	states := map[data.State]int{
		data.Exceeded: 4, data.Met: 11, data.OnPace: 2, data.Behind: 2, data.NotMet: 1, data.NoData: 2,
	}
	if !maps.Equal(o.States, states) {
		t.Errorf("targets %v, want %v", o.States, states)
	}
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"units", len(l.Units), 53},
		{"movements", len(l.Movements), 10},
		{"exemplars", len(l.Exemplars), 8},
		{"units that must report", o.MustReport, 40},
		{"reports", o.Received, 31},
		{"reports in time", o.OnTime, 31},
		{"reports missing", o.Missing, 9},
		{"nominations", o.Nominations, 26},
		{"nominations decided", o.Decided, 12},
		{"nominations in a draft", o.InDraft, 4},
		{"nominations refused", o.Refused, 1},
		{"twins", o.Twins, 2},
		{"working days left", o.UnitDays, 1},
	} {
		if c.got != c.want {
			t.Errorf("%d %s, want %d", c.got, c.what, c.want)
		}
	}
}

func TestSampleShowsEveryKindOfWork(t *testing.T) {
	l := read(t, assets.Sample)
	asked := map[data.TodoKind]bool{}
	for _, todo := range l.Overview(sampleDay).Todos {
		asked[todo.Kind] = true
	}
	for _, kind := range []data.TodoKind{
		data.TodoRemind, data.TodoReview, data.TodoFigures, data.TodoBehind, data.TodoTwins, data.TodoUndecided,
		data.TodoNumber, data.TodoDoubts,
	} {
		if !asked[kind] {
			t.Errorf("nothing to do of the kind %s", kind)
		}
	}
	reports := map[data.SubmissionState]bool{}
	for _, row := range l.SubmissionRows(sampleDay) {
		reports[row.Submission.State] = true
	}
	for _, state := range data.SubmissionStates() {
		if !reports[state] && state != data.Consolidated { // the report to the city is still to come
			t.Errorf("no submission is %s", state)
		}
	}
	stages := map[data.NominationStage]bool{}
	for _, n := range l.Nominations {
		stages[l.StageOf(n)] = true
	}
	for _, stage := range data.NominationStages() {
		if !stages[stage] {
			t.Errorf("no nomination is %s", stage)
		}
	}
}

func TestSampleKnowsNothingOfTheFuture(t *testing.T) {
	l := read(t, assets.Sample)
	for _, r := range l.Results {
		if r.AsOf.After(sampleDay) && r.Kind != data.Estimate {
			t.Errorf("result %d is of %s", r.ID, r.AsOf)
		}
	}
	for _, s := range l.Submissions {
		if s.ReceivedOn.After(sampleDay) || s.DocDate.After(s.ReceivedOn) {
			t.Errorf("submission %d of %s was received on %s", s.ID, s.DocDate, s.ReceivedOn)
		}
	}
	for _, r := range l.Reminders {
		if r.On.After(sampleDay) {
			t.Errorf("reminder %d is of %s", r.ID, r.On)
		}
	}
}

// What units were allocated and what they supply agree with one another and
// with the reports.
func TestSampleUnitsAddUp(t *testing.T) {
	l := read(t, assets.Sample)
	of := map[int64]data.Submission{}
	for _, s := range l.Submissions {
		of[s.ID] = s
	}
	for _, f := range l.UnitFigures {
		if s := of[f.SubmissionID]; f.SubmissionID != 0 && (s.UnitID != f.UnitID || !s.HasCome() || f.AsOf.After(s.DocDate)) {
			t.Errorf("figure %d of unit %d does not go with report %d", f.ID, f.UnitID, s.ID)
		}
	}
	gathered := 0
	for _, row := range l.TargetRows() {
		shares := l.SharesOf(row.Target)
		if shares.Units == 0 {
			continue
		}
		gathered++
		if !shares.Gap.Valid || !shares.Gap.Decimal.IsZero() {
			t.Errorf("%s: units have %s, the ward %s", row.Target.Code, shares.Sum, row.Target.Planned)
		}
		if row.Actual == nil || !row.Actual.Derived() || row.Actual.Partial() {
			t.Errorf("%s is not gathered from all its units: %+v", row.Target.Code, row.Actual)
		}
	}
	if gathered != 2 {
		t.Errorf("%d targets are shared out, want 2", gathered)
	}
}

func TestSampleAwardsAreListedByGivenName(t *testing.T) {
	l := read(t, assets.Sample)
	for id, counts := range map[int64][3]int{1: {4, 6, 2}, 2: {1, 2, 1}} {
		for i, subject := range data.Subjects() {
			if n := len(l.Awardees(id, subject)); n != counts[i] {
				t.Errorf("decision %d has %d awards of the kind %s, want %d", id, n, subject, counts[i])
			}
		}
	}
	var got []string
	for _, n := range l.Awardees(1, data.Individual) {
		got = append(got, strings.TrimSuffix(n.Name, " (mẫu)"))
	}
	want := []string{"Nguyễn Văn An", "Đặng Thị Ánh", "Đỗ Đức Ân", "Vũ Đình Dũng", "Bùi Thị Hằng", "Lê Thị Ngọc Ước"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestSampleFormsAreInItsRules(t *testing.T) {
	l := read(t, assets.Sample)
	for _, n := range l.Nominations {
		rules := l.RulesFor(n, sampleDay)
		if _, ok := rules.Form(n.Form, n.Subject); !ok {
			t.Errorf("%s: %s has no form %s for a %s", n.Name, rules.Name, n.Form, n.Subject)
		}
	}
	// The store knows the sample's rule set by its name, so the two must agree.
	shipped := *data.RuleSetOn(read(t, assets.Rules).RuleSets, sampleDay)
	if len(l.RuleSets) != 1 || !reflect.DeepEqual(l.RuleSets[0], shipped) {
		t.Errorf("the sample's rules differ from %s", shipped.Name)
	}
}
