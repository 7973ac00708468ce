package words

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// EntryDay is the day of the decision, its year where that is all that is
// known.
func EntryDay(e *data.Entry) string {
	if e.IssuedOn.IsZero() {
		return Year(e.Year)
	}
	return e.IssuedOn.String()
}

// FormName is the form that a nomination is for, by its code where the rules do
// not know it.
func FormName(r data.NominationRow) string {
	if !r.Known {
		return r.Form
	}
	return FormLabel(r.Award)
}

// NomineeName is the nominee as the lists name one, "Bà Đỗ Thị Hòa".
func NomineeName(n data.Nomination) string { return Joined(" ", n.Salutation, n.Name) }

// NomineeWho is a person's post and place of work, a household's address, or
// the size of a collective.
func NomineeWho(n data.Nomination) string {
	switch n.Subject {
	case data.Household:
		return n.Address
	case data.Collective:
		return HeadcountText(n.Headcount)
	}
	return Joined(", ", n.Post, n.Workplace)
}

// HeadcountText is the size of a collective, "" where it is not known.
func HeadcountText(people int) string {
	if people == 0 {
		return ""
	}
	return ui.T("awards.people", "Count", people)
}

// ShortForm is a form without who awards it where that is the ward; a form
// that the rules do not know goes by its code.
func ShortForm(f data.AwardForm, code string) string {
	if f.Name == "" {
		return code
	}
	if !f.OfWard() {
		return f.Name
	}
	what, _, _ := strings.Cut(f.Name, ui.T("paper.of"))
	return what
}

// FormLabel is a form in a list to choose from, with who decides it where that
// is not the ward.
func FormLabel(f data.AwardForm) string {
	if f.OfWard() {
		return f.Name
	}
	return ui.T("awards.form_above", "Form", f.Name, "Level", Word("level", f.Authority))
}

// VotesText is the result of the ballot, "9/11"; blank until there was one.
func VotesText(n data.Nomination) string {
	if n.VotesOf == 0 {
		return ""
	}
	return strconv.Itoa(n.VotesFor) + "/" + strconv.Itoa(n.VotesOf)
}

// VotesCount is the result as a word, "9/11 phiếu".
func VotesCount(n data.Nomination) string {
	if n.VotesOf == 0 {
		return ""
	}
	return ui.T("awards.votes_count", "Votes", VotesText(n))
}

// VotesShare adds the share to the result, cut to one decimal so that it never
// reads as more than it is.
func VotesShare(n data.Nomination) string {
	if n.VotesOf == 0 {
		return ""
	}
	share := decimal.NewFromInt(int64(n.VotesFor)*100).DivRound(decimal.NewFromInt(int64(n.VotesOf)), 4).Truncate(1)
	return ui.T("awards.votes_share", "Votes", VotesText(n), "Percent", vn.FormatNumber(share))
}

// DecisionText cites a decision by number and date; blank for none.
func DecisionText(d data.Decision) string {
	switch {
	case d.ID == 0:
		return ""
	case d.Issued():
		return ui.T("awards.decision_of", "Number", d.Number, "Date", d.IssuedOn.String())
	}
	return ui.T("decisions.draft")
}

// DecisionTitle is what a decision is known by: its number, a draft by what it
// is about.
func DecisionTitle(d data.Decision) string {
	if d.Number != "" {
		return d.Number
	}
	return ui.T("decisions.draft_of", "About", d.About)
}

// NumberOrDraft is the number of a decision, or that it is a draft.
func NumberOrDraft(d data.Decision) string {
	if d.Number == "" {
		return assets.T("decision.draft")
	}
	return d.Number
}

// FractionText writes a share as rules do: "80%", "2/3".
func FractionText(share, outOf int) string {
	if outOf == 100 {
		return fmt.Sprintf("%d%%", share)
	}
	return strconv.Itoa(share) + "/" + strconv.Itoa(outOf)
}

// NeedText is the least share of votes, "80% tổng số thành viên Hội đồng".
func NeedText(r data.VoteRule) string {
	return ui.T("need."+string(r.Of), "Share", FractionText(r.Share, r.OutOf))
}

// VoteRuleText tells a rule of voting, without its basis.
func VoteRuleText(r data.VoteRule) string {
	if !r.Needed() {
		return ui.T("votes.not_needed")
	}
	quorum := ""
	if r.QuorumOf > 0 {
		quorum = FractionText(r.Quorum, r.QuorumOf)
	}
	return ui.T("votes.rule", "Need", NeedText(r), "Manner", strings.ToLower(Word("vote_manner", r.Manner)), "Written", r.Written, "Quorum", quorum)
}

// Salutations offers Ông and Bà, and what an older record has.
func Salutations(present string) []ui.Choice[string] {
	texts := []string{ui.T("salutation.mr"), ui.T("salutation.mrs")}
	if present != "" && !slices.Contains(texts, present) {
		texts = append(texts, present)
	}
	var offered []ui.Choice[string]
	for _, text := range texts {
		offered = append(offered, ui.Choice[string]{Value: text, Label: text})
	}
	return offered
}
