package data

import "thidua/data/vn"

// DisclosureWay is how personal data leave the program.
type DisclosureWay string

// The ways.
const (
	LeftAsFile    DisclosureWay = "file"    // a workbook, a document
	LeftOnPaper   DisclosureWay = "paper"   // given to the PC's program that prints
	LeftAsPackage DisclosureWay = "package" // a folder of files
	LeftAsCopy    DisclosureWay = "copy"    // the whole ledger
	LeftByCommand DisclosureWay = "command" // -export, which asks nobody
)

// Disclosure is one time that personal data left the program: what an office
// must be able to account for (Law 91/2025/QH15). It names nobody but the
// officer and, if that was said, who is to get the file.
type Disclosure struct {
	ID         int64           `json:"id"`
	CampaignID int64           `json:"campaign_id"`
	On         vn.Date         `json:"left_on"`
	Hour       string          `json:"hour"` // "14:05"
	Officer    string          `json:"officer"`
	What       string          `json:"what"` // what it was, "Danh sách đề nghị khen thưởng"
	Way        DisclosureWay   `json:"way"`
	File       string          `json:"file"` // its name without the folder
	People     int             `json:"people"`
	Fields     []PersonalField `json:"fields"`
	Masked     bool            `json:"masked"`
	Purpose    string          `json:"purpose"`
	Recipient  string          `json:"recipient"`
}

// Check reports the first field of d that cannot stay as it is.
func (d Disclosure) Check() error {
	switch {
	case d.On.IsZero():
		return required("left_on")
	case d.What == "":
		return required("what")
	case d.Way == "":
		return required("way")
	}
	return nil
}
