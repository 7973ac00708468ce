package person

// Removal is a record with what becomes of it.
type Removal struct {
	Record
	Fate
}
