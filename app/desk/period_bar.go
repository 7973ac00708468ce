package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/app/words"
)

// PeriodBar chooses the period on the desk. It stands above the screens that
// show reports, in campaigns with more than the report at the end.
type PeriodBar struct {
	d      *Desk
	Choice *widget.Select
	ids    []int64
	Bar    *fyne.Container
	Object fyne.CanvasObject
}

// NewPeriodBar puts the bar above a screen.
func NewPeriodBar(d *Desk, below fyne.CanvasObject) *PeriodBar {
	b := &PeriodBar{d: d, Choice: widget.NewSelect(nil, nil)}
	register := widget.NewButton(ui.T("period.bar_edit"), func() { d.Open(AtPeriods, 0) })
	register.Importance = widget.LowImportance
	b.Bar = container.NewHBox(widget.NewLabel(ui.T("period.bar")),
		container.NewGridWrap(fyne.NewSize(430, b.Choice.MinSize().Height), b.Choice), register)
	b.Bar.Hide()
	b.Object = container.NewBorder(b.Bar, nil, nil, nil, below)
	return b
}

// Refresh offers the periods of the campaign.
func (b *PeriodBar) Refresh() {
	b.Choice.OnChanged = nil
	b.Choice.Options, b.ids = nil, nil
	at := b.d.Period().ID
	for i, p := range b.d.Ledger.PeriodsInOrder() {
		b.Choice.Options = append(b.Choice.Options, ui.T("period.bar_line", "Name", words.PeriodName(p), "Due", words.DueText(p.Deadline())))
		b.ids = append(b.ids, p.ID)
		if p.ID == at {
			b.Choice.SetSelectedIndex(i)
		}
	}
	b.Choice.OnChanged = func(string) {
		if i := b.Choice.SelectedIndex(); i >= 0 && b.ids[i] != b.d.Period().ID {
			b.d.TakePeriod(b.ids[i])
		}
	}
	b.Choice.Refresh()
	if len(b.ids) > 1 {
		b.Bar.Show()
	} else {
		b.Bar.Hide()
	}
	b.Object.Refresh()
}
