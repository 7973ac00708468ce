package data

import (
	"time"

	"thidua/data/vn"
)

// Campaign is one emulation campaign (đợt thi đua) and the plan that launched
// it.
type Campaign struct {
	ID          int64   `json:"id"`
	ShortName   string  `json:"short_name"` // what the screen calls it
	Name        string  `json:"name"`       // the full official wording, for documents
	Year        int     `json:"year"`       // the year its targets are for
	Number      string  `json:"number"`     // number and sign of the plan, "70/KH-UBND"
	IssuedOn    vn.Date `json:"issued_on"`
	Issuer      string  `json:"issuer"`
	SignerTitle string  `json:"signer_title"`
	Signer      string  `json:"signer"`
	LaunchedOn  vn.Date `json:"launched_on"` // unknown when the plan names no day
	EndsOn      vn.Date `json:"ends_on"`
	Goal        string  `json:"goal"`

	UnitDeadline          vn.Date `json:"unit_deadline"` // when units must have reported (plan V.1.b)
	UnitDeadlineInclusive bool    `json:"unit_deadline_inclusive"`
	UnitAddressee         string  `json:"unit_addressee"`
	CityDeadline          vn.Date `json:"city_deadline"` // when the ward must have reported (plan V.2)
	CityDeadlineInclusive bool    `json:"city_deadline_inclusive"`
	CityAddressee         string  `json:"city_addressee"`

	Recipients string `json:"recipients"` // the "Nơi nhận" of the plan, one a line
	Note       string `json:"note"`
	Sample     bool   `json:"sample"` // made-up data: marked so everywhere
	Fund       int64  `json:"fund"`   // for the ward's own prizes, đồng; 0 when not entered
}

// UnitDue is the deadline for the units' reports.
func (c Campaign) UnitDue() Deadline {
	return Deadline{c.UnitDeadline, c.UnitDeadlineInclusive}
}

// CityDue is the deadline for the ward's report to the city.
func (c Campaign) CityDue() Deadline {
	return Deadline{c.CityDeadline, c.CityDeadlineInclusive}
}

// Begin is the day before which nothing can have come in for the campaign: that
// of its plan or its launch, whichever is earlier, else the start of its year.
func (c Campaign) Begin() vn.Date {
	switch {
	case c.IssuedOn.IsZero() && c.LaunchedOn.IsZero():
		return c.YearStart()
	case c.IssuedOn.IsZero() || !c.LaunchedOn.IsZero() && c.LaunchedOn.Before(c.IssuedOn):
		return c.LaunchedOn
	}
	return c.IssuedOn
}

// YearStart is the day from which cumulative figures count.
func (c Campaign) YearStart() vn.Date { return vn.NewDate(c.Year, 1, 1) }

// YearEnd is the day up to which the targets are set.
func (c Campaign) YearEnd() vn.Date { return vn.NewDate(c.Year, 12, 31) }

// MonthEnd is the last day of a month, 1 to 12, of that year.
func (c Campaign) MonthEnd(month int) vn.Date { return vn.NewDate(c.Year, time.Month(month)+1, 0) }

// Check reports the first field of c that cannot stay as it is.
func (c Campaign) Check() error {
	switch {
	case c.ShortName == "":
		return required("short_name")
	case c.Year < 2000 || c.Year > 2100:
		return &Problem{Key: "problem.year", Field: "year"}
	case c.Fund < 0:
		return &Problem{Key: "problem.negative", Field: "fund"}
	case c.CityDeadline.Before(c.UnitDeadline) && !c.CityDeadline.IsZero():
		return &Problem{Key: "problem.deadline_order", Field: "city_deadline"}
	}
	return nil
}

// Deadline is a day and how it was worded: "trước ngày" excludes the day
// itself, "chậm nhất ngày" includes it.
type Deadline struct {
	On        vn.Date
	Inclusive bool
}

// LastDay is the last day that is still on time.
func (d Deadline) LastDay() vn.Date {
	if d.On.IsZero() || d.Inclusive {
		return d.On
	}
	return d.On.AddDays(-1)
}

// DaysLate is how many days after the last day something came in; 0 is on
// time. Without a deadline nothing is late.
func (d Deadline) DaysLate(received vn.Date) int {
	if d.On.IsZero() || received.IsZero() {
		return 0
	}
	return max(0, received.Days(d.LastDay()))
}
