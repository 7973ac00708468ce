package store_test

import (
	"testing"

	"thidua/data"
	"thidua/data/store"
)

// A blank and its scan are kept, replaced and undone together.
func TestABlankIsKeptWithItsScan(t *testing.T) {
	s, l := opened(t)
	scan := func(content string) *store.File {
		return &store.File{Attachment: &data.Attachment{CampaignID: l.Campaign.ID, Name: "phoi.png"}, Content: []byte(content)}
	}
	scanOf := func(b data.BlankCertificate) string {
		t.Helper()
		a, err := s.Attachments.Get(b.ScanID)
		must(t, err)
		content, err := s.Content(a)
		must(t, err)
		if a.Entity != "blank" || a.EntityID != b.ID {
			t.Errorf("the scan belongs to %s %d", a.Entity, a.EntityID)
		}
		return string(content)
	}
	b := data.UsualBlank(data.PaperA4)
	wantProblem(t, s.SaveBlank(&b, scan("x"), ""), "problem.required")
	if b.ID != 0 {
		t.Error("a blank that was refused has an id")
	}
	b.Name = "Phôi A4"
	must(t, s.SaveBlank(&b, scan("ảnh cũ"), ""))
	if got := scanOf(b); got != "ảnh cũ" {
		t.Errorf("the scan is %q", got)
	}
	old := b
	b.Note = "đã thay phôi"
	must(t, s.SaveBlank(&b, scan("ảnh mới"), ""))
	if got := scanOf(b); got != "ảnh mới" {
		t.Errorf("the new scan is %q", got)
	}
	_, err := s.Attachments.Get(old.ScanID)
	wantProblem(t, err, "problem.gone")
	_, err = s.UndoLast(l.Campaign.ID)
	must(t, err)
	back, err := s.Blanks.Get(b.ID)
	must(t, err)
	if got := scanOf(back); got != "ảnh cũ" || back.Note != "" {
		t.Errorf("undone, it has %q and %q", got, back.Note)
	}
	_, err = s.UndoLast(l.Campaign.ID)
	must(t, err)
	_, err = s.Blanks.Get(b.ID)
	wantProblem(t, err, "problem.gone")
}
