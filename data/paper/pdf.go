package paper

import (
	"fmt"
	"image/color"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"thidua/assets"
)

// family is the font's name inside the file.
const family = "LiberationSerif"

// WritePDF sets d on A4 paper. Before anything is written, a character that
// cannot be printed is refused as a *data.Problem that names it. Equal
// documents give equal files.
func WritePDF(w io.Writer, d Document) error {
	pages, err := Open(d)
	if err != nil {
		return err
	}
	return pages.WritePDF(w)
}

// WritePDF writes the document as the function [WritePDF] does.
func (p *Pages) WritePDF(w io.Writer) error {
	first := p.pages[0].sheet
	f := fpdf.NewCustom(&fpdf.InitType{
		UnitStr: "mm",
		Size:    fpdf.SizeType{Wd: first.width, Ht: first.height},
	})
	describe(f, p.document)
	used := map[style]bool{}
	for _, page := range p.pages {
		for _, t := range page.words {
			if !used[t.face.style] {
				used[t.face.style] = true
				f.AddUTF8FontFromBytes(family, styleNames[t.face.style], t.face.style.file())
			}
		}
	}
	for _, page := range p.pages {
		f.AddPageFormat("P", fpdf.SizeType{Wd: page.sheet.width, Ht: page.sheet.height})
		f.SetLineWidth(lineWidth)
		drawPage(&pdfPage{file: f}, page.ink, page.sheet)
	}
	if err := f.Output(w); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

// describe fills in the file's metadata and makes it reproducible.
func describe(f *fpdf.Fpdf, d Document) {
	made := madeOn(d)
	f.SetCreationDate(made)
	f.SetModificationDate(made)
	f.SetCatalogSort(true)
	f.SetTitle(d.Title(), true)
	f.SetLang("vi-VN")
	f.SetCreator(assets.T("app.name"), true)
	f.SetAutoPageBreak(false, 0)
}

// pdfPage is the page of a PDF file that was begun last.
type pdfPage struct {
	file *fpdf.Fpdf
	face typeface
}

func (p *pdfPage) line(x, y, toX, toY float64) { p.file.Line(x, y, toX, toY) }

func (p *pdfPage) fill(x, y, width, height float64, c color.RGBA) {
	p.file.SetFillColor(int(c.R), int(c.G), int(c.B))
	p.file.Rect(x, y, width, height, "F")
}

func (p *pdfPage) text(x, y float64, text string, face typeface) {
	if face != p.face {
		p.face = face
		p.file.SetFont(family, styleNames[face.style], face.size)
	}
	p.file.Text(x, y, text)
}

// madeOn is the time that a file of d bears.
func madeOn(d Document) time.Time {
	if d.Made.IsZero() {
		return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return d.Made.Time()
}
