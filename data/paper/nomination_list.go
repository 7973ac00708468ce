package paper

import (
	"slices"
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// NominationList is the list of those proposed for commendation and neither
// decided nor refused, for the Council: a table of its own for collectives,
// individuals and households.
func NominationList(l data.Ledger, today vn.Date) Document {
	return Listing{}.NominationList(l, today)
}

// NominationList is [NominationList] set out as g says.
func (g Listing) NominationList(l data.Ledger, today vn.Date) Document {
	parts := g.sections(l, undecided(l))
	d := departmentList(l, today)
	d.Landscape = true
	d.Subject = assets.T("paper.nomination_subject",
		"Who", capital(namesOf(parts)), "Campaign", occasion(l.Campaign, parts))
	d.Body = append(g.nominationTables(l, parts, today), expected(l, everyone(parts), today)...)
	d.File = assets.T("paper.file.nominations")
	d.Recipients = []string{assets.T("paper.recipient.council", "Ward", l.Office.Ward), assets.T("paper.recipient.archive")}
	return g.maskable(d, func(g Listing) Document { return g.NominationList(l, today) })
}

// undecided are the nominees neither decided nor refused.
func undecided(l data.Ledger) []data.Nomination {
	return slices.DeleteFunc(slices.Clone(l.Nominations), func(n data.Nomination) bool {
		return n.DecisionID != 0 || n.Stage == data.Refused
	})
}

// nominationTables are the tables of nominees with all that speaks for them.
func (g Listing) nominationTables(l data.Ledger, parts []section, today vn.Date) []Block {
	var blocks []Block
	past := pastAwards(l)
	for _, s := range parts {
		table := Table{Columns: nominationColumns(s.subject)}
		table.add(s.list, func(i int, n data.Nomination) ([]string, prize) {
			p := prizeOf(l, n, today)
			facts, note := nominationFacts(g.shown(n), l), n.Note
			if g.masked {
				note = data.Masked(data.PersonRemark, note)
				if n.Subject == data.Individual {
					facts[0] = data.Masked(data.PersonBirth, birthText(n.BirthYear))
				}
			}
			cells := append([]string{strconv.Itoa(i + 1), nomineeName(n)}, facts...)
			return append(cells, n.Achievement, formAndRound(n, p), past.of(n), votes(n), p.amount(), note), p
		})
		blocks = append(blocks, Heading{Text: s.title()}, table)
	}
	return blocks
}

// expected closes the list with the money that it would take: what the ward
// pays from its fund, and apart from it what a higher level would.
func expected(l data.Ledger, nominees []data.Nomination, today vn.Date) []Block {
	rows := slices.DeleteFunc(l.NominationRows(today), func(r data.NominationRow) bool {
		return !slices.ContainsFunc(nominees, func(n data.Nomination) bool { return n.ID == r.ID })
	})
	t := data.TallyNominations(rows)
	kind := l.Office.Kind()
	blocks := tally{sum: t.Prizes, unknown: t.Unknown}.inWords("paper.prize_expected", "Kind", kind)
	if t.Above > 0 {
		above := tally{sum: t.Above}.inWords("paper.prize_above", "Kind", kind)
		blocks = slices.Insert(blocks, 1, above...)
	}
	return blocks
}

// nominationColumns are the columns that officers expect for a kind of subject,
// as wide as their content.
func nominationColumns(s data.Subject) []Column {
	number := Column{Title: assets.T("paper.col.no"), Align: Center}
	var columns []Column
	switch s {
	case data.Individual:
		columns = []Column{
			number,
			{Title: assets.T("paper.col.person")},
			{Title: assets.T("paper.col.birth_year"), Align: Center},
			{Title: assets.T("paper.col.post_place")},
			{Title: assets.T("paper.col.standing"), Align: Center},
		}
	case data.Household:
		columns = []Column{
			number,
			{Title: assets.T("paper.col.household")},
			{Title: assets.T("paper.col.address")},
		}
	case data.Collective:
		columns = []Column{
			number,
			{Title: assets.T("paper.col.collective")},
			{Title: assets.T("paper.col.unit")},
			{Title: assets.T("paper.col.headcount"), Align: Center},
		}
	}
	return append(columns,
		Column{Title: assets.T("paper.col.achievement")},
		Column{Title: assets.T("paper.col.form_proposed"), Align: Center},
		Column{Title: assets.T("paper.col.past")},
		Column{Title: assets.T("paper.col.votes"), Align: Center},
		Column{Title: assets.T("paper.col.prize"), Align: Right},
		Column{Title: assets.T("paper.col.note")})
}

// nominationFacts fill the columns between the name and the achievement.
func nominationFacts(n data.Nomination, l data.Ledger) []string {
	switch n.Subject {
	case data.Individual:
		year := ""
		if n.BirthYear != 0 {
			year = strconv.Itoa(n.BirthYear)
		}
		standing := ""
		if n.Standing != "" {
			standing = assets.T("standing." + string(n.Standing))
		}
		return []string{year, joined(n.Post, nomineePlace(n, l)), standing}
	case data.Household:
		return []string{n.Address}
	}
	count := ""
	if n.Headcount != 0 {
		count = vn.FormatInt(int64(n.Headcount))
	}
	return []string{l.Unit(n.UnitID).Name, count}
}

// formAndRound is the form proposed, and the round where it is not the campaign's.
func formAndRound(n data.Nomination, p prize) string {
	if n.Round != data.YearRound {
		return p.shortForm()
	}
	return p.shortForm() + "\n(" + assets.T("round."+string(n.Round)) + ")"
}

// votes is the result of the ballot, "9/11"; blank until there was one.
func votes(n data.Nomination) string {
	if n.VotesOf == 0 {
		return ""
	}
	return strconv.Itoa(n.VotesFor) + "/" + strconv.Itoa(n.VotesOf)
}
