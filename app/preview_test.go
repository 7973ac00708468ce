package app

import (
	"archive/zip"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/paper"
)

// previewed is the sample on a PC without a program for PDF, whose officer
// saves files in a folder of the test.
func previewed(t *testing.T) (d *desk, folder string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("Windows asks with windows of its own")
	}
	t.Setenv("PATH", "")
	d, folder = sampleDesk(t, "2025-12-08"), t.TempDir()
	if err := d.store.Set("files.folder", folder); err != nil {
		t.Fatal(err)
	}
	return d, folder
}

// files are the names of what lies in a folder.
func files(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// Whatever is printed is looked at first; only "In…" makes the file.
func TestEveryPaperIsLookedAtBeforeItIsPrinted(t *testing.T) {
	d, _ := previewed(t)
	decision := d.ledger.DecisionRows()[0]
	decisions, publicity := &decisions{d: d}, &awards{d: d}
	meeting := &meetings{d: d}
	d.addUsualBlanks()
	d.places.open(atBlanks, d.ledger.Blanks[0].ID)
	blank := d.places.current().(*blanks)
	refused := data.NominationRow{}
	refused.Stage = data.Refused
	refused.Unit = d.ledger.Units[0]
	for name, show := range map[string]func(){
		"the list of a decision":   func() { decisions.printAwards(decision) },
		"the prizes":               func() { decisions.printPayment(decision) },
		"a decision":               func() { decisions.printPaper(decision, paperDecision, paper.Listing{}) },
		"a ceremony":               func() { decisions.printPaper(decision, paperCeremony, paper.Listing{}) },
		"a refusal":                func() { publicity.printRefusal(refused) },
		"the targets":              d.printTargetsPage,
		"a paper of the Council":   func() { meeting.print("Biên bản", paper.Document{Kind: "BIÊN BẢN"}) },
		"the page to calibrate by": func() { blank.printCalibration() },
		"a table": func() {
			d.printSheet(ui.Sheet{Title: "Đơn vị", Header: []string{"Tên"}, Rows: [][]any{{"Trường Mẫu 1"}}})
		},
	} {
		t.Run(name, func(t *testing.T) {
			printed := filepath.Join(d.store.Folder(), "in")
			show()
			if !dialogOpen(d) || len(files(t, printed)) > 0 {
				t.Fatalf("shown: %v, written: %v", dialogOpen(d), files(t, printed))
			}
			ctrl(t, d, fyne.KeyP)
			made := files(t, printed)
			if len(made) != 1 || filepath.Ext(made[0]) != ".pdf" {
				t.Fatalf("printing wrote %v", made)
			}
			press(d, fyne.KeyEscape) // there is no program for PDF
			press(d, fyne.KeyEscape)
			if dialogOpen(d) {
				t.Error("Esc leaves it open")
			}
			if err := os.RemoveAll(printed); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// A document is saved where the officer wants it, as PDF and to be edited in
// Word.
func TestADocumentIsSaved(t *testing.T) {
	d, folder := previewed(t)
	document := paper.TargetsPage(d.ledger, d.today())
	d.show(document, "Chỉ tiêu")
	ctrl(t, d, fyne.KeyS)
	press(d, fyne.KeyReturn)
	if content, err := os.ReadFile(filepath.Join(folder, "Chỉ tiêu.pdf")); err != nil || !strings.HasPrefix(string(content), "%PDF-") {
		t.Errorf("the PDF is not there: %v", err)
	}
	d.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
	press(d, fyne.KeyReturn)
	word, err := zip.OpenReader(filepath.Join(folder, "Chỉ tiêu.docx"))
	if err != nil {
		t.Fatal(err)
	}
	defer word.Close()
	if _, err := word.Open("word/document.xml"); err != nil {
		t.Errorf("the Word file is none: %v", err)
	}
}

// What cannot be printed is said before anything is shown.
func TestADocumentThatCannotBePrintedIsNotShown(t *testing.T) {
	d, _ := previewed(t)
	d.show(paper.Document{Kind: "漢"}, "Danh sách")
	press(d, fyne.KeyEscape)
	if dialogOpen(d) {
		t.Error("more than the refusal was shown")
	}
}
