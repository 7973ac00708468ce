package store

import (
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"thidua/data"
)

// A copy of the ledger that is spoilt anywhere, cut off or replaced is looked at
// and judged: no panic, and an error says what it is in a sentence. Each six
// bytes of spots change two bytes at a place; cut bytes are missing at the end.
func FuzzLook(f *testing.F) {
	s, err := Open(f.TempDir())
	if err != nil {
		f.Fatal(err)
	}
	if err := s.Units.Save(&data.Unit{Name: "Tổ dân phố 1 (mẫu)", Kind: data.Neighborhood}, ""); err != nil {
		f.Fatal(err)
	}
	path := filepath.Join(f.TempDir(), "copy.db")
	_, err = s.BackUp(path)
	if err := errors.Join(err, s.Close()); err != nil {
		f.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte{}, uint32(0))
	f.Add([]byte{0, 0, 0, 16, 0xff, 0xff}, uint32(0))                     // the size of a page
	f.Add([]byte{0, 0, 0, 28, 0xff, 0xff}, uint32(0))                     // how many pages there are
	f.Add([]byte{0, 0, 0, 100, 5, 5, 0, 0, 16, 0, 1, 1}, uint32(4096))    // the kind of a page
	f.Add([]byte{0, 0, 0, 60, 0, 99}, uint32(0))                          // the version of the schema
	f.Add([]byte{}, uint32(1<<31))                                        // nothing at all
	f.Add([]byte{0, 0, 0, 0, 'X', 'Y', 0, 0, 0, 32, 0xff, 0}, uint32(17)) // no database, and its free pages
	f.Fuzz(func(t *testing.T, spots []byte, cut uint32) {
		spoilt := append([]byte(nil), whole...)
		for ; len(spots) >= 6; spots = spots[6:] {
			at := int(binary.BigEndian.Uint32(spots)) % (len(spoilt) - 1)
			copy(spoilt[at:], spots[4:6])
		}
		spoilt = spoilt[:len(spoilt)-min(len(spoilt), int(cut))]
		path := filepath.Join(t.TempDir(), "copy.db")
		if err := os.WriteFile(path, spoilt, 0o600); err != nil {
			t.Fatal(err)
		}
		var p *data.Problem
		if _, err := Look(path, filepath.Dir(path)); err != nil && !errors.As(err, &p) {
			t.Errorf("no sentence for: %v", err)
		}
	})
}
