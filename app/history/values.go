package history

import (
	"encoding/json"
	"reflect"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/city"
	"thidua/data/vn"
)

// recordTypes is the type of each kind of record by its name in the history; a
// field's type tells how its kept text is shown.
var recordTypes = map[string]reflect.Type{
	"campaign": reflect.TypeFor[data.Campaign](), "legal_basis": reflect.TypeFor[data.LegalBasis](),
	"task": reflect.TypeFor[data.Task](), "target": reflect.TypeFor[data.Target](),
	"result": reflect.TypeFor[data.Result](), "movement": reflect.TypeFor[data.Movement](),
	"unit": reflect.TypeFor[data.Unit](), "submission": reflect.TypeFor[data.Submission](),
	"reminder": reflect.TypeFor[data.Reminder](), "exemplar": reflect.TypeFor[data.Exemplar](),
	"nomination": reflect.TypeFor[data.Nomination](), "decision": reflect.TypeFor[data.Decision](),
	"rule_set": reflect.TypeFor[data.RuleSet](), "holiday": reflect.TypeFor[data.Holiday](),
	"doubt": reflect.TypeFor[data.Doubt](), "attachment": reflect.TypeFor[data.Attachment](),
	"amendment": reflect.TypeFor[data.Amendment](), "allocation": reflect.TypeFor[data.Allocation](),
	"unit_figure": reflect.TypeFor[data.UnitFigure](),
	"period":      reflect.TypeFor[data.Period](), "version": reflect.TypeFor[data.Version](),
	"movement_result": reflect.TypeFor[data.MovementResult](), "succession": reflect.TypeFor[data.Succession](),
	"member": reflect.TypeFor[data.Member](), "meeting": reflect.TypeFor[data.Meeting](),
	"attendance": reflect.TypeFor[data.Attendance](), "ballot": reflect.TypeFor[data.Ballot](),
	"waiver": reflect.TypeFor[data.Waiver](), "award": reflect.TypeFor[data.Award](),
	"blank": reflect.TypeFor[data.BlankCertificate](), "calibration": reflect.TypeFor[data.Calibration](),
	"report_edit": reflect.TypeFor[data.ReportEdit](), "report_wording": reflect.TypeFor[data.ReportWording](),
	"handed_up":  reflect.TypeFor[data.HandedUp](),
	"disclosure": reflect.TypeFor[data.Disclosure](),
	"city_round": reflect.TypeFor[city.Round](), "city_ward": reflect.TypeFor[city.Ward](),
	"office": reflect.TypeFor[data.Office](), "city_board": reflect.TypeFor[city.Board](),
	"merge": reflect.TypeFor[mergeEvent](), "restore": reflect.TypeFor[restoreEvent](),
	"city_package": reflect.TypeFor[city.Package](), "city_alias": reflect.TypeFor[city.Alias](),
}

// mergeEvent is what the history tells of a copy that was brought in; it has no
// record.
type mergeEvent struct {
	File    string `json:"file"`
	Officer string `json:"officer"`
	Changes int    `json:"changes"`
	Head    string `json:"head"`
}

// restoreEvent is what the history tells of a backup that was put back.
type restoreEvent struct {
	File      string `json:"file"`
	Following int    `json:"following"`
}

// WordPrefixes is where the words of each enumeration stand in vi.json.
var WordPrefixes = map[reflect.Type]string{
	reflect.TypeFor[data.UnitKind]():        "unit_kind",
	reflect.TypeFor[data.SubmissionState](): "submission",
	reflect.TypeFor[data.Channel]():         "channel",
	reflect.TypeFor[data.FigureKind]():      "figure",
	reflect.TypeFor[data.Direction]():       "direction",
	reflect.TypeFor[data.Nature]():          "nature",
	reflect.TypeFor[data.Aggregation]():     "aggregation",
	reflect.TypeFor[data.Manner]():          "manner",
	reflect.TypeFor[data.ExemplarKind]():    "exemplar",
	reflect.TypeFor[data.Stage]():           "stage",
	reflect.TypeFor[data.Subject]():         "subject",
	reflect.TypeFor[data.Standing]():        "standing",
	reflect.TypeFor[data.AwardRound]():      "round",
	reflect.TypeFor[data.NominationStage](): "nomination",
	reflect.TypeFor[data.Rounding]():        "rounding",
	reflect.TypeFor[data.Reply]():           "reply",
	reflect.TypeFor[data.SuccessionKind]():  "succession",
	reflect.TypeFor[data.Level]():           "level",
	reflect.TypeFor[data.Gender]():          "gender",
	reflect.TypeFor[data.AwardKind]():       "award_kind",
	reflect.TypeFor[data.AwardCheck]():      "award_check",
	reflect.TypeFor[data.CouncilRole]():     "council",
	reflect.TypeFor[data.Presence]():        "presence",
	reflect.TypeFor[data.PaperSize]():       "paper_size",
	reflect.TypeFor[data.HandedKind]():      "handed",
	reflect.TypeFor[data.State]():           "state",
	reflect.TypeFor[data.Timeliness]():      "timeliness",
	reflect.TypeFor[city.State]():           "city_state",
	reflect.TypeFor[city.About]():           "city_about",
	reflect.TypeFor[data.DisclosureWay]():   "disclosure_way",
}

