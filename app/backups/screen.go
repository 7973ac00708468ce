package backups

import (
	"hash/fnv"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data/backup"
	"thidua/data/keeper"
	"thidua/data/vn"
)

// Row is a copy as the page shows it.
type Row struct {
	backup.Kept
	second bool           // it lies in the second place
	tested keeper.Outcome // of the copy itself; never for most
}

func (r Row) id() int64 {
	h := fnv.New64a()
	h.Write([]byte(r.Path))
	return int64(h.Sum64() >> 1)
}

// Screen lists the copies in both places and says how they stand.
type Screen struct {
	desk.Table[Row]
	d      *desk.Desk
	state  *fyne.Container
	object *fyne.Container
}

// tight brings lines of text closer together than labels stand.
const tight = -14

func newScreen(d *desk.Desk) desk.Screen {
	s := &Screen{d: d, state: container.New(layout.NewCustomPaddedVBoxLayout(tight))}
	s.Fill(d, ui.TableSpec[Row]{
		ID: "backups", Title: ui.T("backups.title"), DetailWidth: 300,
		Columns: []ui.Column[Row]{
			{
				ID: "at", Title: ui.T("backups.at"), Width: 130, Text: func(r Row) string { return moment(r.At) },
				Compare: func(a, b Row) int { return int(a.Changes - b.Changes) },
			},
			{ID: "age", Title: ui.T("backups.age"), Width: 110, Text: func(r Row) string { return ago(time.Now(), r.At) }},
			{ID: "place", Title: ui.T("backups.place"), Width: 110, Text: Row.placeName},
			{
				ID: "size", Title: ui.T("backups.size"), Width: 90, Align: ui.Right, Text: func(r Row) string { return ui.FileSize(r.Size) },
				Value: func(r Row) any { return r.Size },
			},
			{
				ID: "changes", Title: ui.T("backups.changes"), Width: 100, Align: ui.Right, Text: func(r Row) string { return vn.FormatInt(r.Changes) },
				Value: func(r Row) any { return r.Changes },
			},
			{ID: "kind", Title: ui.T("backups.kind"), Width: 170, Wrap: true, Text: Row.kindName},
			{ID: "state", Title: ui.T("backups.state"), Width: 170, Wrap: true, Text: Row.stateName, Mark: Row.mark},
		},
		Actions: []ui.Action{
			{Label: ui.T("backups.make"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.make},
			{Label: ui.T("backups.restore"), NeedsRow: true, Do: s.On(s.look)},
			{Label: ui.T("backups.restore_file"), Do: s.fromFile},
			{Label: ui.T("backups.second"), Do: s.chooseSecond},
			{Label: ui.T("backups.settings"), Do: s.settings},
			{Label: ui.T("backups.try"), NeedsRow: true, Rare: true, Do: s.On(s.try)},
			{Label: ui.T("backups.folder"), NeedsRow: true, Rare: true, Do: s.On(s.showFolder)},
			{Label: ui.T("backups.forget_second"), Rare: true, Do: s.forgetSecond},
		},
		Chips: []ui.Chip[Row]{
			{Label: ui.T("backups.own"), Match: func(r Row) bool { return !r.second }},
			{Label: ui.T("backups.away"), Match: func(r Row) bool { return r.second }},
		},
		Open:   s.look,
		Detail: s.detail,
		Footer: footer,
		Empty:  ui.Empty{Text: ui.T("backups.empty"), Action: &ui.Action{Label: ui.T("backups.make"), Do: s.make}},
	}, Row.id, s.read)
	s.object = container.NewBorder(s.state, nil, nil, nil, s.Table.Object())
	return s
}

// Object returns what is placed in the window.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Refresh shows the copies that are there and how they stand.
func (s *Screen) Refresh() {
	s.Table.Refresh()
	s.state.Objects = nil
	for _, line := range standing(s.d.Store, time.Now()) {
		s.state.Add(ui.ToneSentence(line.text, line.tone))
	}
	s.object.Refresh() // the lines may now need more room, or less
}

// read lists the copies of both places, the newest first.
func (s *Screen) read() []Row {
	state := keeper.ReadState(s.d.Store)
	rows := s.rowsIn(keeper.Folder(s.d.Store), false, state.Own)
	if second := keeper.Read(s.d.Store).FindSecond(); second != "" {
		rows = append(rows, s.rowsIn(second, true, state.Second)...)
	}
	slices.SortStableFunc(rows, func(a, b Row) int { return int(b.Changes - a.Changes) })
	return rows
}

func (s *Screen) rowsIn(dir string, second bool, place keeper.Place) []Row {
	kept, err := backup.List(dir)
	if err != nil {
		ui.ShowError(s.d.Window, err)
	}
	var rows []Row
	for _, k := range kept {
		r := Row{Kept: k, second: second}
		if place.Tested.Name == k.Name() {
			r.tested = place.Tested
		}
		rows = append(rows, r)
	}
	return rows
}

// detail is what is known of a copy without opening it.
func (s *Screen) detail(r Row) fyne.CanvasObject {
	pairs := []ui.Pair{
		{Label: ui.T("backups.at"), Text: ui.T("backups.at_ago", "At", moment(r.At), "Ago", ago(time.Now(), r.At))},
		{Label: ui.T("backups.place"), Text: r.placeName()},
		{Label: ui.T("backups.kind"), Text: r.kindName()},
		{Label: ui.T("backups.state"), Text: r.stateName()},
		{Label: ui.T("backups.changes"), Text: vn.FormatInt(r.Changes)},
		{Label: ui.T("backups.size"), Text: ui.FileSize(r.Size)},
		{Label: ui.T("backups.file"), Text: r.Path},
	}
	restore := ui.ToolButton(ui.T("backups.restore"), func() { s.look(r) })
	return container.NewVBox(ui.Details(pairs), restore)
}

func (s *Screen) showFolder(r Row) { ui.ShowError(s.d.Window, ui.ShowInFolder(r.Path)) }

func footer(shown []Row) string {
	var size int64
	for _, r := range shown {
		size += r.Size
	}
	return ui.T("backups.count", "Count", len(shown), "Size", ui.FileSize(size))
}
