package handup

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"thidua/data"
	"thidua/data/archive"
)

// ReadZip reads a package that is a zip file of size bytes. Only the manifest
// and the file for machines are ever held whole, however large the rest is.
func ReadZip(zip io.ReaderAt, size int64) Reading {
	var r Reading
	a, err := archive.OpenAt(zip, size, limits)
	if err != nil {
		r.find(kindOf(err), "", err)
		return r
	}
	r.read(ofZip(a))
	return r
}

// ReadFolder reads a package that is a folder.
func ReadFolder(fsys fs.FS) Reading {
	var r Reading
	parts, err := ofFolder(fsys)
	switch {
	case errors.Is(err, errMany):
		r.find(Foreign, "", err)
	case err != nil:
		r.find(Damaged, "", err)
	default:
		r.read(parts)
	}
	return r
}

// kindOf says what it means that a zip file was refused.
func kindOf(err error) FindingKind {
	var p *data.Problem
	if errors.As(err, &p) {
		switch p.Key {
		case "problem.archive_other":
			return Foreign
		case "problem.archive_damaged":
			return Damaged
		}
	}
	return Unsafe
}

func (r *Reading) read(parts []part) {
	within, ok := inPackage(parts)
	if !ok {
		r.find(Foreign, "", errForeign)
		return
	}
	byName := make(map[string]part, len(within))
	for _, p := range within {
		byName[strings.ToLower(p.name)] = p
	}
	if !r.readManifest(byName[ManifestName]) {
		return
	}
	listed := map[string]bool{ManifestName: true}
	for _, e := range r.Manifest.Files {
		name := strings.ToLower(e.Name)
		listed[name] = true
		r.readFile(e, byName[name])
	}
	for _, p := range within {
		if !listed[strings.ToLower(p.name)] {
			r.find(Extra, strings.TrimPrefix(p.name, "../"), nil)
		}
	}
}

// readManifest reports whether there is a manifest to go by.
func (r *Reading) readManifest(p part) bool {
	text, err := p.whole(maxManifest)
	if err != nil {
		r.find(Damaged, ManifestName, err)
		return false
	}
	r.Seal = sealOf(text)
	if r.Manifest, err = decodeManifest(text); err != nil {
		r.find(contentKind(err), ManifestName, err)
		return false
	}
	if !r.Manifest.whole(text) {
		r.find(Altered, ManifestName, errChecksum)
	}
	return true
}

// readFile compares a file with its entry, and reads it when it is the one for
// machines.
func (r *Reading) readFile(e Entry, p part) {
	if p.copy == nil {
		r.find(Lacking, e.Name, nil)
		return
	}
	var text bytes.Buffer
	sum := &summed{room: limits.Part}
	if e.Name == ContentName {
		sum.keep, sum.room = &text, maxContent
	}
	hash := sha256.New()
	err := p.copy(io.MultiWriter(hash, sum))
	switch {
	case errors.Is(err, errLong):
		r.find(Unsafe, e.Name, err)
		return
	case err != nil:
		r.find(Damaged, e.Name, err)
		return
	case sum.size != e.Size || hex.EncodeToString(hash.Sum(nil)) != strings.ToLower(e.SHA256):
		r.find(Altered, e.Name, nil)
		return
	}
	if e.Name == ContentName {
		r.readContent(text.Bytes())
	}
}

func (r *Reading) readContent(text []byte) {
	c, err := decodeContent(text)
	if err == nil {
		err = agree(r.Manifest, c)
	}
	if err != nil {
		r.find(contentKind(err), ContentName, err)
		return
	}
	r.Content = &c
}

// contentKind says what it means that a file could not be decoded.
func contentKind(err error) FindingKind {
	switch {
	case errors.Is(err, errNewer):
		return Newer
	case errors.Is(err, errForeign):
		return Foreign
	case slices.ContainsFunc([]error{errDepth, errLong, errMany, errName}, func(target error) bool { return errors.Is(err, target) }):
		return Unsafe
	}
	return Wrong
}

// whole reads a file that must not be larger than limit.
func (p part) whole(limit int64) ([]byte, error) {
	var b bytes.Buffer
	if err := p.copy(&summed{room: limit, keep: &b}); err != nil {
		return nil, fmt.Errorf("read %s: %w", p.place, err)
	}
	return b.Bytes(), nil
}

// summed counts what is written to it, up to its room, and keeps it where it is
// told to.
type summed struct {
	room, size int64
	keep       *bytes.Buffer
}

// Write counts on.
func (s *summed) Write(p []byte) (int, error) {
	if s.size += int64(len(p)); s.size > s.room {
		return 0, errLong
	}
	if s.keep != nil {
		s.keep.Write(p)
	}
	return len(p), nil
}
