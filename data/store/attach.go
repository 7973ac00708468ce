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

// Attach keeps a file with a record: a names the owner and the file; its size
// and hash are filled in. The same content is kept once.
func (s *Store) Attach(a *data.Attachment, content []byte) error {
	if len(content) > MaxAttachment {
		return &data.Problem{Key: "problem.attachment_size", Args: []any{"Name", a.Name, "Megabytes", MaxAttachment >> 20}}
	}
	sum := sha256.Sum256(content)
	a.SHA256, a.Size, a.Name = hex.EncodeToString(sum[:]), int64(len(content)), vn.Clean(a.Name)
	return s.write("", func(w *work) error {
		if _, err := w.tx.Exec("INSERT INTO content (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", a.SHA256, content); err != nil {
			return fmt.Errorf("keep %s: %w", a.SHA256, problemOf(err))
		}
		return s.Attachments.save(w, a)
	})
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
