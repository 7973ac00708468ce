package store_test

import (
	"database/sql"
	"path/filepath"
	"testing"

	"thidua/data"
	"thidua/data/store"
)

// BenchmarkEdit saves one edit so that it outlasts a power cut: ours with its
// entry in the sealed history, the search and the checks; bare, a transaction
// that changes one row, in the same mode of SQLite.
func BenchmarkEdit(b *testing.B) {
	b.Run("ours", func(b *testing.B) {
		s, err := store.Open(b.TempDir())
		must(b, err)
		defer s.Close()
		u := data.Unit{Name: "Trường Tiểu học Mẫu", Kind: data.School, MustReport: true}
		for b.Loop() {
			u.Staff++
			must(b, s.Units.Save(&u, ""))
		}
	})
	b.Run("bare", func(b *testing.B) {
		db, err := sql.Open("sqlite", filepath.Join(b.TempDir(), "x.db")+"?_txlock=immediate&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)")
		must(b, err)
		defer db.Close()
		db.SetMaxOpenConns(1)
		_, err = db.Exec("CREATE TABLE unit (id INTEGER PRIMARY KEY, name TEXT, kind TEXT, staff INTEGER) STRICT; INSERT INTO unit VALUES (1, 'Trường Tiểu học Mẫu', 'school', 0)")
		must(b, err)
		edit, err := db.Prepare("UPDATE unit SET staff = staff + 1 WHERE id = 1")
		must(b, err)
		defer edit.Close()
		for b.Loop() {
			tx, err := db.Begin()
			must(b, err)
			_, err = tx.Stmt(edit).Exec() //nolint:sqlclosecheck // closed with the transaction
			must(b, err)
			must(b, tx.Commit())
		}
	})
}
