package persons

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/person"
	"thidua/data/store"
)

// mark stands in place of what was removed.
func mark() string { return ui.T("persons.mark") }

// find asks for a person: among those of the registers, or by the name alone.
func (s *Screen) find() {
	ui.Find(s.d.Window, ui.T("persons.find_title"), func(query string) ([]ui.Found, error) {
		people, err := s.d.Store.Namesakes(query)
		if err != nil {
			return nil, err
		}
		var found []ui.Found
		for _, p := range people {
			found = append(found, ui.Found{
				Text: words.Joined(" · ", p.Name, born(p.BirthYear), strings.Join(p.Places, ", ")), Where: kinds(p.Kinds),
				Open: func() { s.lookFor(p.Name, p.BirthYear) },
			})
		}
		if _, err := person.NewName(query); err == nil {
			found = append(found, ui.Found{
				Text: ui.T("persons.everywhere", "Name", query), Where: ui.T("persons.any"), Open: func() { s.lookFor(query, 0) },
			})
		}
		return found, nil
	})
}

func born(year int) string {
	if year == 0 {
		return ""
	}
	return ui.T("persons.born", "Year", year)
}

// kinds counts records by kind, "Đề nghị 2, Đơn vị 1".
func kinds(of map[string]int) string {
	var parts []string
	for _, kind := range []string{"nomination", "award", "exemplar", "member", "unit"} {
		if n := of[kind]; n > 0 {
			parts = append(parts, ui.T("entity."+kind)+" "+strconv.Itoa(n))
		}
	}
	return strings.Join(parts, ", ")
}

func (s *Screen) lookFor(name string, year int) {
	n, err := person.NewName(name)
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	s.look(person.Person{Name: n, BirthYear: year})
}

// found is what a search through the ledger has come to.
type found struct {
	all   []person.Removal
	names history.Titles
	seen  int64
}

// look reads everything that tells of a person, beside the window.
func (s *Screen) look(who person.Person) {
	var f found
	ui.Run(s.d.Window, ui.T("persons.looking"), func(ctx context.Context, p ui.Progress) (err error) {
		f, err = read(ctx, s.d, who.Name, func(i, n int64) { p.Step(int(i), int(n), who.Name.String()) })
		return err
	}, func(err error) {
		if err != nil {
			if !errors.Is(err, context.Canceled) {
				ui.ShowError(s.d.Window, err)
			}
			return
		}
		s.show(who, f)
	})
}

// read finds what tells of a person and judges it.
func read(ctx context.Context, d *desk.Desk, n person.Name, progress func(i, n int64)) (f found, err error) {
	if f.seen, _, err = d.Store.HeadAt(); err != nil {
		return f, err
	}
	if f.all, err = judged(ctx, d.Store, n, progress); err != nil {
		return f, err
	}
	f.names = history.AllTitles(d)
	for _, r := range f.all {
		f.names.Name(r.Kind, r.ID, r.Row)
	}
	sets, err := d.Store.RuleSets.List(0)
	if err != nil {
		return f, err
	}
	f.names[formWords] = map[string]string{}
	for _, set := range sets {
		for _, form := range set.Forms {
			f.names[formWords][form.Code] = form.Name
		}
	}
	return f, nil
}

// judged is what tells of a person, with what becomes of it.
func judged(ctx context.Context, s *store.Store, n person.Name, progress func(i, n int64)) (all []person.Removal, err error) {
	records, err := s.Named(ctx, n, progress)
	if err != nil {
		return nil, err
	}
	facts, err := s.Facts(mark())
	if err != nil {
		return nil, err
	}
	fates, err := person.Fates(records, n, facts)
	for i := range fates {
		all = append(all, person.Removal{Record: records[i], Fate: fates[i]})
	}
	return all, err
}

// show fills the page.
func (s *Screen) show(who person.Person, f found) {
	s.who, s.names, s.seen = &who, f.names, f.seen
	s.rows = rowsOf(f.names, who, f.all)
	s.page.SetRows(s.rows)
	s.tell()
	if len(s.rows) == 0 {
		s.d.Status.Say(ui.T("persons.nothing", "Name", who.Name.String()))
	}
}

// again looks once more, for what has been attached or typed meanwhile.
func (s *Screen) again() {
	if s.who == nil {
		s.find()
		return
	}
	s.look(*s.who)
}
