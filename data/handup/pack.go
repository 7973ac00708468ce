package handup

import (
	"archive/zip"
	"cmp"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"thidua/data"
	"thidua/data/archive"
	"thidua/data/vn"
)

// Package is a package that is ready to be written.
type Package struct {
	Manifest Manifest
	Content  Content
	Seal     Seal
	files    []File // by name, then the manifest
}

// Pack puts a package together. What the city would refuse to read is an error
// here, so that it never leaves the ward: a *data.Problem when it is in the
// data.
func Pack(c Content, files []File, program string) (Package, error) {
	c.Format, c.Schema = Format, Schema
	text, err := encodeJSON(c)
	if err != nil {
		return Package{}, err
	}
	if c, err = decodeContent(text); err != nil {
		return Package{}, &data.Problem{Key: "problem.handup_content", Err: err}
	}
	if text, err = encodeJSON(c); err != nil { // as it is cleaned
		return Package{}, err
	}
	p := Package{Content: c, Manifest: Manifest{
		Format: Format, Schema: Schema, Ward: c.Ward.Name, Campaign: c.Campaign.Number, Year: c.Campaign.Year,
		Version: c.Version, FrozenOn: c.FrozenOn, Program: vn.Clean(program),
	}}
	p.files = append(slices.Clone(files), File{ContentName, text})
	slices.SortFunc(p.files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	for _, f := range p.files {
		p.Manifest.Files = append(p.Manifest.Files, Entry{Name: f.Name, Size: int64(len(f.Content)), SHA256: sumOf(f.Content)})
	}
	manifest, err := p.Manifest.encode()
	if err != nil {
		return Package{}, err
	}
	if p.Manifest, err = decodeManifest(manifest); err != nil {
		return Package{}, fmt.Errorf("pack: %w", err)
	}
	p.Seal = sealOf(manifest)
	p.files = append(p.files, File{ManifestName, manifest})
	return p, nil
}

// Files are all files of the package in the order in which they are to be
// written: the manifest last, so that a package that was cut short has none.
func (p Package) Files() []File { return p.files }

// WriteZip writes the package as a zip file. It is the same each time: the
// files bear the day of the figures.
func (p Package) WriteZip(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, f := range p.files {
		part, err := z.CreateHeader(&zip.FileHeader{Name: f.Name, Method: methodFor(f.Name), Modified: p.Content.FrozenOn.Time()})
		if err != nil {
			return fmt.Errorf("zip %s: %w", f.Name, err)
		}
		if _, err := part.Write(f.Content); err != nil {
			return fmt.Errorf("zip %s: %w", f.Name, err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("zip: %w", err)
	}
	return nil
}

// methodFor leaves what is packed already as it is.
func methodFor(name string) uint16 {
	if slices.Contains([]string{".docx", ".xlsx", ".zip", ".png", ".jpg"}, strings.ToLower(path.Ext(name))) {
		return zip.Store
	}
	return zip.Deflate
}

var (
	errName    = errors.New("a file cannot have this name")
	errTwice   = errors.New("the name is there twice")
	errContent = errors.New("the file for machines is missing")
)

// checkName reports a name that a file of a package cannot have.
func checkName(name string) error {
	clean, err := archive.CleanName(name)
	switch {
	case err != nil:
		return fmt.Errorf("%w: %q: %w", errName, name, err)
	case clean != name || len(name) > 200 || strings.EqualFold(name, ManifestName):
		return fmt.Errorf("%w: %q", errName, name)
	}
	return nil
}
