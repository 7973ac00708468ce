package store

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"thidua/data"
)

// defineTables names the table of each kind of record, what the search reads
// of it and what refers to it. The order gives the numbers in the search
// index: add at the end only.
func (s *Store) defineTables() {
	ofCampaign := []reference{
		{"target", "campaign_id"},
		{"movement", "campaign_id"},
		{"submission", "campaign_id"},
		{"nomination", "campaign_id"},
		{"decision", "campaign_id"},
		{"exemplar", "campaign_id"},
	}
	define(s, &s.Campaigns, kind{name: "campaign", search: []string{"short_name", "name", "number"}, usedBy: ofCampaign})
	define(s, &s.Bases, kind{name: "legal_basis", search: []string{"about", "number", "kind", "issuer"}})
	define(s, &s.Tasks, kind{name: "task", search: []string{"name", "outcome"}})
	define(s, &s.Targets, kind{
		name: "target", search: []string{"name", "code", "group_name", "subgroup"},
		usedBy: []reference{
			{"result", "target_id"}, {"amendment", "target_id"}, {"allocation", "target_id"}, {"unit_figure", "target_id"},
		},
	})
	define(s, &s.Results, kind{name: "result"})
	define(s, &s.Movements, kind{
		name: "movement", search: []string{"name", "outcome", "models"}, usedBy: []reference{{"movement_result", "movement_id"}},
	})
	define(s, &s.Units, kind{
		name: "unit", search: []string{"name", "code", "contact", "head", "bloc"},
		usedBy: []reference{{"submission", "unit_id"}, {"nomination", "unit_id"}, {"exemplar", "unit_id"}, {"allocation", "unit_id"}, {"unit_figure", "unit_id"}, {"movement_result", "unit_id"}, {"succession", "from_unit"}, {"succession", "to_unit"}},
	})
	define(s, &s.Submissions, kind{
		name: "submission",
		usedBy: []reference{
			{"unit_figure", "submission_id"},
			{"result", "submission_id"},
			{"movement_result", "submission_id"},
			{"exemplar", "submission_id"},
			{"nomination", "submission_id"},
		},
	})
	define(s, &s.Reminders, kind{name: "reminder"})
	define(s, &s.Exemplars, kind{name: "exemplar", search: []string{"name", "field", "outcome"}})
	define(s, &s.RuleSets, kind{name: "rule_set", usedBy: []reference{{"decision", "rule_set_id"}}})
	define(s, &s.Decisions, kind{
		name: "decision", search: []string{"about", "number"},
		usedBy: []reference{{"nomination", "decision_id"}},
	})
	define(s, &s.Nominations, kind{
		name: "nomination", search: []string{"name", "post", "workplace", "address", "achievement"},
		usedBy: []reference{{"ballot", "nomination_id"}},
	})
	define(s, &s.Holidays, kind{name: "holiday"})
	define(s, &s.Doubts, kind{name: "doubt"})
	define(s, &s.Attachments, kind{name: "attachment", search: []string{"name"}})
	define(s, &s.Amendments, kind{name: "amendment"})
	define(s, &s.Allocations, kind{name: "allocation"})
	define(s, &s.UnitFigures, kind{name: "unit_figure"})
	s.defineReportTables()
	s.defineAwardTables()
	s.defineUpwardTables()
	s.defineCityTables()
	s.defineDisclosures()
	s.Campaigns.guard, s.RuleSets.guard = s.guardCampaign, guardRules
	s.Decisions.guard = s.guardDecision
	s.Nominations.guard = s.guardNomination
}

// Kinds are the names that the history has for what it tells of.
func (s *Store) Kinds() []string {
	kinds := slices.Collect(maps.Keys(s.tables))
	kinds = append(kinds, officeEntity, boardEntity, mergeEntity, restoreEntity)
	slices.Sort(kinds)
	return kinds
}

// defineReportTables are the tables of the forms that go out to units and come
// back.
func (s *Store) defineReportTables() {
	define(s, &s.Periods, kind{
		name: "period", search: []string{"name"},
		usedBy: []reference{{"submission", "period_id"}, {"reminder", "period_id"}},
	})
	define(s, &s.Versions, kind{name: "version"})
	define(s, &s.MovementResults, kind{name: "movement_result", search: []string{"name", "outcome", "models"}})
	define(s, &s.Successions, kind{name: "succession", search: []string{"was_name"}})
}

