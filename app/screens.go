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
	"thidua/app/registers"
	"thidua/app/submissions"
	"thidua/app/targets"
	"thidua/app/upward"
	"thidua/app/urging"
)

// screens makes the screens of all rooms.
func screens(d *desk.Desk) map[desk.Place]desk.Screen {
	all := map[desk.Place]desk.Screen{desk.AtOverview: newOverview(d)}
	for _, room := range []func(*desk.Desk) map[desk.Place]desk.Screen{
		targets.Screens, submissions.Screens, awards.Screens, upward.Screens,
		papers.Screens, registers.Screens, urging.Screens, council.Screens, decisions.Screens,
		certificates.Screens, honours.Screens, campaign.Screens, history.Screens, backups.Screens,
	} {
		maps.Copy(all, room(d))
	}
	return all
}
