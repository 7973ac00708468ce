package city

import (
	"cmp"
	"slices"
	"strconv"

	"thidua/data"
	"thidua/data/vn"
)

// Verdict is what becomes of an arrival.
type Verdict struct {
	Package   Package   // as it is to be kept; with an id when it was there
	Again     bool      // the same file has come before: nothing is kept
	Displaced []Package // those that no longer count because of it, as they become
	Among     []Ward    // those that may be meant when the ward is not certain
}

// Judge says what becomes of an arrival in a round. received are the packages
// of the round that bear on it: those of its ward, of its seal and of its file.
// A file that had been refused or had to wait is judged anew, for the ward may
// be in the list by now.
func Judge(r Round, wards Register, received []Package, a Arrival) Verdict {
	v := Verdict{Package: a.Package(r)}
	twin := again(received, v.Package)
	if twin != nil && (twin.State == Taken || twin.State == Superseded || twin.Has(Decided)) {
		return Verdict{Package: *twin, Again: true}
	}
	v.judge(r, wards, received, a)
	if twin != nil {
		if v.Package.State == twin.State {
			return Verdict{Package: *twin, Again: true, Among: v.Among}
		}
		v.Package.ID = twin.ID
	}
	return v
}

func (v *Verdict) judge(r Round, wards Register, received []Package, a Arrival) {
	v.match(r, wards, a)
	p := &v.Package
	p.find(ofRound(r, a)...)
	if p.WardID != 0 && heaviest(p.Findings) != Refuses {
		p.find(ofVersion(received, *p)...)
	}
	p.State = stateOf(p.Findings)
	if p.State != Taken {
		return
	}
	counting := Counting(received, p.WardID)
	switch {
	case counting == nil:
	case counting.Version > p.Version:
		p.State = Superseded
		p.find(Finding{Kind: Older, What: strconv.Itoa(p.Version), Was: strconv.Itoa(counting.Version)})
	default:
		v.Displaced = append(v.Displaced, counting.as(Superseded))
	}
}

func (p *Package) find(findings ...Finding) { p.Findings = append(p.Findings, findings...) }

func (p Package) as(s State) Package {
	p.State = s
	return p
}

// again finds the package that the same file, or the same content in another
// file, has made before. What was refused for its file may come again whole.
func again(received []Package, p Package) *Package {
	i := slices.IndexFunc(received, func(o Package) bool {
		sealed := p.Seal != "" && o.Seal == p.Seal && o.State != Refused && heaviest(p.Findings) != Refuses
		return sealed || o.SHA256 == p.SHA256 && (p.SHA256 != "" || o.State == Refused && o.FileName == p.FileName)
	})
	if i < 0 {
		return nil
	}
	return &received[i]
}

// match finds the ward of an arrival.
func (v *Verdict) match(r Round, wards Register, a Arrival) {
	m := wards.of(r, a)
	v.Package.WardID, v.Among = m.Ward.ID, m.Among
	if m.Finding != "" {
		what := v.Package.WardName
		if m.Finding == OtherCity {
			what = a.Content.Ward.City
		}
		v.Package.find(Finding{Kind: m.Finding, What: what, Was: firstName(m.Among)})
	}
}

// WardOf is the ward of an arrival; its id is 0 when that is not certain.
func WardOf(r Round, wards Register, a Arrival) Ward { return wards.of(r, a).Ward }

// of matches an arrival by the name in it, and by that of its file where it
// cannot be read.
func (r Register) of(round Round, a Arrival) Match {
	if a.Content == nil {
		m := r.Find(a.WardName, round.day())
		if w, ok := r.OfFile(a.FileName, round.day()); ok && m.Ward.ID == 0 {
			return Match{Ward: w}
		}
		return m
	}
	m := r.Find(a.Content.Ward.Name, round.day())
	if city := a.Content.Ward.City; r.city != "" && city != "" && bareCity(city) != r.city {
		if m.Ward.ID != 0 {
			m.Among = []Ward{m.Ward}
		}
		m.Ward, m.Finding = Ward{}, OtherCity
	}
	return m
}

func firstName(wards []Ward) string {
	if len(wards) == 0 {
		return ""
	}
	return wards[0].Name
}

// ofRound finds what makes an arrival one of another round.
func ofRound(r Round, a Arrival) []Finding {
	c := a.Content
	if c == nil {
		return nil
	}
	var found []Finding
	if c.Campaign.Year != r.Year {
		found = append(found, Finding{Kind: OtherYear, What: strconv.Itoa(c.Campaign.Year), Was: strconv.Itoa(r.Year)})
	}
	switch {
	case c.Sample && !r.Sample:
		found = append(found, Finding{Kind: SampleData})
	case !c.Sample && r.Sample:
		found = append(found, Finding{Kind: NotSample})
	}
	return append(found, ofContent(*c)...)
}

// ofVersion finds how a package stands to those that its ward has sent before.
func ofVersion(received []Package, p Package) []Finding {
	var found []Finding
	before := false
	for _, o := range received {
		switch {
		case o.WardID != p.WardID || o.State == Refused || o.State == Waiting:
			continue
		case vn.Fold(o.PlanNumber) != vn.Fold(p.PlanNumber):
			if o.State == Taken {
				found = append(found, Finding{Kind: OtherPlan, What: p.PlanNumber, Was: o.PlanNumber})
			}
			continue
		case o.Version == p.Version:
			found = append(found, Finding{Kind: Conflict, What: strconv.Itoa(p.Version), Was: o.FileName})
		case o.Version < p.Version && o.FrozenOn.After(p.FrozenOn):
			found = append(found, Finding{Kind: Backdated, What: p.FrozenOn.String(), Was: o.FrozenOn.String()})
		}
		before = true
	}
	if p.Kind == data.Adjustment && !before {
		found = append(found, Finding{Kind: NoFirst, What: strconv.Itoa(p.Version)})
	}
	return found
}

// stateOf is the state that findings leave a package in.
func stateOf(findings []Finding) State {
	switch heaviest(findings) {
	case Refuses:
		return Refused
	case Asks:
		return Waiting
	}
	return Taken
}

// Counting finds the package of a ward that counts; nil when none does.
func Counting(received []Package, wardID int64) *Package {
	i := slices.IndexFunc(received, func(p Package) bool { return p.WardID == wardID && p.State == Taken })
	if i < 0 {
		return nil
	}
	return &received[i]
}

// newestFirst orders the packages of a ward.
func newestFirst(a, b Package) int {
	return cmp.Or(cmp.Compare(b.Version, a.Version), b.ReceivedOn.Compare(a.ReceivedOn), cmp.Compare(b.ID, a.ID))
}
