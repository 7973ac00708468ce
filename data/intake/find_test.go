package intake

import (
	"slices"
	"strings"
	"testing"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// answered is a form with something in every section.
func answered(t testing.TB, d Desk) *sheet {
	t.Helper()
	s := opened(t, d, school)
	s.text(data.SectionGeneral, "theme", 0, "Chủ đề mẫu").text(data.SectionFigures, "actual", s.row("GD02"), "452")
	s.text(data.SectionFigures, "actual", s.row("GD03"), "14").text(data.SectionFigures, data.ReplyField, s.row("MT01"), "Không áp dụng")
	s.text(data.SectionMovements, "outcome", 1, "Kết quả mẫu").nominate(1, person(nil))
	s.text(data.SectionExemplars, "kind", 1, "Mô hình").text(data.SectionExemplars, "name", 1, "Mô hình mẫu")
	return s.text(data.SectionFacts, "news", 0, "12").text(data.SectionDifficulty, "proposals", 0, "Kiến nghị mẫu")
}

// insert moves everything from a row and column of a sheet on.
func insert(g *xlsx.Grid, row, column int) {
	if row >= 0 {
		g.Rows = slices.Insert(g.Rows, row, []xlsx.Cell{})
	}
	for i := range g.Rows {
		if column >= 0 && column < len(g.Rows[i]) {
			g.Rows[i] = slices.Insert(g.Rows[i], column, xlsx.Cell{})
		}
	}
	for i := range g.Merged {
		m := &g.Merged[i]
		if row >= 0 && m.Row >= row {
			m.Row, m.EndRow = m.Row+1, m.EndRow+1
		}
		if column >= 0 && m.EndColumn >= column {
			m.EndColumn++
			if m.Column >= column {
				m.Column++
			}
		}
	}
}

// TestAnswersAreFoundWhereverTheyStand: what units do to a form does not cost
// them an answer.
func TestAnswersAreFoundWhereverTheyStand(t *testing.T) {
	d := office(t)
	want := answered(t, d).read()
	if want.Verdict != Clean || want.Answer.Completeness() != 100 {
		t.Fatal(told(want))
	}
	for name, change := range map[string]func(s *sheet){
		"renamed sheets": func(s *sheet) {
			for i := range s.book.Sheets {
				if !s.book.Sheets[i].Hidden {
					s.book.Sheets[i].Sheet = "Sheet" + string(rune('1'+i))
				}
			}
		},
		"other order": func(s *sheet) { slices.Reverse(s.book.Sheets) },
		"an extra sheet": func(s *sheet) {
			s.book.Sheets = append(s.book.Sheets, xlsx.Grid{Sheet: "Nháp", Rows: [][]xlsx.Cell{{{Text: "nháp"}}}})
		},
		"rows above":       func(s *sheet) { s.everywhere(func(g *xlsx.Grid) { insert(g, 0, -1); insert(g, 3, -1) }) },
		"a column before":  func(s *sheet) { s.everywhere(func(g *xlsx.Grid) { insert(g, -1, 0) }) },
		"a column within":  func(s *sheet) { s.everywhere(func(g *xlsx.Grid) { insert(g, -1, 1) }) },
		"two columns":      func(s *sheet) { s.everywhere(func(g *xlsx.Grid) { insert(g, -1, 3); insert(g, -1, 5) }) },
		"a row in a table": func(s *sheet) { g := s.grid("Đề nghị khen thưởng"); insert(g, 9, -1); insert(g, 12, -1) },
		"moved columns": func(s *sheet) {
			rows := s.grid("Chỉ tiêu").Rows
			_, header, _ := s.locate(data.SectionFigures, "code", 1)
			for i := header - 1; i < len(rows); i++ {
				row := append(rows[i], make([]xlsx.Cell, 12)...)
				row[2], row[7] = row[7], row[2]
				rows[i] = row
			}
		},
		"capitals, stars": func(s *sheet) {
			s.everywhere(func(g *xlsx.Grid) {
				for _, row := range g.Rows {
					for j, c := range row {
						if len(headingsOf(c.Text)) > 0 && !strings.Contains(c.Text, "(") && g.Sheet != "_thidua" {
							row[j].Text = strings.ToUpper(c.Text) + " (*):"
						}
					}
				}
			})
		},
		"the list of faults in front": func(s *sheet) {
			s.book.Sheets = append([]xlsx.Grid{{Sheet: xlsx.FaultsSheet(), Rows: [][]xlsx.Cell{
				{{Text: assets.T("form.general.theme")}, {Text: "x"}},
			}}}, s.book.Sheets...)
		},
	} {
		s := answered(t, d)
		change(s)
		got := s.read()
		if diff := want.Answer.Compare(got.Answer, func(id int64) string { return d.Ledger.Target(id).Code }); len(diff) > 0 || got.Verdict != want.Verdict {
			t.Errorf("%s: %+v\n%s", name, diff, told(got))
		}
	}
}

// everywhere changes the sheets that the unit sees.
func (s *sheet) everywhere(do func(*xlsx.Grid)) {
	for i := range s.book.Sheets {
		if !s.book.Sheets[i].Hidden {
			do(&s.book.Sheets[i])
		}
	}
}

func TestWhatIsMissingIsNamed(t *testing.T) {
	d := office(t)
	s := answered(t, d)
	s.book.Sheets = slices.DeleteFunc(s.book.Sheets, func(g xlsx.Grid) bool { return g.Sheet == "Điển hình tiên tiến" })
	if r := s.read(); finding(r, Fault, "Điển hình tiên tiến", "Không thấy mục này") == nil || r.Verdict != Rejected {
		t.Error(told(r))
	}

	s = answered(t, d)
	g, row, col := s.locate(data.SectionNominations, "achievement", 1)
	g.Rows[row-1][col].Text = "Tóm tắt các thành tích"
	if r := s.read(); finding(r, Fault, "Không thấy tiêu đề “Tóm tắt thành tích”; gần nhất là “Tóm tắt các thành tích”") == nil {
		t.Error(told(r))
	}

	s = answered(t, d)
	g, row, col = s.locate(data.SectionGeneral, "theme_launched", 0)
	g.Rows[row][col-1].Text = "Ngày bắt đầu phát động"
	if r := s.read(); finding(r, Fault, "“Ngày phát động”", "Ngày bắt đầu phát động") == nil {
		t.Error(told(r))
	}
}

func TestTargetsThatAreNotOurs(t *testing.T) {
	s := answered(t, office(t))
	row := s.row("GD03")
	s.text(data.SectionFigures, "code", row, "XX99").text(data.SectionFigures, "target", row, "Chỉ tiêu khác").text(data.SectionFigures, "actual", row, "5")
	if r := s.read(); finding(r, Fault, "Không nhận ra chỉ tiêu “XX99”") == nil {
		t.Error(told(r))
	}
}

// TestAFormWithoutItsManifest is recognised by the unit's name, or the officer
// is asked.
func TestAFormWithoutItsManifest(t *testing.T) {
	d := office(t)
	bare := func() *sheet {
		s := answered(t, d)
		s.book.Sheets = slices.DeleteFunc(s.book.Sheets, func(g xlsx.Grid) bool { return g.Sheet == "_thidua" })
		return s
	}
	r := bare().read()
	if r.Unit.ID != school || r.Verdict != Cautioned || finding(r, Caution, "nhận ra “Trường Mầm non Mẫu 1” theo tên") == nil {
		t.Error(told(r))
	}
	s := bare()
	s.everywhere(func(g *xlsx.Grid) {
		for _, row := range g.Rows {
			for j, c := range row {
				row[j].Text = strings.ReplaceAll(c.Text, "Trường Mầm non Mẫu 1", "Trường nào đó")
			}
		}
	})
	if r := s.read(); r.Verdict != Foreign || r.Unit.ID != 0 || !strings.Contains(r.Reason, "chọn đơn vị") || r.Takes() {
		t.Error(told(r))
	}
}

// TestWordsSpread: one workplace over joined cells is that of all its rows, but
// no figure is read twice.
func TestWordsSpread(t *testing.T) {
	s := opened(t, office(t), school)
	s.nominate(1, person(map[string]string{"workplace": "Tổ Mẫu"})).nominate(2, person(map[string]string{"name": "Người Mẫu Hai"}))
	g, row, col := s.locate(data.SectionNominations, "workplace", 1)
	g.Merged = append(g.Merged, xlsx.Span{Row: row, Column: col, EndRow: row + 2, EndColumn: col})
	r := s.read()
	if n := r.Answer.Nominations; len(n) != 2 || n[1].Workplace != "Tổ Mẫu" {
		t.Errorf("%+v\n%s", n, told(r))
	}
}

func TestNearestHeading(t *testing.T) {
	if near, far := likeness(vn.Fold("Tóm tắt các thành tích"), vn.Fold("Tóm tắt thành tích")), likeness(vn.Fold("Chức vụ"), vn.Fold("Tóm tắt thành tích")); near < 0.8 || far > 0.2 {
		t.Errorf("near %v, far %v", near, far)
	}
}
