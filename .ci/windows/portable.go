package main

import (
	"archive/zip"
	"compress/flate"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"
)

// makePortable zips the folder that goes on a USB stick: the program, the file that makes it keep its data beside
// itself, and a page of directions.
func makePortable(version, program, out string, when time.Time) error {
	content, err := os.ReadFile(program)
	if err != nil {
		return err
	}
	guide, err := os.ReadFile("assets/windows/HUONG-DAN.txt")
	if err != nil {
		return err
	}
	text := norm.NFC.String(strings.ReplaceAll(string(guide), "{{.Version}}", version))
	text = bom + strings.ReplaceAll(text, "\n", "\r\n") // for Notepad
	file, err := os.Create(out)
	if err != nil {
		return err
	}
	defer file.Close()
	archive := zip.NewWriter(file)
	archive.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.BestCompression)
	})
	for _, f := range []struct {
		name    string
		content []byte
	}{
		{"SoThiDua/HUONG-DAN.txt", []byte(text)}, {"SoThiDua/portable", nil}, {"SoThiDua/thidua.exe", content},
	} {
		entry, err := archive.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: when})
		if err != nil {
			return err
		}
		if _, err := entry.Write(f.content); err != nil {
			return err
		}
	}
	if err := archive.Close(); err != nil {
		return err
	}
	return file.Close()
}

// writeSums writes the checksums of the files as sha256sum does, and says how large they are.
func writeSums(folder string, names []string) error {
	var sums strings.Builder
	for _, name := range names {
		content, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(content), name)
		fmt.Printf("%11d  %s\n", len(content), filepath.Join(folder, name))
	}
	return os.WriteFile(filepath.Join(folder, "SHA256SUMS.txt"), []byte(sums.String()), 0o644)
}
