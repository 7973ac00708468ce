package upward

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/data"
	"thidua/data/archive"
	"thidua/data/handup"
	"thidua/data/report"
)

// reportPage is the page of the report on a desk with sample data.
func reportPage(t *testing.T) (*desk.Desk, *reportScreen) {
	t.Helper()
	d := sampleDesk(t, "2025-12-08")
	s := d.Places.Screen(desk.AtReport).(*reportScreen)
	s.Refresh()
	return d, s
}

// councilPart is the part about the Council, which counts its members.
func councilPart(t *testing.T, s *reportScreen) report.Part {
	t.Helper()
	for _, p := range s.report.Parts {
		if strings.Contains(p.Text, "11 thành viên") {
			return p
		}
	}
	t.Fatal("no part tells how many members the Council has")
	return report.Part{}
}

// The officer's words stay, and the figures she left alone go on following the
// ledger, also when the report is worded anew.
func TestASentenceEditedByHandSurvives(t *testing.T) {
	d, s := reportPage(t)
	p := councilPart(t, s)
	e, needed := report.Edit(p, "Hội đồng gồm 11 thành viên, làm việc theo quy chế.")
	if !needed {
		t.Fatal("the change was not noticed")
	}
	must(t, s.keep(e))
	d.Reread()
	s.Refresh()
	must(t, d.Store.Members.Save(&data.Member{Name: "Trần Văn Mới (mẫu)", Role: data.PlainMember}, ""))
	d.Reread()
	s.Refresh()
	now, _ := s.report.Part(p.Key)
	if now.Text != "Hội đồng gồm 12 thành viên, làm việc theo quy chế." || now.State != report.Edited {
		t.Errorf("the part now reads %q (%s)", now.Text, now.State)
	}
	d.Undo()
	d.Undo()
	s.Refresh()
	if now, _ = s.report.Part(p.Key); now.Text != p.Text {
		t.Errorf("undone, the part reads %q", now.Text)
	}
}

// A Word file that was not written by the program is refused; one that was and
// is unchanged has nothing to take.
func TestAWordFileIsTakenBackOnlyWhenItIsOurs(t *testing.T) {
	d, s := reportPage(t)
	p := councilPart(t, s)
	path := filepath.Join(t.TempDir(), "Báo cáo.docx")
	must(t, s.writeWord(desk.Outgoing{}, path))
	changes, err := s.readWord(path)
	if err != nil || len(changes) != 0 {
		t.Fatalf("an unchanged file has changes %v, error %v", changes, err)
	}
	edited := reworded(t, path, "gồm 11 thành viên", "có 11 thành viên")
	changes, err = s.readWord(edited)
	if err != nil || len(changes) != 1 || changes[0].Kind != report.WordChanged || changes[0].Part.Key != p.Key {
		t.Fatalf("changes %+v, error %v", changes, err)
	}
	must(t, s.keep(changes[0].Edit))
	d.Reread()
	s.Refresh()
	if now, _ := s.report.Part(p.Key); !strings.Contains(now.Text, "có 11 thành viên") {
		t.Errorf("the part reads %q", now.Text)
	}
	other := sampleDesk(t, "2025-12-08")
	if _, err := other.Places.Screen(desk.AtReport).(*reportScreen).readWord(path); problemKey(err) != "problem.word_other" {
		t.Errorf("another ledger took the file: %v", err)
	}
}

// A number that the officer typed and no annex bears out is named before the
// report goes up.
func TestANumberThatIsInNoAnnexIsNamed(t *testing.T) {
	d, s := reportPage(t)
	p := councilPart(t, s)
	e, _ := report.Edit(p, "Hội đồng gồm 17 thành viên.")
	must(t, s.keep(e))
	d.Reread()
	for _, row := range upwardRows(d) {
		if strings.Contains(row.text, "17") && strings.Contains(row.text, "11") && row.weight == data.Contradictory {
			return
		}
	}
	t.Error("nobody asks about the 17")
}

