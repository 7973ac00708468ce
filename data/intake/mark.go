package intake

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// markRows is how far down the pairs of a manifest are looked for.
const markRows = 20

// markOf reads the manifest of a form, whatever its sheet is called.
func markOf(sheets []xlsx.Grid) (data.FormMark, bool) {
	for _, g := range sheets {
		pairs := map[string]string{}
		for _, row := range g.Rows[:min(len(g.Rows), markRows)] {
			if len(row) > 1 {
				pairs[row[0].Text] = row[1].Text
			}
		}
		if pairs["sum"] == "" || pairs["ledger"] == "" && pairs["unit_id"] == "" {
			continue
		}
		number := func(key string) int64 {
			n, err := strconv.ParseInt(pairs[key], 10, 64)
			if err != nil {
				return -1 // then the checksum is wrong too
			}
			return n
		}
		issued, err := vn.ParseDate(pairs["issued_on"])
		if err != nil {
			issued = vn.Date{}
		}
		return data.FormMark{
			Ledger: pairs["ledger"], CampaignID: number("campaign_id"), Campaign: pairs["campaign"],
			PeriodID: number("period_id"), Period: pairs["period"], UnitID: number("unit_id"), Unit: pairs["unit"],
			Template: int(number("template")), IssuedOn: issued, Sum: pairs["sum"],
		}, true
	}
	return data.FormMark{}, false
}

// refuse says why a form with this manifest cannot be read as one of this
// campaign, "" when it can.
func (d Desk) refuse(m data.FormMark) string {
	l := d.Ledger
	switch {
	case m.Sum != m.Reckon():
		return assets.T("intake.mark.altered")
	case m.Template != data.FormTemplate:
		return assets.T("intake.mark.template", "Template", m.Template, "Ours", data.FormTemplate)
	case m.Ledger != d.Key:
		return assets.T("intake.mark.ledger", "Campaign", m.Campaign)
	case m.CampaignID != l.Campaign.ID:
		return assets.T("intake.mark.campaign", "Campaign", m.Campaign)
	case m.PeriodID != 0 && l.Period(m.PeriodID).ID == 0:
		return assets.T("intake.mark.period", "Period", m.Period)
	}
	return d.gone(m)
}

// gone says why the unit of a form cannot report any more, "" when it can: one
// that has ended since still reports for a period in which it was there.
func (d Desk) gone(m data.FormMark) string {
	u := d.Ledger.Unit(m.UnitID)
	late := m.PeriodID != 0 && u.Asked(d.Ledger.Period(m.PeriodID))
	if u.ID != 0 && (late || !d.ended(u)) {
		return ""
	}
	name := cmp.Or(u.Name, m.Unit)
	if heirs := d.heirs(m.UnitID); heirs != "" {
		return assets.T("intake.mark.heirs", "Unit", name, "Heirs", heirs)
	}
	return assets.T("intake.mark.gone", "Unit", name)
}

// ended reports whether a unit is no more, or part of another one now.
func (d Desk) ended(u data.Unit) bool {
	merged := slices.ContainsFunc(d.Ledger.Successions, func(s data.Succession) bool {
		return s.Kind == data.Merged && s.FromID == u.ID && !s.On.After(d.Today)
	})
	return merged || !u.ValidTo.IsZero() && u.ValidTo.Before(d.Today)
}

// heirs names the units that have followed a unit.
func (d Desk) heirs(unitID int64) string {
	var names []string
	for _, id := range data.Heirs(d.Ledger.Successions, unitID) {
		if heir := d.Ledger.Unit(id).Name; heir != "" {
			names = append(names, "“"+heir+"”")
		}
	}
	return strings.Join(names, ", ")
}
