package intake

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// letters are all letters of Vietnamese, in both cases.
var letters = func() string {
	const small = "aàảãáạ ăằẳẵắặ âầẩẫấậ b c d đ eèẻẽéẹ êềểễếệ g h iìỉĩíị k l m n oòỏõóọ ôồổỗốộ ơờởỡớợ p q r s t uùủũúụ ưừửữứự v x yỳỷỹýỵ"
	return small + " " + strings.ToUpper(small)
}()

// entry is what somebody types into a cell: a text, a number, a day in ISO 8601
// or a formula.
type entry struct{ sheet, cell, kind, value string }

// filling is the form of a unit with what is typed into it, and the answer that
// this is.
type filling struct {
	*sheet
	no      int // of the unit, from 1
	unit    data.Unit
	form    data.Form
	content []byte // as it went out
	entries []entry
	after   []string // what else is done to the workbook; steps of testdata/fill.bas
	answer  data.Answer
}

// begun is the form of a unit as it went out, altered before it was made.
func begun(t testing.TB, d Desk, unit data.Unit, alter func(*data.Form)) *filling {
	t.Helper()
	f := &filling{no: unit.Position, unit: unit}
	f.form = d.Ledger.FormOf(unit, d.Ledger.Campaign.FinalPeriod(), d.Key, nil, d.Today)
	if alter != nil {
		alter(&f.form)
	}
	var b bytes.Buffer
	if err := xlsx.WriteUnitForm(&b, f.form); err != nil {
		t.Fatal(err)
	}
	f.content = b.Bytes()
	book, err := xlsx.ReadBook(f.content)
	if err != nil {
		t.Fatal(err)
	}
	f.sheet = &sheet{t, d, book}
	f.answer.Replies = map[data.Section]data.Reply{}
	return f
}

// enter types something into a cell, instead of what was typed there before.
func (f *filling) enter(s data.Section, field string, row int, kind, value string) {
	f.t.Helper()
	g, i, j := f.locate(s, field, row)
	made := entry{g.Sheet, g.Address(i, j), kind, value}
	for n, e := range f.entries {
		if e.sheet == made.sheet && e.cell == made.cell {
			f.entries[n] = made
			return
		}
	}
	f.entries = append(f.entries, made)
}

// cell names a cell as findings do: "Chỉ tiêu!H12".
func (f *filling) cell(s data.Section, field string, row int) string {
	f.t.Helper()
	g, i, j := f.locate(s, field, row)
	return g.Sheet + "!" + g.Address(i, j)
}

// fill types an answer to everything.
func (f *filling) fill() *filling {
	f.t.Helper()
	f.general()
	f.figures()
	f.movements()
	f.exemplars()
	f.nominations()
	f.facts()
	return f
}

func (f *filling) general() {
	a, n := &f.answer, f.no
	a.DocNumber, a.Signer = fmt.Sprintf("%02d/BC-%s", n, f.unit.Code), f.unit.Head
	a.DocDate, a.ThemeLaunched = vn.NewDate(2025, time.December, 1+n%7), vn.NewDate(2025, time.September, 22+n%8)
	a.AsOf = vn.NewDate(2025, time.November, 30)
	a.Contact, a.Phone, a.Email = f.unit.Contact, f.unit.Phone, fmt.Sprintf("don.vi.%d@mau.example", n) // the first two stand there
	a.Theme = "Chủ đề mẫu: " + letters
	for field, text := range map[string]string{"doc_number": a.DocNumber, "signer": a.Signer, "email": a.Email, "theme": a.Theme} {
		f.enter(data.SectionGeneral, field, 0, "text", text)
	}
	f.enter(data.SectionGeneral, "doc_date", 0, "day", a.DocDate.ISO())
	switch n % 3 {
	case 0:
		f.enter(data.SectionGeneral, "theme_launched", 0, "day", a.ThemeLaunched.ISO())
	case 1:
		f.enter(data.SectionGeneral, "theme_launched", 0, "text", a.ThemeLaunched.String())
	case 2:
		f.enter(data.SectionGeneral, "theme_launched", 0, "text", "ngày "+strconv.Itoa(a.ThemeLaunched.Day())+" tháng 9 năm 2025")
		f.enter(data.SectionGeneral, "as_of", 0, "text", "30/11/2025")
	}
}

