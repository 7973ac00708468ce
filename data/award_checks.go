package data

import (
	"slices"

	"thidua/data/vn"
)

// Checks looks at the nominations of one ledger. It is made once for all of
// them, so that a long list takes no time.
type Checks struct {
	l       Ledger
	past    Register
	today   vn.Date
	reports map[int64]SubmissionRow
	twins   map[int64][]Nomination
}

// NewChecks readies the checks. past is the award register over all years.
func (l Ledger) NewChecks(past Register, today vn.Date) *Checks {
	c := &Checks{l: l, past: past, today: today, reports: map[int64]SubmissionRow{}, twins: AllTwins(l.Nominations)}
	for _, row := range l.SubmissionRows(today) {
		c.reports[row.Unit.ID] = row
	}
	return c
}

// About lists what the checks find about nomination n as it stands. Checks of
// the whole list are not among them.
func (c *Checks) About(n Nomination) []Concern {
	return checking{Checks: c, n: n}.run()
}

// Deciding lists what the checks find about n when it is to go into a
// decision together with others: also whether everything that comes before has
// been done.
func (c *Checks) Deciding(n Nomination, together []Nomination) []Concern {
	return checking{Checks: c, n: n, deciding: true, together: together}.run()
}

func (c checking) run() []Concern {
	if c.n.Stage == Refused {
		return nil
	}
	c.rules = c.l.RulesFor(c.n, c.today)
	one := &c
	for _, check := range []func(){
		one.doubles, one.rewarded, one.collective, one.report, one.discipline, one.dossier, one.authority, one.course, one.quotas,
	} {
		check()
	}
	return one.found
}

// checking is one pass of the checks over a nomination.
type checking struct {
	*Checks
	n        Nomination
	rules    RuleSet
	deciding bool
	together []Nomination // that go into the decision too
	found    []Concern
}

// note adds what a check found, unless the office ignores it.
func (c *checking) note(check AwardCheck, key string, args ...any) {
	weight := c.rules.Policy.WeightOf(check)
	if weight == Ignore {
		return
	}
	c.found = append(c.found, Concern{check, weight, Question{key, args}, c.l.waived(c.n.ID, check)})
}

// waived is the reason why a nominee goes on in spite of a check.
func (l Ledger) waived(nominationID int64, check AwardCheck) string {
	for _, w := range l.Waivers {
		if w.NominationID == nominationID && w.About == check {
			return w.Reason
		}
	}
	return ""
}

// doubles looks for the nominee among the others of the round, and says how far
// the other nomination has come. One that is not going to be decided does not
// stand in the way of a decision.
func (c *checking) doubles() {
	for _, twin := range c.twins[c.n.ID] {
		d := c.l.Decision(twin.DecisionID)
		too := slices.ContainsFunc(c.together, func(o Nomination) bool { return o.ID == twin.ID })
		if c.deciding && d.ID == 0 && !too {
			continue
		}
		c.note(CheckTwins, "concern.twins", "Name", twin.Name, "Unit", c.l.Unit(twin.UnitID).Name,
			"Too", too, "Draft", d.ID != 0 && !d.Issued(), "Number", d.Number, "Date", d.IssuedOn.String())
	}
}

// rewarded looks for the nominee in the register: the law gives no second form
// for one achievement, and an office no form twice in a year.
func (c *checking) rewarded() {
	for _, e := range c.past.Of(c.n) {
		args := []any{"Form", e.FormName, "Number", e.Number, "Date", e.IssuedOn.String(), "Year", e.Year}
		here := e.NominationID != 0 && e.CampaignID == c.n.CampaignID
		again := c.n.Achievement != "" && vn.Fold(e.Achievement) == vn.Fold(c.n.Achievement)
		switch {
		case here && c.sameRound(e.NominationID), !here && again:
			c.note(CheckSameDeed, "concern.same_deed", args...)
		case e.Year == c.l.Campaign.Year && vn.Fold(e.Form) == vn.Fold(c.n.Form):
			c.note(CheckSameForm, "concern.same_form", args...)
		}
	}
}

