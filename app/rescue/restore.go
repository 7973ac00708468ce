package rescue

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/backup"
	"thidua/data/store"
	"thidua/data/vn"
)

// found is a copy that can take the ledger's place.
type found struct {
	backup.Kept
	label    string
	contents store.Contents
	later    []store.LaterChange // in the damaged ledger and not in the copy
	looked   bool
	err      error
}

// restoreCard lets the officer choose among the copies.
func (r *Rescue) restoreCard() fyne.CanvasObject {
	r.holds = container.NewVBox()
	r.choice = widget.NewSelect(nil, func(string) {
		if i := r.choice.SelectedIndex(); i >= 0 && i != r.chosen {
			r.chosen = i
			r.lookAtChosen()
		}
	})
	r.restore = button("rescue.do_restore", r.askRestore)
	r.restore.Importance = widget.HighImportance
	r.restore.Disable()
	foot := container.NewHBox(r.restore, button("rescue.other", r.pickOther))
	return container.NewBorder(r.choice, foot, nil, nil, container.NewVScroll(r.holds))
}

// look finds the copies and looks at them, the newest first, until one is good.
func (r *Rescue) look() {
	ui.Run(r.Window, ui.T("rescue.looking"), func(ctx context.Context, p ui.Progress) error {
		r.copies = copiesIn(r.Suspect.Folder)
		for i := range r.copies {
			p.Step(i, len(r.copies), filepath.Base(r.copies[i].Path))
			if err := ctx.Err(); err != nil {
				return nil // the list is there; looking at a copy can wait
			}
			r.chosen = i
			if r.lookAt(&r.copies[i]); r.copies[i].err == nil {
				return nil
			}
		}
		r.chosen = 0
		return nil
	}, func(err error) {
		r.showCopies()
		ui.ShowError(r.Window, err)
	})
}

// copiesIn lists the backups in a data folder and the copies made before a new
// version of the program.
func copiesIn(dir string) (copies []found) {
	kept, err := backup.List(filepath.Join(dir, backup.Folder))
	if err != nil {
		slog.Warn("backups are not listed", "error", err)
	}
	for _, k := range kept {
		key := "rescue.backup"
		if k.Encrypted {
			key = "rescue.backup_sealed"
		}
		copies = append(copies, found{Kept: k, label: ui.T(key, "At", clock(k.At), "Changes", vn.FormatInt(k.Changes))})
	}
	before, err := filepath.Glob(filepath.Join(dir, "before-version-*.db"))
	if err != nil {
		return copies // the folder's name is no pattern: nothing is found
	}
	slices.SortFunc(before, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(b, a)) })
	for _, path := range before {
		copies = append(copies, found{Kept: backup.Kept{Path: path}, label: ui.T("rescue.before_version", "Name", filepath.Base(path))})
	}
	return copies
}

// lookAt reads what a copy holds, and what the damaged ledger has beyond it.
func (r *Rescue) lookAt(f *found) {
	if f.looked || f.Encrypted {
		return
	}
	f.looked = true
	if f.contents, f.err = store.Look(f.Path, r.Suspect.Folder); f.err != nil {
		return
	}
	later, err := store.LaterChanges(r.Suspect.Folder, f.contents.Changes)
	if err != nil {
		slog.Warn("later changes are not read", "error", err)
	}
	f.later = later
}

func (r *Rescue) showCopies() {
	labels := make([]string, len(r.copies))
	for i, f := range r.copies {
		labels[i] = f.label
	}
	r.choice.Options = labels
	if len(labels) > 0 {
		r.choice.SetSelectedIndex(r.chosen)
	}
	r.showChosen()
}

func (r *Rescue) lookAtChosen() {
	f := &r.copies[r.chosen]
	if f.looked || f.Encrypted {
		r.showChosen()
		return
	}
	ui.Run(r.Window, ui.T("rescue.looking"), func(_ context.Context, p ui.Progress) error {
		p.Step(0, 0, filepath.Base(f.Path))
		r.lookAt(f)
		return nil
	}, func(err error) {
		r.showChosen()
		ui.ShowError(r.Window, err)
	})
}

// showChosen says what the chosen copy holds and lacks.
func (r *Rescue) showChosen() {
	r.holds.Objects = nil
	defer r.holds.Refresh()
	r.restore.Disable()
	if len(r.copies) == 0 {
		r.holds.Add(paragraph(ui.T("rescue.restore_none")))
		return
	}
	f := r.copies[r.chosen]
	switch {
	case f.Encrypted:
		r.holds.Add(paragraph(ui.T("rescue.holds_sealed")))
	case f.err != nil:
		r.holds.Add(ui.ToneSentence(ui.Sentence(f.err), ui.ToneBad))
		return
	case !f.looked:
		return
	default:
		r.holds.Add(ui.ToneSentence(held("rescue.holds", f.contents), ui.ToneGood))
		for _, line := range laterLines(f.later, shownLater) {
			r.holds.Add(paragraph(line))
		}
	}
	r.restore.Enable()
}

