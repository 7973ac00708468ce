package xlsx

import (
	"cmp"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// The columns of the sheets whose cells stand one below the other.
func askColumns() []column { return []column{{width: 34}, {width: 58}} }

// coverPage is the first sheet: who asks, for what and until when, how to fill
// in the form, and the unit's particulars.
func (u *unitForm) coverPage(title string) *formPage {
	f := u.form
	p := u.page(assets.T("section."+string(data.SectionGeneral)), askColumns())
	p.issuer(wardHead(f.Office, 0))
	p.gap(4)
	centred := look{size: 12, align: Center, italic: true}
	p.say(title, look{size: 14, bold: true, align: Center})
	p.say(u.basis(), centred)
	p.say(assets.T("unit_form.period", "Period", u.period()), centred)
	p.gap(6)
	p.say(assets.T("unit_form.unit", "Unit", vn.Clean(f.Unit.Name)), look{size: 13, bold: true, align: Left})
	if !f.Due.On.IsZero() {
		p.say(assets.T("unit_form.due", "Due", worded(f.Due), "To", u.addressee()), look{size: 12, bold: true, align: Left})
	}
	p.gap(4)
	p.instructions()
	p.gap(6)
	p.part(data.SectionGeneral)
	known := u.known()
	for _, field := range data.FormFields(data.SectionGeneral) {
		p.ask(data.SectionGeneral, field, known[field.Name], 0)
	}
	p.signature()
	return p
}

// basis names the plan that the unit reports on.
func (u *unitForm) basis() string {
	c := u.form.Campaign
	switch {
	case c.Number == "":
		return c.ShortName
	case c.IssuedOn.IsZero() || c.Issuer == "":
		return assets.T("unit_form.basis", "Number", c.Number)
	}
	return assets.T("unit_form.basis_of", "Number", c.Number, "Date", c.IssuedOn.String(), "Issuer", c.Issuer)
}

// addressee is where the form goes back to.
func (u *unitForm) addressee() string {
	return cmp.Or(u.form.Campaign.UnitAddressee, assets.T("annex.creator", "Ward", vn.Clean(u.form.Office.Ward)))
}

// instructions explain the form in a few lines.
func (p *formPage) instructions() {
	for text := range strings.SplitSeq(assets.T("unit_form.help"), "\n") {
		p.say(text, look{align: Left, italic: true})
	}
}

// known is what the office knows already.
func (u *unitForm) known() map[string]any {
	f := u.form
	known := map[string]any{"contact": f.Unit.Contact, "phone": f.Unit.Phone, "email": f.Unit.Email, "as_of": figuresDay(f)}
	if f.Last != nil {
		known["theme"], known["theme_launched"] = f.Last.Theme, f.Last.ThemeLaunched
	}
	return known
}

// signature is the blank in which the head of the unit signs.
func (p *formPage) signature() {
	p.gap(10)
	row := p.blank(look{loose: true, oneLine: true}, signHeight)
	year := cmp.Or(p.of.form.Due.On.Year(), p.of.form.Campaign.Year)
	p.sign(&row, p.last(), p.last(), placeAndDate(Letterhead{Year: year}), Signer{assets.T("unit_form.head"), assets.T("unit_form.head_signs")})
	p.add(row)
}
