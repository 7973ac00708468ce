package data

import (
	"cmp"
	"slices"

	"thidua/data/vn"
)

// Ledger is everything the office keeps about one campaign, and the shared
// registers (units, rule sets, holidays). It is also the form in which plans
// and sample data are shipped.
type Ledger struct {
	Office      Office       `json:"office"`
	Campaign    Campaign     `json:"campaign"`
	Bases       []LegalBasis `json:"bases"`
	Tasks       []Task       `json:"tasks"`
	Targets     []Target     `json:"targets"`
	Results     []Result     `json:"results"`
	Amendments  []Amendment  `json:"amendments"`
	Allocations []Allocation `json:"allocations"`
	UnitFigures []UnitFigure `json:"unit_figures"`
	Movements   []Movement   `json:"movements"`
	Units       []Unit       `json:"units"`
	Periods     []Period     `json:"periods"`
	Submissions []Submission `json:"submissions"`
	Versions    []Version    `json:"versions"`
	Reminders   []Reminder   `json:"reminders"`
	Exemplars   []Exemplar   `json:"exemplars"`
	Nominations []Nomination `json:"nominations"`
	Decisions   []Decision   `json:"decisions"`
	RuleSets    []RuleSet    `json:"rule_sets"`
	Holidays    []Holiday    `json:"holidays"`
	Doubts      []Doubt      `json:"doubts"`
	Attachments []Attachment `json:"attachments"`

	MovementResults []MovementResult `json:"movement_results"`
	Successions     []Succession     `json:"successions"`

	Members     []Member           `json:"members"`
	Meetings    []Meeting          `json:"meetings"`
	Attendances []Attendance       `json:"attendances"`
	Ballots     []Ballot           `json:"ballots"`
	Waivers     []Waiver           `json:"waivers"`
	Blanks      []BlankCertificate `json:"blanks"`

	Calibrations []Calibration `json:"calibrations"`

	ReportEdits    []ReportEdit    `json:"report_edits"`
	ReportWordings []ReportWording `json:"report_wordings"`
	HandedUp       []HandedUp      `json:"handed_up"`
}

// TargetRow is a target with its newest figures, as by [Newest], and the
// verdict on it.
type TargetRow struct {
	Target     Target      // in the version that the verdict goes by
	Plan       Target      // as it is kept, with the plan's own value
	Amendments []Amendment // what made Target of Plan, none when they are alike
	Actual     *Result
	Estimate   *Result
	Official   *Result
	Assessment Assessment
}

// TargetRows lists the targets in the order of the plan.
func (l Ledger) TargetRows() []TargetRow {
	rows := make([]TargetRow, 0, len(l.Targets))
	for _, t := range slices.SortedStableFunc(slices.Values(l.Targets), func(a, b Target) int {
		return cmp.Compare(a.Position, b.Position)
	}) {
		figures := l.FiguresOf(t.ID)
		day := l.judgingDay(t, figures)
		version := t.AsOf(l.Amendments, day)
		rows = append(rows, TargetRow{
			Target:     version,
			Plan:       t,
			Amendments: t.AmendedBy(l.Amendments, day),
			Actual:     newest(t, figures, Actual),
			Estimate:   newest(t, figures, Estimate),
			Official:   newest(t, figures, Official),
			Assessment: Assess(version, figures, l.Campaign),
		})
	}
	return rows
}

func newest(t Target, results []Result, kind FigureKind) *Result {
	if r, ok := Newest(t, results, kind); ok {
		return &r
	}
	return nil
}

// SubmissionRow is a unit that must report, its submission and how that stands
// against the deadline.
type SubmissionRow struct {
	Unit       Unit
	Submission Submission // a zero ID where nothing has been recorded yet
	Due        Deadline
	Timeliness Timeliness
	Days       int // late or overdue by so many days
	Reminders  int
	Files      int
}

// SubmissionRows lists the units that must report at the end of the campaign,
// or have, in protocol order.
func (l Ledger) SubmissionRows(today vn.Date) []SubmissionRow {
	return l.SubmissionRowsIn(l.Campaign.FinalPeriod(), today)
}

