package paper

import (
	"cmp"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// letter begins an official letter (công văn) of the ward's People's Committee
// to units: the clerk gives it number and day, the chair signs it.
func letter(l data.Ledger, regarding string, to []string, today vn.Date) Document {
	title := cmp.Or(strings.TrimSpace(l.Campaign.SignerTitle), assets.T("paper.chair"))
	d := Document{
		Issuer:     []string{assets.T("paper.committee"), l.Office.Ward},
		Number:     OfficialNumber("", assets.T("paper.sign.letter")),
		Place:      cmp.Or(l.Office.Place, assets.T("document.place_blank")),
		Regarding:  regarding,
		To:         to,
		Made:       today,
		Signers:    []Signer{{Lines: append([]string{assets.T("paper.for_committee")}, chair(data.Decision{SignerTitle: title}).Lines...)}},
		Recipients: []string{assets.T("paper.recipient.as_above"), assets.T("paper.recipient.leaders", "Kind", l.Office.Kind()), assets.T("paper.recipient.archive")},
	}
	if l.Campaign.Sample {
		d.Mark = assets.T("paper.sample")
	}
	return d
}

// closing asks the units to see to it, and ends the letter.
func closing(l data.Ledger) Block {
	if contact := joined(l.Office.Officer, l.Office.Department); contact != "" {
		return Paragraph{Text: assets.T("paper.letter.closing_contact", "Contact", contact)}
	}
	return Paragraph{Text: assets.T("paper.letter.closing")}
}
