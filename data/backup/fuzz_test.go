package backup

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"thidua/data"
)

// Whatever somebody puts on the stick in place of an encrypted copy is refused
// with a sentence, and nothing is written; what is opened is what was encrypted.
func FuzzDecrypt(f *testing.F) {
	const passphrase = "một câu dễ nhớ"
	content := bytes.Repeat([]byte("sổ thi đua "), 8000) // more than one of age's chunks
	dir := f.TempDir()
	from, to := filepath.Join(dir, "a.db"), filepath.Join(dir, "a.db.age")
	if err := os.WriteFile(from, content, 0o600); err != nil {
		f.Fatal(err)
	}
	key, err := newKey(passphrase, 1)
	if err != nil {
		f.Fatal(err)
	}
	if err := key.Encrypt(from, to); err != nil {
		f.Fatal(err)
	}
	copied, err := os.ReadFile(to)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(copied)
	f.Add(copied[:len(copied)/2])
	f.Add(copied[:200])
	f.Add([]byte("age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 40\n"))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, spoilt []byte) {
		dir := t.TempDir()
		path, opened := filepath.Join(dir, "b.db.age"), filepath.Join(dir, "b.db")
		if err := os.WriteFile(path, spoilt, 0o600); err != nil {
			t.Fatal(err)
		}
		err := Decrypt(path, opened, passphrase)
		got, missing := os.ReadFile(opened)
		var p *data.Problem
		switch {
		case err == nil && !bytes.Equal(got, content):
			t.Errorf("opened as something else, %d bytes", len(got))
		case err != nil && !errors.As(err, &p):
			t.Errorf("no sentence for: %v", err)
		case err != nil && missing == nil:
			t.Error("refused, and something was written")
		}
	})
}
