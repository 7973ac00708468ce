package city

import (
	"encoding/hex"
	"slices"

	"thidua/data"
	"thidua/data/handup"
	"thidua/data/vn"
)

// State is whether a package counts.
type State string

// The states of a package.
const (
	Taken      State = "taken"      // it counts
	Superseded State = "superseded" // another version of its ward counts
	Waiting    State = "waiting"    // the city has to decide something first
	Refused    State = "refused"    // it never counts
)

// States lists all states in the order in which they are shown.
func States() []State { return []State{Taken, Waiting, Refused, Superseded} }

// Package is a ward's package as the city received it.
type Package struct {
	ID         int64           `json:"id"`
	RoundID    int64           `json:"round_id"`
	WardID     int64           `json:"ward_id"` // 0 while it is not known
	State      State           `json:"state"`
	FileName   string          `json:"file_name"`
	SHA256     string          `json:"sha256"` // of the file
	Size       int64           `json:"size"`
	Kept       bool            `json:"kept"`      // the file is kept in the ledger
	Seal       string          `json:"seal"`      // of the package, in full
	WardName   string          `json:"ward_name"` // as the package has it
	Version    int             `json:"version"`
	Kind       data.HandedKind `json:"kind"`
	PlanNumber string          `json:"plan_number"` // of the ward's plan
	Number     string          `json:"number"`      // of the ward's report
	IssuedOn   vn.Date         `json:"issued_on"`
	FrozenOn   vn.Date         `json:"frozen_on"`   // the day whose figures it holds
	ReceivedOn vn.Date         `json:"received_on"` // by the city
	Why        string          `json:"why"`         // of an adjustment
	Findings   []Finding       `json:"findings"`
	Note       string          `json:"note"`
}

// Check reports the first field of p that cannot stay as it is.
func (p Package) Check() error {
	switch {
	case !slices.Contains(States(), p.State):
		return required("state")
	case p.FileName == "":
		return required("file_name")
	case p.ReceivedOn.IsZero():
		return required("received_on")
	case p.State == Taken && p.WardID == 0:
		return required("ward_id")
	}
	return nil
}

// Code is the seal as it is printed on the delivery note; "" for a package that
// has none.
func (p Package) Code() string {
	var s handup.Seal
	if n, err := hex.Decode(s[:], []byte(p.Seal)); err != nil || n != len(s) {
		return ""
	}
	return s.Code()
}
