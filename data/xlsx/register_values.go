package xlsx

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// person reads what an award says of a person.
func (r *registerReader) person() {
	a := &r.line.Award
	if text := r.text("salutation"); text != "" {
		switch vn.Fold(text) {
		case "ong":
			a.Salutation = assets.T("salutation.mr")
		case "ba":
			a.Salutation = assets.T("salutation.mrs")
		default:
			r.keep("salutation", text)
		}
	}
	if text := r.text("gender"); text != "" {
		switch vn.Fold(text) {
		case "nam":
			a.Gender = data.Male
		case "nu":
			a.Gender = data.Female
		default:
			r.keep("gender", text)
		}
	}
	a.Post, a.Workplace = r.text("post"), r.text("workplace")
	born := r.cell("birth_year")
	if a.Post == "" && a.Workplace == "" {
		var year string
		year, a.Post, a.Workplace = splitWho(r.text(RegisterWho))
		if born.Empty() {
			born = Cell{Text: year}
		}
	}
	for field, gender := range map[RegisterField]data.Gender{RegisterBornMale: data.Male, RegisterBornFemale: data.Female} {
		if c := r.cell(field); !c.Empty() && born.Empty() {
			born, a.Gender = c, gender
		}
	}
	r.born(born)
}

// born takes the year of birth from a year or a day.
func (r *registerReader) born(c Cell) {
	if c.Empty() {
		return
	}
	year := c.Date.Year()
	if year == 0 {
		year = yearIn(vn.Clean(c.Text))
	}
	if d, err := vn.ParseDate(c.Text); year == 0 && err == nil {
		year = d.Year()
	}
	a := &r.line.Award
	if year < 1880 || a.Year != 0 && year > a.Year {
		r.note("register.import.born", "Text", c.Text)
		r.keep("birth_year", c.Text)
		return
	}
	a.BirthYear = year
}

// splitWho splits "1980, Giáo viên, Trường Tiểu học mẫu".
func splitWho(text string) (year, post, workplace string) {
	parts := strings.FieldsFunc(text, func(c rune) bool { return c == ',' || c == ';' || c == '\n' })
	for i := range parts {
		parts[i] = vn.Clean(parts[i])
	}
	if len(parts) > 0 && yearIn(parts[0]) != 0 && len(parts[0]) < 12 {
		year, parts = parts[0], parts[1:]
	}
	switch {
	case len(parts) == 0:
		return year, "", ""
	case len(parts) == 1 && vn.NamesBody(parts[0]):
		return year, "", parts[0]
	case len(parts) == 1:
		return year, parts[0], ""
	}
	return year, parts[0], strings.Join(parts[1:], ", ")
}

// awardKindWords are the folded words by which kinds of commendation are known.
var awardKindWords = []struct {
	word string
	kind data.AwardKind
}{
	{"dot xuat", data.ForSudden},
	{"cong hien", data.ForService},
	{"nien han", data.ForSeniority},
	{"doi ngoai", data.ForForeign},
	{"phong trao", data.ForMovement},
	{"chuyen de", data.ForMovement},
	{"theo dot", data.ForMovement},
	{"cong trang", data.ForMerit},
	{"thuong xuyen", data.ForMerit},
	{"tong ket nam", data.ForMerit},
}

func (r *registerReader) kind() {
	text := r.text("kind")
	r.line.Award.Kind = r.match.Usual.Kind
	if text == "" {
		return
	}
	folded := vn.Fold(text)
	for _, known := range awardKindWords {
		if strings.Contains(folded, known.word) {
			r.line.Award.Kind = known.kind
			return
		}
	}
	r.note("register.import.kind", "Text", text)
	r.keep("kind", text)
}

