package handup_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"thidua/data/handup"
	"thidua/data/handup/handuptest"
)

const (
	report  = "Mau1_BaoCao.pdf"
	annexes = "Mau1_PhuLuc.xlsx"
)

func TestEveryTamperingIsNamed(t *testing.T) {
	edit := func(fsys fstest.MapFS, name, old, with string) {
		text := string(fsys[name].Data)
		if !strings.Contains(text, old) {
			t.Fatalf("%s has no %s", name, old)
		}
		fsys[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, with, 1))}
	}
	for _, c := range []struct {
		name   string
		change func(fstest.MapFS)
		want   string
		usable bool // the data for machines are the sealed ones all the same
	}{
		{"nothing", func(fstest.MapFS) {}, "", true},
		{"a document", func(f fstest.MapFS) { f[report].Data[7] ^= 1 }, "altered " + report, true},
		{"a document that is longer", func(f fstest.MapFS) { f[report].Data = append(f[report].Data, 0) }, "altered " + report, true},
		{"a document that is cut", func(f fstest.MapFS) { f[report].Data = f[report].Data[:20] }, "altered " + report, true},
		{"a figure", func(f fstest.MapFS) { edit(f, handup.ContentName, `"actual": "`, `"actual": "1`) }, "altered du-lieu.json", false},
		{"the end of lines", func(f fstest.MapFS) { edit(f, handup.ContentName, "\n", "\r\n") }, "altered du-lieu.json", false},
		{"the ward in the manifest", func(f fstest.MapFS) { edit(f, handup.ManifestName, "phường Mẫu 1", "phường Mẫu 2") }, "altered ho-so.json, wrong du-lieu.json", false},
		{"the program in the manifest", func(f fstest.MapFS) { edit(f, handup.ManifestName, `"program": "1.0"`, `"program": "2.0"`) }, "altered ho-so.json", true},
		{"a size in the manifest", func(f fstest.MapFS) { edit(f, handup.ManifestName, `"size": 330`, `"size": 331`) }, "altered " + report + ", altered ho-so.json", true},
		{"an entry that is taken out", func(f fstest.MapFS) {
			text := string(f[handup.ManifestName].Data)
			from := strings.Index(text, `  {`+"\n"+`   "name": "`+report)
			end := from + strings.Index(text[from:], "},\n") + 3
			f[handup.ManifestName].Data = []byte(text[:from] + text[end:])
		}, "altered ho-so.json, extra " + report, true},
		{"a manifest of something else", func(f fstest.MapFS) { edit(f, handup.ManifestName, handup.Format, "khac") }, "foreign ho-so.json", false},
		{"a manifest that is cut", func(f fstest.MapFS) { f[handup.ManifestName].Data = f[handup.ManifestName].Data[:50] }, "wrong ho-so.json", false},
		{"a document that is gone", func(f fstest.MapFS) { delete(f, report) }, "lacking " + report, true},
		{"the data gone", func(f fstest.MapFS) { delete(f, handup.ContentName) }, "lacking du-lieu.json", false},
		{"the manifest gone", func(f fstest.MapFS) { delete(f, handup.ManifestName) }, "foreign", false},
		{"a file more", func(f fstest.MapFS) { f["them.txt"] = &fstest.MapFile{Data: []byte("x")} }, "extra them.txt", true},
		{"a new name", func(f fstest.MapFS) { f["moi.pdf"] = f[report]; delete(f, report) }, "extra moi.pdf, lacking " + report, true},
		{"two that changed places", func(f fstest.MapFS) { f[report], f[annexes] = f[annexes], f[report] }, "altered " + report + ", altered " + annexes, true},
		{"two packages", func(f fstest.MapFS) { f["cu/ho-so.json"] = f[handup.ManifestName] }, "foreign", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			fsys := folderOf(small(t))
			c.change(fsys)
			for way, r := range map[string]handup.Reading{"zip": readZip(zipFolder(t, fsys)), "folder": handup.ReadFolder(fsys)} {
				if found(r) != c.want || (r.Content != nil) != c.usable {
					t.Errorf("%s: found %q, want %q; usable %v\n%s", way, found(r), c.want, r.Content != nil, reasons(r))
				}
				if r.Whole() != (c.want == "" || c.want == "extra them.txt") {
					t.Errorf("%s: whole %v with %q", way, r.Whole(), c.want)
				}
			}
		})
	}
}

// TestAForgeryHasAnotherSeal makes a package anew around another figure. In
// itself it is sound; the seal on the delivery note tells.
func TestAForgeryHasAnotherSeal(t *testing.T) {
	p := small(t)
	text := strings.Replace(contentText(t, p), `"actual": "`, `"actual": "1`, 1)
	r := readZip(forged(t, text))
	if !r.Whole() {
		t.Fatalf("the forgery is not even sound: %s", reasons(r))
	}
	if r.Seal == p.Seal || handup.SameCode(r.Seal.Code(), p.Seal.Code()) {
		t.Error("the forgery has the seal of the package")
	}
}

