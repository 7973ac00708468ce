package app

import (
	"bytes"
	"slices"

	"thidua/data"
	"thidua/data/handup"
	"thidua/data/paper"
)

// packageZip is a package as it was kept.
func (d *desk) packageZip(h data.HandedUp) ([]byte, error) {
	i := slices.IndexFunc(d.ledger.Attachments, func(a data.Attachment) bool { return a.ID == h.PackageAttachmentID })
	if i < 0 {
		return nil, &data.Problem{Key: "problem.package_kept", Args: []any{"No", h.Version}}
	}
	return d.store.Content(d.ledger.Attachments[i])
}

// packageFiles are the files of a package as it was kept, as they are named on
// the note that goes with it.
func (d *desk) packageFiles(h data.HandedUp) ([]paper.File, error) {
	zip, err := d.packageZip(h)
	if err != nil {
		return nil, err
	}
	var files []paper.File
	for _, e := range handup.ReadZip(bytes.NewReader(zip), int64(len(zip))).Manifest.Files {
		files = append(files, paper.File{Name: e.Name, Size: e.Size, SHA256: e.SHA256})
	}
	return files, nil
}

// ofPackage adds to a choice what a document of the kind tells of a package.
func (d *desk) ofPackage(k paper.Kind, c paper.Choice) (_ paper.Choice, err error) {
	switch k.ID {
	case "delivery":
		c.Files, err = d.packageFiles(c.HandedUp)
	case "adjustment":
		var changes []handup.Change
		changes, err = d.changedSince(c.HandedUp)
		c.Changes = changedFigures(changes)
	}
	return c, err
}
