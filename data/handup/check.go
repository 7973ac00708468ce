package handup

import (
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"thidua/data"
)

var (
	errEmpty    = errors.New("nothing where something must be")
	errKey      = errors.New("a key is missing or there twice")
	errChecksum = errors.New("not a checksum")
	errMany     = errors.New("too many files")
	errOther    = errors.New("manifest and content are of different packages")
)

// maxFiles is how many files a manifest may list.
const maxFiles = 1_000

// check reports the first thing in c that contradicts itself or is missing.
func (c Content) check() error {
	switch {
	case c.Schema < 1 || c.Version < 1:
		return fmt.Errorf("version: %w", errNumber)
	case c.Ward.Name == "":
		return fmt.Errorf("ward: %w", errEmpty)
	case c.Campaign.Year < firstYear || c.Campaign.Year > lastYear:
		return fmt.Errorf("year: %w", errNumber)
	case c.FrozenOn.IsZero():
		return fmt.Errorf("frozen_on: %w", errEmpty)
	}
	for _, t := range c.Targets {
		if t.Name == "" || t.Planned.IsNegative() {
			return fmt.Errorf("target %s: %w", t.Key, errEmpty)
		}
	}
	for _, n := range c.Nominations {
		if err := n.check(); err != nil {
			return fmt.Errorf("nomination %s: %w", n.Key, err)
		}
	}
	return c.checkKeys()
}

func (n Nomination) check() error {
	stage := data.NominationStage(n.Stage)
	switch {
	case n.BirthYear != 0 && (n.BirthYear < firstYear || n.BirthYear > lastYear), n.VotesFor > n.VotesOf:
		return errNumber
	case stage == data.Refused || !slices.Contains(data.NominationStages(), stage):
		return errUnknown
	}
	return nil
}

// checkKeys refuses lists in which two records cannot be told apart, or that
// have one without a name.
func (c Content) checkKeys() error {
	for list, named := range map[string][][2]string{
		"targets":     each(c.Targets, func(t Target) [2]string { return [2]string{t.Key, t.Name} }),
		"movements":   each(c.Movements, func(m Movement) [2]string { return [2]string{m.Key, m.Name} }),
		"exemplars":   each(c.Exemplars, func(e Exemplar) [2]string { return [2]string{e.Key, e.Name} }),
		"nominations": each(c.Nominations, func(n Nomination) [2]string { return [2]string{n.Key, n.Name} }),
		"units":       each(c.Units, func(u Unit) [2]string { return [2]string{u.Key, u.Name} }),
	} {
		seen := make(map[string]bool, len(named))
		for _, n := range named {
			if n[0] == "" || n[1] == "" || seen[n[0]] {
				return fmt.Errorf("%s: %w: %s", list, errKey, n[0])
			}
			seen[n[0]] = true
		}
	}
	return nil
}

func each[T, R any](list []T, of func(T) R) []R {
	all := make([]R, len(list))
	for i, one := range list {
		all[i] = of(one)
	}
	return all
}

// check reports the first thing in m that no package can have.
func (m Manifest) check() error {
	if len(m.Files) > maxFiles {
		return errMany
	}
	seen := map[string]bool{}
	for _, e := range m.Files {
		name := strings.ToLower(e.Name)
		sum, err := hex.DecodeString(e.SHA256)
		switch {
		case checkName(e.Name) != nil:
			return checkName(e.Name)
		case seen[name]:
			return fmt.Errorf("%w: %s", errTwice, e.Name)
		case err != nil || len(sum) != 32:
			return fmt.Errorf("%w: %s", errChecksum, e.Name)
		}
		seen[name] = true
	}
	if !seen[ContentName] {
		return errContent
	}
	return nil
}

// agree reports whether a manifest and a content are of the same package.
func agree(m Manifest, c Content) error {
	if m.Ward != c.Ward.Name || m.Campaign != c.Campaign.Number || m.Year != c.Campaign.Year ||
		m.Version != c.Version || m.FrozenOn != c.FrozenOn || m.Schema != c.Schema {
		return errOther
	}
	return nil
}
