package app

import (
	"cmp"
	"slices"
	"strings"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/paper"
)

// open shows a document, after asking what it is to be about where that is not
// plain.
func (s *papers) open(r paperRow) {
	switch {
	case r.lacking():
		s.sayLacking(r)
	case r.ID == "handover":
		s.d.handOver(r.Kind)
	case r.ID == "register":
		s.d.withRegister(func(all data.Register) {
			choice := r.usual
			choice.Entries = all.Entries
			s.d.showPaper(r.Kind, choice)
		})
	case r.doubts > 0:
		s.askDoubts(r)
	default:
		s.d.askPaper(r.Kind, r.usual)
	}
}

// showPaper makes a document and shows it; one that would list nobody only when
// that is wanted.
func (d *desk) showPaper(k paper.Kind, c paper.Choice) {
	c, err := d.ofPackage(k, c)
	if err != nil {
		ui.ShowError(d.window, err)
		return
	}
	about := ""
	if slices.Contains(k.Needs, paper.NeedsUnit) {
		about = c.Unit.Name
	}
	show := func() {
		document := k.Document(d.ledger, c, d.today())
		d.show(document, cmp.Or(document.File, joined(" - ", k.Name(), about)))
	}
	if k.Count(d.ledger, c, d.today()) == 0 {
		ui.Confirm(d.window, k.Name(), ui.T("papers.empty_text", "Empty", ui.T("papers.empty."+k.ID)), ui.T("papers.empty_verb"), false, show)
		return
	}
	show()
}

// sayLacking says what has to be there first, and leads to it.
func (s *papers) sayLacking(r paperRow) {
	at := paperSources[r.ID]
	page := pageName(at)
	text := ui.T("papers.lack_text", "Lack", r.state) + " " + ui.T("papers.lack_way", "Page", page)
	ui.Confirm(s.d.window, r.Name(), text, ui.T("papers.to_page", "Page", page), false, func() { s.toSource(r) })
}

// nextStep is what the officer does about doubts that are open.
type nextStep string

const (
	settleFirst nextStep = "settle"
	viewAnyway  nextStep = "view"
)

// askDoubts warns that the plan would tell what is still to be confirmed, and
// leads to it.
func (s *papers) askDoubts(r paperRow) {
	next := settleFirst
	ui.Form{
		Window: s.d.window, Title: ui.T("papers.doubts_title"), Verb: ui.T("papers.go_on"),
		Fields: []ui.Field{
			ui.NoteField(s.doubtsText()),
			ui.RadioField(ui.T("papers.doubts_next"), &next, []ui.Choice[nextStep]{
				{Value: settleFirst, Label: ui.T("papers.doubts_settle")}, {Value: viewAnyway, Label: ui.T("papers.doubts_view")},
			}),
		},
		Save: func() error { return nil },
		OnDone: func() {
			if next == settleFirst {
				s.d.places.open(atDoubts, 0)
				return
			}
			s.d.showPaper(r.Kind, r.usual)
		},
	}.Show()
}

// doubtsText says how many doubts are open and what they are about.
func (s *papers) doubtsText() string {
	open := s.d.openDoubts()
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
