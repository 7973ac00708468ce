package registers

import (
	"strings"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// searched is what the filter box looks through: a unit is found by the names
// it had, too.
func (s *units) searched(u data.Unit) string {
	return words.Joined("\n", u.Code, u.Name, words.Word("unit_kind", u.Kind), u.Bloc, u.Contact, u.Phone, u.Head,
		strings.Join(data.FormerNames(s.d.Ledger.Successions, u.ID), "\n"), s.namesOf(data.Forebears(s.d.Ledger.Successions, u.ID)))
}

// namesOf lists units by name, one a line.
func (s *units) namesOf(ids []int64) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = s.d.Ledger.Unit(id).Name
	}
	return strings.Join(names, "\n")
}

// addSuccession adds what a unit was before and what became of it.
func (s *units) addSuccession(pane *fyne.Container, u data.Unit) {
	all := s.d.Ledger.Successions
	pairs := []ui.Pair{
		{Label: ui.T("units.former_names"), Text: strings.Join(data.FormerNames(all, u.ID), "\n")},
		{Label: ui.T("units.forebears"), Text: s.namesOf(data.Forebears(all, u.ID))},
		{Label: ui.T("units.heirs"), Text: s.namesOf(data.Heirs(all, u.ID))},
	}
	for _, x := range all {
		if x.FromID == u.ID || x.ToID == u.ID {
			pairs = append(pairs, ui.Pair{
				Label: ui.T("units.succession_line", "Kind", words.Word("succession", x.Kind), "Date", x.On.String()),
				Text:  words.Joined("\n", s.successionText(x), x.Basis),
			})
		}
	}
	if len(pairs) > 3 {
		pane.Add(ui.Heading(ui.T("units.succession")))
		pane.Add(ui.Details(pairs))
	}
}

// successionText names both sides of a succession.
func (s *units) successionText(x data.Succession) string {
	to := s.d.Ledger.Unit(x.ToID).Name
	if x.Kind == data.Renamed {
		return ui.T("units.succession_renamed", "Was", x.WasName)
	}
	return ui.T("units.succession_text", "From", s.d.Ledger.Unit(x.FromID).Name, "To", to)
}

// addPast adds the reports and commendations of a unit in this campaign and,
// under their names, those of the units before it.
func (s *units) addPast(pane *fyne.Container, u data.Unit) {
	var pairs []ui.Pair
	for _, id := range append([]int64{u.ID}, data.Forebears(s.d.Ledger.Successions, u.ID)...) {
		name := ""
		if id != u.ID {
			name = s.d.Ledger.Unit(id).Name
		}
		pairs = append(pairs, s.reportsOf(id, name)...)
		pairs = append(pairs, s.awardsOf(id, name)...)
	}
	if len(pairs) > 0 {
		pane.Add(ui.Heading(ui.T("units.past")))
		pane.Add(ui.Details(pairs))
	}
}

// reportsOf lists the reports of a unit by period.
func (s *units) reportsOf(unitID int64, name string) []ui.Pair {
	var pairs []ui.Pair
	for _, p := range s.d.Ledger.PeriodsInOrder() {
		if c, ok := s.d.Ledger.SubmissionOf(unitID, p.ID); ok {
			text := words.Word("submission", c.State)
			if c.HasCome() {
				text = words.Joined("\n", text, words.ReportSource(c))
			}
			pairs = append(pairs, ui.Pair{Label: words.Joined(" – ", name, words.PeriodName(p)), Text: text})
		}
	}
	return pairs
}

// awardsOf lists those that a unit has put forward and that were not refused.
func (s *units) awardsOf(unitID int64, name string) []ui.Pair {
	var lines []string
	for _, n := range s.d.Ledger.Nominations {
		if n.UnitID == unitID && n.Stage != data.Refused {
			stage := words.Word("nomination", s.d.Ledger.StageOf(n))
			lines = append(lines, words.Joined(" – ", words.NomineeName(n), stage, words.DecisionText(s.d.Ledger.Decision(n.DecisionID))))
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return []ui.Pair{{Label: words.Joined(" – ", name, ui.T("place.awards")), Text: strings.Join(lines, "\n")}}
}