func TestTheCodeCanBeReadOut(t *testing.T) {
	p := small(t)
	code := p.Seal.Code()
	if len(code) != 19 || strings.Count(code, "-") != 3 || strings.ContainsAny(code, "0O1IL") {
		t.Errorf("code %s", code)
	}
	for written, want := range map[string]bool{
		code: true, strings.ToLower(code): true, " " + strings.ReplaceAll(code, "-", " "): true, strings.ReplaceAll(code, "-", ""): true,
		code[1:]: false, "": false, readSeal(t): false,
	} {
		if handup.SameCode(code, written) != want {
			t.Errorf("%q and %q: %v", code, written, !want)
		}
	}
}

// readSeal is the code of another package.
func readSeal(t *testing.T) string { return pack(t, handuptest.Ward(2)).Seal.Code() }

// TestNoFlippedBitIsReadAsData flips single bits of zip files: what is wrong is
// named, or what is read is what was packed.
func TestNoFlippedBitIsReadAsData(t *testing.T) {
	p := small(t)
	whole := zipOf(t, p)
	want := readZip(whole)
	dice := rand.New(rand.NewPCG(2025, 6))
	const flips = 10_000
	named := 0
	for range flips {
		at, bit := dice.IntN(len(whole)), dice.IntN(8)
		hurt := bytes.Clone(whole)
		hurt[at] ^= 1 << bit
		r := readZip(hurt)
		if !r.Whole() {
			named++
			if len(r.Findings) == 0 {
				t.Fatalf("bit %d of byte %d: refused without a word", bit, at)
			}
			continue
		}
		if r.Seal != want.Seal || !reflect.DeepEqual(r.Manifest, want.Manifest) || !reflect.DeepEqual(r.Content, want.Content) {
			t.Fatalf("bit %d of byte %d: read as something else", bit, at)
		}
	}
	if named < flips/2 {
		t.Errorf("only %d of %d were named", named, flips)
	}
}

// TestNoFlippedBitInAFolderIsReadAsData does the same with folders, where no
// other checksum helps.
func TestNoFlippedBitInAFolderIsReadAsData(t *testing.T) {
	p := small(t)
	dice := rand.New(rand.NewPCG(2025, 7))
	for range 3_000 {
		fsys := folderOf(p)
		f := p.Files()[dice.IntN(len(p.Files()))]
		at, bit := dice.IntN(len(f.Content)), dice.IntN(8)
		fsys[f.Name].Data[at] ^= 1 << bit
		r := handup.ReadFolder(fsys)
		if r.Whole() || !strings.Contains(found(r), f.Name) {
			t.Fatalf("bit %d of byte %d of %s: found %q", bit, at, f.Name, found(r))
		}
	}
}

func TestCutFilesAreNamed(t *testing.T) {
	whole := zipOf(t, small(t))
	for n := 0; n < len(whole); n += max(1, len(whole)/200) {
		if r := readZip(whole[:n]); r.Whole() || len(r.Findings) == 0 || r.Content != nil {
			t.Errorf("the first %d of %d bytes: %q", n, len(whole), found(r))
		}
	}
}

func TestWhatIsNoPackageIsForeign(t *testing.T) {
	for name, content := range map[string][]byte{
		"nothing": nil, "text": []byte("Báo cáo"), "another zip": zipFolder(t, fstest.MapFS{"a.txt": {Data: []byte("a")}}),
	} {
		if r := readZip(content); found(r) != "foreign" {
			t.Errorf("%s: %s", name, reasons(r))
		}
	}
}

func TestANewerSchemaIsCalledNewer(t *testing.T) {
	p := small(t)
	m := p.Manifest
	m.Schema++
	fsys := folderOf(p)
	fsys[handup.ManifestName].Data = checked(t, m)
	if r := handup.ReadFolder(fsys); found(r) != "newer ho-so.json" {
		t.Errorf("manifest: %s", reasons(r))
	}
	text := strings.Replace(contentText(t, p), `"schema": 1`, `"schema": 2, "targets_by_month": {}`, 1)
	if r := readZip(forged(t, text)); found(r) != "newer du-lieu.json" {
		t.Errorf("content: %s", reasons(r))
	}
}

func TestUnknownFieldsArePassedOver(t *testing.T) {
	p := small(t)
	text := strings.Replace(contentText(t, p), `"schema": 1`, `"schema": 1, "later": {"deep": [1, {"a": null}]}`, 1)
	r := readZip(forged(t, text))
	if !r.Whole() || len(handup.Compare(p.Content, *r.Content)) > 0 {
		t.Errorf("read %s", reasons(r))
	}
	if !json.Valid([]byte(text)) {
		t.Error("the test's own JSON is not sound")
	}
}
