package certificates

import (
	"path/filepath"
	"slices"

	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
)

// boundField is a field of a blank as the panel's inputs edit it.
type boundField struct {
	data.BlankField
	x, y, width, points, smallest, leading decimal.NullDecimal
}

func bind(f data.BlankField) boundField {
	figure := func(x float64) decimal.NullDecimal { return decimal.NewNullDecimal(decimal.NewFromFloat(x).Round(2)) }
	f.Leading, f.Lines = f.Spacing(), max(f.Lines, 1)
	return boundField{
		BlankField: f, x: figure(f.X), y: figure(f.Y), width: figure(f.Width),
		points: figure(f.Points), smallest: figure(f.Smallest), leading: figure(f.Leading),
	}
}

// field is the field with what was typed.
func (b boundField) field() data.BlankField {
	f := b.BlankField
	f.X, f.Y, f.Width = b.x.Decimal.InexactFloat64(), b.y.Decimal.InexactFloat64(), b.width.Decimal.InexactFloat64()
	f.Points, f.Smallest, f.Leading = b.points.Decimal.InexactFloat64(), b.smallest.Decimal.InexactFloat64(), b.leading.Decimal.InexactFloat64()
	return f
}

// showFields fills the panel with the selected field's properties.
func (e *blankEditor) showFields() {
	f := e.selected()
	if f == nil {
		e.panel.Show([]ui.Field{ui.NoteField(ui.T("certificate.choose_field"))})
		return
	}
	e.bound = bind(*f)
	b := &e.bound
	lines := [][]ui.Field{{ui.ChoiceField(ui.T("blank_field.text"), &b.Text, words.Choices("certificate_text", data.CertificateTexts()))}}
	if b.Text == data.TextFixed {
		lines = append(lines, []ui.Field{ui.MultiField(ui.T("blank_field.fixed"), &b.Fixed, ui.Tall(2), ui.Hint(ui.T("blank_field.fixed_hint")))})
	}
	number := func(key string, p *decimal.NullDecimal) ui.Field {
		return ui.NumberField(ui.T(key), p, ui.Required(), ui.Width(140))
	}
	lines = append(lines,
		[]ui.Field{number("blank_field.x", &b.x), number("blank_field.y", &b.y)},
		[]ui.Field{number("blank_field.width", &b.width), ui.ChoiceField(ui.T("blank_field.align"), &b.Align, words.Choices("field_align", data.FieldAligns()))},
		[]ui.Field{ui.ChoiceField(ui.T("blank_field.font"), &b.Font, fontChoices(b.Font))},
		[]ui.Field{ui.CheckField(ui.T("blank_field.bold"), &b.Bold), ui.CheckField(ui.T("blank_field.italic"), &b.Italic), ui.CheckField(ui.T("blank_field.capitals"), &b.Capitals)},
		[]ui.Field{number("blank_field.points", &b.points), number("blank_field.smallest", &b.smallest)},
		[]ui.Field{ui.IntField(ui.T("blank_field.lines"), &b.Lines, ui.Width(140)), number("blank_field.leading", &b.leading)},
		[]ui.Field{ui.ChoiceField(ui.T("blank_field.colour"), &b.Colour, colourChoices(b.Colour))},
	)
	e.panel.Show(lines...)
}

// fromPanel takes over what was typed.
func (e *blankEditor) fromPanel() {
	f := e.selected()
	if f == nil {
		return
	}
	typed := e.bound.field()
	if typed == bind(*f).field() {
		return
	}
	if typed.Font == otherFont {
		e.pickFont()
		return
	}
	other := typed.Text != f.Text
	e.keep()
	*f = typed
	e.refresh()
	if other { // fixed texts have one input more
		e.showFields()
	}
}

// otherFont stands in the list of fonts for one on this PC.
const otherFont = "…"

// fontChoices offers the fonts of the program, the one of the field, and to
// look for another one.
func fontChoices(now string) []ui.Choice[string] {
	offered := []ui.Choice[string]{
		{Value: data.SerifFont, Label: ui.T("blank_field.font_serif")}, {Value: data.SansFont, Label: ui.T("blank_field.font_sans")},
	}
	if now != data.SerifFont && now != data.SansFont {
		offered = append(offered, ui.Choice[string]{Value: now, Label: filepath.Base(now)})
	}
	return append(offered, ui.Choice[string]{Value: otherFont, Label: ui.T("blank_field.font_other")})
}

// pickFont asks for the file of a font for the selected field. Only its place
// is kept.
func (e *blankEditor) pickFont() {
	e.showFields() // until one is chosen
	ui.OpenFile(e.d.Window, []string{".ttf"}, e.d.Store, func(path string) {
		file, err := desk.ReadAttachment(path)
		if err == nil {
			err = paper.CheckFont(filepath.Base(path), file)
		}
		if err != nil {
			ui.ShowError(e.d.Window, err)
			return
		}
		if f := e.selected(); f != nil {
			e.keep()
			f.Font = path
			e.fonts[path] = file
			e.refresh()
			e.showFields()
		}
	})
}

// colours are those that certificates are printed in, by their names in
// vi.json.
func colours() []string { return []string{"#000000", "#c00000", "#1f3864", "#806000", "#404040"} }

func colourChoices(now string) []ui.Choice[string] {
	var offered []ui.Choice[string]
	for i, name := range []string{ui.T("colour.black"), ui.T("colour.red"), ui.T("colour.blue"), ui.T("colour.gold"), ui.T("colour.grey")} {
		offered = append(offered, ui.Choice[string]{Value: colours()[i], Label: name})
	}
	if now != "" && !slices.Contains(colours(), now) {
		offered = append(offered, ui.Choice[string]{Value: now, Label: now})
	}
	return offered
}
