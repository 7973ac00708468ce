package city_test

import (
	"archive/zip"
	"bytes"
	"testing"
	"testing/fstest"

	"thidua/data/city"
	"thidua/data/handup"
)

// pack makes a package of phường Kiến An with a paper in it.
func pack(t *testing.T, version int) handup.Package {
	t.Helper()
	p, err := handup.Pack(content(version), []handup.File{{Name: "BaoCao.docx", Content: []byte("báo cáo")}}, "1")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// zipped is a package as a zip file in which some files are other ones; nil
// leaves one out.
func zipped(t *testing.T, p handup.Package, other map[string][]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range p.Files() {
		text, is := other[f.Name]
		if !is {
			text = f.Content
		}
		if text == nil {
			continue
		}
		w, err := z.Create(f.Name)
		if err == nil {
			_, err = w.Write(text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func read(t *testing.T, name string, file []byte) city.Arrival {
	t.Helper()
	a, err := city.ReadFile(name, bytes.NewReader(file), int64(len(file)), day(12), 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.File, file) || a.Size != int64(len(file)) || len(a.SHA256) != 64 {
		t.Errorf("%s: %d bytes are taken along", name, len(a.File))
	}
	return a
}

// Whether the file itself is kept is for the city to say; one that is too large
// is named.
func TestWhichFilesAreKept(t *testing.T) {
	file := zipped(t, pack(t, 1), nil)
	for keep, named := range map[int64]bool{0: false, int64(len(file)) - 1: true, int64(len(file)): false} {
		a, err := city.ReadFile("a.zip", bytes.NewReader(file), int64(len(file)), day(12), keep)
		kept, _ := receive(t, a)
		if err != nil || kept[0].State != city.Taken || kept[0].Has(city.NotKept) != named || kept[0].Kept != (keep == int64(len(file))) {
			t.Errorf("up to %d bytes: %+v, %v", keep, kept, err)
		}
	}
}

// From the file on disk to what becomes of it: whose it is, and what is wrong.
func TestPackagesOnDisk(t *testing.T) {
	const name = "KienAn_70-KH-UBND_BaoCao_2025-12-15.zip"
	p := pack(t, 1)
	whole := zipped(t, p, nil)
	for what, c := range map[string]struct {
		file  []byte
		state city.State
		kind  city.FindingKind
		ward  int64
	}{
		"whole":           {whole, city.Taken, "", 1},
		"a paper altered": {zipped(t, p, map[string][]byte{"BaoCao.docx": []byte("khác")}), city.Refused, city.Altered, 1},
		"figures altered": {zipped(t, p, map[string][]byte{handup.ContentName: []byte("{}")}), city.Refused, city.Altered, 1},
		"a paper missing": {zipped(t, p, map[string][]byte{"BaoCao.docx": nil}), city.Refused, city.Lacking, 1},
		"no manifest":     {zipped(t, p, map[string][]byte{handup.ManifestName: nil}), city.Refused, city.Foreign, 1},
		"cut short":       {whole[:len(whole)/2], city.Refused, city.Damaged, 1},
		"something else":  {[]byte("%PDF-1.4"), city.Refused, city.Foreign, 1},
	} {
		kept, _ := receive(t, read(t, name, c.file))
		if got := kept[0]; got.State != c.state || got.WardID != c.ward || c.kind != "" && !got.Has(c.kind) || c.kind == "" && len(got.Findings) > 0 {
			t.Errorf("%s: %s of ward %d, %+v", what, got.State, got.WardID, got.Findings)
		}
	}
}

// The code is the one that stands on the ward's delivery note.
func TestTheCodeOfAPackage(t *testing.T) {
	p := pack(t, 1)
	kept, _ := receive(t, read(t, "a.zip", zipped(t, p, nil)))
	if got := kept[0].Code(); got == "" || got != p.Seal.Code() {
		t.Errorf("%q; want %q", got, p.Seal.Code())
	}
	if got := (city.Package{}).Code(); got != "" {
		t.Errorf("a package without a seal has the code %q", got)
	}
}

// A folder that was sent is the package that its zip file is, and one in which
// something was altered is not taken for it.
func TestAFolderIsAPackageToo(t *testing.T) {
	p := pack(t, 1)
	folder := func(other map[string]string) fstest.MapFS {
		fsys := fstest.MapFS{}
		for _, f := range p.Files() {
			fsys[f.Name] = &fstest.MapFile{Data: f.Content}
		}
		for name, text := range other {
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
		return fsys
	}
	good := city.ReadFolder("KienAn_70", folder(nil), day(12))
	bad := city.ReadFolder("KienAn_70", folder(map[string]string{"BaoCao.docx": "khác"}), day(13))
	kept, verdicts := receive(t, read(t, "a.zip", zipped(t, p, nil)), good, bad, bad)
	if len(kept) != 2 || !verdicts[1].Again || kept[1].State != city.Refused || !kept[1].Has(city.Altered) || !verdicts[3].Again {
		t.Errorf("%+v", kept)
	}
	kept, verdicts = receive(t, bad, good)
	if len(kept) != 1 || kept[0].State != city.Taken || verdicts[1].Again || kept[0].Size == 0 {
		t.Errorf("put right, the folder is %+v", kept)
	}
}
