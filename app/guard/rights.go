package guard

import (
	"fyne.io/fyne/v2/container"

	"thidua/app/ui"
	"thidua/data/store"
)

// rightsFields say who can read the data folder besides this program, and offer
// to keep others out where they can.
func (g *Guard) rightsFields() []ui.Field {
	who := store.WhoReads(g.folder)
	fields := []ui.Field{
		ui.GroupField(ui.T("guard.rights")),
		ui.NoteField(ui.T("guard.rights_"+string(who), "Folder", g.folder)),
	}
	if who == store.OthersToo {
		fields = append(fields, ui.ObjectField(container.NewHBox(ui.ToolButton(ui.T("guard.keep_out"), g.keepOut))))
	}
	return fields
}

// keepOut asks, then lets nobody else read the data folder.
func (g *Guard) keepOut() {
	ui.Confirm(g.d.Window, ui.T("guard.keep_out"), ui.T("guard.keep_out_text", "Folder", g.folder), ui.T("guard.keep_out"), false, func() {
		if err := store.KeepOthersOut(g.folder); err != nil {
			ui.ShowError(g.d.Window, err)
			return
		}
		ui.Inform(g.d.Window, ui.T("guard.keep_out"), ui.T("guard.rights_owner", "Folder", g.folder))
	})
}
