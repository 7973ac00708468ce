package app

import (
	"context"
	"errors"
	"image"
	"io"
	"path/filepath"
	"runtime/debug"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// preview is a document that is looked at before it is printed or saved.
type preview struct {
	d     *desk
	name  string // of its files, without ending
	pages *paper.Pages
	rows  int                   // of its tables
	pdf   func(io.Writer) error // writes it to be printed
	word  func(io.Writer) error // likewise to be edited; nil where there is nothing to edit
	foot  *ui.Status
}

// show shows a document, to be printed or saved under the name. This is the
// only way from a document to the printer.
func (d *desk) show(document paper.Document, name string) {
	p := &preview{d: d, rows: rowsOf(document), word: func(w io.Writer) error { return paper.WriteDOCX(w, document) }}
	layOut := func() (err error) {
		if p.pages, err = paper.Open(document); err == nil {
			p.pdf = p.pages.WritePDF
		}
		return err
	}
	if p.rows > longSheet {
		p.openLong(name, layOut)
		return
	}
	if err := layOut(); err != nil {
		ui.ShowError(d.window, err)
		return
	}
	p.open(name)
}

// openLong lays a long document out beside the window, then shows it.
func (p *preview) openLong(name string, layOut func() error) {
	ui.Run(p.d.window, ui.T("preview.laying_out"), func(ctx context.Context, progress ui.Progress) error {
		progress.Step(0, 0, ui.T("preview.rows", "Count", vn.FormatInt(int64(p.rows))))
		defer debug.FreeOSMemory() // it takes ten times the memory of the pages
		return errors.Join(layOut(), ctx.Err())
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			ui.ShowError(p.d.window, err)
		default:
			p.open(name)
		}
	})
}

// rowsOf is how many rows the tables of a document and its annex have.
func rowsOf(document paper.Document) int {
	rows := 0
	for _, block := range document.Body {
		if table, ok := block.(paper.Table); ok {
			rows += len(table.Rows)
		}
	}
	if document.Annex != nil {
		rows += rowsOf(*document.Annex)
	}
	return rows
}

// open shows the pages; name is what the document is called.
func (p *preview) open(name string) {
	const ctrl = fyne.KeyModifierControl
	p.name = ui.SafeName(name)
	actions := []ui.Action{
		{Label: ui.T("preview.pdf"), Key: fyne.KeyS, Mod: ctrl, Do: func() { p.save(".pdf", p.pdf) }},
		{Label: ui.T("preview.print"), Icon: theme.DocumentPrintIcon(), Primary: true, Key: fyne.KeyP, Mod: ctrl, Do: p.print},
	}
	if p.word != nil {
		actions = append([]ui.Action{{Label: ui.T("preview.word"), Key: fyne.KeyS, Mod: ctrl | fyne.KeyModifierShift, Do: p.saveWord}}, actions...)
	}
	p.foot = ui.Preview{
		Window: p.d.window, Title: ui.T("preview.title", "Name", name), Settings: p.d.store,
		Pages: p.pages.Count(), Size: p.pages.Size, Actions: actions,
		Picture: func(page int, dpi float64) (image.Image, error) { return p.pages.Picture(page, dpi) },
	}.Show()
}

// print writes the document into the folder of printed papers and opens it in
// the PC's program for PDF, which prints it.
func (p *preview) print() {
	folder, err := p.d.paperFolder()
	if err != nil {
		ui.ShowError(p.d.window, err)
		return
	}
	path := filepath.Join(folder, p.name+".pdf")
	p.write(path, p.pdf, func() { ui.ShowError(p.d.window, ui.OpenPath(path)) })
}

// maxWordRows is the longest list that is written for Word: Word itself is slow
// with a longer one, and making it takes much memory.
const maxWordRows = 10_000

func (p *preview) saveWord() {
	if p.rows > maxWordRows {
		ui.ShowError(p.d.window, &data.Problem{Key: "problem.word_long", Args: []any{"Count", vn.FormatInt(int64(p.rows)), "Limit", vn.FormatInt(maxWordRows)}})
		return
	}
	p.save(".docx", p.word)
}

// save writes the document as a file of the officer's choice.
func (p *preview) save(ending string, write func(io.Writer) error) {
	ui.SaveFile(p.d.window, p.name+ending, ending, p.d.store, func(path string) { p.write(path, write, func() {}) })
}

// write writes a file and says so both here and in the window below.
func (p *preview) write(path string, write func(io.Writer) error, then func()) {
	p.d.whileLong(p.rows, path, func() error { return writeFile(path, write) }, func(err error) {
		p.d.wrote(err, path)
		if err == nil {
			p.foot.SayFile(ui.T("file.written", "Name", filepath.Base(path)), path)
			then()
		}
	})
}
