package submissions

import (
	"thidua/app/desk"
)

// Screens are the pages of this room.
func Screens(d *desk.Desk) map[desk.Place]desk.Screen {
	return map[desk.Place]desk.Screen{
		desk.AtSubmissions: newScreen(d),
		desk.AtPeriods:     newPeriods(d),
		desk.AtRates:       newRates(d),
		desk.AtGathered:    newGathered(d),
	}
}
