package ui

import (
	"cmp"
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Form edits one record. Its fields are bound to pointers into a copy that the
// caller owns, so that closing without saving changes nothing.
type Form struct {
	Window  fyne.Window
	Title   string
	Fields  []Field
	Verb    string       // on the button that saves, "Lưu" when it is empty
	Leave   string       // on the button that closes without saving, "Hủy" when it is empty
	Save    func() error // stores the copy; the form closes when it returns nil. Without it there is nothing to save, only to close
	OnDone  func()       // after the form has closed
	Wide    bool
	Full    bool              // as wide as the window
	Columns int               // of fields side by side, 1 or 2
	Lines   *Lines            // the header over the fields that are lines of a table
	Beside  fyne.CanvasObject // at the right of the fields, such as a [Chart] of what is typed
	// Renames, if set, is handed what changes the verb while the form is open.
	Renames func(rename func(verb string))
}

// formPanel is a form on the screen.
type formPanel struct {
	Form
	modal *modal
	rows  []*fieldRow
}

// Show opens the form over its window. What cannot be read, or is refused by
// Save, is said beside the field it belongs to, else above the buttons, and
// everything typed stays. Enter and Ctrl+S save, Esc closes and asks first if
// something was changed.
func (f Form) Show() {
	p := &formPanel{Form: f}
	for _, field := range f.Fields {
		p.rows = append(p.rows, newFieldRow(field))
	}
	verb := f.Verb
	if verb == "" {
		verb = T("form.save")
	}
	save := newButton(verb, p.save)
	save.Importance = widget.HighImportance
	p.modal = newModal(f.Window, f.Title, p.body(), p.buttons(save)...)
	p.modal.width = p.width()
	if p.Lines != nil {
		p.modal.carry(p.Lines.header())
		p.Lines.hide, p.modal.onFunction = p.modal.hide, p.Lines.press
	}
	p.modal.onEnter, p.modal.onSave, p.modal.onEscape = save.press, save.press, p.leave
	p.modal.unsaved = p.unsaved
	if p.Renames != nil {
		p.Renames(func(verb string) {
			save.SetText(verb)
			p.modal.Refresh()
		})
	}
	for _, row := range p.rows {
		row.onChange = p.modal.Refresh
		if input, ok := row.field.focus().(*entry); ok {
			input.onFocus = func() { p.modal.reveal(row.seen) }
		}
	}
	p.modal.show()
	p.focusFirst()
}

// buttons are the one that leaves and the one that saves; where there is
// nothing to save, one does.
func (p *formPanel) buttons(save *button) []fyne.CanvasObject {
	if p.Save == nil {
		return []fyne.CanvasObject{save}
	}
	return []fyne.CanvasObject{newButton(cmp.Or(p.Leave, T("dialog.cancel")), p.leave), save}
}

func (p *formPanel) width() float32 {
	switch {
	case p.Lines != nil, p.Full:
		return 1320
	case p.Columns > 1:
		return 900
	case p.Wide:
		return 760
	}
	return 560
}

// save reads every field into the copy and stores it.
func (p *formPanel) save() {
	if !p.commit() {
		return
	}
	if p.Save != nil {
		if err := p.Save(); err != nil {
			p.refuse(err)
			return
		}
	}
	p.modal.hide()
	if p.OnDone != nil {
		p.OnDone()
	}
}

// commit reads the fields and reports whether all could be read. The cursor
// goes to the first that could not.
func (p *formPanel) commit() bool {
	p.modal.say("")
	var first *fieldRow
	for _, row := range p.rows {
		if !row.commit() && first == nil {
			first = row
		}
	}
	if first != nil {
		p.modal.say(T("form.invalid"))
		p.show(first)
	}
	return first == nil
}

// refuse says why the record was not saved: beside its field if the error
// names one.
func (p *formPanel) refuse(err error) {
	if named, ok := errors.AsType[fielded](err); ok {
		for _, row := range p.rows {
			if name := row.field.name(); name != "" && name == named.FieldName() {
				row.say(Sentence(err))
				p.show(row)
				return
			}
		}
	}
	p.modal.say(Sentence(err))
}

// show brings a field into sight with the cursor in it.
func (p *formPanel) show(row *fieldRow) {
	p.modal.reveal(row.seen)
	if target := row.field.focus(); target != nil {
		p.Window.Canvas().Focus(target)
	}
}

func (p *formPanel) focusFirst() {
	for _, row := range p.rows {
		if target := row.field.focus(); target != nil {
			p.Window.Canvas().Focus(target)
			return
		}
	}
}

// leave closes the form, asking first when something would be lost.
func (p *formPanel) leave() {
	if p.unsaved() {
		Confirm(p.Window, T("form.leave.title"), T("form.leave.text"), T("form.leave.verb"), true, p.modal.hide)
		return
	}
	p.modal.hide()
}

// unsaved reports whether something was changed.
func (p *formPanel) unsaved() bool {
	return slices.ContainsFunc(p.rows, func(row *fieldRow) bool { return row.field.changed() })
}
