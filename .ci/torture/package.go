//go:build linux

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"thidua/app/desk"
	"thidua/app/upward"
	"thidua/data"
	"thidua/data/handup"
	"thidua/data/store"
)

// packages makes the package for the city and keeps it, again and again.
type packages struct{}

func (packages) name() string { return "package" }

func (packages) prepare(dir, with string) error {
	s, err := desk.OpenLedger(dir, true)
	if err != nil {
		return err
	}
	l, err := newestLedger(s)
	if err != nil {
		return err
	}
	for _, kind := range []string{"workbook", "pdf", "docx"} {
		p := papers{kind}
		if err := p.make(filepath.Join(with, "BaoCao"+p.ending()), l, desk.SampleDay); err != nil {
			return err
		}
	}
	return errors.Join(os.Mkdir(filepath.Join(dir, "out"), 0o700), s.Close())
}

func (packages) act(c *child) error {
	var files []handup.File
	entries, err := os.ReadDir(c.with)
	if err != nil {
		return err
	}
	for _, e := range entries {
		content, err := os.ReadFile(filepath.Join(c.with, e.Name()))
		if err != nil {
			return err
		}
		files = append(files, handup.File{Name: e.Name(), Content: content})
	}
	s, err := c.open()
	if err != nil {
		return err
	}
	l, err := c.read(s)
	if err != nil {
		return err
	}
	if err := c.do("chose", func() error { return s.Set(chosen, filepath.Join(c.dir, "out")) }); err != nil {
		return err
	}
	from := 1 // versions that are there already come from a round before
	if last := l.LastHandedUp(); last != nil {
		from = last.Version + 1
	}
	for n := 0; c.more(n + 1); n++ {
		h := data.HandedUp{CampaignID: l.Campaign.ID, Version: from + n, Kind: data.FullReport, FrozenOn: desk.SampleDay}
		p, err := handup.Pack(handup.ContentOf(l, h), files, desk.Version)
		if err != nil {
			return err
		}
		err = c.do(fmt.Sprint("package ", h.Version), func() error {
			made := h
			_, err := upward.GiveUpward(&desk.Desk{Store: s, Ledger: l}, context.Background(), desk.Outgoing{}, &made, p, filepath.Join(c.dir, "out"))
			return err
		})
		if err != nil {
			return err
		}
	}
	return c.do("close", s.Close)
}

func (packages) judge(t *trial, a account) error {
	return inLedger(t, func(s *store.Store) error {
		l, err := newestLedger(s)
		if err != nil {
			return err
		}
		kept := map[string]bool{}
		for _, h := range l.HandedUp {
			kept[fmt.Sprint("package ", h.Version)] = true
		}
		for _, done := range a.done {
			if strings.HasPrefix(done, "package") && !kept[done] {
				return fmt.Errorf("%s was told to be made and is not in the ledger", done)
			}
		}
		return errors.Join(kepts(s, l), outside(t, l, a))
	})
}

// kepts reads every package that the ledger keeps.
func kepts(s *store.Store, l data.Ledger) error {
	for _, f := range l.Attachments {
		if f.Entity != "handed_up" {
			continue
		}
		zip, err := s.Content(f)
		if err != nil {
			return err
		}
		if r := handup.ReadZip(bytes.NewReader(zip), int64(len(zip))); !r.Whole() {
			return fmt.Errorf("%s is not kept whole: %v", f.Name, r.Findings)
		}
	}
	return nil
}

// outside looks at the files that the city would get: each whole, each known to
// the ledger, and all there whose making was told.
func outside(t *trial, l data.Ledger, a account) error {
	known := map[string]bool{}
	dir := filepath.Join(t.dir, "out")
	for _, h := range l.HandedUp {
		name := handup.Name(l, h)
		known[name], known[name+".zip"] = true, true
		told := a.open(fmt.Sprint("package ", h.Version))
		_, folder := os.Stat(filepath.Join(dir, name))
		_, zip := os.Stat(filepath.Join(dir, name+".zip"))
		if err := errors.Join(folder, zip); err != nil && !told && a.tells(fmt.Sprint("package ", h.Version)) {
			return fmt.Errorf("the files of package %d are not there: %w", h.Version, err)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if !known[e.Name()] {
			return fmt.Errorf("%s is there and the ledger does not know it", e.Name())
		}
		r := handup.ReadFolder(os.DirFS(path))
		if !e.IsDir() {
			content, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			r = handup.ReadZip(bytes.NewReader(content), int64(len(content)))
		}
		if !r.Whole() {
			return fmt.Errorf("%s is half a package: %v", e.Name(), r.Findings)
		}
	}
	return nil
}