// prize reads an amount of money. A thousand separator is never a decimal
// comma: there are no parts of a đồng.
func (r *registerReader) prize() {
	c := r.cell("prize")
	if c.Empty() || vn.Clean(c.Text) == "-" {
		return
	}
	amount, err := c.Number.Decimal, error(nil)
	if !c.Number.Valid {
		text := vn.WithoutCurrency(c.Text)
		amount, err = vn.ParseNumber(text)
		if ambiguous := (*vn.AmbiguousError)(nil); errors.As(err, &ambiguous) {
			for _, reading := range ambiguous.Readings {
				if reading.IsInteger() {
					amount, err = reading, nil
				}
			}
		}
	}
	amount = amount.Mul(decimal.NewFromInt(r.unit))
	const most, least = 1_000_000_000_000, 1000
	switch {
	case err != nil || amount.IsNegative() || !amount.IsInteger() || amount.GreaterThan(decimal.NewFromInt(most)):
		r.note("register.import.prize", "Text", c.Text)
		r.keep("prize", c.Text)
		return
	case amount.IsPositive() && amount.LessThan(decimal.NewFromInt(least)):
		r.note("register.import.prize_small", "Text", c.Text)
	}
	r.line.Award.Prize = amount.IntPart()
}

type registerFormKey struct {
	text    string
	subject data.Subject
	set     int64
}

type registerForm struct {
	code      string
	authority data.Level
}

// form takes the form of commendation by its code where the rules of its time
// know it, and who decided.
func (r *registerReader) form() {
	a := &r.line.Award
	level := r.text("authority")
	a.Authority = levelOf(level)
	if level != "" && a.Authority == "" {
		r.keep("authority", level)
	}
	a.Form = r.text("form")
	if a.Form == "" {
		r.note("register.import.no_form")
	} else if rules := data.RuleSetOn(r.match.Rules, a.IssuedOn); rules != nil {
		key := registerFormKey{a.Form, a.Subject, rules.ID}
		found, known := r.forms[key]
		if !known {
			found = formNamed(rules.FormsFor(a.Subject), a.Form)
			r.forms[key] = found
		}
		if found.code != "" && (a.Authority == "" || a.Authority == found.authority) {
			a.Form, a.Authority = found.code, found.authority
		}
	}
	if a.Authority == "" {
		a.Authority = authorityIn(a.Form)
	}
	a.Authority = cmp.Or(a.Authority, r.match.Usual.Authority)
}

// formNamed finds the one form that a text means: its code, its wording, or the
// part of the wording before who awards it; who awards it may be named in other
// words of the same level.
func formNamed(forms []data.AwardForm, text string) registerForm {
	wanted := spelledOut(text)
	plain, _, _ := strings.Cut(wanted, " cua ")
	var found []registerForm
	for _, f := range forms {
		name := spelledOut(f.Name)
		short, _, _ := strings.Cut(name, " cua ")
		if vn.Fold(f.Code) == vn.Fold(text) || name == wanted || short == wanted || strings.HasPrefix(wanted, name+" ") ||
			short == plain && strings.Contains(wanted, "uy ban nhan dan") && authorityIn(text) == f.Authority {
			found = append(found, registerForm{f.Code, f.Authority})
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	return registerForm{}
}

// spelledOut is a folded wording without abbreviations, quotation marks and the
// word for titles.
func spelledOut(text string) string {
	words := strings.Fields(strings.NewReplacer(`"`, "", ",", " ", ".", " ").Replace(vn.Fold(text)))
	for i, word := range words {
		switch word {
		case "ubnd":
			words[i] = "uy ban nhan dan"
		case "ct":
			words[i] = "chu tich"
		case "tp":
			words[i] = "thanh pho"
		case "ttg":
			words[i] = "thu tuong"
		}
	}
	return strings.TrimPrefix(strings.Join(words, " "), "danh hieu ")
}

// levelOf is the level that a text names, "" when it names none or one that is
// no more, such as a district.
func levelOf(text string) data.Level {
	folded := spelledOut(text)
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(" "+folded+" ", " "+w+" ") })
	}
	switch {
	case has("phuong", "xa", "cap xa", "thi tran"):
		return data.Ward
	case has("quan", "huyen"):
		return ""
	case has("trung uong", "nha nuoc", "chinh phu", "thu tuong", "chu tich nuoc", "bo", "cap bo"):
		return data.Central
	case has("thanh pho", "tinh", "cap tinh", "so"):
		return data.City
	case has("don vi", "co so", "noi bo", "co quan"):
		return data.OfUnit
	}
	return ""
}

// authorityIn is the level that the wording of a form names behind "của".
func authorityIn(form string) data.Level {
	_, by, ok := strings.Cut(spelledOut(form), " cua ")
	if !ok {
		return ""
	}
	return levelOf(by)
}
