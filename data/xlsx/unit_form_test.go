package xlsx

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// formBook writes a form and opens it again.
func formBook(t testing.TB, f data.Form) (*excelize.File, []byte) {
	t.Helper()
	var b bytes.Buffer
	if err := WriteUnitForm(&b, f); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	return book, b.Bytes()
}

// sampleForm is the form of a school of the sample that has answered before.
func sampleForm(t testing.TB) data.Form {
	t.Helper()
	l := ledgerOf(t, assets.Sample)
	last := &data.Answer{
		Theme: "Dạy tốt, học tốt", ThemeLaunched: vn.NewDate(2025, 9, 25),
		Figures: []data.FigureAnswer{{TargetID: 15, Reply: data.Given, Actual: decimal.NewNullDecimal(dec("112"))}},
	}
	for _, u := range l.Units {
		if u.Code == "MN01" {
			for _, target := range l.Targets {
				if target.Aggregation != data.Supplied && target.ID != 15 { // which it has a share of
					l.Allocations = append(l.Allocations, data.Allocation{ID: 900 + target.ID, TargetID: target.ID, UnitID: u.ID})
				}
			}
			return l.FormOf(u, l.Campaign.FinalPeriod(), "ledger-1", last, today)
		}
	}
	t.Fatal("the sample has no school MN01")
	return data.Form{}
}

// placed finds the cells that hold a text, whole or before a bracket.
func placed(t *testing.T, book *excelize.File, text string) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c, value := range row {
				if before, _, _ := strings.Cut(value, " ("); value == text || before == text {
					found[sheet] = cellName(c, r+1)
				}
			}
		}
	}
	return found
}

