package awards

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// detail tells everything about a nomination: what is to be looked at, who it
// is for, how the prize is reckoned, and what was changed.
func (s *screen) detail(r data.NominationRow) fyne.CanvasObject {
	box := container.NewVBox(ui.ToneText(words.Word("nomination", r.Shown), words.StageTones[r.Shown]))
	s.addConcerns(box, r)
	label := func(field string) string { return words.FieldLabel("nomination", field) }
	pairs := []ui.Pair{
		{Label: words.Word("subject", r.Subject), Text: words.NomineeName(r.Nomination)},
		{Label: label("refused_why"), Text: r.RefusedWhy},
		{Label: label("birth_year"), Text: words.Year(r.BirthYear)},
		{Label: label("post"), Text: words.Joined(", ", r.Post, r.Workplace)},
		{Label: label("address"), Text: r.Address},
		{Label: label("headcount"), Text: words.HeadcountText(r.Headcount)},
		{Label: label("standing"), Text: words.Word("standing", r.Standing)},
		{Label: label("unit_id"), Text: r.Unit.Name},
		{Label: ui.T("origin.title"), Text: s.d.Origin(r.SubmissionID)},
		{Label: label("achievement"), Text: r.Achievement},
		{Label: label("criterion"), Text: r.Criterion},
		{Label: label("form"), Text: words.FormName(r)},
		{Label: label("kind"), Text: words.Word("award_kind", r.Kind)},
		{Label: label("field"), Text: r.Field},
		{Label: label("award_round"), Text: words.Word("round", r.Round)},
		{Label: ui.T("awards.votes_result"), Text: words.VotesShare(r.Nomination)},
	}
	if r.Known {
		pairs = append(pairs,
			ui.Pair{Label: ui.T("awards.prize"), Text: prizeFormula(r.Rules, r.Award)},
			ui.Pair{Label: ui.T("awards.rule_basis"), Text: words.Joined("\n", r.Award.Basis, r.Rules.Name)})
	}
	pairs = append(pairs,
		ui.Pair{Label: ui.T("awards.decision"), Text: words.Joined("\n", words.DecisionText(r.Decision), r.Decision.About)},
		ui.Pair{Label: ui.T("awards.dossier"), Text: dossierText(r.Nomination)},
		ui.Pair{Label: label("discipline"), Text: r.Discipline},
		ui.Pair{Label: label("published_on"), Text: r.PublishedOn.String()},
		ui.Pair{Label: label("comments"), Text: r.Comments},
		ui.Pair{Label: label("certificate_no"), Text: r.CertificateNo},
		ui.Pair{Label: label("printed_on"), Text: r.PrintedOn.String()},
		ui.Pair{Label: label("handed_on"), Text: words.Joined(" · ", r.HandedOn.String(), r.ReceivedBy)},
		ui.Pair{Label: label("paid_on"), Text: r.PaidOn.String()},
		ui.Pair{Label: label("note"), Text: r.Note})
	box.Add(ui.Details(pairs))
	box.Add(history.Pane(s.d, "nomination", r.ID))
	return box
}
