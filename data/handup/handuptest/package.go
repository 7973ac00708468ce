package handuptest

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"thidua/data/handup"
)

// Documents are made-up files beside the data, of size bytes together, that can
// hardly be packed, as real documents are packed already. There are none for no
// bytes.
func Documents(i, size int) []handup.File {
	if size == 0 {
		return nil
	}
	dice := rand.NewChaCha8([32]byte{byte(i), byte(i >> 8)})
	var files []handup.File
	for _, d := range []struct {
		name  string
		share int // percent
	}{{"BaoCao.docx", 20}, {"BaoCao.pdf", 55}, {"PhuLuc.xlsx", 25}} {
		content := make([]byte, size*d.share/100)
		_, _ = dice.Read(content) // never fails
		files = append(files, handup.File{Name: fmt.Sprintf("Mau%d_%s", i, d.name), Content: content})
	}
	return files
}

// Zip is a package as a zip file.
func Zip(c handup.Content, files ...handup.File) ([]byte, error) {
	p, err := handup.Pack(c, files, "0.0-mau")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := p.WriteZip(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// WriteZips writes the packages of the wards 1 to n into a folder, each with
// documents of size bytes, and returns where they are.
func WriteZips(dir string, n, size int) ([]string, error) {
	paths := make([]string, 0, n)
	for i := 1; i <= n; i++ {
		content, err := Zip(Ward(i), Documents(i, size)...)
		if err != nil {
			return nil, fmt.Errorf("ward %d: %w", i, err)
		}
		path := filepath.Join(dir, fmt.Sprintf("Mau%04d_BaoCao_2025-12-11.zip", i))
		if err := os.WriteFile(path, content, 0o600); err != nil {
			return nil, fmt.Errorf("ward %d: %w", i, err)
		}
		paths = append(paths, path)
	}
	return paths, nil
}
