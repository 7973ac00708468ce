package report_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/report"
)

// written are the paragraphs of a file made of the report.
func written(r report.Report) []report.Paragraph {
	var all []report.Paragraph
	for _, p := range r.Parts {
		if p.Shown() {
			for i, line := range p.Lines() {
				all = append(all, report.Paragraph{Keys: []string{report.LineKey(p.Key, i)}, Text: line})
			}
		}
	}
	return all
}

// file is a file of paragraphs: keys and texts in turn.
func file(pairs ...string) []report.Paragraph {
	var all []report.Paragraph
	for i := 0; i < len(pairs); i += 2 {
		p := report.Paragraph{Text: pairs[i+1]}
		if pairs[i] != "" {
			p.Keys = strings.Split(pairs[i], " ")
		}
		all = append(all, p)
	}
	return all
}

// in gives the paragraph of a part another text, or takes it out.
func in(all []report.Paragraph, key string, texts ...string) []report.Paragraph {
	var changed []report.Paragraph
	for _, p := range all {
		if p.Keys[0] != key {
			changed = append(changed, p)
			continue
		}
		for i, text := range texts {
			p := report.Paragraph{Text: text}
			if i == 0 {
				p.Keys = []string{key}
			}
			changed = append(changed, p)
		}
	}
	return changed
}

func TestAFileThatNobodyChangedBringsNothing(t *testing.T) {
	l := sample(t)
	r := report.Of(l, day)
	then, file := report.ExportOf(r), written(r)
	l.Submissions = l.Submissions[:20] // figures move on
	if changes := report.FromWord(report.Of(l, day.AddDays(3)), then, file); len(changes) != 0 {
		t.Errorf("an untouched file brings %+v", changes)
	}
}

func TestWhatChangedInWordComesBack(t *testing.T) {
	l := sample(t)
	r := report.Of(l, day)
	then, file := report.ExportOf(r), written(r)
	file = in(file, "submissions", strings.Replace(part(t, r, "submissions").Lines()[0], "đã có 31/40", "phường đã nhận được 31/40", 1))
	file = in(file, "targets_title", "1. Về các chỉ tiêu thi đua")
	file = in(file, "reminders")
	file = in(file, "closing", "Kính đề nghị thành phố quan tâm.", part(t, r, "closing").Text)
	file[len(file)-1].Keys, file[len(file)-2].Keys = []string{"closing"}, nil
	l.Submissions[10].State, l.Submissions[10].ReceivedOn = data.Received, day // one more report came in
	now := report.Of(l, day)
	changes := report.FromWord(now, then, file)
	kinds := map[report.WordKind]report.WordChange{}
	for _, c := range changes {
		kinds[c.Kind] = c
		l.ReportEdits = append(l.ReportEdits, c.Edit)
	}
	if len(changes) != 4 || kinds[report.WordRemoved].Part.Key != "reminders" || kinds[report.WordAdded].Part.Key != "next_year" {
		t.Fatalf("the changes are %+v", changes)
	}
	after := report.Of(l, day)
	contains(t, part(t, after, "submissions").Text, "phường đã nhận được 32/40 cơ quan, đơn vị", "(đạt 80%)")
	if p := part(t, after, "submissions"); p.State != report.Edited {
		t.Errorf("the paragraph is %s: %+v", p.State, p.Lost)
	}
	contains(t, printed(after), "1. Về các chỉ tiêu thi đua\n", "năm 2025 của các tập thể, cá nhân.\nKính đề nghị thành phố quan tâm.\nTrên đây là")
	lacks(t, printed(after), "đã đôn đốc")
}

