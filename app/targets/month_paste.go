package targets

import (
	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/xlsx"
)

// changeKey changes the day and the kind of the figures being typed.
const changeKey = fyne.KeyF4

// change takes another day or kind for the figures. What was typed stays; what
// was kept for the other day is shown anew.
func (m *monthEntry) change() {
	m.choose(ui.T("month.choose"), ui.T("month.next"), func() {
		typed := m.table.Typed()
		m.table.Leave()
		m.show(typed)
	})
}

// paste shows what was pasted at a line and, once the officer agrees, fills it
// in; nothing is kept yet.
func (m *monthEntry) paste(at int, text string) {
	targets := make([]data.Target, len(m.lines))
	for i, l := range m.lines {
		targets[i] = l.Target
	}
	figures, err := xlsx.ReadPastedFigures(xlsx.TextGrid(text), targets, at, m.d.Ledger.Campaign.Year)
	if err != nil {
		ui.ShowError(m.d.Window, err)
		return
	}
	p := &monthPreview{monthEntry: m, figures: figures}
	p.ask(func() { p.show(ui.T("month.paste_title"), "month.paste_verb", p.fill, func() {}) })
}

// fill puts the figures of a preview into the column.
func (p *monthPreview) fill() error {
	for _, row := range p.rows {
		for i, l := range p.lines {
			if row.taken && l.Target.ID == row.line.Target.ID {
				l.source = row.figure.Source
				p.table.Fill(i, row.figure.Value, row.figure.Reason)
			}
		}
	}
	return nil
}
