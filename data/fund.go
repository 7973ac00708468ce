package data

// FundUse is what of the year's fund the decisions take, in đồng.
type FundUse struct {
	Fund   int64 // 0 when not entered
	Before int64 // by the ward's decisions that were issued before
	Now    int64 // by this one
	Left   int64 // negative where the fund does not suffice
}

// FundAfter is how the campaign's fund stands after decision d. Drafts of other
// decisions take nothing yet.
func (l Ledger) FundAfter(d Decision) FundUse {
	use := FundUse{Fund: l.Campaign.Fund}
	for _, row := range l.DecisionRows() {
		switch {
		case row.ID == d.ID:
			use.Now = row.Prizes
		case row.OfWard() && row.Issued() && row.before(d):
			use.Before += row.Prizes
		}
	}
	use.Left = use.Fund - use.Before - use.Now
	return use
}

// before reports whether d was issued before o; a draft comes after all.
func (d Decision) before(o Decision) bool {
	switch {
	case !o.Issued():
		return true
	case d.IssuedOn != o.IssuedOn:
		return d.IssuedOn.Before(o.IssuedOn)
	}
	return d.ID < o.ID
}
