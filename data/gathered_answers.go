package data

import (
	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// FactSum is what the units count of a fact together, and how many of them
// answered how.
type FactSum struct {
	Fact         Fact
	Total        decimal.NullDecimal // none where no unit gave a count
	Gave         int                 // units
	Nothing      int
	NotConcerned int
	Silent       int
}

// FactSums adds up the facts of all answers.
func FactSums(answers []UnitAnswer) []FactSum {
	var sums []FactSum
	for _, fact := range Facts() {
		sum := FactSum{Fact: fact}
		for _, a := range answers {
			count, reply := a.Answer.FactOf(fact), a.Answer.ReplyOf(SectionFacts)
			switch {
			case count.Valid:
				sum.Gave++
				sum.Total = decimal.NewNullDecimal(sum.Total.Decimal.Add(count.Decimal))
			case reply == NothingToTell:
				sum.Nothing++
			case reply == NotConcerned:
				sum.NotConcerned++
			default:
				sum.Silent++
			}
		}
		sums = append(sums, sum)
	}
	return sums
}

// Remark is a difficulty that a unit reports, or something that it proposes.
type Remark struct {
	Unit       Unit
	Submission Submission
	Proposal   bool
	About      string // the movement that it is about, "" for the whole
	Text       string
}

// Remarks lists the difficulties of all answers by unit, then the proposals.
func Remarks(answers []UnitAnswer) []Remark {
	var difficulties, proposals []Remark
	for _, a := range answers {
		remark := Remark{Unit: a.Unit, Submission: a.Submission}
		if remark.Text = a.Answer.Difficulties; remark.Text != "" {
			difficulties = append(difficulties, remark)
		}
		for _, m := range a.Answer.Movements {
			if remark.About, remark.Text = m.Name, m.Difficulties; remark.Text != "" {
				difficulties = append(difficulties, remark)
			}
		}
		remark.About, remark.Proposal = "", true
		if remark.Text = a.Answer.Proposals; remark.Text != "" {
			proposals = append(proposals, remark)
		}
	}
	return append(difficulties, proposals...)
}

// Theme is a unit's own emulation theme and the day on which it was launched
// (plan V.1.a).
type Theme struct {
	Unit       Unit
	Submission Submission
	Theme      string
	Launched   vn.Date
}

// ThemesIn lists the themes that units reported in a period, in protocol order.
func (l Ledger) ThemesIn(periodID int64) []Theme {
	var themes []Theme
	for _, u := range l.UnitsInOrder() {
		s, ok := l.SubmissionOf(u.ID, periodID)
		if ok && s.HasCome() && (s.Theme != "" || !s.ThemeLaunched.IsZero()) {
			themes = append(themes, Theme{u, s, s.Theme, s.ThemeLaunched})
		}
	}
	return themes
}
