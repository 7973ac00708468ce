package intake

import (
	"slices"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/xlsx"
)

// cells makes the rows of a sheet of texts parted by "|".
func cells(lines ...string) [][]xlsx.Cell {
	var rows [][]xlsx.Cell
	for _, line := range lines {
		var row []xlsx.Cell
		for _, text := range strings.Split(line, "|") {
			row = append(row, xlsx.Cell{Text: text})
		}
		rows = append(rows, row)
	}
	return rows
}

// awardList has the layout of the list that offices of another system exchange:
// nine columns to fill in, lookups far to the right that fail while a row is
// empty, hidden lists, and a guide with examples.
func awardList(lines ...string) xlsx.Book {
	header := "STT|Tên gọi\n(Ông/Bà/Chức danh)|Tên tập thể/cá nhân/hộ gia đình|Chức vụ|Đơn vị công tác|Phân loại khen thưởng|" +
		"Danh hiệu thi đua/Hình thức khen thưởng|Phân loại đối tượng|Lĩnh vực hoạt động||Mã Phân loại khen thưởng|Mã Danh hiệu thi đua"
	rows := append([]string{header}, lines...)
	for len(rows) < 500 {
		rows = append(rows, "||||||||||#N/A|#N/A")
	}
	return xlsx.Book{Sheets: []xlsx.Grid{
		{Sheet: "file nhận", Rows: cells(rows...)},
		{Sheet: "HTKT", Hidden: true, Rows: cells("tenhinhthuckt|mahinhthuckt", "Giấy khen|123")},
		{Sheet: "Hướng dẫn", Rows: cells(header, "1|Ông|Người Ví Dụ|Giám đốc|Sở Mẫu|Khen thưởng cá nhân|Bằng khen|Doanh nhân")},
	}}
}

func TestAwardListsOfOthers(t *testing.T) {
	d := office(t)
	book := awardList(
		"1|Ông|Người Mẫu Một|Phó Giám đốc|Trung tâm Mẫu|Khen thưởng cá nhân|Giấy khen|Các cấp lãnh đạo từ phó phòng trở lên||||",
		"2|Thượng tá|Người Mẫu Hai|Phó công an|Công an Mẫu|Khen thưởng cá nhân|Giấy khen|Đối tượng khác||||",
		"3||Tổ Mẫu|||Khen thưởng tập thể|Giấy khen|Cơ quan hành chính||||",
		"4||Hộ Người Mẫu Ba|||Khen thưởng hộ gia đình|Giấy khen|Hộ gia đình||||",
	)
	r := Reading{Name: "ds.xlsx"}
	r = r.made(book, d, "")
	if r.Verdict != Foreign || len(r.Tables) != 2 || r.Tables[0].Sheet != "file nhận" || r.Tables[0].Rows != 4 {
		t.Fatalf("%+v\n%s", r.Tables, told(r))
	}
	m := r.Tables[0]
	want := map[int]string{1: "salutation", 2: "name", 3: "post", 4: "workplace", 5: "subject", 6: "form", 7: "standing"}
	for col, key := range want {
		if m.Columns[col] != key {
			t.Errorf("column %d is %q, want %q", col, m.Columns[col], key)
		}
	}
	if len(m.Columns) != len(want) || m.Section != data.SectionNominations {
		t.Errorf("%+v", m)
	}
	if got := matchedBook(book, m, d); got.Verdict != Rejected || finding(got, Fault, "không có cột “Tóm tắt thành tích”") == nil {
		t.Error(told(got))
	}
	m.Fixed["achievement"] = "Hoàn thành xuất sắc nhiệm vụ"
	got := matchedBook(book, m, d)
	n := got.Answer.Nominations
	if len(n) != 4 || got.Verdict != Cautioned {
		t.Fatalf("%+v\n%s", n, told(got))
	}
	if n[0].Standing != data.Leader || n[0].Salutation != "Ông" || n[1].Salutation != "" || n[2].Subject != data.Collective || n[3].Subject != data.Household {
		t.Errorf("%+v", n)
	}
	for _, nominee := range n {
		if err := nominee.Check(); err != nil {
			t.Errorf("%s: %v", nominee.Name, err)
		}
	}
}

// matchedBook reads a table of a workbook that is at hand.
func matchedBook(book xlsx.Book, m Matching, d Desk) Reading {
	r := Reading{}
	return r.matched(book, m, d, school, 0, "")
}