// held words what a ledger holds.
func held(key string, c store.Contents) string {
	campaigns := strings.Join(c.Campaigns, ", ")
	if campaigns == "" {
		campaigns = ui.T("rescue.no_campaign")
	}
	return ui.T(key, "Office", cmp.Or(c.Office, ui.T("rescue.no_office")), "Campaigns", campaigns, "Records", vn.FormatInt(c.Total()),
		"Changes", vn.FormatInt(c.Changes), "At", clock(c.LastAt))
}

// shownLater is how many changes the page lists.
const shownLater = 12

// laterLines words the changes that a copy lacks.
func laterLines(later []store.LaterChange, most int) []string {
	if len(later) == 0 {
		return []string{ui.T("rescue.later_none")}
	}
	lines := []string{ui.T("rescue.later", "Count", vn.FormatInt(int64(len(later))))}
	for i, c := range later {
		if i == most {
			return append(lines, ui.T("rescue.later_more", "Count", vn.FormatInt(int64(len(later)-i))))
		}
		lines = append(lines, ui.T("rescue.later_line", "At", clock(c.At), "Who", c.Who,
			"Action", words.Word("action", c.Action), "Entity", kindWord(c.Entity), "What", told(c)))
	}
	return lines
}

// told is what a change is known by: what its record is called and what it says,
// shortened.
func told(c store.LaterChange) string {
	var parts []string
	for _, text := range []string{c.Title, c.After["value"], c.After["note"], c.After["achievement"]} {
		if text != "" {
			parts = append(parts, "“"+shortened(text)+"”")
		}
	}
	return strings.Join(parts, " ")
}

func shortened(text string) string {
	if letters := []rune(text); len(letters) > 60 {
		return string(letters[:59]) + "…"
	}
	return text
}

func clock(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.Local().Format("15:04 02/01/2006")
}

// pickOther adds a copy from elsewhere.
func (r *Rescue) pickOther() {
	ui.OpenFile(r.Window, []string{".db", backup.Ending}, forgotten{}, func(path string) {
		name := filepath.Base(path)
		f := found{Kept: backup.Kept{Path: path, Encrypted: strings.HasSuffix(name, backup.Ending)}, label: ui.T("rescue.backup_file", "Name", name)}
		r.copies = slices.Insert(r.copies, 0, f)
		r.chosen = 0
		r.showCopies()
		r.lookAtChosen()
	})
}

func (r *Rescue) askRestore() {
	f := r.copies[r.chosen]
	if f.Encrypted {
		r.askPassphrase(f)
		return
	}
	ui.Confirm(r.Window, ui.T("rescue.do_restore"), ui.T("rescue.ask_restore", "Name", filepath.Base(f.Path)), ui.T("rescue.do_restore"), false,
		func() { r.replace(f.Path, f.later, func() {}) })
}

// askPassphrase opens an encrypted copy before it is restored.
func (r *Rescue) askPassphrase(f found) {
	var passphrase string
	open := filepath.Join(r.Suspect.Folder, store.FileName+".opened")
	ui.Form{
		Window: r.Window, Title: ui.T("rescue.do_restore"), Verb: ui.T("rescue.do_restore"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("rescue.ask_restore", "Name", filepath.Base(f.Path))),
			ui.SecretField(ui.T("rescue.passphrase"), &passphrase, ui.Required()),
		},
		Save: func() error { return backup.Decrypt(f.Path, open, passphrase) },
		OnDone: func() {
			var later []store.LaterChange
			if c, err := store.Look(open, r.Suspect.Folder); err == nil {
				later, _ = store.LaterChanges(r.Suspect.Folder, c.Changes) //nolint:errcheck // the list is an extra
			}
			r.replace(open, later, func() {
				if err := os.Remove(open); err != nil {
					slog.Warn("opened copy stays", "error", err)
				}
			})
		},
	}.Show()
}

// replace puts a ledger in the place of the damaged one, which is put aside with
// the list of what has to be entered again.
func (r *Rescue) replace(from string, later []store.LaterChange, after func()) {
	ui.Run(r.Window, ui.T("rescue.restoring"), func(_ context.Context, p ui.Progress) error {
		p.Step(0, 0, filepath.Base(from))
		aside, err := store.Replace(r.Suspect.Folder, from)
		slog.Info("replaced", "aside", aside, "error", err)
		if err == nil && aside != "" && len(later) > 0 {
			list := strings.Join(laterLines(later, len(later)), "\r\n")
			if err := os.WriteFile(filepath.Join(aside, ui.T("rescue.later_file")), []byte("\ufeff"+list), 0o600); err != nil {
				slog.Warn("list of later changes is not kept", "error", err)
			}
		}
		return err
	}, func(err error) {
		after()
		r.reopen(err)
	})
}

func suspectIn(err error) *store.Suspect {
	suspect, _ := errors.AsType[*store.Suspect](err)
	return suspect
}
