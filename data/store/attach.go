package store

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"thidua/data"
	"thidua/data/vn"
)

// MaxAttachment is the largest file that is kept, in bytes.
const MaxAttachment = 64 << 20

// File is a file to be kept: Attachment names the owner and the file; its size
// and hash are filled in.
type File struct {
	Attachment *data.Attachment
	Content    []byte
}

// Attach keeps files with records in one stroke: all or none, undone together.
// The same content is kept once.
func (s *Store) Attach(files ...File) error {
	return s.write("", func(w *work) error {
		for _, f := range files {
			if err := s.attach(w, f.Attachment, f.Content); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *Store) attach(w *work, a *data.Attachment, content []byte) error {
	if err := CheckSize(a.Name, int64(len(content))); err != nil {
		return err
	}
	sum := sha256.Sum256(content)
	a.SHA256, a.Size, a.Name = hex.EncodeToString(sum[:]), int64(len(content)), vn.Clean(a.Name)
	if _, err := w.tx.Exec("INSERT INTO content (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", a.SHA256, content); err != nil {
		return fmt.Errorf("keep %s: %w", a.SHA256, problemOf(err))
	}
	return s.Attachments.save(w, a)
}

// CheckSize refuses a file with nothing in it, and one that is too large to be
// kept.
func CheckSize(name string, size int64) error {
	switch {
	case size == 0:
		return &data.Problem{Key: "problem.attachment_empty", Args: []any{"Name", name}}
	case size > MaxAttachment:
		return &data.Problem{Key: "problem.attachment_size", Args: []any{"Name", name, "Megabytes", MaxAttachment >> 20}}
	}
	return nil
}

// Content returns the bytes of an attachment after checking them against its
// hash.
func (s *Store) Content(a data.Attachment) ([]byte, error) {
	var content []byte
	if err := s.reader.QueryRow("SELECT bytes FROM content WHERE sha256 = ?", a.SHA256).Scan(&content); err != nil {
		return nil, fmt.Errorf("content of %d: %w", a.ID, problemOf(err))
	}
	if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != a.SHA256 {
		return nil, &data.Problem{Key: "problem.attachment_damaged", Args: []any{"Name", a.Name}}
	}
	return content, nil
}
