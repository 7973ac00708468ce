package intake

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/tealeg/xlsx/v3"
	"golang.org/x/text/unicode/norm"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// make fills the folder and returns the paths that are chosen: the folder, and
// a file that goes away before it is read.
func (c *corpus) make() []string {
	c.Helper()
	office := &libreOffice{t: c.T, dir: c.TempDir()}
	for n := 1; n <= 60; n++ {
		f := begun(c.T, c.d, c.d.Ledger.UnitsInOrder()[n-1], c.alteration(n)).fill()
		c.forms[n] = f
		name := fmt.Sprintf("%02d %s.xlsx", n, f.unit.Name)
		if n%2 == 1 {
			kind := c.byLibreOffice(f)
			c.expect(name, kind.want)
			office.fill(f, c.path(name), kind.filter, kind.password)
		} else {
			content, w := c.bySecondLibrary(f)
			c.put(name, content, w)
		}
	}
	office.step("letter", "Báo cáo kết quả thi đua năm 2025")
	office.step("save", c.path("Báo cáo bằng lời.xlsx"), asDOCX)
	office.step("close")
	c.expect("Báo cáo bằng lời.xlsx", say(Rejected, "problem.sheet_word"))
	office.run()
	c.copies()
	c.strangers()
	c.fromTheDisk()
	return []string{c.dir, filepath.Join(c.dir, "đã xóa.xlsx")}
}

// alteration makes the forms of some units forms of somebody or something else.
func (c *corpus) alteration(n int) func(*data.Form) {
	return map[int]func(*data.Form){
		56: func(f *data.Form) { f.Mark.Ledger = "so-phuong-khac" },
		57: func(f *data.Form) { f.Mark.CampaignID += 40 },
		58: func(f *data.Form) { f.Mark.Template = 9 },
		59: func(f *data.Form) { f.Mark.UnitID, f.Mark.Unit = 9999, "Đội mẫu đã giải thể" },
		60: func(f *data.Form) { f.Mark.PeriodID, f.Mark.Period = 77, "Quý II" },
	}[n]
}

// saving is how LibreOffice saves a form, and what must be said of it.
type saving struct {
	filter, password string
	want             want
}

