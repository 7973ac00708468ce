package xlsx_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/store"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// BenchmarkRead300 is about the forms of 300 units as they come back filled in:
// ours reads, checks and judges them beside each other, works out what they
// change and keeps all in one transaction; bare, excelize alone hands over the
// texts of the same files, unchecked.
func BenchmarkRead300(b *testing.B) {
	n := 300
	if testing.Short() {
		n = 20
	}
	b.Run("ours", func(b *testing.B) {
		s, err := store.Open(b.TempDir())
		must(b, err)
		defer s.Close()
		desk, files := filled(b, s, n)
		for b.Loop() {
			must(b, receive(s, desk, files))
			b.StopTimer()
			_, err := s.UndoLast(desk.Ledger.Campaign.ID)
			must(b, err)
			b.StartTimer()
		}
	})
	b.Run("bare", func(b *testing.B) {
		s, err := store.Open(b.TempDir())
		must(b, err)
		defer s.Close()
		_, files := filled(b, s, n)
		for b.Loop() {
			for _, file := range files {
				must(b, bareTexts(file))
			}
		}
	})
}

func must(b *testing.B, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

// receive takes a folder of forms into the ledger.
func receive(s *store.Store, desk intake.Desk, files [][]byte) error {
	readings := make([]intake.Reading, 0, len(files))
	for i, file := range files {
		readings = append(readings, intake.Read(intake.File{Name: fmt.Sprintf("phieu-%d.xlsx", i), Content: file}, desk, ""))
	}
	intake.Judge(readings, desk)
	arrivals := make([]store.Arrival, 0, len(files))
	for _, r := range readings {
		if !r.Takes() || len(r.Answer.Nominations) == 0 || r.Answer.Completeness() != 100 {
			return fmt.Errorf("%s: %s %s %+v", r.Name, r.Verdict, r.Reason, r.Findings)
		}
		arrivals = append(arrivals, store.Arrival{
			Submission: data.Submission{CampaignID: desk.Ledger.Campaign.ID, UnitID: r.Unit.ID, State: data.Expected}.Corrected(desk.Today).With(r.Answer),
			Version:    data.Version{ReceivedOn: desk.Today, IssuedOn: r.Mark.IssuedOn, Content: r.Answer}, Name: r.Name, Content: r.Content,
		})
	}
	return s.Receive(arrivals, func(a store.Arrival) *data.Flow {
		accepted, err := a.Submission.Accept()
		if err != nil {
			return nil
		}
		flow := desk.Ledger.FlowOf(accepted, a.Version, a.Name)
		return &flow
	}, "")
}

func bareTexts(content []byte) error {
	f, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{RawCellValue: true})
	if err != nil {
		return err
	}
	defer f.Close()
	for _, name := range f.GetSheetList() {
		rows, err := f.Rows(name)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			if _, err := rows.Columns(); err != nil {
				return err
			}
		}
	}
	return nil
}

// filled are the forms of n units of the made-up ward, filled in: one is, by
// hand as it were, and the others have another unit in its place.
func filled(b *testing.B, s *store.Store, n int) (desk intake.Desk, files [][]byte) {
	b.Helper()
	var l data.Ledger
	must(b, json.Unmarshal(assets.Sample, &l))
	l.Results, l.UnitFigures, l.Submissions, l.Nominations, l.Decisions, l.Exemplars, l.Reminders = nil, nil, nil, nil, nil, nil, nil
	l.Allocations, l.MovementResults, l.Units = nil, nil, nil
	shared := []int64{1, 11, 14, 15, 17, 19, 20, 21}
	for i := range l.Targets {
		if slices.Contains(shared, l.Targets[i].ID) {
			l.Targets[i].Aggregation = data.SumOf
		}
	}
	for i := int64(1); i <= int64(n); i++ {
		l.Units = append(l.Units, data.Unit{ID: i, Position: int(i), Code: fmt.Sprint("DV", i), Name: fmt.Sprintf("Trường Mẫu %d", i), Kind: data.School, MustReport: true})
		for _, target := range shared {
			l.Allocations = append(l.Allocations, data.Allocation{ID: 1000*i + target, CampaignID: 1, TargetID: target, UnitID: i, Planned: decimal.NewFromInt(400)})
		}
	}
	id, err := s.Add(l, "")
	must(b, err)
	desk.Ledger, err = s.Ledger(id)
	must(b, err)
	desk.Key, err = s.LedgerKey()
	must(b, err)
	desk.Today = vn.NewDate(2025, 12, 8)
	first := desk.Ledger.FormOf(desk.Ledger.Units[0], desk.Ledger.Campaign.FinalPeriod(), desk.Key, nil, desk.Today)
	first.Unit.Name, first.Mark.Unit, first.Mark.UnitID = "ĐƠN VỊ KHUÔN", "ĐƠN VỊ KHUÔN", 987_654_321
	content := fillForm(b, first)
	for _, u := range desk.Ledger.Units {
		mark := first.Mark
		mark.UnitID, mark.Unit = u.ID, u.Name
		files = append(files, retyped(b, content, strings.NewReplacer(
			first.Unit.Name, u.Name, fmt.Sprint(first.Mark.UnitID), fmt.Sprint(u.ID), first.Mark.Reckon(), mark.Reckon(),
			"Nội dung mẫu", fmt.Sprintf("Nội dung mẫu %d,", u.ID))))
	}
	return desk, files
}

