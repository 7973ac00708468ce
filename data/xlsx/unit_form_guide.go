package xlsx

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// What Excel allows in a guide, in UTF-16 units; a longer text makes it repair
// the file.
const (
	maxGuideTitle = 32
	maxGuideText  = 255
)

const (
	firstYear = 1900 // of birth
	maxCount  = 1e9
)

// guide says in the cells of an area what is expected there, and lets nothing
// in that cannot be right.
func (p *formPage) guide(field data.FormField, area, title, hint string) *excelize.DataValidation {
	g := excelize.NewDataValidation(true)
	g.SetSqref(area)
	g.SetInput(clip(title, maxGuideTitle), clip(hint, maxGuideText))
	p.guides = append(p.guides, g)
	year := p.of.form.Campaign.Year
	switch field.Kind {
	case data.WordsCell:
	case data.FigureCell:
		p.bound(g, excelize.DataValidationTypeDecimal, 0, maxFigure, assets.T("unit_form.wrong.figure"))
	case data.CountCell:
		p.bound(g, excelize.DataValidationTypeWhole, 0, maxCount, assets.T("unit_form.wrong.count"))
	case data.YearCell:
		p.bound(g, excelize.DataValidationTypeWhole, firstYear, float64(year),
			assets.T("unit_form.wrong.year", "First", firstYear, "Last", year))
	case data.DayCell:
		// Only what is surely a slip: a report can come late, a launch be early.
		first, last := vn.NewDate(year-1, time.January, 1), vn.NewDate(year+1, time.December, 31)
		p.bound(g, excelize.DataValidationTypeDate, float64(first.Days(excelEpoch)), float64(last.Days(excelEpoch)),
			assets.T("unit_form.wrong.day", "First", first.String(), "Last", last.String()))
	case data.ChoiceCell:
		var words []string
		for _, key := range field.Words {
			words = append(words, assets.T(key))
		}
		p.offer(g, words)
	}
	return g
}

// bound refuses what is not of a type or lies outside two values.
func (p *formPage) bound(g *excelize.DataValidation, kind excelize.DataValidationType, least, most float64, why string) {
	if err := g.SetRange(least, most, kind, excelize.DataValidationOperatorBetween); err != nil && p.err == nil {
		p.err = fmt.Errorf("limits of %s: %w", g.Sqref, err)
	}
	refuse(g, why)
}

// offer makes a drop-down of the words and refuses any other.
func (p *formPage) offer(g *excelize.DataValidation, words []string) {
	refuse(g, assets.T("unit_form.wrong.choice"))
	if strings.Contains(strings.Join(words, ""), ",") || g.SetDropList(words) != nil {
		g.SetSqrefDropList(p.of.list(words))
	}
}

func refuse(g *excelize.DataValidation, why string) {
	g.SetError(excelize.DataValidationErrorStyleStop, clip(assets.T("unit_form.wrong_title"), maxGuideTitle), clip(why, maxGuideText))
}

// clip cuts text to so many UTF-16 units, between letters.
func clip(text string, most int) string {
	if len(utf16.Encode([]rune(text))) <= most {
		return text
	}
	n, end := 0, 0
	for i, r := range text {
		if n += utf16.RuneLen(r); n >= most {
			end = i
			break
		}
	}
	return strings.TrimSpace(text[:end]) + "…"
}

// cellName names a cell by its column, counted from 0, and its line, from 1.
func cellName(column, line int) string {
	name, err := excelize.ColumnNumberToName(column + 1)
	if err != nil {
		return "" // no form has so many columns
	}
	return fmt.Sprint(name, line)
}
