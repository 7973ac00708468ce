package app

import (
	"slices"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/paper"
)

// handOver asks who hands the work over to whom, writes a copy of all data if
// it is wanted, and shows the record, which tells how the copy is known again.
func (d *desk) handOver(k paper.Kind) {
	t, copied := paper.Transfer{On: d.today()}, true
	t.From.Name = d.ledger.Office.Officer
	blank := ui.Hint(ui.T("handover.blank_hint"))
	party := func(title string, p *paper.Party, options ...ui.FieldOption) []ui.Field {
		return []ui.Field{
			ui.GroupField(title), ui.TextField(ui.T("handover.name"), &p.Name), ui.TextField(ui.T("handover.post"), &p.Post, options...),
		}
	}
	ui.Form{
		Window: d.window, Title: k.Name(), Verb: ui.T("papers.verb"), Columns: 2,
		Fields: slices.Concat(
			party(ui.T("handover.giver"), &t.From), party(ui.T("handover.taker"), &t.To), // the left half
			party(ui.T("handover.witness"), &t.Witness, blank),
			[]ui.Field{
				ui.DateField(ui.T("handover.on"), &t.On),
				ui.CheckField(ui.T("handover.copy"), &copied),
				ui.NoteField(ui.T("handover.copy_note", "Folder", d.store.Folder())),
			}),
		Save: func() error { return nil },
		OnDone: func() {
			if !copied {
				d.showHandOver(k, t)
				return
			}
			d.copyElsewhere(func(f paper.File) {
				t.Copy = f
				d.showHandOver(k, t)
			})
		},
	}.Show()
}

// showHandOver shows the record of how the work is handed over.
func (d *desk) showHandOver(k paper.Kind, t paper.Transfer) {
	t, err := d.settledTransfer(t)
	if err != nil {
		ui.ShowError(d.window, err)
		return
	}
	d.showPaper(k, paper.Choice{Transfer: t})
}

// settledTransfer adds where the data are and the other campaigns that are
// kept.
func (d *desk) settledTransfer(t paper.Transfer) (paper.Transfer, error) {
	campaigns, err := d.store.Campaigns.List(0)
	t.Folder = d.store.Folder()
	t.Others = slices.DeleteFunc(campaigns, func(c data.Campaign) bool { return c.ID == d.ledger.Campaign.ID })
	return t, err
}
