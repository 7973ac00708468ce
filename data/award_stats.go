package data

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// Aspect is what awards are counted by.
type Aspect string

// The aspects.
const (
	ByYear     Aspect = "year"
	ByForm     Aspect = "form"       // under the level that decides on it
	ByLevel    Aspect = "level"      // who decided
	ByKind     Aspect = "kind"       // loại hình khen thưởng
	ByBloc     Aspect = "bloc"       // cụm, khối
	ByField    Aspect = "field"      // lĩnh vực
	ByGender   Aspect = "gender"     // of individuals only
	ByStanding Aspect = "standing"   // likewise
	ByMoney    Aspect = "with_prize" // whether the prize is known
)

// Aspects lists all aspects in the order in which they are shown.
func Aspects() []Aspect {
	return []Aspect{ByForm, ByLevel, ByKind, ByYear, ByBloc, ByField, ByGender, ByStanding, ByMoney}
}

// Personal reports whether only individuals are counted by a.
func (a Aspect) Personal() bool { return a == ByGender || a == ByStanding }

// AwardCount is how many awards have one value of an aspect.
type AwardCount struct {
	Aspect      Aspect
	Level       Level  // with [ByForm], of the form
	Value       string // of the aspect as the entries have it; "" for those of which it is not known
	Collectives int
	Individuals int
	Households  int
	Prizes      int64 // đồng, of those whose prize is known
	Unpriced    int   // how many have a prize that is not known
}

// All is how many awards there are.
func (c AwardCount) All() int { return c.Collectives + c.Individuals + c.Households }

// Add counts awards.
func (c *AwardCount) Add(g AwardGroup) {
	switch g.Subject {
	case Collective:
		c.Collectives += g.Count
	case Household:
		c.Households += g.Count
	default:
		c.Individuals += g.Count
	}
	c.Prizes += g.Prizes
	if !g.Priced {
		c.Unpriced += g.Count
	}
}

// Share is how much of the whole there is, in percent with one decimal.
func (c AwardCount) Share(whole int) decimal.NullDecimal {
	if whole == 0 {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(decimal.NewFromInt(int64(c.All())*100).DivRound(decimal.NewFromInt(int64(whole)), 1))
}

// SumAwards adds up the lines of an aspect.
func SumAwards(by Aspect, counts []AwardCount) AwardCount {
	sum := AwardCount{Aspect: by}
	for _, c := range counts {
		sum.Collectives += c.Collectives
		sum.Individuals += c.Individuals
		sum.Households += c.Households
		sum.Prizes += c.Prizes
		sum.Unpriced += c.Unpriced
	}
	return sum
}

// Span is some years, both ends included.
type Span struct{ From, To int }

// Holds reports whether a year is among them.
func (s Span) Holds(year int) bool { return s.From <= year && year <= s.To }

// AwardGroup is awards that are alike in whatever they are counted by.
type AwardGroup struct {
	Year      int
	Subject   Subject
	Authority Level
	FormName  string
	Kind      AwardKind
	Bloc      string
	Field     string
	Gender    Gender
	Standing  Standing
	Here      bool // decided in this ledger
	Priced    bool // their prize is known
	Count     int
	Prizes    int64 // of all
}

// Group is the entry by itself as a group.
func (e *Entry) Group() AwardGroup {
	return AwardGroup{
		Year: e.Year, Subject: e.Subject, Authority: e.Authority, FormName: e.FormName, Kind: e.Kind, Bloc: e.Bloc, Field: e.Field,
		Gender: e.Gender, Standing: e.Standing, Here: e.NominationID != 0, Priced: e.Prize != 0, Count: 1, Prizes: e.Prize,
	}
}

// GroupsWithin are the groups of some years.
func GroupsWithin(groups []AwardGroup, years Span) []AwardGroup {
	var found []AwardGroup
	for _, g := range groups {
		if years.Holds(g.Year) {
			found = append(found, g)
		}
	}
	return found
}

// YearsOf are the first and the last year of groups, 0 when there is none.
func YearsOf(groups []AwardGroup) (from, to int) {
	for i, g := range groups {
		if i == 0 {
			from, to = g.Year, g.Year
		}
		from, to = min(from, g.Year), max(to, g.Year)
	}
	return from, to
}

// CountAwards counts awards by an aspect. Every award is in exactly one line,
// but for those that the aspect does not concern, see [Aspect.Personal]; those
// of which it is not known have a line of their own, the last.
func CountAwards(groups []AwardGroup, by Aspect) []AwardCount {
	type place struct {
		level Level
		value string
	}
	counts := map[place]*AwardCount{}
	for _, g := range groups {
		if by.Personal() && g.Subject != Individual {
			continue
		}
		at := place{value: by.of(g)}
		if by == ByForm {
			at.level = g.Authority
		}
		if counts[at] == nil {
			counts[at] = &AwardCount{Aspect: by, Level: at.level, Value: at.value}
		}
		counts[at].Add(g)
	}
	lines := make([]AwardCount, 0, len(counts))
	for _, c := range counts {
		lines = append(lines, *c)
	}
	slices.SortFunc(lines, by.compare)
	return lines
}

// of is the value that awards have.
func (a Aspect) of(g AwardGroup) string {
	switch a {
	case ByYear:
		return strconv.Itoa(g.Year)
	case ByForm:
		return g.FormName
	case ByLevel:
		return string(g.Authority)
	case ByKind:
		return string(g.Kind)
	case ByBloc:
		return g.Bloc
	case ByField:
		return g.Field
	case ByGender:
		return string(g.Gender)
	case ByStanding:
		return string(g.Standing)
	case ByMoney:
		if g.Priced {
			return "known"
		}
	}
	return ""
}

// order lists the values of an aspect that have an order of their own.
func (a Aspect) order() []string {
	switch a {
	case ByLevel:
		return texts(Levels())
	case ByKind:
		return texts(AwardKinds())
	case ByGender:
		return texts(Genders())
	case ByStanding:
		return texts(Standings())
	}
	return nil
}

func texts[S ~string](values []S) []string {
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = string(v)
	}
	return list
}

