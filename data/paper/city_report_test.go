package paper_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"thidua/assets"
	"thidua/data"
	"thidua/data/paper"
	wording "thidua/data/report"
	"thidua/data/vn"
)

func sampleReport(t *testing.T) (data.Ledger, paper.Document) {
	t.Helper()
	var l data.Ledger
	if err := json.Unmarshal(assets.Sample, &l); err != nil {
		t.Fatal(err)
	}
	day := vn.NewDate(2025, 12, 8)
	return l, paper.CityReport(l, wording.Of(l, day), day)
}

func TestCityReportIsAnOfficialReport(t *testing.T) {
	_, d := sampleReport(t)
	text := set(t, d).text(0)
	for _, want := range []string{
		"/BC-UBND", "BÁO CÁO", "Kết quả tổ chức thực hiện Đợt thi đua năm 2025", "Kính gửi: Ban Thi đua - Khen thưởng thành phố",
		"I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC TRIỂN KHAI", "1. Kết quả thực hiện các chỉ tiêu thi đua", "VI. PHƯƠNG HƯỚNG",
		"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "Nơi nhận:",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the report lacks %q", want)
		}
	}
}

func TestCityReportGoesToTheCityFirstAndToTheArchiveLast(t *testing.T) {
	_, d := sampleReport(t)
	if d.Recipients[0] != "Ban Thi đua - Khen thưởng thành phố" || d.Recipients[len(d.Recipients)-1] != "Lưu: VT, VHXH" {
		t.Errorf("the recipients are %q", d.Recipients)
	}
	if slices.Contains(d.Recipients, "Ban TĐKT thành phố") {
		t.Errorf("the city is named twice: %q", d.Recipients)
	}
}

// A file that goes to Word and comes back untouched has changed nothing; what
// is typed in it is known by its part.
func TestCityReportComesBackFromWord(t *testing.T) {
	l, _ := sampleReport(t)
	day := vn.NewDate(2025, 12, 8)
	p, _ := wording.Of(l, day).Part("council")
	e, _ := wording.Edit(p, p.Text+"\nHội đồng hoạt động theo quy chế.") // two paragraphs
	l.ReportEdits = []data.ReportEdit{e}
	r := wording.Of(l, day)
	var file bytes.Buffer
	if err := paper.WriteDOCX(&file, paper.CityReport(l, r, day)); err != nil {
		t.Fatal(err)
	}
	reading, err := paper.ReadDOCX(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var read []wording.Paragraph
	for _, passage := range reading.Passages {
		read = append(read, wording.Paragraph{Keys: passage.Keys, Text: passage.Text, Aside: passage.Aside})
	}
	if changes := wording.FromWord(r, wording.ExportOf(r), read); len(changes) > 0 {
		t.Errorf("read back untouched, it has changed: %+v", changes)
	}
	for i := range read {
		read[i].Text = strings.Replace(read[i].Text, "Hội đồng hoạt động", "Hội đồng Thi đua - Khen thưởng hoạt động", 1)
	}
	changes := wording.FromWord(r, wording.ExportOf(r), read)
	if len(changes) != 1 || changes[0].Part.Key != "council" || !strings.Contains(changes[0].Edit.Words, "{members} thành viên.\nHội đồng Thi đua") {
		t.Errorf("the changes are %+v", changes)
	}
}
