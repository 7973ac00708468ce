package data

import (
	"time"

	"thidua/data/vn"
)

// Attachment is a file kept with a record. Its content is stored once under
// its SHA-256 however many records it is attached to.
type Attachment struct {
	ID         int64  `json:"id"`
	CampaignID int64  `json:"campaign_id"`
	Entity     string `json:"entity"` // "submission", "campaign" …
	EntityID   int64  `json:"entity_id"`
	Name       string `json:"name"`
	Size       int64  `json:"size"`
	SHA256     string `json:"sha256"`
}

// Holiday is a public day off on which the office does not work.
type Holiday struct {
	ID   int64   `json:"id"`
	On   vn.Date `json:"day"`
	Name string  `json:"name"`
}

// Check reports the first field of h that cannot stay as it is.
func (h Holiday) Check() error {
	if h.On.IsZero() {
		return required("day")
	}
	return nil
}

// Change is one entry of the history: what a record was and what it became.
type Change struct {
	ID         int64
	At         time.Time
	Who        string
	Entity     string // name of the kind of record, "result", "submission" …
	EntityID   int64
	CampaignID int64 // 0 for records of no campaign, such as units
	Action     Action
	Before     map[string]string // the changed fields by json name, as stored
	After      map[string]string
	Why        string
	Batch      int64 // changes made in one stroke share it and are undone together
	Undone     bool
	Undoes     int64 // the batch that this change takes back, 0 for none
	Redacted   bool  // what it changed was removed, as the law asks
}

// Action is what a change did.
type Action string

// The actions.
const (
	Created  Action = "created"
	Updated  Action = "updated"
	Deleted  Action = "deleted" // put aside, never lost
	Restored Action = "restored"
	Redacted Action = "redacted" // what the history held of the record was removed
	Anchored Action = "anchored" // noted as it was found: nothing had said so before
	TakenIn  Action = "merged"   // a copy worked on elsewhere was brought in
)
