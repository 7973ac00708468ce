package store

import (
	"encoding/binary"
	"errors"
	"io"
	"math/bits"
	"os"
)

// wal is what a -wal file holds: the newest changes, not yet in the ledger
// itself. SQLite stops reading at the first frame that is not as it was
// written, and says nothing: after a power cut that is an unfinished save, after
// damage it is saved work. Here the two are told apart.
type wal struct {
	file    *os.File         // nil when there is none
	newest  map[uint32]int64 // of each page: where its content begins
	pages   uint32           // of the ledger after the last commit
	commits int
	broken  bool // saves that were complete cannot be read
	torn    bool // the last save cannot be read: it was unfinished, or is damaged
}

const (
	walHead   = 32
	frameHead = 24
)

// readWAL reads the -wal at path; none is an empty one.
func readWAL(path string) (*wal, error) {
	w := &wal{newest: map[uint32]int64{}}
	file, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return w, nil
	}
	if err != nil {
		return nil, err
	}
	w.file = file
	if err := w.read(); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return w, nil
}

func (w *wal) close() error {
	if w.file == nil {
		return nil
	}
	return w.file.Close()
}

func (w *wal) read() error {
	head := make([]byte, walHead)
	n, err := w.file.ReadAt(head, 0)
	if n == 0 {
		return nil // opened and nothing saved
	}
	if n < walHead {
		return nil // cut off while beginning: nothing was saved yet
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	magic := binary.BigEndian.Uint32(head)
	size := int(binary.BigEndian.Uint32(head[8:]))
	sum := walSum{order: binary.LittleEndian}
	if magic&1 == 1 {
		sum.order = binary.BigEndian
	}
	sum.add(head[:24])
	if magic&^1 != 0x377f0682 || size < 512 || size > 65536 || size&(size-1) != 0 || !sum.is(head[24:32]) {
		info, err := w.file.Stat()
		w.broken = err == nil && info.Size() > walHead
		return err
	}
	return w.frames(size, [8]byte(head[16:24]), sum)
}

// frames reads the frames up to the first that is not whole, then looks whether
// what follows was saved after it.
func (w *wal) frames(size int, salt [8]byte, sum walSum) error {
	frame := make([]byte, frameHead+size)
	open := map[uint32]int64{} // of a save whose end is still to come
	bad, later := false, 0
	for at := int64(walHead); ; at += int64(len(frame)) {
		if n, err := w.file.ReadAt(frame, at); n < len(frame) {
			if err != nil && !errors.Is(err, io.EOF) {
				return err
			}
			break
		}
		off := apart(salt, [8]byte(frame[8:16]))
		commit := binary.BigEndian.Uint32(frame[4:]) != 0
		if bad {
			if off == 0 && commit {
				later++
			}
			continue
		}
		sum.add(frame[:8])
		sum.add(frame[frameHead:])
		if off != 0 || !sum.is(frame[16:24]) {
			bad = true
			if off <= 4 && commit {
				later++
			}
			continue
		}
		open[binary.BigEndian.Uint32(frame)] = at + frameHead
		if commit {
			for n, place := range open {
				w.newest[n] = place
			}
			w.pages, w.commits, open = binary.BigEndian.Uint32(frame[4:]), w.commits+1, map[uint32]int64{}
		}
	}
	w.broken, w.torn = later > 1, later == 1
	return nil
}

// apart counts the bits in which two salts differ: none within one generation
// of the file, very many between two, a few after damage.
func apart(a, b [8]byte) int {
	return bits.OnesCount64(binary.BigEndian.Uint64(a[:]) ^ binary.BigEndian.Uint64(b[:]))
}

// walSum is the running checksum of a -wal.
type walSum struct {
	order  binary.ByteOrder
	s0, s1 uint32
}

func (s *walSum) add(b []byte) {
	for ; len(b) >= 8; b = b[8:] {
		s.s0 += s.order.Uint32(b) + s.s1
		s.s1 += s.order.Uint32(b[4:]) + s.s0
	}
}

func (s *walSum) is(stored []byte) bool {
	return s.s0 == binary.BigEndian.Uint32(stored) && s.s1 == binary.BigEndian.Uint32(stored[4:])
}
