package decisions

import (
	"io"
	"path/filepath"
	"strings"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// exportRules writes rule sets into a file for another office.
func (s *rules) exportRules() {
	ids, ticks := []int64{}, []ui.Tick{}
	for _, r := range rulesNewestFirst(s.d.Ledger.RuleSets) {
		ids = append(ids, r.ID)
		ticks = append(ticks, ui.Tick{ID: r.ID, Group: ui.T("place.rules"), Label: words.Joined(" · ", r.Name, s.state(r))})
	}
	if len(ids) == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.no_rule_set"})
		return
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("rules.export"), Verb: ui.T("rules.export_verb"), Wide: true,
		Fields: []ui.Field{ui.TicksField("", &ids, ticks, ui.Required()), ui.NoteField(ui.T("rules.export_note", "Office", s.exporter(s.d.Ledger.Office)))},
		Save:   func() error { return nil },
		OnDone: func() { s.saveRules(ids) },
	}.Show()
}

func (s *rules) saveRules(ids []int64) {
	name := ui.SafeName(ui.T("rules.file_name", "Date", s.d.Today().ISO())) + rulesExt
	ui.SaveFile(s.d.Window, name, rulesExt, s.d.Store, func(path string) {
		var sets []data.RuleSet
		for _, id := range ids {
			sets = append(sets, s.d.Ledger.RuleSet(id))
		}
		s.d.Wrote(desk.WriteFile(path, func(w io.Writer) error {
			content, err := data.WriteRules(s.d.Ledger.Office, s.d.Today(), sets)
			if err == nil {
				_, err = w.Write(content)
			}
			return err
		}), path)
	})
}

const (
	rulesExt = ".json"
	maxRules = 4 << 20 // bytes of a file of rules: far more than any has
)

// importRules reads rule sets that another office exported; nothing is kept
// before it was looked at.
func (s *rules) importRules() {
	ui.OpenFile(s.d.Window, []string{rulesExt}, s.d.Store, func(path string) {
		f, err := readRules(path)
		if err != nil {
			ui.ShowError(s.d.Window, err)
			return
		}
		s.preview(filepath.Base(path), f)
	})
}

func readRules(path string) (data.RulesFile, error) {
	content, err := desk.ReadFile(path, maxRules, &data.Problem{Key: "problem.rules_file"})
	if err != nil {
		return data.RulesFile{}, err
	}
	f, err := data.ReadRules(content)
	return f, desk.OfFile(path, err)
}

// exporter says whose rules a file holds.
func (s *rules) exporter(o data.Office) string {
	if text := words.Joined(", ", o.Ward, o.City); text != "" {
		return words.Joined(" – ", text, o.Officer)
	}
	return ui.T("rules.unknown_office")
}

// preview shows what would be added. What is the same as here is left out; what
// differs can be taken as a copy under another name.
func (s *rules) preview(name string, f data.RulesFile) {
	imports := data.MatchRules(f.RuleSets, s.d.Ledger.RuleSets)
	ids, ticks := []int64{}, []ui.Tick{}
	known := ""
	for i, in := range imports {
		text := ui.T("rules.import_line", "Name", in.RuleSet.Name, "From", in.RuleSet.ValidFrom.String(), "Forms", len(in.RuleSet.Forms))
		switch in.Fate {
		case data.RulesSame:
			known = words.Joined("; ", known, in.RuleSet.Name)
		case data.RulesNew:
			ids = append(ids, int64(i+1))
			ticks = append(ticks, ui.Tick{ID: int64(i + 1), Group: ui.T("rules.import_new"), Label: text})
		case data.RulesDiffers:
			ticks = append(ticks, ui.Tick{ID: int64(i + 1), Group: ui.T("rules.import_differs"), Label: words.Joined(" · ", text, ui.T("rules.import_unlike", "Fields", ruleFields(in.Differs)))})
		}
	}
	if len(ticks) == 0 {
		ui.Inform(s.d.Window, ui.T("rules.import"), ui.T("rules.import_known", "Names", known))
		return
	}
	fields := []ui.Field{ui.NoteField(ui.T("rules.import_from", "File", name, "Office", s.exporter(f.Office), "Date", f.ExportedOn.String()))}
	if known != "" {
		fields = append(fields, ui.NoteField(ui.T("rules.import_known", "Names", known)))
	}
	if f.Seal == "" {
		fields = append(fields, ui.NoteField(ui.T("rules.import_unsealed")))
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("rules.import"), Verb: ui.T("rules.import_verb"), Wide: true,
		Fields: append(fields, ui.TicksField("", &ids, ticks, ui.Required(), ui.Name("name")), ui.NoteField(ui.T("rules.import_note"))),
		Save: func() error {
			var added []*data.RuleSet
			for _, id := range ids {
				r := s.named(imports[id-1])
				added = append(added, &r)
			}
			return s.d.Store.RuleSets.SaveAll(added, ui.T("rules.import_why", "File", name, "Office", s.exporter(f.Office)))
		},
		OnDone: func() { s.d.Saved(ui.T("rules.imported", "Count", len(ids))) },
	}.Show()
}

// ruleFields names what differs between two rule sets of one name.
func ruleFields(fields []string) string {
	names := make([]string, len(fields))
	for i, field := range fields {
		names[i] = words.FieldLabel("rule_set", field)
	}
	return strings.Join(names, ", ")
}

// named gives a rule set that differs from the one of its name another name.
func (s *rules) named(in data.RulesImport) data.RuleSet {
	r := in.RuleSet
	if in.Fate != data.RulesDiffers {
		return r
	}
	for n := 1; ; n++ {
		r.Name = ui.T("rules.import_name", "Name", in.RuleSet.Name, "Date", s.d.Today().String(), "No", n)
		if data.MatchRules([]data.RuleSet{r}, s.d.Ledger.RuleSets)[0].Fate == data.RulesNew {
			return r
		}
	}
}
