package paper

import (
	"cmp"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// AwardDecision is the decision of the ward's chairman to commend (quyết định
// khen thưởng), as a draft while it has no number, with its list as the annex.
func AwardDecision(l data.Ledger, decision data.Decision, today vn.Date) Document {
	return Listing{}.AwardDecision(l, decision, today)
}

// AwardDecision is [AwardDecision] with its list set out as g says.
func (g Listing) AwardDecision(l data.Ledger, decision data.Decision, today vn.Date) Document {
	g.Only = ""
	parts := g.awarded(l, decision)
	decision.SignerTitle = cmp.Or(decision.SignerTitle, l.Campaign.SignerTitle)
	d := committeeList(l, today)
	d.Paging = PagesOnTop
	d.Number = OfficialNumber(decision.Number, assets.T("paper.sign.decision"))
	d.Place, d.Date = cmp.Or(l.Office.Place, assets.T("document.place_blank")), decision.IssuedOn
	d.Kind = assets.T("paper.decision")
	d.Subject = cmp.Or(decision.About, assets.T("paper.decision.about", "Who", subjectsOf(parts), "Campaign", occasion(l.Campaign, parts)))
	d.Body = append([]Block{Centered{upper(assets.T("paper.chair_of_ward", "Ward", l.Office.Ward))}},
		citations(decisionBases(l, decision, parts, today))...)
	d.Body = append(d.Body, Centered{assets.T("paper.decision.decides")})
	d.Body = append(d.Body, articles(l, decision, parts, today)...)
	d.Signers = []Signer{chair(decision)}
	d.Recipients = []string{
		assets.T("paper.recipient.as_article"), assets.T("paper.recipient.leaders", "Kind", l.Office.Kind()), assets.T("paper.recipient.archive"),
	}
	list := g.AwardList(l, decision, today)
	list.Issuer, list.Masked = nil, nil // the decision before it says whose it is, and needs it whole
	d.Annex = &list
	d.File = assets.T("paper.file.decision", "Number", numberOrDraft(decision))
	return d
}

// decisionBases are the legal bases, the Council's vote and the request.
func decisionBases(l data.Ledger, decision data.Decision, parts []section, today vn.Date) []string {
	rules := l.RuleSet(decision.RuleSetID)
	if set := data.RuleSetOn(l.RuleSets, decision.Day(today)); rules.ID == 0 && set != nil {
		rules = *set
	}
	held := l.VotedAt(everyone(parts))
	blank := OfficialDate(vn.Date{}, decision.Day(today).Year())
	requester, sign := assets.T("paper.decision.head_of", "Department", l.Office.Department), assets.T("paper.sign.request")
	if l.Office.Department == "" {
		requester, sign = assets.T("paper.council"), assets.T("paper.sign.request_council")
	}
	return append(awardBases(l, rules),
		assets.T("paper.decision.voted", "Ward", l.Office.Ward, "Date", OfficialDate(held.On, decision.Day(today).Year())),
		assets.T("paper.decision.requested", "Who", requester, "Number", OfficialNumber("", sign), "Date", blank))
}

// articles are who is commended, with how much money, and who sees to it.
func articles(l data.Ledger, decision data.Decision, parts []section, today vn.Date) []Block {
	round := occasion(l.Campaign, parts)
	total := totalOf(l, everyone(parts), today)
	counts := formCounts(l, parts, today)
	var blocks []Block
	if len(counts) == 1 {
		form := prizeOf(l, everyone(parts)[0], today).form.Name
		blocks = []Block{Paragraph{Lead: article(1), Text: assets.T("paper.decision.give", "Form", form, "Who", countsInText(parts), "Campaign", round)}}
	} else {
		blocks = append([]Block{Paragraph{Lead: article(1), Text: assets.T("paper.decision.give_several", "Who", cmp.Or(countsInText(parts), toFill), "Campaign", round)}},
			dashed(counts)...)
	}
	blocks = append(blocks,
		Paragraph{Text: assets.T("paper.decision.enclosed")},
		Paragraph{Lead: article(2), Text: assets.T("paper.decision.prizes",
			"Sum", vn.FormatInt(total.sum), "Words", capital(vn.Words(total.sum)), "Source", orDots(decision.FundSource))})
	if total.unknown > 0 {
		blocks = append(blocks, Note{assets.T("paper.prize_unknown", "Count", total.unknown)})
	}
	return append(blocks, Paragraph{Lead: article(3), Text: assets.T("paper.decision.duty",
		"Ward", l.Office.Ward, "Department", l.Office.Department, "Who", cmp.Or(namesOf(parts), toFill))})
}

// article is the head of an article, "Điều 1."
func article(n int) string { return assets.T("paper.decision.article", "Number", n) }
