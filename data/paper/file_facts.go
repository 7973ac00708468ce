package paper

import (
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data/vn"
)

// File is what a document tells about a file that is handed over with it.
type File struct {
	Name   string
	Size   int64  // in bytes; 0 when unknown
	SHA256 string // in hexadecimal digits
}

// totalSize is that of all files, in bytes.
func totalSize(files []File) int64 {
	sum := int64(0)
	for _, f := range files {
		sum += f.Size
	}
	return sum
}

// sizeInText prints a number of bytes as an officer reads it, rounded up.
func sizeInText(bytes int64) string {
	if bytes < 1<<20 {
		return assets.T("file.kilobytes", "Size", vn.FormatInt((bytes+1023)>>10))
	}
	return assets.T("file.megabytes", "Size", vn.FormatInt((bytes+(1<<20)-1)>>20))
}

// shortSum is the beginning of a checksum, enough to compare by eye.
func shortSum(sum string) string { return sum[:min(16, len(sum))] }

// inEights sets a checksum in groups of eight digits, to be compared by eye.
func inEights(sum string) string {
	var groups []string
	for part := range slices.Chunk([]byte(sum), 8) {
		groups = append(groups, string(part))
	}
	return strings.Join(groups, " ")
}
