package city

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"

	"thidua/data/handup"
	"thidua/data/vn"
)

// Arrival is a package that came, as it was read.
type Arrival struct {
	FileName   string
	SHA256     string // of the file; of a folder its seal
	Size       int64
	ReceivedOn vn.Date
	Seal       string          // in full
	WardName   string          // of a package whose content cannot be used
	Content    *handup.Content // nil when it cannot be used
	Findings   []Finding       // of the reading
	File       []byte          // to be kept as proof; nil when only its hash is
}

// ReadFile reads a package that came as a zip file of size bytes on a day. A
// file of up to keep bytes is taken along whole, to be kept as proof. The error
// is that of the disk: what is wrong with the package itself is found, not
// failed over.
func ReadFile(name string, file io.ReaderAt, size int64, on vn.Date, keep int64) (Arrival, error) {
	a := Arrival{FileName: name, Size: size, ReceivedOn: on}
	hash := sha256.New()
	if _, err := io.Copy(hash, io.NewSectionReader(file, 0, size)); err != nil {
		return Arrival{}, fmt.Errorf("read %s: %w", name, err)
	}
	a.SHA256 = hex.EncodeToString(hash.Sum(nil))
	if size <= keep {
		a.File = make([]byte, size)
		if _, err := io.ReadFull(io.NewSectionReader(file, 0, size), a.File); err != nil {
			return Arrival{}, fmt.Errorf("read %s: %w", name, err)
		}
	}
	a.take(handup.ReadZip(file, size))
	if keep > 0 && a.File == nil {
		a.Findings = append(a.Findings, Finding{Kind: NotKept, Was: vn.FormatInt(keep >> 20)})
	}
	return a, nil
}

// ReadFolder reads a package that came as a folder.
func ReadFolder(name string, folder fs.FS, on vn.Date) Arrival {
	a := Arrival{FileName: name, ReceivedOn: on}
	r := handup.ReadFolder(folder)
	for _, e := range r.Manifest.Files {
		a.Size += e.Size
	}
	a.take(r)
	return a
}

// take takes over what was read.
func (a *Arrival) take(r handup.Reading) {
	if r.Seal != (handup.Seal{}) {
		a.Seal = r.Seal.Full()
	}
	a.WardName, a.Content = r.Manifest.Ward, r.Content
	for _, f := range r.Findings {
		kind := FindingKind(f.Kind)
		if i := slices.IndexFunc(a.Findings, func(known Finding) bool { return known.Kind == kind }); i >= 0 {
			a.Findings[i].more()
			continue
		}
		a.Findings = append(a.Findings, Finding{Kind: kind, What: f.Name})
	}
}

// more counts one more file of which the same was found.
func (f *Finding) more() {
	n, _ := strconv.Atoi(f.Was) // "" for none
	f.Was = strconv.Itoa(n + 1)
}

// Package is what is known of an arrival before it is judged.
func (a Arrival) Package(r Round) Package {
	p := Package{
		RoundID: r.ID, FileName: a.FileName, SHA256: a.SHA256, Size: a.Size, Kept: len(a.File) > 0, Seal: a.Seal,
		WardName: a.WardName, ReceivedOn: a.ReceivedOn, Findings: slices.Clone(a.Findings),
	}
	if c := a.Content; c != nil {
		p.WardName, p.Version, p.Kind, p.PlanNumber = c.Ward.Name, c.Version, c.Kind, c.Campaign.Number
		p.Number, p.IssuedOn, p.FrozenOn, p.Why = c.Number, c.IssuedOn, c.FrozenOn, c.Why
	}
	return p
}
