package data

import "github.com/shopspring/decimal"

// SubmissionCount is how complete and how timely the units' reports are.
type SubmissionCount struct {
	Due     int // units that must report
	Come    int // of these, whose report has come
	OnTime  int
	Late    int
	Missing int // not come, in time or not
	Extra   int // come from units that need not report, counted nowhere else
}

// CountSubmissions counts rows. Units exempted this time are not counted, nor
// are those that need not report at all and did.
func CountSubmissions(rows []SubmissionRow) SubmissionCount {
	var c SubmissionCount
	for _, row := range rows {
		if !row.Unit.MustReport {
			if row.Submission.HasCome() {
				c.Extra++
			}
			continue
		}
		switch row.Timeliness {
		case OnTime:
			c.OnTime++
		case Late:
			c.Late++
		case Awaited, Overdue:
			c.Missing++
		}
	}
	c.Come = c.OnTime + c.Late
	c.Due = c.Come + c.Missing
	return c
}

// Completeness is the share of the reports due that have come, in percent (tỷ
// lệ nộp); none when none is due.
func (c SubmissionCount) Completeness() decimal.NullDecimal { return c.share(c.Come) }

// Punctuality is the share of the reports due that have come on time, in
// percent (tỷ lệ đúng hạn). Like DHIS2 it counts against the reports due, not
// against those that came.
func (c SubmissionCount) Punctuality() decimal.NullDecimal { return c.share(c.OnTime) }

// share is n of the reports due in percent, rounded to one decimal, but 100
// only when none is missing.
func (c SubmissionCount) share(n int) decimal.NullDecimal {
	if c.Due == 0 {
		return decimal.NullDecimal{}
	}
	percent := decimal.NewFromInt(int64(n)*100).DivRound(decimal.NewFromInt(int64(c.Due)), 1)
	if most := decimal.New(999, -1); n < c.Due && percent.GreaterThan(most) {
		percent = most
	}
	return decimal.NewNullDecimal(percent)
}

// Urged lists the rows whose units are to be urged: nothing has come, or what
// came was returned to be completed.
func Urged(rows []SubmissionRow) []SubmissionRow {
	var urged []SubmissionRow
	for _, row := range rows {
		if row.Timeliness == Awaited || row.Timeliness == Overdue || row.Submission.State == Returned {
			urged = append(urged, row)
		}
	}
	return urged
}
