//go:build linux

package main

import (
	"errors"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// sector is what a disk writes whole or not at all.
const sector = 512

// platter is a folder as a disk holds it: what is there for sure, and what is on
// its way. The file system promises no more than POSIX does: a file that is
// forced is there, a name when its folder is. Names come in the order in which
// they were given, as in every file system with a journal.
type platter struct {
	dir   string
	rand  *rand.Rand
	open  map[int64]*opened
	names map[string]*onDisk // as the program sees them
	sure  map[string]*onDisk // as they are on the disk
	ways  []func(map[string]*onDisk)
	dirs  []string // folders made; they are taken to be there
	told  account
}

// onDisk is a file.
type onDisk struct {
	sure    []byte
	pending []func([]byte, *rand.Rand) []byte // changes on their way
	now     []byte                            // as the program sees it
}

// opened is a file or folder that is open.
type opened struct {
	file   *onDisk
	folder bool
	at     int64
	append bool
}

// newPlatter takes over a folder, all of it on the disk for sure.
func newPlatter(dir string, r *rand.Rand) (*platter, error) {
	p := &platter{dir: dir, rand: r, open: map[int64]*opened{}, names: map[string]*onDisk{}}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		p.names[path] = &onDisk{sure: content, now: slices.Clone(content)}
		return err
	})
	p.sure = maps.Clone(p.names)
	return p, err
}

// do takes a call to the disk.
func (p *platter) do(c call) {
	switch c.name {
	case "open", "openat":
		p.openFile(c)
	case "close":
		delete(p.open, c.number(0))
	case "write":
		p.write(c)
	case "pwrite64":
		if o := p.open[c.number(0)]; o != nil && o.file != nil {
			o.file.write([]byte(c.texts[0])[:c.result], c.number(3))
		}
	case "copy_file_range":
		p.copy(p.open[c.number(0)], p.open[c.number(2)], c.result)
	case "ftruncate":
		if o := p.open[c.number(0)]; o != nil && o.file != nil {
			o.file.cut(c.number(1))
		}
	case "fsync", "fdatasync":
		p.force(p.open[c.number(0)])
	case "rename", "renameat", "renameat2":
		from, to := p.path(c.texts[0]), p.path(c.texts[1])
		p.name(func(names map[string]*onDisk) { rename(names, from, to) })
	case "unlink", "unlinkat":
		path := p.path(c.texts[0])
		p.name(func(names map[string]*onDisk) { delete(names, path) })
	case "mkdir", "mkdirat":
		p.dirs = append(p.dirs, p.path(c.texts[0]))
	}
}

// write writes where the file stands; what goes to the first descriptor was told.
func (p *platter) write(c call) {
	o := p.open[c.number(0)]
	switch {
	case c.number(0) == 1:
		p.told.hear(strings.TrimSuffix(c.texts[0], "\n"))
		return
	case o == nil || o.file == nil:
		return
	case o.append:
		o.at = int64(len(o.file.now))
	}
	o.file.write([]byte(c.texts[0])[:c.result], o.at)
	o.at += c.result
}

// copy has the system copy from one file to another.
func (p *platter) copy(from, to *opened, n int64) {
	if from == nil || to == nil || from.file == nil || to.file == nil {
		return
	}
	to.file.write(from.file.now[from.at:from.at+n], to.at)
	from.at, to.at = from.at+n, to.at+n
}

func (p *platter) path(text string) string { return filepath.Clean(text) }

// rename gives a file, or all in a folder, another name.
func rename(names map[string]*onDisk, from, to string) {
	for path, file := range maps.Clone(names) {
		if rest, within := strings.CutPrefix(path, from+"/"); within || path == from {
			delete(names, path)
			if within {
				names[to+"/"+rest] = file
			} else {
				names[to] = file
			}
		}
	}
}

// name changes the names at once for the program, and for the disk some time.
func (p *platter) name(change func(map[string]*onDisk)) {
	change(p.names)
	p.ways = append(p.ways, change)
}

func (p *platter) openFile(c call) {
	path := p.path(c.texts[0])
	if !strings.HasPrefix(path, p.dir) {
		if strings.HasSuffix(path, ".db") { // it may be copied from; others may have no end, as /dev/urandom has none
			if content, err := os.ReadFile(path); err == nil {
				p.open[c.result] = &opened{file: &onDisk{now: content}}
			}
		}
		return
	}
	o := &opened{append: strings.Contains(c.rest, "O_APPEND")}
	p.open[c.result] = o
	file, there := p.names[path]
	switch {
	case !there && strings.Contains(c.rest, "O_CREAT"):
		file = &onDisk{}
		p.name(func(names map[string]*onDisk) { names[path] = file })
	case !there:
		o.folder = true
		return
	case strings.Contains(c.rest, "O_TRUNC"):
		file.cut(0)
	}
	o.file = file
}

// force puts a file on the disk, or all names there are.
func (p *platter) force(o *opened) {
	if o == nil {
		return
	}
	if o.file != nil {
		o.file.sure, o.file.pending = slices.Clone(o.file.now), nil
		return
	}
	for _, way := range p.ways {
		way(p.sure)
	}
	p.ways = nil
}

// write changes a file.
func (f *onDisk) write(content []byte, at int64) {
	content = slices.Clone(content)
	f.now = put(f.now, content, at, nil)
	f.pending = append(f.pending, func(was []byte, r *rand.Rand) []byte {
		switch r.IntN(3) {
		case 0:
			return was // it never came
		case 1:
			return put(was, content, at, nil)
		}
		return put(was, content, at, r) // some of its sectors came
	})
}

// put lays content over a file; with r, only sectors that it chooses.
func put(was, content []byte, at int64, r *rand.Rand) []byte {
	is := slices.Clone(was)
	for done := 0; done < len(content); {
		from := at + int64(done)
		n := min(len(content)-done, int(sector-from%sector))
		if r == nil || r.IntN(2) == 0 {
			if missing := int(from) + n - len(is); missing > 0 {
				is = append(is, make([]byte, missing)...)
			}
			copy(is[from:], content[done:done+n])
		}
		done += n
	}
	return is
}

// cut sets the length of a file.
func (f *onDisk) cut(size int64) {
	set := func(was []byte) []byte {
		if int64(len(was)) >= size {
			return slices.Clone(was[:size])
		}
		return append(slices.Clone(was), make([]byte, size-int64(len(was)))...)
	}
	f.now = set(f.now)
	f.pending = append(f.pending, func(was []byte, r *rand.Rand) []byte {
		if r.IntN(2) == 0 {
			return was
		}
		return set(was)
	})
}

// crash leaves in the folder what the disk holds when the power is gone.
func (p *platter) crash(dir string) error {
	came := p.rand.IntN(len(p.ways) + 1)
	for _, way := range p.ways[:came] {
		way(p.sure)
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	var failed []error
	for _, d := range append([]string{dir, filepath.Join(dir, "out"), filepath.Join(dir, "backups")}, p.dirs...) {
		failed = append(failed, os.MkdirAll(d, 0o700))
	}
	for path, file := range p.sure {
		content := file.sure
		for _, change := range file.pending {
			content = change(content, p.rand)
		}
		if strings.HasSuffix(path, "-shm") {
			continue // it is made anew from the -wal
		}
		failed = append(failed, os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, content, 0o600))
	}
	return errors.Join(failed...)
}
