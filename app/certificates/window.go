package certificates

import (
	"fmt"
	"image"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/store"
)

// show opens the editor over the window.
func (e *blankEditor) show() {
	sheet := container.NewScroll(e.board)
	clear := layout.NewCustomPaddedLayout(0, 0, 0, 14) // of the scroll bar
	side := container.NewVScroll(container.New(clear, container.NewVBox(e.panel.Object(), e.problems.object)))
	body := container.New(&beside{width: editorPanel}, container.NewBorder(e.tools(), nil, nil, nil, sheet), side)
	ui.Workshop{
		Window: e.d.Window, Title: ui.T("certificate.editor", "Name", e.was.Name), Body: body,
		Save: e.save, Changed: e.changed, OnEnter: func() { e.panel.Commit() },
		OnDone: func() { e.d.Saved(ui.T("blanks.saved", "Name", e.was.Name)) },
	}.Show()
	e.d.Window.Canvas().Focus(e.board)
}

// editorPanel is the width of the panel at the right of the paper.
const editorPanel = 314

// beside gives its second object a fixed width at the right, the first one the
// rest.
type beside struct{ width float32 }

// Layout implements fyne.Layout.
func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(b.width, size.Width/2)
	objects[0].Resize(fyne.NewSize(size.Width-width-8, size.Height))
	objects[0].Move(fyne.Position{})
	objects[1].Resize(fyne.NewSize(width, size.Height))
	objects[1].Move(fyne.NewPos(size.Width-width, 0))
}

// MinSize implements fyne.Layout.
func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(b.width+200, max(objects[0].MinSize().Height, 200))
}

// tools is the line above the paper.
func (e *blankEditor) tools() fyne.CanvasObject {
	var texts []string
	for _, text := range data.CertificateTexts() {
		texts = append(texts, words.Word("certificate_text", text))
	}
	zooms := []string{ui.T("certificate.zoom_fit"), "100%", "150%", "200%"}
	names := []string{ui.T("certificate.longest", "Name", e.samples[0].Nominee)}
	for i, sample := range e.samples[1:] {
		names = append(names, fmt.Sprintf("%d. %s", i+1, sample.Nominee))
	}
	back := func(do func()) func() { // the keyboard stays with the paper, for Ctrl+Z above all
		return func() {
			do()
			e.d.Window.Canvas().Focus(e.board)
		}
	}
	return ui.Tools(
		ui.ToolMenu(ui.T("certificate.add"), texts, func(i int) { e.add(data.CertificateTexts()[i]) }),
		ui.ToolButton(ui.T("certificate.duplicate"), back(e.duplicate)),
		ui.ToolButton(ui.T("certificate.remove"), back(e.remove)),
		ui.ToolButton(ui.T("certificate.undo"), back(e.undo)),
		ui.ToolButton(ui.T("certificate.scan"), e.pickScan),
		ui.ToolChoice(zooms, 0, 130, func(i int) {
			e.board.Zoom = [...]float64{0, screenMillimetre, 1.5 * screenMillimetre, 2 * screenMillimetre}[i]
			e.board.Refresh()
		}),
		ui.ToolTick(ui.T("certificate.grid"), e.board.Grid, func(on bool) {
			e.board.Grid = on
			e.board.Refresh()
		}),
		ui.ToolChoice(names, e.sample, 250, func(i int) {
			e.sample = i
			e.refresh()
		}),
	)
}

// screenMillimetre is how many pixels a millimetre has on most screens.
const screenMillimetre = 96 / 25.4

// pickScan asks for the picture of the blank.
func (e *blankEditor) pickScan() {
	ui.OpenFile(e.d.Window, []string{".png", ".jpg", ".jpeg"}, e.d.Store, e.takeScan)
}

// takeScan lays a picture behind the fields.
func (e *blankEditor) takeScan(path string) {
	var scan image.Image
	var content []byte
	e.d.Long(ui.T("certificate.scan_reading"), func() (err error) {
		if content, err = desk.ReadAttachment(path); err == nil {
			scan, err = readScan(filepath.Base(path), content)
		}
		return err
	}, func() {
		e.keep()
		e.now.scan = scan
		a := data.Attachment{CampaignID: e.d.Ledger.Campaign.ID, Name: filepath.Base(path)}
		e.now.file = &store.File{Attachment: &a, Content: content}
		e.refresh()
	})
}

// withScan reads the scan of a blank and goes on with it, nil when it has none.
func withScan(d *desk.Desk, b data.BlankCertificate, then func(image.Image)) {
	if b.ScanID == 0 {
		then(nil)
		return
	}
	var scan image.Image
	d.Long(ui.T("certificate.scan_reading"), func() error {
		scan = scanOf(d, b)
		return nil
	}, func() { then(scan) })
}

// maxSamples is how many nominees the editor offers to look at.
const maxSamples = 40

// sampleCertificates are those that the editor shows: of the longest name
// first, then those in decisions, then the other nominees.
func sampleCertificates(d *desk.Desk) []paper.Certificate {
	var list, open []data.Nomination
	for _, decision := range d.Ledger.Decisions {
		list = append(list, d.Ledger.CertificateOrder(decision.ID)...)
	}
	for _, n := range d.Ledger.Nominations {
		if n.DecisionID == 0 {
			open = append(open, n)
		}
	}
	list = append(list, open...)
	if len(list) == 0 {
		list = []data.Nomination{{
			Subject: data.Individual, Salutation: ui.T("certificate.sample_salutation"), Name: ui.T("certificate.sample_name"),
			Post: ui.T("certificate.sample_post"), Achievement: ui.T("certificate.sample_achievement"),
		}}
	}
	longest := list[0]
	for _, n := range list {
		if len([]rune(n.Name)) > len([]rune(longest.Name)) {
			longest = n
		}
	}
	samples := []paper.Certificate{paper.CertificateOf(d.Ledger, longest)}
	for _, n := range list[:min(len(list), maxSamples)] {
		samples = append(samples, paper.CertificateOf(d.Ledger, n))
	}
	return samples
}
