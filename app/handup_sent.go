package app

import (
	"errors"
	"path/filepath"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/archive"
	"thidua/data/handup"
	"thidua/data/paper"
	"thidua/data/store"
)

// send notes that a package has left the office, by which number and way.
func (s *handUp) send(h data.HandedUp) {
	if h.SentOn.IsZero() {
		h.SentOn = s.d.today()
	}
	if h.Channel == "" {
		h.Channel = data.ByDocumentSystem
	}
	lock := s.accepted()
	locking := len(lock) > 0
	fields := []ui.Field{
		ui.DateField(fieldLabel("handed_up", "sent_on"), &h.SentOn, ui.Required(), ui.Name("sent_on")),
		ui.ChoiceField(fieldLabel("handed_up", "channel"), &h.Channel, choices("channel", data.Channels())),
		ui.TextField(fieldLabel("handed_up", "number"), &h.Number, ui.Name("number"), ui.Width(200)),
		ui.DateField(fieldLabel("handed_up", "issued_on"), &h.IssuedOn, ui.Name("issued_on")),
		ui.MultiField(fieldLabel("handed_up", "note"), &h.Note, ui.Name("note")),
	}
	if locking {
		fields = append(fields, ui.CheckField(ui.T("handup.lock", "Count", len(lock)), &locking))
	}
	ui.Form{
		Window: s.d.window, Title: ui.T("handup.send_title", "No", h.Version), Verb: ui.T("handup.send_verb"), Fields: fields,
		Save: func() error {
			if err := h.Check(); err != nil {
				return err
			}
			if !locking {
				lock = nil
			}
			return s.d.store.Sent(h, lock)
		},
		OnDone: func() { s.d.saved(ui.T("handup.sent", "No", h.Version)) },
	}.Show()
}

// accepted are the reports of units that went into the ward's, locked.
func (s *handUp) accepted() []data.Submission {
	var locked []data.Submission
	for _, row := range s.d.ledger.SubmissionRows(s.d.today()) {
		if c, err := row.Submission.Consolidate(s.d.today()); err == nil {
			locked = append(locked, c)
		}
	}
	return locked
}

// writeAgain writes a kept package into a folder, as it was.
func (s *handUp) writeAgain(h data.HandedUp) {
	ui.PickFolder(s.d.window, s.d.store, func(dir string) {
		paths, err := s.d.unpack(h, dir)
		if err != nil {
			ui.ShowError(s.d.window, err)
			return
		}
		s.d.status.SayFile(ui.T("handup.written_again", "No", h.Version, "Name", filepath.Base(paths[0])), paths[0])
	})
}

// unpack writes a kept package as a folder and a zip file.
func (d *desk) unpack(h data.HandedUp, dir string) (_ []string, err error) {
	zip, err := d.packageZip(h)
	if err != nil {
		return nil, err
	}
	kept, err := archive.Open(zip, archive.Limits{Parts: 1_000, Content: 8 * store.MaxAttachment})
	if err != nil {
		return nil, err
	}
	folder, err := beginFolder(dir, handup.Name(d.ledger, h))
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, folder.remove())
		}
	}()
	for _, part := range kept.Parts() {
		content, err := part.Read()
		if err == nil {
			err = folder.write(part.Name, content)
		}
		if err != nil {
			return nil, err
		}
	}
	return folder.finish(zip)
}

// deliveryNote shows the note that goes with a package.
func (s *handUp) deliveryNote(h data.HandedUp) {
	files, err := s.d.packageFiles(h)
	if err != nil {
		ui.ShowError(s.d.window, err)
		return
	}
	document := paper.DeliveryNote(s.d.ledger, h, files, s.d.today())
	s.d.show(document, document.FileName())
}
