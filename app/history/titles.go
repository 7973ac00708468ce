package history

import (
	"cmp"
	"maps"
	"strconv"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// Titles names the records of a ledger for the history: by kind, then by id as
// the history keeps it.
type Titles map[string]map[string]string

// NewTitles takes the names from the ledger. What has none of its own goes by
// the record it belongs to: a figure by its target, a report by its unit.
func NewTitles(l data.Ledger) Titles {
	t := Titles{}
	t.add("campaign", l.Campaign.ID, l.Campaign.ShortName)
	t.add("office", 1, l.Office.Ward)
	for _, x := range l.Units {
		t.add("unit", x.ID, x.Name)
	}
	for _, x := range l.Targets {
		t.add("target", x.ID, x.Name)
	}
	for _, x := range l.Results {
		t.add("result", x.ID, t.Of("target", strconv.FormatInt(x.TargetID, 10)))
	}
	t.addParts(l)
	for _, x := range l.Submissions {
		t.add("submission", x.ID, l.Unit(x.UnitID).Name)
	}
	for _, x := range l.Versions {
		t.add("version", x.ID, l.Unit(x.UnitID).Name)
	}
	for _, x := range l.MovementResults {
		t.add("movement_result", x.ID, ui.T("history.of_unit", "Target", x.Name, "Unit", l.Unit(x.UnitID).Name))
	}
	for _, x := range l.Reminders {
		t.add("reminder", x.ID, l.Unit(x.UnitID).Name)
	}
	for _, x := range l.Movements {
		t.add("movement", x.ID, x.Name)
	}
	for _, x := range l.Exemplars {
		t.add("exemplar", x.ID, x.Name)
	}
	for _, x := range l.Nominations {
		t.add("nomination", x.ID, x.Name)
	}
	t.addCouncil(l)
	t.addPapers(l)
	return t
}

// addParts names what belongs to a target and, mostly, a unit.
func (t Titles) addParts(l data.Ledger) {
	of := func(target, unit int64) string {
		return ui.T("history.of_unit", "Target", t.Of("target", strconv.FormatInt(target, 10)), "Unit", t.Of("unit", strconv.FormatInt(unit, 10)))
	}
	for _, x := range l.Amendments {
		t.add("amendment", x.ID, t.Of("target", strconv.FormatInt(x.TargetID, 10)))
	}
	for _, x := range l.Allocations {
		t.add("allocation", x.ID, of(x.TargetID, x.UnitID))
	}
	for _, x := range l.UnitFigures {
		t.add("unit_figure", x.ID, of(x.TargetID, x.UnitID))
	}
}

// addCouncil names the members and what they vote on.
func (t Titles) addCouncil(l data.Ledger) {
	for _, x := range l.Members {
		t.add("member", x.ID, x.Name)
	}
	for _, x := range l.Meetings {
		t.add("meeting", x.ID, words.MeetingName(x))
	}
	for _, x := range l.Attendances {
		t.add("attendance", x.ID, l.Member(x.MemberID).Name)
	}
	for _, x := range l.Ballots {
		t.add("ballot", x.ID, l.Nomination(x.NominationID).Name)
	}
}

// addPapers names what is known by its wording.
func (t Titles) addPapers(l data.Ledger) {
	for _, x := range l.Decisions {
		t.add("decision", x.ID, cmp.Or(x.Number, ui.T("decisions.draft_of", "About", x.About)))
	}
	for _, x := range l.RuleSets {
		t.add("rule_set", x.ID, x.Name)
	}
	for _, x := range l.Bases {
		t.add("legal_basis", x.ID, cmp.Or(x.Number, x.About))
	}
	for _, x := range l.Tasks {
		t.add("task", x.ID, x.Name)
	}
	for _, x := range l.Doubts {
		t.add("doubt", x.ID, x.Question)
	}
	for _, x := range l.Periods {
		t.add("period", x.ID, x.Name)
	}
	for _, x := range l.Successions {
		t.add("succession", x.ID, l.Unit(x.ToID).Name)
	}
	for _, x := range l.Blanks {
		t.add("blank", x.ID, x.Name)
	}
	for _, x := range l.Calibrations {
		t.add("calibration", x.ID, x.Printer)
	}
	for _, x := range l.Holidays {
		t.add("holiday", x.ID, x.Name)
	}
	for _, x := range l.ReportEdits {
		t.add("report_edit", x.ID, words.Shortened(cmp.Or(x.Words, x.Was)))
	}
	for _, x := range l.ReportWordings {
		t.add("report_wording", x.ID, words.Shortened(x.Words))
	}
	for _, x := range l.HandedUp {
		t.add("handed_up", x.ID, ui.T("handed.version", "No", x.Version))
	}
	for _, x := range l.Attachments {
		t.add("attachment", x.ID, x.Name)
	}
}

func (t Titles) add(entity string, id int64, title string) {
	if t[entity] == nil {
		t[entity] = map[string]string{}
	}
	t[entity][strconv.FormatInt(id, 10)] = title
}

// Of is the title of a record, "" for none, its number when it is not in the
// ledger any more.
func (t Titles) Of(entity, id string) string {
	switch {
	case id == "" || id == "0":
		return ""
	case t[entity][id] != "":
		return t[entity][id]
	}
	return ui.T("history.record", "ID", id)
}

// ofChange is the title of the record that changed; a deleted one is named by
// what it was.
func (t Titles) ofChange(c data.Change) string {
	if title := t[c.Entity][strconv.FormatInt(c.EntityID, 10)]; title != "" {
		return title
	}
	for _, kept := range []map[string]string{c.Before, c.After} {
		if name := t.byFields(kept); name != "" {
			return name
		}
	}
	return t.Of(c.Entity, strconv.FormatInt(c.EntityID, 10))
}

// byFields names a record by what is kept of it, "" when nothing there does.
func (t Titles) byFields(kept map[string]string) string {
	for _, field := range []string{"short_name", "name", "number", "about", "file"} {
		if kept[field] != "" {
			return kept[field]
		}
	}
	for _, owner := range []string{"unit", "target"} {
		if id := kept[owner+"_id"]; id != "" && id != "0" {
			return t.Of(owner, id)
		}
	}
	return ""
}

// Name names a record by its fields, as they are kept.
func (t Titles) Name(entity string, id int64, kept map[string]string) {
	if name := t.byFields(kept); name != "" {
		t.add(entity, id, name)
	}
}

// Kept shows a field as the history keeps it in the officer's way.
func (t Titles) Kept(entity, field, kept string) string { return t.keptText(entity, field, kept) }

// AllTitles names the records of all campaigns, or of the city's side.
func AllTitles(d *desk.Desk) Titles {
	all := titlesOf(d)
	campaigns, err := d.Store.Campaigns.List(0)
	if err != nil {
		return all
	}
	for _, c := range campaigns {
		ledger, err := d.Store.Ledger(c.ID)
		if err != nil || c.ID == d.Ledger.Campaign.ID && d.Other == nil {
			continue
		}
		for entity, names := range NewTitles(ledger) {
			if all[entity] == nil {
				all[entity] = map[string]string{}
			}
			maps.Copy(all[entity], names)
		}
	}
	return all
}

// folded finds titles as a search compares them.
func (t Titles) folded() func(entity string, id int64) string {
	return func(entity string, id int64) string { return vn.Fold(t[entity][strconv.FormatInt(id, 10)]) }
}

// titlesOf names the records at hand for the history.
func titlesOf(d *desk.Desk) Titles {
	if d.Other != nil {
		t := Titles{}
		d.Other.Titles(t.add)
		return t
	}
	return NewTitles(d.Ledger)
}
