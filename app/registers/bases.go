package registers

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// bases is the register of the documents that the campaign rests on or puts
// into effect.
type bases struct {
	d *desk.Desk
	desk.Table[data.LegalBasis]
}

func newBases(d *desk.Desk) desk.Screen {
	s := &bases{d: d}
	add := ui.Action{Label: ui.T("bases.add"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.add}
	s.Fill(d, ui.TableSpec[data.LegalBasis]{
		ID: "bases", Title: ui.T("place.bases"),
		Columns: []ui.Column[data.LegalBasis]{
			{ID: "position", Title: ui.T("targets.col.no"), Width: 40, Align: ui.Center, Text: func(b data.LegalBasis) string { return words.Count(b.Position) }, Value: func(b data.LegalBasis) any { return b.Position }},
			{ID: "kind", Title: ui.T("field.legal_basis.kind"), Width: 96, Text: func(b data.LegalBasis) string { return b.Kind }},
			{ID: "number", Title: ui.T("field.legal_basis.number"), Width: 114, Wrap: true, Text: func(b data.LegalBasis) string { return b.Number }},
			{ID: "issued_on", Title: ui.T("bases.col.issued_on"), Width: 96, Text: func(b data.LegalBasis) string { return b.IssuedOn.String() }, Value: func(b data.LegalBasis) any { return b.IssuedOn }},
			{ID: "issuer", Title: ui.T("field.legal_basis.issuer"), Width: 126, Wrap: true, Text: func(b data.LegalBasis) string { return b.Issuer }},
			{ID: "about", Title: ui.T("field.legal_basis.about"), Width: 184, Wrap: true, Text: func(b data.LegalBasis) string { return b.About }},
			{ID: "in_report", Title: ui.T("bases.col.in_report"), Width: 70, Align: ui.Center, Text: func(b data.LegalBasis) string { return ticked(b.InReport) }, Value: func(b data.LegalBasis) any { return b.InReport }},
			{ID: "in_award", Title: ui.T("bases.col.in_award"), Width: 82, Align: ui.Center, Text: func(b data.LegalBasis) string { return ticked(b.InAward) }, Value: func(b data.LegalBasis) any { return b.InAward }},
			{ID: "clause", Title: ui.T("field.legal_basis.clause"), Hidden: true, Text: func(b data.LegalBasis) string { return b.Clause }},
			{ID: "role", Title: ui.T("field.legal_basis.role"), Hidden: true, Text: func(b data.LegalBasis) string { return b.Role }},
		},
		Actions: []ui.Action{
			add,
			{Label: ui.T("bases.edit"), NeedsRow: true, Do: s.On(func(b data.LegalBasis) { editBasis(d, b) })},
		},
		Open:   func(b data.LegalBasis) { editBasis(d, b) },
		Delete: func(b data.LegalBasis) { desk.Remove(d, d.Store.Bases, b.ID, words.BasisName(b)) },
		Detail: s.detail,
		Footer: basesFooter,
		Empty:  ui.Empty{Text: ui.T("bases.empty"), Action: &add},
	}, func(b data.LegalBasis) int64 { return b.ID }, s.list)
	return s
}

func (s *bases) list() []data.LegalBasis {
	return slices.SortedStableFunc(slices.Values(s.d.Ledger.Bases), func(a, b data.LegalBasis) int {
		return cmp.Compare(a.Position, b.Position)
	})
}

// ticked marks what is so.
func ticked(yes bool) string {
	if yes {
		return ui.T("bases.yes")
	}
	return ""
}

func basesFooter(shown []data.LegalBasis) string {
	report, award := 0, 0
	for _, b := range shown {
		if b.InReport {
			report++
		}
		if b.InAward {
			award++
		}
	}
	return ui.T("bases.footer", "Count", len(shown), "Report", report, "Award", award)
}

func (s *bases) detail(b data.LegalBasis) fyne.CanvasObject {
	pane := container.NewVBox(
		words.DetailTitle(words.BasisName(b)),
		ui.Details([]ui.Pair{
			{Label: ui.T("field.legal_basis.about"), Text: b.About},
			{Label: ui.T("field.legal_basis.issuer"), Text: b.Issuer},
			{Label: ui.T("field.legal_basis.issued_on"), Text: b.IssuedOn.String()},
			{Label: ui.T("field.legal_basis.clause"), Text: b.Clause},
			{Label: ui.T("field.legal_basis.role"), Text: b.Role},
		}))
	pane.Add(history.Pane(s.d, "legal_basis", b.ID))
	return pane
}

func (s *bases) add() {
	b := data.LegalBasis{CampaignID: s.d.Ledger.Campaign.ID, Position: 1, InReport: true}
	for _, other := range s.d.Ledger.Bases {
		b.Position = max(b.Position, other.Position+1)
	}
	editBasis(s.d, b)
}

// editBasis changes a document, or takes a new one when it has no id yet.
func editBasis(d *desk.Desk, b data.LegalBasis) {
	title := ui.T("bases.edit")
	if b.ID == 0 {
		title = ui.T("bases.add")
	}
	ui.Form{
		Window: d.Window, Title: title, Wide: true,
		Fields: []ui.Field{
			ui.TextField(ui.T("field.legal_basis.kind"), &b.Kind, ui.Required(), ui.Name("kind"), ui.Hint(ui.T("bases.kind.hint"))),
			ui.TextField(ui.T("field.legal_basis.number"), &b.Number, ui.Name("number"), ui.Width(220)),
			ui.DateField(ui.T("field.legal_basis.issued_on"), &b.IssuedOn, ui.Name("issued_on")),
			ui.TextField(ui.T("field.legal_basis.issuer"), &b.Issuer, ui.Name("issuer")),
			ui.MultiField(ui.T("field.legal_basis.about"), &b.About, ui.Required(), ui.Name("about")),
			ui.TextField(ui.T("field.legal_basis.clause"), &b.Clause, ui.Name("clause")),
			ui.TextField(ui.T("field.legal_basis.role"), &b.Role, ui.Name("role")),
			ui.IntField(ui.T("field.legal_basis.position"), &b.Position, ui.Name("position"), ui.Width(80)),
			ui.CheckField(ui.T("field.legal_basis.in_report"), &b.InReport, ui.Name("in_report")),
			ui.CheckField(ui.T("field.legal_basis.in_award"), &b.InAward, ui.Name("in_award")),
		},
		Save:   func() error { return d.Store.Bases.Save(&b, "") },
		OnDone: func() { d.Saved(ui.T("bases.saved")) },
	}.Show()
}
