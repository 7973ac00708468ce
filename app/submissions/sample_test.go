package submissions

import (
	"testing"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
)

// sampleDesk is a desk in a window on the sample campaign as it stands on a day.
func sampleDesk(t *testing.T, today string) *desk.Desk {
	t.Helper()
	return desktest.Sample(t, today, Screens)
}
