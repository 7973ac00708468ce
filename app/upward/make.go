package upward

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/handup"
)

// make makes the next package: the report while nothing has left the office,
// then adjustments of what did.
func (s *handUp) make() {
	l := s.d.Ledger
	h := data.HandedUp{CampaignID: l.Campaign.ID, Version: 1, Kind: data.FullReport, FrozenOn: s.d.Today()}
	for _, other := range l.HandedUp {
		h.Version = max(h.Version, other.Version+1)
		if !other.SentOn.IsZero() {
			h.Kind = data.Adjustment
		}
	}
	fields := []ui.Field{ui.NoteField(s.readiness(h))}
	if h.Kind == data.Adjustment {
		fields = append(fields, ui.MultiField(words.FieldLabel("handed_up", "why"), &h.Why, ui.Required(), ui.Name("why")))
	}
	fields = append(fields,
		ui.TextField(words.FieldLabel("handed_up", "number"), &h.Number, ui.Name("number"), ui.Width(200), ui.Hint(ui.T("handup.number_hint"))),
		ui.DateField(words.FieldLabel("handed_up", "issued_on"), &h.IssuedOn, ui.Name("issued_on")),
		ui.MultiField(words.FieldLabel("handed_up", "note"), &h.Note, ui.Name("note")))
	ui.Form{
		Window: s.d.Window, Title: ui.T("handup.make_title"), Verb: ui.T("handup.make_verb"), Wide: true, Fields: fields,
		Save: func() error { return h.Check() },
		OnDone: func() {
			s.leave(h, func(o desk.Outgoing) {
				ui.PickFolder(s.d.Window, s.d.Store, func(dir string) { s.pack(o, h, dir) })
			})
		},
	}.Show()
}

// readiness says what the package will be and what is still open.
func (s *handUp) readiness(h data.HandedUp) string {
	count := map[data.UpwardWeight]int{}
	for _, row := range upwardRows(s.d) {
		count[row.weight]++
	}
	what := ui.T("handup.make_note", "No", h.Version, "Kind", words.Word("handed", h.Kind))
	if len(count) == 0 {
		return what + " " + ui.T("handup.all_well")
	}
	return what + " " + ui.T("handup.open_concerns",
		"Contradictory", count[data.Contradictory], "Lacking", count[data.Lacking], "Doubtful", count[data.Doubtful])
}

// leave asks about the personal data in a package on the way out.
func (s *handUp) leave(h data.HandedUp, then func(desk.Outgoing)) {
	s.d.Leave(LeavingPackage(s.d, h), then)
}

// LeavingPackage is a package on its way out.
func LeavingPackage(d *desk.Desk, h data.HandedUp) desk.Leaving {
	products := upwardProducts(d.Ledger, h, nil, d.Today())
	return d.LeavingFiles("handup", ui.T("handup.leaving", "No", h.Version), products)
}

// pack makes the files beside the window, keeps the package and writes it into
// the folder. What is cancelled or fails leaves nothing.
func (s *handUp) pack(o desk.Outgoing, h data.HandedUp, dir string) {
	d, ledger, today := s.d, s.d.Ledger, s.d.Today()
	changes, err := s.toAdjust()
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	var paths []string
	ui.Run(d.Window, ui.T("handup.make"), func(ctx context.Context, p ui.Progress) error {
		made, err := pack(ctx, ledger, h, changes, today, p.Step)
		if err != nil {
			return err
		}
		paths, err = GiveUpward(d, ctx, o, &h, made, dir)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
			d.Status.Say(ui.T("handup.cancelled"))
		case err != nil:
			ui.ShowError(d.Window, err)
		default:
			d.Saved(ui.T("handup.made", "No", h.Version))
			d.Status.SayFile(ui.T("handup.made_files", "No", h.Version, "Name", filepath.Base(paths[0])), paths[0])
			s.Select(h.ID)
		}
	})
}

// GiveUpward keeps a package and writes it into the folder as o. Either both come
// about or nothing is left. It is kept before its files get their names: where
// the power fails between the two, they can be written again, while a city that
// has a package the ward knows nothing of could not be helped.
func GiveUpward(d *desk.Desk, ctx context.Context, o desk.Outgoing, h *data.HandedUp, p handup.Package, dir string) (paths []string, err error) {
	h.Seal = p.Seal.Code()
	name := handup.Name(d.Ledger, *h)
	var zip bytes.Buffer
	if err := p.WriteZip(&zip); err != nil {
		return nil, err
	}
	folder, err := desk.BeginFolder(dir, name)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, folder.Remove())
		}
	}()
	for _, f := range p.Files() {
		if err := folder.Write(f.Name, f.Content); err != nil {
			return nil, err
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := folder.Zip(zip.Bytes()); err != nil {
		return nil, err
	}
	if err := d.Store.HandUp(h, name+".zip", zip.Bytes()); err != nil {
		return nil, err
	}
	if err = o.Note(name); err == nil {
		paths, err = folder.Finish()
	}
	if err != nil {
		err = errors.Join(err, d.Store.HandedUp.Delete(h.ID, ""))
		h.ID = 0
	}
	return paths, err
}
