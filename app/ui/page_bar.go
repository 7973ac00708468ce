package ui

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/data/vn"
)

// toolbar is the line above the table: actions at the left, the filter box and
// the chips at the right.
func (p *TablePage[R]) toolbar() fyne.CanvasObject {
	var left []fyne.CanvasObject
	var rare []Action
	for _, a := range p.allActions() {
		bound := actionButton{Action: a}
		if a.Rare {
			rare = append(rare, a)
		} else {
			bound.button = newButton(a.Label, func() { p.push(a) })
			bound.button.Icon = a.Icon
			if a.Primary {
				bound.button.Importance = widget.HighImportance
			}
			left = append(left, bound.button)
		}
		p.actions = append(p.actions, bound)
	}
	if len(rare) > 0 {
		left = append(left, p.menuButton(rare))
	}
	right := []fyne.CanvasObject{p.filter}
	if len(p.spec.Chips) > 0 {
		all := newChip(T("table.all"), ToneNone, func() { p.SelectChip(-1) })
		p.chips = append(p.chips, all)
		right = append(right, all)
		for i, c := range p.spec.Chips {
			one := newChip(c.Label, c.Tone, func() { p.SelectChip(i) })
			p.chips = append(p.chips, one)
			right = append(right, one)
		}
	}
	return newFlow(left, right)
}

// allActions adds export and print, which every table offers in the same
// place.
func (p *TablePage[R]) allActions() []Action {
	actions := slices.Clone(p.spec.Actions)
	if p.spec.Export != nil {
		export := Action{Label: T("table.export"), Icon: theme.DownloadIcon(), Do: func() { p.spec.Export(p.Sheet()) }}
		actions = append(actions, export)
	}
	if p.spec.Print != nil {
		paper := Action{Label: T("table.print"), Icon: theme.DocumentPrintIcon(), Key: fyne.KeyP, Mod: fyne.KeyModifierControl, Do: func() { p.spec.Print(p.printout()) }}
		actions = append(actions, paper)
	}
	return actions
}

// push does an action whose button was pressed. The table gets the cursor, so
// that the arrow keys move in it again when what the action opens has closed.
func (p *TablePage[R]) push(a Action) {
	p.Focus()
	p.do(a)
}

// menuButton returns the "…" that holds what is rarely needed.
func (p *TablePage[R]) menuButton(rare []Action) *button {
	b := newButton("", nil)
	b.Icon = theme.MoreHorizontalIcon()
	b.OnTapped = func() {
		c := fyne.CurrentApp().Driver().CanvasForObject(b)
		below := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).AddXY(0, b.Size().Height)
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", p.rareItems(rare)...), c, below)
	}
	return b
}

// rareItems are the lines of that menu; what needs a row is grey without one.
func (p *TablePage[R]) rareItems(rare []Action) []*fyne.MenuItem {
	_, selected := p.Selected()
	items := make([]*fyne.MenuItem, len(rare))
	for i, a := range rare {
		items[i] = fyne.NewMenuItem(a.Label, func() { p.push(a) })
		items[i].Disabled = a.NeedsRow && !selected
	}
	return items
}

// makeFilter makes the filter box: typing filters, Esc clears, Down and Enter
// go to the table.
func (p *TablePage[R]) makeFilter() {
	p.filter = newEntry()
	p.filter.width = 210
	p.filter.SetPlaceHolder(T("table.filter"))
	p.filter.Icon = theme.SearchIcon()
	p.filter.OnChanged = func(text string) {
		if p.spec.Seek != nil {
			p.spec.Seek(text)
			return
		}
		if text != p.asked.Words {
			p.ask(p.asked.of(text))
		}
	}
	p.filter.onKey = func(ev *fyne.KeyEvent) bool {
		switch ev.Name {
		case fyne.KeyEscape:
			p.filter.SetText("")
		case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
			if p.Found() > 0 && p.grid.selected < 0 {
				p.grid.selectRow(0)
			}
			p.Focus()
		default:
			return false
		}
		return true
	}
	p.filter.onShortcut = p.Press
}

func (p *TablePage[R]) clearFilter() {
	p.asked.Chip = -1
	if p.filter.Text != "" {
		p.filter.SetText("") // which shows the rows
		return
	}
	p.ask(p.asked)
}

// showCounts brings the chips and the footer up to date.
func (p *TablePage[R]) showCounts() {
	counted := p.rows.counted()
	for i, c := range p.chips {
		n := counted.All
		switch {
		case i > 0 && i <= len(counted.Chips):
			n = counted.Chips[i-1]
		case i > 0:
			n = 0
		}
		if p.pager != nil && !p.pager.known {
			n = uncounted
		}
		c.set(n, p.asked.Chip == i-1)
	}
	text := counted.Footer
	if counted.Found < counted.All {
		filtered := T("table.filtered", "Shown", vn.FormatInt(int64(counted.Found)), "All", vn.FormatInt(int64(counted.All)))
		if text != "" {
			filtered = text + " · " + filtered
		}
		text = filtered
	}
	p.footer.SetText(text)
}

// showEmpty says what to do when there is nothing to see.
func (p *TablePage[R]) showEmpty() {
	switch {
	case p.Found() > 0 || p.pager != nil && !p.pager.answered:
		p.empty.hide()
	case !p.none():
		p.empty.show(T("table.nomatch"), &Action{Label: T("table.nofilter"), Do: p.clearFilter})
	default:
		p.empty.show(p.spec.Empty.Text, p.spec.Empty.Action)
	}
}

// emptyNote is the text and the button in the middle of a table without rows.
type emptyNote struct {
	text   *widget.Label
	button *button
	object *fyne.Container
}

func newEmptyNote() *emptyNote {
	n := &emptyNote{text: widget.NewLabel(""), button: newButton("", nil)}
	n.text.Alignment = fyne.TextAlignCenter
	header := canvas.NewRectangle(color.Transparent) // never written over, however low the table is
	header.SetMinSize(fyne.NewSize(0, 2*headPad+2*(headSize+4)))
	n.object = container.NewVBox(header, layout.NewSpacer(), n.text, container.NewCenter(n.button), layout.NewSpacer())
	return n
}

func (n *emptyNote) hide() { n.object.Hide() }

func (n *emptyNote) show(text string, a *Action) {
	n.text.SetText(text)
	n.button.Hidden = a == nil
	if a != nil {
		n.button.OnTapped = a.Do
		n.button.SetText(a.Label)
	}
	n.object.Show()
}
