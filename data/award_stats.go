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

// Add counts an entry.
func (c *AwardCount) Add(e *Entry) {
	switch e.Subject {
	case Collective:
		c.Collectives++
	case Household:
		c.Households++
	default:
		c.Individuals++
	}
	c.Prizes += e.Prize
	if e.Prize == 0 {
		c.Unpriced++
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

// Between lists the entries of some years.
func (r Register) Between(years Span) []*Entry {
	var found []*Entry
	for _, e := range r.Entries {
		if years.Holds(e.Year) {
			found = append(found, e)
		}
	}
	return found
}

// Years are those of the first and the last entry, 0 when there is none.
func (r Register) Years() (from, to int) {
	if len(r.Entries) == 0 {
		return 0, 0
	}
	return r.Entries[len(r.Entries)-1].Year, r.Entries[0].Year
}

// CountAwards counts entries by an aspect. Every entry is in exactly one line,
// but for those that the aspect does not concern, see [Aspect.Personal]; those
// of which it is not known have a line of their own, the last.
func CountAwards(entries []*Entry, by Aspect) []AwardCount {
	type place struct {
		level Level
		value string
	}
	counts := map[place]*AwardCount{}
	for _, e := range entries {
		if by.Personal() && e.Subject != Individual {
			continue
		}
		at := place{value: by.of(e)}
		if by == ByForm {
			at.level = e.Authority
		}
		if counts[at] == nil {
			counts[at] = &AwardCount{Aspect: by, Level: at.level, Value: at.value}
		}
		counts[at].Add(e)
	}
	lines := make([]AwardCount, 0, len(counts))
	for _, c := range counts {
		lines = append(lines, *c)
	}
	slices.SortFunc(lines, by.compare)
	return lines
}

// of is the value that an entry has.
func (a Aspect) of(e *Entry) string {
	switch a {
	case ByYear:
		return strconv.Itoa(e.Year)
	case ByForm:
		return e.FormName
	case ByLevel:
		return string(e.Authority)
	case ByKind:
		return string(e.Kind)
	case ByBloc:
		return e.Bloc
	case ByField:
		return e.Field
	case ByGender:
		return string(e.Gender)
	case ByStanding:
		return string(e.Standing)
	case ByMoney:
		if e.Prize != 0 {
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