// sameRound reports whether the other nomination is of the same round: what
// the campaign commends and what the year's end does are two achievements
// (plan IV.1, IV.2).
func (c *checking) sameRound(otherID int64) bool {
	return c.l.Nomination(otherID).Round == c.n.Round
}

// collective tells that the nominee's own collective is nominated too.
func (c *checking) collective() {
	if c.n.Subject != Individual || c.n.UnitID == 0 {
		return
	}
	for _, o := range c.l.Nominations {
		if o.Subject == Collective && o.UnitID == c.n.UnitID && o.Round == c.n.Round && o.Stage != Refused {
			c.note(CheckCollective, "concern.collective", "Name", o.Name)
			return
		}
	}
}

func (c *checking) report() {
	row, asked := c.reports[c.n.UnitID]
	switch {
	case !asked:
	case row.Timeliness == Overdue || row.Timeliness == Awaited:
		c.note(CheckNoReport, "concern.no_report", "Unit", row.Unit.Name)
	case row.Timeliness == Late:
		c.note(CheckLateReport, "concern.late_report", "Unit", row.Unit.Name, "Days", row.Days)
	}
}

func (c *checking) discipline() {
	if c.n.Discipline != "" {
		c.note(CheckDiscipline, "concern.discipline", "Measure", c.n.Discipline)
	}
}

func (c *checking) dossier() {
	if !c.n.DossierComplete() {
		c.note(CheckDossier, "concern.dossier", "Report", c.n.HasReport, "Request", c.n.HasRequest, "Minutes", c.n.HasMinutes)
	}
}

// authority asks whether the ward may give the form.
func (c *checking) authority() {
	form, known := c.rules.Form(c.n.Form, c.n.Subject)
	switch {
	case !known:
		c.note(CheckAuthority, "concern.form_unknown", "Form", c.n.Form, "Rules", c.rules.Name)
	case c.n.DecisionID != 0 && !form.OfWard() && c.l.Decision(c.n.DecisionID).OfWard():
		c.note(CheckAuthority, "concern.above", "Form", form.Name)
	}
}

// course asks whether the nomination has been through what comes before the
// stage that it is at, or before a decision.
func (c *checking) course() {
	if c.n.Stage == Decided {
		return
	}
	form, _ := c.rules.Form(c.n.Form, c.n.Subject)
	voted := c.n.Stage == Voted || c.n.Stage == Requested
	if c.deciding && c.n.Stage == Nominated {
		c.note(CheckNotChecked, "concern.not_checked")
	}
	if c.n.PublishedOn.IsZero() && (c.deciding || voted) {
		c.note(CheckPublication, "concern.not_public")
	}
	if form.Vote.Needed() && (c.deciding || voted) {
		c.vote(form.Vote)
	}
}

// vote asks whether the Council has voted, and enough.
func (c *checking) vote(rule VoteRule) {
	switch {
	case c.n.VotesOf == 0:
		c.note(CheckVote, "concern.not_voted")
	case c.n.VotesFor*rule.OutOf < rule.Share*c.n.VotesOf:
		c.note(CheckVote, "concern.votes", "For", c.n.VotesFor, "Of", c.n.VotesOf, "Share", rule.Share, "OutOf", rule.OutOf)
	}
}

// quotas asks whether the unit nominates more than it may.
func (c *checking) quotas() {
	p := c.rules.Policy
	unit := c.l.Unit(c.n.UnitID)
	all, people := 0, 0
	for _, o := range c.l.Nominations {
		if o.UnitID != c.n.UnitID || o.Round != c.n.Round || o.Stage == Refused {
			continue
		}
		all++
		if o.Subject == Individual {
			people++
		}
	}
	if p.UnitMax > 0 && c.n.UnitID != 0 && all > p.UnitMax {
		c.note(CheckUnitQuota, "concern.unit_quota", "Unit", unit.Name, "Count", all, "Limit", p.UnitMax)
	}
	if p.StaffShare > 0 && c.n.Subject == Individual && unit.Staff > 0 && people*100 > p.StaffShare*unit.Staff {
		c.note(CheckStaffQuota, "concern.staff_quota", "Unit", unit.Name, "Count", people, "Staff", unit.Staff, "Limit", p.StaffShare)
	}
}
