package city

import (
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/store"
)

// people knows whom the packages that count tell of, and who is to be asked in
// the wards.
func (d *side) people() *data.KnownPeople {
	known := &data.KnownPeople{}
	for n, err := range d.Store.CityNominations(store.PeopleQuery{RoundID: d.round.ID}) {
		if err != nil {
			ui.ShowError(d.Window, err)
			return known
		}
		if n.Subject != data.Collective {
			known.Know(n.Name, n.BirthYear, map[data.PersonalField]string{data.PersonPost: n.Post, data.PersonAchievement: n.Achievement})
		}
	}
	for e, err := range d.Store.CityExemplars(store.PeopleQuery{RoundID: d.round.ID, Kind: data.PersonExemplar}) {
		if err != nil {
			ui.ShowError(d.Window, err)
			return known
		}
		known.Know(e.Name, 0, map[data.PersonalField]string{data.PersonAchievement: e.Outcome})
	}
	wards, err := d.Store.Wards.List(0)
	if err != nil {
		ui.ShowError(d.Window, err)
	}
	for _, w := range wards {
		known.Know(w.Contact, 0, map[data.PersonalField]string{data.PersonPhone: w.Phone})
	}
	return known
}

// leavingReport is the board's report with its annexes on the way out: it tells
// of all whom the wards propose.
func (d *side) leavingReport() (desk.Leaving, error) {
	told, err := d.Store.CityPersonal(d.round.ID, 0)
	return desk.Leaving{Kind: "city_report", What: ui.T("city.make_report"), Way: data.LeftAsPackage}.Telling(told), err
}
