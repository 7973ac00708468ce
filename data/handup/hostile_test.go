package handup_test

import (
	"bytes"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"thidua/data/handup"
	"thidua/data/handup/handuptest"
)

// TestHostileDataAreRefused has data with the right checksums that would hang
// the program, take its memory or mislead it.
func TestHostileDataAreRefused(t *testing.T) {
	text := contentText(t, small(t))
	first := func(old, with string) string {
		if !strings.Contains(text, old) {
			t.Fatalf("no %s in the content", old)
		}
		return strings.Replace(text, old, with, 1)
	}
	figure := func(with string) string {
		from := strings.Index(text, `"planned": "`)
		end := from + strings.IndexByte(text[from:], ',')
		return text[:from] + `"planned": ` + with + text[end:]
	}
	deep := strings.Repeat("[", 100_000)
	for name, c := range map[string]struct{ text, want string }{
		"a figure with a huge exponent":       {figure(`"1e999999999"`), "wrong"},
		"the same as a number":                {figure(`1e999999999`), "wrong"},
		"a figure with a tiny exponent":       {figure(`"1e-999999999"`), "wrong"},
		"an exponent beyond counting":         {figure(`"1e99999999999999999999"`), "wrong"},
		"a figure of a million digits":        {figure(`"` + strings.Repeat("9", 1_000_000) + `"`), "unsafe"},
		"a number of a million digits":        {figure(strings.Repeat("9", 1_000_000)), "unsafe"},
		"a figure of fifty digits":            {figure(`"` + strings.Repeat("9", 50) + `"`), "wrong"},
		"no figure":                           {figure(`"mười"`), "wrong"},
		"a plan below zero":                   {figure(`"-1"`), "wrong"},
		"not a number":                        {figure(`NaN`), "wrong"},
		"deep JSON":                           {first(`"schema": 1`, `"schema": 1, "x": `+deep), "unsafe"},
		"deep JSON that ends":                 {first(`"schema": 1`, `"schema": 1, "x": `+deep+strings.Repeat("]", 100_000)), "unsafe"},
		"a list of a million":                 {first(`"remarks": [`, `"remarks": [`+strings.Repeat("{},", 1_000_000)), "unsafe"},
		"a list of a million elsewhere":       {first(`"schema": 1`, `"schema": 1, "x": [`+strings.Repeat("0,", 1_000_000)+"0]"), "unsafe"},
		"a record of many fields":             {first(`"schema": 1`, `"schema": 1, `+fields(300)), "unsafe"},
		"a long text":                         {first(`"department": "`, `"department": "`+strings.Repeat("a", 5_000)), "unsafe"},
		"a longer text":                       {first(`"outcome": "`, `"outcome": "`+strings.Repeat("a", 70_000)), "unsafe"},
		"nine megabytes":                      {text + strings.Repeat(" ", 9<<20), "unsafe"},
		"a field twice":                       {first(`"schema": 1`, `"schema": 1, "schema": 1`), "wrong"},
		"a field twice in another case":       {first(`"schema": 1`, `"schema": 1, "Ward": {"name": "khác"}`), "wrong"},
		"two values":                          {text + text, "wrong"},
		"no JSON":                             {"báo cáo", "wrong"},
		"nothing":                             {"", "wrong"},
		"a list":                              {"[]", "wrong"},
		"another encoding":                    {first("phường", "ph\xe0"), "wrong"},
		"no such day":                         {first(`"frozen_on": "2025-12-11"`, `"frozen_on": "2025-02-30"`), "wrong"},
		"a day of another age":                {first(`"issued_on": "2025-12-12"`, `"issued_on": "0025-12-12"`), "wrong"},
		"a count below zero":                  {first(`"collectives": `, `"collectives": -`), "wrong"},
		"a count beyond all":                  {first(`"collectives": `, `"collectives": 9999999999999999`), "wrong"},
		"a count beyond numbers":              {first(`"collectives": `, `"collectives": 99999999999999999999999`), "wrong"},
		"an unknown state":                    {first(`"state": "`, `"state": "x`), "wrong"},
		"more votes than voters":              {first(`"votes_of": 11`, `"votes_of": 1`), "wrong"},
		"a key twice":                         {first(`"key": "M2"`, `"key": "M1"`), "wrong"},
		"no name":                             {first(`"name": "Chỉ tiêu mẫu số 1"`, `"name": ""`), "wrong"},
		"a refused nominee":                   {first(`"stage": "voted"`, `"stage": "refused"`), "wrong"},
		"a kind that is none":                 {first(`"kind": "report"`, `"kind": ""`), "wrong"},
		"another ward than the manifest's":    {first(`"name": "phường Mẫu 1"`, `"name": "phường Mẫu 2"`), "wrong"},
		"another version than the manifest's": {first(`"version": 1`, `"version": 2`), "wrong"},
		"another year than the manifest's":    {first(`"year": 2025`, `"year": 2024`), "wrong"},
		"another format":                      {first(handup.Format, "thidua-backup"), "foreign"},
	} {
		t.Run(name, func(t *testing.T) {
			content := forged(t, c.text)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			r := readZip(content)
			runtime.ReadMemStats(&after)
			if found(r) != c.want+" "+handup.ContentName || r.Content != nil {
				t.Errorf("found %s, want %s", reasons(r), c.want)
			}
			if used := after.TotalAlloc - before.TotalAlloc; used > 64<<20 {
				t.Errorf("it took %d MB", used>>20)
			}
		})
	}
}

