package guard

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/gate"
)

// Kept is what is kept of the password in a data folder, nil when there is none.
// A file that cannot be understood opens to nobody: that is the Problem
// "problem.gate".
func Kept(folder string) (*gate.Gate, error) {
	content, err := os.ReadFile(path(folder))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var kept gate.Gate
	if err == nil {
		kept, err = gate.Decode(content)
	}
	if err != nil {
		return nil, &data.Problem{Key: "problem.gate", Args: []any{"File", path(folder)}, Err: err}
	}
	return &kept, nil
}

// Refuse is the Problem of a program that has no window to ask for the password
// in, nil where there is none.
func Refuse(folder string) error {
	kept, err := Kept(folder)
	if err == nil && kept != nil {
		err = &data.Problem{Key: "problem.gate_export"}
	}
	return err
}

// keep writes what is kept, whole or not at all.
func keep(folder string, g gate.Gate) error {
	content, err := g.Encode()
	if err != nil {
		return err
	}
	return desk.WriteFile(path(folder), func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

// drop does without a password.
func drop(folder string) error {
	if err := os.Remove(path(folder)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return &data.Problem{Key: "problem.gate_stays", Args: []any{"File", path(folder)}, Err: err}
	}
	return nil
}

// spell tells how long something takes, rounded up.
func spell(d time.Duration) string {
	if d > 90*time.Second {
		return ui.T("guard.minutes", "Count", int((d+time.Minute-1)/time.Minute))
	}
	return ui.T("guard.seconds", "Count", int((d+time.Second-1)/time.Second))
}
