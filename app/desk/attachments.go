package desk

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/store"
)

// Attachable are the files that a report may come with: documents, pictures
// and archives, no programs.
func Attachable() []string {
	return []string{
		".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt", ".xls", ".xlsx", ".ods", ".csv", ".ppt", ".pptx",
		".jpg", ".jpeg", ".png", ".tif", ".tiff", ".zip", ".rar", ".7z", ".eml", ".msg",
	}
}

// KeepFiles attaches files to a record. It reads every file before it keeps
// the first, so that an unreadable one or a change of mind leaves nothing
// behind.
func (d *Desk) KeepFiles(ctx context.Context, p ui.Progress, entity string, id int64, paths []string) error {
	files := make([]store.File, len(paths))
	for i, path := range paths {
		if err := ctx.Err(); err != nil {
			return err
		}
		p.Step(i, len(paths), filepath.Base(path))
		content, err := ReadAttachment(path)
		if err != nil {
			return err
		}
		a := data.Attachment{CampaignID: d.Ledger.Campaign.ID, Entity: entity, EntityID: id, Name: filepath.Base(path)}
		files[i] = store.File{Attachment: &a, Content: content}
	}
	return d.Store.Attach(files...)
}

// ReadAttachment reads a file to be kept, refusing an empty one, and a large
// one before it fills the memory.
func ReadAttachment(path string) ([]byte, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	if err != nil {
		return nil, &data.Problem{Key: "problem.read_file", Args: []any{"Name", name}, Err: err}
	}
	if err := store.CheckSize(name, info.Size()); err != nil {
		return nil, err
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, &data.Problem{Key: "problem.read_file", Args: []any{"Name", name}, Err: err}
	}
	return content, nil
}

// OpenAttachment writes an attachment where only the user can read it and
// opens it in the PC's own program, for as long as this one is open.
func (d *Desk) OpenAttachment(a data.Attachment) {
	ui.ShowError(d.Window, func() error {
		content, err := d.Store.Content(a)
		if err != nil {
			return err
		}
		path, err := d.ToOpen(ui.SafeName(fmt.Sprintf("%d %s", a.ID, a.Name)), func(w io.Writer) error {
			_, err := w.Write(content)
			return err
		})
		if err != nil {
			return err
		}
		return ui.OpenPath(path)
	}())
}

// FilesOf lists the attachments of a record.
func (d *Desk) FilesOf(entity string, id int64) []data.Attachment {
	var files []data.Attachment
	for _, a := range d.Ledger.Attachments {
		if id != 0 && a.Entity == entity && a.EntityID == id {
			files = append(files, a)
		}
	}
	return files
}

// Attachment finds a file by its id.
func (d *Desk) Attachment(id int64) (data.Attachment, bool) {
	for _, a := range d.Ledger.Attachments {
		if id != 0 && a.ID == id {
			return a, true
		}
	}
	return data.Attachment{}, false
}
