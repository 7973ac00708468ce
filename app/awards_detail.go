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
	for _, warning := range s.warnings(r) {
		box.Add(warned(warning))
	}
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
		{Label: label("achievement"), Text: r.Achievement},
		{Label: label("form"), Text: formName(r)},
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
	return container.NewBorder(nil, nil, container.NewVBox(ui.ToneText("", ui.ToneWarn)), nil, wrapped(text))
}
