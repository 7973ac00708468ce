package xlsx

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"thidua/data/vn"
)

// lines says in one line each what was read of a list of units.
func lines(units []UnitLine) string {
	var b strings.Builder
	for _, u := range units {
		fmt.Fprintf(&b, "%d %s|%s|%s|%s|%s|%s|%s|%s|%d|%v\n", u.Position, u.Name, u.Code, u.Kind, u.Bloc,
			u.Contact, u.Phone, u.Email, u.Head, u.Staff, u.MustReport)
		if u.Doubt != "" {
			fmt.Fprintf(&b, "  ? %s %s\n", u.Where, u.Doubt)
		}
	}
	return b.String()
}

func findings(found []Finding) string {
	var b strings.Builder
	for _, f := range found {
		fmt.Fprintf(&b, "%s %v %s\n", f.Where, f.Skipped, f.Text)
	}
	return b.String()
}

// officeList is a list as offices keep them: a title over joined cells, an
// empty row, headings of two lines in an order of its own, blocs, a total and
// a signature.
func officeList(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for ref, row := range map[string][]any{
		"A1":  {"DANH SÁCH CƠ QUAN, ĐƠN VỊ"},
		"A4":  {"Số\nTT", "Ghi chú", "Tên đơn vị (*)", "Đầu mối liên hệ", nil, nil, "Thủ trưởng đơn vị:", "Cột lạ", "Biên chế", "Phải báo cáo", "Mã", "Loại"},
		"A5":  {nil, nil, nil, "Họ tên", "Điện thoại", "E-mail"},
		"A6":  {"I", nil, "Khối trường học"},
		"A7":  {1, "x", "Trường Tiểu học  Mẫu 1", "Đặng Văn A", 912345678, "a@x.vn", "Lê B", "?", 46, "Có", "TH1", "Trường học"},
		"A8":  {2, nil, "TRƯỜNG TIỂU HỌC MẪU 1", nil, nil, nil, nil, nil, nil, nil, "TH2"},
		"A9":  {3, nil, nil, "Người không có đơn vị"},
		"A10": {"II", nil, "Khối khác"},
		"A11": {4, nil, "Tổ dân phố Mẫu 5", nil, "0900 000 005", "không có", nil, nil, "khoảng 9", nil, "TDP5", "Loại lạ"},
		"A12": {5, nil, "Ban Chỉ huy Quân sự phường Mẫu", nil, nil, nil, nil, nil, "1.250", "không", "QS"},
		"A13": {nil, nil, "Tổng cộng", nil, nil, nil, nil, nil, 99},
		"C16": {"NGƯỜI LẬP BIỂU"},
	} {
		if err := f.SetSheetRow("Sheet1", ref, &row); err != nil {
			t.Fatal(err)
		}
	}
	for _, joined := range [][2]string{{"A1", "L1"}, {"D4", "F4"}} {
		if err := f.MergeCell("Sheet1", joined[0], joined[1]); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestUnitsFromAnOfficeList(t *testing.T) {
	units, found := ReadUnits(read(t, officeList(t)))
	want := "1 Trường Tiểu học Mẫu 1|TH1|school|Khối trường học|Đặng Văn A|0912345678|a@x.vn|Lê B|46|true\n" +
		"2 Tổ dân phố Mẫu 5|TDP5|neighborhood|Khối khác||0900 000 005|không có||0|false\n" +
		"3 Ban Chỉ huy Quân sự phường Mẫu|QS|force|Khối khác|||||1250|false\n"
	if got := lines(units); got != want {
		t.Errorf("read\n%swant\n%s", got, want)
	}
	wantFound := []string{
		"E7 false Số điện thoại bị mất số 0", "C8 true “TRƯỜNG TIỂU HỌC MẪU 1” trùng", "C9 true Thiếu tên",
		"F11 false “không có”", "I11 false “khoảng 9”", "L11 false Không rõ loại “Loại lạ”", "C13 true “Tổng cộng”", "C16 true “NGƯỜI LẬP BIỂU”", "cột H false Không rõ cột H “Cột lạ” là gì",
	}
	got := findings(found)
	for _, piece := range wantFound {
		if !strings.Contains(got, piece) {
			t.Errorf("no finding %q in\n%s", piece, got)
		}
	}
	if len(found) != len(wantFound) {
		t.Errorf("%d findings, want %d:\n%s", len(found), len(wantFound), got)
	}
}

func TestUnitsFromPastedText(t *testing.T) {
	for _, c := range []struct {
		name, text, want, found string
	}{
		{
			"one name a line", "1. Trường THCS Mẫu\r\n\r\n2. Công an phường\n- Hội Nông dân phường\n",
			"1 Trường THCS Mẫu||school||||||0|true\n2 Công an phường||force||||||0|true\n3 Hội Nông dân phường||mass||||||0|true\n", "",
		},
		{
			"a table with its header", "Tên cơ quan\tSố điện thoại\tSố người\nPhòng Kinh tế\t0900 000 001\t12\n",
			"1 Phòng Kinh tế||department|||0900 000 001|||12|true\n", "",
		},
		{
			"a table without one", "1\tTrạm Y tế\t0900000002\ta@b.vn\n2\tCông ty TNHH Mẫu\t0900000003\tc@d.vn\n",
			"1 Trạm Y tế||health|||0900000002|a@b.vn||0|true\n2 Công ty TNHH Mẫu||enterprise|||0900000003|c@d.vn||0|true\n", "",
		},
		{
			"a cell of two lines", "Tên\tGhi chú\n\"Trung tâm\nVăn hóa\"\t\"nói \"\"vậy\"\"\"\n",
			"1 Trung tâm Văn hóa||service||||||0|true\n", "",
		},
		{
			"a name in quotation marks", "\"Mái ấm\" phường Mẫu\nVăn phòng\n",
			"1 \"Mái ấm\" phường Mẫu||other||||||0|true\n2 Văn phòng||department||||||0|true\n", "",
		},
		{"twice", "Phòng Nội vụ\nPHÒNG NỘI VỤ", "1 Phòng Nội vụ||department||||||0|true\n", "dòng 2 true “PHÒNG NỘI VỤ” trùng"},
		{"numbers only", "1\n2\n3", "", "dòng 1 true Không thấy cột tên"},
		{"nothing", "", "", "Không thấy cột tên"},
		{"a header and nothing else", "STT\tTên đơn vị", "", "Không thấy cột tên"},
	} {
		t.Run(c.name, func(t *testing.T) {
			units, found := ParseUnits(c.text)
			if got := lines(units); got != c.want {
				t.Errorf("read\n%swant\n%s", got, c.want)
			}
			if got := findings(found); !strings.Contains(got, c.found) || (c.found == "") != (got == "") {
				t.Errorf("findings\n%s, want %q", got, c.found)
			}
		})
	}
}

// Nothing is lost without a word, and what may be no unit is not taken for one.
func TestUnitsThatNeedALook(t *testing.T) {
	for _, c := range []struct {
		name, text string
		units      []string // with a ? before a doubted one
		found      []string
	}{
		{
			"names in the first column after two rows of a table",
			"STT\tTên đơn vị\tĐầu mối\n1\tPhòng Kinh tế\tA\n2\tVăn phòng\tB\nTrường THCS Mẫu\nTrạm Y tế Mẫu\n",
			[]string{"Phòng Kinh tế", "Văn phòng", "? Trường THCS Mẫu", "? Trạm Y tế Mẫu"},
			nil,
		},
		{
			"a row without a name", "STT\tTên đơn vị\tĐầu mối\n1\tPhòng Kinh tế\tA\n\t\tNgười lập biểu\n\t\tB\tC\n\t1.200\t\n",
			[]string{"Phòng Kinh tế", "? Người lập biểu"},
			[]string{"dòng 4 true Không thấy tên đơn vị nên bỏ qua dòng “B · C”", "dòng 5 true “1.200” không phải"},
		},
		{
			"headings of other lists", "Tên trường\tHiệu trưởng\tSố điện thoại liên hệ\nTrường Tiểu học Mẫu\tLê B\t0900 000 001\n",
			[]string{"Trường Tiểu học Mẫu"},
			nil,
		},
		{
			"formulas that failed", "Tên đơn vị\tĐiện thoại\n#REF!\t0900 000 001\nPhòng Kinh tế\t#N/A\n#TenDonVi\t\n",
			[]string{"Phòng Kinh tế", "#TenDonVi"},
			[]string{"dòng 2 true Ô tên đơn vị bị lỗi", "dòng 3 false Ô bị lỗi công thức “#N/A”"},
		},
		{
			"a letterhead and signatures", "UBND PHƯỜNG KIẾN AN\nDANH SÁCH CÁC ĐƠN VỊ\nPhòng Kinh tế\nVăn phòng HĐND và UBND\nTrường THCS Mẫu\nMTTQ\nĐẢNG ỦY PHƯỜNG\nKiến An, ngày 5 tháng 9 năm 2025\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n",
			[]string{
				"? UBND PHƯỜNG KIẾN AN", "? DANH SÁCH CÁC ĐƠN VỊ", "Phòng Kinh tế", "Văn phòng HĐND và UBND", "Trường THCS Mẫu", "MTTQ",
				"? ĐẢNG ỦY PHƯỜNG", "? Kiến An, ngày 5 tháng 9 năm 2025", "? KT. CHỦ TỊCH", "? PHÓ CHỦ TỊCH",
			},
			nil,
		},
		{"a list in capitals", "PHÒNG KINH TẾ\nTRƯỜNG THCS MẪU\nTRẠM Y TẾ\n", []string{"PHÒNG KINH TẾ", "TRƯỜNG THCS MẪU", "TRẠM Y TẾ"}, nil},
		{
			"columns without a header", "Phòng Kinh tế\tĐặng Văn A\t0900 000 001\tx\nVăn phòng\tLê Thị B\t0900 000 002\ty\n",
			[]string{"Phòng Kinh tế", "Văn phòng"},
			[]string{"cột B, D false Cột B, D không có tiêu đề nên bỏ qua"},
		},
		{
			"a column whose header is empty", "Tên đơn vị\t\tGhi chú\nPhòng Kinh tế\tĐặng Văn A\tx\n",
			[]string{"Phòng Kinh tế"},
			[]string{"cột B false Cột B không có tiêu đề nên bỏ qua"},
		},
		{
			"a header again on the next page", "STT\tTên đơn vị\n1\tPhòng Kinh tế\nSTT\tTên đơn vị\n2\tVăn phòng\n",
			[]string{"Phòng Kinh tế", "Văn phòng"},
			[]string{"dòng 3 true “Tên đơn vị” không phải"},
		},
		{
			"units over the header", "1\tPhòng Kinh tế\nSTT\tTên đơn vị\n2\tVăn phòng\n",
			[]string{"Văn phòng"},
			[]string{"dòng 1 true Không thấy tên đơn vị nên bỏ qua dòng “1 · Phòng Kinh tế”"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			units, found := ParseUnits(c.text)
			var names []string
			for _, u := range units {
				if u.Doubt != "" {
					u.Name = "? " + u.Name
				}
				names = append(names, u.Name)
			}
			if !slices.Equal(names, c.units) {
				t.Errorf("read\n%s", strings.Join(names, "\n"))
			}
			for i, want := range c.found {
				if i >= len(found) || !strings.HasPrefix(findings(found[i:i+1]), want) {
					t.Errorf("finding %d is not %q", i, want)
				}
			}
			if len(found) != len(c.found) {
				t.Errorf("found\n%s", findings(found))
			}
		})
	}
}

func TestExportedUnitsComeBack(t *testing.T) {
	g := read(t, table(t, Table{
		Title: "Cơ quan, đơn vị", Subtitle: "53 đơn vị",
		Header: []string{"STT", "Tên đơn vị", "Khối", "Phải báo cáo"},
		Rows:   Listed([][]any{{1, "Phòng Kinh tế", "Khối phòng ban", true}, {2, "Tổ dân phố 1", "", false}}),
		Footer: "2 đơn vị",
	}))
	units, found := ReadUnits(g)
	if got := lines(units); got != "1 Phòng Kinh tế||department|Khối phòng ban|||||0|true\n2 Tổ dân phố 1||neighborhood||||||0|false\n" ||
		len(found) != 1 || !strings.Contains(found[0].Text, "bỏ qua dòng “2 đơn vị”") {
		t.Errorf("read\n%sfindings\n%s", got, findings(found))
	}
}

func FuzzParseUnits(f *testing.F) {
	for _, seed := range []string{"", "Tên\tMã\nA\tB", "\"a\nb\"\tc\n", "1. Trường A\n\n-\n", "\"", "\t\t\n\"\"\t", "STT\tTên\nI\tKhối\n1\tA"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		units, found := ParseUnits(text)
		if len(units)+len(found) == 0 {
			t.Error("nothing was read and nothing was said")
		}
		for i, u := range units {
			if u.Check() != nil || u.Position != i+1 || u.Name != vn.Clean(u.Name) {
				t.Errorf("unit %d is %+v: %v", i, u, u.Check())
			}
		}
	})
}
