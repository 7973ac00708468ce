package merge

import (
	"context"
	"errors"
	"path/filepath"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/data/merge"
	"thidua/data/store"
	"thidua/data/vn"
)

// Start says how two officers work on copies, then asks for the file of the
// other.
func Start(d *desk.Desk) {
	ui.Confirm(d.Window, ui.T("merge.title"), ui.T("merge.how"), ui.T("merge.choose"), false, func() {
		ui.OpenFile(d.Window, []string{".db"}, d.Store, func(path string) { Read(d, path) })
	})
}

// Read compares the ledger with the copy at path, beside the window, and shows
// what has come of it.
func Read(d *desk.Desk, path string) {
	var other *store.Other
	ui.Run(d.Window, ui.T("merge.reading"), func(ctx context.Context, p ui.Progress) (err error) {
		p.Step(0, 0, filepath.Base(path))
		other, err = d.Store.Compare(ctx, path, func(i, n int64) { p.Step(int(i), int(n), ui.T("merge.checking")) })
		return err
	}, func(err error) {
		if errors.Is(err, context.Canceled) {
			return
		}
		if err != nil {
			ui.ShowError(d.Window, err)
			return
		}
		Show(d, other)
	})
}

// Show shows what a copy comes to and takes charge of it.
func Show(d *desk.Desk, other *store.Other) *Sheet {
	if len(other.Plan.Steps)+len(other.Plan.Conflicts)+other.Removals == 0 {
		ui.ShowError(d.Window, other.Close())
		ui.Inform(d.Window, ui.T("merge.title"), ui.T("merge.nothing", "File", other.Name, "Officer", other.Officer))
		return nil
	}
	s := newSheet(d, other)
	s.show()
	return s
}

// show opens the sheet over the window.
func (s *Sheet) show() {
	ui.Workshop{
		Window: s.d.Window, Title: ui.T("merge.title"), Body: s.object, Verb: ui.T("merge.verb"),
		Save:    s.decided,
		OnDone:  s.bringIn,
		OnLeave: func() { ui.ShowError(s.d.Window, s.other.Close()) },
		Changed: func() bool { return s.chosen() > 0 },
	}.Show()
}

// bringIn writes what was decided, beside the window. When that fails the
// decisions are still there.
func (s *Sheet) bringIn() {
	theirs := make([]bool, len(s.rows))
	for i, r := range s.rows {
		theirs[i] = r.side == theirsWins
	}
	why := func(step merge.Step) string {
		return ui.T("merge.why", "Officer", s.other.Officer, "At", history.Moment(step.At))
	}
	var result store.MergeResult
	ui.Run(s.d.Window, ui.T("merge.writing"), func(ctx context.Context, p ui.Progress) (err error) {
		result, err = s.d.Store.Merge(ctx, s.other, theirs, why, func(i, n int64) { p.Step(int(i), int(n), s.other.Name) })
		return err
	}, func(err error) {
		if err != nil {
			s.show()
			if !errors.Is(err, context.Canceled) {
				ui.ShowError(s.d.Window, err)
			}
			return
		}
		ui.ShowError(s.d.Window, s.other.Close())
		s.d.Saved(ui.T("merge.done"))
		ui.Inform(s.d.Window, ui.T("merge.result"), resultText(result, s.other.Officer))
	})
}

func resultText(r store.MergeResult, officer string) string {
	count := func(n int) string { return vn.FormatInt(int64(n)) }
	text := ui.T("merge.result_text", "Made", count(r.Made), "Changed", count(r.Changed), "Aside", count(r.PutAside),
		"Back", count(r.BroughtBack), "LeftOut", r.LeftOut, "Ours", count(r.Ours), "Theirs", count(r.Theirs), "Officer", officer)
	if r.Removed > 0 {
		text += "\n\n" + ui.T("merge.removed", "Count", count(r.Removed))
	}
	return text
}
