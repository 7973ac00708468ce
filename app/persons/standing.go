package persons

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2/container"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/keeper"
	"thidua/data/vn"
)

// settingRemoved is the change from which on the ledger holds nothing of what
// was removed last; older copies still do.
const settingRemoved = "removal.after"

// tell shows above the table whose data these are and what is still to be done.
func (s *Screen) tell() {
	s.state.Objects = nil
	if s.who != nil {
		s.state.Add(ui.Heading(words.Joined(" · ", s.who.Name.String(), born(s.who.BirthYear))))
	}
	line := func(text string, tone ui.Tone, verb string, do func()) {
		s.state.Add(container.NewBorder(nil, nil, nil, container.NewCenter(ui.ToolButton(verb, do)), ui.ToneSentence(text, tone)))
	}
	if s.d.Store.ViewOnly() {
		s.object.Refresh()
		return
	}
	if s.d.Store.ScrubDue() {
		line(ui.T("persons.scrub_due"), ui.ToneWarn, ui.T("persons.scrub_verb"), s.scrub)
	}
	if older := s.older(); older.Any() {
		line(olderText(older), ui.ToneWarn, ui.T("persons.older_verb"), s.dropOlder)
	}
	if n, _ := due(s.d); len(n) > 0 {
		line(ui.T("persons.due", "Count", len(n), "Years", years(s.d)), ui.ToneInfo, ui.T("persons.due_verb"), s.removeDue)
	}
	s.object.Refresh()
}

// older is what still holds what was removed last.
func (s *Screen) older() keeper.Older {
	change := number(s.d.Store.Get(settingRemoved))
	if change == 0 {
		return keeper.Older{}
	}
	o, err := keeper.OlderThan(s.d.Store, change, time.Now())
	if err != nil {
		ui.ShowError(s.d.Window, err)
	}
	return o
}

// olderText says which copies still hold it, and until when.
func olderText(o keeper.Older) string {
	text := ui.T("persons.older", "Count", len(o.Copies))
	switch {
	case len(o.Copies) == 0:
		text = ui.T("persons.older_none")
	case o.Stay == 0:
		text = words.Joined(" ", text, ui.T("persons.older_until", "Day", vn.DateOf(o.Last).String()))
	case o.Last.IsZero():
		text = words.Joined(" ", text, ui.T("persons.older_stay_all"))
	default:
		text = words.Joined(" ", text, ui.T("persons.older_stay", "Day", vn.DateOf(o.Last).String(), "Count", o.Stay))
	}
	if len(o.Aside) > 0 {
		text = words.Joined(" ", text, ui.T("persons.older_aside", "Count", len(o.Aside)))
	}
	if o.Absent {
		text = words.Joined(" ", text, ui.T("persons.older_absent"))
	}
	return text
}

// dropOlder removes the copies that hold it, after a new one.
func (s *Screen) dropOlder() {
	o := s.older()
	if len(o.Copies)+len(o.Aside) == 0 {
		ui.Inform(s.d.Window, ui.T("persons.older_verb"), ui.T("persons.older_absent"))
		return
	}
	change := number(s.d.Store.Get(settingRemoved))
	text := ui.T("persons.older_confirm", "Count", len(o.Copies)+len(o.Aside))
	ui.Confirm(s.d.Window, ui.T("persons.older_verb"), text, ui.T("persons.older_yes"), true, func() {
		var n int
		ui.Run(s.d.Window, ui.T("persons.older_running"), func(ctx context.Context, p ui.Progress) (err error) {
			p.Step(0, 0, ui.T("backups.step_copy"))
			n, err = s.d.Keeper.DropOlder(ctx, s.d.Store, change)
			return err
		}, func(err error) {
			s.tell()
			if err != nil && !errors.Is(err, context.Canceled) {
				ui.ShowError(s.d.Window, err)
				return
			}
			s.d.Status.Say(ui.T("persons.older_done", "Count", n))
		})
	})
}

// scrub writes the file anew, for what could not be done at the removal.
func (s *Screen) scrub() {
	ui.Run(s.d.Window, ui.T("persons.removing"), func(ctx context.Context, p ui.Progress) error {
		p.Step(0, 0, ui.T("persons.step_scrub"))
		return s.d.Store.Scrub(ctx)
	}, func(err error) {
		s.tell()
		if err != nil && !errors.Is(err, context.Canceled) {
			ui.ShowError(s.d.Window, err)
			return
		}
		s.d.Status.Say(ui.T("persons.scrubbed"))
	})
}
