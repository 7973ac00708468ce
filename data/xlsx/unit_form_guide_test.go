package xlsx

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
)

// unlocked reports whether a cell can be typed into.
func unlocked(t *testing.T, book *excelize.File, sheet, cell string) bool {
	t.Helper()
	id, err := book.GetCellStyle(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := book.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style.Protection != nil && !style.Protection.Locked
}

// guideAt finds the guide of a cell, nil when it has none.
func guideAt(t *testing.T, guides []*excelize.DataValidation, cell string) *excelize.DataValidation {
	t.Helper()
	x, y, err := excelize.CellNameToCoordinates(cell)
	if err != nil {
		t.Fatal(err)
	}
	var found *excelize.DataValidation
	for _, g := range guides {
		for _, part := range strings.Fields(g.Sqref) {
			from, to, joined := strings.Cut(part, ":")
			if !joined {
				to = from
			}
			left, top, err1 := excelize.CellNameToCoordinates(from)
			right, bottom, err2 := excelize.CellNameToCoordinates(to)
			if err1 != nil || err2 != nil {
				t.Fatalf("area %q", g.Sqref)
			}
			if left <= x && x <= right && top <= y && y <= bottom {
				if found != nil {
					t.Errorf("%s has two guides", cell)
				}
				found = g
			}
		}
	}
	return found
}

func TestUnitFormOpensOnlyWhatIsAsked(t *testing.T) {
	f := sampleForm(t)
	book, content := formBook(t, f)
	want := map[string]int{ // cells to be typed into
		"Thông tin chung": 9, "Phong trào thi đua": 1 + len(f.Movements)*6 + ownMovements*7, "Điển hình tiên tiến": 1 + exemplarRows*5,
		"Đề nghị khen thưởng": 1 + nominationRows*11, "Tuyên truyền, kiến nghị": 2 + 4 + 2, "_thidua": 0, "Chỉ tiêu": 1,
	}
	for _, target := range f.Targets {
		want["Chỉ tiêu"] += 4
		if target.Target.Aggregation == data.RatioOf {
			want["Chỉ tiêu"]++
		}
	}
	parts := partsOf(t, content)
	for i, sheet := range book.GetSheetList() {
		guides, err := book.GetDataValidations(sheet)
		if err != nil {
			t.Fatal(err)
		}
		merged, err := book.GetMergeCells(sheet, true)
		if err != nil {
			t.Fatal(err)
		}
		covered := map[string]bool{} // cells that are part of a joined one
		for _, m := range merged {
			left, top, _ := excelize.CellNameToCoordinates(m.GetStartAxis())
			right, bottom, _ := excelize.CellNameToCoordinates(m.GetEndAxis())
			for n := 1; n < (right-left+1)*(bottom-top+1); n++ {
				covered[cellName(left-1+n%(right-left+1), top+n/(right-left+1))] = true
			}
		}
		sheetXML := parts[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)]
		open := 0
		for _, row := range rawRows(t, sheetXML) {
			for _, c := range row {
				if covered[c.Ref] || !unlocked(t, book, sheet, c.Ref) {
					continue
				}
				open++
				if g := guideAt(t, guides, c.Ref); g == nil || g.Prompt == nil || *g.Prompt == "" || strings.HasPrefix(*g.Prompt, "unit_form") || !g.ShowInputMessage {
					t.Errorf("%s!%s does not say what is expected", sheet, c.Ref)
				}
			}
		}
		if open != want[sheet] {
			t.Errorf("%s: %d open cells, want %d", sheet, open, want[sheet])
		}
		if !strings.Contains(sheetXML, "<sheetProtection") || strings.Contains(sheetXML, "hashValue") {
			t.Errorf("%s is not locked, or with a password", sheet)
		}
	}
	if !strings.Contains(parts["xl/workbook.xml"], `lockStructure="1"`) && !strings.Contains(parts["xl/workbook.xml"], `lockStructure="true"`) {
		t.Error("sheets can be deleted")
	}
	checkGuides(t, content)
}

