package awards

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// showBalance shows how the list of nominees is spread: leaders against people
// who work directly, small collectives, women, blocs, prizes against the fund
// (plan I.2.c).
func (s *screen) showBalance() {
	round := data.CampaignRound
	if r, ok := s.Page.Selected(); ok {
		round = r.Round
	}
	box := container.NewVBox()
	s.fillBalance(box, round)
	ui.Form{
		Window: s.d.Window, Title: ui.T("balance.of", "Round", words.Word("round", round)), Wide: true, Verb: ui.T("balance.close"),
		Fields: []ui.Field{ui.ObjectField(box)},
	}.Show()
}

func (s *screen) fillBalance(box *fyne.Container, round data.AwardRound) {
	today := s.d.Today()
	b := s.d.Ledger.BalanceOf(round, today)
	var policy data.Policy
	if rules := data.RuleSetOn(s.d.Ledger.RuleSets, today); rules != nil {
		policy = rules.Policy
	}
	concerns := s.d.Ledger.ListConcerns(round, today)
	for _, c := range concerns {
		box.Add(s.concernLine(c, 0, ui.T("balance.list")))
	}
	if len(concerns) == 0 {
		box.Add(ui.ToneText(ui.T("balance.well"), ui.ToneGood))
	}
	box.Add(share(ui.T("balance.leaders"), b.Leaders, b.Individuals, policy.Leaders))
	box.Add(share(ui.T("balance.small"), b.Small, b.Collectives, policy.Small))
	box.Add(share(ui.T("balance.women"), b.Women, b.Gendered, 0))
	if b.Fund > 0 {
		box.Add(meter(ui.T("balance.fund", "Prizes", vn.FormatInt(b.Prizes), "Fund", vn.FormatInt(b.Fund)), float64(b.Prizes)/float64(b.Fund), -1))
	} else {
		box.Add(words.Wrapped(ui.T("balance.no_fund", "Prizes", vn.FormatInt(b.Prizes))))
	}
	box.Add(ui.Heading(ui.T("balance.blocs")))
	for _, bloc := range b.Blocs {
		name := bloc.Bloc
		if name == "" {
			name = ui.T("balance.no_bloc")
		}
		box.Add(share(name, bloc.Count, b.Count, policy.Bloc))
	}
	box.Add(words.Wrapped(ui.T("balance.note", "Basis", policy.LegalBasis)))
}

// share is a part of a whole with its bar; limit, in percent, is marked on it,
// 0 for none.
func share(label string, part, whole, limit int) fyne.CanvasObject {
	if whole == 0 {
		return words.Wrapped(ui.T("balance.share_none", "Label", label))
	}
	mark := -1.0
	if limit > 0 {
		mark = float64(limit) / 100
	}
	text := ui.T("balance.share", "Label", label, "Part", part, "Whole", whole, "Percent", part*100/whole, "Limit", limit)
	return meter(text, float64(part)/float64(whole), mark)
}

// meter is a line of text over a bar.
func meter(text string, filled, mark float64) fyne.CanvasObject {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	return container.NewVBox(label, ui.Bar(filled, mark, ui.ToneInfo))
}
