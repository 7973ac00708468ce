package data

import "strings"

// Office is who uses the program: the ward's People's Committee and the
// officer who keeps the ledger. It heads every document.
type Office struct {
	Ward       string `json:"ward"`       // "phường Kiến An"
	City       string `json:"city"`       // "thành phố Hải Phòng"
	Place      string `json:"place"`      // the place name before a document's date, "Kiến An"
	Department string `json:"department"` // "phòng Văn hóa - Xã hội"
	Officer    string `json:"officer"`    // who keeps the ledger; named in the history
}

// Check reports the first field of o that cannot stay as it is.
func (o Office) Check() error {
	switch {
	case strings.TrimSpace(o.Ward) == "":
		return required("ward")
	case strings.TrimSpace(o.Officer) == "":
		return required("officer")
	}
	return nil
}