// fieldType is the type of a record's field by its json name, nil when there is
// none.
func fieldType(entity, name string) reflect.Type {
	record, ok := recordTypes[entity]
	if !ok {
		return nil
	}
	for i := range record.NumField() {
		if f := record.Field(i); f.Tag.Get("json") == name {
			return f.Type
		}
	}
	return nil
}

// fieldOrder lists the json names of a record's fields in their order.
func fieldOrder(entity string) []string {
	record, ok := recordTypes[entity]
	if !ok {
		return nil
	}
	var names []string
	for i := range record.NumField() {
		if name := record.Field(i).Tag.Get("json"); name != "-" {
			names = append(names, name)
		}
	}
	return names
}

// linkedKind is the kind of record that a field holds the id of, "" for none:
// chair_member_id that of a member.
func linkedKind(field string) string {
	if field == "from_unit" || field == "to_unit" {
		return "unit"
	}
	linked, ok := strings.CutSuffix(field, "_id")
	if !ok {
		return ""
	}
	for _, kind := range []string{"member", "attachment"} {
		if strings.HasSuffix(linked, "_"+kind) {
			return kind
		}
	}
	return linked
}

// keptText shows a field as the history keeps it in the officer's way.
func (t Titles) keptText(entity, field, kept string) string {
	if linked := linkedKind(field); linked != "" {
		return t.Of(linked, kept)
	}
	kind := fieldType(entity, field)
	if prefix, ok := WordPrefixes[kind]; ok {
		return words.Word(prefix, kept)
	}
	if show, ok := keptTexts()[kind]; ok {
		return show(kept)
	}
	if kind != nil && kind.Kind() == reflect.Int && kept == "0" {
		return ""
	}
	return kept
}

// keptTexts is how the texts that the history keeps of some types are shown.
func keptTexts() map[reflect.Type]func(string) string {
	counted := func(key, mark string) func(string) string {
		return func(kept string) string { return ui.T(key, "Count", strings.Count(kept, mark)) }
	}
	return map[reflect.Type]func(string) string{
		reflect.TypeFor[vn.Date](): func(kept string) string {
			if day, err := vn.ParseISO(kept); err == nil {
				return day.String()
			}
			return kept
		},
		reflect.TypeFor[decimal.Decimal]():     NumberText,
		reflect.TypeFor[decimal.NullDecimal](): NumberText,
		reflect.TypeFor[int64]():               NumberText,
		reflect.TypeFor[bool](): func(kept string) string {
			if kept == "1" {
				return ui.T("history.yes")
			}
			return ui.T("history.no")
		},
		reflect.TypeFor[[]decimal.Decimal](): curveText,
		reflect.TypeFor[data.Answer]():       func(string) string { return ui.T("history.answer") },
		reflect.TypeFor[data.Policy]():       func(string) string { return ui.T("history.policy") },
		reflect.TypeFor[[]data.BlankField](): counted("history.blank_fields", `"points"`),
		reflect.TypeFor[[]data.AwardForm]():  counted("history.forms", `"code"`),
		reflect.TypeFor[[]int64]():           membersText,
		reflect.TypeFor[[]city.Finding]():    findingsKept,
		reflect.TypeFor[[]data.PersonalField](): func(kept string) string {
			var fields []data.PersonalField
			if err := json.Unmarshal([]byte(kept), &fields); err != nil {
				return kept
			}
			return words.PersonalText(fields)
		},
	}
}

// findingsKept is what was found about a package, in words.
func findingsKept(kept string) string {
	var p city.Package
	if err := json.Unmarshal([]byte(kept), &p.Findings); err != nil {
		return kept
	}
	return words.FindingsText(p)
}

// membersText says how many members a list of their ids has.
func membersText(kept string) string {
	var ids []int64
	if err := json.Unmarshal([]byte(kept), &ids); err != nil {
		return kept
	}
	return ui.T("history.members", "Count", len(ids))
}

// ownedText is keptText for a doubt or a file, which belong to a record of
// another kind.
func (t Titles) ownedText(owner, entity, field, kept string) string {
	switch {
	case owner == "" || kept == "":
	case field == "entity":
		return ui.T("entity." + kept)
	case field == "entity_id":
		return t.Of(owner, kept)
	case field == "field":
		return words.FieldLabel(owner, kept)
	}
	return t.keptText(entity, field, kept)
}

// curveText lists the percentages of a pace, from January on.
func curveText(kept string) string {
	var curve []decimal.Decimal
	if err := json.Unmarshal([]byte(kept), &curve); err != nil {
		return kept
	}
	if len(curve) == 0 {
		return ui.T("history.even")
	}
	texts := make([]string, len(curve))
	for i, percent := range curve {
		texts[i] = vn.FormatNumber(percent)
	}
	return strings.Join(texts, "; ")
}

// NumberText prints a number as the journal keeps it.
func NumberText(kept string) string {
	d, err := decimal.NewFromString(kept)
	if err != nil {
		return kept
	}
	return vn.FormatNumber(d)
}