// beside is the value of the cell to the right of a label.
func beside(t *testing.T, book *excelize.File, sheet, label string) string {
	t.Helper()
	place := placed(t, book, label)[sheet]
	column, row, err := excelize.CellNameToCoordinates(place)
	if err != nil {
		t.Fatalf("no cell %q on %q", label, sheet)
	}
	value, err := book.GetCellValue(sheet, cellName(column, row), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func TestUnitFormAsksEverything(t *testing.T) {
	f := sampleForm(t)
	book, _ := formBook(t, f)
	for _, s := range data.Sections() {
		for _, field := range data.FormFields(s) {
			if len(placed(t, book, fieldTitle(s, field.Name))) == 0 {
				t.Errorf("%s: %q is not asked", s, fieldTitle(s, field.Name))
			}
		}
		if s != data.SectionGeneral && len(placed(t, book, assets.T("section."+string(s)))) == 0 && len(placed(t, book, strings.ToUpper(assets.T("section."+string(s))))) == 0 {
			t.Errorf("no heading of %s", s)
		}
	}
	if n := len(placed(t, book, assets.T("form.reply"))); n != 5 {
		t.Errorf("the reply to a section is asked on %d sheets, want 5", n)
	}
	for _, target := range f.Targets {
		if placed(t, book, target.Target.Code)["Chỉ tiêu"] == "" {
			t.Errorf("target %s is not asked", target.Target.Code)
		}
	}
	for _, m := range f.Movements {
		if placed(t, book, m.Name)["Phong trào thi đua"] == "" {
			t.Errorf("movement %q is not asked", m.Name)
		}
	}
	if want := "Thông tin chung, Chỉ tiêu, Phong trào thi đua, Điển hình tiên tiến, Đề nghị khen thưởng, Tuyên truyền, kiến nghị, _thidua"; strings.Join(book.GetSheetList(), ", ") != want {
		t.Errorf("sheets %q", book.GetSheetList())
	}
}

func TestUnitFormSaysWhoAsksAndUntilWhen(t *testing.T) {
	f := sampleForm(t)
	f.Due = data.Deadline{On: vn.NewDate(2025, 12, 12), Inclusive: true}
	_, content := formBook(t, f)
	cover := partsOf(t, content)["xl/worksheets/sheet1.xml"]
	for _, piece := range []string{
		"PHƯỜNG MẪU", "BÁO CÁO KẾT QUẢ ĐỢT THI ĐUA NĂM 2025", "Mẫu-70/KH-UBND ngày 19/09/2025", "Trường Mầm non Mẫu 1",
		"chậm nhất ngày 12/12/2025", "UBND phường (qua phòng Văn hóa - Xã hội)", "ô màu vàng nhạt", "THỦ TRƯỞNG ĐƠN VỊ",
		"(Ký, ghi rõ họ tên, đóng dấu)", `orientation="portrait"`, `paperSize="9"`, "Trang &amp;P/&amp;N",
	} {
		if !strings.Contains(cover, piece) {
			t.Errorf("the first sheet does not say %q", piece)
		}
	}
	for i := 2; i <= 5; i++ {
		sheet := partsOf(t, content)["xl/worksheets/sheet"+strconv.Itoa(i)+".xml"]
		if !strings.Contains(sheet, `orientation="landscape"`) || !strings.Contains(sheet, `state="frozen"`) {
			t.Errorf("sheet %d is not set up as a table", i)
		}
	}
	if names := partsOf(t, content)["xl/workbook.xml"]; strings.Count(names, "_xlnm.Print_Titles") != 4 || strings.Contains(names, "$0") {
		t.Error("the headers of the four tables do not repeat")
	}
}

func TestUnitFormIsFilledWithWhatIsKnown(t *testing.T) {
	f := sampleForm(t)
	f.Unit.Phone = "0901234567"
	book, content := formBook(t, f)
	for label, want := range map[string]string{
		"Người lập biểu, đầu mối": f.Unit.Contact, "Điện thoại": "0901234567", "Chủ đề thi đua của đơn vị": "Dạy tốt, học tốt",
		"Ngày phát động": "45925", "Số liệu tính đến ngày": "45991", "Số, ký hiệu báo cáo": "", "Ngày báo cáo": "",
	} {
		if got := beside(t, book, "Thông tin chung", label); got != want {
			t.Errorf("%s: %q, want %q", label, got, want)
		}
	}
	rows := rawRows(t, partsOf(t, content)["xl/worksheets/sheet2.xml"])
	for _, row := range rows {
		if len(row) < 8 || row[1].text() != "GD02" {
			continue
		}
		if row[4].number() != "3268" || row[5].number() != "452" || row[6].number() != "112" || row[7].Value != nil {
			t.Errorf("GD02: plan %q, share %q, last %q", row[4].number(), row[5].number(), row[6].number())
		}
		return
	}
	t.Error("GD02 has no row")
}

// A ratio is made of two numbers of the unit; other targets have no total.
func TestUnitFormAsksRatiosAsTwoNumbers(t *testing.T) {
	f := sampleForm(t)
	book, _ := formBook(t, f)
	ratios := 0
	for _, target := range f.Targets {
		_, row, err := excelize.CellNameToCoordinates(placed(t, book, target.Target.Code)["Chỉ tiêu"])
		if err != nil {
			t.Fatal(err)
		}
		ratio := target.Target.Aggregation == data.RatioOf
		if ratio {
			ratios++
		}
		if open := unlocked(t, book, "Chỉ tiêu", cellName(9, row)); open != ratio {
			t.Errorf("%s: the total can be typed: %v, want %v", target.Target.Code, open, ratio)
		}
		measure, err := book.GetCellValue("Chỉ tiêu", cellName(3, row))
		if err != nil || (measure != target.Target.Measure) != ratio {
			t.Errorf("%s: measure %q (%v)", target.Target.Code, measure, err)
		}
	}
	if ratios == 0 || ratios == len(f.Targets) {
		t.Fatalf("%d ratios of %d targets prove nothing", ratios, len(f.Targets))
	}
	if !strings.Contains(everything(t, book), "(tử số)") {
		t.Error("nothing explains the two numbers")
	}
	f.Targets = f.Targets[:0]
	book, _ = formBook(t, f)
	if strings.Contains(everything(t, book), "(tử số)") {
		t.Error("ratios are explained to a unit that has none")
	}
}

// everything joins all texts of a workbook.
func everything(t *testing.T, book *excelize.File) string {
	t.Helper()
	var all strings.Builder
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			all.WriteString(strings.Join(row, "\n") + "\n")
		}
	}
	return all.String()
}

