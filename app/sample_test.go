package app

import (
	"testing"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
)

// sampleDesk is a desk in a window on the sample campaign as it stands on a day.
func sampleDesk(t testing.TB, today string) *desk.Desk {
	t.Helper()
	d := desktest.Open(t, today)
	furnish(d)
	return d
}
