package city

import (
	"thidua/app/backups"
	"thidua/app/desk"
	"thidua/app/history"
)

// The screens of the city's side. Its tabs are those of [tabs]; the rest
// are pages of a tab.
const (
	AtWards       desk.Place = "city_wards"
	atTargets     desk.Place = "city_targets"
	atMovements   desk.Place = "city_movements"
	atExemplars   desk.Place = "city_exemplars"
	atNominations desk.Place = "city_nominations"
	atSuspicions  desk.Place = "city_suspicions"
	atReport      desk.Place = "city_report"

	atPackages desk.Place = "city_packages"
	atRemarks  desk.Place = "city_remarks"
	atAliases  desk.Place = "city_aliases"
)

// tabs lists the tabs of the city's side.
func tabs() []desk.Place {
	return []desk.Place{AtWards, atTargets, atMovements, atExemplars, atNominations, atSuspicions, atReport}
}

// pagesOf lists the pages of a tab of the city's side.
func pagesOf(tab desk.Place) []desk.Place {
	switch tab {
	case AtWards:
		return []desk.Place{AtWards, atPackages}
	case atReport:
		return []desk.Place{atReport, atRemarks, atAliases, desk.AtHistory, desk.AtBackups}
	}
	return nil
}

func newPlaces(d *side) *desk.Places {
	return desk.NewPlaces(d.Desk, tabs(), pagesOf, func(*desk.Desk) map[desk.Place]desk.Screen {
		return map[desk.Place]desk.Screen{
			AtWards: newWards(d), atPackages: newPackages(d), atTargets: newTargets(d), atMovements: newMovements(d),
			atExemplars: newExemplars(d), atNominations: newNominations(d), atSuspicions: newSuspicions(d),
			atReport: newReport(d), atRemarks: newRemarks(d), atAliases: newAliases(d),
			desk.AtHistory: history.Journal(d.Desk),
			desk.AtBackups: backups.Screens(d.Desk)[desk.AtBackups],
		}
	})
}
