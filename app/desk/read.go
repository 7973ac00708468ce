package desk

import (
	"os"
	"path/filepath"

	"thidua/data"
)

// ReadFile reads a file that the officer has chosen. One of more bytes than
// anything that it may be is refused before it fills the memory, with tooLarge.
func ReadFile(path string, largest int64, tooLarge *data.Problem) ([]byte, error) {
	unreadable := func(err error) error {
		return &data.Problem{Key: "problem.read_file", Args: []any{"Name", filepath.Base(path)}, Err: err}
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, unreadable(err)
	case info.Size() > largest:
		return nil, OfFile(path, tooLarge)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, unreadable(err)
	}
	return content, nil
}
