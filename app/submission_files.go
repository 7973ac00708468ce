package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/store"
)

// attachable are the files that a report may come with: documents, pictures
// and archives, no programs.
func attachable() []string {
	return []string{
		".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt", ".xls", ".xlsx", ".ods", ".csv", ".ppt", ".pptx",
		".jpg", ".jpeg", ".png", ".tif", ".tiff", ".zip", ".rar", ".7z", ".eml", ".msg",
	}
}

// attach keeps files with a report; one that has not been received yet is
// received first.
func (s *submissions) attach(row submissionRow) {
	if !row.Submission.HasCome() {
		s.receiveThen(row, func(received data.Submission) {
			row.Submission = received
			s.attach(row)
		})
		return
	}
	ui.OpenFiles(s.d.window, attachable(), s.d.store, func(paths []string) { s.attachFiles(row, paths) })
}

func (s *submissions) attachFiles(row submissionRow, paths []string) {
	d := s.d
	ui.Run(d.window, ui.T("submissions.attaching"), func(ctx context.Context, p ui.Progress) error {
		return d.keepFiles(ctx, p, "submission", row.Submission.ID, paths)
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
			d.status.Say(ui.T("submissions.attach_cancelled"))
		case err != nil:
			ui.ShowError(d.window, err)
		default:
			d.saved(ui.T("submissions.attached_done", "Count", len(paths), "Unit", row.Unit.Name))
		}
	})
}

// keepFiles attaches files to a record. It reads every file before it keeps
// the first, so that an unreadable one or a change of mind leaves nothing
// behind.
func (d *desk) keepFiles(ctx context.Context, p ui.Progress, entity string, id int64, paths []string) error {
	files := make([]store.File, len(paths))
	for i, path := range paths {
		if err := ctx.Err(); err != nil {
			return err
		}
		p.Step(i, len(paths), filepath.Base(path))
		content, err := readAttachment(path)
		if err != nil {
			return err
		}
		a := data.Attachment{CampaignID: d.ledger.Campaign.ID, Entity: entity, EntityID: id, Name: filepath.Base(path)}
		files[i] = store.File{Attachment: &a, Content: content}
	}
	return d.store.Attach(files...)
}

// readAttachment reads a file to be kept, refusing an empty one, and a large
// one before it fills the memory.
func readAttachment(path string) ([]byte, error) {
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

// openAttachment writes an attachment where only the user can read it and
// opens it in the PC's own program.
func (d *desk) openAttachment(a data.Attachment) {
	ui.ShowError(d.window, func() error {
		content, err := d.store.Content(a)
		if err != nil {
			return err
		}
		folder, err := d.paperFolder()
		if err != nil {
			return err
		}
		path := filepath.Join(folder, ui.SafeName(fmt.Sprintf("%d %s", a.ID, a.Name)))
		err = writeFile(path, func(w io.Writer) error {
			_, err := w.Write(content)
			return err
		})
		if err != nil {
			return err
		}
		return ui.OpenPath(path)
	}())
}

// filesOf lists the attachments of a record.
func (d *desk) filesOf(entity string, id int64) []data.Attachment {
	var files []data.Attachment
	for _, a := range d.ledger.Attachments {
		if id != 0 && a.Entity == entity && a.EntityID == id {
			files = append(files, a)
		}
	}
	return files
}
