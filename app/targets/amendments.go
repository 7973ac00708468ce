package targets

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// addAmendments adds how the target's value was amended, each time with the
// ways to correct it and to take it out. The plan's own value stands first.
func (s *screen) addAmendments(pane *fyne.Container, r data.TargetRow) {
	t := r.Plan
	own := t.AmendedBy(s.d.Ledger.Amendments, s.d.Ledger.Campaign.YearEnd())
	if len(own) == 0 {
		return
	}
	pane.Add(ui.Heading(ui.T("amendments.title")))
	pane.Add(ui.Details([]ui.Pair{{Label: ui.T("amendments.original"), Text: plannedText(t)}}))
	for _, a := range own {
		edit := widget.NewButtonWithIcon("", theme.DocumentCreateIcon(), func() { editAmendment(s.d, t, a) })
		drop := widget.NewButtonWithIcon("", theme.DeleteIcon(), func() {
			desk.Remove(s.d, s.d.Store.Amendments, a.ID, ui.T("amendments.name", "Date", a.From.String(), "Planned", words.FigureText(t, a.Planned)))
		})
		edit.Importance, drop.Importance = widget.LowImportance, widget.LowImportance
		text := ui.T("amendments.entry", "Planned", words.FigureText(t, a.Planned), "Basis", a.Basis)
		if a.Reason != "" {
			text = ui.T("amendments.because", "Entry", text, "Reason", a.Reason)
		}
		said := ui.Details([]ui.Pair{{Label: ui.T("amendments.line", "Date", a.From.String()), Text: text}})
		pane.Add(container.NewBorder(nil, nil, nil, container.NewHBox(edit, drop), said))
	}
}

// amend begins a new amendment of the selected target.
func (s *screen) amend(r data.TargetRow) {
	editAmendment(s.d, r.Plan, data.Amendment{CampaignID: s.d.Ledger.Campaign.ID, TargetID: r.Plan.ID, From: s.d.Today()})
}

// editAmendment changes an amendment of t, or takes a new one when it has no
// id yet. t is as the plan has it.
func editAmendment(d *desk.Desk, t data.Target, a data.Amendment) {
	title, planned := ui.T("amendments.add_title", "Name", data.TitleOf(t, d.Ledger.Targets)), decimal.NullDecimal{}
	if a.ID != 0 {
		title, planned = ui.T("amendments.edit_title", "Name", data.TitleOf(t, d.Ledger.Targets)), decimal.NewNullDecimal(a.Planned)
	}
	var picked int64
	typed := a.Basis
	ui.Form{
		Window: d.Window, Title: title,
		Fields: []ui.Field{
			ui.NoteField(ui.T("amendments.known", "Planned", plannedAmount(t))),
			ui.NumberField(ui.T("field.amendment.planned"), &planned, ui.Required(), ui.Name("planned")),
			ui.DateField(ui.T("field.amendment.effective_on"), &a.From, ui.Required(), ui.Name("effective_on")),
			ui.TextField(ui.T("field.amendment.basis"), &typed, ui.Name("basis"), ui.Hint(ui.T("amendments.basis.hint"))),
			ui.PickField(ui.T("amendments.pick"), &picked, basisPicks(d)),
			ui.TextField(ui.T("field.amendment.printed"), &a.Printed, ui.Name("printed"), ui.Hint(ui.T("amendments.printed.hint"))),
			ui.MultiField(ui.T("field.amendment.reason"), &a.Reason, ui.Name("reason"), ui.Tall(2)),
		},
		Save: func() error {
			a.Planned, a.Basis = planned.Decimal, typed
			if picked != 0 {
				a.Basis = cited(d, picked)
			}
			if a.Basis == "" {
				return &data.Problem{Key: "problem.basis_missing", Field: "basis"}
			}
			if err := cmp.Or(a.CheckFor(t, d.Ledger.Campaign), a.Check()); err != nil {
				return err
			}
			return d.Store.Amendments.Save(&a, a.Reason)
		},
		OnDone: func() {
			d.Saved(ui.T("amendments.saved", "Name", data.TitleOf(t, d.Ledger.Targets), "Planned", words.FigureText(t, a.Planned)))
		},
	}.Show()
}

// basisPicks offers the documents of the register.
func basisPicks(d *desk.Desk) []ui.Pick {
	var picks []ui.Pick
	for _, b := range d.Ledger.Bases {
		picks = append(picks, ui.Pick{ID: b.ID, Label: cited(d, b.ID)})
	}
	return picks
}

// cited is a document of the register as a report cites it.
func cited(d *desk.Desk, id int64) string {
	for _, b := range d.Ledger.Bases {
		switch {
		case b.ID != id:
		case b.Number == "":
			return b.About
		case b.Issuer == "":
			return ui.T("amendments.cite_short", "Kind", b.Kind, "Number", b.Number, "Date", b.IssuedOn.String())
		default:
			return ui.T("amendments.cite", "Kind", b.Kind, "Number", b.Number, "Date", b.IssuedOn.String(), "Issuer", b.Issuer)
		}
	}
	return ""
}
