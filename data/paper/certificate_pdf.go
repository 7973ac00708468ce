package paper

import (
	"bytes"
	"fmt"
	"io"
	"strconv"

	"codeberg.org/go-pdf/fpdf"
)

// WriteCertificates sets the job as PDF, a page of the blank's exact size for
// each certificate, with nothing on it but the texts. What cannot be printed
// as the blank wants it is refused as a *data.Problem that names the nominee
// and the field; then nothing is written.
func WriteCertificates(w io.Writer, job CertificateJob) error {
	if err := job.Blank.Check(); err != nil {
		return err
	}
	s := newSetter(job)
	pages := make([][]setText, len(job.Items))
	var fonts []*letters
	number := map[*letters]string{}
	for i := range job.Items {
		set, misfits := s.set(i)
		if len(misfits) > 0 {
			return misfits[0].Problem()
		}
		pages[i] = set
		for _, t := range set {
			if number[t.font] == "" {
				fonts = append(fonts, t.font)
				number[t.font] = familyOf(len(fonts))
			}
		}
	}
	width, height := job.Blank.Size()
	f := exactPages(width, height, job.Blank.Name)
	if err := addFonts(f, fonts); err != nil {
		return err
	}
	for _, page := range pages {
		f.AddPage()
		for _, t := range page {
			f.SetFont(number[t.font], "", t.points)
			f.SetTextColor(int(t.colour.R), int(t.colour.G), int(t.colour.B))
			f.Text(t.x, t.y, t.text)
		}
	}
	return writeAsIs(w, f)
}

func familyOf(n int) string { return "F" + strconv.Itoa(n) }

// exactPages is a file whose pages are just so large, without margins.
func exactPages(width, height float64, title string) *fpdf.Fpdf {
	f := fpdf.NewCustom(&fpdf.InitType{UnitStr: "mm", Size: fpdf.SizeType{Wd: width, Ht: height}})
	describe(f, Document{Kind: title})
	f.SetMargins(0, 0, 0)
	return f
}

// addFonts gives the file the fonts under their numbers. Some files that look
// like fonts bring fpdf down.
func addFonts(f *fpdf.Fpdf, fonts []*letters) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("font for PDF: %v", r)
		}
	}()
	for i, l := range fonts {
		f.AddUTF8FontFromBytes(familyOf(i+1), "", l.file)
	}
	if f.Err() {
		return fmt.Errorf("font for PDF: %w", f.Error())
	}
	return nil
}

// embed tries the fonts on a page.
func embed(fonts []*letters) (out []byte, err error) {
	f := exactPages(210, 297, "")
	if err := addFonts(f, fonts); err != nil {
		return nil, err
	}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("font in PDF: %v", r)
		}
	}()
	f.AddPage()
	for i := range fonts {
		f.SetFont(familyOf(i+1), "", 10)
		f.Text(10, 10, vietnamese())
	}
	var b bytes.Buffer
	err = f.Output(&b)
	return b.Bytes(), err
}

// What the file asks of the program that prints it: no scaling, one side, the
// tray with paper of this size.
const asIs = "/ViewerPreferences <</PrintScaling /None /Duplex /Simplex /PickTrayByPDFSize true>>\n"

// writeAsIs writes the file with the request to print it as it is. fpdf has no
// way to say so: the catalog is the last object, so that only the place of the
// table behind it moves.
func writeAsIs(w io.Writer, f *fpdf.Fpdf) error {
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		return fmt.Errorf("write certificates: %w", err)
	}
	catalog, start := []byte("/Type /Catalog\n"), []byte("\nstartxref\n")
	file := b.Bytes()
	at, end := bytes.LastIndex(file, catalog), bytes.LastIndex(file, start)
	if at < 0 || end < at {
		return fmt.Errorf("write certificates: its catalog is not where it should be")
	}
	at += len(catalog)
	number, rest, _ := bytes.Cut(file[end+len(start):], []byte("\n"))
	table, err := strconv.Atoi(string(number))
	if err != nil {
		return fmt.Errorf("write certificates: %w", err)
	}
	whole := bytes.Join([][]byte{
		file[:at], []byte(asIs), file[at : end+len(start)], strconv.AppendInt(nil, int64(table+len(asIs)), 10), []byte("\n"), rest,
	}, nil)
	copy(whole, "%PDF-1.7") // which has these preferences
	if _, err := w.Write(whole); err != nil {
		return fmt.Errorf("write certificates: %w", err)
	}
	return nil
}
