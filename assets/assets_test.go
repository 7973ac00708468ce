package assets_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

var files = []struct {
	name string
	text []byte
}{
	{"plan", assets.Plan},
	{"rules", assets.Rules},
	{"sample", assets.Sample},
}

// read decodes a shipped ledger; a field that the program does not know is an
// error, since it would be lost without a word.
func read(t *testing.T, text []byte) data.Ledger {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	var l data.Ledger
	if err := d.Decode(&l); err != nil {
		t.Fatal(err)
	}
	return l
}

func TestEveryShippedRecordPassesItsCheck(t *testing.T) {
	for _, f := range files {
		l := read(t, f.text)
		if f.name != "rules" {
			check(t, "campaign", []data.Campaign{l.Campaign})
		}
		check(t, "base", l.Bases)
		check(t, "task", l.Tasks)
		check(t, "target", l.Targets)
		check(t, "result", l.Results)
		check(t, "movement", l.Movements)
		check(t, "unit", l.Units)
		check(t, "submission", l.Submissions)
		check(t, "reminder", l.Reminders)
		check(t, "exemplar", l.Exemplars)
		check(t, "nomination", l.Nominations)
		check(t, "decision", l.Decisions)
		check(t, "rule set", l.RuleSets)
		check(t, "holiday", l.Holidays)
		check(t, "doubt", l.Doubts)
	}
}

func check[T interface{ Check() error }](t *testing.T, kind string, records []T) {
	t.Helper()
	for _, r := range records {
		if err := r.Check(); err != nil {
			t.Errorf("%s %+v: %v", kind, r, err)
		}
	}
}

func TestIdsAreUniqueAndLinksLead(t *testing.T) {
	for _, f := range files {
		l := read(t, f.text)
		known := map[string]map[int64]bool{
			"":            {0: true},
			"campaign":    {l.Campaign.ID: true},
			"legal_basis": ids(t, l.Bases), "task": ids(t, l.Tasks), "target": ids(t, l.Targets),
			"result": ids(t, l.Results), "movement": ids(t, l.Movements), "unit": ids(t, l.Units),
			"submission": ids(t, l.Submissions), "reminder": ids(t, l.Reminders),
			"exemplar": ids(t, l.Exemplars), "nomination": ids(t, l.Nominations),
			"decision": ids(t, l.Decisions), "rule_set": ids(t, l.RuleSets),
			"holiday": ids(t, l.Holidays), "doubt": ids(t, l.Doubts),
		}
		leads := func(from, to string, id int64) {
			if !known[to][id] {
				t.Errorf("%s: a %s refers to %s %d, which is not there", f.name, from, to, id)
			}
		}
		for _, r := range l.Results {
			leads("result", "target", r.TargetID)
		}
		for _, s := range l.Submissions {
			leads("submission", "unit", s.UnitID)
		}
		for _, r := range l.Reminders {
			leads("reminder", "unit", r.UnitID)
		}
		known["unit"][0], known["decision"][0] = true, true // no unit, not decided
		for _, e := range l.Exemplars {
			leads("exemplar", "unit", e.UnitID)
		}
		for _, n := range l.Nominations {
			leads("nomination", "unit", n.UnitID)
			leads("nomination", "decision", n.DecisionID)
		}
		for _, d := range l.Decisions {
			leads("decision", "rule_set", d.RuleSetID)
		}
		for _, d := range l.Doubts {
			leads("doubt", d.Entity, d.EntityID)
		}
	}
}

// ids collects the ids of records, which must be unique and not 0.
func ids[T any](t *testing.T, records []T) map[int64]bool {
	t.Helper()
	seen := map[int64]bool{}
	for _, r := range records {
		id := reflect.ValueOf(r).FieldByName("ID").Int()
		if id == 0 || seen[id] {
			t.Errorf("%T has the id %d twice or not at all", r, id)
		}
		seen[id] = true
	}
	return seen
}

func TestEveryTextIsClean(t *testing.T) {
	for _, f := range append(files, struct {
		name string
		text []byte
	}{"words", assets.Lang}) {
		var all any
		if err := json.Unmarshal(f.text, &all); err != nil {
			t.Fatalf("%s: %v", f.name, err)
		}
		eachText(f.name, all, func(where, text string) {
			if !norm.NFC.IsNormalString(text) {
				t.Errorf("%s is not NFC: %q", where, text)
			}
			if vn.CleanLines(text) != text && f.name != "words" {
				t.Errorf("%s would be changed on entry: %q", where, text)
			}
		})
	}
}

// eachText calls do with every text in a decoded JSON value and where it is.
func eachText(where string, value any, do func(where, text string)) {
	switch v := value.(type) {
	case string:
		do(where, v)
	case []any:
		for i, item := range v {
			eachText(fmt.Sprintf("%s[%d]", where, i), item, do)
		}
	case map[string]any:
		for key, item := range v {
			eachText(where+"."+key, item, do)
		}
	}
}

// manyLines are the fields whose text may have several lines.
var manyLines = []string{".recipients", ".note", ".signer_title", ".caution", "tasks"}

func TestOnlyLongFieldsHaveSeveralLines(t *testing.T) {
	for _, f := range files {
		var all any
		if err := json.Unmarshal(f.text, &all); err != nil {
			t.Fatal(err)
		}
		eachText(f.name, all, func(where, text string) {
			allowed := false
			for _, field := range manyLines {
				allowed = allowed || strings.Contains(where, field)
			}
			if !allowed && vn.Clean(text) != text {
				t.Errorf("%s is not one clean line: %q", where, text)
			}
		})
	}
}
