package papers

import (
	"slices"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/paper"
)

// handOver asks who hands the work over to whom, writes a copy of all data if
// it is wanted, and shows the record, which tells how the copy is known again.
func handOver(d *desk.Desk, k paper.Kind) {
	t, copied := paper.Transfer{On: d.Today()}, true
	t.From.Name = d.Ledger.Office.Officer
	blank := ui.Hint(ui.T("handover.blank_hint"))
	party := func(title string, p *paper.Party, options ...ui.FieldOption) []ui.Field {
		return []ui.Field{
			ui.GroupField(title), ui.TextField(ui.T("handover.name"), &p.Name), ui.TextField(ui.T("handover.post"), &p.Post, options...),
		}
	}
	ui.Form{
		Window: d.Window, Title: k.Name(), Verb: ui.T("papers.verb"), Columns: 2,
		Fields: slices.Concat(
			party(ui.T("handover.giver"), &t.From), party(ui.T("handover.taker"), &t.To), // the left half
			party(ui.T("handover.witness"), &t.Witness, blank),
			[]ui.Field{
				ui.DateField(ui.T("handover.on"), &t.On),
				ui.CheckField(ui.T("handover.copy"), &copied),
				ui.NoteField(ui.T("handover.copy_note", "Folder", d.Store.Folder())),
			}),
		Save: func() error { return nil },
		OnDone: func() {
			if !copied {
				showHandOver(d, k, t)
				return
			}
			d.CopyElsewhere(func(f paper.File) {
				t.Copy = f
				showHandOver(d, k, t)
			})
		},
	}.Show()
}

// showHandOver shows the record of how the work is handed over.
func showHandOver(d *desk.Desk, k paper.Kind, t paper.Transfer) {
	t, err := settledTransfer(d, t)
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	show(d, k, paper.Choice{Transfer: t})
}

// settledTransfer adds where the data are and the other campaigns that are
// kept.
func settledTransfer(d *desk.Desk, t paper.Transfer) (paper.Transfer, error) {
	campaigns, err := d.Store.Campaigns.List(0)
	t.Folder = d.Store.Folder()
	t.Others = slices.DeleteFunc(campaigns, func(c data.Campaign) bool { return c.ID == d.Ledger.Campaign.ID })
	return t, err
}
