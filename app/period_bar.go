package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
)

// periodBar chooses the period on the desk. It stands above the screens that
// show reports, in campaigns with more than the report at the end.
type periodBar struct {
	d      *desk
	choice *widget.Select
	ids    []int64
	bar    *fyne.Container
	object fyne.CanvasObject
}

// newPeriodBar puts the bar above a screen.
func newPeriodBar(d *desk, below fyne.CanvasObject) *periodBar {
	b := &periodBar{d: d, choice: widget.NewSelect(nil, nil)}
	register := widget.NewButton(ui.T("period.bar_edit"), func() { d.places.open(atPeriods, 0) })
	register.Importance = widget.LowImportance
	b.bar = container.NewHBox(widget.NewLabel(ui.T("period.bar")),
		container.NewGridWrap(fyne.NewSize(430, b.choice.MinSize().Height), b.choice), register)
	b.bar.Hide()
	b.object = container.NewBorder(b.bar, nil, nil, nil, below)
	return b
}

// refresh offers the periods of the campaign.
func (b *periodBar) refresh() {
	b.choice.OnChanged = nil
	b.choice.Options, b.ids = nil, nil
	at := b.d.period().ID
	for i, p := range b.d.ledger.PeriodsInOrder() {
		b.choice.Options = append(b.choice.Options, ui.T("period.bar_line", "Name", periodName(p), "Due", dueText(p.Deadline())))
		b.ids = append(b.ids, p.ID)
		if p.ID == at {
			b.choice.SetSelectedIndex(i)
		}
	}
	b.choice.OnChanged = func(string) {
		if i := b.choice.SelectedIndex(); i >= 0 && b.ids[i] != b.d.period().ID {
			b.d.takePeriod(b.ids[i])
		}
	}
	b.choice.Refresh()
	if len(b.ids) > 1 {
		b.bar.Show()
	} else {
		b.bar.Hide()
	}
	b.object.Refresh()
}
