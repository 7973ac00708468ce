package app

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/data"
)

// handUp is the screen from which the report goes to the city: what is still
// open on the left, the files on the right.
type handUp struct {
	d      *desk
	checks *fyne.Container
	files  *fyne.Container
	button *widget.Button
	object fyne.CanvasObject
}

func newHandUp(d *desk) screen {
	h := &handUp{d: d, checks: container.NewVBox(), files: container.NewVBox()}
	h.button = widget.NewButtonWithIcon(ui.T("handup.export"), theme.DownloadIcon(), d.exportUpward)
	h.button.Importance = widget.HighImportance
	h.object = container.NewPadded(container.NewGridWithColumns(2,
		ui.Card(ui.T("handup.check"), container.NewVScroll(h.checks)),
		ui.Card(ui.T("handup.files"), container.NewBorder(nil, container.NewHBox(h.button), nil, nil, container.NewVScroll(h.files))),
	))
	return h
}

// Object returns what is placed in the window.
func (h *handUp) Object() fyne.CanvasObject { return h.object }

// Select has nothing to bring into view.
func (h *handUp) Select(int64) {}

// Focus leaves the keyboard with the window.
func (h *handUp) Focus() { h.d.window.Canvas().Unfocus() }

// Find searches everywhere, for the page has no list of its own.
func (h *handUp) Find() { h.d.find() }

// Press exports for Ctrl+S.
func (h *handUp) Press(key ui.Shortcut) bool {
	if key == (ui.Shortcut{Key: fyne.KeyS, Mod: fyne.KeyModifierControl}) {
		h.d.exportUpward()
		return true
	}
	return false
}

// Refresh checks the ledger anew and lists the files it would make.
func (h *handUp) Refresh() {
	today := h.d.today()
	o := h.d.ledger.Overview(today)
	h.checks.Objects = []fyne.CanvasObject{wrapped(deadlineText("overview.city_deadline", h.d.ledger.Campaign.CityDue(), o.CityDays))}
	if addressee := h.d.ledger.Campaign.CityAddressee; addressee != "" {
		h.checks.Add(wrapped(ui.T("handup.addressee", "Name", addressee)))
	}
	for _, todo := range o.Todos {
		h.checks.Add(h.d.todoLine(todo))
	}
	if len(o.Todos) == 0 {
		h.checks.Add(ui.ToneText(ui.T("handup.all_well"), ui.ToneGood))
	}
	h.files.Objects = []fyne.CanvasObject{wrapped(ui.T("handup.files_text"))}
	for _, p := range products(h.d.ledger, today) {
		h.files.Add(wrapped("• " + p.what + "\n" + p.name))
	}
	h.checks.Refresh()
	h.files.Refresh()
}

func wrapped(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// deadlineText says how long there is until a deadline. key has the variants
// _left, _today, _past and _none.
func deadlineText(key string, due data.Deadline, days int) string {
	switch {
	case due.On.IsZero():
		return ui.T(key + "_none")
	case days < 0:
		return ui.T(key+"_past", "Wording", wording(due), "Days", -days)
	case days == 0:
		return ui.T(key+"_today", "Wording", wording(due))
	}
	return ui.T(key+"_left", "Wording", wording(due), "Days", days)
}

// wording is the deadline as documents word it.
func wording(due data.Deadline) string {
	return ui.T("deadline.worded_"+string(worded(due.Inclusive)), "Date", due.On.String())
}

// exportUpward asks for a folder and writes everything that is handed upward
// into it.
func (d *desk) exportUpward() {
	ui.PickFolder(d.window, d.store, func(dir string) {
		ledger, today := d.ledger, d.today()
		var paths []string
		ui.Run(d.window, ui.T("handup.export"), func(ctx context.Context, p ui.Progress) (err error) {
			paths, err = export(ctx, ledger, today, dir, p.Step)
			return err
		}, func(err error) {
			switch {
			case errors.Is(err, context.Canceled):
				d.status.Say(ui.T("handup.cancelled", "Count", len(paths)))
			case err != nil:
				ui.ShowError(d.window, err)
			default:
				d.status.SayFile(ui.T("handup.done", "Count", len(paths), "Folder", filepath.Base(dir)), paths[0])
			}
		})
	})
}