// fields are the fields of a record.
func fields(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(`"x` + strings.Repeat("a", i) + `": 0, `)
	}
	return b.String() + `"z": 0`
}

func TestTextsAreCleanedOnTheWayIn(t *testing.T) {
	text := strings.Replace(contentText(t, small(t)), "Chỉ tiêu mẫu số 1\"", "Chi\u0309\u00a0tiêu  mẫu\u200b số 1\\n\"", 1)
	r := readZip(forged(t, text))
	if r.Content == nil || r.Content.Targets[0].Name != "Chỉ tiêu mẫu số 1" {
		t.Errorf("read %+v: %s", r.Content, reasons(r))
	}
}

// TestHostileManifestsAreRefused has manifests with the right check.
func TestHostileManifestsAreRefused(t *testing.T) {
	p := small(t)
	entry := p.Manifest.Files[0]
	many := make([]handup.Entry, 1_500)
	for i := range many {
		many[i] = handup.Entry{Name: strings.Repeat("a", i%100+1) + string(rune('a'+i/100)), SHA256: entry.SHA256}
	}
	for name, c := range map[string]struct {
		change func(m *handup.Manifest)
		want   string
	}{
		"a file outside":     {func(m *handup.Manifest) { m.Files[0].Name = "../../a" }, "unsafe"},
		"a file at the root": {func(m *handup.Manifest) { m.Files[0].Name = "/etc/a" }, "unsafe"},
		"itself":             {func(m *handup.Manifest) { m.Files[0].Name = handup.ManifestName }, "unsafe"},
		"a file twice":       {func(m *handup.Manifest) { m.Files = append(m.Files, m.Files[0]) }, "wrong"},
		"no checksum":        {func(m *handup.Manifest) { m.Files[0].SHA256 = "abc" }, "wrong"},
		"no data":            {func(m *handup.Manifest) { m.Files = m.Files[:len(m.Files)-1] }, "wrong"},
		"a size below zero":  {func(m *handup.Manifest) { m.Files[0].Size = -1 }, "wrong"},
		"too many files":     {func(m *handup.Manifest) { m.Files = many }, "unsafe"},
	} {
		t.Run(name, func(t *testing.T) {
			fsys, m := folderOf(p), p.Manifest
			m.Files = append([]handup.Entry{}, m.Files...)
			c.change(&m)
			fsys[handup.ManifestName] = &fstest.MapFile{Data: checked(t, m)}
			for way, r := range map[string]handup.Reading{"zip": readZip(zipFolder(t, fsys)), "folder": handup.ReadFolder(fsys)} {
				if found(r) != c.want+" "+handup.ManifestName {
					t.Errorf("%s: found %s, want %s", way, reasons(r), c.want)
				}
			}
		})
	}
}

// TestLargeDocumentsTakeNoMemory reads a package with a document of 64 MB.
func TestLargeDocumentsTakeNoMemory(t *testing.T) {
	content := zipOf(t, pack(t, handuptest.Ward(1), handup.File{Name: "Scan.pdf", Content: bytes.Repeat([]byte("số liệu "), 64<<20/11)}))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r := readZip(content)
	runtime.ReadMemStats(&after)
	if !r.Whole() {
		t.Fatal(reasons(r))
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 8<<20 {
		t.Errorf("it took %d MB", used>>20)
	}
}