// compare puts what is not known last, years from the newest, what has an order
// in it, and the rest by how often it is.
func (a Aspect) compare(x, y AwardCount) int {
	unknown := func(c AwardCount) int {
		if c.Value == "" {
			return 1
		}
		return 0
	}
	level := func(c AwardCount) int {
		if at := slices.Index(Levels(), c.Level); at >= 0 {
			return at
		}
		return len(Levels())
	}
	order := a.order()
	years := 0
	if a == ByYear {
		years = cmp.Compare(y.Value, x.Value)
	}
	return cmp.Or(cmp.Compare(level(x), level(y)), cmp.Compare(unknown(x), unknown(y)), years,
		cmp.Compare(slices.Index(order, x.Value), slices.Index(order, y.Value)), cmp.Compare(y.All(), x.All()), vn.Compare(x.Value, y.Value))
}

// MovementCount is how many movements a level launched, as the yearly
// statistical form on movements asks (Circular 02/2023/TT-BNV, form 0601). How
// long a movement lasts the ledger does not keep.
type MovementCount struct {
	Level   Level
	Year    int
	Manners map[Manner]int // "" for those of which it is not known
	All     int
}

// CountMovements counts movements by year and by the highest level that
// launched them, so that each is counted once. yearOf is the year of a
// campaign; movements of campaigns that it does not have are not counted.
func CountMovements(movements []Movement, yearOf map[int64]int) []MovementCount {
	type place struct {
		year  int
		level Level
	}
	counts := map[place]MovementCount{}
	for _, m := range movements {
		year, ok := yearOf[m.CampaignID]
		if !ok {
			continue
		}
		at := place{year: year}
		if by := m.LaunchedBy(); len(by) > 0 {
			at.level = by[0]
		}
		c, ok := counts[at]
		if !ok {
			c = MovementCount{Level: at.level, Year: year, Manners: map[Manner]int{}}
		}
		c.Manners[m.Manner]++
		c.All++
		counts[at] = c
	}
	return slices.SortedFunc(maps.Values(counts), func(x, y MovementCount) int {
		return cmp.Or(cmp.Compare(y.Year, x.Year), cmp.Compare(slices.Index(Levels(), x.Level), slices.Index(Levels(), y.Level)))
	})
}
