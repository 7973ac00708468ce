package intake

import (
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// nameRows is how far down the name of a unit is looked for on a page.
const nameRows = 40

// unitNamed finds the unit whose name, or former name, stands on the pages of a
// form that has lost its manifest. It is none when the names of several do.
func (d Desk) unitNamed(pages []*page) (unit data.Unit, ok bool) {
	names := map[string]int64{}
	for _, u := range d.Ledger.Units {
		names[vn.Fold(u.Name)] = u.ID
		for _, former := range data.FormerNames(d.Ledger.Successions, u.ID) {
			if _, taken := names[vn.Fold(former)]; !taken {
				names[vn.Fold(former)] = u.ID
			}
		}
	}
	for _, p := range pages {
		for _, row := range p.grid.Rows[:min(len(p.grid.Rows), nameRows)] {
			for _, c := range row {
				id := nameIn(c.Text, names)
				if id == 0 || id == unit.ID {
					continue
				}
				if ok {
					return data.Unit{}, false
				}
				unit, ok = d.Ledger.Unit(id), true
			}
		}
		if ok {
			return unit, true
		}
	}
	return data.Unit{}, false
}

// nameIn finds a name that is a text, what follows its colon, or a part of it
// between dashes: "Đơn vị: …", "… – Quý III – năm 2025".
func nameIn(text string, names map[string]int64) int64 {
	if text == "" || len(text) > 2*longestHeading {
		return 0
	}
	folded := vn.Fold(text)
	if _, behind, ok := strings.Cut(folded, ":"); ok {
		folded = strings.TrimSpace(behind)
	}
	if id := names[folded]; id != 0 {
		return id
	}
	if name, _, ok := strings.Cut(folded, " - "); ok {
		return names[strings.TrimSpace(name)]
	}
	return 0
}

// periodName is what a period is called.
func periodName(p data.Period) string {
	if p.Name == "" {
		return assets.T("period.final")
	}
	return p.Name
}
