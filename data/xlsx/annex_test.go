package xlsx

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

func TestAnnexOneReadByLibreOffice(t *testing.T) {
	l := ledgerOf(t, assets.Plan)
	converted := libreOffice(t, annexes(t, l))
	reader := csv.NewReader(strings.NewReader(converted))
	reader.FieldsPerRecord = -1
	records, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var planned []string
	for _, r := range records {
		if _, err := strconv.Atoi(r[0]); err == nil {
			planned = append(planned, r[4])
		}
	}
	if len(planned) != 22 {
		t.Fatalf("%d targets read back, want 22", len(planned))
	}
	for i, row := range l.TargetRows() {
		want := row.Target.Planned
		if printed, err := vn.ParseNumber(row.Target.Printed); err == nil && !printed.Equal(want) {
			t.Errorf("%s: the plan prints %s, the ledger holds %s", row.Target.Code, row.Target.Printed, want)
		}
		if planned[i] != want.String() {
			t.Errorf("%s: read back %q, want %s", row.Target.Code, planned[i], want)
		}
		if strings.Contains(converted, `"`+want.String()+`"`) {
			t.Errorf("%s: %s came back as text", row.Target.Code, want)
		}
	}
}

func TestAnnexOneHoldsNumbers(t *testing.T) {
	rows := rawRows(t, partsOf(t, annexes(t, ledgerOf(t, assets.Plan)))["xl/worksheets/sheet1.xml"])
	var planned []string
	for _, row := range rows {
		if row[0].number() != "" {
			planned = append(planned, row[4].number())
			if row[3].Value != nil || row[5].Value != nil {
				t.Errorf("%s: a figure that is not known must leave its cell empty", row[0].Ref)
			}
		}
	}
	want := []string{
		"537487.84", "10712726.79", "1809001.12", "83485.19", "330681", "330681", "0.67", "95", "95", "0", "1805",
		"95.08", "51", "850", "3268", "139", "4675", "88", "3867", "100", "100", "100",
	}
	if strings.Join(planned, " ") != strings.Join(want, " ") {
		t.Errorf("planned values\n got %v\nwant %v", planned, want)
	}
}

func TestAnnexesAreSetUpForPaper(t *testing.T) {
	parts := partsOf(t, annexes(t, ledgerOf(t, assets.Sample)))
	for i, number := range []string{"I", "II", "III", "IV", "V"} {
		sheet := parts["xl/worksheets/sheet"+strconv.Itoa(i+1)+".xml"]
		for _, piece := range []string{
			`<pageSetUpPr fitToPage="true"`, `orientation="landscape"`, `paperSize="9"`, `fitToHeight="0"`,
			"Trang &amp;P/&amp;N", `state="frozen"`, "DỮ LIỆU MẪU",
		} {
			if !strings.Contains(sheet, piece) {
				t.Errorf("annex %s has no %s", number, piece)
			}
		}
		rows := rawRows(t, sheet)
		last := rows[len(rows)-1]
		if corner := `<dimension ref="A1:` + last[len(last)-1].Ref + `"`; !strings.Contains(sheet, corner) {
			t.Errorf("annex %s: the sheet does not name its size %s", number, corner)
		}
		book := strings.ReplaceAll(parts["xl/workbook.xml"], "&#39;", "'")
		if !strings.Contains(book, `name="Phụ lục `+number+`"`) {
			t.Errorf("no sheet of annex %s", number)
		}
		if titles := "'Phụ lục " + number + "'!$"; strings.Count(book, titles) != 2 {
			t.Errorf("annex %s: print area and repeated header are not named", number)
		}
		for _, blank := range []string{"NGƯỜI LẬP BIỂU", "CHỦ TỊCH", "(Kèm theo Báo cáo số          /BC-UBND ngày"} {
			if !strings.Contains(sheet, blank) {
				t.Errorf("annex %s: no %q", number, blank)
			}
		}
	}
	if !strings.Contains(parts["xl/styles.xml"], "Times New Roman") || strings.Contains(parts["xl/styles.xml"], "Calibri") {
		t.Error("the font is not Times New Roman throughout")
	}
}

func TestOnlySamplesAreMarked(t *testing.T) {
	for name, part := range partsOf(t, annexes(t, ledgerOf(t, assets.Plan))) {
		if strings.Contains(part, "DỮ LIỆU MẪU") {
			t.Errorf("%s marks real data as made up", name)
		}
	}
}

