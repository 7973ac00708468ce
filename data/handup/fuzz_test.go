package handup_test

import (
	"bytes"
	"strings"
	"testing"

	"thidua/data/handup"
	"thidua/data/handup/handuptest"
)

// sound reports what no reading may be, whatever was read.
func sound(t *testing.T, r handup.Reading) {
	t.Helper()
	if !r.Whole() && len(r.Findings) == 0 {
		t.Error("refused without a word")
	}
	if r.Content == nil {
		return
	}
	again, err := handup.Pack(*r.Content, nil, "1")
	if err != nil {
		t.Errorf("what was read cannot be packed: %v", err)
	}
	if changes := handup.Compare(*r.Content, again.Content); len(changes) > 0 {
		t.Errorf("what was read changes when it is packed: %v", changes)
	}
}

func FuzzReadZip(f *testing.F) {
	p := small(f)
	whole := zipOf(f, p)
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add(zipOf(f, pack(f, handuptest.Ward(100))))
	f.Fuzz(func(t *testing.T, content []byte) { sound(t, readZip(content)) })
}

// FuzzContent changes the data within a sound package, so that no checksum
// gives it away.
func FuzzContent(f *testing.F) {
	text := contentText(f, small(f))
	f.Add(text)
	f.Add(strings.Replace(text, `"planned": "`, `"planned": "1e99`, 1))
	f.Add(strings.ReplaceAll(text, `"targets"`, `"x"`))
	f.Fuzz(func(t *testing.T, text string) { sound(t, readZip(forged(t, text))) })
}

// FuzzManifest changes the manifest of a folder.
func FuzzManifest(f *testing.F) {
	p := small(f)
	f.Add(p.Files()[len(p.Files())-1].Content)
	f.Add(checked(f, p.Manifest))
	f.Fuzz(func(t *testing.T, text []byte) {
		fsys := folderOf(p)
		whole := bytes.Equal(fsys[handup.ManifestName].Data, text)
		fsys[handup.ManifestName].Data = text
		r := handup.ReadFolder(fsys)
		sound(t, r)
		if r.Seal == p.Seal && !whole {
			t.Error("another manifest has the same seal")
		}
	})
}
