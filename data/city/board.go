package city

// Board is who uses the program on the city's side: the body that gathers what
// the wards hand up.
type Board struct {
	Name    string // "Ban Thi đua - Khen thưởng thành phố"
	Parent  string // the body above it, "Sở Nội vụ"
	City    string // "thành phố Hải Phòng"
	Place   string // before the date of a document, "Hải Phòng"
	Signer  string // the title of who signs, one line below the other
	Officer string // who is entered as the author of changes
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
