package store

import (
	"path/filepath"
	"strings"
)

// Where is the kind of place that a folder is in, as far as it matters to a
// ledger.
type Where string

// The kinds of place. On all but the first the ledger is one file at every
// moment: SQLite's usual -wal beside it needs memory shared by one PC, is torn
// apart by what copies file by file, and takes the program down when the drive
// goes away.
const (
	OnThisPC    Where = ""
	OnNetwork   Where = "network"
	InCloud     Where = "cloud"     // OneDrive, Google Drive, Dropbox and the like copy it
	OnRemovable Where = "removable" // a USB stick
)

// cloudFolders are the names of the folders that the usual programs copy to
// their servers, folded to lower case; the name may go on ("OneDrive - UBND").
var cloudFolders = []string{
	"onedrive", "google drive", "googledrive", "my drive", "drive c\u1ee7a t\u00f4i", "dropbox", "icloud drive", "iclouddrive", "box sync", "megasync", "pcloud drive", "zalo cloud",
}

// cloudByName judges a folder by its path and by the folders that the cloud
// programs named to the system.
func cloudByName(dir string, named []string) bool {
	dir = strings.ToLower(filepath.ToSlash(dir))
	for _, folder := range named {
		folder = strings.TrimSuffix(strings.ToLower(filepath.ToSlash(folder)), "/")
		if folder != "" && (dir == folder || strings.HasPrefix(dir, folder+"/")) {
			return true
		}
	}
	for part := range strings.SplitSeq(dir, "/") {
		for _, name := range cloudFolders {
			if rest, ok := strings.CutPrefix(part, name); ok && (rest == "" || strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "-")) {
				return true
			}
		}
	}
	return false
}

// Whereabouts tells what kind of place a folder is in.
func Whereabouts(dir string) Where {
	if full, err := filepath.Abs(dir); err == nil {
		dir = full
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	return whereabouts(dir)
}

// Where is the kind of place that the ledger is in.
func (s *Store) Where() Where { return s.where }

// WarnOfPlace reports, once for each kind of place, that the officer should be
// told about it.
func (s *Store) WarnOfPlace() bool {
	if s.where == OnThisPC || s.view {
		return false
	}
	told := s.note.Warned == string(s.where)
	s.noted(func(n *note) { n.Warned = string(s.where) })
	return !told
}
