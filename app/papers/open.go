package papers

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/store"
)

// open shows a document, after asking what it is to be about where that is not
// plain.
func (s *screen) open(r row) {
	switch {
	case r.lacking():
		s.sayLacking(r)
	case r.ID == "handover":
		handOver(s.d, r.Kind)
	case r.ID == "register":
		s.openRegister(r)
	case r.doubts > 0:
		s.askDoubts(r)
	default:
		ask(s.d, r.Kind, r.usual)
	}
}

// readAtOnce is how many entries are read while the window waits: it takes less
// than a tenth of a second.
const readAtOnce = 3000

// openRegister shows the register of all years, once it has been read.
func (s *screen) openRegister(r row) {
	choice := r.usual
	choice.Entries = []*data.Entry{}
	read := func(ctx context.Context, p ui.Progress) error {
		return s.d.Store.RegisterEach(ctx, store.RegisterSearch{}, func(e data.Entry) error {
			choice.Entries = append(choice.Entries, &e)
			if n := len(choice.Entries); n%1000 == 0 {
				p.Step(n, r.count, r.Name())
			}
			return nil
		})
	}
	done := func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			ui.ShowError(s.d.Window, err)
		default:
			show(s.d, r.Kind, choice)
		}
	}
	if r.count <= readAtOnce {
		done(read(context.Background(), ui.Progress{}))
		return
	}
	ui.Run(s.d.Window, r.Name(), read, done)
}

// show makes a document and shows it; one that would list nobody only when
// that is wanted.
func show(d *desk.Desk, k paper.Kind, c paper.Choice) {
	c, err := ofPackage(d, k, c)
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	about := ""
	if slices.Contains(k.Needs, paper.NeedsUnit) {
		about = c.Unit.Name
	}
	show := func() {
		document := k.Document(d.Ledger, c, d.Today())
		d.Show(document, cmp.Or(document.File, words.Joined(" - ", k.Name(), about)))
	}
	if k.Count(d.Ledger, c, d.Today()) == 0 {
		ui.Confirm(d.Window, k.Name(), ui.T("papers.empty_text", "Empty", ui.T("papers.empty."+k.ID)), ui.T("papers.empty_verb"), false, show)
		return
	}
	show()
}

// sayLacking says what has to be there first, and leads to it.
func (s *screen) sayLacking(r row) {
	at := paperSources[r.ID]
	page := desk.PageName(at)
	text := ui.T("papers.lack_text", "Lack", r.state) + " " + ui.T("papers.lack_way", "Page", page)
	ui.Confirm(s.d.Window, r.Name(), text, ui.T("papers.to_page", "Page", page), false, func() { s.toSource(r) })
}

// nextStep is what the officer does about doubts that are open.
type nextStep string

const (
	settleFirst nextStep = "settle"
	viewAnyway  nextStep = "view"
)

// askDoubts warns that the plan would tell what is still to be confirmed, and
// leads to it.
func (s *screen) askDoubts(r row) {
	next := settleFirst
	ui.Form{
		Window: s.d.Window, Title: ui.T("papers.doubts_title"), Verb: ui.T("papers.go_on"),
		Fields: []ui.Field{
			ui.NoteField(s.doubtsText()),
			ui.RadioField(ui.T("papers.doubts_next"), &next, []ui.Choice[nextStep]{
				{Value: settleFirst, Label: ui.T("papers.doubts_settle")}, {Value: viewAnyway, Label: ui.T("papers.doubts_view")},
			}),
		},
		Save: func() error { return nil },
		OnDone: func() {
			if next == settleFirst {
				s.d.Open(desk.AtDoubts, 0)
				return
			}
			show(s.d, r.Kind, r.usual)
		},
	}.Show()
}

// doubtsText says how many doubts are open and what they are about.
func (s *screen) doubtsText() string {
	open := openDoubts(s.d)
	counts, order := map[string]int{}, []string(nil)
	for _, x := range open {
		if counts[x.Entity]++; counts[x.Entity] == 1 {
			order = append(order, x.Entity)
		}
	}
	var parts []string
	for _, entity := range order {
		parts = append(parts, ui.T("papers.doubts_of", "What", strings.ToLower(ui.T("entity."+entity)), "Count", counts[entity]))
	}
	return ui.T("papers.doubts_text", "Count", len(open), "What", strings.Join(parts, "; "))
}
