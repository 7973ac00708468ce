package paper

import (
	"fmt"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
)

// ruling is a rule of voting and the forms that go by it.
type ruling struct {
	rule  data.VoteRule
	forms []string
}

// rulings are the rules that the votes go by, each with its forms.
func rulings(votes []vote) []ruling {
	var found []ruling
	for _, v := range votes {
		if !v.form.Vote.Needed() {
			continue
		}
		i := slices.IndexFunc(found, func(r ruling) bool { return r.rule == v.form.Vote })
		if i < 0 {
			i = len(found)
			found = append(found, ruling{rule: v.form.Vote})
		}
		if !slices.Contains(found[i].forms, v.form.Name) {
			found[i].forms = append(found[i].forms, v.form.Name)
		}
	}
	return found
}

// ruleBlocks say when the Council agrees, a paragraph for each rule. Where the
// rule comes from is left to the rule set: the office keeps its doubts there.
func ruleBlocks(votes []vote) []Block {
	var blocks []Block
	for _, r := range rulings(votes) {
		quorum := ""
		if r.rule.QuorumOf > 0 {
			quorum = fraction(r.rule.Quorum, r.rule.QuorumOf)
		}
		blocks = append(blocks, Paragraph{Text: "- " + assets.T("paper.vote.rule",
			"Forms", strings.Join(r.forms, "; "), "Manner", small(assets.T("vote_manner."+string(manner(r.rule)))),
			"Need", need(r.rule), "Written", r.rule.Written, "Quorum", quorum)})
	}
	return blocks
}

// need is the least share of votes for, "80% tổng số thành viên Hội đồng".
func need(r data.VoteRule) string {
	return fraction(r.Share, r.OutOf) + " " + small(assets.T("denominator."+string(r.Of)))
}

// fraction writes a share as rules do: in percent where it is one of hundred.
func fraction(share, of int) string {
	if of == 100 {
		return fmt.Sprintf("%d%%", share)
	}
	return fmt.Sprintf("%d/%d", share, of)
}

// manner is how is voted; in secret where the rules say nothing.
func manner(r data.VoteRule) data.VoteManner {
	if r.Manner == data.ShowOfHands {
		return data.ShowOfHands
	}
	return data.SecretBallot
}

// VoteManners lists how meeting m votes on its nominees: it needs [Ballots], a
// [HandCount] or both.
func VoteManners(l data.Ledger, m data.Meeting) []data.VoteManner {
	var found []data.VoteManner
	for _, v := range votesAt(l, m) {
		if how := manner(v.form.Vote); !slices.Contains(found, how) {
			found = append(found, how)
		}
	}
	return found
}

// votedBy are the nominees that are voted on in one manner.
func votedBy(votes []vote, how data.VoteManner) []data.Nomination {
	var nominees []data.Nomination
	for _, v := range votes {
		if manner(v.form.Vote) == how {
			nominees = append(nominees, v.nominee)
		}
	}
	return nominees
}
