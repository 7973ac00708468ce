package app

// The screens of the city's side. Its tabs are those of [cityTabs]; the rest
// are pages of a tab.
const (
	atCityWards       place = "city_wards"
	atCityTargets     place = "city_targets"
	atCityMovements   place = "city_movements"
	atCityExemplars   place = "city_exemplars"
	atCityNominations place = "city_nominations"
	atCitySuspicions  place = "city_suspicions"
	atCityReport      place = "city_report"

	atCityPackages place = "city_packages"
	atCityRemarks  place = "city_remarks"
	atCityAliases  place = "city_aliases"
)

// cityTabs lists the tabs of the city's side.
func cityTabs() []place {
	return []place{atCityWards, atCityTargets, atCityMovements, atCityExemplars, atCityNominations, atCitySuspicions, atCityReport}
}

// cityPagesOf lists the pages of a tab of the city's side.
func cityPagesOf(tab place) []place {
	switch tab {
	case atCityWards:
		return []place{atCityWards, atCityPackages}
	case atCityReport:
		return []place{atCityReport, atCityRemarks, atCityAliases, atHistory}
	}
	return nil
}

func newCityPlaces(d *cityDesk) *places {
	p := &places{stale: map[place]bool{}, shelves: map[place]*shelf{}, order: cityTabs()}
	d.places = p
	p.screens = map[place]screen{
		atCityWards: newCityWards(d), atCityPackages: newCityPackages(d), atCityTargets: newCityTargets(d), atCityMovements: newCityMovements(d),
		atCityExemplars: newCityExemplars(d), atCityNominations: newCityNominations(d), atCitySuspicions: newCitySuspicions(d),
		atCityReport: newCityReport(d), atCityRemarks: newCityRemarks(d), atCityAliases: newCityAliases(d),
		atHistory: journalOf(d.desk, "city_package", "city_ward", "city_round", "city_alias"),
	}
	p.arrange()
	return p
}
