package persons

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/person"
	"thidua/data/store"
	"thidua/data/vn"
)

// remove says what goes and what stays, and asks for the name before it removes
// for good.
func (s *Screen) remove() {
	if s.who == nil {
		s.find()
		return
	}
	chosen := s.chosen()
	if len(chosen) == 0 {
		ui.Inform(s.d.Window, ui.T("persons.remove"), ui.T("persons.none_chosen"))
		return
	}
	var why, again string
	fields := []ui.Field{
		ui.GroupField(ui.T("persons.goes")), ui.NoteField(s.goes(chosen)),
	}
	if kept := s.kept(); kept != "" {
		fields = append(fields, ui.GroupField(ui.T("persons.kept")), ui.NoteField(kept), ui.NoteField(ui.T("persons.basis_of", "Basis", basis(s.d))))
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("persons.remove_title", "Name", s.who.Name.String()), Verb: ui.T("persons.remove_verb"), Wide: true,
		Fields: append(fields,
			ui.NoteField(ui.T("persons.for_good")),
			ui.TextField(ui.T("persons.request"), &why, ui.Required(), ui.Name("why"), ui.Hint(ui.T("persons.request_hint"))),
			ui.TextField(ui.T("persons.again_name"), &again, ui.Required(), ui.Name("again"), ui.Hint(ui.T("persons.again_hint", "Name", s.who.Name.String())))),
		Save:   func() error { return checkRemoval(s.who.Name, why, again) },
		OnDone: func() { s.erase(chosen, why) },
	}.Show()
}

// checkRemoval refuses a name that was not typed again, and a reason that would
// keep it.
func checkRemoval(n person.Name, why, again string) error {
	switch {
	case !n.Is(again):
		return &data.Problem{Key: "problem.person_again", Field: "again", Args: []any{"Name", n.String()}}
	case n.In(why):
		return &data.Problem{Key: "problem.person_why", Field: "why"}
	}
	return nil
}

func (s *Screen) chosen() (all []person.Removal) {
	for _, r := range s.rows {
		if r.chosen && r.Goes() {
			all = append(all, r.Removal)
		}
	}
	return all
}

// goes counts by kind what is removed.
func (s *Screen) goes(chosen []person.Removal) string {
	counts, entries := map[string]int{}, 0
	var order []string
	for _, r := range chosen {
		if counts[r.Kind] == 0 {
			order = append(order, r.Kind)
		}
		counts[r.Kind]++
		entries += r.Past
	}
	var parts []string
	for _, kind := range order {
		parts = append(parts, ui.T("persons.of_kind", "Count", counts[kind], "Kind", ui.T("entity."+kind)))
	}
	return ui.T("persons.goes_text", "Kinds", strings.Join(parts, "; "), "Entries", vn.FormatInt(int64(entries)), "Mark", mark())
}

// kept lists what stays, and why.
func (s *Screen) kept() string {
	var lines []string
	for _, r := range s.rows {
		if r.other || r.Verdict == person.Erased {
			continue
		}
		line := ui.T("persons.kept_line", "Kind", ui.T("entity."+r.Kind), "Title", r.title, "Why", r.why())
		if !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	const most = 12
	if more := len(lines) - most; more > 0 {
		lines = append(lines[:most], ui.T("persons.kept_more", "Count", more))
	}
	return strings.Join(lines, "\n")
}

// erase removes beside the window, then writes the file anew.
func (s *Screen) erase(chosen []person.Removal, why string) {
	who := *s.who
	var done store.Removed
	result := s.result()
	ui.Run(s.d.Window, ui.T("persons.removing"), func(_ context.Context, p ui.Progress) (err error) {
		p.Step(0, 2, ui.T("persons.step_remove"))
		if done, err = erased(s.d.Store, who.Name, chosen, why); err != nil {
			return err
		}
		p.Step(1, 2, ui.T("persons.step_scrub"))
		return s.d.Store.Scrub(context.Background())
	}, func(err error) {
		s.who, s.rows = nil, nil
		s.page.SetRows(nil)
		s.d.Reread()
		s.tell()
		if err != nil && !errors.Is(err, context.Canceled) {
			ui.ShowError(s.d.Window, err)
			return
		}
		text := ui.T("persons.done", "Records", done.Records, "Entries", vn.FormatInt(done.Entries), "Files", done.Files)
		s.d.Status.Say(text)
		ui.Confirm(s.d.Window, ui.T("persons.done_title"), text+"\n\n"+ui.T("persons.done_notice"), ui.T("persons.done_verb"), false,
			func() { s.d.PrintSheet(result) })
	})
}

// erased removes, and notes from which change on the ledger holds it no more.
func erased(s *store.Store, n person.Name, chosen []person.Removal, why string) (store.Removed, error) {
	done, err := s.Erase(n, chosen, why)
	if err != nil {
		return done, err
	}
	id, _, err := s.HeadAt()
	if err != nil {
		return done, err
	}
	return done, s.Set(settingRemoved, strconv.FormatInt(id, 10))
}

// result is what the person is told of a removal: what went, what stays and
// why. It holds no more than the name.
func (s *Screen) result() ui.Sheet {
	sheet := ui.Sheet{
		ID: "persons.result", Title: ui.T("persons.result"),
		Header: []string{ui.T("persons.kind"), ui.T("persons.record"), ui.T("persons.outcome"), ui.T("persons.reason")},
		Align:  []ui.Align{ui.Left, ui.Left, ui.Left, ui.Left}, Widths: []float32{130, 240, 120, 300},
		Groups: map[int]string{0: ui.T("persons.result_of", "Name", s.who.Name.String())},
	}
	for _, r := range s.rows {
		if r.other {
			continue
		}
		outcome, title := ui.T("persons.verdict."+string(r.Verdict)), r.title
		if r.Goes() && !r.chosen {
			outcome = ui.T("persons.not_chosen")
		}
		if r.chosen {
			title = s.who.Name.Blank(title, mark())
		}
		sheet.Rows = append(sheet.Rows, []any{ui.T("entity." + r.Kind), title, outcome, r.why()})
	}
	sheet.Groups[len(sheet.Rows)] = ui.T("persons.about")
	sheet.Rows = append(sheet.Rows, []any{ui.T("persons.basis_label"), basis(s.d), "", ""})
	return sheet
}
