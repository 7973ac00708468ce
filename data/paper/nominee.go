package paper

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// nomineeName is how a list names a nominee: "Ông Nguyễn Văn An", "Hộ gia đình
// ông Nguyễn Văn An", or the collective.
func nomineeName(n data.Nomination) string {
	name := strings.TrimSpace(n.Salutation + " " + n.Name)
	if n.Subject != data.Household {
		return name
	}
	first, _, _ := strings.Cut(strings.ToLower(n.Name), " ")
	if slices.Contains(strings.Fields(assets.T("paper.household_words")), first) {
		return n.Name // it already says that it is a household
	}
	head := strings.TrimSpace(strings.ToLower(n.Salutation) + " " + n.Name)
	return assets.T("paper.household", "Head", head)
}

// nomineeWho is the year of birth and the post, or the size of a collective.
func nomineeWho(n data.Nomination) string {
	if n.Subject == data.Collective {
		return headcount(n)
	}
	year := ""
	if n.BirthYear != 0 {
		year = strconv.Itoa(n.BirthYear)
	}
	return joined(year, n.Post)
}

func headcount(n data.Nomination) string {
	if n.Headcount == 0 {
		return ""
	}
	return assets.T("paper.people", "Count", n.Headcount)
}

// nomineePlace is where a nominee works or lives; for a collective, the unit
// that it belongs to.
func nomineePlace(n data.Nomination, l data.Ledger) string {
	unit := l.Unit(n.UnitID).Name
	switch {
	case n.Subject == data.Household:
		return n.Address
	case n.Workplace != "":
		return joined(n.Workplace, n.Address)
	case n.Subject == data.Collective && vn.Fold(unit) == vn.Fold(n.Name):
		return n.Address
	}
	return joined(unit, n.Address)
}

// joined puts a comma between the parts that are not empty.
func joined(parts ...string) string { return joinedBy(", ", parts...) }

func joinedBy(mark string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, mark)
}

// postAndUnit tells nominees of one name apart without an address: by post and
// workplace or unit; only households by where they live.
func postAndUnit(n data.Nomination, l data.Ledger) string {
	if n.Subject == data.Household {
		return n.Address
	}
	place := cmp.Or(n.Workplace, l.Unit(n.UnitID).Name)
	if vn.Fold(place) == vn.Fold(n.Name) {
		place = ""
	}
	return joined(n.Post, place)
}