// byLibreOffice says what is done in LibreOffice to the form of a unit.
func (c *corpus) byLibreOffice(f *filling) saving {
	c.Helper()
	clean := want{verdict: Clean, of: f}
	as := saving{filter: asXLSX, want: clean}
	do := func(steps ...string) { f.after = append(f.after, steps...) }
	figures, nominations := "sheet\t"+assets.T("section.figures"), "sheet\t"+assets.T("section.nominations")
	through := func(filter string) { // saved otherwise first
		between := filepath.Join(c.TempDir(), "between")
		do("save\t"+between+"\t"+filter, "close", "open\t"+between)
	}
	switch f.no {
	case 1:
		through(asODS)
	case 3: // sheets with names of their own, and one more
		for i, g := range f.book.Sheets {
			if !g.Hidden {
				do("sheet\t"+g.Sheet, fmt.Sprint("rename\tTrang ", i+1))
			}
		}
		do("add\tNháp", "sheet\tNháp", "text\tB2\tChỉ tiêu", "number\tC3\t12")
	case 7: // rows and columns between the others
		do(figures, "unlock", "columns\t8\t2", "rows\t3\t2", nominations, "unlock", "columns\t0\t1", "rows\t9\t1", "sheet\t"+assets.T("section.general"), "unlock", "columns\t1\t1", "rows\t0\t3")
	case 9: // the column of the figures at the very end
		g, row, col := f.locate(data.SectionFigures, "actual", 1)
		do(figures, "unlock", fmt.Sprintf("move\t%s:%s\t%s", g.Address(row-1, col), g.Address(row+5, col), g.Address(row-1, 14)))
	case 11: // rows that nobody sees
		_, row, _ := f.locate(data.SectionFigures, "actual", f.row("GD02"))
		do(figures, "unlock", fmt.Sprint("hide\t", row), nominations, "unlock", fmt.Sprint("hide\t", 9), fmt.Sprint("hide\t", 10))
	case 15: // letters in pieces
		for i, e := range f.entries {
			f.entries[i].value = norm.NFD.String(e.value)
		}
	case 17: // letters of the nineties
		c.oldLetters(f, ".VnTime", "Tr\u00ad\u00eang TiÓu häc MÉu", "Trường Tiểu học Mẫu")
	case 19:
		c.oldLetters(f, "VNI-Times", "Tröôøng hoïc", "Trường học")
	case 21: // days counted from 1904
		f.enter(data.SectionGeneral, "as_of", 0, "day", f.answer.AsOf.ISO())
		f.entries = slices.Insert(f.entries, 0, entry{sheet: assets.T("section.general"), kind: "since1904"})
	case 25: // a figure as text, as on a PC that is set up in English
		f.plainly()
		c.asText(f, "KT01", "8,983.13")
	case 27: // the tenth of May for the fifth of October
		f.enter(data.SectionGeneral, "theme_launched", 0, "day", "2025-05-10")
		f.answer.ThemeLaunched = vn.NewDate(2025, time.October, 5)
		as.want = look(f, f.cell(data.SectionGeneral, "theme_launched", 0), "intake.day.swapped", "Was", "10/05/2025", "Is", "05/10/2025")
	case 29: // copied into a new workbook, without the manifest
		do("copies")
		as.want = look(f, "", "intake.by_name", "Unit", f.unit.Name, "Period", assets.T("period.final"))
	case 31: // figures as texts, as offices write them
		c.asText(f, "KT01", "8.989,13")
		c.asText(f, "VX05", "1 061")
	case 33:
		through(asXLS)
	case 35: // one such, and beside it one that has two meanings
		f.plainly()
		c.asText(f, "KT01", "8,993.13")
		at := c.asText(f, "VX05", "1,065")
		as.want = look(f, at, "intake.cell.ambiguous", "Taken", "1.065", "Other", "1,065") // people are counted in whole numbers
	case 37: // see copies
		as.want = look(f, "", "intake.behind", "Name", "37 sửa lại.xlsx")
	case 39: // one workplace in joined cells
		c.joined(f)
	case 41:
		do("sheet\t"+assets.T("section.exemplars"), "delete")
		as.want = correct("", "intake.section.missing")
	case 43:
		as.password, as.want = "mật khẩu", say(Rejected, "problem.sheet_encrypted")
	case 45:
		row := f.row("GD02")
		f.enter(data.SectionFigures, "actual", row, "formula", "=NA()")
		as.want = correct(f.cell(data.SectionFigures, "actual", row), "intake.cell.failed")
	case 47:
		as.filter, as.want = asXLS, say(Rejected, "problem.sheet_xls")
	case 49:
		as.filter, as.want = asODS, say(Rejected, "problem.sheet_ods")
	case 51:
		as.filter, as.want = asCSV, say(Rejected, "problem.sheet_text")
	case 53:
		as.filter, as.want = asPDF, say(Rejected, "problem.sheet_pdf")
	case 55: // the manifest of another unit, as when somebody copies it by hand
		do("sheet\t_thidua", "unlock", fmt.Sprint("text\tB6\t", f.unit.ID+1))
		as.want = say(Rejected, "intake.mark.altered")
	case 57:
		as.want = say(Rejected, "intake.mark.campaign", "Campaign", f.form.Mark.Campaign)
	case 59:
		as.want = say(Rejected, "intake.mark.gone", "Unit", f.form.Mark.Unit)
	}
	return as
}

