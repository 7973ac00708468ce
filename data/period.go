package data

import (
	"cmp"
	"slices"

	"thidua/data/vn"
)

// Period is a time for which units report besides the end of the campaign, a
// month or a quarter for example (kỳ báo cáo). The report at the end (plan
// V.1.b) is no record: it is the period with the id 0, made of the campaign.
type Period struct {
	ID           int64   `json:"id"`
	CampaignID   int64   `json:"campaign_id"`
	Name         string  `json:"name"` // "Quý III"; empty for the end of the campaign
	From         vn.Date `json:"begins_on"`
	To           vn.Date `json:"ends_on"` // figures are asked up to this day
	Due          vn.Date `json:"due_on"`
	DueInclusive bool    `json:"due_inclusive"`
	Note         string  `json:"note"`
}

// Deadline is when the units must have reported.
func (p Period) Deadline() Deadline { return Deadline{p.Due, p.DueInclusive} }

// Check reports the first field of p that cannot stay as it is.
func (p Period) Check() error {
	switch {
	case p.Name == "":
		return required("name")
	case p.To.IsZero():
		return required("ends_on")
	case p.Due.IsZero():
		return required("due_on")
	case p.To.Before(p.From):
		return &Problem{Key: "problem.period_order", Field: "ends_on"}
	case p.Deadline().LastDay().Before(p.From):
		return &Problem{Key: "problem.period_due", Field: "due_on"}
	}
	return nil
}

// FinalPeriod is the end of the campaign as a period.
func (c Campaign) FinalPeriod() Period {
	return Period{CampaignID: c.ID, From: c.Begin(), To: c.YearEnd(), Due: c.UnitDeadline, DueInclusive: c.UnitDeadlineInclusive}
}

// Period finds a period; the end of the campaign for 0 and when there is none.
func (l Ledger) Period(id int64) Period {
	for _, p := range l.Periods {
		if p.ID == id {
			return p
		}
	}
	return l.Campaign.FinalPeriod()
}

// CheckPeriod reports that p bears the name of another period, however it is
// written: nobody could tell their reports apart.
func (l Ledger) CheckPeriod(p Period) error {
	for _, other := range l.Periods {
		if other.ID != p.ID && vn.Fold(other.Name) == vn.Fold(p.Name) {
			return &Problem{Key: "problem.period_twin", Field: "name", Args: []any{"Name", other.Name}}
		}
	}
	return nil
}

// PeriodsInOrder lists the periods by deadline, the end of the campaign last.
func (l Ledger) PeriodsInOrder() []Period {
	periods := slices.SortedStableFunc(slices.Values(l.Periods), func(a, b Period) int {
		return cmp.Or(a.Due.Compare(b.Due), a.To.Compare(b.To))
	})
	return append(periods, l.Campaign.FinalPeriod())
}

// CurrentPeriod is the period that the office works on: the first whose last
// day is not past, else the end of the campaign.
func (l Ledger) CurrentPeriod(today vn.Date) Period {
	for _, p := range l.PeriodsInOrder() {
		if !today.After(p.Deadline().LastDay()) {
			return p
		}
	}
	return l.Campaign.FinalPeriod()
}
