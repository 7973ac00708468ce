package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
)

// pages reads a ledger page by page as it lies on the disk, past SQLite and
// without changing anything: SQLite gives up a whole table for one bad page.
// What a -wal beside the file holds counts as SQLite would count it. The format
// is that of https://www.sqlite.org/fileformat2.html.
type pages struct {
	file   *os.File
	size   int    // bytes of a page
	usable int    // of which hold data
	count  uint32 // pages
	log    *wal
	failed error // of the disk, which says nothing about the ledger
}

// usualPage is the size of a page in every ledger that the program made.
const usualPage = 4096

// openPages opens the file at path. A header that makes no sense is not an
// error: the program has always used one size of page.
func openPages(path string) (*pages, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	p := &pages{file: file}
	info, err := file.Stat()
	if err == nil {
		p.log, err = readWAL(path + "-wal")
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	head, err := p.head()
	if err != nil {
		head = make([]byte, headSize)
	}
	p.size, p.usable = usualPage, usualPage
	if size := pageSize(head); size != 0 {
		p.size, p.usable = size, size-int(head[20])
	}
	p.count = uint32((info.Size() + int64(p.size) - 1) / int64(p.size))
	if p.log.commits > 0 {
		p.count = max(p.count, p.log.pages)
	}
	return p, nil
}

func (p *pages) close() error { return errors.Join(p.file.Close(), p.log.close()) }

// headSize is how many bytes of the first page are the header of the file.
const headSize = 100

// head is the header of the file as the newest commit left it.
func (p *pages) head() ([]byte, error) {
	head := make([]byte, headSize)
	if at, ok := p.log.newest[1]; ok {
		_, err := p.log.file.ReadAt(head, at)
		return head, err
	}
	_, err := p.file.ReadAt(head, 0)
	return head, err
}

// pageSize reads the size of a page from the header, 0 when there is none.
func pageSize(head []byte) int {
	size := int(binary.BigEndian.Uint16(head[16:]))
	if size == 1 {
		size = 65536
	}
	if size < 512 || size&(size-1) != 0 || int(head[20]) > size-480 {
		return 0
	}
	return size
}

var errPage = errors.New("page makes no sense")

// page reads page n, counted from 1.
func (p *pages) page(n uint32) ([]byte, error) {
	if n == 0 || n > p.count {
		return nil, fmt.Errorf("page %d of %d: %w", n, p.count, errPage)
	}
	content := make([]byte, p.size)
	if at, ok := p.log.newest[n]; ok {
		_, err := p.log.file.ReadAt(content, at)
		p.failed = errors.Join(p.failed, err)
		return content, err
	}
	if _, err := p.file.ReadAt(content, int64(n-1)*int64(p.size)); err != nil && !errors.Is(err, io.EOF) {
		p.failed = err
		return nil, err // the end of a file cut short reads as zeros
	}
	return content, nil
}

// The kinds of page of a table.
const (
	branchPage = 0x05
	leafPage   = 0x0d
)

// treePages are the kinds that a tree can begin with, those of indexes included.
var treePages = map[byte]bool{branchPage: true, leafPage: true, 0x02: true, 0x0a: true}

// header is where the b-tree begins on page n: on the first after the header of
// the file.
func header(n uint32) int {
	if n == 1 {
		return headSize
	}
	return 0
}

// cells are the places of the cells on a page.
func (p *pages) cells(page []byte, at int) ([]int, error) {
	n, first := int(binary.BigEndian.Uint16(page[at+3:])), at+8
	if page[at] == branchPage {
		first += 4
	}
	if first+2*n > p.usable {
		return nil, errPage
	}
	places := make([]int, n)
	for i := range places {
		places[i] = int(binary.BigEndian.Uint16(page[first+2*i:]))
		if places[i] < first+2*n || places[i] >= p.usable {
			return nil, errPage
		}
	}
	return places, nil
}

// walk visits the rows of the table whose tree begins at root, and returns how
// many of its pages and rows could not be read. seen keeps it from going in
// circles.
func (p *pages) walk(root uint32, seen map[uint32]bool, visit func(rawRow)) (bad int) {
	if seen[root] {
		return 1
	}
	page, err := p.page(root)
	if err != nil {
		return 1
	}
	at := header(root)
	switch page[at] {
	case leafPage:
		seen[root] = true
		return p.leaf(page, at, visit)
	case branchPage:
		seen[root] = true
		places, err := p.cells(page, at)
		if err != nil {
			return 1
		}
		for _, place := range places {
			if place+4 > p.usable {
				bad++
				continue
			}
			bad += p.walk(binary.BigEndian.Uint32(page[place:]), seen, visit)
		}
		return bad + p.walk(binary.BigEndian.Uint32(page[at+8:]), seen, visit)
	}
	return 1
}

// leaf visits the rows on a page and returns how many could not be read.
func (p *pages) leaf(page []byte, at int, visit func(rawRow)) (bad int) {
	places, err := p.cells(page, at)
	if err != nil {
		return 1
	}
	for _, place := range places {
		row, err := p.row(page, place)
		if err != nil {
			bad++
			continue
		}
		visit(row)
	}
	return bad
}
