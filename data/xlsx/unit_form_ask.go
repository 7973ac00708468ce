package xlsx

import (
	"fmt"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/annex"
)

// largeAnswer is the height in points of a cell for a whole account.
const largeAnswer = 130

// closingPage asks for the facts and the difficulties.
func (u *unitForm) closingPage() *formPage {
	p := u.page(assets.T("unit_form.closing"), askColumns())
	p.tableTitle(Table{Title: strings.ToUpper(assets.T("unit_form.closing")), Subtitle: u.whose()})
	p.block(data.SectionFacts, 0)
	p.gap(14)
	p.block(data.SectionDifficulty, largeAnswer)
	p.gap(4) // nothing may stand below the last answer: it would be taken for it
	return p
}

// block adds the heading of a section, its reply and its cells.
func (p *formPage) block(s data.Section, height float64) {
	p.part(s)
	p.answer(assets.T("form.reply"), assets.T("unit_form.hint.reply"), replyField(), nil, 0)
	for _, field := range data.FormFields(s) {
		p.ask(s, field, nil, height)
	}
}

// replyField is the cell in which a section is answered as a whole.
func replyField() data.FormField {
	f := data.FormField{Name: data.ReplyField, Kind: data.ChoiceCell}
	for _, r := range data.Replies() {
		f.Words = append(f.Words, "reply."+string(r))
	}
	return f
}

// part adds the heading of a section.
func (p *formPage) part(s data.Section) {
	p.groupLine("", assets.T("section."+string(s)), look{bold: true, size: 12, shade: headShade})
}

// ask adds a field of a section: its label and the cell to the right for the
// answer, at least so many points high.
func (p *formPage) ask(s data.Section, field data.FormField, value any, height float64) {
	p.answer(fieldTitle(s, field.Name), assets.T("unit_form.hint."+string(s)+"."+field.Name), field, value, height)
}

func (p *formPage) answer(label, hint string, field data.FormField, value any, height float64) {
	const least = 23 // in points
	row := p.blank(look{}, max(height, least))
	p.lay(&row, label, 0, 0, look{bold: true})
	l := openLook(field.Kind)
	l.align, l.top = Left, height > 0
	c, err := typed(value, l)
	if err != nil && p.err == nil {
		p.err = err
	}
	format := c.look.format
	c.look = l
	if format != "" {
		c.look.format = format
	}
	row.cells[1] = c
	row.height = min(max(row.height, p.tall(c.seen(), c.look, p.room(1, 1))), maxHeight)
	n := p.add(row)
	p.guide(field, fmt.Sprint("B", n), label, hint)
}

// openLook is how a cell looks that can be typed into. Text is kept as it is
// typed: "- " begins no formula, a telephone number keeps its zero and 12/2025
// becomes no date.
func openLook(kind data.FieldKind) look {
	l := look{size: 12, open: true, shade: openShade, align: Left}
	switch kind {
	case data.WordsCell:
		l.format = "@"
	case data.CountCell:
		l.format, l.align = cellFormat(annex.Figure{}), Right
	case data.YearCell:
		l.format, l.align = cellFormat(annex.Figure{Bare: true}), Center
	case data.DayCell:
		l.format, l.align = dateFormat, Center
	case data.FigureCell:
		l.align = Right
	}
	return l
}
