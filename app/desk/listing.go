package desk

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
)

// PublicDays is for how long a list is usually public, in days.
const PublicDays = 5

// ListingFields ask how a list of nominees is set out. The options are those of
// the choice of subject.
func ListingFields(g *paper.Listing, options ...ui.FieldOption) []ui.Field {
	everybody := []ui.Choice[data.Subject]{{Label: ui.T("listing.all")}}
	orders := []ui.Choice[data.ListOrder]{
		{Value: data.ByGivenName, Label: ui.T("listing.by_name")}, {Value: data.ByProtocol, Label: ui.T("listing.by_protocol")},
	}
	return []ui.Field{
		ui.RadioField(ui.T("listing.order"), &g.Order, orders),
		ui.ChoiceField(ui.T("listing.only"), &g.Only, append(everybody, words.Choices("subject", data.Subjects())...), options...),
	}
}

// MaxSpare is the most ballots beyond one for each member: more is a slip.
const MaxSpare = 100
