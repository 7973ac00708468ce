package store

import (
	"errors"

	"thidua/data"
)

// Suspect is the error of [Open] when what lies in the folder is not, or may not
// be, the whole ledger. Nothing has been written to it. Its Problem says what is
// the matter.
type Suspect struct {
	data.Problem
	Folder string
	Usable bool // the officer may find that it is right as it is: see [Trust]
	View   bool // it can only be looked at: see [OpenToRead]
}

// Unwrap returns what is the matter.
func (s *Suspect) Unwrap() error { return &s.Problem }

// suspect makes a Suspect. The sentences of one that may be used as it is are
// named in usable.
func suspect(dir, key string, err error, args ...any) *Suspect {
	return &Suspect{
		Problem: data.Problem{Key: key, Args: append([]any{"Folder", dir, "File", FileName}, args...), Err: err},
		Folder:  dir, Usable: usable[key],
	}
}

var usable = map[string]bool{
	"problem.check_differs":  true,
	"problem.start_older":    true,
	"problem.start_wal":      true,
	"problem.start_wal_gone": true,
	"problem.start_wal_torn": true,
}

// isDamage reports whether an error says that the ledger itself is damaged.
func isDamage(err error) bool {
	var p *data.Problem
	return errors.As(err, &p) && p.Key == "problem.damaged"
}
