package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/paper"
)

// SaveCopy writes a whole copy of the ledger to a place of the officer's
// choice, a USB stick for example.
func (d *Desk) SaveCopy() { d.CopyElsewhere(func(paper.File) {}) }

// CopyElsewhere writes a whole copy of the ledger to a place of the officer's
// choice, then tells how the copy is known again.
func (d *Desk) CopyElsewhere(then func(paper.File)) {
	d.LeaveCopy("copy", ui.T("copy.what"), func(o Outgoing) { d.copyElsewhere(o, then) })
}

// LeaveCopy asks about the personal data in a copy of everything.
func (d *Desk) LeaveCopy(kind, what string, then func(Outgoing)) {
	people, err := d.Store.People()
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	d.Leave(Leaving{Kind: kind, What: what, Way: data.LeftAsCopy, Fields: data.PersonalFields(), People: people}, then)
}

func (d *Desk) copyElsewhere(o Outgoing, then func(paper.File)) {
	name := ui.SafeName(ui.T("copy.name", "Day", d.Today().ISO())) + ".db"
	ui.SaveFile(d.Window, name, ".db", d.Store, func(path string) {
		if filepath.Dir(path) == filepath.Clean(d.Store.Folder()) {
			ui.Inform(d.Window, ui.T("menu.copy"), ui.T("copy.elsewhere"))
			return
		}
		var written paper.File
		ui.Run(d.Window, ui.T("copy.writing"), func(ctx context.Context, p ui.Progress) (err error) {
			p.Step(0, 0, filepath.Base(path))
			if written, err = d.CopyTo(path); err != nil {
				return err
			}
			if err := o.Note(path); err != nil {
				return errors.Join(err, os.Remove(path))
			}
			return ctx.Err() // too late to cancel: the copy is whole, and stays
		}, func(err error) {
			cancelled := errors.Is(err, context.Canceled)
			if cancelled {
				err = nil
			}
			d.Wrote(err, path)
			if err == nil && !cancelled {
				then(written)
			}
		})
	})
}

// CopyTo writes a whole copy of the ledger and tells how it is known again.
func (d *Desk) CopyTo(path string) (paper.File, error) {
	if _, err := d.Store.BackUp(path); err != nil {
		return paper.File{}, err
	}
	file, err := os.Open(path)
	if err != nil {
		return paper.File{}, fmt.Errorf("open copy: %w", err)
	}
	sum := sha256.New()
	size, err := io.Copy(sum, file)
	if err := errors.Join(err, file.Close()); err != nil {
		return paper.File{}, fmt.Errorf("read copy: %w", err)
	}
	return paper.File{Name: filepath.Base(path), Size: size, SHA256: hex.EncodeToString(sum.Sum(nil))}, nil
}
