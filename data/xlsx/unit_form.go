package xlsx

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// unitForm is the form of a unit in the making.
type unitForm struct {
	form  data.Form
	book  *book
	lists [][]string // words offered in drop-downs, kept on the hidden sheet
}

// formPage is one sheet of a form, with what guides the typing on it.
type formPage struct {
	*sheet
	of     *unitForm
	guides []*excelize.DataValidation
	grows  bool // rows can be added to it
}

// WriteUnitForm writes the form that a unit fills in and sends back: one sheet
// for its particulars, one for each table, one for the facts and difficulties,
// and a hidden one that says which form it is. Only the light yellow cells can
// be typed into; the rest is locked, without a password. A text or figure that
// a workbook cannot hold whole is a *data.Problem.
func WriteUnitForm(w io.Writer, f data.Form) error {
	title := assets.T("unit_form.title", "Year", f.Campaign.Year)
	b, err := newBook(title, assets.T("annex.creator", "Ward", vn.Clean(f.Office.Ward)), f.Campaign.Sample)
	if err != nil {
		return err
	}
	defer b.close()
	u := &unitForm{form: f, book: b}
	pages := []*formPage{
		u.coverPage(title), u.figuresPage(), u.movementsPage(), u.exemplarsPage(), u.nominationsPage(), u.closingPage(),
	}
	if err := u.reserve(pages); err != nil {
		return err
	}
	for _, p := range pages {
		if err := p.write(); err != nil {
			return fmt.Errorf("form: %w", err)
		}
	}
	if err := u.writeMark(); err != nil {
		return fmt.Errorf("form: hidden sheet: %w", err)
	}
	return b.writeTo(w)
}

// reserve makes all sheets before any is written: one cannot be hidden any more
// once others have been streamed.
func (u *unitForm) reserve(pages []*formPage) error {
	f := u.book.file
	if err := f.SetSheetName(f.GetSheetName(0), pages[0].name); err != nil {
		return fmt.Errorf("sheet %q: %w", pages[0].name, err)
	}
	for _, p := range pages[1:] {
		if _, err := f.NewSheet(p.name); err != nil {
			return fmt.Errorf("sheet %q: %w", p.name, err)
		}
	}
	if _, err := f.NewSheet(markSheet); err != nil {
		return fmt.Errorf("hidden sheet: %w", err)
	}
	if err := f.SetSheetVisible(markSheet, false, true); err != nil {
		return fmt.Errorf("hidden sheet: %w", err)
	}
	return f.ProtectWorkbook(&excelize.WorkbookProtectionOptions{LockStructure: true})
}

// page begins a sheet of the form.
func (u *unitForm) page(name string, columns []column) *formPage {
	p := &formPage{sheet: u.book.sheet(sheetName(name), columns), of: u}
	p.guard = p.protect
	return p
}

// protect locks the sheet but for its open cells, and says in those what is
// expected.
func (p *formPage) protect(f *excelize.File) error {
	for _, g := range p.guides {
		if err := f.AddDataValidation(p.name, g); err != nil {
			return fmt.Errorf("guide of %s: %w", g.Sqref, err)
		}
	}
	const roomy = 24 // in points, for rows that grow with what is typed
	if err := f.SetSheetProps(p.name, &excelize.SheetPropsOptions{DefaultRowHeight: ptr(float64(roomy))}); err != nil {
		return fmt.Errorf("height of rows: %w", err)
	}
	return f.ProtectSheet(p.name, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true, InsertRows: p.grows,
	})
}

// whose names the unit and the period on every sheet but the first.
func (u *unitForm) whose() string {
	return strings.Join([]string{
		vn.Clean(u.form.Unit.Name), u.period(), assets.T("unit_form.campaign", "Year", u.form.Campaign.Year),
	}, " – ")
}

func (u *unitForm) period() string {
	return cmp.Or(vn.Clean(u.form.Period.Name), assets.T("unit_form.final"))
}

// fieldTitle is the heading under which a field of the form is found again.
func fieldTitle(s data.Section, key string) string {
	return assets.T("form." + string(s) + "." + key)
}
