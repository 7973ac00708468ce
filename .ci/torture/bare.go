//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// bare is work without anything of ours: numbers written to a file, each forced
// to the disk. A disk that loses one of them has lied, and what the program
// lost there says nothing of it.
type bare struct{}

const bareFile, bareLine = "numbers", 4120 // longer than a page, as what SQLite appends

func (bare) name() string { return "bare" }

func (bare) prepare(string, string) error { return nil }

func (bare) act(c *child) (err error) {
	f, err := os.Create(filepath.Join(c.dir, bareFile))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	for n := 1; c.more(n); n++ {
		err := c.do(fmt.Sprint("number ", n), func() error {
			_, err := fmt.Fprintf(f, "%*d\n", bareLine-1, n)
			return errors.Join(err, f.Sync())
		})
		if err != nil {
			return nil // there is no sentence for it, and nobody to read it
		}
	}
	return nil
}

func (bare) judge(t *trial, a account) error {
	n := a.count("number")
	if n == 0 {
		return nil
	}
	last := make([]byte, bareLine)
	f, err := os.Open(filepath.Join(t.dir, bareFile))
	if err == nil {
		_, err = f.ReadAt(last, int64(n-1)*bareLine)
		err = errors.Join(err, f.Close())
	}
	if want := fmt.Sprintf("%*d\n", bareLine-1, n); err == nil && string(last) != want {
		err = errors.New("it is another")
	}
	if err != nil {
		return fmt.Errorf("the disk has lost number %d: %w", n, err)
	}
	return nil
}
