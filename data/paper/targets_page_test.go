package paper_test

import (
	"bytes"
	"encoding/json"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

func sampleLedger(t *testing.T) data.Ledger {
	t.Helper()
	var l data.Ledger
	if err := json.Unmarshal(assets.Sample, &l); err != nil {
		t.Fatal(err)
	}
	return l
}

var sampleDay = vn.NewDate(2025, 12, 8)

// A leader is given one page, with every target and its verdict on it.
func TestTargetsPage(t *testing.T) {
	l := sampleLedger(t)
	p := set(t, paper.TargetsPage(l, sampleDay))
	if n := p.pages(); n != 1 {
		t.Fatalf("%d pages, want one", n)
	}
	text := strings.Join(strings.Fields(p.text(1)), " ")
	for _, want := range []string{
		"TÌNH HÌNH THỰC HIỆN 22 CHỈ TIÊU", "DỮ LIỆU MẪU", "I. KINH TẾ", "V. QUỐC PHÒNG",
		"537.487,84 493.015,26 (30/11) 91,72% ► Đúng tiến độ",
		"9.902.450,60 (30/11) ước 10.850.000", "▲ Vượt (ước)",
		"330.681 341.205 (30/11) 103,18% ▲ Vượt",
		"không còn hộ nghèo 0% (30/11) ● Đạt",
		"-0,58 điểm %", "× Chưa đạt", "○ Chưa có số liệu",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q in\n%s", want, text)
		}
	}
	for _, row := range l.TargetRows() {
		if !strings.Contains(text, row.Target.Name) {
			t.Errorf("the page lacks %q", row.Target.Name)
		}
	}
}

// An amended value names its resolution; a figure that lacks units says so.
func TestTargetsPageNamesTheVersion(t *testing.T) {
	l := sampleLedger(t)
	revenue := l.Targets[4]
	l.Amendments = []data.Amendment{
		{ID: 1, TargetID: revenue.ID, From: vn.NewDate(2025, 9, 1), Planned: decimal.NewFromInt(340000), Basis: "Nghị quyết số 18/NQ-HĐND"},
		{ID: 2, TargetID: revenue.ID, From: vn.NewDate(2025, 11, 20), Planned: decimal.NewFromInt(350000), Basis: "Nghị quyết số 21/NQ-HĐND"},
	}
	text := strings.Join(strings.Fields(set(t, paper.TargetsPage(l, sampleDay)).text(1)), " ")
	for _, want := range []string{
		"350.000 * 341.205 (30/11) 97,48%",
		"từ 330.681 thành 340.000 theo Nghị quyết số 18/NQ-HĐND", "từ 340.000 thành 350.000 theo Nghị quyết số 21/NQ-HĐND",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %q in\n%s", want, text)
		}
	}
}

// Thirty targets still go on one page, in smaller letters.
func TestTargetsPageOfManyTargets(t *testing.T) {
	l := sampleLedger(t)
	for _, more := range l.Targets[:8] {
		more.ID += 100
		l.Targets = append(l.Targets, more)
	}
	if n := set(t, paper.TargetsPage(l, sampleDay)).pages(); n != 1 {
		t.Errorf("%d pages, want one", n)
	}
}

func TestTargetsPageWithoutTargets(t *testing.T) {
	if n := set(t, paper.TargetsPage(data.Ledger{Campaign: data.Campaign{Year: 2025}}, sampleDay)).pages(); n != 1 {
		t.Errorf("%d pages, want one", n)
	}
}

// The picture is the page: as large as A4 at 200 dots an inch, with letters,
// rules and coloured bars.
func TestTargetsPicture(t *testing.T) {
	var file bytes.Buffer
	if err := paper.WritePNG(&file, paper.TargetsPage(sampleLedger(t), sampleDay)); err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(&file)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := picture.Bounds(), image.Rect(0, 0, 1654, 2339); got != want {
		t.Errorf("the picture is %v, want %v", got, want)
	}
	black, green := 0, 0
	for y := range picture.Bounds().Dy() {
		for x := range picture.Bounds().Dx() {
			switch color.RGBAModel.Convert(picture.At(x, y)) {
			case color.RGBA{A: 0xff}:
				black++
			case color.RGBA{R: 0x1b, G: 0x6e, B: 0x3c, A: 0xff}:
				green++
			}
		}
	}
	if black < 50_000 || green < 20_000 {
		t.Errorf("%d black and %d green dots: the page is not drawn", black, green)
	}
	again, other := bytes.Buffer{}, bytes.Buffer{}
	if paper.WritePNG(&again, numberedPage(1)) != nil || paper.WritePNG(&other, numberedPage(2)) != nil {
		t.Fatal("a plain list cannot be drawn")
	}
	if bytes.Equal(again.Bytes(), other.Bytes()) {
		t.Error("different lists give the same picture")
	}
}

func numberedPage(rows int) paper.Document {
	return paper.Document{Kind: "DANH SÁCH", Body: []paper.Block{numbered(rows)}, Made: today}
}

func TestPictureRefusesUnknownCharacter(t *testing.T) {
	var file bytes.Buffer
	err := paper.WritePNG(&file, paper.Document{Kind: "漢", Made: today})
	if err == nil || file.Len() > 0 {
		t.Errorf("err %v, %d bytes written; want a refusal and nothing", err, file.Len())
	}
}
