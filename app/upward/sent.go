package upward

import (
	"errors"
	"path/filepath"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/archive"
	"thidua/data/handup"
	"thidua/data/paper"
	"thidua/data/store"
)

// send notes that a package has left the office, by which number and way.
func (s *handUp) send(h data.HandedUp) {
	if h.SentOn.IsZero() {
		h.SentOn = s.d.Today()
	}
	if h.Channel == "" {
		h.Channel = data.ByDocumentSystem
	}
	lock := s.accepted()
	locking := len(lock) > 0
	fields := []ui.Field{
		ui.DateField(words.FieldLabel("handed_up", "sent_on"), &h.SentOn, ui.Required(), ui.Name("sent_on")),
		ui.ChoiceField(words.FieldLabel("handed_up", "channel"), &h.Channel, words.Choices("channel", data.Channels())),
		ui.TextField(words.FieldLabel("handed_up", "number"), &h.Number, ui.Name("number"), ui.Width(200)),
		ui.DateField(words.FieldLabel("handed_up", "issued_on"), &h.IssuedOn, ui.Name("issued_on")),
		ui.MultiField(words.FieldLabel("handed_up", "note"), &h.Note, ui.Name("note")),
	}
	if locking {
		fields = append(fields, ui.CheckField(ui.T("handup.lock", "Count", len(lock)), &locking))
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("handup.send_title", "No", h.Version), Verb: ui.T("handup.send_verb"), Fields: fields,
		Save: func() error {
			if err := h.Check(); err != nil {
				return err
			}
			if !locking {
				lock = nil
			}
			return s.d.Store.Sent(h, lock)
		},
		OnDone: func() { s.d.Saved(ui.T("handup.sent", "No", h.Version)) },
	}.Show()
}

// accepted are the reports of units that went into the ward's, locked.
func (s *handUp) accepted() []data.Submission {
	var locked []data.Submission
	for _, row := range s.d.Ledger.SubmissionRows(s.d.Today()) {
		if c, err := row.Submission.Consolidate(s.d.Today()); err == nil {
			locked = append(locked, c)
		}
	}
	return locked
}

// writeAgain writes a kept package into a folder, as it was.
func (s *handUp) writeAgain(h data.HandedUp) {
	s.leave(h, func(o desk.Outgoing) {
		ui.PickFolder(s.d.Window, s.d.Store, func(dir string) {
			paths, err := unpack(s.d, o, h, dir)
			if err != nil {
				ui.ShowError(s.d.Window, err)
				return
			}
			s.d.Status.SayFile(ui.T("handup.written_again", "No", h.Version, "Name", filepath.Base(paths[0])), paths[0])
		})
	})
}

// unpack writes a kept package as a folder and a zip file.
func unpack(d *desk.Desk, o desk.Outgoing, h data.HandedUp, dir string) (_ []string, err error) {
	zip, err := packageZip(d, h)
	if err != nil {
		return nil, err
	}
	kept, err := archive.Open(zip, archive.Limits{Parts: 1_000, Content: 8 * store.MaxAttachment})
	if err != nil {
		return nil, err
	}
	folder, err := desk.BeginFolder(dir, handup.Name(d.Ledger, h))
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, folder.Remove())
		}
	}()
	for _, part := range kept.Parts() {
		content, err := part.Read()
		if err == nil {
			err = folder.Write(part.Name, content)
		}
		if err != nil {
			return nil, err
		}
	}
	if err := folder.Zip(zip); err != nil {
		return nil, err
	}
	if err := o.Note(folder.Name); err != nil {
		return nil, err
	}
	return folder.Finish()
}

// deliveryNote shows the note that goes with a package.
func (s *handUp) deliveryNote(h data.HandedUp) {
	files, err := PackageFiles(s.d, h)
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	document := paper.DeliveryNote(s.d.Ledger, h, files, s.d.Today())
	s.d.Show(document, document.FileName())
}
