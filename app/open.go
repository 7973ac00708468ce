package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"thidua/app/desk"
	"thidua/app/guard"
	"thidua/app/upward"
	"thidua/assets"
	"thidua/data"
	"thidua/data/store"
)

// Options say how the program was started.
type Options struct {
	Folder string // of the ledger
	Demo   bool   // open on sample data, filling an empty ledger with it
	Render string // how to draw the window, one of [Renderings]; as set when empty
}

// Locate finds where the ledger is: in the folder the user names, else in the
// usual one. A demonstration has one of its own.
func Locate(folder string, demo bool) (Options, error) {
	if folder == "" {
		usual, err := store.DefaultFolder()
		if err != nil {
			return Options{}, &data.Problem{Key: "problem.no_folder", Err: err}
		}
		if folder = usual; demo {
			folder += "-demo"
		}
	}
	return Options{Folder: folder, Demo: demo}, nil
}

// Export writes what is handed upward into dir without a window, with a line
// on out for each file.
func Export(o Options, dir string, out io.Writer) (err error) {
	if err := guard.Refuse(o.Folder); err != nil {
		return err
	}
	s, err := desk.OpenLedger(o.Folder, o.Demo)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	id, err := desk.LastCampaign(s)
	if err != nil {
		return err
	}
	if id == 0 {
		return &data.Problem{Key: "problem.no_campaign"}
	}
	d := desk.Desk{Store: s}
	if d.Ledger, err = s.Ledger(id); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return &data.Problem{Key: "problem.folder", Args: []any{"Folder", dir}, Err: err}
	}
	if err := discloseExport(&d, dir); err != nil {
		return err
	}
	say := func(i, n int, what string) { fmt.Fprintf(out, "[%d/%d] %s\n", i+1, n, what) }
	paths, err := upward.Write(context.Background(), d.Ledger, d.Today(), dir, say)
	for _, path := range paths {
		fmt.Fprintln(out, path)
	}
	return err
}

// discloseExport notes that a package leaves though nobody can be asked.
func discloseExport(d *desk.Desk, dir string) error {
	leaving := upward.LeavingPackage(d, data.HandedUp{Version: 1})
	if leaving.People == 0 {
		return nil
	}
	return d.Store.Disclose(&data.Disclosure{
		CampaignID: d.Ledger.Campaign.ID, What: leaving.What, Way: data.LeftByCommand, File: filepath.Base(dir),
		People: leaving.People, Fields: leaving.Fields, Purpose: assets.T("leaving.by_command"),
	})
}

// Sentence is what the user is told about an error when there is no window.
func Sentence(err error) string {
	var p *data.Problem
	if errors.As(err, &p) {
		return assets.T(p.Key, p.Args...)
	}
	return assets.T("error.general")
}
