package upward

import (
	"bytes"
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/handup"
)

// handUp is the page of the packages that go to the city: what was made, what
// was sent, and what has changed since.
type handUp struct {
	d *desk.Desk
	desk.Table[data.HandedUp]
	changes []handup.Change // since the newest package
}

func newHandUp(d *desk.Desk) desk.Screen {
	s := &handUp{d: d}
	primary := ui.Action{Label: ui.T("handup.make"), Icon: theme.DownloadIcon(), Primary: true, Key: fyne.KeyS, Mod: fyne.KeyModifierControl, Do: s.make}
	s.Fill(d, ui.TableSpec[data.HandedUp]{
		ID: "handup", Title: ui.T("place.handup"),
		Columns: []ui.Column[data.HandedUp]{
			{ID: "version", Title: words.FieldLabel("handed_up", "version"), Width: 70, Align: ui.Center, Text: func(h data.HandedUp) string { return handedNo(h) }, Value: func(h data.HandedUp) any { return int64(h.Version) }},
			{ID: "kind", Title: words.FieldLabel("handed_up", "kind"), Width: 160, Text: func(h data.HandedUp) string { return words.Word("handed", h.Kind) }},
			{ID: "frozen_on", Title: words.FieldLabel("handed_up", "frozen_on"), Width: 110, Align: ui.Center, Text: func(h data.HandedUp) string { return h.FrozenOn.String() }, Value: func(h data.HandedUp) any { return h.FrozenOn }},
			{ID: "number", Title: words.FieldLabel("handed_up", "number"), Width: 160, Text: func(h data.HandedUp) string { return h.Number }},
			{ID: "sent_on", Title: words.FieldLabel("handed_up", "sent_on"), Width: 110, Align: ui.Center, Text: func(h data.HandedUp) string { return h.SentOn.String() }, Value: func(h data.HandedUp) any { return h.SentOn }},
			{
				ID: "state", Title: ui.T("handup.col.state"), Width: 240, Wrap: true, Text: s.state,
				Mark: func(h data.HandedUp) ui.Mark { return ui.MarkOf(s.tone(h)) },
			},
			{ID: "seal", Title: words.FieldLabel("handed_up", "seal"), Width: 190, Text: func(h data.HandedUp) string { return h.Seal }},
		},
		Actions: []ui.Action{
			primary,
			{Label: ui.T("handup.send"), NeedsRow: true, Do: s.On(s.send)},
			{Label: ui.T("handup.again"), Rare: true, NeedsRow: true, Do: s.On(s.writeAgain)},
			{Label: ui.T("handup.note"), NeedsRow: true, Do: s.On(s.deliveryNote)},
			{Label: ui.T("handup.changes"), Do: s.showChanges},
		},
		Open:   s.send,
		Delete: s.discard,
		Detail: s.detail,
		Footer: func(shown []data.HandedUp) string { return ui.T("handup.footer", "Count", len(shown)) },
		Empty:  ui.Empty{Text: ui.T("handup.empty"), Action: &primary},
	}, func(h data.HandedUp) int64 { return h.ID }, s.list)
	return s
}

func handedNo(h data.HandedUp) string { return ui.T("handed.no", "No", h.Version) }

func (s *handUp) list() []data.HandedUp {
	return slices.SortedFunc(slices.Values(s.d.Ledger.HandedUp), func(a, b data.HandedUp) int { return cmp.Compare(b.Version, a.Version) })
}

// Refresh compares the newest package with the ledger as it now is.
func (s *handUp) Refresh() {
	s.changes = nil
	if last := s.d.Ledger.LastHandedUp(); last != nil {
		changes, err := ChangedSince(s.d, *last)
		if err != nil {
			ui.ShowError(s.d.Window, err)
		}
		s.changes = changes
	}
	s.Table.Refresh()
}

// newest reports whether h is the package that the city goes by.
func (s *handUp) newest(h data.HandedUp) bool {
	last := s.d.Ledger.LastHandedUp()
	return last != nil && last.ID == h.ID
}

