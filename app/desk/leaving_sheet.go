package desk

import (
	"context"
	"iter"
	"slices"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
)

// leaveSheet asks about personal data in what a table shows. The rows of a paged
// table are read through beside the window first.
func (d *Desk) leaveSheet(sheet ui.Sheet, way data.DisclosureWay, then func(Leaving)) {
	declared := slices.ContainsFunc(sheet.Personal, func(kinds []ui.Personal) bool { return kinds != nil })
	var told data.Personal
	known := &data.KnownPeople{}
	if !declared {
		known = d.known()
	}
	work := func() error {
		return eachPart(context.Background(), sheet, func(part ui.Sheet) { tellPart(part, declared, known, &told) })
	}
	done := func() {
		maskable := masks(sheet) && slices.ContainsFunc(told.Fields(), data.Maskable)
		then(Leaving{Kind: "sheet." + sheet.ID, What: sheet.Title, Way: way, Maskable: maskable, Masked: true}.Telling(told))
	}
	if sheet.Parts != nil {
		d.Long(ui.T("leaving.looking"), work, done)
		return
	}
	if err := work(); err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	done()
}

// eachPart hands over a sheet, or the parts of one that is paged.
func eachPart(ctx context.Context, sheet ui.Sheet, do func(ui.Sheet)) error {
	if sheet.Parts == nil {
		do(sheet)
		return nil
	}
	for part, err := range sheet.Parts(ctx) {
		if err != nil {
			return err
		}
		do(part)
	}
	return nil
}

// tellPart adds what rows tell of people: by what the columns say of themselves
// or, where none says anything, by who is known.
func tellPart(sheet ui.Sheet, declared bool, known *data.KnownPeople, told *data.Personal) {
	if declared {
		for i, row := range sheet.Rows {
			if !sheet.Nobody[i] {
				tellRow(sheet, i, row, told)
			}
		}
		return
	}
	lines := make([]string, len(sheet.Rows))
	for i, row := range sheet.Rows {
		for _, value := range row {
			lines[i] += words.CellText(value) + "\n"
		}
	}
	told.Add(known.In(lines))
}

// tellRow adds what a row tells. Where no column has a name, each row is about
// somebody else.
func tellRow(sheet ui.Sheet, at int, row []any, told *data.Personal) {
	var names []string
	first, born := "", 0
	for j, value := range row {
		text := words.CellText(value)
		if text == "" || j >= len(sheet.Personal) {
			continue
		}
		for _, kind := range sheet.Personal[j] {
			field := data.PersonalField(kind)
			if texts := maskedTexts(sheet, j); texts != nil && texts[at] == text && data.Maskable(field) {
				continue // the column can hold it, this cell does not
			}
			told.Tell(field)
			switch field {
			case data.PersonName:
				names = append(names, text)
			case data.PersonBirth:
				born = data.YearIn(text)
			}
			first += text
		}
	}
	if len(names) == 0 && first != "" {
		names = []string{first}
	}
	for _, name := range names {
		told.Of(name, born)
	}
}

// masks reports whether a table has something to mask.
func masks(sheet ui.Sheet) bool {
	for j, kinds := range sheet.Personal {
		if maskedTexts(sheet, j) != nil || slices.ContainsFunc(kinds, func(k ui.Personal) bool { return data.Maskable(data.PersonalField(k)) }) {
			return true
		}
	}
	return false
}

// maskedTexts are the texts of a column that masks itself, nil of any other.
func maskedTexts(sheet ui.Sheet, column int) []string {
	if column >= len(sheet.Masked) {
		return nil
	}
	return sheet.Masked[column]
}

// maskedSheet is what a table shows with personal data left out.
func maskedSheet(sheet ui.Sheet) ui.Sheet {
	sheet.Footer = words.Joined("\n", sheet.Footer, ui.T("leaving.masked_note"))
	if parts := sheet.Parts; parts != nil {
		sheet.Parts = func(ctx context.Context) iter.Seq2[ui.Sheet, error] {
			return func(yield func(ui.Sheet, error) bool) {
				for part, err := range parts(ctx) {
					if !yield(maskedRows(part), err) {
						return
					}
				}
			}
		}
	}
	return maskedRows(sheet)
}

// maskedRows are rows with personal data left out.
func maskedRows(sheet ui.Sheet) ui.Sheet {
	rows := make([][]any, len(sheet.Rows))
	for i, row := range sheet.Rows {
		rows[i] = slices.Clone(row)
		for j, kinds := range sheet.Personal {
			if texts := maskedTexts(sheet, j); texts != nil {
				rows[i][j] = texts[i]
				continue
			}
			for _, kind := range kinds {
				if field := data.PersonalField(kind); !sheet.Nobody[i] && data.Maskable(field) {
					rows[i][j] = data.Masked(field, words.CellText(rows[i][j]))
				}
			}
		}
	}
	sheet.Rows = rows
	return sheet
}

// LeavingDocument is a document on its way out, by the name that the officer
// knows it by.
func (d *Desk) LeavingDocument(document paper.Document, name string, way data.DisclosureWay) Leaving {
	return Leaving{
		Kind: "paper." + document.Sort(), What: name, Way: way, Maskable: document.Masked != nil, Public: document.Public,
	}.Telling(d.personalOf(document))
}

// LeavingFiles are files for the higher level on their way out in one folder;
// they have to be whole.
func (d *Desk) LeavingFiles(kind, what string, products []Product) Leaving {
	var lines []string
	for _, p := range products {
		lines = append(lines, p.Lines...)
	}
	return Leaving{Kind: kind, What: what, Way: data.LeftAsPackage}.Telling(d.known().In(lines))
}

// personalOf is what a document tells of people: what it says itself or else by
// who is known.
func (d *Desk) personalOf(document paper.Document) data.Personal {
	if document.Personal.People() > 0 {
		return document.Personal
	}
	return d.known().In(document.Lines())
}

// known are the people of the ledger or of the city's side.
func (d *Desk) known() *data.KnownPeople {
	if d.Other != nil {
		return d.Other.People()
	}
	return data.PeopleOf(d.Ledger)
}
