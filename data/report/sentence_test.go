package report_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/report"
)

func TestTheOfficeWordsASentenceItsOwnWay(t *testing.T) {
	l := sample(t)
	s, ok := report.SentenceOf(nil, part(t, report.Of(l, day), "submissions").Sentence)
	if !ok {
		t.Fatal("the sentence of the paragraph is not known")
	}
	contains(t, s.Shown(), "{số đơn vị đã báo cáo}/{số đơn vị phải báo cáo}")
	w, err := s.Read("Số đơn vị đã gửi: {số đơn vị đã báo cáo} trên {Số đơn vị phải  báo cáo} ({tỷ lệ phần trăm}%).")
	if err != nil {
		t.Fatal(err)
	}
	if w.Words != "Số đơn vị đã gửi: {come} trên {due} ({percent}%)." || w.Sentence != s.Name {
		t.Errorf("read as %+v", w)
	}
	l.ReportWordings = []data.ReportWording{w}
	p := part(t, report.Of(l, day), "submissions")
	if p.Text != "Số đơn vị đã gửi: 31 trên 40 (77,5%)." || p.State != report.Worded {
		t.Errorf("the paragraph is %s: %q", p.State, p.Text)
	}
	again, _ := report.SentenceOf(l.ReportWordings, s.Name)
	if !again.Own() || again.Shown() != "Số đơn vị đã gửi: {số đơn vị đã báo cáo} trên {số đơn vị phải báo cáo} ({tỷ lệ phần trăm}%)." {
		t.Errorf("shown as %q", again.Shown())
	}
}

// What the program words is seen by its labels and read back exactly.
func TestEverySentenceIsShownAndReadBackExactly(t *testing.T) {
	all := report.Sentences(nil)
	if len(all) < 150 {
		t.Fatalf("there are only %d sentences", len(all))
	}
	for _, s := range all {
		var labels []string
		for _, f := range s.Fields {
			if f.Label == "" || strings.HasPrefix(f.Label, "report.") {
				t.Errorf("%s: %s has no label", s.Name, f.Name)
			}
			if slices.Contains(labels, f.Label) {
				t.Errorf("%s: two figures are called %q", s.Name, f.Label)
			}
			labels = append(labels, f.Label)
		}
		lacks(t, s.Shown(), "_")
		w, err := s.Read(s.Shown())
		if err != nil || w.Words != s.Standard {
			t.Errorf("%s: read back as %q (%v), it is %q", s.Name, w.Words, err, s.Standard)
		}
	}
}

func TestUnknownBracesAreRefused(t *testing.T) {
	s, _ := report.SentenceOf(nil, "submissions")
	for typed, key := range map[string]string{
		"Có {số voi} đơn vị":        "problem.report_field",
		"Có {come} đơn vị":          "problem.report_field",
		"Có {số đơn vị đã báo cáo":  "problem.report_brace",
		"Có số đơn vị đã báo cáo}.": "problem.report_brace",
		"   ":                       "problem.required",
	} {
		_, err := s.Read(typed)
		var problem *data.Problem
		if !errors.As(err, &problem) || problem.Key != key || problem.Field != "words" {
			t.Errorf("%q: %v, want %s", typed, err, key)
		}
	}
}

// A sentence of before a new version of the program may name a figure that is
// no more: it stays visible and is named by the checks.
func TestAFigureThatASentenceNoLongerHasIsNamed(t *testing.T) {
	l := sample(t)
	l.ReportWordings = []data.ReportWording{{Sentence: "closing", Words: "Trên đây là báo cáo {former}./."}}
	r := report.Of(l, day)
	if p := part(t, r, "closing"); p.Text != "Trên đây là báo cáo {former}./." {
		t.Errorf("it reads %q", p.Text)
	}
	if !slices.ContainsFunc(report.Findings(r), func(f report.Finding) bool { return f.Part == "closing" && f.Kind == report.FoundBrace }) {
		t.Error("the checks do not name it")
	}
}
