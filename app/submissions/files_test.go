package submissions

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/store"
)

func TestFilesAreKeptAllOrNone(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := submissionsOf(t, d, func(r submissionRow) bool { return r.Submission.State == data.Received && r.Files == 0 })
	folder := t.TempDir()
	good, huge, empty := filepath.Join(folder, "Báo cáo.pdf"), filepath.Join(folder, "Ảnh.zip"), filepath.Join(folder, "Trống.docx")
	if err := errors.Join(os.WriteFile(empty, nil, 0o600), os.WriteFile(good, []byte("nội dung"), 0o600), os.WriteFile(huge, nil, 0o600), os.Truncate(huge, store.MaxAttachment+1)); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		paths []string
		key   string
	}{
		"one is missing":   {[]string{good, filepath.Join(folder, "không có.pdf")}, "problem.read_file"},
		"one is empty":     {[]string{good, empty}, "problem.attachment_empty"},
		"one is too large": {[]string{good, huge}, "problem.attachment_size"},
	} {
		t.Run(name, func(t *testing.T) {
			err := d.KeepFiles(context.Background(), ui.Progress{}, "submission", row.Submission.ID, c.paths)
			var p *data.Problem
			if !errors.As(err, &p) || p.Key != c.key {
				t.Errorf("got %v; want %s", err, c.key)
			}
			d.Reread()
			if n := s.row(t, row.Unit.ID).Files; n != 0 {
				t.Errorf("%d files were kept", n)
			}
		})
	}
	if err := d.KeepFiles(context.Background(), ui.Progress{}, "submission", row.Submission.ID, []string{good}); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	files := d.FilesOf("submission", row.Submission.ID)
	if s.row(t, row.Unit.ID).Files != 1 || len(files) != 1 || files[0].Name != "Báo cáo.pdf" {
		t.Fatalf("kept %+v", files)
	}
	if content, err := d.Store.Content(files[0]); err != nil || string(content) != "nội dung" {
		t.Errorf("it reads back as %q, %v", content, err)
	}
}
