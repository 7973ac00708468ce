package handup

// Reading is a package as it was read.
type Reading struct {
	Manifest Manifest // as it says itself; empty when it could not be read
	Content  *Content // nil when it is not the one that was sealed, or cannot be used
	Seal     Seal     // of the manifest as it was read
	Findings []Finding
}

// Whole reports whether every file is there as the ward sealed it and the data
// can be used. Files beyond those do not matter.
func (r Reading) Whole() bool {
	for _, f := range r.Findings {
		if f.Kind != Extra {
			return false
		}
	}
	return r.Content != nil
}

func (r *Reading) find(kind FindingKind, name string, err error) {
	r.Findings = append(r.Findings, Finding{kind, name, err})
}
