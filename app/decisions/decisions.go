package decisions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/certificates"
	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// decisions is the register of the decisions to commend.
type decisions struct {
	desk.Table[data.DecisionRow]
	d *desk.Desk
}

func newDecisions(d *desk.Desk) desk.Screen {
	s := &decisions{d: d}
	add := ui.Action{Label: ui.T("decisions.add"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.add}
	s.Fill(d, ui.TableSpec[data.DecisionRow]{
		ID: "decisions", Title: ui.T("place.decisions"), DetailWidth: 310,
		Columns: decisionColumns(),
		Actions: []ui.Action{
			add,
			{Label: ui.T("decisions.print_awards"), NeedsRow: true, Key: fyne.KeyP, Mod: fyne.KeyModifierControl, Do: s.On(s.printAwards)},
			{Label: ui.T("decisions.papers"), NeedsRow: true, Do: s.On(s.choosePaper)},
			{Label: ui.T("decisions.print_payment"), Rare: true, NeedsRow: true, Do: s.On(s.printPayment)},
			{Label: ui.T("decisions.print_certificates"), NeedsRow: true, Do: s.On(func(r data.DecisionRow) { certificates.Print(d, r.Decision) })},
			{Label: ui.T("decisions.export_awards"), Rare: true, NeedsRow: true, Do: s.On(s.exportAwards)},
			{Label: ui.T("decisions.to_awards"), Rare: true, Do: func() { d.Open(desk.AtAwards, 0) }},
		},
		Chips: []ui.Chip[data.DecisionRow]{
			{Label: ui.T("decisions.state_draft"), Tone: ui.ToneMuted, Match: func(r data.DecisionRow) bool { return !r.Issued() }},
			{Label: ui.T("decisions.state_issued"), Tone: ui.ToneGood, Match: func(r data.DecisionRow) bool { return r.Issued() }},
		},
		Open:   func(r data.DecisionRow) { s.edit(r.Decision) },
		Delete: func(r data.DecisionRow) { desk.Remove(d, d.Store.Decisions, r.ID, words.DecisionTitle(r.Decision)) },
		Detail: s.detail,
		Footer: decisionsFooter,
		Empty:  ui.Empty{Text: ui.T("decisions.empty"), Action: &add},
	}, func(r data.DecisionRow) int64 { return r.ID }, func() []data.DecisionRow { return d.Ledger.DecisionRows() })
	return s
}

func decisionColumns() []ui.Column[data.DecisionRow] {
	type row = data.DecisionRow
	counted := func(subject data.Subject) ui.Column[row] {
		return ui.Column[row]{
			ID: string(subject), Title: words.Word("subject", subject), Width: 60, Align: ui.Right,
			Text:  func(r row) string { return words.Count(len(r.Awardees[subject])) },
			Value: func(r row) any { return len(r.Awardees[subject]) },
		}
	}
	return []ui.Column[row]{
		{ID: "number", Title: words.FieldLabel("decision", "number"), Width: 128, Wrap: true, Text: func(r row) string { return words.NumberOrDraft(r.Decision) }},
		{ID: "issued_on", Title: words.FieldLabel("decision", "issued_on"), Width: 96, Text: func(r row) string { return r.IssuedOn.String() }, Value: func(r row) any { return r.IssuedOn }},
		{ID: "about", Title: words.FieldLabel("decision", "about"), Width: 170, Wrap: true, Text: func(r row) string { return r.About }},
		counted(data.Collective), counted(data.Individual), counted(data.Household),
		{ID: "prizes", Title: ui.T("decisions.prizes"), Width: 106, Align: ui.Right, Text: func(r row) string { return vn.FormatInt(r.Prizes) }, Value: func(r row) any { return r.Prizes }},
		{ID: "rules", Title: words.FieldLabel("decision", "rule_set_id"), Hidden: true, Text: func(r row) string { return r.Rules.Name }},
		{
			ID: "state", Title: ui.T("decisions.state"), Width: 104, Wrap: true, Text: func(r row) string { return decisionState(r.Decision) },
			Mark: func(r row) ui.Mark { return ui.MarkOf(decisionTone(r.Decision)) },
		},
		{ID: "signer", Title: words.FieldLabel("decision", "signer"), Hidden: true, Text: func(r row) string { return r.Signer }},
		{ID: "fund", Title: words.FieldLabel("decision", "fund_source"), Hidden: true, Text: func(r row) string { return r.FundSource }},
		{ID: "note", Title: words.FieldLabel("decision", "note"), Hidden: true, Text: func(r row) string { return r.Note }},
	}
}

func decisionState(d data.Decision) string {
	if d.Issued() {
		return ui.T("decisions.state_issued")
	}
	return ui.T("decisions.state_draft")
}

func decisionTone(d data.Decision) ui.Tone {
	if d.Issued() {
		return ui.ToneGood
	}
	return ui.ToneMuted
}

func decisionsFooter(shown []data.DecisionRow) string {
	people, prizes := 0, int64(0)
	for _, r := range shown {
		people += r.Count()
		prizes += r.Prizes
	}
	return ui.T("decisions.count", "Count", len(shown), "Awards", people, "Sum", vn.FormatInt(prizes))
}

// detail tells a decision and lists whom it commends, with the prizes.
func (s *decisions) detail(r data.DecisionRow) fyne.CanvasObject {
	label := func(field string) string { return words.FieldLabel("decision", field) }
	box := container.NewVBox(
		ui.ToneText(decisionState(r.Decision), decisionTone(r.Decision)),
		ui.Details([]ui.Pair{
			{Label: label("number"), Text: words.NumberOrDraft(r.Decision)},
			{Label: label("issued_on"), Text: r.IssuedOn.String()},
			{Label: label("about"), Text: r.About},
			{Label: label("signer"), Text: words.Joined("\n", r.SignerTitle, r.Signer)},
			{Label: label("fund_source"), Text: r.FundSource},
			{Label: label("rule_set_id"), Text: r.Rules.Name},
			{Label: label("note"), Text: r.Note},
		}))
	for _, subject := range data.Subjects() {
		if len(r.Awardees[subject]) > 0 {
			box.Add(awardeesOf(r, subject))
		}
	}
	box.Add(history.Pane(s.d, "decision", r.ID))
	return box
}

// awardeesOf lists a decision's awardees of one kind.
func awardeesOf(r data.DecisionRow, subject data.Subject) fyne.CanvasObject {
	var pairs []ui.Pair
	for _, n := range r.Awardees[subject] {
		form, _ := r.Rules.Form(n.Form, n.Subject)
		pairs = append(pairs, ui.Pair{
			Label: ui.T("decisions.prize", "Form", words.ShortForm(form, n.Form), "Sum", vn.FormatInt(r.Rules.PrizeOf(n))),
			Text:  words.NomineeName(n),
		})
	}
	return container.NewVBox(ui.Heading(ui.T("decisions.group", "Subject", words.Word("subject", subject), "Count", len(pairs))), ui.Details(pairs))
}

// printAwards opens the list that is attached to the decision.
func (s *decisions) printAwards(r data.DecisionRow) {
	document := paper.AwardList(s.d.Ledger, r.Decision, s.d.Today())
	s.d.Show(document, ui.T("decisions.file_awards", "Number", words.NumberOrDraft(r.Decision)))
}

// printPayment opens the list on which the prizes are signed for.
func (s *decisions) printPayment(r data.DecisionRow) {
	document := paper.PaymentList(s.d.Ledger, r.Decision, s.d.Today())
	s.d.Show(document, ui.T("decisions.file_payment", "Number", words.NumberOrDraft(r.Decision)))
}

// exportAwards saves the decision's awardees as a workbook.
func (s *decisions) exportAwards(r data.DecisionRow) {
	const whoColumn = 3
	sheet := ui.Sheet{
		Title: ui.T("decisions.file_awards", "Number", words.NumberOrDraft(r.Decision)),
		Header: []string{
			ui.T("awards.no"), ui.T("awards.name"), words.FieldLabel("nomination", "birth_year"), ui.T("awards.who"),
			words.FieldLabel("nomination", "unit_id"), words.FieldLabel("nomination", "achievement"), words.FieldLabel("nomination", "form"), ui.T("awards.prize"),
		},
		Align:  []ui.Align{ui.Center, ui.Left, ui.Center, ui.Left, ui.Left, ui.Left, ui.Left, ui.Right},
		Groups: map[int]string{}, ID: "awardees", Nobody: map[int]bool{}, Masked: make([][]string, 8),
		Footer: decisionsFooter([]data.DecisionRow{r}),
	}
	for _, subject := range data.Subjects() {
		for i, n := range r.Awardees[subject] {
			if i == 0 {
				sheet.Groups[len(sheet.Rows)] = words.Word("subject", subject)
			}
			sheet.Nobody[len(sheet.Rows)] = subject == data.Collective
			sheet.Masked[whoColumn] = append(sheet.Masked[whoColumn], words.NomineeWho(n.Masked()))
			form, _ := r.Rules.Form(n.Form, n.Subject)
			sheet.Rows = append(sheet.Rows, []any{
				i + 1, words.NomineeName(n), words.Year(n.BirthYear), words.NomineeWho(n), s.d.Ledger.Unit(n.UnitID).Name,
				n.Achievement, words.ShortForm(form, n.Form), r.Rules.PrizeOf(n),
			})
		}
	}
	sheet.Personal = [][]ui.Personal{
		nil, words.Personal(data.PersonName), words.Personal(data.PersonBirth), words.Personal(data.PersonPost, data.PersonAddress),
		nil, words.Personal(data.PersonAchievement), words.Personal(data.PersonAward), nil,
	}
	s.d.ExportSheet(sheet)
}
