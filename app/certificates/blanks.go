package certificates

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// blanks is the register of pre-printed certificates, with the calibrations of
// the selected one below.
type blanks struct {
	desk.Table[data.BlankCertificate]
	d            *desk.Desk
	calibrations *ui.TablePage[data.Calibration]
	shown        data.BlankCertificate // whose calibrations are listed
	object       fyne.CanvasObject
}

func newBlanks(d *desk.Desk) desk.Screen {
	s := &blanks{d: d}
	s.calibrations = s.newCalibrations()
	add := ui.Action{Label: ui.T("blanks.add"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.add}
	usual := ui.Action{Label: ui.T("blanks.usual"), Do: func() { addUsualBlanks(d) }}
	s.Fill(d, ui.TableSpec[data.BlankCertificate]{
		ID: "blanks", Half: true, Title: ui.T("place.blanks"),
		Columns: blankColumns(),
		Actions: []ui.Action{
			add,
			{Label: ui.T("blanks.open"), NeedsRow: true, Do: s.On(func(b data.BlankCertificate) { openBlank(d, b) })},
			{Label: ui.T("blanks.edit"), NeedsRow: true, Do: s.On(s.edit)},
			{Label: ui.T("blanks.copy"), NeedsRow: true, Do: s.On(s.copy)},
			{Label: usual.Label, Rare: true, Do: usual.Do},
		},
		Open:     func(b data.BlankCertificate) { openBlank(d, b) },
		Delete:   func(b data.BlankCertificate) { desk.Remove(d, d.Store.Blanks, b.ID, b.Name) },
		OnSelect: s.show,
		Footer:   func(shown []data.BlankCertificate) string { return ui.T("blanks.count", "Count", len(shown)) },
		Empty:    ui.Empty{Text: ui.T("blanks.empty"), Action: &usual},
	}, func(b data.BlankCertificate) int64 { return b.ID }, func() []data.BlankCertificate { return blanksInOrder(d) })
	split := container.NewVSplit(s.Table.Object(), s.calibrations.Object())
	split.SetOffset(0.5)
	s.object = split
	return s
}

// blanksInOrder are the blanks by name.
func blanksInOrder(d *desk.Desk) []data.BlankCertificate {
	return slices.SortedStableFunc(slices.Values(d.Ledger.Blanks), func(a, b data.BlankCertificate) int { return vn.Compare(a.Name, b.Name) })
}

// Object returns both tables.
func (s *blanks) Object() fyne.CanvasObject { return s.object }

// Refresh shows the blanks and the calibrations of the one selected.
func (s *blanks) Refresh() {
	s.Table.Refresh()
	if b, ok := s.Page.Selected(); ok {
		s.show(b)
	} else if all := s.Page.Rows(); len(all) > 0 {
		s.Select(all[0].ID)
	} else {
		s.show(data.BlankCertificate{})
	}
}

func blankColumns() []ui.Column[data.BlankCertificate] {
	type row = data.BlankCertificate
	label := func(field string) string { return words.FieldLabel("blank", field) }
	return []ui.Column[row]{
		{ID: "name", Title: label("name"), Width: 260, Wrap: true, Text: func(b row) string { return b.Name }},
		{ID: "paper", Title: label("paper"), Width: 120, Text: paperText},
		{ID: "fields", Title: label("fields"), Width: 90, Align: ui.Right, Text: func(b row) string { return words.Count(len(b.Fields)) }, Value: func(b row) any { return len(b.Fields) }},
		{ID: "scan", Title: label("scan_attachment_id"), Width: 120, Text: func(b row) string {
			if b.ScanID == 0 {
				return ui.T("blanks.no_scan")
			}
			return ui.T("blanks.has_scan")
		}},
		{ID: "note", Title: label("note"), Width: 260, Wrap: true, Text: func(b row) string { return b.Note }},
	}
}

// paperText is the size of a blank and how it lies.
func paperText(b data.BlankCertificate) string {
	if b.Landscape {
		return ui.T("blanks.landscape", "Paper", words.Word("paper_size", b.Paper))
	}
	return ui.T("blanks.portrait", "Paper", words.Word("paper_size", b.Paper))
}

// add asks for the name, the paper and what to begin with, then opens the
// editor.
func (s *blanks) add() {
	s.form(data.UsualBlank(data.PaperA4), ui.T("blanks.add"), true)
}

func (s *blanks) edit(b data.BlankCertificate) {
	s.form(b, ui.T("blanks.edit_title", "Name", b.Name), false)
}

// copy makes another blank of the same fields. The scan stays with the old one.
func (s *blanks) copy(b data.BlankCertificate) {
	b.ID, b.ScanID, b.Name = 0, 0, ui.T("blanks.copy_of", "Name", b.Name)
	b.Fields = slices.Clone(b.Fields)
	s.form(b, ui.T("blanks.copy"), false)
}

// The ways to begin a blank.
const (
	beginUsual = "usual"
	beginBare  = "bare"
)

func (s *blanks) form(c data.BlankCertificate, title string, fresh bool) {
	begin := beginUsual
	label := func(field string) string { return words.FieldLabel("blank", field) }
	fields := []ui.Field{
		ui.TextField(label("name"), &c.Name, ui.Required(), ui.Name("name"), ui.Hint(ui.T("blanks.name_hint"))),
		ui.RadioField(label("paper"), &c.Paper, words.Choices("paper_size", data.PaperSizes()), ui.Name("paper")),
		ui.CheckField(label("landscape"), &c.Landscape),
	}
	if fresh {
		fields = append(fields, ui.RadioField(ui.T("blanks.begin"), &begin, []ui.Choice[string]{
			{Value: beginUsual, Label: ui.T("blanks.begin_usual")}, {Value: beginBare, Label: ui.T("blanks.begin_bare")},
		}))
	}
	fields = append(fields, ui.MultiField(label("note"), &c.Note, ui.Tall(2)))
	ui.Form{
		Window: s.d.Window, Title: title, Fields: fields,
		Save: func() error {
			if fresh {
				c.Fields = nil
				if begin == beginUsual {
					c.Fields = data.UsualBlank(c.Paper).Fields
				}
				if begin == beginUsual && !c.Landscape {
					return &data.Problem{Key: "problem.usual_portrait"}
				}
			}
			return s.d.Store.SaveBlank(&c, nil, "")
		},
		OnDone: func() {
			s.d.Saved(ui.T("blanks.saved", "Name", c.Name))
			s.Select(c.ID)
			if fresh {
				openBlank(s.d, c)
			}
		},
	}.Show()
}

// addUsualBlanks adds the two built-in layouts.
func addUsualBlanks(d *desk.Desk) {
	var added []*data.BlankCertificate
	for _, paper := range data.PaperSizes() {
		b := data.UsualBlank(paper)
		b.Name = ui.T("blanks.usual_name", "Paper", words.Word("paper_size", paper))
		if !slices.ContainsFunc(d.Ledger.Blanks, func(k data.BlankCertificate) bool { return k.Name == b.Name }) {
			added = append(added, &b)
		}
	}
	if err := d.Store.Blanks.SaveAll(added, ""); err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	d.Saved(ui.T("blanks.usual_added", "Count", len(added)))
}
