package decisions

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// rules is the register of rule sets, with the award forms of the selected one
// below.
type rules struct {
	desk.Table[data.RuleSet]
	d      *desk.Desk
	forms  *ui.TablePage[data.AwardForm]
	shown  data.RuleSet // whose forms are listed
	object fyne.CanvasObject
}

func newRules(d *desk.Desk) desk.Screen {
	s := &rules{d: d}
	s.forms = s.newForms()
	add := ui.Action{Label: ui.T("rules.add"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.add}
	s.Fill(d, ui.TableSpec[data.RuleSet]{
		ID: "rules", Half: true, Title: ui.T("place.rules"), DetailWidth: 360,
		Columns: s.columns(),
		Actions: []ui.Action{
			add,
			{Label: ui.T("rules.edit_verb"), NeedsRow: true, Do: s.On(s.edit)},
			{Label: ui.T("rules.copy"), NeedsRow: true, Do: s.On(s.copy)},
			{Label: ui.T("rules.policy"), NeedsRow: true, Do: s.On(s.policy)},
			{Label: ui.T("rules.export"), Rare: true, Do: s.exportRules},
			{Label: ui.T("rules.import"), Rare: true, Do: s.importRules},
		},
		Open:   s.edit,
		Delete: func(r data.RuleSet) { desk.Remove(d, d.Store.RuleSets, r.ID, r.Name) },
		Detail: s.detail,
		Footer: func(shown []data.RuleSet) string { return ui.T("rules.count", "Count", len(shown)) },
		Empty:  ui.Empty{Text: ui.T("rules.empty"), Action: &add},
	}, func(r data.RuleSet) int64 { return r.ID }, func() []data.RuleSet { return rulesNewestFirst(d.Ledger.RuleSets) })
	split := container.NewVSplit(s.Table.Object(), s.forms.Object())
	split.SetOffset(0.46)
	s.object = split
	return s
}

// Object returns both tables.
func (s *rules) Object() fyne.CanvasObject { return s.object }

// Refresh shows the rule sets and the forms of the one selected, at first the
// one in force.
func (s *rules) Refresh() {
	s.Table.Refresh()
	if _, ok := s.Page.Selected(); !ok {
		s.shown = data.RuleSet{}
		if r := data.RuleSetOn(s.d.Ledger.RuleSets, s.d.Today()); r != nil {
			s.Select(r.ID)
		}
	}
	s.forms.SetRows(s.shown.Forms)
}

func rulesNewestFirst(sets []data.RuleSet) []data.RuleSet {
	return slices.SortedStableFunc(slices.Values(sets), func(a, b data.RuleSet) int { return b.ValidFrom.Compare(a.ValidFrom) })
}

func (s *rules) columns() []ui.Column[data.RuleSet] {
	type row = data.RuleSet
	return []ui.Column[row]{
		{ID: "name", Title: words.FieldLabel("rule_set", "name"), Width: 190, Wrap: true, Text: func(r row) string { return r.Name }},
		{ID: "from", Title: words.FieldLabel("rule_set", "valid_from"), Width: 98, Text: func(r row) string { return r.ValidFrom.String() }, Value: func(r row) any { return r.ValidFrom }},
		{ID: "to", Title: words.FieldLabel("rule_set", "valid_to"), Width: 98, Text: func(r row) string { return r.ValidTo.String() }, Value: func(r row) any { return r.ValidTo }},
		{ID: "salary", Title: words.FieldLabel("rule_set", "base_salary"), Width: 96, Align: ui.Right, Text: func(r row) string { return vn.FormatInt(r.BaseSalary) }, Value: func(r row) any { return r.BaseSalary }},
		{ID: "rounding", Title: ui.T("rules.rounding"), Width: 124, Wrap: true, Text: func(r row) string { return words.Word("rounding", r.Rounding) }},
		{
			ID: "state", Title: ui.T("rules.state"), Width: 100, Wrap: true, Text: s.state,
			Mark: func(r row) ui.Mark {
				if r.Covers(s.d.Today()) {
					return ui.MarkOf(ui.ToneGood)
				}
				return ui.MarkOf(ui.ToneMuted)
			},
		},
		{ID: "basis", Title: words.FieldLabel("rule_set", "basis"), Hidden: true, Text: func(r row) string { return r.Basis }},
		{ID: "caution", Title: words.FieldLabel("rule_set", "caution"), Hidden: true, Text: func(r row) string { return r.Caution }},
	}
}

// state says whether rules are in force today.
func (s *rules) state(r data.RuleSet) string {
	switch today := s.d.Today(); {
	case r.Covers(today):
		return ui.T("rules.in_force")
	case today.Before(r.ValidFrom):
		return ui.T("rules.not_yet")
	}
	return ui.T("rules.ended")
}

// detail tells a rule set and lists its forms in the table below.
func (s *rules) detail(r data.RuleSet) fyne.CanvasObject {
	s.shown = r
	s.forms.SetRows(r.Forms)
	var users []string
	for _, d := range s.d.Ledger.Decisions {
		if d.RuleSetID == r.ID {
			users = append(users, words.DecisionTitle(d))
		}
	}
	box := container.NewVBox()
	if r.Caution != "" {
		box.Add(ui.ToneText(words.FieldLabel("rule_set", "caution"), ui.ToneWarn))
		box.Add(words.Wrapped(r.Caution))
	}
	box.Add(ui.Details(append([]ui.Pair{
		{Label: words.FieldLabel("rule_set", "basis"), Text: r.Basis},
		{Label: ui.T("rules.used_by"), Text: strings.Join(users, "\n")},
	}, policyPairs(r.Policy)...)))
	box.Add(history.Pane(s.d, "rule_set", r.ID))
	return box
}

func (s *rules) add() {
	r := data.RuleSet{ValidFrom: s.d.Today(), Rounding: data.RoundUp}
	s.edit(r)
}

// copy opens a new set that begins as the selected one: laws are mostly
// amended, and a set that decisions rest on stays as it is.
func (s *rules) copy(r data.RuleSet) {
	s.edit(r.Copy(ui.T("rules.copy_name", "Name", r.Name), s.d.Today()))
}

// edit opens a rule set, or a new one.
func (s *rules) edit(r data.RuleSet) {
	c := r
	label := func(name string) string { return words.FieldLabel("rule_set", name) }
	title := ui.T("rules.add")
	if c.ID != 0 {
		title = ui.T("rules.edit")
	}
	ui.Form{
		Window: s.d.Window, Title: title, Wide: true,
		Fields: []ui.Field{
			ui.TextField(label("name"), &c.Name, ui.Required(), ui.Name("name")),
			ui.DateField(label("valid_from"), &c.ValidFrom, ui.Required(), ui.Name("valid_from")),
			ui.DateField(label("valid_to"), &c.ValidTo, ui.Name("valid_to"), ui.Hint(ui.T("rules.valid_to_hint"))),
			ui.MoneyField(label("base_salary"), &c.BaseSalary, ui.Required(), ui.Name("base_salary")),
			ui.RadioField(label("rounding"), &c.Rounding, words.Choices("rounding", data.Roundings()), ui.Name("rounding"), ui.Hint(ui.T("rules.rounding_hint"))),
			ui.MultiField(label("basis"), &c.Basis, ui.Name("basis")),
			ui.MultiField(label("caution"), &c.Caution, ui.Name("caution")),
		},
		Save: func() error { return s.d.Store.RuleSets.Save(&c, "") },
		OnDone: func() {
			s.d.Saved(ui.T("rules.saved", "Name", c.Name))
			s.Select(c.ID)
		},
	}.Show()
}
