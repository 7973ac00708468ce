package keeper

import (
	"errors"
	"time"

	"thidua/data"
)

// Outcome is how something ended, to be told later. Key is "" when it went well,
// else that of the sentence about it.
type Outcome struct {
	At   time.Time `json:"at"`
	Name string    `json:"name"` // of the copy
	Key  string    `json:"key,omitempty"`
	Args []any     `json:"args,omitempty"`
}

// Never reports whether it has never been tried.
func (o Outcome) Never() bool { return o.At.IsZero() }

// Failed reports whether it went wrong.
func (o Outcome) Failed() bool { return o.Key != "" }

// Err is the error of an outcome, nil when it went well.
func (o Outcome) Err() error {
	if !o.Failed() {
		return nil
	}
	return &data.Problem{Key: o.Key, Args: o.Args}
}

// outcomeOf notes how something went.
func outcomeOf(now time.Time, name string, err error) Outcome {
	o := Outcome{At: now, Name: name}
	var p *data.Problem
	switch {
	case err == nil:
	case errors.As(err, &p):
		o.Key, o.Args = p.Key, p.Args
	default:
		o.Key = "problem.backup"
	}
	return o
}
