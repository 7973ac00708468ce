package merge

import (
	"maps"
	"slices"
)

// Decide is what comes in once the officer has decided: theirs says for each
// conflict whether theirs comes in. A record that refers to one which stays put
// aside is left out. Records are put aside first and made last.
func (p Plan) Decide(theirs []bool) (steps []Step, leftOut int) {
	at := map[Key]int{}
	for _, s := range p.Steps {
		s.Row, s.Was = maps.Clone(s.Row), maps.Clone(s.Was)
		at[s.Here] = len(steps)
		steps = append(steps, s)
	}
	absent := map[Key]bool{}
	for i, c := range p.Conflicts {
		if !theirs[i] || c.Fixed() {
			if c.Kind == DeletedHere {
				absent[c.Here] = true
			}
			continue
		}
		s := Step{Kind: Change, Here: c.Here, There: c.There, Row: Row{}, Was: Row{}, Who: c.Theirs.Who, At: c.Theirs.At}
		switch c.Kind {
		case DeletedThere:
			s.Kind = PutAside
		case DeletedHere:
			s.Kind = BringBack
			for _, h := range p.held[c.Here] {
				s.Row[h.column] = h.text
			}
		default:
			if k, ok := at[c.Here]; ok {
				steps[k].Row[c.Column], steps[k].Was[c.Column] = c.Theirs.Text, c.Ours.Text
				continue
			}
			s.Row[c.Column], s.Was[c.Column] = c.Theirs.Text, c.Ours.Text
		}
		at[s.Here] = len(steps)
		steps = append(steps, s)
	}
	steps, leftOut = p.without(steps, absent)
	order := []StepKind{PutAside, BringBack, Change, Make}
	slices.SortStableFunc(steps, func(a, b Step) int { return slices.Index(order, a.Kind) - slices.Index(order, b.Kind) })
	return steps, leftOut
}

// without leaves out what refers to an absent record, and what refers to that.
func (p Plan) without(steps []Step, absent map[Key]bool) (kept []Step, leftOut int) {
	for before := -1; before != leftOut; {
		before = leftOut
		kept = kept[:0:0]
		for _, s := range steps {
			refers := slices.ContainsFunc(p.links[s.Here], func(k Key) bool { return absent[k] })
			if !refers || s.Kind == PutAside {
				kept = append(kept, s)
				continue
			}
			leftOut++
			if s.Kind == Make {
				absent[s.Here] = true
			}
		}
		steps = kept
	}
	return kept, leftOut
}
