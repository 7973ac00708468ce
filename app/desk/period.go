package desk

import (
	"strconv"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// settingPeriod is where the desk remembers the period at hand.
const settingPeriod = "desk.period"

// Period is the period whose reports are on the desk: the one that was chosen,
// else the one that is running.
func (d *Desk) Period() data.Period {
	if kept := d.Store.Get(settingPeriod); kept != "" {
		id, err := strconv.ParseInt(kept, 10, 64)
		if p := d.Ledger.Period(id); err == nil && p.ID == id {
			return p
		}
	}
	return d.Ledger.CurrentPeriod(d.Today())
}

// TakePeriod puts the reports of a period on the desk.
func (d *Desk) TakePeriod(id int64) {
	if err := d.Store.Set(settingPeriod, strconv.FormatInt(id, 10)); err != nil {
		ui.ShowError(d.Window, err)
	}
	d.Reread()
}

// PeriodTitle is the name of the period on the desk for the title of a list, ""
// while the campaign has only one.
func (d *Desk) PeriodTitle() string {
	if len(d.Ledger.Periods) == 0 {
		return ""
	}
	return words.PeriodName(d.Period())
}