// number types a figure as a number or, for every third one, as text.
func (f *filling) number(field string, row int, value decimal.Decimal) decimal.NullDecimal {
	if (f.no+row)%3 == 0 {
		f.enter(data.SectionFigures, field, row, "text", vn.FormatNumber(value))
	} else {
		f.enter(data.SectionFigures, field, row, "number", value.String())
	}
	return decimal.NewNullDecimal(value)
}

func (f *filling) figures() {
	for i, asked := range f.form.Targets {
		t, row := asked.Target, f.row(asked.Target.Code)
		given := data.FigureAnswer{TargetID: t.ID, Code: t.Code, Reply: data.Given}
		value := t.Planned
		if asked.Share.Valid {
			value = asked.Share.Decimal
		}
		switch {
		case t.Aggregation == data.RatioOf:
			given.Actual = f.number("actual", row, decimal.NewFromInt(int64(80+f.no%17)))
			given.Denominator = f.number("denominator", row, decimal.NewFromInt(int64(100+f.no)))
		case (f.no+i)%5 == 4:
			given.Reply = data.NothingToTell
			f.enter(data.SectionFigures, data.ReplyField, row, "text", assets.T("reply."+string(given.Reply)))
		default:
			given.Actual = f.number("actual", row, value)
			given.Estimate = f.number("estimate", row, value)
			given.Note = "Số liệu đến hết tháng 11;\nước cả năm không đổi."
			f.enter(data.SectionFigures, "note", row, "text", given.Note)
		}
		f.answer.Figures = append(f.answer.Figures, given)
	}
	if len(f.form.Targets) == 0 {
		f.answer.Replies[data.SectionFigures] = data.NotConcerned // stands there
	}
}

func (f *filling) movements() {
	for i, launched := range f.form.Movements {
		m := data.MovementAnswer{MovementID: launched.ID, Name: launched.Name, Reply: data.Given, Outcome: "Kết quả: " + letters, Collectives: f.no, Individuals: 1200 + f.no}
		if (f.no+i)%4 == 3 {
			m = data.MovementAnswer{MovementID: launched.ID, Name: launched.Name, Reply: data.NothingToTell}
			f.enter(data.SectionMovements, data.ReplyField, i+1, "text", assets.T("reply."+string(m.Reply)))
		} else {
			f.movement(i+1, m)
		}
		f.answer.Movements = append(f.answer.Movements, m)
	}
	own := data.MovementAnswer{Name: fmt.Sprintf("“Mỗi ngày một việc tốt” của đơn vị mẫu số %d", f.no), Reply: data.Given, Outcome: "Được 31 người hưởng ứng", Individuals: 31}
	row := len(f.form.Movements) + 1
	f.enter(data.SectionMovements, "name", row, "text", own.Name)
	f.movement(row, own)
	f.answer.Movements = append(f.answer.Movements, own)
}

func (f *filling) movement(row int, m data.MovementAnswer) {
	f.enter(data.SectionMovements, "outcome", row, "text", m.Outcome)
	f.enter(data.SectionMovements, "individuals", row, "number", strconv.Itoa(m.Individuals))
	if m.Collectives > 0 {
		f.enter(data.SectionMovements, "collectives", row, "number", strconv.Itoa(m.Collectives))
	}
}

func (f *filling) exemplars() {
	if f.no%6 == 5 {
		f.section(data.SectionExemplars, data.NothingToTell)
		return
	}
	for i, kind := range []data.ExemplarKind{data.ModelExemplar, data.PersonExemplar} {
		e := data.Exemplar{
			CampaignID: f.form.Campaign.ID, UnitID: f.unit.ID, Stage: data.Found, Kind: kind,
			Name: fmt.Sprintf("Điển hình mẫu %d của đơn vị mẫu số %d", i+1, f.no), Field: "Chuyển đổi số",
			Outcome: "Nội dung:\n" + letters, FoundOn: vn.NewDate(2025, time.October, 5+i),
		}
		row := 1 + 2*i // a row between them stays blank
		f.enter(data.SectionExemplars, "kind", row, "text", assets.T("exemplar."+string(kind)))
		f.enter(data.SectionExemplars, "name", row, "text", e.Name)
		f.enter(data.SectionExemplars, "field", row, "text", e.Field)
		f.enter(data.SectionExemplars, "outcome", row, "text", e.Outcome)
		f.enter(data.SectionExemplars, "found_on", row, "day", e.FoundOn.ISO())
		f.answer.Exemplars = append(f.answer.Exemplars, e)
	}
}

