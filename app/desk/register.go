package desk

import (
	"strings"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// registerCache is the award register as it was last read. Old registers bring
// it to a hundred thousand entries, so it is kept until something changes, and
// a large one is read beside the window.
type registerCache struct {
	register data.Register
	folded   map[*data.Entry]string // what each entry is searched by
	seen     int64                  // the last change that it takes in
	read     bool                   // the old awards are in it
	reading  bool
	waiting  []func(data.Register)
}

// readAtOnce is how many old awards are read while the window waits: they take
// less than a tenth of a second.
const readAtOnce = 3000

// Register is the award register over all years, as far as it has been read:
// while a large one is being read, only what was decided in this ledger. The
// screens are shown anew when the rest is there.
func (d *Desk) Register() data.Register {
	if err := d.freshenRegister(); err != nil {
		ui.ShowError(d.Window, err)
	}
	return d.past.register
}

// WithRegister hands on the whole register, once it has been read.
func (d *Desk) WithRegister(do func(data.Register)) {
	now := d.Register()
	if d.past.reading {
		d.past.waiting = append(d.past.waiting, do)
		d.Status.Say(ui.T("register.wait"))
		return
	}
	do(now)
}

// freshenRegister brings the register up to date, the old awards of a large one
// later.
func (d *Desk) freshenRegister() error {
	c := &d.past
	now, old, decided, err := d.Store.RegisterChange(c.seen)
	if err != nil || c.reading {
		return err
	}
	switch {
	case !c.read || old:
		n, err := d.Store.OldAwards()
		if err != nil {
			return err
		}
		if n > readAtOnce {
			return d.readBehind(now)
		}
		if c.register, err = d.Store.Register(); err != nil {
			return err
		}
		c.folded, c.read = foldedEntries(c.register, nil, awardKindWords()), true
	case decided:
		if c.register, err = d.Store.Redecide(c.register); err != nil {
			return err
		}
		c.folded = foldedEntries(c.register, c.folded, awardKindWords())
	}
	c.seen = now
	return nil
}

// readBehind reads a large register beside the window; until then what was
// decided in this ledger stands for it.
func (d *Desk) readBehind(now int64) (err error) {
	c := &d.past
	if !c.read {
		if c.register, err = d.Store.Redecide(data.Register{}); err != nil {
			return err
		}
		c.folded = foldedEntries(c.register, nil, awardKindWords())
	}
	c.reading = true
	var fresh data.Register
	var folded map[*data.Entry]string
	kinds := awardKindWords()
	ui.Behind(func() (err error) {
		if fresh, err = d.Store.Register(); err == nil {
			folded = foldedEntries(fresh, nil, kinds)
		}
		return err
	}, func(err error) {
		c.reading = false
		if err != nil {
			c.waiting = nil
			ui.ShowError(d.Window, err)
			return
		}
		c.register, c.folded, c.seen, c.read = fresh, folded, now, true
		d.Places.Refresh()
		waiting := c.waiting
		c.waiting = nil
		for _, do := range waiting {
			do(c.register)
		}
	})
	return nil
}

// foldedEntries are the texts that entries are searched by; known ones are not
// made again.
func foldedEntries(r data.Register, known map[*data.Entry]string, kinds map[data.AwardKind]string) map[*data.Entry]string {
	folded := make(map[*data.Entry]string, len(r.Entries))
	for _, e := range r.Entries {
		text, ok := known[e]
		if !ok {
			text = entryWords(e, kinds[e.Kind])
		}
		folded[e] = text
	}
	return folded
}

// entryWords are the words of an entry, folded.
func entryWords(e *data.Entry, kind string) string {
	return vn.Fold(strings.Join([]string{
		e.Number, words.EntryDay(e), e.Salutation, e.Name, words.Year(e.BirthYear), e.Post, e.Workplace, e.FormName, kind,
		e.Achievement, e.CertificateNo, e.ReceivedBy, e.Bloc, e.Field, e.Note,
	}, "\n"))
}

// awardKindWords are the words of the kinds of commendation.
func awardKindWords() map[data.AwardKind]string {
	texts := map[data.AwardKind]string{}
	for _, kind := range data.AwardKinds() {
		texts[kind] = words.Word("award_kind", kind)
	}
	return texts
}

// Folded is what an entry is searched by.
func (d *Desk) Folded(e *data.Entry) string { return d.past.folded[e] }

// ReadingRegister reports whether old awards are still being read.
func (d *Desk) ReadingRegister() bool { return d.past.reading }
