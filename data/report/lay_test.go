package report_test

import (
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/report"
	"thidua/data/vn"
)

// outline lists the numbered headings.
func outline(r report.Report) string {
	var all []string
	for _, p := range r.Parts {
		if p.Shown() && p.Level.Heading() {
			all = append(all, p.Number)
		}
	}
	return strings.Join(all, " ")
}

func TestHidingAHeadingTakesWhatBelongsToItAlong(t *testing.T) {
	l := sample(t)
	r := report.Of(l, day)
	if got := outline(r); got != "I II 1 2 a b 3 a b 4 5 III IV 1 2 3 V VI" {
		t.Fatalf("the outline is %s", got)
	}
	work := part(t, r, "work")
	l.ReportEdits = []data.ReportEdit{report.Hide(work)}
	r = report.Of(l, day)
	if got := outline(r); got != "I II 1 2 a b 3 4 III IV 1 2 3 V VI" {
		t.Errorf("without the tasks the outline is %s", got)
	}
	if p := part(t, r, "task.2"); p.State != report.Hidden || p.Shown() {
		t.Errorf("the task is %s", p.State)
	}
	if _, keep := report.Restore(part(t, r, "work")); keep {
		t.Error("brought back, the heading keeps an edit")
	}
}

func TestAPartComesBackAsSheHadWrittenIt(t *testing.T) {
	values := made{"met": "15"}
	e := edited(t, part(t, paragraphs(values, nil, "Có {met} chỉ tiêu."), "p1"), "Đã có 15 chỉ tiêu.")
	p := part(t, paragraphs(values, []data.ReportEdit{e}, "Có {met} chỉ tiêu."), "p1")
	hidden := report.Hide(p)
	p = part(t, paragraphs(values, []data.ReportEdit{hidden}, "Có {met} chỉ tiêu."), "p1")
	if p.Shown() || p.Text != "Đã có 15 chỉ tiêu." {
		t.Fatalf("left out, the part is %s: %q", p.State, p.Text)
	}
	back, keep := report.Restore(p)
	p = part(t, paragraphs(values, []data.ReportEdit{back}, "Có {met} chỉ tiêu."), "p1")
	if !keep || !p.Shown() || p.Text != "Đã có 15 chỉ tiêu." {
		t.Errorf("brought back, the part is %s: %q", p.State, p.Text)
	}
	if emptied := edited(t, p, " \n "); !emptied.Hidden || emptied.Words == "" {
		t.Errorf("an emptied part is kept as %+v", emptied)
	}
}

// keys lists the parts in order.
func keys(r report.Report) string {
	all := make([]string, len(r.Parts))
	for i, p := range r.Parts {
		all[i] = strings.TrimPrefix(p.Key, data.OwnPart)
	}
	return strings.Join(all, " ")
}

func TestOwnPartsStandWhereSheputThem(t *testing.T) {
	templates := []string{"Một.", "Hai.", "Ba."}
	var edits []data.ReportEdit
	add := func(after string, level report.Level, text string) string {
		e := report.Add(paragraphs(nil, edits, templates...), after, level, text)
		if err := e.Check(); err != nil {
			t.Fatal(err)
		}
		edits = append(edits, e)
		return e.Part
	}
	first := add("p1", report.Prose, "Đoạn riêng {một}.")
	second := add(first, report.Entry, "Ý riêng.")
	before := add("p1", report.Prose, "Đoạn trước.")
	top := add("", report.Section, "Mục riêng")
	r := paragraphs(nil, edits, templates...)
	if got := keys(r); got != "section.4 p1 p.3 p.1 entry.2 p2 p3" {
		t.Fatalf("the order is %s", got)
	}
	if p := part(t, r, first); p.Text != "Đoạn riêng {một}." || p.State != report.Own {
		t.Errorf("her paragraph is %s: %q", p.State, p.Text)
	}
	if p := part(t, r, top); p.Level != report.Section || p.Number != "1" {
		t.Errorf("her heading is %q of level %d", p.Number, p.Level)
	}
	move(&edits, report.Move(r, second, "p3"))
	if got := keys(paragraphs(nil, edits, templates...)); got != "section.4 p1 p.3 p.1 p2 p3 entry.2" {
		t.Errorf("moved to the end, the order is %s", got)
	}
	move(&edits, report.Move(paragraphs(nil, edits, templates...), before, ""))
	r = paragraphs(nil, edits, templates...)
	if got := keys(r); got != "p.3 section.4 p1 p.1 p2 p3 entry.2" {
		t.Errorf("moved to the beginning, the order is %s", got)
	}
}

// move puts changed edits in the place of those with the same part.
func move(edits *[]data.ReportEdit, changed []data.ReportEdit) {
	for _, c := range changed {
		for i, e := range *edits {
			if e.Part == c.Part {
				(*edits)[i] = c
			}
		}
	}
}

