package city

// Board is who uses the program on the city's side: the body that gathers what
// the wards hand up.
type Board struct {
	Name    string `json:"board"`   // "Ban Thi đua - Khen thưởng thành phố"
	Parent  string `json:"parent"`  // the body above it, "Sở Nội vụ"
	City    string `json:"city"`    // "thành phố Hải Phòng"
	Place   string `json:"place"`   // before the date of a document, "Hải Phòng"
	Signer  string `json:"signer"`  // the title of who signs, one line below the other
	Officer string `json:"officer"` // who is entered as the author of changes
}

// Check reports the first field of b that cannot stay as it is.
func (b Board) Check() error {
	switch {
	case b.Name == "":
		return required("name")
	case b.City == "":
		return required("city")
	case b.Officer == "":
		return required("officer")
	}
	return nil
}
