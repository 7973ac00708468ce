//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"thidua/app/desk"
	"thidua/data/backup"
	"thidua/data/store"
)

// backups works and backs up, under new names and over an old one, encrypted
// too, and removes what the rotation does not keep.
type backups struct{}

func (backups) name() string { return "backup" }

// passphrase is for the copies of this run only.
const passphrase = "mat khau mau cua torture"

func (backups) prepare(dir, with string) error {
	key, err := backup.NewKey(passphrase)
	if err != nil {
		return err
	}
	return errors.Join(edits{}.prepare(dir, with), os.Mkdir(filepath.Join(dir, "backups"), 0o700), keepKey(key, with))
}

func (backups) act(c *child) error {
	key, err := readKey(c.with)
	if err != nil {
		return err
	}
	s, err := c.open()
	if err != nil {
		return err
	}
	dir := filepath.Join(c.dir, "backups")
	for n := 1; c.more(n); n++ {
		mark := fmt.Sprint(c.seed, "-", n)
		if err := c.do("mark "+mark, func() error { return s.Set("torture.head", mark) }); err != nil {
			return err
		}
		path := filepath.Join(dir, backup.Kept{At: time.Now().Add(time.Duration(n) * time.Second), Changes: int64(n)}.Name())
		over := filepath.Join(dir, "SoThiDua_over.db")
		err := errors.Join(
			c.do("backup "+filepath.Base(path)+" "+mark, func() error { _, err := s.BackUp(path); return err }),
			c.do("backup SoThiDua_over.db "+mark, func() error { _, err := s.BackUp(over); return err }),
			c.do("encrypt "+mark, func() error { return key.Encrypt(path, path+backup.Ending) }),
			c.do("prune", func() error { return prune(dir) }))
		if err != nil {
			return err
		}
	}
	return c.do("close", s.Close)
}

// prune removes what the rotation does not keep.
func prune(dir string) error {
	kept, err := backup.List(dir)
	if err != nil {
		return err
	}
	var failed []error
	for _, k := range backup.Usual().Prune(kept) {
		if err := os.Remove(k.Path); !errors.Is(err, os.ErrNotExist) {
			failed = append(failed, err)
		}
	}
	return errors.Join(failed...)
}

func (b backups) judge(t *trial, a account) error {
	mark := ""
	for _, done := range a.done {
		if m, ok := strings.CutPrefix(done, "mark "); ok {
			mark = m
		}
	}
	err := inLedger(t, func(s *store.Store) error {
		if is := s.Get("torture.head"); mark != "" && is != mark && !a.open("mark "+is) {
			return fmt.Errorf("the ledger says %q, told was %q", is, mark)
		}
		return nil
	})
	if err != nil {
		return err
	}
	dir := filepath.Join(t.dir, "backups")
	copies, err := filepath.Glob(filepath.Join(dir, "*.db"))
	if err != nil {
		return err
	}
	for _, path := range copies {
		if _, err := store.Look(path, t.dir); err != nil {
			return fmt.Errorf("half a backup: %w", err)
		}
	}
	return errors.Join(b.there(dir, a), opens(dir, t.seed), os.RemoveAll(dir), os.Mkdir(dir, 0o700))
}

// there looks for the newest backup whose making was told.
func (backups) there(dir string, a account) error {
	for i := len(a.done) - 1; i >= 0; i-- {
		var name, mark string
		if n, _ := fmt.Sscanf(a.done[i], "backup %s %s", &name, &mark); n < 2 || name == "SoThiDua_over.db" && a.open("backup SoThiDua_over.db") {
			continue
		}
		is, err := settingIn(filepath.Join(dir, name), "torture.head")
		if err != nil || is != mark {
			return fmt.Errorf("backup %s, told to be made, says %q and not %q: %w", name, is, mark, err)
		}
		return nil
	}
	return nil
}

// opens decrypts the newest encrypted copy, in one case of eight: a passphrase
// takes a second.
func opens(dir string, seed uint64) error {
	copies, err := filepath.Glob(filepath.Join(dir, "*"+backup.Ending))
	if err != nil || len(copies) == 0 || seed%8 != 0 {
		return err
	}
	opened := filepath.Join(dir, "opened.db")
	if err := backup.Decrypt(copies[len(copies)-1], opened, passphrase); err != nil {
		return fmt.Errorf("half an encrypted copy: %w", err)
	}
	_, err = store.Look(opened, dir)
	return err
}

// restores puts one backup after another in the place of the ledger.
type restores struct{}

func (restores) name() string { return "restore" }

func (restores) prepare(dir, with string) error {
	if err := (edits{}).prepare(dir, with); err != nil {
		return err
	}
	for _, name := range []string{"A", "B"} {
		s, err := desk.OpenLedger(dir, true)
		if err != nil {
			return err
		}
		if err := s.Set("torture.head", name); err != nil {
			return err
		}
		_, err = s.BackUp(filepath.Join(with, name+".db"))
		if err := errors.Join(err, s.Close()); err != nil {
			return err
		}
	}
	return nil
}

func (restores) act(c *child) error {
	for n := 1; c.more(n); n++ {
		mark, from := fmt.Sprint(c.seed, "-", n), string(rune('A'+n%2))
		s, err := c.open()
		if err != nil {
			return err
		}
		if err := c.do("mark "+mark, func() error { return s.Set("torture.head", mark) }); err != nil {
			return err
		}
		if err := c.do("close", s.Close); err != nil {
			return err
		}
		err = c.do("place "+mark+" "+from, func() error {
			_, err := store.Replace(c.dir, filepath.Join(c.with, from+".db"))
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (restores) judge(t *trial, a account) error {
	head, may := "B", "" // what the ledger must say, and what it may say instead
	put := map[string]bool{}
	for _, done := range a.done {
		var mark, from string
		if _, err := fmt.Sscanf(done, "mark %s", &mark); err == nil {
			head = mark
		}
		if n, _ := fmt.Sscanf(done, "place %s %s", &mark, &from); n == 2 {
			head, put[mark] = from, true
		}
	}
	var mark, from string
	open := a.undecided()
	if n, _ := fmt.Sscanf(open, "place %s %s", &mark, &from); n == 2 {
		may = from
	} else if _, err := fmt.Sscanf(open, "mark %s", &mark); err == nil {
		may = mark
	}
	is := ""
	err := inLedger(t, func(s *store.Store) error {
		is = s.Get("torture.head")
		return nil
	})
	switch {
	case err != nil:
		return err
	case is != head && is != may && (t.office == nil || len(a.done) > 1):
		return fmt.Errorf("the ledger says %q, not %q nor %q", is, head, may)
	case is == may && strings.HasPrefix(open, "place") && is != head:
		put[mark] = true // it has come about, and what was there must be aside
	}
	t.office = &office{} // what the next round begins with is not known
	return asides(t.dir, put)
}

// asides looks for everything that was put aside.
func asides(dir string, put map[string]bool) error {
	files, err := filepath.Glob(filepath.Join(dir, "aside-*", store.FileName))
	if err != nil {
		return err
	}
	for _, path := range files {
		is, err := settingIn(path, "torture.head")
		if err := errors.Join(err, sound(path)); err != nil {
			return fmt.Errorf("what was put aside: %w", err)
		}
		delete(put, is)
	}
	for mark := range put {
		return fmt.Errorf("the ledger that said %q is nowhere", mark)
	}
	return nil
}
