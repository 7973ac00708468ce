package handup

// FindingKind is what is wrong with a package.
type FindingKind string

// The kinds. With any but the last the package is not as the ward sealed it, or
// cannot be used.
const (
	Damaged FindingKind = "damaged" // a file, or the zip file itself, cannot be read or is cut
	Altered FindingKind = "altered" // a file is another one than the ward sealed
	Lacking FindingKind = "lacking" // a file of the manifest is not there
	Foreign FindingKind = "foreign" // no package, or several
	Newer   FindingKind = "newer"   // of a newer program
	Unsafe  FindingKind = "unsafe"  // too large, or built to do harm
	Wrong   FindingKind = "wrong"   // its data contradict themselves
	Extra   FindingKind = "extra"   // a file that the manifest does not list; it is not read
)

// FindingKinds lists all kinds, the gravest first.
func FindingKinds() []FindingKind {
	return []FindingKind{Foreign, Newer, Unsafe, Damaged, Altered, Lacking, Wrong, Extra}
}

// Finding is something wrong with a package.
type Finding struct {
	Kind FindingKind
	Name string // of the file; "" for the package as a whole
	Err  error  // what lies behind it, for the log; a *data.Problem where the zip file was refused
}
