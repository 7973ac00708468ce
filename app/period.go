package app

import (
	"strconv"

	"thidua/app/ui"
	"thidua/data"
)

// settingPeriod is where the desk remembers the period at hand.
const settingPeriod = "desk.period"

// period is the period whose reports are on the desk: the one that was chosen,
// else the one that is running.
func (d *desk) period() data.Period {
	if kept := d.store.Get(settingPeriod); kept != "" {
		id, err := strconv.ParseInt(kept, 10, 64)
		if p := d.ledger.Period(id); err == nil && p.ID == id {
			return p
		}
	}
	return d.ledger.CurrentPeriod(d.today())
}

// takePeriod puts the reports of a period on the desk.
func (d *desk) takePeriod(id int64) {
	if err := d.store.Set(settingPeriod, strconv.FormatInt(id, 10)); err != nil {
		ui.ShowError(d.window, err)
	}
	d.reread()
}

// periodName is what a period is called.
func periodName(p data.Period) string {
	if p.ID == 0 {
		return ui.T("period.final")
	}
	return p.Name
}

// periodTitle is the name of the period on the desk for the title of a list, ""
// while the campaign has only one.
func (d *desk) periodTitle() string {
	if len(d.ledger.Periods) == 0 {
		return ""
	}
	return periodName(d.period())
}
