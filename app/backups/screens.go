package backups

import "thidua/app/desk"

// Screens are the pages of this room.
func Screens(d *desk.Desk) map[desk.Place]desk.Screen {
	return map[desk.Place]desk.Screen{desk.AtBackups: newScreen(d)}
}