// checkGuides guards against what makes Excel repair a file.
func checkGuides(t *testing.T, content []byte) {
	t.Helper()
	units := func(s string) int { return len(utf16.Encode([]rune(s))) }
	for name, part := range partsOf(t, content) {
		var sheet struct {
			Guides []struct {
				Area    string `xml:"sqref,attr"`
				Title   string `xml:"promptTitle,attr"`
				Text    string `xml:"prompt,attr"`
				Wrong   string `xml:"errorTitle,attr"`
				Error   string `xml:"error,attr"`
				Type    string `xml:"type,attr"`
				Formula string `xml:"formula1"`
			} `xml:"dataValidations>dataValidation"`
		}
		if err := xml.Unmarshal([]byte(part), &sheet); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, g := range sheet.Guides {
			if units(g.Title) > 32 || units(g.Wrong) > 32 || units(g.Text) > 255 || units(g.Error) > 255 || units(g.Formula) > 255+2 {
				t.Errorf("%s: the guide of %s is too long for Excel: %+v", name, g.Area, g)
			}
			if g.Type != "" && g.Error == "" {
				t.Errorf("%s: %s refuses without saying why", name, g.Area)
			}
			if strings.HasSuffix(g.Text, "…") && !strings.Contains(g.Text, "lượt người tham gia") {
				t.Errorf("%s: the guide of %s is cut: %q", name, g.Area, g.Text)
			}
		}
	}
}

func TestUnitFormRefusesWhatCannotBe(t *testing.T) {
	f := sampleForm(t)
	book, _ := formBook(t, f)
	for _, c := range []struct {
		section           data.Section
		key               string
		kind, least, most string
		beside            bool // the answer is to the right of the label, else below
	}{
		{data.SectionGeneral, "doc_date", "date", "45292", "46387", true},
		{data.SectionGeneral, "signer", "", "", "", true},
		{data.SectionFacts, "news", "whole", "0", "1000000000", true},
		{data.SectionFigures, "actual", "decimal", "0", "1000000000000000", false},
		{data.SectionMovements, "individuals", "whole", "0", "1000000000", false},
		{data.SectionNominations, "birth_year", "whole", "1900", "2025", false},
		{data.SectionExemplars, "found_on", "date", "45292", "46387", false},
		{data.SectionExemplars, "kind", "list", `"Cá nhân,Tập thể,Mô hình,Cách làm hay"`, "", false},
		{data.SectionNominations, "subject", "list", `"Tập thể,Cá nhân,Hộ gia đình"`, "", false},
		{data.SectionNominations, "salutation", "list", `"Ông,Bà"`, "", false},
		{data.SectionMovements, "reply", "list", `"Có nội dung, số liệu,Không phát sinh,Không áp dụng"`, "", false},
	} {
		title := fieldTitle(c.section, c.key)
		for sheet, cell := range placed(t, book, title) {
			if (c.section == data.SectionMovements) != (sheet == "Phong trào thi đua") || (c.section == data.SectionFigures) != (sheet == "Chỉ tiêu") {
				continue
			}
			x, y, err := excelize.CellNameToCoordinates(cell)
			if err != nil {
				t.Fatal(err)
			}
			answer := cellName(x, y)
			if !c.beside {
				answer = cellName(x-1, y+1)
			}
			guides, err := book.GetDataValidations(sheet)
			if err != nil {
				t.Fatal(err)
			}
			g := guideAt(t, guides, answer)
			if g == nil {
				t.Errorf("%s: %s has no guide", title, answer)
				continue
			}
			if c.kind == "list" && strings.Contains(g.Formula1, markSheet) {
				g.Formula1 = `"` + strings.Join(offered(t, book, g.Formula1), ",") + `"`
			}
			if g.Type != c.kind || g.Formula1 != c.least || g.Formula2 != c.most {
				t.Errorf("%s takes %s %s to %s, want %s %s to %s", title, g.Type, g.Formula1, g.Formula2, c.kind, c.least, c.most)
			}
			if c.kind != "" && (g.ErrorStyle == nil || *g.ErrorStyle != "stop" || !g.ShowErrorMessage) {
				t.Errorf("%s does not refuse", title)
			}
		}
	}
}

