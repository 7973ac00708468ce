package handup

import "thidua/data/vn"

// The files of a package that have a fixed name.
const (
	ManifestName = "ho-so.json"
	ContentName  = "du-lieu.json"
)

// Manifest says what a package holds. It is written last and read first.
type Manifest struct {
	Format   string  `json:"format"`
	Schema   int     `json:"schema"`
	Ward     string  `json:"ward"`
	Campaign string  `json:"campaign"` // number of the plan
	Year     int     `json:"year"`
	Version  int     `json:"version"`
	FrozenOn vn.Date `json:"frozen_on"`
	Program  string  `json:"program"` // version of the program that wrote it
	Files    []Entry `json:"files"`   // all but the manifest itself, by name
}

// Entry is a file of a package.
type Entry struct {
	Name   string `json:"name"` // with "/" between folders, never outside the package
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// File is a file to be put into a package.
type File struct {
	Name    string
	Content []byte
}
