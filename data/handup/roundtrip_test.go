package handup_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"testing/fstest"

	"thidua/data"
	"thidua/data/handup"
	"thidua/data/handup/handuptest"
	"thidua/data/vn"
)

func TestWhatWasPackedIsRead(t *testing.T) {
	for name, c := range map[string]handup.Content{
		"the sample campaign": handup.ContentOf(sample(t), first()),
		"a made-up ward":      handuptest.Ward(100),
		"nothing yet":         handup.ContentOf(data.Ledger{Office: data.Office{Ward: "phường Mẫu"}, Campaign: data.Campaign{Year: 2025}}, first()),
	} {
		t.Run(name, func(t *testing.T) {
			p := pack(t, c, handuptest.Documents(1, 5_000)...)
			for way, r := range map[string]handup.Reading{"zip": readZip(zipOf(t, p)), "folder": handup.ReadFolder(folderOf(p))} {
				if !r.Whole() || len(r.Findings) > 0 || r.Seal != p.Seal || !reflect.DeepEqual(r.Manifest, p.Manifest) {
					t.Fatalf("%s: %s, %+v", way, reasons(r), r.Manifest)
				}
				c.Format, c.Schema = handup.Format, handup.Schema
				if got, want := asJSON(t, r.Content), asJSON(t, c); got != want {
					t.Errorf("%s: read\n%s, want\n%s", way, got, want)
				}
				if changes := handup.Compare(c, *r.Content); len(changes) > 0 {
					t.Errorf("%s: changed %v", way, changes)
				}
			}
		})
	}
}

// TestTheLedgerIsAsItWasHandedUp has texts in the ledger that are not as clean
// as they are read from a package: nothing has changed all the same.
func TestTheLedgerIsAsItWasHandedUp(t *testing.T) {
	l := sample(t)
	l.Targets[0].Responsible, l.Targets[1].Name, l.Units[0].Name = "Phòng Kinh tế\nChi cục Thuế", "Thu  ngân sách ", "Tru\u031bo\u031bng Mẫu"
	r := readZip(zipOf(t, pack(t, handup.ContentOf(l, first()))))
	if r.Content == nil {
		t.Fatal(reasons(r))
	}
	if changes := handup.Compare(*r.Content, handup.ContentOf(l, first())); len(changes) > 0 {
		t.Errorf("changed %v", changes)
	}
}

func TestAPackageIsTheSameEachTime(t *testing.T) {
	files := handuptest.Documents(1, 5_000)
	one := zipOf(t, pack(t, handuptest.Ward(1), files...))
	slices.Reverse(files)
	two := zipOf(t, pack(t, handuptest.Ward(1), files...))
	if !bytes.Equal(one, two) {
		t.Error("two packages of the same files differ")
	}
}

func TestNamesWithMarksAreReadEverywhere(t *testing.T) {
	p := pack(t, handuptest.Ward(1), handup.File{Name: "phu-luc/Phụ lục I.xlsx", Content: []byte("x")})
	content := zipOf(t, p)
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if f.Name == "phu-luc/Phụ lục I.xlsx" && f.Flags&0x800 == 0 { // what Explorer goes by
			t.Error("the name is not marked as UTF-8")
		}
	}
	if got := z.File[len(z.File)-1].Name; got != handup.ManifestName {
		t.Errorf("%s is written last", got)
	}
	// A Mac takes names apart into letters and marks, and packs the folder too.
	fsys := fstest.MapFS{}
	for name, f := range folderOf(p) {
		if name == "phu-luc/Phụ lục I.xlsx" {
			name = "phu-luc/Phu\u0323 lu\u0323c I.xlsx"
		}
		fsys["KienAn_BaoCao/"+name] = f
	}
	fsys["__MACOSX/._x"], fsys["KienAn_BaoCao/Thumbs.db"] = &fstest.MapFile{}, &fstest.MapFile{}
	for way, r := range map[string]handup.Reading{"zip": readZip(zipFolder(t, fsys)), "folder": handup.ReadFolder(fsys)} {
		if !r.Whole() || len(r.Findings) > 0 {
			t.Errorf("%s: %s", way, reasons(r))
		}
	}
}

func TestWhatCannotBePackedIsRefused(t *testing.T) {
	for name, files := range map[string][]handup.File{
		"out of the package": {{Name: "../a"}},
		"the manifest":       {{Name: "HO-SO.json"}},
		"the content":        {{Name: handup.ContentName}},
		"twice":              {{Name: "a.pdf"}, {Name: "A.PDF"}},
		"a device":           {{Name: "con.pdf"}},
	} {
		if _, err := handup.Pack(handuptest.Ward(1), files, "1"); err == nil {
			t.Errorf("%s was packed", name)
		}
	}
	c := handuptest.Ward(1)
	c.Ward.Name = ""
	var p *data.Problem
	if _, err := handup.Pack(c, nil, "1"); !errors.As(err, &p) || p.Key != "problem.handup_content" {
		t.Errorf("a package of nobody: %v", err)
	}
}

func TestAPackageIsNamedForItsWardPlanAndDay(t *testing.T) {
	l := data.Ledger{Office: data.Office{Ward: "phường Kiến An"}, Campaign: data.Campaign{Number: "70/KH-UBND"}}
	h := data.HandedUp{Version: 1, Kind: data.FullReport, FrozenOn: vn.NewDate(2025, 12, 15)}
	for want, change := range map[string]func(){
		"KienAn_70-KH-UBND_BaoCao_2025-12-15":            func() {},
		"KienAn_70-KH-UBND_BaoCao_2025-12-15_DieuChinh1": func() { h.Kind, h.Version = data.Adjustment, 2 },
		"MAU_KienAn_70-KH-UBND_BaoCao_2025-12-15_Lan3":   func() { h.Kind, h.Version, l.Campaign.Sample = data.FullReport, 3, true },
	} {
		h.Kind, h.Version, l.Campaign.Sample = data.FullReport, 1, false
		change()
		if got := handup.Name(l, h); got != want {
			t.Errorf("named %s, want %s", got, want)
		}
	}
}

func TestTheWrongFolderIsNotSearchedToItsEnd(t *testing.T) {
	fsys := folderOf(small(t))
	for i := range 2_000 {
		fsys[fmt.Sprintf("khac/%d/a.txt", i)] = &fstest.MapFile{}
	}
	if r := handup.ReadFolder(fsys); found(r) != "foreign" {
		t.Errorf("found %q", found(r))
	}
}