// What the officer typed over a figure is compared with the figure of the time,
// not with what it is now.
func TestAFigureOverwrittenInWordIsNamedWhenItMoves(t *testing.T) {
	const template = "Có {met} chỉ tiêu đạt, {late} đơn vị muộn."
	r := paragraphs(made{"met": "15", "late": "02"}, nil, template)
	then := report.ExportOf(r)
	now := paragraphs(made{"met": "16", "late": "03"}, nil, template)
	changes := report.FromWord(now, then, file("p1", "Có 14 chỉ tiêu đạt, 02 đơn vị muộn."))
	if len(changes) != 1 || changes[0].Edit.Words != "Có 14 chỉ tiêu đạt, {late} đơn vị muộn." || changes[0].Conflict {
		t.Fatalf("the changes are %+v", changes)
	}
	p := part(t, paragraphs(made{"met": "16", "late": "03"}, []data.ReportEdit{changes[0].Edit}, template), "p1")
	if p.State != report.Stale || len(p.Lost) != 1 || p.Lost[0].Was != "15" || p.Lost[0].Field.Value != "16" {
		t.Errorf("the part is %s: %+v", p.State, p.Lost)
	}
}

func TestAParagraphBrokenInTwoInWordStaysOnePart(t *testing.T) {
	const template = "Có {met} chỉ tiêu đạt. Còn {late} đơn vị muộn."
	r := paragraphs(made{"met": "15", "late": "02"}, nil, template, "Hết.")
	changes := report.FromWord(r, report.ExportOf(r), file("p1", "Có 15 chỉ tiêu đạt.", "", "Còn 02 đơn vị muộn.", "", "Đoạn mới.", "p2", "Hết."))
	if len(changes) != 2 || changes[0].Edit.Words != "Có {met} chỉ tiêu đạt.\nCòn {late} đơn vị muộn." || changes[1].Kind != report.WordAdded {
		t.Fatalf("the changes are %+v", changes)
	}
	if changes[1].Edit.After != "p1" || changes[1].Text != "Đoạn mới." {
		t.Errorf("the new paragraph is %+v", changes[1])
	}
}

func TestTwoWhoChangedTheSamePartAreSeen(t *testing.T) {
	values, template := made{"met": "15"}, "Có {met} chỉ tiêu đạt."
	r := paragraphs(values, nil, template)
	then := report.ExportOf(r)
	e := edited(t, part(t, r, "p1"), "Đã có 15 chỉ tiêu đạt.")
	changes := report.FromWord(paragraphs(values, []data.ReportEdit{e}, template), then, file("p1", "Hiện có 15 chỉ tiêu đạt."))
	if len(changes) != 1 || !changes[0].Conflict || changes[0].Part.Text != "Đã có 15 chỉ tiêu đạt." {
		t.Errorf("the changes are %+v", changes)
	}
}

func TestAHeadingTakenOutInWordLeavesWhatIsBelowIt(t *testing.T) {
	l := sample(t)
	r := report.Of(l, day)
	file := in(written(r), "work")
	changes := report.FromWord(r, report.ExportOf(r), file)
	if len(changes) != 1 || changes[0].Kind != report.WordBared || changes[0].Takes {
		t.Fatalf("the changes are %+v", changes)
	}
	var without []report.Paragraph // the whole section
	for _, p := range file {
		if key := p.Keys[0]; !strings.HasPrefix(key, "task_") && key != "task.1" && key != "task.2" {
			without = append(without, p)
		}
	}
	changes = report.FromWord(r, report.ExportOf(r), without)
	if len(changes) != 1 || changes[0].Kind != report.WordRemoved || changes[0].Part.Key != "work" || !changes[0].Edit.Hidden {
		t.Errorf("the changes are %+v", changes)
	}
}

func TestAMovedParagraphIsNamedAndStays(t *testing.T) {
	r := paragraphs(nil, nil, "Một.", "Hai.", "Ba.")
	changes := report.FromWord(r, report.ExportOf(r), file("p2", "Hai.", "p1", "Một.", "p3", "Ba."))
	if len(changes) != 1 || changes[0].Kind != report.WordMoved || changes[0].Takes {
		t.Errorf("the changes are %+v", changes)
	}
}