// proposals are the nominations of the unit: a collective, a person and, for
// some, a household.
func (f *filling) proposals() []data.Nomination {
	who := vn.Words(int64(f.no))
	all := []data.Nomination{
		{Subject: data.Collective, Name: "Tổ chuyên môn mẫu của đơn vị số " + who, Headcount: 12 + f.no, Form: "GK"},
		{
			Subject: data.Individual, Salutation: assets.T("salutation.mrs"), Name: "Nguyễn Thị Mẫu " + who, BirthYear: 1965 + f.no%30,
			Post: "Giáo viên", Workplace: f.unit.Name, Address: "Số nhà mẫu", Standing: data.Direct, Form: "CSTĐCS",
		},
		{Subject: data.Household, Salutation: assets.T("salutation.mr"), Name: "Hộ mẫu ông Đặng Văn Ẵm " + who, Address: "Tổ dân phố mẫu", Form: "GĐVH"},
	}
	return all[:2+f.no%2]
}

func (f *filling) nominations() {
	if f.no%7 == 6 {
		f.section(data.SectionNominations, data.NotConcerned)
		return
	}
	f.answer.Nominations = nil
	for i, n := range f.proposals() {
		n.CampaignID, n.UnitID, n.Round, n.Stage = f.form.Campaign.ID, f.unit.ID, data.CampaignRound, data.Nominated
		n.Achievement = "Thành tích mẫu: " + letters
		f.nominee(i+1, n)
		f.answer.Nominations = append(f.answer.Nominations, n)
	}
}

func (f *filling) nominee(row int, n data.Nomination) {
	texts := map[string]string{
		"subject": assets.T("subject." + string(n.Subject)), "salutation": n.Salutation, "name": n.Name, "post": n.Post,
		"workplace": n.Workplace, "address": n.Address, "achievement": n.Achievement,
	}
	if n.Standing != "" {
		texts["standing"] = assets.T("standing." + string(n.Standing))
	}
	for _, form := range f.form.Forms {
		if form.Code == n.Form && form.Subject == n.Subject {
			texts["form"] = form.Name
		}
	}
	for field, text := range texts {
		if text != "" {
			f.enter(data.SectionNominations, field, row, "text", text)
		}
	}
	for field, number := range map[string]int{"birth_year": n.BirthYear, "headcount": n.Headcount} {
		if number != 0 {
			f.enter(data.SectionNominations, field, row, "number", strconv.Itoa(number))
		}
	}
}

func (f *filling) facts() {
	f.section(data.SectionFacts, data.Given)
	for i, fact := range data.Facts() {
		count := int64(f.no * (i + 1) * 100)
		if i%2 == 0 {
			f.enter(data.SectionFacts, string(fact), 0, "number", strconv.FormatInt(count, 10))
		} else {
			f.enter(data.SectionFacts, string(fact), 0, "text", vn.FormatInt(count))
		}
		f.answer.Facts = append(f.answer.Facts, data.FactAnswer{Fact: fact, Count: decimal.NewFromInt(count)})
	}
	if f.no%5 == 3 {
		f.section(data.SectionDifficulty, data.NothingToTell)
		return
	}
	f.answer.Difficulties, f.answer.Proposals = "Khó khăn mẫu:\n- "+letters, "Kiến nghị mẫu <&> \"'"
	f.enter(data.SectionDifficulty, "difficulties", 0, "text", f.answer.Difficulties)
	f.enter(data.SectionDifficulty, "proposals", 0, "text", f.answer.Proposals)
}

// section answers a section as a whole.
func (f *filling) section(s data.Section, reply data.Reply) {
	row := 0
	f.enter(s, data.ReplyField, row, "text", assets.T("reply."+string(reply)))
	f.answer.Replies[s] = reply
}

// plainly types as numbers what were figures as text.
func (f *filling) plainly() {
	for i, e := range f.entries {
		if d, err := vn.Vietnamese.Parse(e.value); err == nil && e.kind == "text" && strings.Trim(e.value, "0123456789.,") == "" {
			f.entries[i].kind, f.entries[i].value = "number", d.String()
		}
	}
}