func TestUnitFormOfAUnitWithoutTargets(t *testing.T) {
	l := small()
	book, content := formBook(t, l.FormOf(data.Unit{ID: 9, Name: "Phòng A", MustReport: true}, l.Campaign.FinalPeriod(), "k", nil, today))
	if _, err := preflight(content, formRoom()); err != nil {
		t.Fatal(err)
	}
	if all := everything(t, book); !strings.Contains(all, "không được giao chỉ tiêu") || !strings.Contains(all, "Không áp dụng") {
		t.Error("nothing says that the unit has no targets")
	}
}

func TestUnitFormMark(t *testing.T) {
	f := sampleForm(t)
	book, content := formBook(t, f)
	if strings.Count(partsOf(t, content)["xl/workbook.xml"], `state="veryHidden"`) != 1 {
		t.Error("the mark is in sight")
	}
	checkMark(t, book, f)
}

// checkMark compares the hidden sheet with the mark of a form.
func checkMark(t *testing.T, book *excelize.File, f data.Form) {
	t.Helper()
	rows, err := book.GetRows("_thidua")
	if err != nil {
		t.Fatal(err)
	}
	read := map[string]string{}
	for _, row := range rows {
		if len(row) > 0 && row[0] != "" {
			read[row[0]] = strings.Join(row[1:min(2, len(row))], "")
		}
	}
	want := map[string]string{
		"ledger": "ledger-1", "campaign_id": "1", "campaign": "Mẫu-70/KH-UBND", "period_id": "0", "period": "",
		"unit_id": strconv.FormatInt(f.Unit.ID, 10), "unit": "Trường Mầm non Mẫu 1", "template": "1", "issued_on": "2025-12-08",
		"sum": f.Mark.Reckon(),
	}
	for key, value := range want {
		if read[key] != value {
			t.Errorf("%s is %q, want %q", key, read[key], value)
		}
	}
	if len(read) != len(want) {
		t.Errorf("the mark holds %v", read)
	}
}

func TestUnitFormMarksSamples(t *testing.T) {
	f := sampleForm(t)
	for _, sample := range []bool{true, false} {
		f.Campaign.Sample = sample
		_, content := formBook(t, f)
		parts := partsOf(t, content)
		for i := 1; i <= 6; i++ {
			if strings.Contains(parts["xl/worksheets/sheet"+strconv.Itoa(i)+".xml"], "DỮ LIỆU MẪU") != sample {
				t.Errorf("sheet %d: marked as made up, want %v", i, sample)
			}
		}
	}
}

func TestUnitFormWithLongNames(t *testing.T) {
	f := sampleForm(t)
	f.Unit.Name = strings.Repeat("Trường Trung học cơ sở ", 14)
	f.Movements = []data.Movement{{ID: 1, Name: strings.Repeat("Phong trào thi đua yêu nước ", 60), ByWard: true}}
	f.Targets[0].Target.Name = strings.Repeat("Tỷ lệ hộ dân ", 40)
	f.Targets[0].Target.Measure = strings.Repeat("lượt người tham gia ", 20)
	f.Targets[0].Target.Code = strings.Repeat("=KT", 20)
	_, content := formBook(t, f)
	if _, err := preflight(content, formRoom()); err != nil {
		t.Fatal(err)
	}
	checkGuides(t, content)
	for name, part := range partsOf(t, content) {
		if strings.Contains(part, "<f>") || strings.Contains(part, "<hyperlink") {
			t.Errorf("%s holds something that runs", name)
		}
		for _, piece := range strings.Split(part, ` ht="`)[1:] {
			if height, err := strconv.ParseFloat(piece[:strings.Index(piece, `"`)], 64); err != nil || height > 409 {
				t.Errorf("%s: a row is %v points high; Excel shows 409 (%v)", name, height, err)
			}
		}
	}
	f.Unit.Contact = strings.Repeat("ạ", maxText+1)
	var b bytes.Buffer
	if err := WriteUnitForm(&b, f); problemKey(err) != "xlsx_text" || b.Len() > 0 {
		t.Errorf("got %v and %d bytes, want a problem and nothing written", err, b.Len())
	}
}