// fillForm makes a form and types something into it.
func fillForm(b *testing.B, form data.Form) []byte {
	b.Helper()
	var blank, full bytes.Buffer
	must(b, xlsx.WriteUnitForm(&blank, form))
	f, err := excelize.OpenReader(&blank)
	must(b, err)
	defer f.Close()
	for _, s := range data.Sections() {
		must(b, fillSection(f, s))
	}
	must(b, f.Write(&full))
	return full.Bytes()
}

// retyped is a workbook with other words in its parts.
func retyped(b *testing.B, content []byte, words *strings.Replacer) []byte {
	b.Helper()
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	must(b, err)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range in.File {
		r, err := part.Open()
		must(b, err)
		text, err := io.ReadAll(r)
		must(b, err)
		w, err := z.Create(part.Name)
		must(b, err)
		_, err = words.WriteString(w, string(text))
		must(b, err)
	}
	must(b, z.Close())
	return out.Bytes()
}

// linesFilled is how many lines of a table are filled in.
const linesFilled = 8

// fillSection types something into the cells of a section, wherever its
// headings are.
func fillSection(f *excelize.File, s data.Section) error {
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil {
			return err
		}
		for i, row := range rows {
			for j, text := range row {
				field, ok := fieldOf(s, text)
				switch {
				case !ok:
				case i > 0 && row[0] == assets.T("unit_form.no") && name == assets.T("section."+string(s)):
					for n := 1; n <= linesFilled && (i+n < len(rows) || s != data.SectionFigures); n++ {
						err = typeCell(f, name, j+1, i+n+1, field, n)
					}
				case j == 0:
					err = typeCell(f, name, 2, i+1, field, 0)
				}
				if err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// fieldOf is the field that a heading stands for, if units fill it in.
func fieldOf(s data.Section, text string) (data.FormField, bool) {
	heading, _, _ := strings.Cut(text, " (đến")
	for _, field := range data.FormFields(s) {
		open := !field.Locked && field.Name != data.ReplyField
		if open && heading == assets.T("form."+string(s)+"."+field.Name) {
			return field, true
		}
	}
	return data.FormField{}, false
}

func typeCell(f *excelize.File, sheet string, column, row int, field data.FormField, n int) error {
	cell, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	var value any
	switch field.Kind {
	case data.FigureCell, data.CountCell:
		value = 400 + n
	case data.YearCell:
		value = 1970 + n
	case data.DayCell:
		value = "25/11/2025"
	case data.ChoiceCell:
		value = "Giấy khen của Chủ tịch Ủy ban nhân dân phường"
		if len(field.Words) > 0 {
			value = assets.T(field.Words[0])
		}
	default:
		value = fmt.Sprintf("Nội dung mẫu số %d do đơn vị tự ghi vào ô này", n)
	}
	if was, err := f.GetCellValue(sheet, cell); err != nil || was != "" {
		return err
	}
	return f.SetCellValue(sheet, cell, value)
}
