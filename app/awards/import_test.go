package awards

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"thidua/app/columns"
	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/xlsx"
)

// A list of nominees in a workbook that is none of our forms is read with its
// units and its twins.
func TestAListOfNomineesIsImported(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	known, unit := d.Ledger.Nominations[0], d.Ledger.UnitsInOrder()[1]
	for _, n := range d.Ledger.Nominations {
		if n.Subject == data.Individual && n.Stage != data.Refused {
			known = n
		}
	}
	var file bytes.Buffer
	if err := xlsx.WriteTable(&file, xlsx.Table{
		Title:  "Danh sách đề nghị khen thưởng cá nhân",
		Header: []string{"STT", "Họ và tên", "Năm sinh", "Đơn vị công tác", "Hình thức đề nghị", "Tóm tắt thành tích"},
		Rows: xlsx.Listed([][]any{
			{1, known.Name, known.BirthYear, known.Workplace, "Giấy khen", "Hoàn thành tốt nhiệm vụ"},
			{2, "Đặng Thị Một", 1980, unit.Name, "Giấy khen", "Dạy giỏi"},
		}),
	}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "de-nghi.xlsx")
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	m := &nominationImport{s: desktest.ScreenAt[*screen](t, d, desk.AtAwards), round: known.Round, unitID: known.UnitID, desk: intake.Desk{Ledger: d.Ledger, Today: d.Today()}}
	if err := m.open(path); err != nil {
		t.Fatal(err)
	}
	for _, table := range m.tables {
		table.Fixed = append(table.Fixed, columns.FixedValue{Key: "subject", Value: string(data.Individual)})
		if err := table.Settle(); err != nil {
			t.Fatal(err)
		}
	}
	m.read()
	var taken []data.Nomination
	for _, row := range m.rows {
		if row.taken {
			taken = append(taken, row.nomination)
		}
	}
	if len(taken) != 1 || taken[0].Name != "Đặng Thị Một" || taken[0].UnitID != unit.ID {
		t.Fatalf("taken are %+v of %d rows", taken, len(m.rows))
	}
	before := len(d.Ledger.Nominations)
	if err := m.keep(); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	if got := len(d.Ledger.Nominations); got != before+1 {
		t.Errorf("%d nominations; want %d", got, before+1)
	}
	d.Undo()
	if got := len(d.Ledger.Nominations); got != before {
		t.Errorf("undone, %d nominations; want %d", got, before)
	}
}
