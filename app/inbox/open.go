package inbox

import (
	"context"
	"errors"
	"path/filepath"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/intake"
)

// Read reads what came back and shows what would become of it. Nothing is
// kept before the officer agrees.
func Read(d *desk.Desk, paths []string, receive Receiving) {
	key, err := d.Store.LedgerKey()
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	b := newIntakeBatch(d, receive, key)
	ui.Run(d.Window, ui.T("intake.reading"), func(ctx context.Context, p ui.Progress) error {
		return b.read(ctx, p, paths)
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
			d.Status.Say(ui.T("intake.cancelled"))
		case err != nil:
			ui.ShowError(d.Window, err)
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
