package support

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
)

// The files in the data folder.
const (
	logFile   = "log.txt"
	oldLog    = "log-old.txt"
	crashFile = "crash.txt"
	oldCrash  = "crash-old.txt"
	runFile   = "running.txt"
)

// maxLog is the size in bytes at which a log is put aside and a new one begun:
// with the one before, at most two of them are on the disk.
const maxLog = 1 << 20

// rotating is a log file that puts itself aside when it has grown, at the start
// and in the middle of a long day too.
type rotating struct {
	folder string
	limit  int64
	mutex  sync.Mutex
	file   *os.File
	size   int64
}

// openLog opens the log in the folder to be added to.
func openLog(folder string, limit int64) (*rotating, error) {
	r := &rotating{folder: folder, limit: limit}
	if err := r.open(); err != nil {
		return nil, err
	}
	if r.size > limit {
		return r, r.turn()
	}
	return r, nil
}

func (r *rotating) open() error {
	file, err := os.OpenFile(filepath.Join(r.folder, logFile), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	info, err := file.Stat()
	if err != nil {
		return errors.Join(err, file.Close())
	}
	r.file, r.size = file, info.Size()
	return nil
}

// turn puts the log aside. When that is impossible, as while another start of
// the program has it open on Windows, the log goes on growing and the next try
// is a while later.
func (r *rotating) turn() error {
	if err := r.file.Close(); err != nil {
		return err
	}
	moved := os.Rename(filepath.Join(r.folder, logFile), filepath.Join(r.folder, oldLog))
	if err := r.open(); err != nil {
		return err
	}
	if moved != nil {
		r.limit += maxLog / 4
	}
	return nil
}

// Write implements io.Writer.
func (r *rotating) Write(line []byte) (int, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.size+int64(len(line)) > r.limit && r.size > 0 {
		if err := r.turn(); err != nil {
			return 0, err
		}
	}
	n, err := r.file.Write(line)
	r.size += int64(n)
	return n, err
}

// Close implements io.Closer.
func (r *rotating) Close() error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.file.Close()
}