// What was handed up is frozen; what changes afterwards is an adjustment that
// lists the figures old and new.
func TestAPackageIsFrozenAndThenAdjusted(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := d.Places.Screen(desk.AtHandUp).(*handUp)
	dir := t.TempDir()
	first := handOverTo(t, d, s, data.FullReport, dir)
	if len(s.changes) != 0 {
		t.Fatalf("changed at once: %v", s.changes)
	}
	first.SentOn = d.Today()
	must(t, d.Store.Sent(first, nil))
	target := d.Ledger.Targets[0]
	must(t, d.Store.Results.Save(&data.Result{CampaignID: d.Ledger.Campaign.ID, TargetID: target.ID, Kind: data.Official, AsOf: d.Ledger.Campaign.YearEnd(), Value: decimal.NewFromInt(537_490)}, ""))
	d.Reread()
	s.Refresh()
	if s.state(d.Ledger.HandedUp[0]) == "" || len(s.changes) == 0 || !strings.Contains(changeLine(s.changes[0]), "537.490") {
		t.Fatalf("changes since: %v", s.changes)
	}
	second := handOverTo(t, d, s, data.Adjustment, dir)
	names := strings.Join(namesIn(t, dir), "\n")
	if !strings.Contains(names, "DieuChinh1.zip") || second.Version != 2 {
		t.Errorf("version %d in\n%s", second.Version, names)
	}
	frozen, err := contentOf(d, first)
	must(t, err)
	if frozen.Targets[0].Official.Valid {
		t.Error("the frozen package has the new figure")
	}
}

// The package in the folder and the zip file beside it are whole, and are the
// one that is kept.
func TestThePackageInTheFolderIsTheOneThatIsKept(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	dir := t.TempDir()
	h := handOverTo(t, d, d.Places.Screen(desk.AtHandUp).(*handUp), data.FullReport, dir)
	for _, name := range namesIn(t, dir) {
		path := filepath.Join(dir, name)
		var r handup.Reading
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			r = handup.ReadFolder(os.DirFS(path))
		} else {
			content, err := os.ReadFile(path)
			must(t, err)
			r = handup.ReadZip(bytes.NewReader(content), int64(len(content)))
		}
		if !r.Whole() || r.Seal.Code() != h.Seal {
			t.Errorf("%s: %v, seal %s, kept %s", name, r.Findings, r.Seal.Code(), h.Seal)
		}
	}
	again := t.TempDir()
	paths, err := unpack(d, desk.Outgoing{}, h, again)
	must(t, err)
	if r := handup.ReadFolder(os.DirFS(paths[0])); !r.Whole() || r.Seal.Code() != h.Seal {
		t.Errorf("written again: %v", r.Findings)
	}
}

// handOverTo makes the next package as the form would.
func handOverTo(t *testing.T, d *desk.Desk, s *handUp, kind data.HandedKind, dir string) data.HandedUp {
	t.Helper()
	s.Refresh()
	h := data.HandedUp{CampaignID: d.Ledger.Campaign.ID, Version: len(d.Ledger.HandedUp) + 1, Kind: kind, FrozenOn: d.Today()}
	if kind == data.Adjustment {
		h.Why = "Có số liệu chính thức."
	}
	changes, err := s.toAdjust()
	must(t, err)
	p, err := pack(t.Context(), d.Ledger, h, changes, d.Today(), func(int, int, string) {})
	must(t, err)
	_, err = GiveUpward(d, t.Context(), desk.Outgoing{}, &h, p, dir)
	must(t, err)
	d.Reread()
	s.Refresh()
	return h
}

func namesIn(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// reworded copies a Word file with a text of its body replaced.
func reworded(t *testing.T, path, was, is string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	must(t, err)
	a, err := archive.Open(content, archive.Limits{Parts: 100, Content: 64 << 20})
	must(t, err)
	edited := filepath.Join(filepath.Dir(path), "Đã sửa.docx")
	must(t, os.WriteFile(edited, rezipped(t, a, "word/document.xml", was, is), 0o600))
	return edited
}

// rezipped is an archive with a text of one of its parts replaced.
func rezipped(t *testing.T, a *archive.Archive, name, was, is string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range a.Parts() {
		content, err := part.Read()
		must(t, err)
		if part.Name == name {
			if !bytes.Contains(content, []byte(was)) {
				t.Fatalf("%s does not say %q", name, was)
			}
			content = bytes.ReplaceAll(content, []byte(was), []byte(is))
		}
		w, err := z.Create(part.Name)
		must(t, err)
		_, err = w.Write(content)
		must(t, err)
	}
	must(t, z.Close())
	return out.Bytes()
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func problemKey(err error) string {
	if p, ok := errors.AsType[*data.Problem](err); ok {
		return p.Key
	}
	return ""
}
