package app

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/handup"
)

// make makes the next package: the report while nothing has left the office,
// then adjustments of what did.
func (s *handUp) make() {
	l := s.d.ledger
	h := data.HandedUp{CampaignID: l.Campaign.ID, Version: 1, Kind: data.FullReport, FrozenOn: s.d.today()}
	for _, other := range l.HandedUp {
		h.Version = max(h.Version, other.Version+1)
		if !other.SentOn.IsZero() {
			h.Kind = data.Adjustment
		}
	}
	fields := []ui.Field{ui.NoteField(s.readiness(h))}
	if h.Kind == data.Adjustment {
		fields = append(fields, ui.MultiField(fieldLabel("handed_up", "why"), &h.Why, ui.Required(), ui.Name("why")))
	}
	fields = append(fields,
		ui.TextField(fieldLabel("handed_up", "number"), &h.Number, ui.Name("number"), ui.Width(200), ui.Hint(ui.T("handup.number_hint"))),
		ui.DateField(fieldLabel("handed_up", "issued_on"), &h.IssuedOn, ui.Name("issued_on")),
		ui.MultiField(fieldLabel("handed_up", "note"), &h.Note, ui.Name("note")))
	ui.Form{
		Window: s.d.window, Title: ui.T("handup.make_title"), Verb: ui.T("handup.make_verb"), Wide: true, Fields: fields,
		Save: func() error { return h.Check() },
		OnDone: func() {
			ui.PickFolder(s.d.window, s.d.store, func(dir string) { s.pack(h, dir) })
		},
	}.Show()
}

// readiness says what the package will be and what is still open.
func (s *handUp) readiness(h data.HandedUp) string {
	count := map[data.UpwardWeight]int{}
	for _, row := range s.d.upwardRows() {
		count[row.weight]++
	}
	what := ui.T("handup.make_note", "No", h.Version, "Kind", word("handed", h.Kind))
	if len(count) == 0 {
		return what + " " + ui.T("handup.all_well")
	}
	return what + " " + ui.T("handup.open_concerns",
		"Contradictory", count[data.Contradictory], "Lacking", count[data.Lacking], "Doubtful", count[data.Doubtful])
}

// pack makes the files beside the window, keeps the package and writes it into
// the folder. What is cancelled or fails leaves nothing.
func (s *handUp) pack(h data.HandedUp, dir string) {
	d, ledger, today := s.d, s.d.ledger, s.d.today()
	changes, err := s.toAdjust()
	if err != nil {
		ui.ShowError(d.window, err)
		return
	}
	var paths []string
	ui.Run(d.window, ui.T("handup.make"), func(ctx context.Context, p ui.Progress) error {
		made, err := pack(ctx, ledger, h, changes, today, p.Step)
		if err != nil {
			return err
		}
		paths, err = d.giveUpward(ctx, &h, made, dir)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
			d.status.Say(ui.T("handup.cancelled"))
		case err != nil:
			ui.ShowError(d.window, err)
		default:
			d.saved(ui.T("handup.made", "No", h.Version))
			d.status.SayFile(ui.T("handup.made_files", "No", h.Version, "Name", filepath.Base(paths[0])), paths[0])
			s.Select(h.ID)
		}
	})
}

// giveUpward writes a package into the folder and keeps it. Either both come
// about or nothing is left: a city that has a package the ward knows nothing of
// is as bad as a version whose files are nowhere.
func (d *desk) giveUpward(ctx context.Context, h *data.HandedUp, p handup.Package, dir string) (paths []string, err error) {
	h.Seal = p.Seal.Code()
	name := handup.Name(d.ledger, *h)
	var zip bytes.Buffer
	if err := p.WriteZip(&zip); err != nil {
		return nil, err
	}
	folder, err := beginFolder(dir, name)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, folder.remove())
		}
	}()
	for _, f := range p.Files() {
		if err := folder.write(f.Name, f.Content); err != nil {
			return nil, err
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if paths, err = folder.finish(zip.Bytes()); err != nil {
		return nil, err
	}
	return paths, d.store.HandUp(h, name+".zip", zip.Bytes())
}

// packageFolder is a folder being written beside the name it will have.
type packageFolder struct {
	dir, name, part string
	made            []string // what is there of it, to be removed when it fails
}

// beginFolder begins a folder in dir; one of that name that is already there
// stays, and this one gets a number.
func beginFolder(dir, name string) (packageFolder, error) {
	f := packageFolder{dir: dir, name: name}
	for n := 2; taken(filepath.Join(dir, f.name)) || taken(filepath.Join(dir, f.name+".zip")); n++ {
		f.name = name + "_(" + strconv.Itoa(n) + ")"
	}
	part, err := os.MkdirTemp(dir, ".thidua-*.part")
	if err != nil {
		return f, unwritten(filepath.Join(dir, f.name), err)
	}
	f.part, f.made = part, []string{part}
	return f, nil
}

func taken(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func (f packageFolder) write(name string, content []byte) error {
	err := writeFile(filepath.Join(f.part, filepath.FromSlash(name)), func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
	if err != nil { // told by the name it would have had
		return unwritten(filepath.Join(f.dir, f.name, name), err)
	}
	return nil
}

// finish gives the folder its name and puts the zip file of the same content
// beside it.
func (f *packageFolder) finish(zip []byte) ([]string, error) {
	if err := f.rename(); err != nil {
		return nil, err
	}
	folder := filepath.Join(f.dir, f.name)
	f.made = []string{folder}
	path := folder + ".zip"
	if err := writeFile(path, func(w io.Writer) error { _, err := w.Write(zip); return err }); err != nil {
		return nil, err
	}
	f.made = append(f.made, path)
	return f.made, nil
}

// rename gives the folder its name.
func (f packageFolder) rename() error {
	folder := filepath.Join(f.dir, f.name)
	if err := os.Rename(f.part, folder); err != nil {
		return unwritten(folder, err)
	}
	return nil
}

// remove takes away what was written.
func (f packageFolder) remove() error {
	var errs []error
	for _, path := range f.made {
		errs = append(errs, os.RemoveAll(path))
	}
	return errors.Join(errs...)
}
