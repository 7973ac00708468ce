package desk

import (
	"cmp"
	"io"
	"path/filepath"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// Leaving is something that is about to leave the program, as a file or on
// paper, and what it tells of people.
type Leaving struct {
	Kind     string // alike things, which need not be asked about again
	What     string // what it is, as the officer knows it
	Way      data.DisclosureWay
	Fields   []data.PersonalField
	People   int
	Maskable bool // it can be made with personal data left out
	Masked   bool // which is what is usually wanted
	Public   bool // personal data are left out already
}

// Telling is l with what it tells of people.
func (l Leaving) Telling(p data.Personal) Leaving {
	l.Fields, l.People = p.Fields(), p.People()
	return l
}

// wish is what the officer decided about things that leave.
type wish struct {
	extent             extent
	purpose, recipient string
	always             bool // until the program is closed, for alike things
}

// extent is how much of the personal data leaves.
type extent string

const (
	inPart extent = "masked"
	inFull extent = "full"
)

// Outgoing is something that leaves in the way that the officer decided.
type Outgoing struct {
	Masked bool
	store  *store.Store
	note   *data.Disclosure // nil for what tells of nobody
}

// Leave is the one gate through which files and prints leave the program. What
// tells of people is told to the officer first, who may have part of the data
// masked, or change their mind; then goes on, in the end with [Outgoing.Note]
// or [Outgoing.Write]. What tells of nobody is not asked about (Law
// 91/2025/QH15: whoever handles personal data knows and can account for where
// they go).
func (d *Desk) Leave(l Leaving, then func(Outgoing)) {
	if l.People == 0 {
		then(Outgoing{})
		return
	}
	w, known := d.wishes[l.Kind]
	if known && w.always {
		then(d.outgoing(l, w))
		return
	}
	w = wish{extent: cmp.Or(w.extent, usualExtent(l)), purpose: w.purpose, recipient: w.recipient}
	ui.Form{
		Window: d.Window, Title: ui.T("leaving.title"), Verb: ui.T("leaving.verb." + string(l.Way)), Wide: true,
		Fields: append(leavingFields(l, &w), ui.NoteField(d.notedText())),
		Save:   func() error { return nil },
		OnDone: func() {
			if d.wishes == nil {
				d.wishes = map[string]wish{}
			}
			d.wishes[l.Kind] = w
			then(d.outgoing(l, w))
		},
	}.Show()
}

func usualExtent(l Leaving) extent {
	if l.Masked {
		return inPart
	}
	return inFull
}

// leavingFields tell what leaves and ask how.
func leavingFields(l Leaving, w *wish) []ui.Field {
	told := ui.T("leaving.told."+string(l.Way), "What", l.What, "People", vn.FormatInt(int64(l.People)), "Fields", words.PersonalText(l.Fields))
	fields := []ui.Field{ui.ObjectField(words.Wrapped(told))}
	switch {
	case l.Maskable:
		fields = append(fields, ui.RadioField(ui.T("leaving.extent"), &w.extent, []ui.Choice[extent]{
			{Value: inPart, Label: ui.T("leaving.masked", "Fields", words.PersonalText(maskedOf(l.Fields)))},
			{Value: inFull, Label: ui.T("leaving.full")},
		}))
	case l.Public:
		fields = append(fields, ui.NoteField(ui.T("leaving.public")))
	default:
		fields = append(fields, ui.NoteField(ui.T("leaving.whole")))
	}
	return append(fields,
		ui.TextField(words.FieldLabel("disclosure", "purpose"), &w.purpose, ui.Hint(ui.T("leaving.purpose_hint"))),
		ui.TextField(words.FieldLabel("disclosure", "recipient"), &w.recipient, ui.Hint(ui.T("leaving.recipient_hint"))),
		ui.CheckField(ui.T("leaving.always"), &w.always))
}

// notedText says whether it will be noted.
func (d *Desk) notedText() string {
	if d.Store.ViewOnly() {
		return ui.T("leaving.not_noted")
	}
	return ui.T("leaving.noted")
}

func maskedOf(fields []data.PersonalField) (masked []data.PersonalField) {
	for _, f := range fields {
		if data.Maskable(f) {
			masked = append(masked, f)
		}
	}
	return masked
}

// outgoing is l as the officer wants it. A ledger that can only be looked at
// keeps no note of it.
func (d *Desk) outgoing(l Leaving, w wish) Outgoing {
	o := Outgoing{Masked: l.Maskable && w.extent == inPart, store: d.Store}
	if d.Store.ViewOnly() {
		return o
	}
	o.note = &data.Disclosure{
		CampaignID: d.Scope(), What: l.What, Way: l.Way, People: l.People, Fields: l.Fields,
		Masked: o.Masked || l.Public, Purpose: w.purpose, Recipient: w.recipient,
	}
	return o
}

// Note keeps in the history that it leaves, as a file of that name. It is for
// the last moment before the file has its name: without the note nothing leaves.
func (o Outgoing) Note(file string) error {
	if o.note == nil {
		return nil
	}
	note := *o.note
	note.File = filepath.Base(file)
	return o.store.Disclose(&note)
}

// Write makes the file whole or not at all, as [WriteFile] does, and notes that
// it leaves.
func (o Outgoing) Write(path string, write func(io.Writer) error) error {
	return writeFile(path, write, func() error { return o.Note(path) })
}

// Name is the name of its file, which says so when personal data are left out.
func (o Outgoing) Name(name string) string {
	if !o.Masked {
		return name
	}
	return ui.SafeName(ui.T("leaving.masked_name", "Name", name))
}
