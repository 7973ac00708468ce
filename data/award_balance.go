package data

import (
	"cmp"
	"maps"
	"slices"

	"thidua/data/vn"
)

// Balance is how a list of nominees is spread (plan I.2.c: small collectives
// and people who work directly come first). Refused ones are not in it.
type Balance struct {
	Leaders, Individuals int // individuals whose standing is known
	Small, Collectives   int
	Women, Gendered      int // individuals whose gender is known
	Blocs                []BlocCount
	Count                int
	Prizes               int64 // of the ward's own forms, đồng
	Fund                 int64 // what the ward has for them; 0 when not entered
}

// BlocCount is how many nominees a bloc has.
type BlocCount struct {
	Bloc  string
	Count int
}

// BalanceOf is how the nominations of a round are spread.
func (l Ledger) BalanceOf(round AwardRound, today vn.Date) Balance {
	b := Balance{Fund: l.Campaign.Fund}
	blocs := map[string]int{}
	for _, n := range l.Nominations {
		if n.Round != round || n.Stage == Refused {
			continue
		}
		b.Count++
		blocs[l.Unit(n.UnitID).Bloc]++
		rules := l.RulesFor(n, today)
		if form, ok := rules.Form(n.Form, n.Subject); ok && form.OfWard() {
			b.Prizes += rules.Prize(form)
		}
		b.count(n)
	}
	for _, bloc := range slices.SortedFunc(maps.Keys(blocs), func(x, y string) int {
		return cmp.Or(cmp.Compare(blocs[y], blocs[x]), vn.Compare(x, y))
	}) {
		b.Blocs = append(b.Blocs, BlocCount{bloc, blocs[bloc]})
	}
	return b
}

func (b *Balance) count(n Nomination) {
	switch n.Subject {
	case Individual:
		if n.Standing != "" {
			b.Individuals++
		}
		if n.Standing == Leader {
			b.Leaders++
		}
		if g := n.GenderOf(); g != "" {
			b.Gendered++
			if g == Female {
				b.Women++
			}
		}
	case Collective:
		b.Collectives++
		if n.Small {
			b.Small++
		}
	}
}

// Concerns lists what the checks of the list find in b under the policy.
func (b Balance) Concerns(p Policy, waived func(AwardCheck) string) []Concern {
	var found []Concern
	note := func(check AwardCheck, key string, args ...any) {
		if weight := p.WeightOf(check); weight != Ignore {
			found = append(found, Concern{check, weight, Question{key, args}, waived(check)})
		}
	}
	if p.Leaders > 0 && b.Leaders*100 > p.Leaders*b.Individuals {
		note(CheckLeaders, "concern.leaders", "Count", b.Leaders, "Of", b.Individuals, "Limit", p.Leaders)
	}
	if p.Small > 0 && b.Small*100 < p.Small*b.Collectives {
		note(CheckSmall, "concern.small", "Count", b.Small, "Of", b.Collectives, "Limit", p.Small)
	}
	for _, bloc := range b.Blocs {
		if p.Bloc > 0 && len(b.Blocs) > 1 && bloc.Count*100 > p.Bloc*b.Count {
			note(CheckBloc, "concern.bloc", "Bloc", bloc.Bloc, "Count", bloc.Count, "Of", b.Count, "Limit", p.Bloc)
		}
	}
	if b.Fund > 0 && b.Prizes > b.Fund {
		note(CheckFund, "concern.fund", "Prizes", vn.FormatInt(b.Prizes), "Fund", vn.FormatInt(b.Fund), "Over", vn.FormatInt(b.Prizes-b.Fund))
	}
	return found
}

// ListConcerns lists what the checks find about the list of a round as a
// whole.
func (l Ledger) ListConcerns(round AwardRound, today vn.Date) []Concern {
	var p Policy
	if rules := RuleSetOn(l.RuleSets, today); rules != nil {
		p = rules.Policy
	}
	return l.BalanceOf(round, today).Concerns(p, func(c AwardCheck) string { return l.waived(0, c) })
}
