package upward

import (
	"bytes"
	"slices"

	"thidua/app/desk"
	"thidua/data"
	"thidua/data/handup"
	"thidua/data/paper"
)

// packageZip is a package as it was kept.
func packageZip(d *desk.Desk, h data.HandedUp) ([]byte, error) {
	i := slices.IndexFunc(d.Ledger.Attachments, func(a data.Attachment) bool { return a.ID == h.PackageAttachmentID })
	if i < 0 {
		return nil, &data.Problem{Key: "problem.package_kept", Args: []any{"No", h.Version}}
	}
	return d.Store.Content(d.Ledger.Attachments[i])
}

// PackageFiles are the files of a package as it was kept, as they are named on
// the note that goes with it.
func PackageFiles(d *desk.Desk, h data.HandedUp) ([]paper.File, error) {
	zip, err := packageZip(d, h)
	if err != nil {
		return nil, err
	}
	var files []paper.File
	for _, e := range handup.ReadZip(bytes.NewReader(zip), int64(len(zip))).Manifest.Files {
		files = append(files, paper.File{Name: e.Name, Size: e.Size, SHA256: e.SHA256})
	}
	return files, nil
}
