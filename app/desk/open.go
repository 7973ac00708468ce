package desk

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// OpenLedger opens the ledger. A new one gets the rule sets and holidays, and the
// sample campaign when it is for a demonstration.
func OpenLedger(folder string, demo bool) (*store.Store, error) {
	s, err := store.Open(folder)
	if err != nil {
		return nil, err
	}
	sets, err := s.RuleSets.List(0)
	if err == nil && len(sets) == 0 {
		_, err = AddAsset(s, assets.Rules)
	}
	if err == nil && demo {
		err = fillDemo(s)
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// AddAsset adds a ledger that is built in and returns the id of its campaign.
func AddAsset(s *store.Store, content []byte) (int64, error) {
	var l data.Ledger
	if err := json.Unmarshal(content, &l); err != nil {
		return 0, fmt.Errorf("built-in ledger: %w", err)
	}
	return s.Add(l, assets.T("history.built_in"))
}

// SampleDay is the day on which the sample campaign lives: a Monday, two days
// before the units' deadline.
var SampleDay = vn.NewDate(2025, 12, 8)

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
	if err := s.SetSampleDay(SampleDay); err != nil {
		return err
	}
	id, err := AddAsset(s, assets.Sample)
	if err != nil {
		return err
	}
	return s.Set(settingCampaign, strconv.FormatInt(id, 10))
}

// LastCampaign is the campaign that was last at hand, else the newest; 0 when
// there is none.
func LastCampaign(s *store.Store) (int64, error) {
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
