package upward

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/report"
)

// settingWord begins the keys under which is kept how the report stood when a
// file for Word was written, by the ID that the file bears.
const settingWord = "report.word."

// toWord writes the report as a Word file that can be edited and taken back.
func (s *reportScreen) toWord() {
	name := s.d.Ledger.FileStem(s.d.Today()) + "_BaoCao.docx"
	document := reportDocument(s.d, s.report)
	s.d.Leave(s.d.LeavingDocument(document, document.FileName(), data.LeftAsFile), func(o desk.Outgoing) {
		ui.SaveFile(s.d.Window, name, ".docx", s.d.Store, func(path string) { s.d.Wrote(s.writeWord(o, path), path) })
	})
}

// writeWord writes the Word file, and keeps how the report stood.
func (s *reportScreen) writeWord(o desk.Outgoing, path string) error {
	document := reportDocument(s.d, s.report)
	then, err := json.Marshal(report.ExportOf(s.report))
	if err != nil {
		return fmt.Errorf("note how the report stands: %w", err)
	}
	sum := sha256.Sum256(then)
	document.ID = hex.EncodeToString(sum[:12])
	if err := s.d.Store.Set(settingWord+document.ID, string(then)); err != nil {
		return err
	}
	return o.Write(path, func(w io.Writer) error { return paper.WriteDOCX(w, document) })
}

// maxWord is the largest Word file that is read, in bytes.
const maxWord = 32 << 20

// fromWord takes back what the officer changed in the Word file, after showing
// it.
func (s *reportScreen) fromWord() {
	ui.OpenFile(s.d.Window, []string{".docx"}, s.d.Store, func(path string) {
		changes, err := s.readWord(path)
		if err != nil {
			ui.ShowError(s.d.Window, err)
			return
		}
		if len(changes) == 0 {
			ui.Inform(s.d.Window, ui.T("report.from_word"), ui.T("report.word_same", "Name", filepath.Base(path)))
			return
		}
		s.previewWord(filepath.Base(path), changes)
	})
}

// readWord lists what was changed in a Word file since the program wrote it.
func (s *reportScreen) readWord(path string) ([]report.WordChange, error) {
	name := filepath.Base(path)
	content, err := desk.ReadFile(path, maxWord, &data.Problem{Key: "problem.word_large", Args: []any{"Name", name}})
	if err != nil {
		return nil, err
	}
	read, err := paper.ReadDOCX(content)
	if err != nil {
		return nil, err
	}
	then := report.Export{}
	if kept := s.d.Store.Get(settingWord + read.ID); read.ID == "" || kept == "" {
		return nil, &data.Problem{Key: "problem.word_other", Args: []any{"Name", name}}
	} else if err := json.NewDecoder(bytes.NewReader([]byte(kept))).Decode(&then); err != nil {
		return nil, fmt.Errorf("how the report stood: %w", err)
	}
	return report.FromWord(s.report, then, paragraphsOf(read.Passages)), nil
}

// paragraphsOf are the paragraphs of a Word file as the report reads them.
func paragraphsOf(passages []paper.Passage) []report.Paragraph {
	paragraphs := make([]report.Paragraph, len(passages))
	for i, p := range passages {
		paragraphs[i] = report.Paragraph{Keys: p.Keys, Text: p.Text, Aside: p.Aside}
	}
	return paragraphs
}
