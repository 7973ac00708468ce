package app

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/intake"
)

// takeFiles asks for files that units have sent back.
func (s *submissions) takeFiles() {
	ui.OpenFiles(s.d.window, attachable(), s.d.store, s.readBack)
}

// takeFolder asks for a folder of such files.
func (s *submissions) takeFolder() {
	ui.PickFolder(s.d.window, s.d.store, func(dir string) { s.readBack([]string{dir}) })
}

// dropped reads files and folders that were dropped onto the window.
func (d *desk) dropped(files []fyne.URI) {
	if d.other != nil {
		if paths := pathsOf(files); len(paths) > 0 && d.window.Canvas().Overlays().Top() == nil {
			d.other.dropped(paths)
		}
		return
	}
	if s, paths := d.dropsOn(files); len(paths) > 0 {
		s.readBack(paths)
	}
}

// dropsOn brings the page of reports to the front for files that were dropped,
// on whatever page. While a form is open they would come in its way: then there
// is nothing to read.
func (d *desk) dropsOn(files []fyne.URI) (s *submissions, paths []string) {
	paths = pathsOf(files)
	if len(paths) == 0 || d.window.Canvas().Overlays().Top() != nil {
		return nil, nil
	}
	d.places.open(atSubmissions, 0)
	s, ok := d.places.current().(*submissions)
	if !ok {
		return nil, nil
	}
	return s, paths
}

// readBack reads what came back and shows what would become of it. Nothing is
// kept before the officer agrees.
func (s *submissions) readBack(paths []string) {
	key, err := s.d.store.LedgerKey()
	if err != nil {
		ui.ShowError(s.d.window, err)
		return
	}
	b := newIntakeBatch(s, key)
	ui.Run(s.d.window, ui.T("intake.reading"), func(ctx context.Context, p ui.Progress) error {
		return b.read(ctx, p, paths)
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
			s.d.status.Say(ui.T("intake.cancelled"))
		case err != nil:
			ui.ShowError(s.d.window, err)
		default:
			b.show()
		}
	})
}

// read reads all files behind the paths and judges them beside each other.
func (b *intakeBatch) read(ctx context.Context, p ui.Progress, paths []string) error {
	sources, err := intake.List(ctx, paths)
	if err != nil {
		return err
	}
	if len(sources) == 0 {
		return &data.Problem{Key: "problem.no_files"}
	}
	for i, source := range sources {
		if err := ctx.Err(); err != nil {
			return err
		}
		p.Step(i, len(sources), filepath.Base(source.Path))
		row := &intakeRow{no: i + 1, source: source, reading: intake.Read(source.Read(), b.desk, "")}
		row.release()
		b.rows = append(b.rows, row)
	}
	b.judge()
	return nil
}

func pathsOf(files []fyne.URI) (paths []string) {
	for _, f := range files {
		if f.Scheme() == "file" {
			paths = append(paths, filepath.FromSlash(f.Path()))
		}
	}
	return paths
}
