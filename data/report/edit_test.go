package report_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"thidua/data"
	"thidua/data/report"
)

// What the officer types around the figures stays, and the figures that she
// left alone follow the ledger.
func TestFiguresLeftAloneFollowAndWordsStay(t *testing.T) {
	const template = "Trong {count} chỉ tiêu có {met} chỉ tiêu đạt, {behind} chỉ tiêu chậm."
	before := made{"count": "22", "met": "15", "behind": "03"}
	after := made{"count": "23", "met": "18", "behind": "02"}
	for name, c := range map[string]struct{ typed, then string }{
		"words added":            {"Nhìn chung, trong 22 chỉ tiêu có 15 chỉ tiêu đạt và vượt, 03 chỉ tiêu chậm.", "Nhìn chung, trong 23 chỉ tiêu có 18 chỉ tiêu đạt và vượt, 02 chỉ tiêu chậm."},
		"another order of words": {"Có 15 chỉ tiêu đạt, 03 chỉ tiêu chậm trên tổng số chỉ tiêu.", "Có 18 chỉ tiêu đạt, 02 chỉ tiêu chậm trên tổng số chỉ tiêu."},
		"a figure overwritten":   {"Trong 22 chỉ tiêu có 17 chỉ tiêu đạt, 03 chỉ tiêu chậm.", "Trong 23 chỉ tiêu có 17 chỉ tiêu đạt, 02 chỉ tiêu chậm."},
		"a figure in brackets":   {"Trong (22) chỉ tiêu có “15” chỉ tiêu đạt, 03 chỉ tiêu chậm.", "Trong (23) chỉ tiêu có “18” chỉ tiêu đạt, 02 chỉ tiêu chậm."},
		"a figure made another":  {"Trong 22 chỉ tiêu có 15/22 chỉ tiêu đạt, 03% chỉ tiêu chậm.", "Trong 23 chỉ tiêu có 15/22 chỉ tiêu đạt, 03% chỉ tiêu chậm."},
		"a figure within longer": {"Trong 22.000 chỉ tiêu có 15 chỉ tiêu đạt, 03 chỉ tiêu chậm.", "Trong 22.000 chỉ tiêu có 18 chỉ tiêu đạt, 02 chỉ tiêu chậm."},
		"several paragraphs":     {"Trong 22 chỉ tiêu có 15 chỉ tiêu đạt.\n\nCòn 03 chỉ tiêu chậm.", "Trong 23 chỉ tiêu có 18 chỉ tiêu đạt.\nCòn 02 chỉ tiêu chậm."},
		"braces of her own":      {"Trong 22 chỉ tiêu {xem biểu} có 15 chỉ tiêu đạt, {{03}} chỉ tiêu chậm.", "Trong 23 chỉ tiêu {xem biểu} có 18 chỉ tiêu đạt, {{02}} chỉ tiêu chậm."},
		"everything else gone":   {"22", "23"},
	} {
		p := part(t, paragraphs(before, nil, template), "p1")
		e := edited(t, p, c.typed)
		if got := part(t, paragraphs(before, []data.ReportEdit{e}, template), "p1").Text; got != strings.ReplaceAll(c.typed, "\n\n", "\n") {
			t.Errorf("%s: it reads %q, typed was %q", name, got, c.typed)
		}
		if got := part(t, paragraphs(after, []data.ReportEdit{e}, template), "p1").Text; got != c.then {
			t.Errorf("%s: with new figures it reads %q, want %q", name, got, c.then)
		}
	}
}

// Equal numbers are told apart by the words around them; where these do not
// tell, the number stays as it is rather than follow the wrong figure.
func TestEqualNumbersAreNotConfused(t *testing.T) {
	const template = "Có {met} chỉ tiêu đạt, {units} đơn vị nộp báo cáo, {late} đơn vị nộp muộn."
	before := made{"met": "15", "units": "15", "late": "15"}
	after := made{"met": "16", "units": "17", "late": "18"}
	for typed, want := range map[string]string{
		"Có 15 đơn vị nộp báo cáo, 15 đơn vị nộp muộn.":                                  "Có 15 đơn vị nộp báo cáo, 18 đơn vị nộp muộn.",
		"15 đơn vị nộp muộn.":                                                            "15 đơn vị nộp muộn.",
		"Có 15 chỉ tiêu đạt kế hoạch, 15 đơn vị nộp báo cáo, 15 đơn vị nộp muộn.":        "Có 16 chỉ tiêu đạt kế hoạch, 17 đơn vị nộp báo cáo, 18 đơn vị nộp muộn.",
		"Đã có 15 trường hợp.":                                                           "Đã có 15 trường hợp.",
		"Có 15 chỉ tiêu đạt, 15 đơn vị nộp báo cáo, 15 đơn vị nộp muộn và 15 người vắng": "Có 16 chỉ tiêu đạt, 17 đơn vị nộp báo cáo, 18 đơn vị nộp muộn và 15 người vắng",
	} {
		e := edited(t, part(t, paragraphs(before, nil, template), "p1"), typed)
		if got := part(t, paragraphs(after, []data.ReportEdit{e}, template), "p1").Text; got != want {
			t.Errorf("%q reads %q with new figures, want %q", typed, got, want)
		}
	}
}

func TestTypingTheSameTextIsNoEdit(t *testing.T) {
	r := report.Of(sample(t), day)
	for _, p := range r.Parts {
		for _, typed := range []string{p.Text, "  " + p.Text + "\n\n", norm.NFD.String(p.Text), strings.ReplaceAll(p.Text, " ", "\u00a0")} {
			if e, needed := report.Edit(p, typed); needed {
				t.Errorf("%s: the same text is kept as an edit: %+v", p.Key, e)
			}
		}
	}
}

