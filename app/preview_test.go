package app

import (
	"archive/zip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/data/paper"
)

// Whatever is printed is looked at first; only "In…" makes the file.
func TestEveryPaperIsLookedAtBeforeItIsPrinted(t *testing.T) {
	d, _ := desktest.Previewed(t, sampleDesk(t, "2025-12-08"))
	desktest.ShownFirst(t, d, map[string]func(){
		"a table": func() {
			d.PrintSheet(ui.Sheet{Title: "Đơn vị", Header: []string{"Tên"}, Rows: [][]any{{"Trường Mẫu 1"}}})
		},
	})
}

// A document is saved where the officer wants it, as PDF and to be edited in
// Word.
func TestADocumentIsSaved(t *testing.T) {
	d, folder := desktest.Previewed(t, sampleDesk(t, "2025-12-08"))
	document := paper.TargetsPage(d.Ledger, d.Today())
	d.Show(document, "Chỉ tiêu")
	desktest.Ctrl(t, d, fyne.KeyS)
	desktest.Press(d, fyne.KeyReturn)
	if content, err := os.ReadFile(filepath.Join(folder, "Chỉ tiêu.pdf")); err != nil || !strings.HasPrefix(string(content), "%PDF-") {
		t.Errorf("the PDF is not there: %v", err)
	}
	d.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
	desktest.Press(d, fyne.KeyReturn)
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
	d, _ := desktest.Previewed(t, sampleDesk(t, "2025-12-08"))
	d.Show(paper.Document{Kind: "漢"}, "Danh sách")
	desktest.Press(d, fyne.KeyEscape)
	if desktest.DialogOpen(d) {
		t.Error("more than the refusal was shown")
	}
}
