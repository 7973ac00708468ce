package papers

import (
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
)

// details ask what else a document of the kind tells. What is left empty stays
// blank in it.
func (a *asking) details() []ui.Field {
	c := &a.choice
	blank := ui.Hint(ui.T("papers.blank_hint"))
	switch a.kind.ID {
	case "return":
		return []ui.Field{ui.MultiField(ui.T("papers.why"), &c.Why, ui.Tall(5), ui.Hint(ui.T("papers.why_hint")))}
	case "adjustment":
		return []ui.Field{ui.MultiField(ui.T("papers.why_adjusted"), &c.Why, ui.Hint(ui.T("papers.why_adjusted_hint")))}
	case "nominations", "awards", "ceremony", "payment":
		return desk.ListingFields(&c.Listing)
	case "decision":
		return desk.ListingFields(&c.Listing)[:1] // a decision is always about all
	case "publication":
		c.Publication.From, c.Publication.To = a.d.Today(), a.d.Today().AddDays(desk.PublicDays)
		return append([]ui.Field{
			ui.DateField(ui.T("publish.from"), &c.Publication.From),
			ui.DateField(ui.T("publish.to"), &c.Publication.To, ui.Name("to"), blank),
			ui.TextField(ui.T("publish.where"), &c.Publication.Where, ui.Hint(ui.T("publish.where_hint"))),
		}, desk.ListingFields(&c.Listing)...)
	case "ballots":
		c.Spare = usualSpare
		return []ui.Field{ui.IntField(ui.T("meetings.ballots_spare"), &c.Spare, ui.Name("spare"))}
	case "ceremony_invitation":
		return []ui.Field{
			ui.DateField(ui.T("papers.ceremony_on"), &c.Ceremony.On),
			ui.TextField(ui.T("papers.ceremony_hour"), &c.Ceremony.Hour, ui.Width(180), ui.Hint(ui.T("papers.ceremony_hour_hint"))),
			ui.TextField(ui.T("papers.ceremony_place"), &c.Ceremony.Place, blank),
		}
	}
	return nil
}

// usualSpare is how many ballots are usually printed beyond one for each
// member.
const usualSpare = 2

// check refuses what cannot be meant.
func (a *asking) check() error {
	p := a.choice.Publication
	switch {
	case a.choice.Spare < 0 || a.choice.Spare > desk.MaxSpare:
		return &data.Problem{Key: "problem.spare", Field: "spare", Args: []any{"Limit", desk.MaxSpare}}
	case !p.To.IsZero() && p.To.Before(p.From):
		return &data.Problem{Key: "problem.publish_order", Field: "to"}
	}
	return nil
}