func TestWhatFollowsARemovedPartStays(t *testing.T) {
	templates := []string{"Một.", "Hai."}
	first := report.Add(paragraphs(nil, nil, templates...), "p1", report.Prose, "A.")
	edits := []data.ReportEdit{first}
	second := report.Add(paragraphs(nil, edits, templates...), first.Part, report.Prose, "B.")
	edits = append(edits, second)
	changed := report.Remove(paragraphs(nil, edits, templates...), first.Part)
	if got := keys(paragraphs(nil, changed, templates...)); got != "p1 p.2 p2" {
		t.Errorf("the order is %s", got)
	}
	if got := keys(paragraphs(nil, []data.ReportEdit{second}, templates...)); got != "p1 p.2 p2" {
		t.Errorf("without what it followed, the part stands at %s", got)
	}
}

func TestWhatSheWroteAboutSomethingGoneIsShown(t *testing.T) {
	l := sample(t)
	p := part(t, report.Of(l, day), "movement.5")
	l.ReportEdits = []data.ReportEdit{edited(t, p, p.Text+" Phong trào được duy trì thường xuyên.")}
	l.Movements = append(l.Movements[:4:4], l.Movements[5:]...)
	r := report.Of(l, day)
	gone := part(t, r, "movement.5")
	if gone.State != report.Gone || gone.Shown() {
		t.Errorf("the part is %s", gone.State)
	}
	contains(t, gone.Text, "thường xuyên", "16 tập thể", "98,7% hồ sơ")
	lacks(t, printed(r), "văn hóa công sở")
	if before := r.Parts[indexOf(r, "movement.5")-1].Key; before != "movement.4" {
		t.Errorf("it is shown after %s", before)
	}
}

func indexOf(r report.Report, key string) int {
	for i, p := range r.Parts {
		if p.Key == key {
			return i
		}
	}
	return -1
}

// A document is cited in full where the report names it first, whatever comes
// before it, and by its number after that.
func TestFirstCitationIsFullLaterOnesShort(t *testing.T) {
	l := sample(t)
	l.Tasks[1].Outcome = "Thực hiện Nghị quyết số 68-NQ/TW, ngày 04/5/2025 của Bộ Chính trị về phát triển kinh tế tư nhân, đã hỗ trợ 12 doanh nghiệp."
	const full = "Nghị quyết số 68-NQ/TW ngày 04/5/2025 của Bộ Chính trị về phát triển kinh tế tư nhân"
	text := printed(report.Of(l, day))
	if n := strings.Count(text, full); n != 1 {
		t.Errorf("cited in full %d times", n)
	}
	contains(t, text, "Thực hiện Nghị quyết số 68-NQ/TW, đã hỗ trợ 12 doanh nghiệp.")
	l.ReportEdits = []data.ReportEdit{report.Hide(part(t, report.Of(l, day), "task_bases.1"))}
	r := report.Of(l, day)
	contains(t, part(t, r, "task.2").Text, "Thực hiện "+full+", đã hỗ trợ 12 doanh nghiệp.")
	own := report.Add(r, "opening", report.Prose, "Theo Nghị quyết số 68-NQ/TW ngày 04/5/2025 của Bộ Chính trị.")
	l.ReportEdits = append(l.ReportEdits, own)
	contains(t, part(t, report.Of(l, day), "task.2").Text, "Thực hiện Nghị quyết số 68-NQ/TW, đã hỗ trợ")
	for _, f := range report.Findings(report.Of(l, day)) {
		if f.Kind == report.FoundTwice {
			t.Errorf("cited twice: %+v", f)
		}
	}
}

func TestReportsOfOneLedgerDoNotTouchOneAnother(t *testing.T) {
	w := report.NewWriter([]data.ReportWording{{Sentence: "line", Words: "Số liệu {n}."}}, "adjustment")
	w.Tell("p1", report.Prose, "report.s."+"line", report.Count("n", 5))
	r := w.Report(nil)
	mine := edited(t, part(t, r, "adjustment/p1"), "Điều chỉnh số liệu 05.")
	own := report.Add(r, "adjustment/p1", report.Prose, "Lý do điều chỉnh.")
	l := sample(t)
	l.ReportEdits = []data.ReportEdit{mine, own}
	if strings.Contains(keys(report.Of(l, day)), "adjustment") {
		t.Error("the ward's report has parts of the adjustment")
	}
	if got := printed(w.Report(l.ReportEdits)); got != "Điều chỉnh số liệu 05.\nLý do điều chỉnh." {
		t.Errorf("the adjustment reads %q", got)
	}
}

// An edit on a citation that only became short, because another part now cites
// the document first, is not stale.
func TestAShorterCitationIsNoNews(t *testing.T) {
	l := sample(t)
	p := part(t, report.Of(l, day), "task.4")
	e := edited(t, p, "UBND phường triển khai các Chỉ thị về thi đua.")
	l.ReportEdits = []data.ReportEdit{e, report.Add(report.Of(l, day), "opening", report.Prose, "Theo Chỉ thị số 41-CT/TW ngày 26/12/2024 của Bộ Chính trị.")}
	if p := part(t, report.Of(l, vn.NewDate(2025, 12, 9)), "task.4"); p.State != report.Edited {
		t.Errorf("the part is %s: %+v", p.State, p.Lost)
	}
}
