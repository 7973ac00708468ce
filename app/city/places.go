package city

import (
	"thidua/app/backups"
	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/persons"
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
		return []desk.Place{atReport, atRemarks, atAliases, desk.AtHistory, desk.AtPersons, desk.AtBackups}
	}
	return nil
}

func newPlaces(d *side) *desk.Places {
	of := func(newScreen func(*side) desk.Screen) desk.Maker {
		return func(*desk.Desk) desk.Screen { return newScreen(d) }
	}
	return desk.NewPlaces(d.Desk, tabs(), pagesOf, map[desk.Place]desk.Maker{
		AtWards: of(newWards), atPackages: of(newPackages), atTargets: of(newTargets), atMovements: of(newMovements),
		atExemplars: of(newExemplars), atNominations: of(newNominations), atSuspicions: of(newSuspicions),
		atReport: of(newReport), atRemarks: of(newRemarks), atAliases: of(newAliases),
		desk.AtHistory: history.Journal,
		desk.AtBackups: backups.Screens()[desk.AtBackups],
		desk.AtPersons: persons.Screens()[desk.AtPersons],
	})
}
