package handup

// ChangeKind is what a change is about.
type ChangeKind string

// The kinds, in the order of the annexes.
const (
	OfTarget     ChangeKind = "target"
	OfMovement   ChangeKind = "movement"
	OfExemplar   ChangeKind = "exemplar"
	OfNomination ChangeKind = "nomination"
	OfUnit       ChangeKind = "unit"
	OfRemark     ChangeKind = "remark"
)

// ChangeKinds lists all kinds in the order of the annexes.
func ChangeKinds() []ChangeKind {
	return []ChangeKind{OfTarget, OfMovement, OfExemplar, OfNomination, OfUnit, OfRemark}
}

// Change is one difference between two packages. Its words are
// "handup.change.<kind>.<field>" in vi.json.
type Change struct {
	Kind  ChangeKind
	Key   string // of the record
	Name  string // of the record, as it is now; of a remark its text
	Field string // one of [Fields]; [Added] or [Removed] for a record as a whole
	Old   any    // nil for none, or string, a word of package data, int, int64, bool, decimal.Decimal, vn.Date, []data.Level
	New   any
}

// What happened to a record as a whole.
const (
	Added   = "added"
	Removed = "removed"
)
