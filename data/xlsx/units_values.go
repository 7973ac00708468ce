package xlsx

import (
	"errors"
	"math"
	"regexp"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

var nineDigits = regexp.MustCompile(`^[1-9]\d{8,9}$`)

// phone reads a telephone number. One typed as a figure has lost its leading
// zero, which is put back.
func (r *unitReader) phone() string {
	c := r.at(unitPhone)
	if c.Number.Valid && nineDigits.MatchString(c.Text) {
		r.find(r.row, unitPhone, false, assets.T("units.import.phone_zero", "Phone", "0"+c.Text))
		return "0" + c.Text
	}
	return vn.Clean(c.Text)
}

func (r *unitReader) email() string {
	text := r.text(unitEmail)
	if text != "" && !emailPattern.MatchString(text) {
		r.find(r.row, unitEmail, false, assets.T("units.import.email", "Text", text))
	}
	return text
}

// staff reads the number of people; what is not a number is left out, never
// guessed.
func (r *unitReader) staff() int {
	c := r.at(unitStaff)
	if c.Empty() {
		return 0
	}
	n, err := c.Number.Decimal, error(nil)
	if !c.Number.Valid {
		n, err = vn.ParseNumber(c.Text)
	}
	var ambiguous *vn.AmbiguousError
	if errors.As(err, &ambiguous) && ambiguous.Readings[0].IsInteger() {
		n, err = ambiguous.Readings[0], nil // people come in whole numbers
	}
	if err != nil || !n.IsInteger() || n.IsNegative() || n.GreaterThan(decimal.NewFromInt(math.MaxInt32)) {
		r.find(r.row, unitStaff, false, assets.T("units.import.staff", "Text", c.Text))
		return 0
	}
	return int(n.IntPart())
}

// kind reads the kind of a unit from its column, or else from its name.
func (r *unitReader) kind(name string) data.UnitKind {
	text := r.text(unitKind)
	if text == "" {
		return kindByName(name)
	}
	folded := vn.Fold(text)
	for _, k := range data.UnitKinds() {
		if folded == vn.Fold(assets.T("unit_kind."+string(k))) {
			return k
		}
	}
	kind := kindByName(text)
	if kind == data.OtherUnit {
		kind = kindByName(name)
		r.find(r.row, unitKind, false, assets.T("units.import.kind", "Text", text, "Kind", assets.T("unit_kind."+string(kind))))
	}
	return kind
}

// kindWords are the folded beginnings of names that tell a unit's kind; the
// first that fits counts.
var kindWords = []struct {
	kind  data.UnitKind
	begin []string
}{
	{data.Neighborhood, []string{"to dan pho", "tdp ", "khu dan cu"}},
	{data.School, []string{"truong "}},
	{data.Health, []string{"tram y te", "benh vien", "trung tam y te", "phong kham", "y te"}},
	{data.Force, []string{"cong an", "ban chi huy quan su", "bch quan su", "quan su", "don bien phong", "luc luong"}},
	{data.Mass, []string{
		"mat tran", "uy ban mat tran", "uy ban mttq", "co quan uy ban mttq", "co quan uy ban mat tran", "mttq",
		"hoi ", "doan ", "cong doan", "lien doan",
	}},
	{data.Enterprise, []string{"cong ty", "doanh nghiep", "hop tac xa", "htx "}},
	{data.Department, []string{"phong ", "van phong", "ban ", "dang uy", "uy ban kiem tra", "trung tam phuc vu hanh chinh"}},
	{data.Service, []string{"trung tam", "don vi su nghiep", "thu vien", "nha van hoa"}},
}

func kindByName(name string) data.UnitKind {
	folded := vn.Fold(name) + " "
	for _, k := range kindWords {
		for _, begin := range k.begin {
			if strings.HasPrefix(folded, begin) {
				return k.kind
			}
		}
	}
	return data.OtherUnit
}

// duty reads whether a unit must report. Where the list does not say, all must
// but the neighbourhoods: the plan only sends them a copy.
func (r *unitReader) duty(kind data.UnitKind) bool {
	text := r.text(unitDuty)
	switch vn.Fold(text) {
	case "":
		return kind != data.Neighborhood
	case "co", "x", "1", "true", "phai", "v", "✓":
		return true
	case "khong", "0", "false", "-", "khong phai":
		return false
	}
	r.find(r.row, unitDuty, false, assets.T("units.import.duty", "Text", text))
	return kind != data.Neighborhood
}