func (s *handUp) state(h data.HandedUp) string {
	switch {
	case !s.newest(h):
		return ui.T("handup.state.replaced")
	case len(s.changes) > 0 && h.SentOn.IsZero():
		return ui.T("handup.state.outdated", "Count", len(s.changes))
	case len(s.changes) > 0:
		return ui.T("handup.state.changed", "Count", len(s.changes))
	case h.SentOn.IsZero():
		return ui.T("handup.state.ready")
	}
	return ui.T("handup.state.sent")
}

func (s *handUp) tone(h data.HandedUp) ui.Tone {
	switch {
	case !s.newest(h):
		return ui.ToneMuted
	case len(s.changes) > 0:
		return ui.ToneWarn
	case h.SentOn.IsZero():
		return ui.ToneInfo
	}
	return ui.ToneGood
}

// detail shows a package whole: what it is, its files, what changed since.
func (s *handUp) detail(h data.HandedUp) fyne.CanvasObject {
	pane := container.NewVBox(
		ui.ToneSentence(s.state(h), s.tone(h)),
		ui.Details([]ui.Pair{
			{Label: words.FieldLabel("handed_up", "kind"), Text: words.Joined(", ", words.Word("handed", h.Kind), ui.T("handed.version", "No", h.Version))},
			{Label: words.FieldLabel("handed_up", "frozen_on"), Text: h.FrozenOn.String()},
			{Label: words.FieldLabel("handed_up", "number"), Text: words.Joined(", ", h.Number, h.IssuedOn.String())},
			{Label: words.FieldLabel("handed_up", "sent_on"), Text: words.Joined(", ", h.SentOn.String(), words.Word("channel", h.Channel))},
			{Label: words.FieldLabel("handed_up", "why"), Text: h.Why},
			{Label: words.FieldLabel("handed_up", "seal"), Text: h.Seal},
			{Label: words.FieldLabel("handed_up", "note"), Text: h.Note},
		}))
	files, err := PackageFiles(s.d, h)
	if err != nil {
		pane.Add(ui.ToneSentence(ui.Sentence(err), ui.ToneBad))
	}
	pane.Add(ui.Heading(ui.T("handup.files", "Count", len(files))))
	for _, f := range files {
		pane.Add(words.Wrapped(f.Name))
	}
	if s.newest(h) && len(s.changes) > 0 {
		pane.Add(ui.Heading(ui.T("handup.changed_since")))
		const most = 12
		for i, c := range s.changes {
			if i == most {
				pane.Add(words.Wrapped(ui.T("handup.more_changes", "Count", len(s.changes)-most)))
				break
			}
			pane.Add(words.Wrapped("• " + changeLine(c)))
		}
	}
	pane.Add(history.Pane(s.d, "handed_up", h.ID))
	return pane
}

// discard puts aside a package that never left the office.
func (s *handUp) discard(h data.HandedUp) {
	if !h.SentOn.IsZero() {
		ui.Inform(s.d.Window, ui.T("handup.discard"), ui.T("handup.discard_sent"))
		return
	}
	desk.Remove(s.d, s.d.Store.HandedUp, h.ID, ui.T("handed.version", "No", h.Version))
}

// contentOf is the machine's part of a kept package.
func contentOf(d *desk.Desk, h data.HandedUp) (handup.Content, error) {
	zip, err := packageZip(d, h)
	if err != nil {
		return handup.Content{}, err
	}
	r := handup.ReadZip(bytes.NewReader(zip), int64(len(zip)))
	if !r.Whole() || r.Content == nil {
		return handup.Content{}, &data.Problem{Key: "problem.package_kept", Args: []any{"No", h.Version}}
	}
	return *r.Content, nil
}

// ChangedSince lists what has changed in the ledger since a package was made.
func ChangedSince(d *desk.Desk, h data.HandedUp) ([]handup.Change, error) {
	then, err := contentOf(d, h)
	if err != nil {
		return nil, err
	}
	now := h
	now.FrozenOn = d.Today()
	return handup.Compare(then, handup.ContentOf(d.Ledger, now)), nil
}
