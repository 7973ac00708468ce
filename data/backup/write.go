package backup

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"thidua/data"
)

// PartEnding ends the name of a copy that is being written.
const PartEnding = ".part"

// Copy copies a file as it is. The copy is written beside its name, forced to the
// disk, read back and compared before it gets the name.
func Copy(from, to string) error {
	return writeWhole(to, func(part string) error {
		sum, err := through(from, part, func(w io.Writer) (io.WriteCloser, error) { return unclosed{w}, nil })
		if err != nil {
			return err
		}
		read, err := Hash(part)
		if err != nil || read != sum {
			return &data.Problem{Key: "problem.copy_differs", Args: []any{"File", to}, Err: err}
		}
		return nil
	})
}

// Hash is the SHA-256 of a file.
func Hash(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	sum := sha256.New()
	_, err = io.Copy(sum, f)
	return hex.EncodeToString(sum.Sum(nil)), err
}

// unclosed is a writer that somebody else closes.
type unclosed struct{ io.Writer }

// Close does nothing.
func (unclosed) Close() error { return nil }

// through copies a file through a writer into a new file that is then on the
// disk, and returns the hash of what was read.
func through(from, to string, writer func(io.Writer) (io.WriteCloser, error)) (string, error) {
	source, err := os.Open(from)
	if err != nil {
		return "", &data.Problem{Key: "problem.copy_unread", Args: []any{"File", from}, Err: err}
	}
	defer source.Close()
	target, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return "", unwritten(to, err)
	}
	sum := sha256.New()
	w, err := writer(target)
	if err == nil {
		_, err = io.Copy(io.MultiWriter(sum, w), source)
		err = errors.Join(err, w.Close())
	}
	return hex.EncodeToString(sum.Sum(nil)), unwritten(to, errors.Join(err, target.Sync(), target.Close()))
}

// writeWhole lets write make a file beside path, which gets its name only when
// nothing went wrong.
func writeWhole(path string, write func(part string) error) error {
	part := path + PartEnding
	err := write(part)
	if err == nil {
		err = unwritten(path, os.Rename(part, path))
	}
	if err != nil {
		if gone := os.Remove(part); gone != nil && !errors.Is(gone, os.ErrNotExist) {
			err = errors.Join(err, gone)
		}
		return err
	}
	return unwritten(path, ForceFolder(filepath.Dir(path)))
}

// ForceFolder returns when the names in a folder are on the disk. Windows writes
// them with the files; some sticks and shares cannot be asked to.
func ForceFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	if err := f.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, syscall.ENOTSUP) {
		return errors.Join(err, f.Close())
	}
	return f.Close()
}

// unwritten says why a file could not be written; nil for nil.
func unwritten(path string, err error) error {
	if err == nil {
		return nil
	}
	key := "problem.write"
	const handleDiskFull, windowsDiskFull = syscall.Errno(39), syscall.Errno(112)
	full := []error{syscall.ENOSPC, syscall.EDQUOT}
	if runtime.GOOS == "windows" {
		full = []error{handleDiskFull, windowsDiskFull}
	}
	for _, f := range full {
		if errors.Is(err, f) {
			key = "problem.write_full"
		}
	}
	return &data.Problem{Key: key, Args: []any{"File", path}, Err: err}
}
