//go:build linux

package main

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"

	_ "modernc.org/sqlite" // to look at the file with other eyes than the store's

	"thidua/app/desk"
	"thidua/data/keeper"
	"thidua/data/store"
)

// inLedger opens the ledger as the program does after whatever has happened,
// looks at it, and checks that the file is sound, then and when it is closed.
func inLedger(t *trial, look func(*store.Store) error) error {
	dir := t.dir
	s, err := desk.OpenLedger(dir, false)
	if doubt, ok := errors.AsType[*store.Suspect](err); ok && doubt.Usable { // the officer is asked, and takes it as it is
		t.asked++
		if _, err := store.Trust(dir); err != nil {
			return err
		}
		s, err = desk.OpenLedger(dir, false)
	}
	if err != nil {
		return fmt.Errorf("it does not open: %w", err)
	}
	keeper.Sweep(s)
	desk.Sweep(s)
	path := filepath.Join(dir, store.FileName)
	err = errors.Join(sound(path), swept(dir), look(s), s.Close())
	if err != nil {
		return err
	}
	return sound(path)
}

// sound has SQLite check a file as a whole.
func sound(path string) (err error) {
	db, err := sql.Open("sqlite", "file:"+path+"?mode=rw")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var verdict string
	if err := db.QueryRow("PRAGMA integrity_check").Scan(&verdict); err != nil || verdict != "ok" {
		return fmt.Errorf("%s is not sound: %s %w", filepath.Base(path), verdict, err)
	}
	rows, err := db.Query("PRAGMA foreign_key_check")
	if err != nil {
		return err
	}
	defer rows.Close()
	if rows.Next() {
		return fmt.Errorf("%s: links lead nowhere", filepath.Base(path))
	}
	return rows.Err()
}

// settingIn reads a setting from a ledger file.
func settingIn(path, key string) (value string, err error) {
	db, err := sql.Open("sqlite", "file:"+path+"?mode=rw")
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	err = db.QueryRow("SELECT value FROM setting WHERE key = ?", key).Scan(&value)
	return value, err
}

// markVersion says in a file that it has another schema.
func markVersion(path string, version int) error {
	db, err := sql.Open("sqlite", "file:"+path+"?mode=rw")
	if err != nil {
		return err
	}
	_, err = db.Exec(fmt.Sprintf("PRAGMA user_version = %d", version))
	return errors.Join(err, db.Close())
}
