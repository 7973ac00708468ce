package paper

import (
	"cmp"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// PublicationNotice makes public who is proposed for commendation and where
// comments go to (thông báo công khai; plan I.2.c), with [PublicList] as its
// annex.
func PublicationNotice(l data.Ledger, nominees []data.Nomination, p Publication, today vn.Date) Document {
	return Listing{}.PublicationNotice(l, nominees, p, today)
}

// PublicationNotice is [PublicationNotice] with its list set out as g says.
func (g Listing) PublicationNotice(l data.Ledger, nominees []data.Nomination, p Publication, today vn.Date) Document {
	parts := g.sections(l, shownInPublic(nominees))
	from := committeeOf(l)
	d := issued(l, assets.T("paper.notice"), assets.T("paper.sign.notice"), today)
	d.Subject = assets.T("paper.publication.subject", "Campaign", occasion(l.Campaign, parts))
	d.Body = []Block{
		Paragraph{Text: assets.T("paper.publication.why", "Plan", planInText(l.Campaign), "From", from, "Who", cmp.Or(countsInText(parts), toFill))},
		Paragraph{Lead: assets.T("paper.publication.list"), Text: assets.T("paper.publication.listed")},
		Paragraph{Lead: assets.T("paper.publication.time"), Text: assets.T("paper.publication.times", "From", dayOrBlank(p.From, today), "To", dayOrBlank(p.To, today))},
		Paragraph{Lead: assets.T("paper.publication.place"), Text: assets.T("paper.publication.places", "From", from)},
		Paragraph{Lead: assets.T("paper.publication.comments"), Text: assets.T("paper.publication.commented", "Where", p.commentsTo(l))},
		Paragraph{Text: assets.T("paper.publication.closing", "From", from, "Ward", l.Office.Ward)},
	}
	d.Recipients = []string{
		assets.T("paper.recipient.units", "Kind", placeKind(l)), assets.T("paper.recipient.posted"), assets.T("paper.recipient.archive"),
	}
	list := g.PublicList(l, nominees, p, today)
	d.Annex = attached(list, assets.T("paper.attached_notice", "Number", d.Number, "Date", dateToFill(today), "Ward", l.Office.Ward))
	d.File, d.Public = assets.T("paper.file.publication"), true
	return d
}

// attached is a list as the annex of the document that says whose it is: without
// a heading, a date or a signature of its own.
func attached(list Document, to string) *Document {
	list.Parent, list.Issuer, list.Number, list.Place = "", nil, "", ""
	list.Attached, list.Signers, list.Recipients = to, nil, nil
	return &list
}
