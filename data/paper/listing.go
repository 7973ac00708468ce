package paper

import "thidua/data"

// Listing is how a list of nominees is set out. The zero value has all kinds of
// subject, people and households by given name.
type Listing struct {
	Order data.ListOrder
	Only  data.Subject // one kind of subject on a list of its own; "" for all

	masked bool // years of birth, houses and remarks are left out, see [data.Nomination.Masked]
}

// sections divides nominees into the parts of the list. Kinds of subject that
// nobody is in are left out.
func (g Listing) sections(l data.Ledger, nominees []data.Nomination) []section {
	var wanted []data.Nomination
	for _, n := range l.InListOrder(nominees, g.Order) {
		if g.Only == "" || n.Subject == g.Only {
			wanted = append(wanted, n)
		}
	}
	return sectionsOf(wanted)
}

// awarded are the sections of a decision's list.
func (g Listing) awarded(l data.Ledger, decision data.Decision) []section {
	if decision.ID == 0 {
		return nil // not saved yet, so nobody is in it
	}
	return g.sections(l, l.NomineesOf(decision))
}

// everyone lists who is in the sections.
func everyone(parts []section) []data.Nomination {
	var list []data.Nomination
	for _, s := range parts {
		list = append(list, s.list...)
	}
	return list
}
