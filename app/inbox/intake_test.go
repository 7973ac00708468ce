package inbox

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/columns"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/xlsx"
)

func TestAFolderOfAnswersGivesTheRightTable(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	dir, contents, _ := returned(t, d, unreported(t, d, 3))
	desktest.PutFile(t, dir, "02.xlsx", typeInto(t, contents[1], map[string]string{cellAt(t, contents[1], "doc_date"): "hôm qua"}))
	desktest.PutFile(t, dir, "bản sao.xlsx", contents[0])
	desktest.PutFile(t, dir, "~$01.xlsx", []byte("khóa"))
	desktest.PutFile(t, dir, "cụt.xlsx", contents[0][:len(contents[0])/2])
	desktest.PutFile(t, dir, "công văn.pdf", []byte("%PDF-1.7\n%%EOF"))
	desktest.PutFile(t, dir, "trống.xlsx", nil)
	b := readFolder(t, d, dir)
	for name, want := range map[string]intake.Verdict{
		"01.xlsx": intake.Clean, "02.xlsx": intake.Rejected, "03.xlsx": intake.Clean, "bản sao.xlsx": intake.Held,
		"~$01.xlsx": intake.Skipped, "cụt.xlsx": intake.Rejected, "công văn.pdf": intake.Rejected, "trống.xlsx": intake.Rejected,
	} {
		row := b.file(t, name)
		if row.reading.Verdict != want || row.ticks != (want == intake.Clean) || row.said() == "" && want != intake.Clean {
			t.Errorf("%s: %s, ticked %v: %s", name, row.reading.Verdict, row.ticks, row.said())
		}
	}
	if text := b.sum(); !strings.Contains(text, "8 tệp: 2 nhận được, 1 để lại, 4 không nhận, 1 bỏ qua") {
		t.Errorf("the account is %q", text)
	}
	if message := b.messageTo(b.file(t, "02.xlsx")); !strings.Contains(message, "hôm qua") || !strings.Contains(message, "Kính gửi") {
		t.Errorf("the unit is told: %s", message)
	}
	if !b.unsettled() {
		t.Error("closing it would not ask")
	}
}

func TestReceivingABatchIsOneStroke(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	units := unreported(t, d, 3)
	dir, contents, asked := returned(t, d, units)
	desktest.PutFile(t, dir, "02.xlsx", typeInto(t, contents[1], map[string]string{cellAt(t, contents[1], "theme"): "Thi đua mẫu", asked: ""}))
	before := len(d.Ledger.Attachments)
	b := readFolder(t, d, dir)
	if v := b.file(t, "02.xlsx").reading.Verdict; v != intake.Cautioned {
		t.Fatalf("02.xlsx is %s", v)
	}
	desktest.Press(d, fyne.KeyEscape)
	desktest.Press(d, fyne.KeyEscape) // it asks: no, stay
	if len(d.Ledger.Versions) != 0 || !desktest.DialogOpen(d) {
		t.Fatal("kept before the officer agreed")
	}
	b.page.Focus()
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) || len(d.Ledger.Versions) != 3 || len(d.Ledger.Attachments) != before+3 {
		t.Fatalf("%d versions, %d files were kept, dialog open: %v", len(d.Ledger.Versions), len(d.Ledger.Attachments)-before, desktest.DialogOpen(d))
	}
	for i, want := range []data.SubmissionState{data.Accepted, data.Received, data.Accepted} {
		s, _ := d.Ledger.SubmissionOf(units[i].ID, 0)
		v, _ := d.Ledger.LatestVersion(s.ID)
		if s.State != want || s.ReceivedOn != d.Today() || (s.Taken == 1) != (want == data.Accepted) || s.Channel != data.ByDocumentSystem {
			t.Errorf("%s: %+v", units[i].Name, s)
		}
		if v.No != 1 || v.SavedAt == "" || v.IssuedOn != d.Today() || (v.Warnings > 0) != (want == data.Received) {
			t.Errorf("%s: version %+v", units[i].Name, v)
		}
		kept := d.Ledger.Attachments[slices.IndexFunc(d.Ledger.Attachments, func(a data.Attachment) bool { return a.ID == v.AttachmentID })]
		content, err := d.Store.Content(kept)
		if err != nil || kept.Name != fmt.Sprintf("%02d.xlsx", i+1) || i != 1 && !bytes.Equal(content, contents[i]) {
			t.Errorf("%s: the original is kept as %+v: %v", units[i].Name, kept, err)
		}
	}
	if s, _ := d.Ledger.SubmissionOf(units[1].ID, 0); s.Theme != "Thi đua mẫu" {
		t.Errorf("the theme is %q", s.Theme)
	}
	d.Undo()
	if len(d.Ledger.Versions) != 0 || len(d.Ledger.Attachments) != before {
		t.Errorf("undone, %d versions and %d files are left", len(d.Ledger.Versions), len(d.Ledger.Attachments)-before)
	}
	if s, ok := d.Ledger.SubmissionOf(units[0].ID, 0); ok && s.HasCome() {
		t.Errorf("undone, the report stands as %+v", s)
	}
}

