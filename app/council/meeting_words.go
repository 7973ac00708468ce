package council

import (
	"slices"
	"strconv"
	"strings"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// tallyText tells what a vote comes to: "9/11 phiếu (81,8%): đạt, cần 80% …".
func tallyText(r data.VoteRule, t data.Tally) string {
	score := words.VotesShare(data.Nomination{VotesFor: t.For, VotesOf: t.Of})
	switch {
	case t.Of == 0:
		return ui.T("votes.nobody")
	case !t.Quorum:
		return ui.T("votes.no_quorum", "Score", score, "Quorum", words.FractionText(r.Quorum, r.QuorumOf))
	case t.Passed:
		return ui.T("votes.passed", "Score", score, "Need", words.NeedText(r))
	}
	return ui.T("votes.failed", "Score", score, "Need", words.NeedText(r))
}

// outcomeText tells the outcome of a vote, or why there is none.
func outcomeText(r data.BallotRow) (string, ui.Tone) {
	switch {
	case !r.Known:
		return ui.T("awards.form_unknown"), ui.ToneWarn
	case !r.Form.Vote.Needed():
		return ui.T("votes.not_needed"), ui.ToneNone
	case !r.Ballot.Cast:
		return ui.T("votes.not_entered"), ui.ToneMuted
	case r.Err != nil:
		return ui.Sentence(r.Err), ui.ToneBad
	case r.Tally.Passed:
		return tallyText(r.Form.Vote, r.Tally), ui.ToneGood
	}
	return tallyText(r.Form.Vote, r.Tally), ui.ToneWarn
}

// outcomeCell is the outcome in a few words: "Đạt: 9/11, cần 80%".
func outcomeCell(r data.BallotRow) string {
	if !r.Ballot.Cast || r.Err != nil || !r.Known || !r.Form.Vote.Needed() || r.Tally.Of == 0 {
		text, _ := outcomeText(r)
		return text
	}
	return briefTally(verdictWord(r), r.Form.Vote, r.Tally)
}

func briefTally(verdict string, r data.VoteRule, t data.Tally) string {
	return ui.T("votes.brief", "Verdict", verdict, "For", t.For, "Of", t.Of, "Share", words.FractionText(r.Share, r.OutOf))
}

// failureWhy is the reason that a nominating unit is given where there were not
// enough votes.
func failureWhy(f data.Failure) string {
	if !f.Tally.Quorum {
		return ui.T("votes.refused_quorum", "Quorum", words.FractionText(f.Rule.Quorum, f.Rule.QuorumOf))
	}
	return ui.T("votes.refused", "Votes", strconv.Itoa(f.Tally.For)+"/"+strconv.Itoa(f.Tally.Of), "Need", words.NeedText(f.Rule))
}

// recusedText names the members who do not vote on a nominee.
func recusedText(d *desk.Desk, ids []int64) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = memberName(d.Ledger.Member(id))
	}
	return strings.Join(names, ", ")
}

// rulesTold tells the rules of voting, each with the forms that go by it.
func rulesTold(rows []data.BallotRow) string {
	var rules []data.VoteRule
	forms := map[data.VoteRule][]string{}
	text := ""
	for _, r := range rows {
		if !r.Known {
			text = words.Joined("\n", text, ui.T("votes.form_unknown", "Form", r.Nominee.Form))
			continue
		}
		if len(forms[r.Form.Vote]) == 0 {
			rules = append(rules, r.Form.Vote)
		}
		if name := briefForm(r.Form); !slices.Contains(forms[r.Form.Vote], name) {
			forms[r.Form.Vote] = append(forms[r.Form.Vote], name)
		}
	}
	for _, rule := range rules {
		text = words.Joined("\n", text, ui.T("votes.form_rule", "Forms", strings.Join(forms[rule], "; "), "Rule", words.VoteRuleText(rule), "Basis", rule.LegalBasis))
	}
	return text
}

// briefForm is a form without who awards it.
func briefForm(f data.AwardForm) string {
	what, _, _ := strings.Cut(f.Name, ui.T("paper.of"))
	return what
}
