package history

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// bar narrows the journal down: to an officer, a kind of record, what was done
// and to days.
type bar struct {
	s                 *Screen
	who, kind, action *widget.Select
	days              *widget.Button
	kinds             []string
	object            fyne.CanvasObject
}

// actions are what the bar offers to look for.
func actions() []data.Action {
	return []data.Action{data.Created, data.Updated, data.Deleted, data.Restored, data.TakenIn, data.Redacted}
}

func newBar(s *Screen) *bar {
	b := &bar{s: s, who: widget.NewSelect(nil, nil), kind: widget.NewSelect(nil, nil), action: widget.NewSelect(nil, nil)}
	b.days = widget.NewButton(ui.T("history.any_day"), b.askDays)
	ofCity := s.d.Other != nil
	for _, entity := range slices.Sorted(maps.Keys(recordTypes)) {
		if strings.HasPrefix(entity, "city_") == ofCity || entity == "disclosure" {
			b.kinds = append(b.kinds, entity)
		}
	}
	slices.SortFunc(b.kinds, func(a, c string) int { return vn.Compare(ui.T("entity."+a), ui.T("entity."+c)) })
	b.kind.Options = append(b.kind.Options, ui.T("history.any_kind"))
	for _, entity := range b.kinds {
		b.kind.Options = append(b.kind.Options, ui.T("entity."+entity))
	}
	b.action.Options = append(b.action.Options, ui.T("history.any_action"))
	for _, a := range actions() {
		b.action.Options = append(b.action.Options, words.Word("action", a))
	}
	for _, list := range []*widget.Select{b.kind, b.action} {
		list.SetSelectedIndex(0)
	}
	b.kind.OnChanged = func(string) { b.narrow() }
	b.action.OnChanged = func(string) { b.narrow() }
	wide := func(list *widget.Select, width float32) fyne.CanvasObject {
		return container.NewGridWrap(fyne.NewSize(width, list.MinSize().Height), list)
	}
	b.object = container.NewHBox(widget.NewLabel(ui.T("history.only")), wide(b.who, 220), wide(b.kind, 230), wide(b.action, 190), b.days)
	return b
}

// offer lists the officers that there now are.
func (b *bar) offer() {
	authors, err := b.s.d.Store.Authors(b.s.d.Scope())
	if err != nil {
		ui.ShowError(b.s.d.Window, err)
		return
	}
	b.who.OnChanged = nil
	b.who.Options = append([]string{ui.T("history.anybody")}, authors...)
	at := max(0, slices.Index(b.who.Options, b.s.search.Who))
	b.who.SetSelectedIndex(at)
	b.who.OnChanged = func(string) { b.narrow() }
}

// narrow looks for what is chosen.
func (b *bar) narrow() {
	h := &b.s.search
	h.Who, h.Entity, h.Action = "", "", ""
	if b.who.SelectedIndex() > 0 {
		h.Who = b.who.Selected
	}
	if i := b.kind.SelectedIndex(); i > 0 {
		h.Entity = b.kinds[i-1]
	}
	if i := b.action.SelectedIndex(); i > 0 {
		h.Action = actions()[i-1]
	}
	b.s.read(true)
}

// askDays asks for the days to look at.
func (b *bar) askDays() {
	from, to := b.s.search.From, b.s.search.To
	ui.Form{
		Window: b.s.d.Window, Title: ui.T("history.days"), Verb: ui.T("history.days_verb"),
		Fields: []ui.Field{
			ui.DateField(ui.T("history.from"), &from, ui.Hint(ui.T("history.days_hint"))),
			ui.DateField(ui.T("history.to_day"), &to, ui.Name("to")),
		},
		Save: func() error {
			if !from.IsZero() && !to.IsZero() && to.Before(from) {
				return &data.Problem{Key: "problem.history_days", Field: "to"}
			}
			b.s.search.From, b.s.search.To = from, to
			return nil
		},
		OnDone: func() {
			b.days.SetText(daysText(from, to))
			b.s.read(true)
		},
	}.Show()
}

// daysText says which days are looked at.
func daysText(from, to vn.Date) string {
	switch {
	case from.IsZero() && to.IsZero():
		return ui.T("history.any_day")
	case from.IsZero():
		return ui.T("history.until_day", "To", to.String())
	case to.IsZero():
		return ui.T("history.since_day", "From", from.String())
	}
	return ui.T("history.between_days", "From", from.String(), "To", to.String())
}
