package ui

import "thidua/data/vn"

// FileSize prints a number of bytes as an officer reads it, rounded up: whole
// KB below one MB, else whole MB.
func FileSize(bytes int64) string {
	if bytes < 1<<20 {
		return T("file.kilobytes", "Size", vn.FormatInt((bytes+1023)>>10))
	}
	return T("file.megabytes", "Size", vn.FormatInt((bytes+(1<<20)-1)>>20))
}
