package city

import (
	"slices"

	"thidua/data"
)

// Choose makes p the package of a ward that counts, as the city has decided:
// it says whose a package is, or which of two versions is right. received are
// the packages of that ward; the result is every package that changes, p last.
func Choose(p Package, ward Ward, received []Package) ([]Package, error) {
	switch {
	case heaviest(p.Findings) == Refuses:
		return nil, &data.Problem{Key: "problem.package_refused", Args: []any{"File", p.FileName}}
	case ward.ID == 0:
		return nil, required("ward_id")
	}
	var changed []Package
	if counting := Counting(received, ward.ID); counting != nil && counting.ID != p.ID {
		changed = append(changed, counting.as(Superseded))
	}
	p.WardID = ward.ID
	return append(changed, p.settled(Taken, ward.Name)), nil
}

// SetAside takes p out of what counts, or out of what waits, for a reason. The
// newest of the versions that it had displaced counts again. received are the
// packages of its ward; the result is every package that changes, p first.
func SetAside(p Package, why string, received []Package) ([]Package, error) {
	if why == "" {
		return nil, required("note")
	}
	counted := p.State == Taken
	p.Note = why
	changed := []Package{p.settled(Refused, why)}
	if !counted {
		return changed, nil
	}
	older := slices.DeleteFunc(slices.Clone(received), func(o Package) bool {
		return o.ID == p.ID || o.WardID != p.WardID || o.State != Superseded
	})
	if len(older) > 0 {
		next := slices.MinFunc(older, newestFirst).as(Taken)
		next.Findings = slices.DeleteFunc(slices.Clone(next.Findings), func(f Finding) bool { return f.Kind == Older })
		changed = append(changed, next)
	}
	return changed, nil
}

// settled is p in a state that the city has decided on. What it had asked is
// answered, and what it was is in the history.
func (p Package) settled(s State, what string) Package {
	p.State = s
	p.Findings = slices.DeleteFunc(slices.Clone(p.Findings), func(f Finding) bool { return f.Kind.Weight() == Asks || f.Kind == Decided })
	p.find(Finding{Kind: Decided, What: what})
	return p
}
