package handup

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// room is how long a text of a movement may become, in characters, with what
// every unit says of it.
const room = 8_000

// ContentOf is what the ledger hands up as h says: its kind, its version, and
// the day whose figures it holds.
func ContentOf(l data.Ledger, h data.HandedUp) Content {
	c := Content{
		Format: Format, Schema: Schema, Sample: l.Campaign.Sample, Version: h.Version,
		Ward: Ward{Name: l.Office.Ward, City: l.Office.City, Department: l.Office.Department, Officer: l.Office.Officer},
		Campaign: Campaign{
			Name: l.Campaign.Name, Year: l.Campaign.Year, Number: l.Campaign.Number,
			IssuedOn: l.Campaign.IssuedOn, Due: l.Campaign.CityDue().LastDay(),
		},
		Kind: h.Kind, Number: h.Number, IssuedOn: h.IssuedOn, FrozenOn: h.FrozenOn, Why: h.Why,
		Targets: targetsOf(l), Movements: movementsOf(l), Exemplars: exemplarsOf(l),
		Nominations: nominationsOf(l, h.FrozenOn), Units: unitsOf(l, h.FrozenOn), Remarks: remarksOf(l),
	}
	_ = tidy(&c) // so that texts are as they will be read; what is wrong besides, Pack says
	return c
}

func targetsOf(l data.Ledger) []Target {
	rows := l.TargetRows()
	targets := make([]Target, 0, len(rows))
	keys := keys{}
	for _, r := range rows {
		t := r.Target
		target := Target{
			Key: keys.unique(partsOf(t)...), Group: t.Group, SubGroup: t.SubGroup, Name: t.Name, Measure: t.Measure,
			Direction: t.Direction, Nature: t.Nature, Aggregation: t.Aggregation, Adds: adds(t),
			Planned: t.Planned, LastYear: t.LastYear, Actual: valueOf(r.Actual), Estimate: valueOf(r.Estimate), Official: valueOf(r.Official),
			State: r.Assessment.State, Final: r.Assessment.Final,
			Responsible: t.Responsible, Footnote: t.Footnote, Note: r.Assessment.Basis.Note,
		}
		if r.Actual != nil {
			target.AsOf = r.Actual.AsOf
		}
		targets = append(targets, target)
	}
	return targets
}

// partsOf is what the key of a target is made of: its code, else what it is
// called, and of which kind of thing.
func partsOf(t data.Target) []string {
	if t.Code != "" {
		return []string{t.Code}
	}
	return []string{vn.Fold(t.Name), vn.Fold(t.Measure), vn.Fold(t.SubGroup)}
}

// adds reports whether figures of several wards come to one when they are added
// up: not those of shares and means, however they are called, nor days.
func adds(t data.Target) bool {
	measure, name := vn.Fold(t.Measure), vn.Fold(t.Name)
	switch {
	case t.Nature == data.Event, t.Aggregation == data.RatioOf, strings.ContainsAny(measure, "%‰/"):
		return false
	case slices.Contains([]string{"ngay", "thang", "nam", "diem", "phan tram"}, measure):
		return false
	}
	for _, mean := range []string{"ty le", "ti le", "binh quan", "trung binh", "mat do", "chi so"} {
		if strings.Contains(name, mean) || strings.Contains(measure, mean) {
			return false
		}
	}
	return true
}

func valueOf(r *data.Result) decimal.NullDecimal {
	if r == nil {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(r.Value)
}

// movementsOf lists the movements as the plan does, those of the city and above
// first as in annex II. What units say of one follows the ward's own words.
func movementsOf(l data.Ledger) []Movement {
	ordered := slices.SortedStableFunc(slices.Values(l.Movements), func(a, b data.Movement) int {
		return cmp.Or(-cmp.Compare(toCity(a), toCity(b)), cmp.Compare(a.Position, b.Position))
	})
	movements := make([]Movement, 0, len(ordered))
	keys := keys{}
	for _, m := range ordered {
		r := l.MovementReport(m)
		told := func(own string, of func(data.MovementResult) string) string {
			text, _ := l.Told(r, own, of, room)
			return text
		}
		movements = append(movements, Movement{
			Key: keys.unique(data.MovementKey(m.Name)), Name: m.Name, LaunchedBy: m.LaunchedBy(), Manner: m.Manner, LaunchDoc: m.LaunchDoc,
			Outcome: told(m.Outcome, data.OutcomeOf), Collectives: r.Collectives, Individuals: r.Individuals,
			Models: told(m.Models, data.ModelsOf), WardAwards: r.WardAwards, CityRequests: r.CityRequests,
			Difficulties: told(m.Difficulties, data.DifficultiesOf),
		})
	}
	return movements
}

func toCity(m data.Movement) int {
	if m.ToCity() {
		return 1
	}
	return 0
}

func unitsOf(l data.Ledger, today vn.Date) []Unit {
	rows := l.SubmissionRows(today)
	units := make([]Unit, 0, len(rows))
	keys := keys{}
	for _, r := range rows {
		u := Unit{
			Key: keys.unique(cmp.Or(r.Unit.Code, vn.Fold(r.Unit.Name))), Name: r.Unit.Name, Due: r.Due.LastDay(),
			ReceivedOn: r.Submission.ReceivedOn, DocNumber: r.Submission.DocNumber, DocDate: r.Submission.DocDate,
			DaysLate: r.Days, Timeliness: r.Timeliness, State: r.Submission.State,
			Reminders: r.Reminders, Supplements: r.Submission.Supplements,
		}
		if r.Timeliness == data.NotDue {
			u.Due = vn.Date{}
		}
		units = append(units, u)
	}
	return units
}

// remarksOf lists what units find difficult and what they propose. What is
// about one movement stands with the movement.
func remarksOf(l data.Ledger) []Remark {
	remarks := []Remark{}
	for _, r := range data.Remarks(l.NewestAnswers()) {
		if r.About == "" {
			remarks = append(remarks, Remark{Proposal: r.Proposal, Text: r.Unit.Name + ": " + r.Text})
		}
	}
	return remarks
}
