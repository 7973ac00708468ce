package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thidua/app/ui"
)

// Whoever has ten files open must be told which one is no workbook.
func TestWhatIsWrongWithAFileNamesTheFile(t *testing.T) {
	sampleDesk(t, "2025-12-08")
	folder := t.TempDir()
	for name, content := range map[string]string{"Hỏng.xlsx": "PK\x03\x04 cắt cụt", "Trống.xlsx": "", "Trang web.xlsx": "<html></html>"} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := readWorkbook(path)
		if err == nil || !strings.HasPrefix(ui.Sentence(err), "Tệp “"+name+"”: ") {
			t.Errorf("of %s it says %v", name, err)
		}
	}
	if _, err := readWorkbook(filepath.Join(folder, "không có.xlsx")); err == nil || !strings.Contains(ui.Sentence(err), "không có.xlsx") {
		t.Errorf("of a missing file it says %v", err)
	}
}