// defineAwardTables are the tables of the way from nomination to register.
func (s *Store) defineAwardTables() {
	define(s, &s.Members, kind{
		name: "member", search: []string{"name", "post"},
		usedBy: []reference{
			{"attendance", "member_id"}, {"meeting", "chair_member_id"}, {"meeting", "keeper_member_id"},
		},
	})
	define(s, &s.Meetings, kind{
		name: "meeting", search: []string{"place", "agenda", "remarks"},
		usedBy: []reference{{"ballot", "meeting_id"}},
	})
	define(s, &s.Attendances, kind{name: "attendance"})
	define(s, &s.Ballots, kind{name: "ballot"})
	define(s, &s.Waivers, kind{name: "waiver"})
	define(s, &s.Awards, kind{name: "award", search: []string{"name", "workplace", "number", "achievement"}})
	define(s, &s.Blanks, kind{name: "blank", search: []string{"name"}, usedBy: []reference{{"calibration", "blank_id"}}})
	define(s, &s.Calibrations, kind{name: "calibration"})
	s.Meetings.guard, s.Ballots.guard, s.Attendances.guard = guardMeeting, s.guardBallot, s.guardAttendance
}

// defineUpwardTables are the tables of what goes to the city.
func (s *Store) defineUpwardTables() {
	define(s, &s.ReportEdits, kind{name: "report_edit", search: []string{"words"}})
	define(s, &s.ReportWordings, kind{name: "report_wording"})
	define(s, &s.HandedUp, kind{name: "handed_up", search: []string{"number", "note"}})
}

func define[T any](s *Store, t *Table[T], k kind) {
	k.number = int64(len(s.tables))
	k.columns = columnsOf(reflect.TypeFor[T]())
	var zero T
	k.zero, _ = values(reflect.ValueOf(zero), k.columns) // of kinds of field that every record has
	k.sound = func(w *work, id int64) error { return t.sound(w, id) }
	k.insert = fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)", k.name, k.list(), strings.Repeat(", ?", len(k.columns)-1))
	k.sorted = slices.Sorted(slices.Values(k.names()))
	s.tables[k.name] = k
	*t = Table[T]{kind: k, s: s}
}

// sound reports what rule of its kind a record breaks by itself or, as a
// decision with its number, beside others.
func (t Table[T]) sound(w *work, id int64) error {
	record, err := t.get(w.tx, id)
	if err != nil {
		return err
	}
	if c, ok := any(record).(interface{ Check() error }); ok {
		if err := c.Check(); err != nil {
			return err
		}
	}
	if d, ok := any(&record).(*data.Decision); ok {
		return t.s.guardDecision(w, nil, d)
	}
	return nil
}

// guardCampaign marks every campaign beside sample data as sample too: it shares
// the made-up units.
func (s *Store) guardCampaign(_ *work, _, after *data.Campaign) error {
	if !s.SampleDay().IsZero() {
		after.Sample = true
	}
	return nil
}

// guardRules keeps the money of decisions already made: a rule set that a
// numbered decision rests on can be ended but not altered. How the Council
// votes is kept by the meetings that voted so.
func guardRules(w *work, before, after *data.RuleSet) error {
	if before == nil {
		return nil
	}
	if err := guardVotes(w, *before, *after); err != nil {
		return err
	}
	was, is := before.WithoutVotes(), after.WithoutVotes()
	was.ValidTo, was.Caution, was.Policy = is.ValidTo, is.Caution, is.Policy
	if reflect.DeepEqual(was, is) {
		return nil
	}
	var n int
	err := w.tx.QueryRow("SELECT count(*) FROM decision WHERE rule_set_id = ? AND number <> '' AND deleted = ''", after.ID).Scan(&n)
	if err == nil && n > 0 {
		err = &data.Problem{Key: "problem.rules_in_use", Args: []any{"Count", n}}
	}
	return err
}

// guardDecision refuses a number that is taken, whatever campaign took it.
func (s *Store) guardDecision(w *work, _, after *data.Decision) error {
	numbered, err := s.Decisions.query(w.tx, "number <> '' AND deleted = ''")
	if err != nil {
		return err
	}
	return after.CheckNumber(numbered)
}

// guardNomination refuses a year of birth after the campaign, and to put a nominee into a decision that is not there,
// or whose rules do not know the form.
func (s *Store) guardNomination(w *work, _, after *data.Nomination) error {
	campaign, err := s.Campaigns.get(w.tx, after.CampaignID)
	if err != nil {
		return err
	}
	if err := after.CheckBirth(campaign); err != nil || after.DecisionID == 0 {
		return err
	}
	decision, err := s.Decisions.get(w.tx, after.DecisionID)
	if err != nil {
		return err
	}
	rules, err := s.RuleSets.get(w.tx, decision.RuleSetID)
	if err != nil {
		return err
	}
	if _, ok := rules.Form(after.Form, after.Subject); !ok {
		return &data.Problem{Key: "problem.form_unknown", Field: "form", Args: []any{"Form", after.Form, "Rules", rules.Name}}
	}
	return nil
}