func TestTheSameFileAgainIsHeldAndMayBeTaken(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	dir, _, _ := returned(t, d, unreported(t, d, 2))
	readFolder(t, d, dir)
	desktest.Ctrl(t, d, fyne.KeyS)
	b := readFolder(t, d, dir)
	if len(b.taken()) != 0 || b.count(intake.Held) != 2 {
		t.Fatalf("the second time: %s", b.sum())
	}
	desktest.Ctrl(t, d, fyne.KeyS) // nothing is ticked
	if !desktest.DialogOpen(d) || len(d.Ledger.Versions) != 2 {
		t.Fatalf("%d versions, dialog open: %v", len(d.Ledger.Versions), desktest.DialogOpen(d))
	}
	b.tick(b.rows[0])
	desktest.Ctrl(t, d, fyne.KeyS)
	if len(d.Ledger.Versions) != 3 {
		t.Errorf("%d versions were kept", len(d.Ledger.Versions))
	}
}

func TestOfOneUnitABatchHasOneReport(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	dir, contents, _ := returned(t, d, unreported(t, d, 1))
	desktest.PutFile(t, dir, "bản sao.xlsx", contents[0])
	b := readFolder(t, d, dir)
	b.tick(b.file(t, "bản sao.xlsx"))
	if got := b.taken(); len(got) != 1 || got[0].reading.Name != "bản sao.xlsx" {
		t.Errorf("%d are to be received", len(got))
	}
}

func TestCancellingTheReadingKeepsNothing(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	dir, _, _ := returned(t, d, unreported(t, d, 2))
	b := newIntakeBatch(d, nil, "")
	ctx := &cancelledAfter{Context: context.Background(), left: 2}
	if err := b.read(ctx, ui.Progress{}, []string{dir}); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	d.Reread()
	if len(d.Ledger.Versions) != 0 || desktest.DialogOpen(d) {
		t.Errorf("%d versions, dialog open: %v", len(d.Ledger.Versions), desktest.DialogOpen(d))
	}
}

func TestAFormThatLostItsMarkIsGivenItsUnit(t *testing.T) {
	for name, want := range map[string]int{
		"BC_CS06_kết quả.xlsx": 1, "Trường THCS Mẫu 6 gửi.xlsx": 1, "truong-thcs-mau-6.pdf": 1, "báo cáo.xlsx": 0, "CS06 và CS07.xlsx": 0,
	} {
		b := &intakeBatch{desk: intake.Desk{Ledger: data.Ledger{Units: []data.Unit{
			{ID: 1, Code: "CS06", Name: "Trường THCS Mẫu 6"}, {ID: 2, Code: "CS07", Name: "Trường THCS Mẫu 60"}, {ID: 3, Name: "Trường THCS Mẫu"},
		}}}}
		if got := b.unitNamedBy(&intakeRow{reading: intake.Reading{Name: name}}); got != int64(want) {
			t.Errorf("%s is that of unit %d", name, got)
		}
	}
}

