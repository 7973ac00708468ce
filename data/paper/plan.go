package paper

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// CampaignPlan is the plan that launches the campaign (kế hoạch phát động đợt
// thi đua). What the ledger keeps stands where the founding plan has it; the
// prose around it is what a ward can adopt as it is and edit in Word.
func CampaignPlan(l data.Ledger, today vn.Date) Document {
	p := plan{l: l, c: l.Campaign, today: today, name: small(cmp.Or(l.Campaign.Name, l.Campaign.ShortName, toFill))}
	d := issued(l, assets.T("paper.plan.title"), assets.T("paper.sign.plan"), today)
	d.Number, d.Date = OfficialNumber(p.c.Number, assets.T("paper.sign.plan")), p.c.IssuedOn
	d.Subject = assets.T("paper.plan.subject", "Name", p.name)
	d.Body = slices.Concat(p.opening(), p.purposes(), p.contents(), p.times(), p.awards(), p.duties())
	d.Signers[0].Name = p.c.Signer
	d.Recipients = p.recipients()
	d.File = assets.T("paper.file.plan", "Year", p.c.Year)
	return d
}

// plan is a plan being worded.
type plan struct {
	l     data.Ledger
	c     data.Campaign
	today vn.Date
	name  string // of the campaign, in running text
}

// inPlan words a sentence with what all of them may name.
func (p plan) inPlan(key string, pairs ...any) string {
	return assets.T(key, append([]any{
		"Year", p.c.Year, "Kind", placeKind(p.l), "Higher", higher(p.l), "Ward", p.l.Office.Ward, "Name", p.name,
	}, pairs...)...)
}

// opening cites what the plan rests on and carries out, and launches it.
func (p plan) opening() []Block {
	var bases, carried []string
	for _, b := range p.cited(atHead) {
		if restsOn(b) {
			bases = append(bases, citedBasis(b))
		} else {
			carried = append(carried, runningCitation(b))
		}
	}
	blocks := citations(bases)
	if len(carried) > 0 || len(bases) == 0 {
		text := p.inPlan("paper.plan.carry_out", "Text", cmp.Or(strings.Join(carried, "; "), toFill))
		blocks = append(blocks, Paragraph{Text: ended(text, ".")})
	}
	return append(blocks, Paragraph{Text: p.inPlan("paper.plan.launch")})
}

func (p plan) purposes() []Block {
	purposes := p.inPlan("paper.plan.purposes", "Directives", together(p.cited(asSpirit)))
	return slices.Concat(
		[]Block{
			Heading{Text: assets.T("paper.plan.purpose_part"), Level: 1},
			Paragraph{Lead: assets.T("paper.plan.purpose")},
		},
		lettered(strings.Split(purposes, "\n")),
		[]Block{Paragraph{Lead: assets.T("paper.plan.demand")}},
		lettered(strings.Split(p.inPlan("paper.plan.demands"), "\n")),
	)
}

func (p plan) contents() []Block {
	return slices.Concat(
		[]Block{
			Heading{Text: assets.T("paper.plan.content_part"), Level: 1},
			Paragraph{Lead: assets.T("paper.plan.content"), Text: p.inPlan("paper.plan.contents")},
			Paragraph{Lead: assets.T("paper.plan.goal"), Text: ended(orDots(p.c.Goal), ".")},
			Paragraph{Lead: assets.T("paper.plan.targets")},
			Paragraph{Text: p.inPlan("paper.plan.targets_intro", "Resolution", p.resolutions())},
		},
		targetGroups(p.l.Targets),
		[]Block{Paragraph{Lead: assets.T("paper.plan.tasks")}},
		lettered(p.tasks()),
	)
}

// resolutions are those of the People's Council that set the targets.
func (p plan) resolutions() string {
	set := p.cited(asTargets)
	for i := range set {
		set[i].About = "" // the sentence says it
	}
	return together(set)
}

// tasks are the tasks in order, and the movements that none of them names.
func (p plan) tasks() []string {
	var lines []string
	for _, t := range slices.SortedStableFunc(slices.Values(p.l.Tasks), func(a, b data.Task) int { return cmp.Compare(a.Position, b.Position) }) {
		lines = append(lines, t.Name)
	}
	said := vn.Fold(strings.Join(lines, "\n") + "\n" + p.c.Name)
	var others []string
	for _, m := range slices.SortedStableFunc(slices.Values(p.l.Movements), func(a, b data.Movement) int { return cmp.Compare(a.Position, b.Position) }) {
		own := m.ByUnit && len(m.LaunchedBy()) == 1 // units launch these themselves
		if bare := strings.Trim(m.Name, "“”\""); !own && !strings.Contains(said, vn.Fold(bare)) {
			others = append(others, "“"+bare+"”")
		}
	}
	if len(others) > 0 {
		lines = append(lines, assets.T("paper.plan.movements", "Names", strings.Join(others, "; ")))
	}
	if len(lines) == 0 {
		lines = []string{toFill}
	}
	return lines
}

func (p plan) times() []Block {
	from := ""
	if !p.c.LaunchedOn.IsZero() {
		from = OfficialDay(p.c.LaunchedOn)
	}
	return []Block{
		Heading{Text: assets.T("paper.plan.time_part"), Level: 1},
		Paragraph{Text: p.inPlan("paper.plan.time", "From", from, "To", p.until())},
	}
}

// until says up to when the campaign runs, by the month where it ends with one.
func (p plan) until() string {
	end := p.c.EndsOn
	switch {
	case end.IsZero():
		return p.inPlan("paper.plan.until_year")
	case end.AddDays(1).Day() == 1:
		return p.inPlan("paper.plan.until_month", "Month", officialMonth(end), "Year", end.Year())
	}
	return p.inPlan("paper.plan.until_day", "Date", OfficialDay(end))
}

func (p plan) awards() []Block {
	blocks := []Block{Heading{Text: assets.T("paper.plan.award_part"), Level: 1}}
	for i, line := range strings.Split(p.inPlan("paper.plan.awards"), "\n") {
		blocks = append(blocks, Paragraph{Text: strconv.Itoa(i+1) + ". " + line})
	}
	return blocks
}

func (p plan) duties() []Block {
	duties := p.inPlan("paper.plan.units_duties", "To", reportTo(p.l), "Due", due(p.c.UnitDue(), p.today))
	return slices.Concat(
		[]Block{
			Heading{Text: assets.T("paper.plan.duty_part"), Level: 1},
			Paragraph{Lead: p.inPlan("paper.plan.units")},
		},
		lettered(strings.Split(duties, "\n")),
		[]Block{
			Paragraph{
				Lead: assets.T("paper.plan.department", "Department", orDots(p.l.Office.Department)),
				Text: p.inPlan("paper.plan.department_duty", "To", orDots(p.c.CityAddressee), "Due", due(p.c.CityDue(), p.today)),
			},
			Paragraph{Text: p.inPlan("paper.plan.closing")},
		},
	)
}

// recipients are those that the ledger keeps, else those that every plan has.
func (p plan) recipients() []string {
	var kept []string
	for _, line := range items(p.c.Recipients) {
		kept = append(kept, ended(line, ""))
	}
	if len(kept) > 0 {
		return kept
	}
	return []string{
		assets.T("paper.recipient.leaders", "Kind", p.l.Office.Kind()), p.inPlan("paper.recipient.units"), assets.T("paper.recipient.archive"),
	}
}
