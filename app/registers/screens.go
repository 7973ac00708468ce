package registers

import (
	"thidua/app/desk"
)

// Screens are the pages of this room.
func Screens() map[desk.Place]desk.Maker {
	return map[desk.Place]desk.Maker{
		desk.AtUnits:           newUnits,
		desk.AtMovements:       newMovements,
		desk.AtExemplars:       newExemplars,
		desk.AtMovementResults: newMovementResults,
		desk.AtBases:           newBases,
		desk.AtTasks:           newTasks,
		desk.AtHolidays:        newHolidays,
	}
}