// joined has one workplace in cells joined over three rows.
func (c *corpus) joined(f *filling) {
	c.Helper()
	g, row, col := f.locate(data.SectionNominations, "workplace", 1)
	f.enter(data.SectionNominations, "workplace", 1, "text", "Tổ mẫu")
	for i := range f.answer.Nominations {
		f.answer.Nominations[i].Workplace = "Tổ mẫu"
		if i > 0 {
			f.enter(data.SectionNominations, "workplace", i+1, "text", "")
		}
	}
	f.after = append(f.after, "sheet\t"+g.Sheet, "unlock", "merge\t"+g.Address(row, col)+":"+g.Address(row+2, col))
}

// oldLetters types a theme in a font whose letters are those of an old encoding.
func (c *corpus) oldLetters(f *filling, font, typed, meant string) {
	c.Helper()
	f.enter(data.SectionGeneral, "theme", 0, "text", typed)
	at := strings.TrimPrefix(f.cell(data.SectionGeneral, "theme", 0), assets.T("section.general")+"!")
	f.entries = append(f.entries, entry{assets.T("section.general"), at, "font", font})
	f.answer.Theme = meant
}

// asText types the figure of a target as text.
func (c *corpus) asText(f *filling, code, text string) string {
	c.Helper()
	row := f.row(code)
	f.enter(data.SectionFigures, "actual", row, "text", text)
	return f.cell(data.SectionFigures, "actual", row)
}

// bySecondLibrary fills in the form of a unit with the second library, and
// damages some.
func (c *corpus) bySecondLibrary(f *filling) ([]byte, want) {
	c.Helper()
	w := want{verdict: Clean, of: f}
	switch f.no {
	case 10: // sheets with names of their own
		return f.bySecondLibrary(func(book *xlsx.File) {
			for i, s := range book.Sheets[:6] {
				s.Name = fmt.Sprint("Sheet", i+1)
			}
		}), w
	case 14: // the measure behind a figure
		w = look(f, c.asText(f, "VX05", "1.044 người"), "intake.cell.word_behind", "Taken", "1.044")
	case 42:
		g, row, col := f.locate(data.SectionNominations, "achievement", 1)
		f.entries = append(f.entries, entry{g.Sheet, g.Address(row-1, col), "text", "Tóm tắt các thành tích"})
		w = correct(g.Sheet+"!"+g.Address(row-1, 0), "intake.heading.changed", "Heading", title(data.SectionNominations, "achievement"), "Nearest", "Tóm tắt các thành tích")
	case 44:
		row := f.row("GD02")
		f.enter(data.SectionFigures, "actual", row, "formula", "400+44")
		w = correct(f.cell(data.SectionFigures, "actual", row), "intake.cell.formula")
	case 46:
		w = correct(c.asText(f, "KT01", "12,5%%"), "intake.cell.not_number")
	case 48:
		whole := f.bySecondLibrary(nil)
		return whole[:len(whole)/3], say(Rejected, "problem.sheet_damaged")
	case 50:
		whole := f.bySecondLibrary(nil)
		return flipped(whole, inTheMiddle(c, whole, "xl/worksheets/sheet2.xml")), say(Rejected, "problem.sheet_damaged")
	case 52:
		return replaced(c, f.bySecondLibrary(nil), "xl/worksheets/sheet2.xml", "<worksheet",
			`<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet`), say(Rejected, "problem.sheet_unsafe")
	case 54:
		return f.bySecondLibrary(func(book *xlsx.File) {
			cell, err := book.Sheets[1].Cell(3, 16383)
			if err != nil {
				c.Fatal(err)
			}
			cell.SetString("xa")
		}), say(Rejected, "problem.sheet_columns", "Limit", "256")
	case 56:
		w = say(Rejected, "intake.mark.ledger", "Campaign", f.form.Mark.Campaign)
	case 58:
		w = say(Rejected, "intake.mark.template", "Template", 9, "Ours", data.FormTemplate)
	case 60:
		w = say(Rejected, "intake.mark.period", "Period", "Quý II")
	}
	return f.bySecondLibrary(nil), w
}
