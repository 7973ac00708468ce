package paper_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"thidua/data"
	"thidua/data/paper"
)

// BenchmarkAwardList sets a decision's list of 1,000 names as PDF: ours, and
// bare, LibreOffice doing so with the same list from its file for Word.
func BenchmarkAwardList(b *testing.B) {
	names := 1_000
	if testing.Short() {
		names = 50
	}
	l := madeUp()
	d := l.Decision(mixed)
	nominate(&l, data.Individual, mixed, names)
	b.Run("ours", func(b *testing.B) {
		for b.Loop() {
			if err := paper.WritePDF(io.Discard, paper.AwardList(l, d, today)); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("bare", func(b *testing.B) {
		soffice, err := exec.LookPath("soffice")
		if err != nil {
			b.Skip("LibreOffice is not installed")
		}
		var word bytes.Buffer
		if err := paper.WriteDOCX(&word, paper.AwardList(l, d, today)); err != nil {
			b.Fatal(err)
		}
		dir := b.TempDir()
		path := filepath.Join(dir, "danh-sach.docx")
		if err := os.WriteFile(path, word.Bytes(), 0o600); err != nil {
			b.Fatal(err)
		}
		convert := func() {
			c := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir", dir, path)
			if out, err := c.CombinedOutput(); err != nil {
				b.Fatalf("%v\n%s", err, out)
			}
		}
		convert() // the first time it makes itself at home
		for b.Loop() {
			convert()
		}
	})
}
