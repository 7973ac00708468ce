package paper

import (
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"thidua/assets"
	"thidua/data"
)

// family is the font's name inside the file.
const family = "LiberationSerif"

// WritePDF sets d on A4 paper. Before anything is written, a character that
// cannot be printed is refused as a *data.Problem that names it. Equal
// documents give equal files.
func WritePDF(w io.Writer, d Document) error {
	pages := layout(d)
	for i := range pages {
		pages[i] = furnish(d, pages[i], i+1, len(pages))
		if err := printable(pages[i]); err != nil {
			return err
		}
	}
	s := sheetFor(d)
	f := fpdf.NewCustom(&fpdf.InitType{
		UnitStr: "mm",
		Size:    fpdf.SizeType{Wd: s.width, Ht: s.height},
	})
	describe(f, d)
	used := map[style]bool{}
	for _, page := range pages {
		for _, t := range page.words {
			if !used[t.face.style] {
				used[t.face.style] = true
				f.AddUTF8FontFromBytes(family, styleNames[t.face.style], t.face.style.file())
			}
		}
	}
	for _, page := range pages {
		f.AddPage()
		draw(f, page, s)
	}
	if err := f.Output(w); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

// printable refuses a page with a character that its face does not have.
func printable(page ink) error {
	for _, t := range page.words {
		if lacking := t.face.style.lacks(t.text); lacking != "" {
			return &data.Problem{Key: "problem.glyph", Args: []any{"Char", lacking, "Text", t.text}}
		}
	}
	return nil
}

// describe fills in the file's metadata and makes it reproducible.
func describe(f *fpdf.Fpdf, d Document) {
	made := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	if !d.Made.IsZero() {
		made = d.Made.Time()
	}
	f.SetCreationDate(made)
	f.SetModificationDate(made)
	f.SetCatalogSort(true)
	f.SetTitle(d.Title(), true)
	f.SetLang("vi-VN")
	f.SetCreator(assets.T("app.name"), true)
	f.SetAutoPageBreak(false, 0)
}

func draw(f *fpdf.Fpdf, page ink, s sheet) {
	f.SetLineWidth(0.2)
	for _, r := range page.rules {
		f.Line(s.left+r.x, s.top+r.y, s.left+r.toX, s.top+r.toY)
	}
	var face typeface
	for _, t := range page.words {
		if t.face != face {
			face = t.face
			f.SetFont(family, styleNames[face.style], face.size)
		}
		f.Text(s.left+t.x, s.top+t.y, t.text)
	}
}
