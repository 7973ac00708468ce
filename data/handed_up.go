package data

import (
	"cmp"
	"slices"

	"thidua/data/vn"
)

// HandedKind is what was handed up.
type HandedKind string

// The kinds.
const (
	FullReport HandedKind = "report"
	Adjustment HandedKind = "adjustment" // báo cáo điều chỉnh: what changed since the one before
)

// HandedUp is a package that went to the city (plan V.2). What it held is frozen:
// its files are kept as they were, in an attachment, and never made anew.
type HandedUp struct {
	ID         int64      `json:"id"`
	CampaignID int64      `json:"campaign_id"`
	Version    int        `json:"version"` // 1, 2, … within the campaign
	Kind       HandedKind `json:"kind"`
	Number     string     `json:"number"` // of the report, given by the clerk
	IssuedOn   vn.Date    `json:"issued_on"`
	FrozenOn   vn.Date    `json:"frozen_on"` // the day whose figures it holds
	SentOn     vn.Date    `json:"sent_on"`   // zero while it has not left the office
	Channel    Channel    `json:"channel"`
	Why        string     `json:"why"`  // of an adjustment
	Seal       string     `json:"seal"` // the package's check code, as printed on its delivery note
	Note       string     `json:"note"`

	PackageAttachmentID int64 `json:"package_attachment_id"` // the package as a zip file
}

// Check reports the first field of h that cannot stay as it is.
func (h HandedUp) Check() error {
	switch {
	case h.Version < 1:
		return required("version")
	case !slices.Contains([]HandedKind{FullReport, Adjustment}, h.Kind):
		return required("kind")
	case h.FrozenOn.IsZero():
		return required("frozen_on")
	case h.Kind == Adjustment && h.Why == "":
		return required("why")
	case !h.SentOn.IsZero() && h.SentOn.Before(h.FrozenOn):
		return &Problem{Key: "problem.sent_before_frozen", Field: "sent_on"}
	}
	return nil
}

// LastHandedUp is the newest package of the campaign, nil when none was made.
func (l Ledger) LastHandedUp() *HandedUp {
	if len(l.HandedUp) == 0 {
		return nil
	}
	last := slices.MaxFunc(l.HandedUp, func(a, b HandedUp) int { return cmp.Compare(a.Version, b.Version) })
	return &last
}

// Adjustable is the package that an adjustment made now would correct: the
// newest that has left the office, or else the newest there is; nil when none
// was made. What stayed in the office, the city has never seen.
func (l Ledger) Adjustable() *HandedUp {
	sent := Ledger{}
	for _, h := range l.HandedUp {
		if !h.SentOn.IsZero() {
			sent.HandedUp = append(sent.HandedUp, h)
		}
	}
	if last := sent.LastHandedUp(); last != nil {
		return last
	}
	return l.LastHandedUp()
}
