package data

import (
	"cmp"
	"slices"

	"thidua/data/vn"
)

// ListOrder is the order of people and households on a list. Collectives always
// stand in the order of their units, which is that of the protocol.
type ListOrder string

// The orders.
const (
	ByGivenName ListOrder = "" // as Vietnamese lists of people are
	ByProtocol  ListOrder = "protocol"
)

// ListOrders lists both orders in the order in which they are offered.
func ListOrders() []ListOrder { return []ListOrder{ByGivenName, ByProtocol} }

// InListOrder returns nominations sorted for a list: by kind of subject, then
// in the order that is asked for. In protocol order those of one unit stand by
// given name.
func (l Ledger) InListOrder(list []Nomination, order ListOrder) []Nomination {
	place := map[int64]int{}
	for i, u := range l.UnitsInOrder() {
		place[u.ID] = i + 1
	}
	last := len(place) + 1 // who comes from no unit
	unitOf := func(n Nomination) int { return cmp.Or(place[n.UnitID], last) }
	return slices.SortedStableFunc(slices.Values(list), func(a, b Nomination) int {
		if c := cmp.Compare(slices.Index(Subjects(), a.Subject), slices.Index(Subjects(), b.Subject)); c != 0 {
			return c
		}
		if a.Subject == Collective {
			return cmp.Or(cmp.Compare(unitOf(a), unitOf(b)), vn.Compare(a.Name, b.Name))
		}
		if order == ByProtocol {
			return cmp.Or(cmp.Compare(unitOf(a), unitOf(b)), vn.CompareNames(a.Name, b.Name))
		}
		return vn.CompareNames(a.Name, b.Name)
	})
}

// NomineesOf lists the nominations of a decision as they are kept.
func (l Ledger) NomineesOf(d Decision) []Nomination {
	var list []Nomination
	for _, n := range l.Nominations {
		if n.DecisionID == d.ID && d.ID != 0 {
			list = append(list, n)
		}
	}
	return list
}