// The head, the signature and the annexes of the file are nothing that she
// added; what she types below the last part is.
func TestWhatStandsAroundTheReportIsLeftAlone(t *testing.T) {
	r := paragraphs(nil, nil, "Một.", "Hai.")
	all := append(file("", "BÁO CÁO", "", "Kết quả"), file("p1", "Một.", "p2", "Hai.", "", "Ba.")...)
	all = append(all, report.Paragraph{Text: "Nơi nhận", Aside: true}, report.Paragraph{Text: "Phụ lục I"})
	changes := report.FromWord(r, report.ExportOf(r), all)
	if len(changes) != 1 || changes[0].Text != "Ba." || changes[0].Edit.After != "p2" {
		t.Errorf("the changes are %+v", changes)
	}
}

// A paragraph that was selected and typed anew has lost its key, but not its
// place.
func TestAParagraphTypedAnewIsKnownAgain(t *testing.T) {
	l := sample(t)
	r := report.Of(l, day)
	for _, key := range []string{"opening", "council", "closing"} {
		p := part(t, r, key)
		all := append(file("", "BÁO CÁO"), in(written(r), key, strings.Replace(p.Text, "phường", "Phường ta", 1))...)
		for i := range all {
			if len(all[i].Keys) > 0 && all[i].Keys[0] == key {
				all[i].Keys = nil
			}
		}
		changes := report.FromWord(r, report.ExportOf(r), all)
		if len(changes) != 1 || changes[0].Kind != report.WordChanged || changes[0].Part.Key != key {
			t.Errorf("%s: the changes are %+v", key, changes)
		}
	}
}

func TestTwoPartsJoinedInWordAreTheFirst(t *testing.T) {
	r := paragraphs(made{"met": "15"}, nil, "Có {met} chỉ tiêu.", "Có {met} đơn vị.", "Hết.")
	changes := report.FromWord(r, report.ExportOf(r), file("p1 p2", "Có 15 chỉ tiêu. Có 15 đơn vị.", "p3", "Hết."))
	if len(changes) != 2 || changes[0].Kind != report.WordChanged || changes[0].Part.Key != "p1" || changes[1].Kind != report.WordRemoved || changes[1].Part.Key != "p2" {
		t.Errorf("the changes are %+v", changes)
	}
}

// Whatever somebody does to the file, every edit that comes of it can be kept.
func TestAnyFileCanBeReadBack(t *testing.T) {
	l := sample(t)
	r := report.Of(l, day)
	then, whole := report.ExportOf(r), written(r)
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 3))
		var mangled []report.Paragraph
		for _, p := range whole {
			switch random.IntN(12) {
			case 0: // deleted
			case 1:
				p.Text = p.Text[:random.IntN(len(p.Text)+1)]
				mangled = append(mangled, p)
			case 2:
				mangled = append(mangled, p, report.Paragraph{Text: "Thêm 15 {met} đoạn."}, p)
			case 3:
				p.Keys = append(p.Keys, whole[random.IntN(len(whole))].Keys...)
				mangled = append(mangled, p)
			case 4:
				p.Keys = nil
				mangled = append(mangled, p)
			default:
				mangled = append(mangled, p)
			}
		}
		random.Shuffle(len(mangled)/(1+int(seed%4)), func(i, j int) { mangled[i], mangled[j] = mangled[j], mangled[i] })
		edits := map[string]data.ReportEdit{}
		for _, c := range report.FromWord(r, then, mangled) {
			if !c.Takes {
				continue
			}
			if err := c.Edit.Check(); err != nil {
				t.Fatalf("seed %d: %+v cannot be kept: %v", seed, c.Edit, err)
			}
			if _, twice := edits[c.Edit.Part]; twice {
				t.Errorf("seed %d: two edits of %s", seed, c.Edit.Part)
			}
			edits[c.Edit.Part] = c.Edit
			l.ReportEdits = append(l.ReportEdits, c.Edit)
		}
		report.Of(l, day)
		l.ReportEdits = nil
	}
}
