package handup_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"thidua/assets"
	"thidua/data"
	"thidua/data/handup"
	"thidua/data/handup/handuptest"
	"thidua/data/vn"
)

// sample is the ledger of the made-up ward.
func sample(t testing.TB) data.Ledger {
	t.Helper()
	var l data.Ledger
	if err := json.Unmarshal(assets.Sample, &l); err != nil {
		t.Fatal(err)
	}
	return l
}

// first is the first package of the made-up ward.
func first() data.HandedUp {
	return data.HandedUp{Version: 1, Kind: data.FullReport, FrozenOn: vn.NewDate(2025, 12, 12)}
}

func pack(t testing.TB, c handup.Content, files ...handup.File) handup.Package {
	t.Helper()
	p, err := handup.Pack(c, files, "1.0")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// small is a package with documents.
func small(t testing.TB) handup.Package {
	t.Helper()
	c := handuptest.Ward(1)
	c.Targets, c.Movements, c.Exemplars = c.Targets[:3], c.Movements[:1], c.Exemplars[:1]
	c.Units, c.Nominations, c.Remarks = c.Units[:2], c.Nominations[:1], c.Remarks[:1]
	return pack(t, c, handuptest.Documents(1, 600)...)
}

func zipOf(t testing.TB, p handup.Package) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := p.WriteZip(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func readZip(content []byte) handup.Reading {
	return handup.ReadZip(bytes.NewReader(content), int64(len(content)))
}

// folderOf is a package as a folder.
func folderOf(p handup.Package) fstest.MapFS {
	fsys := fstest.MapFS{}
	for _, f := range p.Files() {
		fsys[f.Name] = &fstest.MapFile{Data: bytes.Clone(f.Content)}
	}
	return fsys
}

// zipFolder packs a folder as Explorer does.
func zipFolder(t testing.TB, fsys fstest.MapFS) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, f := range fsys {
		part, err := w.Create(name)
		if err == nil {
			_, err = part.Write(f.Data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// found is what a reading found, "altered BaoCao.pdf".
func found(r handup.Reading) string {
	var all []string
	for _, f := range r.Findings {
		all = append(all, strings.TrimSpace(string(f.Kind)+" "+f.Name))
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

// reasons is the same with what lies behind it.
func reasons(r handup.Reading) string {
	var all []string
	for _, f := range r.Findings {
		all = append(all, fmt.Sprint(f.Kind, " ", f.Name, ": ", f.Err))
	}
	return strings.Join(all, "\n")
}

// asJSON is a value as text, to be compared.
func asJSON(t testing.TB, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// forged is a sound package with another text for its content: all checksums
// are right.
func forged(t testing.TB, content string) []byte {
	t.Helper()
	p := small(t)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	put := func(name string, text []byte) {
		part, err := w.Create(name)
		if err == nil {
			_, err = part.Write(text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	m := p.Manifest
	m.Files = []handup.Entry{{Name: handup.ContentName, Size: int64(len(content)), SHA256: sum(content)}}
	put(handup.ContentName, []byte(content))
	put(handup.ManifestName, checked(t, m))
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// contentText is the text of a package's content.
func contentText(t testing.TB, p handup.Package) string {
	t.Helper()
	for _, f := range p.Files() {
		if f.Name == handup.ContentName {
			return string(f.Content)
		}
	}
	t.Fatal("no content")
	return ""
}
