//go:build linux

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"thidua/app/desk"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/report"
	"thidua/data/store"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// papers writes the annexes as a workbook and the report as PDF and for Word,
// again and again over the files that are there.
type papers struct{ kind string }

func (p papers) name() string { return p.kind }

// chosen is the setting with the folder that the officer has chosen last.
const chosen = "files.folder"

// editions is how many different files of a kind there are.
const editions = 3

// ending is the ending of the files of a kind.
func (p papers) ending() string {
	return map[string]string{"workbook": ".xlsx", "pdf": ".pdf", "docx": ".docx"}[p.kind]
}

func (p papers) prepare(dir, with string) error {
	s, err := desk.OpenLedger(dir, true)
	if err != nil {
		return err
	}
	l, err := newestLedger(s)
	if err != nil {
		return err
	}
	out := filepath.Join(dir, "out")
	if err := errors.Join(os.Mkdir(out, 0o700), s.Close()); err != nil {
		return err
	}
	for n := range editions {
		if err := p.make(filepath.Join(with, fmt.Sprint(n, p.ending())), l, desk.SampleDay.AddDays(n)); err != nil {
			return err
		}
	}
	return os.CopyFS(out, os.DirFS(with)) // what is there already, under the first one's name among others
}

// make writes an edition.
func (p papers) make(path string, l data.Ledger, today vn.Date) error {
	return desk.WriteFile(path, func(w io.Writer) error {
		switch p.kind {
		case "workbook":
			return xlsx.WriteAnnexes(w, l, today)
		case "pdf":
			return paper.WritePDF(w, paper.CityReport(l, report.Of(l, today), today))
		}
		return paper.WriteDOCX(w, paper.CityReport(l, report.Of(l, today), today))
	})
}

// target is the file that is written over and over.
func (p papers) target(dir string) string { return filepath.Join(dir, "out", "0"+p.ending()) }

func (p papers) act(c *child) error {
	var contents [][]byte
	for n := range editions {
		content, err := os.ReadFile(filepath.Join(c.with, fmt.Sprint(n, p.ending())))
		if err != nil {
			return err
		}
		contents = append(contents, content)
	}
	s, err := c.open()
	if err != nil {
		return err
	}
	if err := c.do("chose", func() error { return s.Set(chosen, filepath.Join(c.dir, "out")) }); err != nil {
		return err
	}
	for n := 1; c.more(n); n++ {
		content := contents[n%editions]
		err := c.do("wrote "+sumOf(content), func() error {
			return desk.WriteFile(p.target(c.dir), func(w io.Writer) error {
				_, err := w.Write(content)
				return err
			})
		})
		if err != nil {
			return err
		}
	}
	return c.do("close", s.Close)
}

func (p papers) judge(t *trial, a account) error {
	content, err := os.ReadFile(p.target(t.dir))
	if err != nil {
		return err
	}
	is := "wrote " + sumOf(content)
	last := ""
	for _, done := range a.done {
		if strings.HasPrefix(done, "wrote") {
			last = done
		}
	}
	var known []string
	for n := range editions {
		whole, err := os.ReadFile(filepath.Join(t.with, fmt.Sprint(n, p.ending())))
		if err != nil {
			return err
		}
		known = append(known, "wrote "+sumOf(whole))
	}
	switch {
	case !slices.Contains(known, is):
		return fmt.Errorf("half a file, %d bytes, under its final name", len(content))
	case last != "" && is != last && !a.open(is):
		return errors.New("the file that was told to be written is not there")
	}
	if err := inLedger(t, func(*store.Store) error { return nil }); err != nil {
		return err
	}
	return p.back(t)
}

// back puts the first edition back, for the next time.
func (p papers) back(t *trial) error {
	first, err := os.ReadFile(filepath.Join(t.with, "0"+p.ending()))
	return errors.Join(err, os.WriteFile(p.target(t.dir), first, 0o600))
}

func sumOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
