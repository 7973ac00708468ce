package targets

import (
	"testing"

	"thidua/data"
)

// Whatever today is, the day proposed lies in the campaign's year.
func TestTheProposedDayLiesInTheCampaignsYear(t *testing.T) {
	for today, want := range map[string]struct{ month, event string }{
		"2024-11-23": {"31/01/2025", "31/01/2025"},
		"2025-01-10": {"10/01/2025", "10/01/2025"},
		"2025-12-08": {"30/11/2025", "08/12/2025"},
		"2026-01-15": {"31/12/2025", "31/12/2025"},
		"2026-11-23": {"31/12/2025", "31/12/2025"},
	} {
		d := sampleDesk(t, today)
		if got := UsualDay(d, data.Target{}).String(); got != want.month {
			t.Errorf("on %s: %s; want %s", today, got, want.month)
		}
		if got := UsualDay(d, data.Target{Nature: data.Event}).String(); got != want.event {
			t.Errorf("on %s, for an event: %s; want %s", today, got, want.event)
		}
	}
}