// small is a ledger whose totals can be counted by hand.
func small() data.Ledger {
	l := data.Ledger{
		Office:   data.Office{Ward: "phường Thử", Place: "Thử", Officer: "A"},
		Campaign: data.Campaign{ShortName: "Đợt thử", Year: 2025, UnitDeadline: vn.NewDate(2025, 12, 10)},
		Targets: []data.Target{
			{ID: 1, Position: 1, Group: "Kinh tế", Name: "Thu", Measure: "triệu đồng", Planned: dec("330681"), Printed: "330.681", Direction: data.AtLeast, Nature: data.Cumulative},
			{ID: 2, Position: 2, Group: "Kinh tế", Name: "Chi", Measure: "triệu đồng", Planned: dec("100"), Printed: "100", Direction: data.AtLeast, Nature: data.Periodic, Footnote: "sau trừ tiết kiệm"},
			{ID: 3, Position: 3, Group: "Xã hội", Name: "Hộ nghèo", Measure: "%", Printed: "không còn hộ nghèo", Direction: data.Zero, Nature: data.Snapshot},
			{ID: 4, Position: 4, Group: "Xã hội", Name: "Nước sạch", Measure: "%", Planned: dec("95"), Printed: "95%", Direction: data.AtLeast, Nature: data.Snapshot},
		},
		Results: []data.Result{
			{ID: 1, TargetID: 1, Kind: data.Actual, AsOf: vn.NewDate(2025, 11, 30), Value: dec("330681")},
			{ID: 2, TargetID: 2, Kind: data.Actual, AsOf: vn.NewDate(2025, 6, 30), Value: dec("60.5")},
			{ID: 3, TargetID: 2, Kind: data.Actual, AsOf: vn.NewDate(2025, 11, 30), Value: dec("60")},
			{ID: 4, TargetID: 4, Kind: data.Actual, AsOf: vn.NewDate(2025, 11, 30), Value: dec("96.2")},
		},
		Units: []data.Unit{
			{ID: 1, Position: 1, Name: "Phòng A", MustReport: true},
			{ID: 2, Position: 2, Name: "Phòng B", MustReport: true},
			{ID: 3, Position: 3, Name: "Phòng C", MustReport: true},
			{ID: 4, Position: 4, Name: "Tổ dân phố 1"},
		},
		Submissions: []data.Submission{
			{ID: 1, UnitID: 1, State: data.Accepted, ReceivedOn: vn.NewDate(2025, 12, 9)},
			{ID: 2, UnitID: 2, State: data.Received, ReceivedOn: vn.NewDate(2025, 12, 10)},
		},
		RuleSets: []data.RuleSet{{ID: 1, Name: "QĐ", ValidFrom: vn.NewDate(2025, 7, 1), BaseSalary: 2_340_000, Rounding: data.RoundUp, Forms: []data.AwardForm{
			{Code: "GK", Name: "Giấy khen", Subject: data.Individual, Authority: data.Ward, Coefficient: dec("0.3")},
		}}},
		Nominations: []data.Nomination{
			{ID: 1, UnitID: 1, Subject: data.Individual, Name: "Nguyễn Văn A", BirthYear: 1975, Form: "GK", Round: data.CampaignRound, Stage: data.Voted, VotesFor: 9, VotesOf: 11, Achievement: "=HYPERLINK(\"http://x\")"},
			{ID: 2, UnitID: 1, Subject: data.Individual, Name: "Trần Thị B", Form: "GK", Round: data.CampaignRound, Stage: data.Refused, RefusedWhy: "Chưa đủ phiếu"},
			{ID: 3, UnitID: 2, Subject: data.Individual, Name: "Lê Văn C", Form: "GK", Round: data.CampaignRound, Stage: data.Nominated, Achievement: "Tốt"},
		},
		Movements: []data.Movement{
			{ID: 1, Position: 1, Name: "Xanh - sạch - đẹp", ByWard: true},
			{ID: 2, Position: 2, Name: "Vì người nghèo", ByCentral: true, ByCity: true, Outcome: "Sửa 5 nhà", Collectives: 12},
		},
		Exemplars: []data.Exemplar{
			{ID: 1, Kind: data.ModelExemplar, Name: "Tuyến phố tự quản", Stage: data.Replicated, ToCity: true, FoundOn: vn.NewDate(2025, 10, 1)},
			{ID: 2, Kind: data.ModelExemplar, Name: "Chưa gửi", Stage: data.Found},
		},
	}
	return l
}

