package archive_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/archive"
)

var roomy = archive.Limits{Parts: 100, Content: 1 << 20}

// part is a part of an archive of the tests.
type part struct {
	name, content string
	method        uint16
}

func zipped(t testing.TB, parts ...part) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, p := range parts {
		f, err := w.CreateHeader(&zip.FileHeader{Name: p.name, Method: p.method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, p.content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// raw is an archive with one part whose size and checksum say something else
// than is true.
func raw(t testing.TB, size uint64, crc uint32, packed string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.CreateRaw(&zip.FileHeader{
		Name: "a.txt", Method: zip.Store, CRC32: crc, CompressedSize64: uint64(len(packed)), UncompressedSize64: size,
	})
	if err == nil {
		_, err = io.WriteString(f, packed)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// readAll reads an archive to its end.
func readAll(content []byte, l archive.Limits) (map[string]string, error) {
	a, err := archive.Open(content, l)
	if err != nil {
		return nil, err
	}
	read := map[string]string{}
	for _, p := range a.Parts() {
		b, err := p.Read()
		if err != nil {
			return nil, err
		}
		read[p.Name] = string(b)
	}
	return read, nil
}

func keyOf(err error) string {
	var p *data.Problem
	if !errors.As(err, &p) {
		return ""
	}
	return strings.TrimPrefix(p.Key, "problem.archive_")
}

func TestReadsWhatWasPacked(t *testing.T) {
	content := zipped(t,
		part{name: "ho-so.json", content: "{}", method: zip.Deflate},
		part{name: "phu-luc/"},
		part{name: `phu-luc\Phụ lục I.xlsx`, content: strings.Repeat("số liệu ", 1000), method: zip.Deflate},
		part{name: "./ghi-chu//trong.txt", method: zip.Store},
	)
	got, err := readAll(content, roomy)
	want := map[string]string{
		"ho-so.json": "{}", "phu-luc/Phụ lục I.xlsx": strings.Repeat("số liệu ", 1000), "ghi-chu/trong.txt": "",
	}
	if err != nil || !maps.Equal(got, want) {
		t.Fatalf("read %v: %v", got, err)
	}
	a, err := archive.OpenAt(bytes.NewReader(content), int64(len(content)), roomy)
	if err != nil {
		t.Fatal(err)
	}
	p, ok := a.Part("HO-SO.JSON")
	var b bytes.Buffer
	if err := p.Copy(&b); !ok || err != nil || b.String() != "{}" || p.Size != 2 {
		t.Errorf("%v %+v %q: %v", ok, p, b.String(), err)
	}
	if _, ok := a.Part("phu-luc"); ok {
		t.Error("a folder was found as a file")
	}
}

func TestNamesAreSpelledInOneWay(t *testing.T) {
	for name, want := range map[string]string{
		"a/b.txt": "a/b.txt", `a\b.txt`: "a/b.txt", "./a//b.txt": "a/b.txt", "a/": "a",
		"Bie\u0302\u0309u.docx": "Biểu.docx", "[Content_Types].xml": "[Content_Types].xml", "comment.txt": "comment.txt", "nul1": "nul1",
		"": "", ".": "", "/a": "", `\a`: "", "//may/a": "", "../a": "", "a/../../b": "", `a\..\b`: "", "C:/a": "", "C:a": "",
		"a:luong": "", "a\x00b": "", "a\nb": "", "a*": "", "nul": "", "NUL.txt": "", "a/com1.xlsx": "", "LPT². x": "", "a. ": "", "a./b": "",
	} {
		got, err := archive.CleanName(name)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q became %q: %v; want %q", name, got, err, want)
		}
	}
	got, err := readAll(zipped(t, part{name: "/xl/a.xml"}), archive.Limits{Parts: 1, Content: 1, Rooted: true})
	if _, ok := got["xl/a.xml"]; !ok {
		t.Errorf("a part at the root: %v, %v", got, err)
	}
}

func TestWhatIsWrongIsSaid(t *testing.T) {
	text := part{name: "a.txt", content: "nội dung", method: zip.Deflate}
	flagged := zipped(t, text)
	directory := bytes.Index(flagged, []byte("PK\x01\x02"))
	flagged[directory+8] |= 1
	method := zipped(t, text)
	method[directory+10] = 9
	many := make([]part, 101)
	for i := range many {
		many[i].name = fmt.Sprint(i)
	}
	crowd := make([]part, 30_000)
	for i := range crowd {
		crowd[i].name = fmt.Sprint(i)
	}
	over := bytes.Clone(zipped(t, part{name: "a", content: "11111"}, part{name: "b", content: "22222"}))
	second := bytes.LastIndex(over, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(over[second+42:], 0) // both begin where the first one does

	for name, c := range map[string]struct {
		content []byte
		key     string
	}{
		"sound":                      {zipped(t, text), ""},
		"no zip":                     {[]byte("nội dung"), "other"},
		"nothing":                    {nil, "other"},
		"cut":                        {zipped(t, text)[:60], "damaged"},
		"a name that leads out":      {zipped(t, part{name: "../a"}), "unsafe"},
		"a name that begins at root": {zipped(t, part{name: "/a"}), "unsafe"},
		"the same name":              {zipped(t, text, text), "twice"},
		"the same name to Windows":   {zipped(t, text, part{name: "A.TXT"}), "twice"},
		"the same after cleaning":    {zipped(t, part{name: "a/b"}, part{name: `a\b`}), "twice"},
		"a file that is a folder":    {zipped(t, part{name: "a/"}, part{name: "a"}), "twice"},
		"encrypted":                  {flagged, "encrypted"},
		"an unknown method":          {method, "method"},
		"too many":                   {zipped(t, many...), "too_many"},
		"far too many":               {zipped(t, crowd...), "too_many"},
		"too large":                  {zipped(t, part{name: "a", content: strings.Repeat("0", 1<<20+1), method: zip.Deflate}), "too_large"},
		"too large together":         {zipped(t, part{name: "a", content: strings.Repeat("0", 1<<20)}, part{name: "b", content: "0"}), "too_large"},
		"larger than it says":        {raw(t, 2, 0xcbf43926, "123456789"), "damaged"},
		"smaller than it says":       {raw(t, 20, 0xcbf43926, "123456789"), "damaged"},
		"another checksum":           {raw(t, 9, 0xcbf43927, "123456789"), "damaged"},
		"no checksum":                {raw(t, 9, 0, "123456789"), "damaged"},
		"the right checksum":         {raw(t, 9, 0xcbf43926, "123456789"), ""},
		"a size beyond everything":   {raw(t, 1<<63+1, 0xcbf43926, "123456789"), "too_large"},
		"parts over each other":      {over, "overlap"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := readAll(c.content, roomy); keyOf(err) != c.key || (err == nil) != (c.key == "") {
				t.Errorf("got %v, want %q", err, c.key)
			}
		})
	}
}

func TestOnePartHasItsOwnCap(t *testing.T) {
	l := archive.Limits{Parts: 2, Part: 10, Content: 20}
	if _, err := readAll(zipped(t, part{name: "a", content: "0123456789"}, part{name: "b", content: "0123456789"}), l); err != nil {
		t.Error(err)
	}
	if _, err := readAll(zipped(t, part{name: "a", content: "0123456789x"}), l); keyOf(err) != "too_large" {
		t.Errorf("got %v", err)
	}
}

func TestWhatIsRefusedTellsItsNamesOnly(t *testing.T) {
	a, err := archive.Open(zipped(t, part{name: "word/document.xml"}, part{name: "../a"}), roomy)
	if keyOf(err) != "unsafe" || a == nil || a.Parts()[0].Name != "word/document.xml" {
		t.Fatalf("got %+v: %v", a, err)
	}
	if _, err := a.Parts()[0].Read(); keyOf(err) != "damaged" {
		t.Errorf("a part of a refused archive was read: %v", err)
	}
}

// TestDamageIsNeverReadAsContent flips every bit of an archive: what is read is
// what was packed, under the names that it had, or the archive is refused, or
// a name or the number of parts differs, which is for whoever asked to notice.
func TestDamageIsNeverReadAsContent(t *testing.T) {
	dice := rand.New(rand.NewPCG(2025, 70))
	var noise strings.Builder
	for range 300 {
		noise.WriteByte(byte(dice.IntN(256)))
	}
	packed := map[string]string{"a.txt": strings.Repeat("số liệu ", 40), "b.bin": noise.String(), "c/d.txt": ""}
	var parts []part
	for _, name := range slices.Sorted(maps.Keys(packed)) {
		parts = append(parts, part{name: name, content: packed[name], method: zip.Deflate})
	}
	whole := zipped(t, parts...)
	contents := slices.Collect(maps.Values(packed))
	refused := 0
	for bit := range len(whole) * 8 {
		hurt := bytes.Clone(whole)
		hurt[bit/8] ^= 1 << (bit % 8)
		read, err := readAll(hurt, roomy)
		if err != nil {
			refused++
			if keyOf(err) == "" {
				t.Fatalf("bit %d: the officer gets no sentence for %v", bit, err)
			}
		}
		for name, content := range read {
			if was, ok := packed[name]; ok && was != content || !slices.Contains(contents, content) {
				t.Fatalf("bit %d: %s was read as %q", bit, name, content)
			}
		}
	}
	if refused < len(whole)*4 {
		t.Errorf("only %d of %d damaged archives were refused", refused, len(whole)*8)
	}
}

func FuzzOpen(f *testing.F) {
	whole := zipped(f, part{name: "a/b.txt", content: "nội dung", method: zip.Deflate}, part{name: "a/"}, part{name: "c", content: "c"})
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add(raw(f, 20, 0, "123456789"))
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	f.Fuzz(func(t *testing.T, content []byte) {
		read, err := readAll(content, roomy)
		if err != nil && keyOf(err) == "" {
			t.Errorf("no sentence for %v", err)
		}
		size := 0
		for name, c := range read {
			if clean, err := archive.CleanName(name); err != nil || clean != name {
				t.Errorf("read under the name %q", name)
			}
			size += len(c)
		}
		if len(read) > roomy.Parts || int64(size) > roomy.Content {
			t.Errorf("%d parts, %d bytes", len(read), size)
		}
	})
}
