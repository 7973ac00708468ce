package report_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"thidua/assets"
	"thidua/data"
	"thidua/data/report"
	"thidua/data/vn"
)

// day is the day on which the sample stands still.
var day = vn.NewDate(2025, 12, 8)

// sample is the shipped sample campaign, plan the founding plan without results.
func sample(t testing.TB) data.Ledger { return ledger(t, assets.Sample) }
func plan(t testing.TB) data.Ledger   { return ledger(t, assets.Plan) }

func ledger(t testing.TB, text []byte) data.Ledger {
	t.Helper()
	var l data.Ledger
	if err := json.Unmarshal(text, &l); err != nil {
		t.Fatal(err)
	}
	return l
}

// part finds a part that must be there.
func part(t testing.TB, r report.Report, key string) report.Part {
	t.Helper()
	p, ok := r.Part(key)
	if !ok {
		t.Fatalf("there is no part %q", key)
	}
	return p
}

// printed is the whole report as it is printed.
func printed(r report.Report) string {
	var lines []string
	for _, p := range r.Parts {
		if p.Shown() {
			lines = append(lines, p.Lines()...)
		}
	}
	return strings.Join(lines, "\n")
}

func contains(t testing.TB, text string, wanted ...string) {
	t.Helper()
	for _, w := range wanted {
		if !strings.Contains(text, w) {
			t.Errorf("the text lacks %q:\n%s", w, text)
		}
	}
}

func lacks(t testing.TB, text string, unwanted ...string) {
	t.Helper()
	for _, w := range unwanted {
		if strings.Contains(text, w) {
			t.Errorf("the text has %q:\n%s", w, text)
		}
	}
}

// made are figures for a report of a few plain paragraphs.
type made map[string]string

// paragraphs words a report of one paragraph a template, with the keys p1, p2 …
func paragraphs(values made, edits []data.ReportEdit, templates ...string) report.Report {
	var wordings []data.ReportWording
	for i, template := range templates {
		wordings = append(wordings, data.ReportWording{Sentence: fmt.Sprint("test", i+1), Words: template})
	}
	w := report.NewWriter(wordings, "")
	for i := range templates {
		var slots []report.Slot
		for name, value := range values {
			if strings.Contains(templates[i], "{"+name+"}") {
				slots = append(slots, report.Say(name, value).In("I"))
			}
		}
		w.Tell(fmt.Sprint("p", i+1), report.Prose, "report.s."+fmt.Sprint("test", i+1), slots...)
	}
	return w.Report(edits)
}

// edited is the edit by which the part reads as typed; there must be one.
func edited(t testing.TB, p report.Part, typed string) data.ReportEdit {
	t.Helper()
	e, needed := report.Edit(p, typed)
	if !needed {
		t.Fatalf("%q is no change to %q", typed, p.Text)
	}
	return e
}
