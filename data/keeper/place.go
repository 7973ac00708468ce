package keeper

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"thidua/data"
	"thidua/data/backup"
	"thidua/data/store"
)

// Folder is where the copies beside the ledger lie.
func Folder(s *store.Store) string { return filepath.Join(s.Folder(), backup.Folder) }

// markerName is the name of the file by which the second place is known again:
// another stick can have the same letter.
const markerName = "SoThiDua_noi-sao-luu.json"

type marker struct {
	Place  string `json:"place"`
	Ledger string `json:"ledger"`
}

// ChooseSecond makes dir the second place. A folder that keeps the copies of
// another ledger is a Problem, and so is the data folder itself.
func ChooseSecond(s *store.Store, dir string) error {
	c := Read(s)
	inside, err := filepath.Rel(s.Folder(), dir)
	if err == nil && filepath.IsLocal(inside) {
		return &data.Problem{Key: "problem.second_inside", Args: []any{"Folder", dir}}
	}
	if c.Ledger == "" {
		c.Ledger = rand.Text()
	}
	path := filepath.Join(dir, markerName)
	m := marker{Place: rand.Text(), Ledger: c.Ledger}
	old, err := readMarker(dir)
	switch {
	case err == nil && old.Ledger != c.Ledger:
		return &data.Problem{Key: "problem.second_other", Args: []any{"Folder", dir}}
	case err == nil:
		m = old
	case !errors.Is(err, os.ErrNotExist):
		return &data.Problem{Key: "problem.folder", Args: []any{"Folder", dir}, Err: err}
	}
	content, err := json.Marshal(m)
	if err != nil {
		return fmt.Errorf("marker: %w", err)
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		return &data.Problem{Key: "problem.folder", Args: []any{"Folder", dir}, Err: err}
	}
	c.Second, c.SecondMark = dir, m.Place
	st := ReadState(s)
	st.Second = Place{Copied: Outcome{}}
	return errors.Join(c.Keep(s), st.keep(s))
}

// ForgetSecond does without a second place. What is there stays.
func ForgetSecond(s *store.Store) error {
	c, st := Read(s), ReadState(s)
	c.Second, c.SecondMark, st.Second = "", "", Place{}
	return errors.Join(c.Keep(s), st.keep(s))
}

func readMarker(dir string) (m marker, err error) {
	content, err := os.ReadFile(filepath.Join(dir, markerName))
	if err != nil {
		return m, err
	}
	return m, json.Unmarshal(content, &m)
}

// FindSecond looks for the second place: where it was, or on Windows under
// another letter. It is "" when it is not there, or none was chosen.
func (c Settings) FindSecond() string {
	if c.Second == "" {
		return ""
	}
	dirs := []string{c.Second}
	if volume := filepath.VolumeName(c.Second); len(volume) == len("E:") {
		for _, drive := range drives() {
			dirs = append(dirs, drive+c.Second[len(volume):])
		}
	}
	for _, dir := range dirs {
		if m, err := readMarker(dir); err == nil && m.Place == c.SecondMark && m.Ledger == c.Ledger {
			return dir
		}
	}
	return ""
}
