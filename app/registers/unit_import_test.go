package registers

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/xlsx"
)

// Whoever has ten files open must be told which one is no workbook.
func TestWhatIsWrongWithAFileNamesTheFile(t *testing.T) {
	sampleDesk(t, "2025-12-08")
	folder := t.TempDir()
	for name, content := range map[string]string{"Hỏng.xlsx": "PK\x03\x04 cắt cụt", "Trống.xlsx": "", "Trang web.xlsx": "<html></html>"} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := desk.ReadWorkbook(path)
		if err == nil || !strings.HasPrefix(ui.Sentence(err), "Tệp “"+name+"”: ") {
			t.Errorf("of %s it says %v", name, err)
		}
	}
	if _, err := desk.ReadWorkbook(filepath.Join(folder, "không có.xlsx")); err == nil || !strings.Contains(ui.Sentence(err), "không có.xlsx") {
		t.Errorf("of a missing file it says %v", err)
	}
}

func TestPastedUnitsAreNotEnteredTwice(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	d.Open(desk.AtUnits, 0)
	s, ok := d.Places.Current().(*units)
	if !ok {
		t.Fatalf("the page in front is a %T", d.Places.Current())
	}
	before := d.Ledger.UnitsInOrder()
	s.preview([]xlsx.UnitLine{
		{Unit: data.Unit{Name: before[0].Name, Phone: "0999 999 999"}},
		{Unit: data.Unit{Name: "Hợp tác xã Mẫu mới"}},
		{Unit: data.Unit{Name: "DANH SÁCH ĐƠN VỊ"}, Doubt: "giống tiêu đề"},
	}, nil)
	desktest.Press(d, fyne.KeyReturn)
	after := d.Ledger.UnitsInOrder()
	if len(after) != len(before)+1 || after[len(before)].Name != "Hợp tác xã Mẫu mới" {
		t.Errorf("%d units became %d", len(before), len(after))
	}
	if after[0] != before[0] {
		t.Errorf("a known unit became %+v", after[0])
	}
}

func TestUnitsAreTickedInThePreview(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	d.Open(desk.AtUnits, 0)
	s, ok := d.Places.Current().(*units)
	if !ok {
		t.Fatalf("the page in front is a %T", d.Places.Current())
	}
	before := len(d.Ledger.Units)
	s.preview([]xlsx.UnitLine{
		{Unit: data.Unit{Name: "Hợp tác xã Mẫu 1"}},
		{Unit: data.Unit{Name: "Hợp tác xã Mẫu 2"}},
		{Unit: data.Unit{Name: "TRƯỜNG MẪU 3"}, Doubt: "viết hoa toàn bộ"}, // stands first, for it needs a look
	}, []xlsx.Finding{{Where: "dòng 9", Text: "bỏ qua", Skipped: true}})
	for range 2 { // the row left out, which cannot be ticked, and the doubted one
		desktest.Press(d, fyne.KeyDown)
		desktest.Press(d, fyne.KeySpace)
	}
	desktest.Press(d, fyne.KeyDown)
	desktest.Press(d, fyne.KeySpace) // takes the first one out
	desktest.Press(d, fyne.KeyReturn)
	var added []string
	for _, u := range d.Ledger.UnitsInOrder()[before:] {
		added = append(added, u.Name)
	}
	slices.Sort(added)
	if strings.Join(added, ", ") != "Hợp tác xã Mẫu 2, TRƯỜNG MẪU 3" {
		t.Errorf("kept %q", added)
	}
}
