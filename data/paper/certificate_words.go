package paper

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// CertificateOf words everything that a nominee's certificate can say. What
// the clerk has not given yet, number and date, is left blank.
func CertificateOf(l data.Ledger, n data.Nomination) Certificate {
	d := l.Decision(n.DecisionID)
	salutation := certificateSalutation(n)
	date := OfficialDate(d.IssuedOn, l.Campaign.Year)
	number := OfficialNumber(d.Number, assets.T("paper.sign.decision"))
	signer := chair(d)
	c := Certificate{Nominee: nomineeName(n)}
	c.Texts = map[data.CertificateText]string{
		data.TextSalutation:  salutation,
		data.TextName:        cmp.Or(n.CertificateName, n.Name),
		data.TextWho:         certificateWho(n, l),
		data.TextAchievement: deserved(n.Achievement),
		data.TextPlaceDate:   assets.T("paper.place_date", "Place", cmp.Or(l.Office.Place, bareWard(l.Office)), "Date", date),
		data.TextSignerTitle: strings.Join(signer.Lines, "\n"),
		data.TextSigner:      signer.Name,
		data.TextDecision:    assets.T("certificate.decision", "Number", number, "Date", date),
		data.TextBookNumber:  assets.T("certificate.book", "Number", n.CertificateNo),
		data.TextIssuer:      upper(assets.T("certificate.issuer", "Ward", l.Office.Ward)),
		data.TextForm:        upper(prizeOf(l, n, d.IssuedOn).shortForm()),
	}
	day, month, year := gap(5), gap(5), strconv.Itoa(l.Campaign.Year)
	if !d.IssuedOn.IsZero() {
		day, month, year = counted(d.IssuedOn.Day()), officialMonth(d.IssuedOn), strconv.Itoa(d.IssuedOn.Year())
	}
	c.Pieces = map[string]string{
		assets.T("certificate.piece.salutation"): salutation, assets.T("certificate.piece.name"): n.Name,
		assets.T("certificate.piece.number"): number, assets.T("certificate.piece.book"): n.CertificateNo,
		assets.T("certificate.piece.day"): day, assets.T("certificate.piece.month"): month, assets.T("certificate.piece.year"): year,
	}
	return c
}

// filled puts the pieces into a fixed text.
func (c Certificate) filled(text string) string {
	for piece, says := range c.Pieces {
		text = strings.ReplaceAll(text, piece, says)
	}
	return text
}

// certificateSalutation is what stands before the name, so that both together
// read as the list of the decision does.
func certificateSalutation(n data.Nomination) string {
	switch n.Subject {
	case data.Individual:
		return n.Salutation
	case data.Collective:
		collective := assets.T("certificate.collective")
		if begins(n.Name, collective) {
			return ""
		}
		return collective
	}
	before, named := strings.CutSuffix(nomineeName(n), n.Name)
	if !named {
		return ""
	}
	return strings.TrimSpace(before)
}

// begins reports whether text begins with the word, however it is spelt.
func begins(text, word string) bool {
	return strings.HasPrefix(vn.Fold(text)+" ", vn.Fold(word)+" ")
}

// certificateWho is a person's post and place of work, a household's address,
// or the unit of a collective that has a name of its own.
func certificateWho(n data.Nomination, l data.Ledger) string {
	unit := l.Unit(n.UnitID).Name
	switch {
	case n.Subject == data.Household:
		return cmp.Or(n.Address, unit)
	case n.Subject == data.Collective && strings.Contains(vn.Fold(n.Name), vn.Fold(unit)):
		return n.Workplace
	case n.Subject == data.Collective:
		return cmp.Or(n.Workplace, unit)
	case n.Workplace == "" && n.Post == "":
		return cmp.Or(n.Address, unit)
	}
	return joined(n.Post, cmp.Or(n.Workplace, unit))
}

// deserved words an achievement as certificates do, "Đã có thành tích …".
func deserved(achievement string) string {
	words := assets.T("certificate.deserved")
	_, rest, _ := strings.Cut(words, " ")
	_, bare, _ := strings.Cut(rest, " ")
	switch {
	case achievement == "" || begins(achievement, words):
		return capital(achievement)
	case begins(achievement, rest): // "Có thành tích …"
		return strings.TrimSuffix(words, rest) + lowered(achievement)
	case begins(achievement, bare): // "Thành tích …"
		return strings.TrimSuffix(words, bare) + lowered(achievement)
	}
	return words + " " + lowered(achievement)
}

// lowered is text that goes on a sentence: its first letter small, unless it
// begins with a name or an abbreviation.
func lowered(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	second, _ := utf8.DecodeRuneInString(text[size:])
	_, after, _ := strings.Cut(text, " ")
	next, _ := utf8.DecodeRuneInString(after)
	if unicode.IsUpper(second) || unicode.IsUpper(next) {
		return text
	}
	return string(unicode.ToLower(first)) + text[size:]
}

// bareWard is the name of the ward without "phường".
func bareWard(o data.Office) string {
	return strings.TrimSpace(o.Ward[min(len(o.Kind()), len(o.Ward)):])
}
