package city

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"thidua/app/ui"
	"thidua/data/city"
	"thidua/data/handup"
	"thidua/data/store"
	"thidua/data/vn"
)

// intakeOfCity is packages to be read and the day on which they came.
type intakeOfCity struct {
	paths []string // of zip files, of folders that are packages, and of folders of these
	on    vn.Date
	keep  bool // the files themselves, as proof
}

// arrived is a package as it was read, or why it could not be.
type arrived struct {
	city.Arrival
	err error
}

// run reads all packages and keeps each in the round, some at a time: however
// many there are, no more than a few are in memory. What is cancelled, or
// fails on the way, is taken back.
func (in intakeOfCity) run(ctx context.Context, s *store.Store, round city.Round, p ui.Progress) (rows []*receivedRow, err error) {
	defer debug.FreeOSMemory() // an office PC has other uses for it
	p.Step(0, 0, ui.T("city.looking"))
	paths, err := packagesIn(ctx, in.paths)
	if err != nil {
		return nil, err
	}
	receiver := s.Receiver(round.ID, ui.T("city.receive_why"))
	take := func(batch []arrived) error {
		p.Step(len(rows), len(paths), batch[0].FileName)
		kept, err := keepArrived(receiver, batch)
		rows = append(rows, kept...)
		return err
	}
	if err := ui.Pipe(ctx, paths, in.read, take); err != nil {
		return nil, errors.Join(err, receiver.TakeBack())
	}
	slices.SortStableFunc(rows, byFate)
	for i, r := range rows {
		r.no = i + 1
	}
	return rows, nil
}

// keepArrived keeps what has been read in one write.
func keepArrived(receiver *store.Receiver, batch []arrived) ([]*receivedRow, error) {
	var rows []*receivedRow
	var arrivals []city.Arrival
	for _, a := range batch {
		rows = append(rows, &receivedRow{name: a.FileName, err: a.err})
		if a.err == nil {
			arrivals = append(arrivals, a.Arrival)
		}
	}
	verdicts, err := receiver.Receive(arrivals...)
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		if r.err == nil {
			r.verdict, verdicts = verdicts[0], verdicts[1:]
		}
	}
	return rows, nil
}

// byFate puts first what the officer has to do something about.
func byFate(a, b *receivedRow) int {
	order := receivedFates()
	return cmp.Or(cmp.Compare(slices.Index(order, a.fate()), slices.Index(order, b.fate())), vn.Compare(a.name, b.name))
}

// read reads one package. A file that the disk does not give up is told of with
// the rest.
func (in intakeOfCity) read(path string) (arrived, error) {
	a := arrived{}
	a.FileName = filepath.Base(path)
	info, err := os.Stat(path)
	switch {
	case err != nil:
		a.err = err
	case info.IsDir():
		a.Arrival = city.ReadFolder(a.FileName, os.DirFS(path), in.on)
	default:
		a.Arrival, a.err = in.readZip(path, info.Size())
		a.FileName = filepath.Base(path)
	}
	return a, nil
}

func (in intakeOfCity) readZip(path string, size int64) (a city.Arrival, err error) {
	file, err := os.Open(path)
	if err != nil {
		return a, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	keep := int64(0)
	if in.keep {
		keep = store.MaxAttachment
	}
	return city.ReadFile(filepath.Base(path), file, size, in.on, keep)
}

// packagesIn lists the packages among files and in folders. A folder that holds
// a manifest is a package itself.
func packagesIn(ctx context.Context, paths []string) (found []string, err error) {
	for _, path := range paths {
		err = filepath.WalkDir(path, func(at string, entry fs.DirEntry, err error) error {
			switch {
			case ctx.Err() != nil:
				return ctx.Err()
			case err != nil && at == path:
				found = append(found, at) // to be told of as unreadable
				return nil
			case err != nil:
				return nil
			case strings.HasPrefix(entry.Name(), ".") && at != path && entry.IsDir():
				return filepath.SkipDir
			case entry.IsDir() && exists(filepath.Join(at, handup.ManifestName)):
				found = append(found, at)
				return filepath.SkipDir
			case !entry.IsDir() && (at == path || strings.EqualFold(filepath.Ext(at), ".zip")):
				found = append(found, at)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
