package app

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
	"thidua/data/paper"
)

// saveCopy writes a whole copy of the ledger to a place of the officer's
// choice, a USB stick for example.
func (d *desk) saveCopy() { d.copyElsewhere(func(paper.File) {}) }

// copyElsewhere writes a whole copy of the ledger to a place of the officer's
// choice, then tells how the copy is known again.
func (d *desk) copyElsewhere(then func(paper.File)) {
	name := ui.SafeName(ui.T("copy.name", "Day", d.today().ISO())) + ".db"
	ui.SaveFile(d.window, name, ".db", d.store, func(path string) {
		if filepath.Dir(path) == filepath.Clean(d.store.Folder()) {
			ui.Inform(d.window, ui.T("menu.copy"), ui.T("copy.elsewhere"))
			return
		}
		var written paper.File
		ui.Run(d.window, ui.T("copy.writing"), func(ctx context.Context, p ui.Progress) (err error) {
			p.Step(0, 0, filepath.Base(path))
			if written, err = d.copyTo(path); err == nil {
				err = ctx.Err() // too late to cancel: the copy is whole, and stays
			}
			return err
		}, func(err error) {
			cancelled := errors.Is(err, context.Canceled)
			if cancelled {
				err = nil
			}
			d.wrote(err, path)
			if err == nil && !cancelled {
				then(written)
			}
		})
	})
}

// copyTo writes a whole copy of the ledger and tells how it is known again.
func (d *desk) copyTo(path string) (paper.File, error) {
	if err := d.store.CopyTo(path); err != nil {
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
