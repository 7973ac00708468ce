package registers

import (
	"thidua/app/desk"
)

// Screens are the pages of this room.
func Screens(d *desk.Desk) map[desk.Place]desk.Screen {
	return map[desk.Place]desk.Screen{
		desk.AtUnits:           newUnits(d),
		desk.AtMovements:       newMovements(d),
		desk.AtExemplars:       newExemplars(d),
		desk.AtMovementResults: newMovementResults(d),
		desk.AtBases:           newBases(d),
		desk.AtTasks:           newTasks(d),
		desk.AtHolidays:        newHolidays(d),
	}
}
