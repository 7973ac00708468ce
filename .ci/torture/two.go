//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"thidua/app/desk"
	"thidua/data"
	"thidua/data/store"
)

// two has many write at the same time, while another program tries to open the
// same folder again and again: it is always told so, and nothing is lost.
func (r *run) two(s stage, _ string, n int) error {
	row := r.row("two", "edits")
	t, err := r.begin(s)
	if err != nil {
		return err
	}
	l, err := desk.OpenLedger(t.dir, false)
	if err != nil {
		return err
	}
	const writers = 8
	var done sync.WaitGroup
	failed := make([]error, writers)
	for w := range writers {
		done.Go(func() { failed[w] = r.writes(l, w, n/writers) })
	}
	refused, let := r.intrude(s, t, 5)
	done.Wait()
	row.note("writes", n/writers*writers)
	row.note("refused", refused)
	err = errors.Join(append(failed, let, written(l, writers, n/writers), l.Close())...)
	row.tell(errors.Join(err, sound(filepath.Join(t.dir, store.FileName))), t.dir, t.seed)
	return nil
}

// writes keeps so many files under names of the writer.
func (r *run) writes(l *store.Store, writer, n int) error {
	id, err := desk.LastCampaign(l)
	for i := range n {
		if err != nil {
			return err
		}
		err = l.Attach(store.File{
			Attachment: &data.Attachment{CampaignID: id, Entity: "campaign", EntityID: id, Name: fmt.Sprintf("two_%d_%d", writer, i)},
			Content:    fmt.Appendf(nil, "%d %d", writer, i),
		})
	}
	return err
}

// written looks for everything that writes has kept.
func written(l *store.Store, writers, n int) error {
	o, err := officeOf(l)
	if err != nil {
		return err
	}
	for w := range writers {
		for i := range n {
			if _, there := o.files[fmt.Sprintf("two_%d_%d", w, i)]; !there {
				return fmt.Errorf("write %d of writer %d is lost", i, w)
			}
		}
	}
	return nil
}

// intrude starts the program again in the same folder.
func (r *run) intrude(s stage, t *trial, n int) (refused int, err error) {
	for range n {
		cmd, err := t.start(s, 1, false)
		if err != nil {
			return refused, err
		}
		a, _ := t.play(cmd, nil) // it ends with an error, as it should
		if a.ended || len(a.fault) != 1 || a.fault[0].key != "problem.open_elsewhere" {
			return refused, fmt.Errorf("a second program was let in: %+v", a)
		}
		refused++
	}
	return refused, nil
}

// newer opens ledgers of programs that are not written yet: each is refused, and
// not a byte of it changes, nor is anything left beside it.
func (r *run) newer(s stage, _ string, n int) error {
	row := r.row("newer", "edits")
	files, err := schemas()
	if err != nil {
		return err
	}
	for i := range n {
		t, err := r.begin(s)
		if err != nil {
			return err
		}
		path := filepath.Join(t.dir, store.FileName)
		if err := markVersion(path, len(files)+1+i); err != nil {
			return err
		}
		was, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		l, refused := store.Open(t.dir)
		switch {
		case refused == nil:
			err = errors.Join(errors.New("it was opened"), l.Close())
		case said(refused) != "problem.newer":
			err = fmt.Errorf("refused for another reason: %w", refused)
		}
		is, read := os.ReadFile(path)
		if read == nil && string(is) != string(was) {
			read = errors.New("the file has changed")
		}
		if journals, _ := filepath.Glob(path + "-*"); len(journals) > 0 {
			read = errors.Join(read, fmt.Errorf("left beside it: %v", journals))
		}
		row.tell(errors.Join(err, read), t.dir, t.seed)
	}
	return nil
}
