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
	type placed struct {
		n             Nomination
		subject, unit int
		name          string // its key
	}
	rows := make([]placed, len(list))
	for i, n := range list {
		rows[i] = placed{n, slices.Index(Subjects(), n.Subject), 0, vn.NameKey(n.Name)}
		if n.Subject == Collective || order == ByProtocol {
			rows[i].unit = unitOf(n)
		}
		if n.Subject == Collective {
			rows[i].name = vn.SortKey(n.Name)
		}
	}
	slices.SortStableFunc(rows, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.subject, b.subject), cmp.Compare(a.unit, b.unit), cmp.Compare(a.name, b.name))
	})
	sorted := make([]Nomination, len(rows))
	for i := range rows {
		sorted[i] = rows[i].n
	}
	return sorted
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
