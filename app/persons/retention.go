package persons

import (
	"cmp"
	"context"
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/person"
	"thidua/data/store"
	"thidua/data/vn"
)

// What the office has decided about keeping.
const (
	settingYears = "removal.years"
	settingBasis = "removal.basis"
)

// years is how long the data of refused nominees are kept; 0 is for ever.
func years(d *desk.Desk) int {
	n, err := strconv.Atoi(d.Store.Get(settingYears))
	if err != nil {
		return person.UsualYears
	}
	return n
}

// basis is the legal basis for keeping what is kept.
func basis(d *desk.Desk) string { return cmp.Or(d.Store.Get(settingBasis), ui.T("persons.basis")) }

// due lists the refused nominees whose data need not be kept any longer.
func due(d *desk.Desk) ([]data.Nomination, error) {
	before := person.DueBefore(d.Today(), years(d))
	if before == 0 || d.Other != nil {
		return nil, nil
	}
	return d.Store.RefusedBefore(before, mark())
}

// Todos reminds, quietly, of data that need not be kept any longer and of what
// a removal has left to be done, with the way to the page.
func Todos(d *desk.Desk) (lines []fyne.CanvasObject) {
	line := func(text string, tone ui.Tone) {
		way := widget.NewButtonWithIcon("", theme.NavigateNextIcon(), func() { d.Open(desk.AtPersons, 0) })
		way.Importance = widget.LowImportance
		lines = append(lines, container.NewBorder(nil, nil, nil, way, ui.ToneText(text, tone)))
	}
	if d.Store.ScrubDue() {
		line(ui.T("todo.persons_scrub"), ui.ToneWarn)
	}
	if n, err := due(d); err == nil && len(n) > 0 {
		line(ui.T("todo.persons_due", "Count", len(n), "Years", years(d)), ui.ToneMuted)
	}
	return lines
}

// settings changes how long is kept what nobody needs, and on what basis the
// rest is kept.
func (s *Screen) settings() {
	kept, text := years(s.d), basis(s.d)
	ui.Form{
		Window: s.d.Window, Title: ui.T("persons.settings"),
		Fields: []ui.Field{
			ui.IntField(ui.T("persons.years"), &kept, ui.Name("years"), ui.Width(90), ui.Hint(ui.T("persons.years_hint"))),
			ui.MultiField(ui.T("persons.basis_label"), &text, ui.Hint(ui.T("persons.basis_hint"))),
		},
		Save: func() error {
			if kept < 0 || kept > 100 {
				return &data.Problem{Key: "problem.person_years", Field: "years"}
			}
			return errors.Join(s.d.Store.Set(settingYears, strconv.Itoa(kept)), s.d.Store.Set(settingBasis, vn.CleanLines(text)))
		},
		OnDone: s.tell,
	}.Show()
}

// removeDue shows whose data are due and removes them once that is confirmed.
func (s *Screen) removeDue() {
	all, err := due(s.d)
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	const most = 20
	var lines []string
	for _, n := range all[:min(len(all), most)] {
		lines = append(lines, words.Joined(" · ", words.NomineeName(n), born(n.BirthYear), words.NomineeWho(n)))
	}
	if more := len(all) - most; more > 0 {
		lines = append(lines, ui.T("persons.kept_more", "Count", more))
	}
	typed, word := "", ui.T("persons.due_word")
	ui.Form{
		Window: s.d.Window, Title: ui.T("persons.due_title", "Count", len(all)), Verb: ui.T("persons.remove_verb"), Wide: true,
		Fields: []ui.Field{
			ui.NoteField(ui.T("persons.due_text", "Years", years(s.d))), ui.NoteField(strings.Join(lines, "\n")), ui.NoteField(ui.T("persons.for_good")),
			ui.TextField(ui.T("persons.due_again", "Word", word), &typed, ui.Required(), ui.Name("again")),
		},
		Save: func() error {
			if vn.Fold(typed) != vn.Fold(word) {
				return &data.Problem{Key: "problem.person_word", Field: "again", Args: []any{"Word", word}}
			}
			return nil
		},
		OnDone: func() { s.eraseDue(all) },
	}.Show()
}

// eraseDue removes one nominee after another: cancelled, what is done is done.
func (s *Screen) eraseDue(all []data.Nomination) {
	var done store.Removed
	why := ui.T("persons.due_why", "Years", years(s.d))
	ui.Run(s.d.Window, ui.T("persons.removing"), func(ctx context.Context, p ui.Progress) error {
		for i, n := range all {
			if ctx.Err() != nil {
				break
			}
			p.Step(i, len(all), ui.T("persons.step_remove"))
			if err := eraseNominee(ctx, s.d.Store, n, why, &done); err != nil {
				return err
			}
		}
		p.Step(len(all), len(all), ui.T("persons.step_scrub"))
		return s.d.Store.Scrub(context.Background())
	}, func(err error) {
		s.d.Reread()
		s.tell()
		if err != nil && !errors.Is(err, context.Canceled) {
			ui.ShowError(s.d.Window, err)
			return
		}
		s.d.Status.Say(ui.T("persons.done", "Records", done.Records, "Entries", vn.FormatInt(done.Entries), "Files", done.Files))
	})
}

// eraseNominee removes what was kept of a nominee with one nomination, and
// nothing of what else is known of the person.
func eraseNominee(ctx context.Context, s *store.Store, n data.Nomination, why string, done *store.Removed) error {
	name, err := person.NewName(n.Name)
	if err != nil {
		return err
	}
	all, err := judged(ctx, s, name, func(_, _ int64) {})
	if err != nil {
		return err
	}
	removed, err := erased(s, name, person.Around(all, n.ID), why)
	done.Records, done.Entries, done.Files = done.Records+removed.Records, done.Entries+removed.Entries, done.Files+removed.Files
	return err
}
