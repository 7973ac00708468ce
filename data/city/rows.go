package city

import (
	"strings"

	"thidua/data"
	"thidua/data/handup"
	"thidua/data/vn"
)

// Origin says which ward, and which of its packages, a row came from. It is
// also a place in a list that goes by wards.
type Origin struct {
	RowID     int64
	PackageID int64
	WardID    int64
	Ward      string
	Place     int // of the ward in the city's list
	Version   int
	Position  int // within its table of the package, from 1
}

// WardTarget is a target of one ward.
type WardTarget struct {
	Origin
	handup.Target
	Title      string `json:"title"`     // the name, with the sub-group where the ward has several of that name
	TitleKey   string `json:"title_key"` // see [NameKey], of the title or of what it is an alias of
	MeasureKey string `json:"measure_key"`
}

// WardMovement is a movement as one ward tells of it.
type WardMovement struct {
	Origin
	handup.Movement
	NameKey string `json:"name_key"` // see [data.MovementKey], of the name or of what it is an alias of
}

// WardExemplar is an exemplar of one ward.
type WardExemplar struct {
	Origin
	handup.Exemplar
}

// WardNomination is somebody whom one ward proposes.
type WardNomination struct {
	Origin
	handup.Nomination
	PersonKey string `json:"person_key"` // see [PersonKey]
	FormKey   string `json:"form_key"`   // see [NameKey], of the form or of what it is an alias of
}

// WardUnit is a unit that had to report to one ward.
type WardUnit struct {
	Origin
	handup.Unit
}

// WardRemark is a difficulty or a proposal of one ward.
type WardRemark struct {
	Origin
	handup.Remark
}

// Rows are what a package holds, one by one, with the keys by which they meet
// those of other wards. Their origin has no more than the position.
type Rows struct {
	Targets     []WardTarget
	Movements   []WardMovement
	Exemplars   []WardExemplar
	Nominations []WardNomination
	Units       []WardUnit
	Remarks     []WardRemark
}

// Folded is what the filter of a list looks through.
func (n WardNomination) Folded() string {
	return vn.Fold(strings.Join([]string{n.Name, n.Post, n.Unit, n.Achievement, n.FormName}, " "))
}

// Folded is what the filter of a list looks through.
func (e WardExemplar) Folded() string {
	return vn.Fold(strings.Join([]string{e.Name, e.Unit, e.Field, e.Outcome}, " "))
}

// RowsOf takes a package apart.
func RowsOf(c handup.Content) Rows {
	var rows Rows
	at := func(i int) Origin { return Origin{Position: i + 1} }
	titles := titlesOf(c.Targets)
	for i, t := range c.Targets {
		rows.Targets = append(rows.Targets, WardTarget{
			Origin: at(i), Target: t, Title: titles[i], TitleKey: NameKey(titles[i]), MeasureKey: MeasureKey(t.Measure),
		})
	}
	for i, m := range c.Movements {
		rows.Movements = append(rows.Movements, WardMovement{Origin: at(i), Movement: m, NameKey: data.MovementKey(m.Name)})
	}
	for i, e := range c.Exemplars {
		rows.Exemplars = append(rows.Exemplars, WardExemplar{Origin: at(i), Exemplar: e})
	}
	for i, n := range c.Nominations {
		rows.Nominations = append(rows.Nominations, WardNomination{
			Origin: at(i), Nomination: n, PersonKey: PersonKey(n.Subject, n.Name), FormKey: NameKey(n.FormName),
		})
	}
	for i, u := range c.Units {
		rows.Units = append(rows.Units, WardUnit{at(i), u})
	}
	for i, r := range c.Remarks {
		rows.Remarks = append(rows.Remarks, WardRemark{at(i), r})
	}
	return rows
}

// titlesOf names the targets of a ward so that none can be taken for another:
// where two share a name, "Tổng số lớp học", the sub-group follows.
func titlesOf(targets []handup.Target) []string {
	count := map[string]int{}
	for _, t := range targets {
		count[vn.Fold(t.Name)]++
	}
	titles := make([]string, len(targets))
	for i, t := range targets {
		titles[i] = t.Name
		if count[vn.Fold(t.Name)] > 1 && t.SubGroup != "" {
			titles[i] += " (" + t.SubGroup + ")"
		}
	}
	return titles
}

// ofContent finds what is unusual in what a package holds. What contradicts
// itself has been refused by the reader.
func ofContent(c handup.Content) []Finding {
	var found []Finding
	seen := map[string]bool{}
	for i, title := range titlesOf(c.Targets) {
		t := c.Targets[i]
		key := NameKey(title) + "\n" + MeasureKey(t.Measure)
		if seen[key] {
			found = append(found, Finding{Kind: TargetTwice, What: title})
		}
		seen[key] = true
		if t.Adds && IsRatio(t.Measure) {
			found = append(found, Finding{Kind: RatioAdded, What: title, Was: t.Measure})
		}
	}
	return found
}
