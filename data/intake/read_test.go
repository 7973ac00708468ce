package intake

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"thidua/assets"
	"thidua/data"
	"thidua/data/xlsx"
)

func TestFilesThatAreNoForm(t *testing.T) {
	d := office(t)
	whole := form(t, d, school)
	for _, c := range []struct {
		file    File
		verdict Verdict
		says    string
	}{
		{File{Name: `C:\bao cao\~$phieu.xlsx`, Content: []byte("x")}, Skipped, "tệp của hệ thống"},
		{File{Name: ".DS_Store"}, Skipped, ""},
		{File{Name: "Thumbs.db"}, Skipped, ""},
		{File{Name: "a.xlsx"}, Rejected, assets.T("problem.sheet_empty")},
		{File{Name: "a.xlsx", Content: whole[:len(whole)/2]}, Rejected, assets.T("problem.sheet_damaged")},
		{File{Name: "a.xlsx", Content: []byte("%PDF-1.7 x")}, Rejected, assets.T("problem.sheet_pdf")},
		{File{Name: "a.xlsx", Problem: &data.Problem{Key: "problem.sheet_too_large"}}, Rejected, assets.T("problem.sheet_too_large")},
		{File{Name: "a.xlsx", Problem: errors.New("disk gone")}, Rejected, assets.T("intake.unreadable")},
		{File{Name: "phieu.xlsx", Content: whole}, Rejected, "chưa nhập gì"}, // the folder of the forms, chosen by mistake
		{File{Name: "phieu.xlsx", Content: begunForm(t, d)}, Cautioned, ""},
	} {
		r := Read(c.file, d, "")
		if r.Verdict != c.verdict || !strings.Contains(r.Reason, c.says) {
			t.Errorf("%s: %s", c.file.Name, told(r))
		}
		var b bytes.Buffer
		if err := r.WriteErrors(&b); (err == nil) != (c.file.Name == "phieu.xlsx") {
			t.Errorf("%s: errors of it: %v", c.file.Name, err)
		}
	}
}

// begunForm is a form of which the school has filled in but the number.
func begunForm(t *testing.T, d Desk) []byte {
	t.Helper()
	return typed(t, form(t, d, school), "xl/worksheets/sheet1.xml", map[string]string{"B19": "12/BC-MN"})
}

func TestTheOfficerChoosesTheUnit(t *testing.T) {
	d := office(t)
	r := Read(File{Name: "phieu.xlsx", Content: begunForm(t, d)}, Desk{Ledger: d.Ledger, Key: "another", Today: d.Today}, "")
	if r.Verdict != Rejected || r.SHA256 == "" {
		t.Fatal(told(r))
	}
	r = Reread(r, d, school+1, 0, "")
	if r.Verdict != Cautioned || r.Unit.ID != school+1 || r.SHA256 == "" || !r.Takes() {
		t.Error(told(r))
	}
}

func TestRepairedTextsAreShown(t *testing.T) {
	fixes := fixesIn([]xlsx.Grid{{Sheet: "A", Rows: [][]xlsx.Cell{{{}, {Text: "Trường học", Was: "Tröôøng hoïc", Remedy: xlsx.FromVNI}}}}}, 10)
	if len(fixes) != 1 || fixes[0] != (Fix{"A", "B1", "Tröôøng hoïc", "Trường học", xlsx.FromVNI}) {
		t.Errorf("%+v", fixes)
	}
}
