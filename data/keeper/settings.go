package keeper

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"

	"thidua/data/backup"
	"thidua/data/store"
)

// Scope says which copies are encrypted.
type Scope string

// What is encrypted. The ledger itself lies open in the data folder, which only
// its user can read; a stick can be lost.
const (
	Nothing    Scope = ""
	OnlySecond Scope = "second"
	Everything Scope = "all"
)

// Settings are what the officer has chosen.
type Settings struct {
	Encrypt    Scope      `json:"encrypt"`
	Key        backup.Key `json:"key"`
	Second     string     `json:"second"`      // folder of the second place, "" for none
	SecondMark string     `json:"second_mark"` // by which it is known again
	LimitGB    int        `json:"limit_gb"`    // of all copies in a place, 0 for none
	Ledger     string     `json:"ledger"`      // by which the copies of this ledger are known
}

// usualLimitGB keeps the copies of a ledger with many attachments from filling
// the disk.
const usualLimitGB = 20

const (
	settingChoice = "backup.settings"
	settingState  = "backup.state"
)

// Read returns the settings in a ledger.
func Read(s *store.Store) Settings {
	c := Settings{LimitGB: usualLimitGB}
	if text := s.Get(settingChoice); text != "" {
		if err := json.Unmarshal([]byte(text), &c); err != nil {
			return Settings{LimitGB: usualLimitGB}
		}
	}
	if c.Key.IsZero() {
		c.Encrypt = Nothing
	}
	return c
}

// Keep keeps the settings in a ledger.
func (c Settings) Keep(s *store.Store) error {
	if c.Ledger == "" {
		c.Ledger = rand.Text()
	}
	return keep(s, settingChoice, c)
}

// rotation is what the settings let be kept.
func (c Settings) rotation() backup.Rotation {
	r := backup.Usual()
	r.Bytes = int64(c.LimitGB) << 30
	return r
}

// State is what has been done so far.
type State struct {
	Own    Place `json:"own"`
	Second Place `json:"second"`
}

// Place is how copying to one of the two places went.
type Place struct {
	Copied Outcome           `json:"copied"` // the last attempt
	Good   Outcome           `json:"good"`   // the last that succeeded
	Tested Outcome           `json:"tested"` // the last restore test
	Hashes map[string]string `json:"hashes"` // of the copies when they were written, by name
}

// ReadState returns the state in a ledger.
func ReadState(s *store.Store) State {
	var st State
	if text := s.Get(settingState); text != "" {
		if err := json.Unmarshal([]byte(text), &st); err != nil {
			return State{}
		}
	}
	return st
}

func (st State) keep(s *store.Store) error { return keep(s, settingState, st) }

func keep(s *store.Store, key string, value any) error {
	text, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("write %s: %w", key, err)
	}
	return s.Set(key, string(text))
}

// chosen is what goes over into a ledger that has been restored: how copies are
// made is not part of what was copied.
type chosen struct {
	settings, state string
	city            bool
}

func choices(s *store.Store) chosen {
	return chosen{s.Get(settingChoice), s.Get(settingState), s.OnCitySide()}
}

func (c chosen) keep(s *store.Store) error {
	return errors.Join(s.Set(settingChoice, c.settings), s.Set(settingState, c.state), s.TakeSide(c.city))
}
