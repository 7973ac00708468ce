package city

import (
	"slices"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/city"
	"thidua/data/vn"
)

// aliases is the page of names that mean the same.
type aliases struct {
	desk.Table[city.Alias]
	d *side
}

func newAliases(d *side) desk.Screen {
	s := &aliases{d: d}
	s.Fill(d.Desk, ui.TableSpec[city.Alias]{
		ID: "city_aliases", Title: ui.T("place.city_aliases"),
		Group: func(a city.Alias) string { return words.Word("city_about", a.About) },
		Columns: []ui.Column[city.Alias]{
			{ID: "other", Title: words.FieldLabel("city_alias", "other"), Width: 380, Wrap: true, Text: func(a city.Alias) string { return a.Other }},
			{ID: "name", Title: words.FieldLabel("city_alias", "name"), Width: 380, Wrap: true, Text: func(a city.Alias) string { return a.Name }},
		},
		Actions: []ui.Action{{Label: ui.T("city.alias_drop"), NeedsRow: true, Do: s.On(s.drop)}},
		Delete:  s.drop,
		Footer:  func(shown []city.Alias) string { return ui.T("city.aliases_count", "Count", len(shown)) },
		Empty:   ui.Empty{Text: ui.T("city.aliases_empty")},
	}, func(a city.Alias) int64 { return a.ID }, s.list)
	return s
}

func (s *aliases) list() []city.Alias {
	all, err := s.d.Store.Aliases.List(0)
	if err != nil {
		ui.ShowError(s.d.Window, err)
	}
	order := []city.About{city.OfTarget, city.OfMovement, city.OfForm}
	slices.SortStableFunc(all, func(a, b city.Alias) int { return slices.Index(order, a.About) - slices.Index(order, b.About) })
	return all
}

// drop tells the names apart again.
func (s *aliases) drop(a city.Alias) { desk.Remove(s.d.Desk, s.d.Store.Aliases, a.ID, a.Other) }

// mergeName says that other names mean the same as name, which stays. others
// are the names that may.
func (d *side) mergeName(about city.About, name string, others []string) {
	alike := city.Alike(name, others)
	picks := make([]ui.Pick, 0, len(others))
	known := map[string]bool{name: true}
	for _, other := range append(alike, sortedNames(others)...) {
		if !known[other] {
			known[other] = true
			picks = append(picks, ui.Pick{ID: int64(len(picks) + 1), Label: other})
		}
	}
	if len(picks) == 0 {
		ui.Inform(d.Window, ui.T("city.merge_title"), ui.T("city.merge_none"))
		return
	}
	chosen, keeps := int64(0), keepsThis
	if len(alike) > 0 {
		chosen = 1
	}
	ui.Form{
		Window: d.Window, Title: ui.T("city.merge_title"), Verb: ui.T("city.merge_verb"), Wide: true,
		Fields: []ui.Field{
			ui.NoteField(ui.T("city.merge_note")),
			ui.FixedField(ui.T("city.merge_this"), name),
			ui.PickField(ui.T("city.merge_other"), &chosen, picks, ui.Required(), ui.Name("other")),
			ui.RadioField(ui.T("city.merge_keeps"), &keeps, words.Choices("city.keeps", []keptName{keepsThis, keepsOther}), ui.Name("name")),
		},
		Save: func() error {
			a := city.Alias{About: about, Name: name, Other: picks[chosen-1].Label}
			if keeps == keepsOther {
				a.Name, a.Other = a.Other, a.Name
			}
			return d.Store.Aliases.Save(&a, "")
		},
		OnDone: func() { d.Saved(ui.T("city.merged", "Name", name, "Other", picks[chosen-1].Label)) },
	}.Show()
}

// keptName is which of two names stays.
type keptName string

const (
	keepsThis  keptName = "this"
	keepsOther keptName = "other"
)

func sortedNames(names []string) []string {
	names = slices.Clone(names)
	slices.SortFunc(names, vn.Compare)
	return names
}

// merge joins a target with another one.
func (s *targetsPage) merge(r targetRow) {
	var others []string
	for _, o := range s.lines.rows {
		if o.TitleKey != r.TitleKey {
			others = append(others, o.Title)
		}
	}
	s.d.mergeName(city.OfTarget, r.Title, others)
}

// merge joins a movement with another one.
func (s *movements) merge(r movementRow) {
	var others []string
	for _, o := range s.lines.rows {
		if o.Key != r.Key {
			others = append(others, o.Name)
		}
	}
	s.d.mergeName(city.OfMovement, r.Name, others)
}

// merge joins a form of commendation with another one.
func (s *nominations) merge(r *nomineeRow) {
	counts, err := s.d.Store.FormCounts(s.d.round.ID)
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	var others []string
	for _, c := range counts {
		if c.Key != r.FormKey {
			others = append(others, c.Form)
		}
	}
	s.d.mergeName(city.OfForm, r.FormName, others)
}