// SubmissionRowsIn lists the units that must report for a period, or have, in
// protocol order.
func (l Ledger) SubmissionRowsIn(period Period, today vn.Date) []SubmissionRow {
	sent := map[int64]Submission{}
	for _, s := range l.Submissions {
		if s.PeriodID == period.ID {
			sent[s.UnitID] = s
		}
	}
	reminded, files := map[int64]int{}, map[int64]int{}
	for _, r := range l.Reminders {
		if r.PeriodID == period.ID {
			reminded[r.UnitID]++
		}
	}
	for _, a := range l.Attachments {
		if a.Entity == "submission" {
			files[a.EntityID]++
		}
	}
	var rows []SubmissionRow
	for _, u := range l.UnitsInOrder() {
		s, has := sent[u.ID]
		if !has && (!u.MustReport || !u.Asked(period)) {
			continue
		}
		if !has {
			s = Submission{CampaignID: l.Campaign.ID, UnitID: u.ID, PeriodID: period.ID, State: Expected}
		}
		row := SubmissionRow{Unit: u, Submission: s, Due: period.Deadline(), Reminders: reminded[u.ID]}
		if !s.ExtendedTo.IsZero() {
			row.Due = Deadline{On: s.ExtendedTo, Inclusive: true}
		}
		row.Timeliness, row.Days = s.Judge(period.Deadline(), today)
		if s.ID != 0 {
			row.Files = files[s.ID]
		}
		rows = append(rows, row)
	}
	return rows
}

// UnitsInOrder lists the units in protocol order.
func (l Ledger) UnitsInOrder() []Unit {
	return slices.SortedStableFunc(slices.Values(l.Units), func(a, b Unit) int {
		if c := cmp.Compare(a.Position, b.Position); c != 0 {
			return c // names take a thousand times as long to compare
		}
		return vn.Compare(a.Name, b.Name)
	})
}

// Unit finds a unit; the zero Unit when there is none.
func (l Ledger) Unit(id int64) Unit {
	for _, u := range l.Units {
		if u.ID == id {
			return u
		}
	}
	return Unit{}
}

// Submission finds a unit's report; the zero Submission when there is none.
func (l Ledger) Submission(id int64) Submission {
	for _, s := range l.Submissions {
		if s.ID == id {
			return s
		}
	}
	return Submission{}
}

// Target finds a target as it is kept; the zero Target when there is none.
func (l Ledger) Target(id int64) Target {
	for _, t := range l.Targets {
		if t.ID == id {
			return t
		}
	}
	return Target{}
}

// Decision finds a decision; the zero Decision when there is none.
func (l Ledger) Decision(id int64) Decision {
	for _, d := range l.Decisions {
		if d.ID == id {
			return d
		}
	}
	return Decision{}
}

// RulesFor returns the rule set that a nomination's prize is reckoned by: that
// of its decision, else the one in force today.
func (l Ledger) RulesFor(n Nomination, today vn.Date) RuleSet {
	id := l.Decision(n.DecisionID).RuleSetID
	for _, r := range l.RuleSets {
		if r.ID == id {
			return r
		}
	}
	if r := RuleSetOn(l.RuleSets, today); r != nil {
		return *r
	}
	return RuleSet{}
}

// Awardees lists the nominations of a decision for one kind of subject: people
// and households by given name, collectives in the order of their units.
func (l Ledger) Awardees(decisionID int64, subject Subject) []Nomination {
	var list []Nomination
	for _, n := range l.Nominations {
		if n.DecisionID == decisionID && n.Subject == subject {
			list = append(list, n)
		}
	}
	return l.inListOrder(list)
}

// Calendar is the office's calendar of working days.
func (l Ledger) Calendar() vn.Calendar {
	days := make(map[vn.Date]bool, len(l.Holidays))
	for _, h := range l.Holidays {
		days[h.On] = true
	}
	return vn.Calendar{Holidays: days}
}
