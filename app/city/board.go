package city

import (
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/city"
	"thidua/data/store"
)

// usedBy is who uses the program.
type usedBy string

const (
	byWard usedBy = "ward"
	byCity usedBy = "city"
)

// AskSide asks at the first start who uses the program, then goes on as the
// ward does or asks who the board is.
func AskSide(d *desk.Desk, asWard func()) {
	who := byWard
	ui.Form{
		Window: d.Window, Title: ui.T("welcome.title"), Verb: ui.T("side.continue"),
		Fields: []ui.Field{ui.RadioField(ui.T("side.ask"), &who, words.Choices("side", []usedBy{byWard, byCity}))},
		Save:   func() error { return nil },
		OnDone: func() {
			if who == byCity {
				askBoard(d)
				return
			}
			asWard()
		},
	}.Show()
}

// askBoard asks who the board is, then changes over to the city's side.
func askBoard(d *desk.Desk) {
	b := d.Store.Board()
	if b.Name == "" {
		b.Name, b.Parent, b.Signer = ui.T("board.name_usual"), ui.T("board.parent_usual"), ui.T("board.signer_usual")
	}
	if b.Place == "" {
		b.Place = d.Store.Office().Place
	}
	ui.Form{
		Window: d.Window, Title: ui.T("board.title"), Verb: ui.T("welcome.begin"), Wide: true,
		Fields: append([]ui.Field{ui.NoteField(ui.T("board.note"))}, boardFields(&b)...),
		Save:   func() error { return d.Store.SetBoard(b) },
		OnDone: func() { takeOver(d) },
	}.Show()
}

// boardFields are the fields that say who the board is.
func boardFields(b *city.Board) []ui.Field {
	return []ui.Field{
		ui.TextField(ui.T("board.name"), &b.Name, ui.Name("name"), ui.Required()),
		ui.TextField(ui.T("board.parent"), &b.Parent, ui.Name("parent"), ui.Hint(ui.T("board.parent_hint"))),
		ui.TextField(ui.T("board.city"), &b.City, ui.Name("city"), ui.Required(), ui.Hint(ui.T("board.city_hint"))),
		ui.TextField(ui.T("board.place"), &b.Place, ui.Name("place"), ui.Hint(ui.T("office.place_hint"))),
		ui.MultiField(ui.T("board.signer"), &b.Signer, ui.Name("signer"), ui.Tall(2), ui.Hint(ui.T("board.signer_hint"))),
		ui.TextField(ui.T("office.officer"), &b.Officer, ui.Name("officer"), ui.Required()),
	}
}

// boardSettings are the fields of the settings on the city's side and what
// keeps them.
func boardSettings(s *store.Store) func() ([]ui.Field, func() error) {
	return func() ([]ui.Field, func() error) {
		b := s.Board()
		return boardFields(&b), func() error { return s.SetBoard(b) }
	}
}
