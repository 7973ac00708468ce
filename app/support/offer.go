package support

import (
	"context"
	"errors"
	"strings"
	"time"

	"thidua/app/ui"
)

// Offer tells what a report for support holds and offers to save it.
func (s Subject) Offer() {
	s.offer(ui.T("menu.report"), ui.T("support.about"), ui.ToneNone, nil)
}

// AfterCrash tells that the last run did not end well, of which crash is what is
// known (see [Begin]), after a check whether what had been saved is there, and
// offers to save a report. "" is no crash: nothing is told.
func (s Subject) AfterCrash(crash string) {
	if crash == "" {
		return
	}
	ui.Run(s.Window, ui.T("support.checking"), func(ctx context.Context, p ui.Progress) error {
		p.Step(0, 0, ui.T("support.checking_ledger"))
		return s.Store.Check(ctx)
	}, func(err error) {
		what := ui.T("support.crashed")
		if strings.HasPrefix(crash, cutShort) {
			what = ui.T("support.killed")
		}
		state, tone := ui.T("support.sound"), ui.ToneGood
		switch {
		case errors.Is(err, context.Canceled):
			state, tone = ui.T("support.unchecked"), ui.ToneWarn
		case err != nil:
			state, tone = ui.T("support.damaged"), ui.ToneBad
		}
		s.offer(ui.T("support.title"), what+"\n\n"+state, tone, s.settle)
	})
}

// settle leaves a crash that has been reported, or is not to be.
func (s Subject) settle() { ui.ShowError(s.Window, Settle(s.Folder)) }

// offer offers the report below a text. left is what declining it leads to; it
// may be nil.
func (s Subject) offer(title, text string, tone ui.Tone, left func()) {
	ui.Offer{
		Window: s.Window, Title: title, Text: text + "\n\n" + ui.T("support.holds"), Tone: tone,
		Parts: []string{ui.T("support.part.program"), ui.T("support.part.counts"), ui.T("support.part.log"), ui.T("support.part.crash")},
		Note:  ui.T("support.nothing_else"), Leave: ui.T("dialog.close"), Verb: ui.T("support.save"),
		Left: left,
		Do: func(close func()) {
			s.save(func() {
				close()
				s.settle()
			})
		},
	}.Show()
}

// save saves the report where the officer likes, then leads to it.
func (s Subject) save(then func()) {
	var settings ui.Settings
	if s.Store != nil {
		settings = s.Store
	}
	now := time.Now()
	ui.SaveFile(s.Window, ui.T("support.name", "Day", now.Format(time.DateOnly)), ".zip", settings, func(path string) {
		if err := s.Write(path, now); err != nil {
			ui.ShowError(s.Window, err)
			return
		}
		then()
		ui.Offer{
			Window: s.Window, Title: ui.T("support.saved"), Text: ui.T("support.saved_at", "Path", path), Tone: ui.ToneGood,
			Leave: ui.T("dialog.close"), Verb: ui.T("status.folder"),
			Do: func(close func()) {
				close()
				ui.ShowError(s.Window, ui.ShowInFolder(path))
			},
		}.Show()
	})
}
