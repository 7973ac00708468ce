package gate

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// FileName is the file in the data folder that has the password's [Gate]. It lies
// beside the ledger, not in it: a copy that is handed on or restored brings no
// password with it, and a damaged ledger does not lock anybody out. Who deletes
// it does without the password, as whoever can read the folder could do anyway.
const FileName = "mat-khau.json"

// Shortest is how many letters a password has at least.
const Shortest = 8

// UsualRest is after how many minutes without anybody at the PC the window locks
// itself when nothing else was asked for.
const UsualRest = 15

// LongestRest is the most minutes that can be asked for.
const LongestRest = 480

// Gate is what opens the program in a data folder.
type Gate struct {
	Rest     int    `json:"rest"` // minutes without anybody at the PC until the window locks itself; 0 for never
	Password Secret `json:"password"`
	Recovery Secret `json:"recovery"`

	Wrong int       `json:"wrong,omitempty"` // tries since the last right one
	Last  time.Time `json:"last,omitzero"`   // of those
}

// New makes a gate of a password and its recovery code.
func New(password, code string, rest int) Gate {
	return Gate{Rest: rest, Password: NewSecret(password), Recovery: NewSecret(plainCode(code))}
}

// Opens reports whether the password is right.
func (g Gate) Opens(password string) bool { return g.Password.Is(password) }

// Recovers reports whether the recovery code is right, however it was typed.
func (g Gate) Recovers(code string) bool { return g.Recovery.Is(plainCode(code)) }

// Missed is the gate after a wrong try.
func (g Gate) Missed(now time.Time) Gate {
	g.Wrong, g.Last = g.Wrong+1, now
	return g
}

// Passed is the gate after a right try.
func (g Gate) Passed() Gate {
	g.Wrong, g.Last = 0, time.Time{}
	return g
}

// How long the next try has to wait: not at all after two wrong ones, then twice
// as long each time.
const (
	freeTries   = 2
	firstWait   = 5 * time.Second
	longestWait = 5 * time.Minute
)

// Wait is how long the next try has to wait. A clock that was set back does not
// make it longer.
func (g Gate) Wait(now time.Time) time.Duration {
	if g.Wrong <= freeTries {
		return 0
	}
	wait := longestWait
	if doublings := g.Wrong - freeTries - 1; doublings < 6 {
		wait = min(wait, firstWait<<doublings)
	}
	return max(0, min(wait, wait-now.Sub(g.Last)))
}

// Encode is the gate as it is kept.
func (g Gate) Encode() ([]byte, error) {
	content, err := json.MarshalIndent(g, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("encode gate: %w", err)
	}
	return append(content, '\n'), nil
}

// Decode reads a gate that was kept. It is an error when that could not be
// opened by anybody.
func Decode(content []byte) (g Gate, err error) {
	if err := json.Unmarshal(content, &g); err != nil {
		return g, fmt.Errorf("decode gate: %w", err)
	}
	if !g.Password.usable() || !g.Recovery.usable() || g.Rest < 0 || g.Rest > LongestRest {
		return g, errors.New("the gate makes no sense")
	}
	return g, nil
}
