package desk

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

// Preview is a document that is looked at before it is printed or saved.
type Preview struct {
	D       *Desk
	Leaving Leaving               // what is known of people in it
	masked  func() paper.Document // makes it with personal data left out; nil for one that must have all

	name  string // of its files, without ending
	Pages *paper.Pages
	rows  int                   // of its tables
	Pdf   func(io.Writer) error // writes it to be printed
	word  func(io.Writer) error // likewise to be edited; nil where there is nothing to edit
	foot  *ui.Status
}

// Show shows a document, to be printed or saved under the name. This is the
// only way from a document to the printer.
func (d *Desk) Show(document paper.Document, name string) {
	d.show(document, name, d.LeavingDocument(document, name, data.LeftOnPaper))
}

func (d *Desk) show(document paper.Document, name string, leaving Leaving) {
	p := &Preview{D: d, Leaving: leaving, masked: document.Masked, rows: rowsOf(document), word: func(w io.Writer) error { return paper.WriteDOCX(w, document) }}
	layOut := func() (err error) {
		if p.Pages, err = paper.Open(document); err == nil {
			p.Pdf = p.Pages.WritePDF
		}
		return err
	}
	if p.rows > longSheet {
		p.openLong(name, layOut)
		return
	}
	if err := layOut(); err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	p.Open(name)
}

// openLong lays a long document out beside the window, then shows it.
func (p *Preview) openLong(name string, layOut func() error) {
	ui.Run(p.D.Window, ui.T("preview.laying_out"), func(ctx context.Context, progress ui.Progress) error {
		progress.Step(0, 0, ui.T("preview.rows", "Count", vn.FormatInt(int64(p.rows))))
		defer debug.FreeOSMemory() // it takes ten times the memory of the pages
		return errors.Join(layOut(), ctx.Err())
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			ui.ShowError(p.D.Window, err)
		default:
			p.Open(name)
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

// Open shows the pages; name is what the document is called.
func (p *Preview) Open(name string) {
	const ctrl = fyne.KeyModifierControl
	p.name = ui.SafeName(name)
	actions := []ui.Action{
		{Label: ui.T("preview.pdf"), Key: fyne.KeyS, Mod: ctrl, Do: func() { p.save(".pdf", p.writesPDF) }},
		{Label: ui.T("preview.print"), Icon: theme.DocumentPrintIcon(), Primary: true, Key: fyne.KeyP, Mod: ctrl, Do: p.print},
	}
	if p.word != nil {
		actions = append([]ui.Action{{Label: ui.T("preview.word"), Key: fyne.KeyS, Mod: ctrl | fyne.KeyModifierShift, Do: p.saveWord}}, actions...)
	}
	p.foot = ui.Preview{
		Window: p.D.Window, Title: ui.T("preview.title", "Name", name), Settings: p.D.Store,
		Pages: p.Pages.Count(), Size: p.Pages.Size, Actions: actions,
		Picture: func(page int, dpi float64) (image.Image, error) { return p.Pages.Picture(page, dpi) },
	}.Show()
}

// print writes the document where it is not kept and opens it in the PC's
// program for PDF, which prints it.
func (p *Preview) print() {
	p.leave(data.LeftOnPaper, func(o Outgoing) {
		p.write(func() (path string, err error) {
			if path, err = p.D.ToOpen(o.Name(p.name)+".pdf", p.writesPDF(o)); err == nil {
				err = o.Note(path)
			}
			return path, err
		}, func(path string) { ui.ShowError(p.D.Window, ui.OpenPath(path)) })
	})
}

// leave asks about personal data on the way out.
func (p *Preview) leave(way data.DisclosureWay, then func(Outgoing)) {
	l := p.Leaving
	l.Way = way
	p.D.Leave(l, then)
}

// writesPDF is what writes it to be printed in the way that it leaves.
func (p *Preview) writesPDF(o Outgoing) func(io.Writer) error {
	if !o.Masked {
		return p.Pdf
	}
	document := p.masked()
	return func(w io.Writer) error { return paper.WritePDF(w, document) }
}

// writesWord is likewise what writes it to be edited.
func (p *Preview) writesWord(o Outgoing) func(io.Writer) error {
	if !o.Masked {
		return p.word
	}
	document := p.masked()
	return func(w io.Writer) error { return paper.WriteDOCX(w, document) }
}

// maxWordRows is the longest list that is written for Word: Word itself is slow
// with a longer one, and making it takes much memory.
const maxWordRows = 10_000

func (p *Preview) saveWord() {
	if p.rows > maxWordRows {
		ui.ShowError(p.D.Window, &data.Problem{Key: "problem.word_long", Args: []any{"Count", vn.FormatInt(int64(p.rows)), "Limit", vn.FormatInt(maxWordRows)}})
		return
	}
	p.save(".docx", p.writesWord)
}

// save writes the document as a file of the officer's choice.
func (p *Preview) save(ending string, writes func(Outgoing) func(io.Writer) error) {
	p.leave(data.LeftAsFile, func(o Outgoing) {
		ui.SaveFile(p.D.Window, o.Name(p.name)+ending, ending, p.D.Store, func(path string) {
			p.write(func() (string, error) { return path, o.Write(path, writes(o)) }, func(string) {})
		})
	})
}

// write writes a file and says so both here and in the window below.
func (p *Preview) write(write func() (path string, err error), then func(path string)) {
	var path string
	p.D.whileLong(p.rows, p.name, func() (err error) {
		path, err = write()
		return err
	}, func(err error) {
		p.D.Wrote(err, path)
		if err == nil {
			p.foot.SayFile(ui.T("file.written", "Name", filepath.Base(path)), path)
			then(path)
		}
	})
}