// Units that have no Excel save the form with LibreOffice; what it needs to be
// known again must outlive that.
func TestUnitFormThroughLibreOffice(t *testing.T) {
	f := sampleForm(t)
	_, content := formBook(t, f)
	saved := throughLibreOffice(t, content, "xlsx:Calc MS Excel 2007 XML")
	if _, err := preflight(saved, formRoom()); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(bytes.NewReader(saved))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	checkMark(t, book, f)
	if visible, err := book.GetSheetVisible(markSheet); err != nil || visible {
		t.Errorf("the mark came into sight (%v)", err)
	}
	if got := beside(t, book, "Thông tin chung", "Số liệu tính đến ngày"); got != "45991" {
		t.Errorf("the day of the figures became %q", got)
	}
	cell := placed(t, book, fieldTitle(data.SectionNominations, "form"))["Đề nghị khen thưởng"]
	x, y, err := excelize.CellNameToCoordinates(cell)
	if err != nil {
		t.Fatal(err)
	}
	below := cellName(x-1, y+1)
	guides, err := book.GetDataValidations("Đề nghị khen thưởng")
	if g := guideAt(t, guides, below); err != nil || g == nil || g.Type != "list" || !strings.Contains(g.Formula1, "IF(") || !unlocked(t, book, "Đề nghị khen thưởng", below) {
		t.Errorf("the forms of commendation are not offered any more: %+v (%v)", g, err)
	}
	if protection, err := book.GetSheetProtection("Chỉ tiêu"); err != nil || !protection.SelectUnlockedCells {
		t.Errorf("the lock is gone: %+v (%v)", protection, err)
	}
}

func TestTheDayOfAUnitsFigures(t *testing.T) {
	final := data.Campaign{Year: 2025, UnitDeadline: vn.NewDate(2025, 12, 10)}
	for _, c := range []struct {
		name   string
		due    data.Deadline
		period data.Period
		issued vn.Date
		want   vn.Date
	}{
		{"a quarter ends on its day", data.Deadline{}, data.Period{ID: 3, To: vn.NewDate(2025, 9, 30)}, today, vn.NewDate(2025, 9, 30)},
		{"the last month before the deadline", final.UnitDue(), final.FinalPeriod(), vn.NewDate(2025, 9, 22), vn.NewDate(2025, 11, 30)},
		{"the end of a month is itself in time", data.Deadline{On: vn.NewDate(2025, 11, 30), Inclusive: true}, final.FinalPeriod(), today, vn.NewDate(2025, 11, 30)},
		{"before that day is not", data.Deadline{On: vn.NewDate(2025, 11, 30)}, final.FinalPeriod(), today, vn.NewDate(2025, 10, 31)},
		{"a deadline after the year", data.Deadline{On: vn.NewDate(2026, 1, 10)}, final.FinalPeriod(), today, vn.NewDate(2025, 12, 31)},
		{"the year is over", final.UnitDue(), final.FinalPeriod(), vn.NewDate(2026, 1, 5), vn.NewDate(2025, 12, 31)},
		{"no deadline", data.Deadline{}, final.FinalPeriod(), vn.NewDate(2025, 10, 2), vn.NewDate(2025, 9, 30)},
	} {
		f := data.Form{Campaign: final, Period: c.period, Due: c.due, Mark: data.FormMark{IssuedOn: c.issued}}
		if got := figuresDay(f); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
