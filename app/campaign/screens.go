package campaign

import (
	"thidua/app/desk"
)

// Screens are the pages of this room.
func Screens() map[desk.Place]desk.Maker {
	return map[desk.Place]desk.Maker{
		desk.AtDoubts: newDoubts,
	}
}