// People are counted whole; a share that cannot exceed a hundred is refused
// beyond; a total is a figure like any other.
func TestUnitFormKnowsTheNatureOfAFigure(t *testing.T) {
	target := data.Target{Code: "A1", Name: "Chỉ tiêu", Measure: "%", Direction: data.AtLeastCapped}
	people, ratio, money := target, target, target
	people.Measure, people.Direction = "người", data.AtLeast
	ratio.Aggregation = data.RatioOf
	money.Measure, money.Direction = "triệu đồng", data.AtLeast
	for _, c := range []struct {
		target     data.Target
		kind, most string
		says       string
	}{
		{target, "decimal", "100", "không kèm dấu %"},
		{people, "whole", "1000000000000000", "Đơn vị tính: người"},
		{ratio, "decimal", "1000000000000000", "không ghi tỷ lệ %"},
		{money, "decimal", "1000000000000000", "Đơn vị tính: triệu đồng"},
	} {
		f := sampleForm(t)
		f.Targets = []data.FormTarget{{Target: c.target}}
		book, _ := formBook(t, f)
		_, row, err := excelize.CellNameToCoordinates(placed(t, book, "A1")["Chỉ tiêu"])
		if err != nil {
			t.Fatal(err)
		}
		guides, err := book.GetDataValidations("Chỉ tiêu")
		if err != nil {
			t.Fatal(err)
		}
		g := guideAt(t, guides, cellName(7, row))
		if g == nil || g.Type != c.kind || g.Formula2 != c.most || !strings.Contains(*g.Prompt, c.says) {
			t.Errorf("%s: %+v, want %s up to %s, saying %q", c.target.Measure, g, c.kind, c.most, c.says)
		}
	}
}

// offered lists the words in an area of the hidden sheet.
func offered(t *testing.T, book *excelize.File, area string) []string {
	t.Helper()
	from, to, _ := strings.Cut(strings.ReplaceAll(strings.TrimPrefix(area, markSheet+"!"), "$", ""), ":")
	x, top, err1 := excelize.CellNameToCoordinates(from)
	_, bottom, err2 := excelize.CellNameToCoordinates(to)
	if err1 != nil || err2 != nil {
		t.Fatalf("no area: %q", area)
	}
	var words []string
	for y := top; y <= bottom; y++ {
		word, err := book.GetCellValue(markSheet, cellName(x-1, y))
		if err != nil {
			t.Fatal(err)
		}
		words = append(words, word)
	}
	return words
}

// The forms of commendation depend on who is proposed.
func TestUnitFormOffersTheFormsOfASubject(t *testing.T) {
	rules := ledgerOf(t, assets.Rules).RuleSets[1]
	f := sampleForm(t)
	f.Forms = rules.Forms
	book, _ := formBook(t, f)
	guides, err := book.GetDataValidations("Đề nghị khen thưởng")
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range guides {
		if !strings.Contains(g.Formula1, "IF(") {
			continue
		}
		parts := strings.FieldsFunc(g.Formula1, func(r rune) bool { return strings.ContainsRune("(),=", r) })
		var all []string
		for i := 0; i+3 < len(parts); i += 4 {
			word := offered(t, book, parts[i+2]+":"+strings.TrimPrefix(parts[i+2], markSheet+"!"))
			names := offered(t, book, parts[i+3])
			s := data.Subjects()[slices.IndexFunc(data.Subjects(), func(s data.Subject) bool { return assets.T("subject."+string(s)) == word[0] })]
			for _, form := range rules.FormsFor(s) {
				if !slices.Contains(names, form.Name) {
					t.Errorf("%s is not offered %q", word[0], form.Name)
				}
			}
			if len(names) != len(rules.FormsFor(s)) {
				t.Errorf("%s is offered %v", word[0], names)
			}
			all = append(all, word[0])
		}
		if len(all) != 3 {
			t.Errorf("forms are told apart for %v", all)
		}
		return
	}
	t.Error("no forms are offered")
}