// Every paragraph of the sample can be edited by a word without losing one of
// its figures, whatever stands in it.
func TestAWordBeforeAParagraphLosesNoFigure(t *testing.T) {
	r := report.Of(sample(t), day)
	for _, p := range r.Parts {
		e := edited(t, p, "Nhìn chung "+p.Text)
		if want := "Nhìn chung " + p.Template; e.Words != want {
			t.Errorf("%s is kept as\n%s, want\n%s", p.Key, e.Words, want)
		}
	}
}

func TestDecomposedLettersAreTheSame(t *testing.T) {
	const template = "Có {met} chỉ tiêu đạt của {ward}."
	values := made{"met": "15", "ward": "phường Kiến An"}
	p := part(t, paragraphs(values, nil, template), "p1")
	e := edited(t, p, norm.NFD.String("Có 15 chỉ tiêu đạt, vượt của phường Kiến An."))
	if e.Words != "Có {met} chỉ tiêu đạt, vượt của {ward}." {
		t.Errorf("kept as %q", e.Words)
	}
}

// What she dropped or overwrote is noted, so that she learns when it changes.
func TestLostFiguresMakeAPartStale(t *testing.T) {
	const template = "Có {met} chỉ tiêu đạt, {behind} chỉ tiêu chậm."
	before := made{"met": "15", "behind": "03"}
	e := edited(t, part(t, paragraphs(before, nil, template), "p1"), "Có 17 chỉ tiêu đạt.")
	p := part(t, paragraphs(before, []data.ReportEdit{e}, template), "p1")
	if p.State != report.Edited || len(report.Loose(p)) != 2 {
		t.Errorf("the part is %s, loose are %v", p.State, report.Loose(p))
	}
	p = part(t, paragraphs(made{"met": "16", "behind": "03"}, []data.ReportEdit{e}, template), "p1")
	if p.State != report.Stale || len(p.Lost) != 1 || p.Lost[0].Was != "15" || p.Lost[0].Field.Value != "16" || p.Lost[0].Field.Where != "I" {
		t.Fatalf("the part is %s, lost are %+v", p.State, p.Lost)
	}
	if p.Text != "Có 17 chỉ tiêu đạt." {
		t.Errorf("her words became %q", p.Text)
	}
	confirmed := report.Confirm(p)
	p = part(t, paragraphs(made{"met": "16", "behind": "03"}, []data.ReportEdit{confirmed}, template), "p1")
	if p.State != report.Edited || p.Text != "Có 17 chỉ tiêu đạt." {
		t.Errorf("confirmed, the part is %s: %q", p.State, p.Text)
	}
}

// When she types a figure back, it lives again.
func TestAFigureTypedBackLivesAgain(t *testing.T) {
	const template = "Có {met} chỉ tiêu đạt, {behind} chỉ tiêu chậm."
	values := made{"met": "15", "behind": "03"}
	e := edited(t, part(t, paragraphs(values, nil, template), "p1"), "Có 15 chỉ tiêu đạt.")
	e = edited(t, part(t, paragraphs(values, []data.ReportEdit{e}, template), "p1"), "Có 15 chỉ tiêu đạt, còn 03 chỉ tiêu chậm.")
	if e.Words != "Có {met} chỉ tiêu đạt, còn {behind} chỉ tiêu chậm." {
		t.Errorf("kept as %q", e.Words)
	}
	if _, needed := report.Edit(part(t, paragraphs(values, []data.ReportEdit{e}, template), "p1"), "Có 15 chỉ tiêu đạt, 03 chỉ tiêu chậm."); needed {
		t.Error("typed back to what the figures say, the part still has an edit")
	}
}

// An edit keeps its identity when the part is edited again.
func TestEditingAgainChangesTheSameEdit(t *testing.T) {
	values := made{"met": "15"}
	e := edited(t, part(t, paragraphs(values, nil, "Có {met} chỉ tiêu."), "p1"), "Đã có 15 chỉ tiêu.")
	e.ID, e.CampaignID = 7, 3
	p := part(t, paragraphs(values, []data.ReportEdit{e}, "Có {met} chỉ tiêu."), "p1")
	again := edited(t, p, "Đến nay đã có 15 chỉ tiêu.")
	if again.ID != 7 || again.CampaignID != 3 {
		t.Errorf("the edit lost who it is: %+v", again)
	}
	if same, needed := report.Edit(p, p.Text); !needed || same != e {
		t.Errorf("saved without a change, the edit became %+v", same)
	}
}

func FuzzEdit(f *testing.F) {
	for _, typed := range []string{"", "Có 15 chỉ tiêu", "{met} {{ }} {", "15 15 15", "a\x00b\xff15", "…", "Có\n\n\n15", "{count}{met"} {
		f.Add(typed, "16")
	}
	const template = "Trong {count} chỉ tiêu có {met} chỉ tiêu đạt, {met} lần {late}."
	f.Fuzz(func(t *testing.T, typed, next string) {
		before := made{"count": "22", "met": "15", "late": "15"}
		p := part(t, paragraphs(before, nil, template), "p1")
		e, needed := report.Edit(p, typed)
		if !needed {
			return
		}
		e.ID = 1
		again := part(t, paragraphs(before, []data.ReportEdit{e}, template), "p1")
		if again.Shown() {
			if same, kept := report.Edit(again, again.Text); !kept || same != e {
				t.Errorf("typed %q: unchanged, the edit %+v became %+v", typed, e, same)
			}
		}
		later := part(t, paragraphs(made{"count": next, "met": next, "late": next}, []data.ReportEdit{e}, template), "p1")
		if again.Shown() && len(later.Edit.Words) == 0 {
			t.Errorf("typed %q: the words are lost", typed)
		}
	})
}
