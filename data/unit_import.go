package data

// ImportFate is what becomes of a unit that is brought in from a list.
type ImportFate string

// The fates.
const (
	ImportNew   ImportFate = "new"   // not yet known
	ImportFills ImportFate = "fills" // known; fields that were empty are filled
	ImportKnown ImportFate = "known" // known, and the list says nothing more
	ImportTwice ImportFate = "twice" // stands in the list before
)

// ImportFates lists all fates in the order in which they are offered.
func ImportFates() []ImportFate {
	return []ImportFate{ImportNew, ImportFills, ImportKnown, ImportTwice}
}

// UnitImport is a unit of a list and what becomes of it. Unit is as it is to
// be saved: new with ID 0, or the known one with empty fields filled.
type UnitImport struct {
	Unit Unit
	Fate ImportFate
}

// Saves reports whether the unit is to be saved.
func (i UnitImport) Saves() bool { return i.Fate == ImportNew || i.Fate == ImportFills }

// MatchUnits compares a list of units with those known. New ones are placed
// after the last; what is written about a known unit is never overwritten, only
// its empty fields are filled.
func MatchUnits(list, known []Unit) []UnitImport {
	position := LastPosition(known)
	var seen []Unit
	imports := make([]UnitImport, 0, len(list))
	for _, u := range list {
		u.ID = 0
		fate := ImportNew
		before := SameUnit(u, seen)
		twin := SameUnit(u, known)
		switch {
		case before != nil:
			fate = ImportTwice
		case twin != nil:
			filled := twin.filled(u)
			fate = ImportKnown
			if filled != *twin {
				fate = ImportFills
			}
			u = filled
		default:
			position++
			u.Position = position
		}
		if before == nil {
			seen = append(seen, u)
		}
		imports = append(imports, UnitImport{Unit: u, Fate: fate})
	}
	return imports
}

// filled is u with its empty fields taken from another record of the same
// unit. Its duty to report is a decision of the office and stays.
func (u Unit) filled(from Unit) Unit {
	for _, field := range []struct {
		into *string
		text string
	}{
		{&u.Code, from.Code},
		{&u.Bloc, from.Bloc},
		{&u.Contact, from.Contact},
		{&u.Phone, from.Phone},
		{&u.Email, from.Email},
		{&u.Head, from.Head},
		{&u.Note, from.Note},
	} {
		if *field.into == "" {
			*field.into = field.text
		}
	}
	if u.Kind == "" {
		u.Kind = from.Kind
	}
	if u.Staff == 0 {
		u.Staff = from.Staff
	}
	return u
}
