package city

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/city"
	"thidua/data/store"
)

// side is what every screen of the city's side works with: the desk, and
// the round at hand as it was last read.
type side struct {
	*desk.Desk
	round     city.Round // the zero Round while there is none
	rounds    []city.Round
	wards     []city.Ward // in the order of the city's list
	packages  []city.Package
	standings []city.Standing
	count     city.Count
	readings  int // how often the round was read, for what is read only when it is looked at
	head      *head
}

// settingRound is where the desk remembers the round at hand.
const settingRound = "desk.city_round"

// Furnish fills the window with the screens of the city's side.
func Furnish(d *desk.Desk) {
	c := &side{Desk: d}
	d.Ledger = data.Ledger{}
	d.Other = &desk.OtherSide{
		Reread: c.refresh, About: c.ofRound, Sample: func() bool { return c.round.Sample },
		Titles: c.recordTitles, People: c.people, Settings: boardSettings(d.Store),
	}
	d.Status = ui.NewStatus(d.Window)
	places := newPlaces(c)
	c.head = newHead(c)
	d.Window.SetContent(container.NewBorder(c.head.object, d.Status.Object(), nil, nil, places.Object()))
	d.Window.SetMainMenu(c.menu())
	ui.Shortcuts(d.Window, c.keys())
	d.Window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if paths := desk.PathsOf(files); len(paths) > 0 && d.Window.Canvas().Overlays().Top() == nil {
			c.receive(paths)
		}
	})
	c.refresh()
	d.Status.Say(ui.T("city.ready"))
}

// refresh reads the round at hand again and shows it everywhere.
func (d *side) refresh() {
	if err := d.read(); err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	d.readings++
	d.Places.Refresh()
	d.head.refresh()
}

// read reads the rounds, the wards and how they stand.
func (d *side) read() (err error) {
	if d.rounds, err = d.Store.Rounds.List(0); err != nil {
		return err
	}
	d.round = d.chosenRound()
	if d.wards, err = d.Store.WardsInOrder(); err != nil {
		return err
	}
	d.packages = nil
	if d.round.ID != 0 {
		if d.packages, err = d.Store.PackagesOf(d.round.ID); err != nil {
			return err
		}
	}
	d.standings = city.Standings(d.round, d.wards, d.packages, d.Today())
	d.count = city.CountWards(d.round, d.standings, d.packages)
	return nil
}

// chosenRound is the round that was last at hand, else the newest.
func (d *side) chosenRound() city.Round {
	last := d.Store.Get(settingRound)
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
func (d *side) takeRound(id int64) {
	if err := d.Store.Set(settingRound, strconv.FormatInt(id, 10)); err != nil {
		ui.ShowError(d.Window, err)
	}
	d.refresh()
}

// ward is the ward with an id, the zero Ward when there is none.
func (d *side) ward(id int64) city.Ward {
	if i := slices.IndexFunc(d.wards, func(w city.Ward) bool { return w.ID == id }); i >= 0 {
		return d.wards[i]
	}
	return city.Ward{}
}

// ofRound is what the lists of the city's side are of.
func (d *side) ofRound() string {
	return ui.T("city.about", "Round", d.round.Name, "Date", d.Today().String())
}

// ChangeOver changes the window over to the city's side, asking first who the
// board is.
func ChangeOver(d *desk.Desk) {
	if d.Store.Board().Check() != nil {
		askBoard(d)
		return
	}
	takeOver(d)
}

func takeOver(d *desk.Desk) {
	if err := d.Store.TakeSide(true); err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	Furnish(d)
}

// Leave changes the window back.
func Leave(d *desk.Desk) {
	if err := d.Store.TakeSide(false); err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	d.Other = nil
	d.Ledger = data.Ledger{}
	if err := d.OnSide(); err != nil {
		ui.ShowError(d.Window, err)
	}
}

// recordTitles names the records of the city's side for the history.
func (d *side) recordTitles(add func(entity string, id int64, name string)) {
	for _, r := range d.rounds {
		add("city_round", r.ID, r.Name)
		add("round", r.ID, r.Name) // as other records refer to it
	}
	for _, w := range d.wards {
		add("city_ward", w.ID, w.Name)
		add("ward", w.ID, w.Name)
	}
	packages, err := d.Store.Packages.List(0)
	if err != nil {
		ui.ShowError(d.Window, err)
	}
	for _, p := range packages {
		add("city_package", p.ID, ui.T("city.package_title", "Ward", d.wardName(p), "Version", p.Version))
	}
	aliases, err := d.Store.Aliases.List(0)
	if err != nil {
		ui.ShowError(d.Window, err)
	}
	for _, a := range aliases {
		add("city_alias", a.ID, a.Other)
	}
}

// wardName is the ward of a package, as the list has it, else as the package
// has it, else the file.
func (d *side) wardName(p city.Package) string {
	if w := d.ward(p.WardID); w.ID != 0 {
		return w.Name
	}
	if p.WardName != "" {
		return p.WardName
	}
	return p.FileName
}

// find searches the registers of the city's side.
func (d *side) find() {
	ui.Find(d.Window, ui.T("menu.find"), func(query string) ([]ui.Found, error) {
		hits, err := d.Store.SearchCity(query, desk.MaxHits)
		var found []ui.Found
		for _, h := range hits {
			found = append(found, ui.Found{Text: h.Title, Where: ui.T("entity." + h.Entity), Open: func() { d.goToHit(h) }})
		}
		return found, err
	})
}

// goToHit shows a record that was found.
func (d *side) goToHit(h store.Hit) {
	switch h.Entity {
	case "city_round":
		d.takeRound(h.EntityID)
		d.Open(AtWards, 0)
	case "city_ward":
		d.Open(AtWards, h.EntityID)
	case "city_package":
		if p, err := d.Store.Packages.Get(h.EntityID); err == nil && p.RoundID != d.round.ID {
			d.takeRound(p.RoundID)
		}
		d.Open(atPackages, h.EntityID)
	}
}