func TestTotalsInWords(t *testing.T) {
	parts := partsOf(t, annexes(t, small()))
	for sheet, want := range map[string][]string{
		"1": {"4 chỉ tiêu: 1 vượt, 2 đạt, 1 chưa có số liệu.", "Chi (1)", "(1) sau trừ tiết kiệm", "Kế hoạch ghi: “không còn hộ nghèo”", "KINH TẾ"},
		"2": {"2 phong trào thi đua, trong đó 1 phong trào do Trung ương, thành phố phát động.", "Trung ương,\nThành phố"},
		"3": {"1 điển hình: 1 mô hình.", "Nhân rộng"},
		"4": {"2 trường hợp đề nghị khen thưởng: 2 cá nhân.", "Tổng mức tiền thưởng thuộc thẩm quyền của phường: 1.420.000 đồng (Bằng chữ: Một triệu bốn trăm hai mươi nghìn đồng).", "9/11", "Giấy khen"},
		"5": {"3 đơn vị phải báo cáo: 2 đã nộp (1 đúng hạn, 1 muộn), 1 chưa nộp.", "trước ngày 10/12/2025", "Nộp muộn"},
	} {
		text := allText(rawRows(t, parts["xl/worksheets/sheet"+sheet+".xml"]))
		for _, piece := range want {
			if !strings.Contains(text, piece) {
				t.Errorf("annex %s does not say %q", sheet, piece)
			}
		}
	}
}

// An office that has not said where it is gets a blank to write that in.
func TestThePlaceOfTheSignature(t *testing.T) {
	for place, want := range map[string]string{"thử": "Thử, ngày", "": "……………, ngày"} {
		l := small()
		l.Office.Place = place
		for name, part := range partsOf(t, annexes(t, l)) {
			if strings.Contains(part, ", ngày       tháng") && !strings.Contains(part, ">"+want) {
				t.Errorf("%s does not say %q", name, want)
			}
			if strings.Contains(part, "\uFFFD") {
				t.Errorf("%s has a broken character", name)
			}
		}
	}
}

// numbersOf finds the row of a sheet that has the text and returns what its
// numeric cells hold, by column.
func numbersOf(t *testing.T, rows [][]rawCell, text string) map[int]string {
	t.Helper()
	for _, row := range rows {
		if len(row) > 1 && strings.HasPrefix(row[1].text(), text) {
			numbers := map[int]string{}
			for i, c := range row {
				if c.number() != "" {
					numbers[i] = c.number()
				}
			}
			return numbers
		}
	}
	t.Fatalf("no row %q", text)
	return nil
}

func TestAnnexCells(t *testing.T) {
	parts := partsOf(t, annexes(t, small()))
	for _, c := range []struct {
		name, sheet, row string
		column           int
		want             string
	}{
		{"a met target is 100 %", "1", "Thu", 8, "100"},
		{"periodic figures add up", "1", "Chi", 5, "120.5"},
		{"a figure keeps its day", "1", "Thu", 6, "45991"},
		{"zero is a number in the plan", "1", "Hộ nghèo", 4, "0"},
		{"a missing figure is no zero", "1", "Hộ nghèo", 5, ""},
		{"a share has no percentage of the plan", "1", "Nước sạch", 8, ""},
		{"a share has its difference in points", "1", "Nước sạch", 9, "1.2"},
		{"a movement counts those who joined", "2", "Vì người nghèo", 6, "12"},
		{"a movement nobody reported on has no zeros", "2", "Xanh", 6, ""},
		{"a day is a day", "3", "Tuyến phố", 5, "45931"},
		{"a prize is whole đồng", "4", "Nguyễn Văn A", 10, "710000"},
		{"a year of birth is a number", "4", "Nguyễn Văn A", 2, "1975"},
		{"an unknown year is empty", "4", "Lê Văn C", 2, ""},
		{"the last day on time", "5", "Phòng A", 3, "46000"},
		{"days late", "5", "Phòng B", 9, "1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			numbers := numbersOf(t, rawRows(t, parts["xl/worksheets/sheet"+c.sheet+".xml"]), c.row)
			if got := numbers[c.column]; got != c.want {
				t.Errorf("column %d of %q holds %q, want %q (%v)", c.column, c.row, got, c.want, numbers)
			}
		})
	}
}

