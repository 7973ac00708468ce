package handup

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"thidua/data/archive"
)

// limits are the caps of a package as a zip file. Scans of signed papers may be
// in it.
var limits = archive.Limits{Parts: 1_200, Part: 256 << 20, Content: 512 << 20}

// part is a file of a package, packed or in a folder.
type part struct {
	name  string // within the package, as [archive.CleanName] spells it
	place string // where it lies
	copy  func(w io.Writer) error
}

// ofZip are the files of a zip file.
func ofZip(a *archive.Archive) []part {
	var parts []part
	for _, p := range a.Parts() {
		parts = append(parts, part{name: p.Name, place: p.Name, copy: p.Copy})
	}
	return parts
}

// ofFolder are the files of a folder. Names that no package can have are as if
// they were not there.
func ofFolder(fsys fs.FS) ([]part, error) {
	var parts []part
	seen := 0 // folders too
	err := fs.WalkDir(fsys, ".", func(place string, d fs.DirEntry, err error) error {
		seen++
		switch {
		case err != nil && place == ".":
			return err
		case seen > limits.Parts:
			return errMany
		case err != nil || !d.Type().IsRegular():
			return nil
		}
		if name, err := archive.CleanName(place); err == nil {
			parts = append(parts, part{name: name, place: place, copy: func(w io.Writer) error { return copyFile(w, fsys, place) }})
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("list folder: %w", err)
	}
	return parts, nil
}

func copyFile(w io.Writer, fsys fs.FS, place string) error {
	f, err := fsys.Open(place)
	if err != nil {
		return fmt.Errorf("open: %w", err)
	}
	defer func() { _ = f.Close() }() // nothing was written
	if _, err := io.Copy(w, io.LimitReader(f, limits.Part)); err != nil {
		return fmt.Errorf("read: %w", err)
	}
	return nil
}

// inPackage finds the one manifest and names what lies beside and below it from
// there: packing a folder often packs the folder itself too. What computers
// leave in folders on their own is dropped. There is no root when there is no
// manifest, or several.
func inPackage(parts []part) (within []part, ok bool) {
	var roots []string
	for _, p := range parts {
		if strings.EqualFold(path.Base(p.name), ManifestName) && !litter(p.name) {
			roots = append(roots, path.Dir(p.name))
		}
	}
	if len(roots) != 1 {
		return nil, false
	}
	for _, p := range parts {
		if litter(p.name) {
			continue
		}
		if roots[0] != "." {
			if rest, below := strings.CutPrefix(p.name, roots[0]+"/"); below {
				p.name = rest
			} else {
				p.name = "../" + p.name // beside the package: it can be none of its files
			}
		}
		within = append(within, p)
	}
	return within, true
}

// litter reports whether a file is one that Windows, macOS or an office program
// leaves in folders.
func litter(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(name, "__MACOSX/") || strings.HasPrefix(base, "._") || strings.HasPrefix(base, "~$") ||
		slices.ContainsFunc([]string{"Thumbs.db", "desktop.ini", ".DS_Store"}, func(s string) bool { return strings.EqualFold(base, s) })
}
