package app

import (
	"maps"

	"thidua/app/awards"
	"thidua/app/backups"
	"thidua/app/campaign"
	"thidua/app/certificates"
	"thidua/app/council"
	"thidua/app/decisions"
	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/honours"
	"thidua/app/papers"
	"thidua/app/persons"
	"thidua/app/registers"
	"thidua/app/submissions"
	"thidua/app/targets"
	"thidua/app/upward"
	"thidua/app/urging"
)

// screens tells how the screens of all rooms are made.
func screens() map[desk.Place]desk.Maker {
	all := map[desk.Place]desk.Maker{desk.AtOverview: newOverview}
	for _, room := range []func() map[desk.Place]desk.Maker{
		targets.Screens, submissions.Screens, awards.Screens, upward.Screens,
		papers.Screens, registers.Screens, urging.Screens, council.Screens, decisions.Screens,
		certificates.Screens, honours.Screens, campaign.Screens, history.Screens, backups.Screens, persons.Screens,
	} {
		maps.Copy(all, room())
	}
	return all
}
