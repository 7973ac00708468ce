package xlsx

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
)

// TestMarkedCells: the marked cell changes its shade and nothing else, and says
// why; the sheets stay locked and print what they printed.
func TestMarkedCells(t *testing.T) {
	l := ledgerOf(t, assets.Sample)
	for _, target := range []int64{16, 20} {
		l.Allocations = append(l.Allocations, data.Allocation{ID: 900 + target, TargetID: target, UnitID: 21})
	}
	var form bytes.Buffer
	if err := WriteUnitForm(&form, l.FormOf(l.Unit(21), l.Campaign.FinalPeriod(), "k", nil, today)); err != nil {
		t.Fatal(err)
	}
	name := assets.T("section." + string(data.SectionFigures))
	first := rowOf(t, open(t, form.Bytes()), name, "GD02")
	cells := []string{fmt.Sprint("H", first), fmt.Sprint("H", first+1), fmt.Sprint("H", first+2)}
	marks := []Mark{
		{Sheet: name, Cell: cells[0], Field: "GD02", Found: "12,5%%", Expected: "một số", Text: "“12,5%%” không phải số.", Fault: true},
		{Sheet: name, Cell: cells[0], Text: "Còn một điều."},
		{Sheet: name, Cell: cells[1], Text: "Đề nghị xem lại."},
		{Text: "Thiếu một trang.", Fault: true},
		{Sheet: "không có trang này", Cell: "A1", Text: "x", Fault: true},
	}
	var marked, again bytes.Buffer
	if err := MarkFindings(&marked, form.Bytes(), marks); err != nil {
		t.Fatal(err)
	}
	if err := MarkFindings(&again, marked.Bytes(), marks[2:3]); err != nil {
		t.Fatal(err)
	}
	before, after, second := open(t, form.Bytes()), open(t, marked.Bytes()), open(t, again.Bytes())
	for cell, shade := range map[string]string{cells[0]: faultShade, cells[1]: cautionShade, cells[2]: openShade} {
		was, is := styleAt(t, before, name, cell), styleAt(t, after, name, cell)
		if got := is.Fill.Color[0]; !strings.HasSuffix(got, shade) {
			t.Errorf("%s is shaded %s, want %s", cell, got, shade)
		}
		if is.Protection == nil || is.Protection.Locked || was.Font.Family != is.Font.Family || len(was.Border) != len(is.Border) || was.CustomNumFmt == nil != (is.CustomNumFmt == nil) {
			t.Errorf("%s has changed otherwise: %+v, was %+v", cell, is, was)
		}
	}
	comments, err := after.GetComments(name)
	if err != nil || len(comments) != 2 || !strings.Contains(textOf(comments[0]), "không phải số. Cần: một số.\nCòn một điều.") {
		t.Errorf("comments %+v, %v", comments, err)
	}
	for _, sheet := range before.GetSheetList() {
		was, _ := before.GetSheetProtection(sheet)
		if is, err := after.GetSheetProtection(sheet); err != nil || was != is {
			t.Errorf("%s is protected by %+v, was %+v", sheet, is, was)
		}
	}
	if got := after.GetSheetList(); got[0] != FaultsSheet() || !slices.Equal(got[1:], before.GetSheetList()) || after.GetActiveSheetIndex() != 0 {
		t.Errorf("sheets %q", got)
	}
	for _, was := range before.GetDefinedName() {
		if !slices.Contains(after.GetDefinedName(), was) {
			t.Errorf("%+v has become %+v", was, after.GetDefinedName())
		}
	}
	if c, _ := second.GetComments(name); len(c) != 1 || !strings.HasSuffix(styleAt(t, second, name, cells[0]).Fill.Color[0], openShade) {
		t.Errorf("the second time: %+v", c)
	}
	if n := len(second.GetSheetList()); n != len(before.GetSheetList())+1 {
		t.Errorf("the second time: %d sheets", n)
	}
}

// rowOf is the row of a sheet with a text.
func rowOf(t *testing.T, f *excelize.File, sheet, text string) int {
	t.Helper()
	found, err := f.SearchSheet(sheet, text)
	if err != nil || len(found) == 0 {
		t.Fatalf("no %s in %s: %v", text, sheet, err)
	}
	_, row, err := excelize.CellNameToCoordinates(found[0])
	if err != nil {
		t.Fatal(err)
	}
	return row
}

func open(t *testing.T, content []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func styleAt(t *testing.T, f *excelize.File, sheet, cell string) *excelize.Style {
	t.Helper()
	id, err := f.GetCellStyle(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style
}

func textOf(c excelize.Comment) string {
	text := c.Text
	for _, run := range c.Paragraph {
		text += run.Text
	}
	return text
}