// TestAListOfCollectives says in its title whom it is about.
func TestAListOfCollectives(t *testing.T) {
	d := office(t)
	tables := Tables([]xlsx.Grid{
		{Sheet: "DANHSACH", Rows: cells("DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG", "", "STT|Tên đơn vị / tập thể|Mã phân loại tập thể|Mã hình thức khen thưởng|Mã danh hiệu thi đua\n(nếu có)", "1|Tổ Mẫu|1660|1650|")},
		{Sheet: "DANHMUC", Rows: cells("STT|Mã số|Hình thức khen thưởng||STT|Mã số|Danh hiệu thi đua", "1|165|Giấy khen||1|164|Lao động tiên tiến")},
	})
	if len(tables) != 1 || tables[0].Fixed["subject"] != string(data.Collective) || tables[0].Columns[1] != "name" || len(tables[0].Columns) != 1 {
		t.Fatalf("%+v", tables)
	}
	tables[0].Fixed["form"], tables[0].Fixed["achievement"] = "GK", "Dẫn đầu"
	r := matchedBook(xlsx.Book{Sheets: []xlsx.Grid{{Sheet: "DANHSACH", Rows: cells("DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG", "", "STT|Tên đơn vị / tập thể", "1|Tổ Mẫu")}}}, tables[0], d)
	if n := r.Answer.Nominations; len(n) != 1 || n[0].Check() != nil || n[0].Form != "GK" {
		t.Errorf("%+v\n%s", n, told(r))
	}
}

// TestAListInGroups says in titles between its rows whom they are about; a row
// under none shows it itself, or is not taken.
func TestAListInGroups(t *testing.T) {
	d := office(t)
	book := xlsx.Book{Sheets: []xlsx.Grid{{Sheet: "DS", Rows: cells("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", "TT|Họ và tên|Năm sinh|Chức vụ|Hình thức|Thành tích",
		"1|Trạm Mẫu|||Giấy khen|Dẫn đầu", "2|Người Mẫu Không|1980|Giáo viên|Giấy khen|Dẫn đầu", "3|Không Rõ Ai|||Giấy khen|Dẫn đầu",
		"I|Tập thể", "1|Hoa Mai|||Giấy khen|Dẫn đầu", "II. CÁ NHÂN|", "1|Người Mẫu Một|||Giấy khen|Dẫn đầu", "2|Cá nhân Mẫu|||Giấy khen|Dẫn đầu")}}}
	got := matchedBook(book, Tables(book.Sheets)[0], d)
	var subjects []data.Subject
	for _, n := range got.Answer.Nominations {
		subjects = append(subjects, n.Subject)
		if err := n.Check(); err != nil {
			t.Errorf("%s: %v", n.Name, err)
		}
	}
	if want := []data.Subject{data.Collective, data.Individual, data.Collective, data.Individual, data.Individual}; !slices.Equal(subjects, want) {
		t.Errorf("%v, want %v\n%s", subjects, want, told(got))
	}
	if finding(got, Fault, "Không rõ “Không Rõ Ai”") == nil || got.Count(Fault) != 1 {
		t.Error(told(got))
	}
}

func TestFiguresOfOthers(t *testing.T) {
	d := office(t)
	book := xlsx.Book{Sheets: []xlsx.Grid{{Sheet: "Biểu 1", Rows: cells("BIỂU TỔNG HỢP", "TT|Chỉ tiêu|ĐVT|Kế hoạch 2025|Thực hiện đến 30/11/2025|Ghi chú",
		"1|Tổng số học sinh mẫu giáo|học sinh|3268|452|", "2|Chỉ tiêu lạ|người|1|5|", "|Tổng cộng|||457|")}}}
	tables := Tables(book.Sheets)
	if len(tables) != 1 || tables[0].Section != data.SectionFigures || tables[0].Fixed["as_of"] != "2025-11-30" {
		t.Fatalf("%+v", tables)
	}
	r := matchedBook(book, tables[0], d)
	if f := r.Answer.Figures; len(f) != 1 || f[0].Code != "GD02" || f[0].Actual.Decimal.String() != "452" || r.Answer.AsOf.ISO() != "2025-11-30" {
		t.Errorf("%+v\n%s", f, told(r))
	}
	if finding(r, Fault, "Không nhận ra chỉ tiêu “Chỉ tiêu lạ”") == nil {
		t.Error(told(r))
	}
}

func TestATemplateThatNobodyHasFilledIn(t *testing.T) {
	r := Reading{}
	r = r.made(xlsx.Book{Sheets: awardList().Sheets[:2]}, office(t), "")
	if r.Verdict != Rejected || !strings.Contains(r.Reason, "“file nhận”") || !strings.Contains(r.Reason, "chưa có dòng nào") {
		t.Error(told(r))
	}
}

func TestNoTableIsFoundInNotes(t *testing.T) {
	if tables := Tables([]xlsx.Grid{{Sheet: "A", Rows: cells("Kính gửi phường", "Nội dung|họp", "Tên|x")}}); len(tables) > 0 {
		t.Errorf("%+v", tables)
	}
}
