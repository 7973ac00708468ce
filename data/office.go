package data

import (
	"slices"
	"strings"

	"thidua/data/vn"
)

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

// Kind is the kind of place that the office governs, as it stands before the
// name ("phường", "xã", "đặc khu"), in small letters; "" when Ward does not
// begin with one.
func (o Office) Kind() string {
	words := strings.Fields(strings.ToLower(vn.Clean(o.Ward)))
	for n := 1; n <= min(2, len(words)); n++ {
		kind := strings.Join(words[:n], " ")
		if slices.Contains([]string{"phuong", "xa", "thi tran", "dac khu"}, vn.Fold(kind)) {
			return kind
		}
	}
	return ""
}
