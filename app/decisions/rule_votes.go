package decisions

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// voteFields edit the rule by which the Council votes on a form.
func voteFields(r *data.VoteRule) []ui.Field {
	return []ui.Field{
		ui.GroupField(ui.T("rules.vote_group")),
		ui.IntField(ui.T("rules.vote_share"), &r.Share, ui.Name("share"), ui.Width(120), ui.Hint(ui.T("rules.vote_share_hint"))),
		ui.IntField(ui.T("rules.vote_out_of"), &r.OutOf, ui.Name("out_of"), ui.Width(120), ui.Hint(ui.T("rules.vote_out_of_hint"))),
		ui.ChoiceField(ui.T("rules.vote_of"), &r.Of, words.Choices("denominator", data.Denominators()), ui.Name("of")),
		ui.ChoiceField(ui.T("rules.vote_manner"), &r.Manner, words.Choices("vote_manner", data.VoteManners()), ui.Name("manner"), ui.Width(200)),
		ui.CheckField(ui.T("rules.vote_written"), &r.Written, ui.Name("written")),
		ui.IntField(ui.T("rules.vote_quorum"), &r.Quorum, ui.Name("quorum"), ui.Width(120), ui.Hint(ui.T("rules.vote_quorum_hint"))),
		ui.IntField(ui.T("rules.vote_quorum_of"), &r.QuorumOf, ui.Name("quorum_of"), ui.Width(120)),
		ui.MultiField(ui.T("rules.form_basis"), &r.LegalBasis, ui.Tall(3)),
	}
}

// usualVote is the rule of the form edited last, most likely that of a new one.
func usualVote(forms []data.AwardForm) data.VoteRule {
	if len(forms) > 0 {
		return forms[len(forms)-1].Vote
	}
	return data.VoteRule{Of: data.OfMembers, Manner: data.SecretBallot}
}
