package app

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/city"
	"thidua/data/store"
)

// cityDesk is what every screen of the city's side works with: the desk, and
// the round at hand as it was last read.
type cityDesk struct {
	*desk
	round     city.Round // the zero Round while there is none
	rounds    []city.Round
	wards     []city.Ward // in the order of the city's list
	packages  []city.Package
	standings []city.Standing
	count     city.Count
	readings  int // how often the round was read, for what is read only when it is looked at
	head      *cityHead
}

// settingRound is where the desk remembers the round at hand.
const settingRound = "desk.city_round"

// furnishCity fills the window with the screens of the city's side.
func (d *desk) furnishCity() {
	c := &cityDesk{desk: d}
	d.ledger = data.Ledger{}
	d.other = &otherSide{
		reread: c.refresh, about: c.ofRound, sample: func() bool { return c.round.Sample },
		titles: c.recordTitles, dropped: c.receive, settings: boardSettings(d.store),
	}
	d.status = ui.NewStatus(d.window)
	places := newCityPlaces(c)
	c.head = newCityHead(c)
	d.window.SetContent(container.NewBorder(c.head.object, d.status.Object(), nil, nil, places.Object()))
	d.window.SetMainMenu(c.menu())
	ui.Shortcuts(d.window, c.keys())
	d.window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { d.dropped(files) })
	c.refresh()
	d.status.Say(ui.T("city.ready"))
}

// refresh reads the round at hand again and shows it everywhere.
func (d *cityDesk) refresh() {
	if err := d.read(); err != nil {
		ui.ShowError(d.window, err)
		return
	}
	d.readings++
	d.places.refresh()
	d.head.refresh()
}

// read reads the rounds, the wards and how they stand.
func (d *cityDesk) read() (err error) {
	if d.rounds, err = d.store.Rounds.List(0); err != nil {
		return err
	}
	d.round = d.chosenRound()
	if d.wards, err = d.store.WardsInOrder(); err != nil {
		return err
	}
	d.packages = nil
	if d.round.ID != 0 {
		if d.packages, err = d.store.PackagesOf(d.round.ID); err != nil {
			return err
		}
	}
	d.standings = city.Standings(d.round, d.wards, d.packages, d.today())
	d.count = city.CountWards(d.round, d.standings, d.packages)
	return nil
}

// chosenRound is the round that was last at hand, else the newest.
func (d *cityDesk) chosenRound() city.Round {
	last := d.store.Get(settingRound)
	i := slices.IndexFunc(d.rounds, func(r city.Round) bool { return strconv.FormatInt(r.ID, 10) == last })
	switch {
	case i >= 0:
		return d.rounds[i]
	case len(d.rounds) > 0:
		return d.rounds[len(d.rounds)-1]
	}
	return city.Round{}
}

// takeRound puts a round on the desk.
func (d *cityDesk) takeRound(id int64) {
	if err := d.store.Set(settingRound, strconv.FormatInt(id, 10)); err != nil {
		ui.ShowError(d.window, err)
	}
	d.refresh()
}

// ward is the ward with an id, the zero Ward when there is none.
func (d *cityDesk) ward(id int64) city.Ward {
	if i := slices.IndexFunc(d.wards, func(w city.Ward) bool { return w.ID == id }); i >= 0 {
		return d.wards[i]
	}
	return city.Ward{}
}

// ofRound is what the lists of the city's side are of.
func (d *cityDesk) ofRound() string {
	return ui.T("city.about", "Round", d.round.Name, "Date", d.today().String())
}

// toCitySide changes the window over to the city's side, asking first who the
// board is.
func (d *desk) toCitySide() {
	if d.store.Board().Check() != nil {
		d.askBoard()
		return
	}
	d.takeCitySide()
}

func (d *desk) takeCitySide() {
	if err := d.store.TakeSide(true); err != nil {
		ui.ShowError(d.window, err)
		return
	}
	d.furnishCity()
}

// toWardSide changes the window back.
func (d *desk) toWardSide() {
	if err := d.store.TakeSide(false); err != nil {
		ui.ShowError(d.window, err)
		return
	}
	d.other = nil
	d.ledger = data.Ledger{}
	if err := d.enter(false); err != nil {
		ui.ShowError(d.window, err)
	}
}

// recordTitles names the records of the city's side for the history.
func (d *cityDesk) recordTitles() titles {
	t := titles{}
	for _, r := range d.rounds {
		t.add("city_round", r.ID, r.Name)
		t.add("round", r.ID, r.Name) // as other records refer to it
	}
	for _, w := range d.wards {
		t.add("city_ward", w.ID, w.Name)
		t.add("ward", w.ID, w.Name)
	}
	packages, err := d.store.Packages.List(0)
	if err != nil {
		ui.ShowError(d.window, err)
	}
	for _, p := range packages {
		t.add("city_package", p.ID, ui.T("city.package_title", "Ward", d.wardName(p), "Version", p.Version))
	}
	aliases, err := d.store.Aliases.List(0)
	if err != nil {
		ui.ShowError(d.window, err)
	}
	for _, a := range aliases {
		t.add("city_alias", a.ID, a.Other)
	}
	return t
}

// wardName is the ward of a package, as the list has it, else as the package
// has it, else the file.
func (d *cityDesk) wardName(p city.Package) string {
	if w := d.ward(p.WardID); w.ID != 0 {
		return w.Name
	}
	if p.WardName != "" {
		return p.WardName
	}
	return p.FileName
}

// find searches the registers of the city's side.
func (d *cityDesk) find() {
	ui.Find(d.window, ui.T("menu.find"), func(query string) ([]ui.Found, error) {
		hits, err := d.store.SearchCity(query, maxHits)
		var found []ui.Found
		for _, h := range hits {
			found = append(found, ui.Found{Text: h.Title, Where: ui.T("entity." + h.Entity), Open: func() { d.goToHit(h) }})
		}
		return found, err
	})
}

// goToHit shows a record that was found.
func (d *cityDesk) goToHit(h store.Hit) {
	switch h.Entity {
	case "city_round":
		d.takeRound(h.EntityID)
		d.places.open(atCityWards, 0)
	case "city_ward":
		d.places.open(atCityWards, h.EntityID)
	case "city_package":
		if p, err := d.store.Packages.Get(h.EntityID); err == nil && p.RoundID != d.round.ID {
			d.takeRound(p.RoundID)
		}
		d.places.open(atCityPackages, h.EntityID)
	}
}
