package awards

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// newChecks readies the checks of nominees against the ledger and the award
// register of all years.
func newChecks(d *desk.Desk) *data.Checks { return d.Ledger.NewChecks(d.Nominated(), d.Today()) }

// questionText words what is to be looked at.
func questionText(q data.Question) string { return ui.T(q.Key, q.Args...) }

// concernTone is how urgent a concern is.
func concernTone(c data.Concern) ui.Tone {
	switch {
	case c.Waived != "":
		return ui.ToneMuted
	case c.Stops():
		return ui.ToneBad
	}
	return ui.ToneWarn
}

// addConcerns lists what the checks found about a nominee. What stops it can
// be waived, with a reason that stays in sight and can be taken back.
func (s *screen) addConcerns(box *fyne.Container, r data.NominationRow) {
	for _, c := range s.concerns[r.ID] {
		box.Add(s.concernLine(c, r.ID, words.NomineeName(r.Nomination)))
	}
}

// concernLine is one concern with its action. nominationID is 0 for a concern
// about the whole list.
func (s *screen) concernLine(c data.Concern, nominationID int64, whose string) fyne.CanvasObject {
	text := words.Wrapped(questionText(c.Question))
	label, act := ui.T("waiver.give"), func() { s.waive(c, nominationID, whose) }
	if c.Waived != "" {
		text.SetText(ui.T("waiver.given", "What", questionText(c.Question), "Why", c.Waived))
		label, act = ui.T("waiver.withdraw"), func() { s.unwaive(c.Check, nominationID) }
	}
	sign := container.NewVBox(ui.ToneText("", concernTone(c)))
	if c.Weight != data.Blocks {
		return container.NewBorder(nil, nil, sign, nil, text)
	}
	button := widget.NewButton(label, act)
	button.Importance = widget.LowImportance
	return container.NewBorder(nil, container.NewHBox(button), sign, nil, text)
}

// waive keeps the reason why a nominee goes on in spite of a check.
func (s *screen) waive(c data.Concern, nominationID int64, whose string) {
	ui.AskReason(s.d.Window, ui.T("waiver.title", "Whose", whose), questionText(c.Question), ui.T("waiver.verb"), func(why string) {
		w := data.Waiver{CampaignID: s.d.Ledger.Campaign.ID, NominationID: nominationID, About: c.Check, Reason: why}
		if err := s.d.Store.Waivers.Save(&w, why); err != nil {
			ui.ShowError(s.d.Window, err)
			return
		}
		s.d.Saved(ui.T("waiver.done", "Whose", whose))
	})
}

// unwaive takes such a reason back.
func (s *screen) unwaive(check data.AwardCheck, nominationID int64) {
	for _, w := range s.d.Ledger.Waivers {
		if w.NominationID == nominationID && w.About == check {
			if err := s.d.Store.Waivers.Delete(w.ID, ""); err != nil {
				ui.ShowError(s.d.Window, err)
				return
			}
		}
	}
	s.d.Saved(ui.T("waiver.withdrawn"))
}

// dossierText says which papers are in the dossier.
func dossierText(n data.Nomination) string {
	return words.Joined("\n", ui.T("awards.dossier_papers", "Report", n.HasReport, "Request", n.HasRequest, "Minutes", n.HasMinutes), n.DossierNote)
}
