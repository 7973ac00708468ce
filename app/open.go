package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// Options say how the program was started.
type Options struct {
	Folder string // of the ledger
	Demo   bool   // open on sample data, filling an empty ledger with it
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

// open opens the ledger. A new one gets the rule sets and holidays, and the
// sample campaign when it is for a demonstration.
func open(o Options) (*store.Store, error) {
	s, err := store.Open(o.Folder)
	if err != nil {
		return nil, err
	}
	sets, err := s.RuleSets.List(0)
	if err == nil && len(sets) == 0 {
		_, err = addAsset(s, assets.Rules)
	}
	if err == nil && o.Demo {
		err = fillDemo(s)
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func addAsset(s *store.Store, content []byte) (int64, error) {
	var l data.Ledger
	if err := json.Unmarshal(content, &l); err != nil {
		return 0, fmt.Errorf("built-in ledger: %w", err)
	}
	return s.Add(l, assets.T("history.built_in"))
}

// sampleDay is the day on which the sample campaign lives: a Monday, two days
// before the units' deadline.
var sampleDay = vn.NewDate(2025, 12, 8)

// fillDemo puts the sample campaign and its office into a ledger without any.
// A ledger with real data is no place for a demonstration.
func fillDemo(s *store.Store) error {
	campaigns, err := s.Campaigns.List(0)
	if err == nil && len(campaigns) > 0 && s.SampleDay().IsZero() {
		err = &data.Problem{Key: "problem.demo_on_real", Args: []any{"Folder", s.Folder()}}
	}
	if err != nil || len(campaigns) > 0 {
		return err
	}
	var sample data.Ledger
	if err := json.Unmarshal(assets.Sample, &sample); err != nil {
		return fmt.Errorf("sample data: %w", err)
	}
	if err := s.SetOffice(sample.Office); err != nil {
		return err
	}
	if err := s.SetSampleDay(sampleDay); err != nil {
		return err
	}
	id, err := addAsset(s, assets.Sample)
	if err != nil {
		return err
	}
	return s.Set(settingCampaign, strconv.FormatInt(id, 10))
}

// lastCampaign is the campaign that was last at hand, else the newest; 0 when
// there is none.
func lastCampaign(s *store.Store) (int64, error) {
	campaigns, err := s.Campaigns.List(0)
	if err != nil || len(campaigns) == 0 {
		return 0, err
	}
	for _, c := range campaigns {
		if s.Get(settingCampaign) == strconv.FormatInt(c.ID, 10) {
			return c.ID, nil
		}
	}
	return campaigns[len(campaigns)-1].ID, nil
}

// Export writes what is handed upward into dir without a window, with a line
// on out for each file.
func Export(o Options, dir string, out io.Writer) (err error) {
	s, err := open(o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	id, err := lastCampaign(s)
	if err != nil {
		return err
	}
	if id == 0 {
		return &data.Problem{Key: "problem.no_campaign"}
	}
	d := desk{store: s}
	if d.ledger, err = s.Ledger(id); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return &data.Problem{Key: "problem.folder", Args: []any{"Folder", dir}, Err: err}
	}
	say := func(i, n int, what string) { fmt.Fprintf(out, "[%d/%d] %s\n", i+1, n, what) }
	paths, err := export(context.Background(), d.ledger, d.today(), dir, say)
	for _, path := range paths {
		fmt.Fprintln(out, path)
	}
	return err
}

// Sentence is what the user is told about an error when there is no window.
func Sentence(err error) string {
	var p *data.Problem
	if errors.As(err, &p) {
		return assets.T(p.Key, p.Args...)
	}
	return assets.T("error.general")
}
