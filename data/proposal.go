package data

import "slices"

// Proposal is a movement that units report on and the office has not placed
// yet: it may be one that is known under another name, or a new one.
type Proposal struct {
	Name    string // as the first of the units calls it
	Results []MovementResult
	Likely  *Movement // the known movement that it most likely is, nil for none
	Sure    bool      // Likely is the same but for the way of writing
}

const (
	// sameName is how alike two proposals must be to be put together.
	sameName = 0.9
	// likelyName is how alike a proposal and a known movement must be for the
	// officer to be offered it.
	likelyName = 0.75
)

// Proposals lists the movements that units report on and that are placed
// nowhere yet, alike ones together, in protocol order of the units.
func (l Ledger) Proposals() []Proposal {
	var proposals []Proposal
	for _, r := range l.ResultsIn(0) {
		if r.Reply != Given {
			continue
		}
		at := slices.IndexFunc(proposals, func(p Proposal) bool { return Likeness(p.Name, r.Name) >= sameName })
		if at < 0 {
			at = len(proposals)
			likely := l.likely(r.Name)
			sure := likely != nil && Likeness(likely.Name, r.Name) >= sameName
			proposals = append(proposals, Proposal{Name: r.Name, Likely: likely, Sure: sure})
		}
		proposals[at].Results = append(proposals[at].Results, r)
	}
	return proposals
}

// likely finds the known movement that a name most likely means.
func (l Ledger) likely(name string) (found *Movement) {
	best := likelyName
	for i, m := range l.Movements {
		if likeness := Likeness(m.Name, name); likeness >= best && (found == nil || likeness > best) {
			best, found = likeness, &l.Movements[i]
		}
	}
	return found
}

// Placing puts results of units under a movement, a new one where its ID is 0.
type Placing struct {
	Movement Movement
	Results  []MovementResult
}

// NewMovement is the movement that a proposal becomes, after the last.
func (l Ledger) NewMovement(p Proposal) Movement {
	m := Movement{CampaignID: l.Campaign.ID, Name: p.Name, ByUnit: true, Manner: Regular}
	for _, known := range l.Movements {
		m.Position = max(m.Position, known.Position)
	}
	m.Position++
	return m
}
