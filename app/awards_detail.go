package app

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/ui"
	"thidua/data"
)

// detail tells everything about a nomination: what is to be looked at, who it
// is for, how the prize is reckoned, and what was changed.
func (s *awards) detail(r data.NominationRow) fyne.CanvasObject {
	box := container.NewVBox(ui.ToneText(word("nomination", r.Shown), stageTones[r.Shown]))
	s.addConcerns(box, r)
	label := func(field string) string { return fieldLabel("nomination", field) }
	pairs := []ui.Pair{
		{Label: word("subject", r.Subject), Text: nomineeName(r.Nomination)},
		{Label: label("refused_why"), Text: r.RefusedWhy},
		{Label: label("birth_year"), Text: year(r.BirthYear)},
		{Label: label("post"), Text: joined(", ", r.Post, r.Workplace)},
		{Label: label("address"), Text: r.Address},
		{Label: label("headcount"), Text: headcountText(r.Headcount)},
		{Label: label("standing"), Text: word("standing", r.Standing)},
		{Label: label("unit_id"), Text: r.Unit.Name},
		{Label: ui.T("origin.title"), Text: s.d.origin(r.SubmissionID)},
		{Label: label("achievement"), Text: r.Achievement},
		{Label: label("criterion"), Text: r.Criterion},
		{Label: label("form"), Text: formName(r)},
		{Label: label("kind"), Text: word("award_kind", r.Kind)},
		{Label: label("field"), Text: r.Field},
		{Label: label("award_round"), Text: word("round", r.Round)},
		{Label: ui.T("awards.votes_result"), Text: votesShare(r.Nomination)},
	}
	if r.Known {
		pairs = append(pairs,
			ui.Pair{Label: ui.T("awards.prize"), Text: prizeFormula(r.Rules, r.Award)},
			ui.Pair{Label: ui.T("awards.rule_basis"), Text: joined("\n", r.Award.Basis, r.Rules.Name)})
	}
	pairs = append(pairs,
		ui.Pair{Label: ui.T("awards.decision"), Text: joined("\n", decisionText(r.Decision), r.Decision.About)},
		ui.Pair{Label: ui.T("awards.dossier"), Text: dossierText(r.Nomination)},
		ui.Pair{Label: label("discipline"), Text: r.Discipline},
		ui.Pair{Label: label("published_on"), Text: r.PublishedOn.String()},
		ui.Pair{Label: label("comments"), Text: r.Comments},
		ui.Pair{Label: label("certificate_no"), Text: r.CertificateNo},
		ui.Pair{Label: label("printed_on"), Text: r.PrintedOn.String()},
		ui.Pair{Label: label("handed_on"), Text: joined(" · ", r.HandedOn.String(), r.ReceivedBy)},
		ui.Pair{Label: label("paid_on"), Text: r.PaidOn.String()},
		ui.Pair{Label: label("note"), Text: r.Note})
	box.Add(ui.Details(pairs))
	box.Add(s.d.recordHistory("nomination", r.ID))
	return box
}

func formName(r data.NominationRow) string {
	if !r.Known {
		return r.Form
	}
	return formLabel(r.Award)
}

// year prints a year; a missing one is blank.
func year(y int) string {
	if y == 0 {
		return ""
	}
	return strconv.Itoa(y)
}

// warned is a warning in a pane: the sign and a text that wraps.
func warned(text string) fyne.CanvasObject {
	return ui.ToneSentence(text, ui.ToneWarn)
}
