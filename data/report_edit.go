package data

import "strings"

// ReportEdit is what the officer changed by hand in one part of the report to
// the city (plan V.2). The report is worded anew from the figures each time; an
// edit is laid over it and stays until it is taken back.
type ReportEdit struct {
	ID         int64  `json:"id"`
	CampaignID int64  `json:"campaign_id"`
	Part       string `json:"part"`       // which part, such as "movement.12"; [OwnPart] begins those she added
	Words      string `json:"words"`      // how it reads; figures in braces, "{met}", stay alive; "" where it is only left out
	Was        string `json:"was"`        // how it was worded from the figures when she changed it, in the same notation
	Values     string `json:"was_values"` // what stood for the figures then, as a JSON object
	Hidden     bool   `json:"hidden"`     // the part is left out, of a heading with what belongs to it
	After      string `json:"after_part"` // the part that one of her own follows, "" for the beginning; of another the part before it
	Position   int    `json:"position"`   // among her own parts after the same one
}

// OwnPart begins the name of a part that the officer added herself.
const OwnPart = "own."

// Own reports whether e is a part that the officer added.
func (e ReportEdit) Own() bool { return strings.HasPrefix(e.Part, OwnPart) }

// Check reports the first field of e that cannot stay as it is.
func (e ReportEdit) Check() error {
	switch {
	case e.Part == "":
		return required("part")
	case e.Own() && strings.TrimSpace(e.Words) == "":
		return required("words")
	}
	return nil
}

// ReportWording is a sentence of the report as the office words it, in place of
// the one that comes with the program. It holds for every campaign.
type ReportWording struct {
	ID       int64  `json:"id"`
	Sentence string `json:"sentence"` // which one, such as "targets.summary"
	Words    string `json:"words"`    // with figures in braces
}

// Check reports the first field of w that cannot stay as it is.
func (w ReportWording) Check() error {
	switch {
	case w.Sentence == "":
		return required("sentence")
	case strings.TrimSpace(w.Words) == "":
		return required("words")
	}
	return nil
}