func TestCityMovementsComeFirst(t *testing.T) {
	text := allText(rawRows(t, partsOf(t, annexes(t, small()))["xl/worksheets/sheet2.xml"]))
	if strings.Index(text, "Vì người nghèo") > strings.Index(text, "Xanh - sạch - đẹp") {
		t.Error("a movement of the ward stands before one of the city")
	}
}

func TestRefusedAndUnsentStayOut(t *testing.T) {
	parts := partsOf(t, annexes(t, small()))
	for sheet, name := range map[string]string{"3": "Chưa gửi", "4": "Trần Thị B", "5": "Tổ dân phố 1"} {
		if strings.Contains(parts["xl/worksheets/sheet"+sheet+".xml"], name) {
			t.Errorf("annex %s lists %s", sheet, name)
		}
	}
}

func TestNothingRunsWhenOpened(t *testing.T) {
	for name, part := range partsOf(t, annexes(t, small())) {
		if strings.Contains(part, "<f>") || strings.Contains(part, "<hyperlink") || strings.Contains(part, "TargetMode") {
			t.Errorf("%s holds something that runs or links", name)
		}
	}
}

func TestEmptyLedgerMakesEmptyAnnexes(t *testing.T) {
	book := annexes(t, data.Ledger{Office: data.Office{Ward: "phường Thử"}})
	if _, err := preflight(book, formRoom()); err != nil {
		t.Fatal(err)
	}
	for sheet := 1; sheet <= 5; sheet++ {
		text := allText(rawRows(t, partsOf(t, book)["xl/worksheets/sheet"+strconv.Itoa(sheet)+".xml"]))
		if !strings.Contains(text, "Không phát sinh.") {
			t.Errorf("annex %d does not say that there is nothing", sheet)
		}
	}
}

func TestRefusesWhatACellCannotHold(t *testing.T) {
	long, precise := small(), small()
	long.Movements[0].Outcome = strings.Repeat("ạ", maxText+1)
	precise.Targets[0].Planned = dec("1234567890123456.7")
	for name, c := range map[string]struct {
		ledger data.Ledger
		key    string
	}{
		"text of 32,768 characters": {long, "xlsx_text"},
		"number of 17 digits":       {precise, "xlsx_digits"},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			err := WriteAnnexes(&b, c.ledger, today)
			if problemKey(err) != c.key || b.Len() > 0 {
				t.Errorf("got %v and %d bytes, want problem %s and nothing written", err, b.Len(), c.key)
			}
		})
	}
}

func TestLongTextIsWholeOnPaper(t *testing.T) {
	l := small()
	l.Movements[1].Outcome = strings.Repeat("Kết quả nổi bật của phong trào. ", 1000)
	rows := rawRows(t, partsOf(t, annexes(t, l))["xl/worksheets/sheet2.xml"])
	sheet := partsOf(t, annexes(t, l))["xl/worksheets/sheet2.xml"]
	if !strings.Contains(allText(rows), strings.TrimSpace(l.Movements[1].Outcome)) {
		t.Error("the text is not whole")
	}
	for _, piece := range strings.Split(sheet, ` ht="`)[1:] {
		height, err := strconv.ParseFloat(piece[:strings.Index(piece, `"`)], 64)
		if err != nil || height > 409 {
			t.Errorf("a row is %v points high; Excel shows 409 (%v)", height, err)
		}
	}
}

// TestJoinedCellsDoNotOverlap guards against what makes Excel offer a repair.
func TestJoinedCellsDoNotOverlap(t *testing.T) {
	l := ledgerOf(t, assets.Sample)
	l.Movements[0].Outcome = strings.Repeat("Kết quả nổi bật của phong trào. ", 300)
	for name, part := range partsOf(t, annexes(t, l)) {
		taken := map[[2]int]string{}
		for _, piece := range strings.Split(part, `<mergeCell ref="`)[1:] {
			ref := piece[:strings.Index(piece, `"`)]
			from, to, _ := strings.Cut(ref, ":")
			left, top, err1 := excelize.CellNameToCoordinates(from)
			right, bottom, err2 := excelize.CellNameToCoordinates(to)
			if err1 != nil || err2 != nil || right == left && bottom == top {
				t.Errorf("%s joins %q", name, ref)
			}
			for row := top; row <= bottom; row++ {
				for column := left; column <= right; column++ {
					if other := taken[[2]int{row, column}]; other != "" {
						t.Fatalf("%s: %s and %s overlap", name, ref, other)
					}
					taken[[2]int{row, column}] = ref
				}
			}
		}
	}
}
