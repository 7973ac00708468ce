package backups

import (
	"time"

	"thidua/app/ui"
	"thidua/data/vn"
)

// moment prints a time of the clock on the wall.
func moment(t time.Time) string { return t.Local().Format("02/01/2006 15:04") }

// ago says how long ago something was.
func ago(now, at time.Time) string {
	age := now.Sub(at)
	days := vn.DateOf(now.Local()).Days(vn.DateOf(at.Local()))
	switch {
	case age < -time.Minute:
		return ui.T("backups.ahead")
	case age < time.Minute:
		return ui.T("backups.just_now")
	case age < time.Hour:
		return ui.T("backups.minutes_ago", "Count", int(age.Minutes()))
	case days < 1 || age < 6*time.Hour:
		return ui.T("backups.hours_ago", "Count", int(age.Hours()))
	case days == 1:
		return ui.T("backups.yesterday")
	case days < 60:
		return ui.T("backups.days_ago", "Count", days)
	case days < 730:
		return ui.T("backups.months_ago", "Count", days/30)
	}
	return ui.T("backups.years_ago", "Count", days/365)
}

func (r Row) placeName() string {
	if r.second {
		return ui.T("backups.away")
	}
	return ui.T("backups.own")
}

func (r Row) kindName() string {
	kind := ui.T("backups.kind_usual")
	if r.Before {
		kind = ui.T("backups.kind_before")
	}
	if r.Encrypted {
		kind = ui.T("backups.kind_encrypted", "Kind", kind)
	}
	return kind
}

// stateName says how far a copy has been checked. Each was read back and compared
// when it was made, or it would not be there.
func (r Row) stateName() string {
	switch {
	case r.tested.Never():
		return ui.T("backups.verified")
	case r.tested.Failed():
		return ui.T("backups.test_failed_at", "At", moment(r.tested.At))
	}
	return ui.T("backups.tested_at", "At", moment(r.tested.At))
}

func (r Row) mark() ui.Mark {
	if r.tested.Failed() {
		return ui.MarkOf(ui.ToneBad)
	}
	return ui.MarkOf(ui.ToneGood)
}
