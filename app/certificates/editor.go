package certificates

import (
	"image"
	"reflect"
	"slices"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/store"
)

// blankEditor is where the fields of a pre-printed certificate are put in
// their places, over its scan, with the texts of a nominee in them. It works on
// a copy; what was done can be undone step by step before it is saved.
type blankEditor struct {
	d       *desk.Desk
	was     data.BlankCertificate
	now     blankState
	earlier []blankState
	samples []paper.Certificate
	sample  int // of the samples, the one shown
	fonts   map[string][]byte

	board    *ui.Board
	panel    *ui.Panel
	bound    boundField // what the panel edits
	problems *problemList
	taken    data.BlankField // as it was when the mouse took it
	dragged  bool            // since it was taken
}

// blankState is what can be undone.
type blankState struct {
	blank data.BlankCertificate
	scan  image.Image
	file  *store.File // a new scan to be kept
}

// openBlank opens the editor on a blank, with its scan behind.
func openBlank(d *desk.Desk, b data.BlankCertificate) {
	withScan(d, b, func(scan image.Image) { newBlankEditor(d, b, scan).show() })
}

func newBlankEditor(d *desk.Desk, b data.BlankCertificate, scan image.Image) *blankEditor {
	e := &blankEditor{d: d, was: b, now: blankState{blank: b, scan: scan}, samples: sampleCertificates(d)}
	e.now.blank.Fields = slices.Clone(b.Fields)
	e.fonts = certificateFonts(b.Fields)
	e.board = e.newBoard()
	e.problems = newProblemList()
	e.panel = ui.NewPanel(e.fromPanel)
	e.refresh()
	e.choose(-1)
	return e
}

// job is the sample as it would be printed.
func (e *blankEditor) job() paper.CertificateJob {
	return paper.CertificateJob{Blank: e.now.blank, Items: e.samples[e.sample : e.sample+1], Fonts: e.fonts}
}

// keep notes the state before a change, for undo.
func (e *blankEditor) keep() {
	state := e.now
	state.blank.Fields = slices.Clone(state.blank.Fields)
	e.earlier = append(e.earlier, state)
}

// undo takes back the last step.
func (e *blankEditor) undo() {
	if len(e.earlier) == 0 {
		return
	}
	last := len(e.earlier) - 1
	e.now, e.earlier = e.earlier[last], e.earlier[:last]
	e.fonts = certificateFonts(e.now.blank.Fields)
	e.refresh()
	e.choose(min(e.board.Selected, len(e.now.blank.Fields)-1))
}

// changed reports whether something would be lost.
func (e *blankEditor) changed() bool {
	return e.now.file != nil || !reflect.DeepEqual(e.now.blank, e.was) && len(e.earlier) > 0
}

// selected is the field that is worked on, nil for none.
func (e *blankEditor) selected() *data.BlankField {
	if i := e.board.Selected; i >= 0 && i < len(e.now.blank.Fields) {
		return &e.now.blank.Fields[i]
	}
	return nil
}

// refresh shows the fields as they now are.
func (e *blankEditor) refresh() {
	e.board.Boxes = nil
	sample := e.samples[e.sample]
	for _, f := range e.now.blank.Fields {
		box := boxOf(f)
		if says := sample.Texts[f.Text]; says == "" && f.Text != data.TextFixed {
			box.Label = words.Word("certificate_text", f.Text)
		}
		e.board.Boxes = append(e.board.Boxes, box)
	}
	e.board.Scan = e.now.scan
	e.board.Refresh()
	e.problems.show(misfitTexts(paper.CertificateFits(e.job())))
}

// boxOf is the room of a field on the board.
func boxOf(f data.BlankField) ui.Box {
	x, y, width, height := f.Room()
	return ui.Box{X: x, Y: y, Width: width, Height: height}
}

// choose works on field i, -1 for none.
func (e *blankEditor) choose(i int) {
	e.board.Selected = i
	e.board.Refresh()
	e.showFields()
}

// save keeps the blank and a new scan.
func (e *blankEditor) save() error {
	if !e.panel.Commit() {
		return &data.Problem{Key: "problem.field_unreadable"}
	}
	blank := e.now.blank
	if err := e.d.Store.SaveBlank(&blank, e.now.file, ""); err != nil {
		return err
	}
	e.was = blank
	return nil
}
