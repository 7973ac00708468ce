package paper

import (
	"cmp"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// AwardRequest asks the chairman of the ward's People's Committee to commend
// those of the nominees whose form is the ward's to give (tờ trình), with their
// list. m is the meeting that voted on them; the zero meeting leaves blanks.
func AwardRequest(l data.Ledger, m data.Meeting, nominees []data.Nomination, today vn.Date) Document {
	r := request{l: l, m: m, nominees: byAuthority(l, nominees, today, true), today: today}
	d := departmentList(l, today)
	r.sign = assets.T("paper.sign.request")
	r.from = l.Office.Department
	if r.from == "" {
		d = councilPaper(l, today)
		d.Signers = []Signer{councilChair(l, m)}
		r.sign, r.from = assets.T("paper.sign.request_council"), assets.T("paper.council")
	}
	d.To = []string{assets.T("paper.chair_of_ward", "Ward", l.Office.Ward)}
	return r.write(d)
}

// UpwardRequest asks a higher level to commend those of the nominees whose form
// is not the ward's to give, with their list.
func UpwardRequest(l data.Ledger, m data.Meeting, nominees []data.Nomination, today vn.Date) Document {
	r := request{l: l, m: m, nominees: byAuthority(l, nominees, today, false), today: today, upward: true}
	d := committeeList(l, today)
	r.sign = assets.T("paper.sign.request_upward")
	r.from = joinedBy(" ", assets.T("paper.committee"), l.Office.Ward)
	head := chair(data.Decision{SignerTitle: l.Campaign.SignerTitle})
	d.Signers = []Signer{{Lines: append([]string{assets.T("paper.for_committee")}, head.Lines...)}}
	d.To = []string{assets.T("paper.chair_of_city", "City", orDots(l.Office.City))}
	if l.Campaign.CityAddressee != "" {
		d.To = append(d.To, l.Campaign.CityAddressee)
	}
	return r.write(d)
}

// byAuthority are the nominees whose form is, or is not, the ward's to give.
// Those whose form no rule knows are in neither request.
func byAuthority(l data.Ledger, nominees []data.Nomination, today vn.Date, ward bool) []data.Nomination {
	var found []data.Nomination
	for _, n := range nominees {
		if p := prizeOf(l, n, today); p.known && p.form.OfWard() == ward {
			found = append(found, n)
		}
	}
	return found
}

// request is a request to commend.
type request struct {
	l        data.Ledger
	m        data.Meeting
	nominees []data.Nomination
	today    vn.Date
	sign     string // of the document, "TTr-UBND"
	from     string // who asks, in running text
	upward   bool
}

// write makes of d, which has its issuer, addressee and signer, the request.
func (r request) write(d Document) Document {
	parts := Listing{}.sections(r.l, r.withVotes())
	round := occasion(r.l.Campaign, parts)
	d.Paging, d.Landscape = PagesOnTop, false
	d.Number = OfficialNumber("", r.sign)
	d.Place = cmp.Or(r.l.Office.Place, assets.T("document.place_blank"))
	d.Kind = assets.T("paper.request")
	d.Subject = assets.T("paper.request.subject", "Who", subjectsOf(parts), "Campaign", round)
	rules := data.RuleSet{}
	if set := data.RuleSetOn(r.l.RuleSets, r.today); set != nil {
		rules = *set
	}
	d.Body = append(citations(awardBases(r.l, rules)), Paragraph{Text: r.voted()},
		Paragraph{Text: assets.T("paper.request.propose", "From", capital(r.from), "To", d.To[0], "Who", cmp.Or(namesOf(parts), toFill), "Campaign", round)})
	d.Body = append(d.Body, dashed(formCounts(r.l, parts, r.today))...)
	if !r.upward {
		total := totalOf(r.l, r.nominees, r.today)
		d.Body = append(d.Body, Paragraph{Text: assets.T("paper.request.prizes",
			"Sum", vn.FormatInt(total.sum), "Words", capital(vn.Words(total.sum)), "Kind", r.l.Office.Kind())})
	}
	d.Body = append(d.Body,
		Paragraph{Text: assets.T("paper.request.enclosed")},
		Paragraph{Text: assets.T("paper.request.closing", "From", capital(r.from), "To", d.To[0])})
	d.Recipients = []string{assets.T("paper.recipient.as_above"), assets.T("paper.recipient.archive")}
	d.File = assets.T("paper.file.request")
	if r.upward {
		d.File = assets.T("paper.file.request_upward")
	}
	d.Annex = r.list(d, parts, round)
	return d
}

// withVotes are the nominees with the votes of the meeting, where they have not
// been entered with them yet.
func (r request) withVotes() []data.Nomination {
	nominees := slices.Clone(r.nominees)
	for _, v := range votesAt(r.l, r.m) {
		i := slices.IndexFunc(nominees, func(n data.Nomination) bool { return n.ID == v.nominee.ID })
		if i >= 0 && v.decided() && nominees[i].VotesOf == 0 {
			nominees[i].VotesFor, nominees[i].VotesOf = v.tally.For, v.tally.Of
		}
	}
	return nominees
}

// voted tells what the Council has decided.
func (r request) voted() string {
	passed := map[int64]bool{}
	for _, n := range r.l.PassedAt(r.m) {
		passed[n.ID] = true
	}
	agreed := 0
	for _, n := range r.nominees {
		if passed[n.ID] {
			agreed++
		}
	}
	count := toFill
	if r.m.ID != 0 {
		count = counted(agreed) + "/" + counted(len(r.nominees))
	}
	return assets.T("paper.request.voted", "Ward", r.l.Office.Ward, "Date", OfficialDate(r.m.On, r.today.Year()), "Count", count,
		"Minutes", OfficialNumber("", assets.T("paper.sign.minutes")))
}

// list is the list of nominees that goes with the request.
func (r request) list(d Document, parts []section, round string) *Document {
	annex := Document{
		Landscape: true, Paging: PagesOfMany, Kind: assets.T("paper.list"), Mark: d.Mark, Made: d.Made, Signers: d.Signers,
		Subject: assets.T("paper.nomination_subject", "Who", capital(namesOf(parts)), "Campaign", round),
		Attached: assets.T("paper.request.attached", "Number", d.Number, "From", r.from,
			"Date", unbroken(OfficialDate(vn.Date{}, r.today.Year()))),
	}
	annex.Body = Listing{}.nominationTables(r.l, parts, r.today)
	return &annex
}

// formCounts counts the nominees by form, "Giấy khen …: 12 tập thể và 45 cá
// nhân".
func formCounts(l data.Ledger, parts []section, today vn.Date) []string {
	var names []string
	byName := map[string][]data.Nomination{}
	for _, n := range everyone(parts) {
		name := prizeOf(l, n, today).form.Name
		if byName[name] == nil {
			names = append(names, name)
		}
		byName[name] = append(byName[name], n)
	}
	lines := make([]string, len(names))
	for i, name := range names {
		lines[i] = assets.T("paper.form_count", "Form", strings.TrimSpace(name), "Who", countsInText(sectionsOf(byName[name])))
	}
	return lines
}

// totalOf sums up the prizes of nominees.
func totalOf(l data.Ledger, nominees []data.Nomination, today vn.Date) tally {
	var total tally
	for _, n := range nominees {
		p := prizeOf(l, n, today)
		one := tally{sum: p.money}
		if !p.known {
			one.unknown = 1
		}
		total.include(one)
	}
	return total
}