func TestErrorWorkbooksAreWritten(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	dir, contents, _ := returned(t, d, unreported(t, d, 2))
	desktest.PutFile(t, dir, "01.xlsx", typeInto(t, contents[0], map[string]string{cellAt(t, contents[0], "doc_date"): "hôm qua"}))
	desktest.PutFile(t, dir, "công văn.pdf", []byte("%PDF-1.7\n%%EOF"))
	b := readFolder(t, d, dir)
	if got := b.untold(); len(got) != 1 || got[0].reading.Name != "01.xlsx" {
		t.Fatalf("%d units are to be told", len(got))
	}
	var out bytes.Buffer
	if err := b.file(t, "01.xlsx").reading.WriteErrors(&out); err != nil {
		t.Fatal(err)
	}
	book, err := xlsx.ReadBook(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if first := book.Sheets[0]; !strings.Contains(fmt.Sprint(first.Rows), "hôm qua") {
		t.Errorf("the first sheet, %s, does not say what is wrong", first.Sheet)
	}
	if got := errorName(b.file(t, "01.xlsx"), map[string]bool{}); got != "01_CAN-SUA.xlsx" {
		t.Errorf("it is called %s", got)
	}
}

func TestAForeignTableIsMatchedByTheOfficer(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	var out bytes.Buffer
	if err := xlsx.WriteTable(&out, xlsx.Table{
		Title: "Danh sách đề nghị khen thưởng cá nhân", Header: []string{"STT", "Họ và tên", "Chức danh", "Lý do khen"},
		Rows: xlsx.Listed([][]any{{int64(1), "Trần Thị Mẫu", "Giáo viên", "Dạy giỏi"}, {int64(2), "Lê Văn Mẫu", "Giáo viên", "Có sáng kiến"}}),
	}); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	desktest.PutFile(t, dir, "danh sách.xlsx", out.Bytes())
	b := readFolder(t, d, dir)
	row := b.rows[0]
	if row.reading.Verdict != intake.Foreign || len(row.reading.Tables) != 1 || len(b.taken()) != 0 {
		t.Fatalf("%s with %d tables: %s", row.reading.Verdict, len(row.reading.Tables), row.said())
	}
	m := columns.New(row.reading.Tables[0])
	reason := slices.Index(m.Table.Headings, "Lý do khen")
	m.Keys[reason] = "name"
	if err := m.Settle(); err == nil {
		t.Error("two columns may hold the same")
	}
	m.Keys[reason] = "achievement"
	for i := range m.Fixed {
		switch m.Fixed[i].Key {
		case "subject":
			m.Fixed[i].Value = string(data.Individual)
		case "standing":
			m.Fixed[i].Value = string(data.Direct)
		case "form":
			m.Fixed[i].Value = d.Ledger.RuleSets[0].Forms[0].Code
		}
	}
	if err := m.Settle(); err != nil {
		t.Fatal(err)
	}
	unit := unreported(t, d, 1)[0]
	b.reread(row, func(r intake.Reading) intake.Reading {
		return intake.ReadMatched(r, m.Table, b.desk, unit.ID, 0, "")
	})
	if got := row.reading.Answer.Nominations; !row.takes() || len(got) != 2 || got[0].Name != "Trần Thị Mẫu" || got[1].Achievement != "Có sáng kiến" {
		t.Fatalf("%s (%s): %+v %+v", row.reading.Verdict, row.reading.Reason, got, row.reading.Findings)
	}
	before := len(d.Ledger.Nominations)
	desktest.Ctrl(t, d, fyne.KeyS)
	if s, _ := d.Ledger.SubmissionOf(unit.ID, 0); !s.HasCome() || len(d.Ledger.Nominations)-before != 2*s.Taken {
		t.Errorf("%+v, %d nominations more", s, len(d.Ledger.Nominations)-before)
	}
	if got := columns.Samples(intake.Reading{Content: out.Bytes()}, m.Table)[reason]; strings.Join(got, ";") != "Dạy giỏi;Có sáng kiến" {
		t.Errorf("the samples are %q", got)
	}
}
