//go:build linux

package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/store"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// wardOf is the made-up ward with so many units, before anything has come in.
func wardOf(units int) (l data.Ledger, err error) {
	if err := json.Unmarshal(assets.Sample, &l); err != nil {
		return l, err
	}
	l.Results, l.UnitFigures, l.Submissions, l.Nominations, l.Decisions, l.Exemplars, l.Reminders = nil, nil, nil, nil, nil, nil, nil
	l.Allocations, l.MovementResults = nil, nil
	for n := len(l.Units) + 1; n <= units; n++ {
		l.Units = append(l.Units, data.Unit{
			ID: int64(n), Position: n, Code: fmt.Sprint("TDP", n), Name: fmt.Sprintf("Tổ dân phố Mẫu %d", n), Kind: data.Neighborhood, MustReport: true,
		})
	}
	return l, nil
}

// arrivalsOf makes the forms of all units, fills them in and reads them, as
// they come back on a day.
func arrivalsOf(s *store.Store, l data.Ledger, today vn.Date) (arrivals []store.Arrival, err error) {
	key, err := s.LedgerKey()
	if err != nil {
		return nil, err
	}
	d := intake.Desk{Ledger: l, Key: key, Today: today}
	for i, u := range l.Units {
		var form bytes.Buffer
		if err := xlsx.WriteUnitForm(&form, l.FormOf(u, l.Campaign.FinalPeriod(), key, nil, today)); err != nil {
			return nil, err
		}
		content, err := filledIn(form.Bytes(), d)
		if err != nil {
			return nil, err
		}
		r := intake.Read(intake.File{Name: fmt.Sprintf("%03d.xlsx", i+1), Content: content}, d, "")
		if !r.Takes() {
			return nil, fmt.Errorf("form %s cannot be taken: %s %v", u.Name, r.Reason, r.Findings)
		}
		arrivals = append(arrivals, store.Arrival{
			Submission: data.Submission{CampaignID: l.Campaign.ID, UnitID: u.ID, State: data.Expected}.Corrected(today).With(r.Answer),
			Version:    data.Version{ReceivedOn: today, IssuedOn: r.Mark.IssuedOn, Content: r.Answer}, Name: r.Name, Content: r.Content,
		})
	}
	return arrivals, nil
}

// filledIn answers whatever the reading of an empty form asks for with "nothing
// to tell".
func filledIn(form []byte, d intake.Desk) ([]byte, error) {
	book, err := xlsx.ReadBook(form)
	if err != nil {
		return nil, err
	}
	cells := map[string][]string{} // by the part of the workbook
	for _, f := range intake.Read(intake.File{Name: "x.xlsx", Content: form}, d, "").Findings {
		for i, sheet := range book.Sheets {
			if f.Cell != "" && f.Sheet == sheet.Sheet {
				part := fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)
				cells[part] = append(cells[part], f.Cell)
			}
		}
	}
	in, err := zip.NewReader(bytes.NewReader(form), int64(len(form)))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range in.File {
		if err := copyPart(z, part, cells[part.Name]); err != nil {
			return nil, err
		}
	}
	err = z.Close()
	return out.Bytes(), err
}

// copyPart copies a part of a workbook and types an answer into cells of it.
func copyPart(z *zip.Writer, part *zip.File, cells []string) error {
	r, err := part.Open()
	if err != nil {
		return err
	}
	text, err := io.ReadAll(r)
	if err := errors.Join(err, r.Close()); err != nil {
		return err
	}
	answer := `$1 t="inlineStr"><is><t>` + strings.ReplaceAll(assets.T("reply.nothing"), "$", "") + `</t></is></c>`
	for _, cell := range cells {
		typed := regexp.MustCompile(`<c r="` + cell + `"( s="\d+")?[^>]*?(/>|>.*?</c>)`)
		text = typed.ReplaceAll(text, []byte(`<c r="`+cell+`"`+answer))
	}
	w, err := z.Create(part.Name)
	if err == nil {
		_, err = w.Write(text)
	}
	return err
}
