package inbox

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// formBatch is the forms of some units for a period, on their way to the disk.
type formBatch struct {
	ledger data.Ledger
	period data.Period
	units  []data.Unit
	key    string // of the ledger
	last   map[int64]data.Answer
	today  vn.Date
	dir    string // chosen by the officer

	leaving desk.Outgoing

	folder  string // made below it
	written int
}

// newFormBatch gathers what the forms of units are made from.
func newFormBatch(d *desk.Desk, period data.Period, ids []int64, dir string) (*formBatch, error) {
	key, err := d.Store.LedgerKey()
	if err != nil {
		return nil, err
	}
	last, err := d.Store.LastAnswers()
	if err != nil {
		return nil, err
	}
	b := &formBatch{ledger: d.Ledger, period: period, key: key, last: last, today: d.Today(), dir: dir}
	for _, id := range ids {
		b.units = append(b.units, d.Ledger.Unit(id))
	}
	return b, nil
}

// write writes one workbook a unit. Each is whole or not there; when it is
// cancelled those written stay.
func (b *formBatch) write(ctx context.Context, p ui.Progress) (err error) {
	name := ui.T("forms.folder", "Campaign", b.ledger.Campaign.ShortName, "Period", b.period.Name, "Date", b.today.ISO())
	if b.folder, err = newFolder(b.dir, ui.SafeName(name)); err != nil {
		return err
	}
	if err := b.leaving.Note(b.folder); err != nil {
		return errors.Join(err, os.Remove(b.folder))
	}
	names := formNames(b.units)
	for i, u := range b.units {
		if err := ctx.Err(); err != nil {
			return err
		}
		p.Step(i, len(b.units), u.Name)
		var last *data.Answer
		if a, ok := b.last[u.ID]; ok {
			last = &a
		}
		form := b.ledger.FormOf(u, b.period, b.key, last, b.today)
		err := desk.WriteFile(filepath.Join(b.folder, names[i]), func(w io.Writer) error { return xlsx.WriteUnitForm(w, form) })
		if err != nil {
			return fmt.Errorf("form of unit %d: %w", u.ID, err)
		}
		b.written++
	}
	return nil
}

// newFolder makes a folder of its own below dir: what lies in an older one of
// that name, perhaps filled in already, is never touched.
func newFolder(dir, name string) (string, error) {
	for n := 1; ; n++ {
		path := filepath.Join(dir, name)
		if n > 1 {
			path = filepath.Join(dir, fmt.Sprintf("%s (%d)", name, n))
		}
		switch err := os.Mkdir(path, 0o755); {
		case err == nil:
			return path, nil
		case !errors.Is(err, fs.ErrExist):
			return "", &data.Problem{Key: "problem.folder", Args: []any{"Folder", path}, Err: err}
		}
	}
}

// formNames are the names of the files of units, <mã>_<tên>.xlsx, each once
// also for a disk that does not tell capitals from small letters.
func formNames(units []data.Unit) []string {
	names, used := make([]string, len(units)), map[string]bool{}
	for i, u := range units {
		stem := u.Name
		if u.Code != "" {
			stem = u.Code + "_" + u.Name
		}
		names[i] = fileName(stem, "", ".xlsx", used)
	}
	return names
}

// longestName is how long a file's name may be, in letters: beyond it the
// whole path soon is too long for Windows.
const longestName = 100

// fileName is a name that Windows accepts and that was not used before. A long
// stem is cut, the tail never.
func fileName(stem, tail, ext string, used map[string]bool) string {
	for n := 1; ; n++ {
		end := tail + ext
		if n > 1 {
			end = fmt.Sprintf("%s (%d)%s", tail, n, ext)
		}
		cut := []rune(cmp.Or(vn.Clean(stem), "_"))
		cut = cut[:min(len(cut), longestName-len([]rune(end)))]
		name := ui.SafeName(strings.TrimRight(string(cut), ". ") + end)
		if fold := strings.ToLower(name); !used[fold] {
			used[fold] = true
			return name
		}
	}
}

// usedNames are the names that a folder already holds, for [fileName].
func usedNames(dir string) (map[string]bool, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, &data.Problem{Key: "problem.folder", Args: []any{"Folder", dir}, Err: err}
	}
	used := map[string]bool{}
	for _, e := range entries {
		used[strings.ToLower(e.Name())] = true
	}
	return used, nil
}
