package paper

import (
	"cmp"
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// DeliveryNote goes with a package that is handed up (phiếu gửi): its files, how
// each and the whole are known again, and room for who receives them to sign.
func DeliveryNote(l data.Ledger, h data.HandedUp, files []File, today vn.Date) Document {
	to := orDots(l.Campaign.CityAddressee)
	d := issued(l, assets.T("paper.delivery.title"), assets.T("paper.sign.delivery"), today)
	d.Subject = assets.T("paper.delivery.subject", "Adjusted", h.Kind == data.Adjustment, "Campaign", campaignInTitle(l.Campaign))
	d.To = []string{to}
	table := Table{Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 12, Align: Center},
		{Title: assets.T("paper.delivery.name"), Width: 85},
		{Title: assets.T("paper.delivery.size"), Width: 24, Align: Right},
		{Title: assets.T("paper.delivery.sum"), Width: 44, Align: Center},
	}}
	for i, f := range files {
		table.Rows = append(table.Rows, Row{Cells: []string{strconv.Itoa(i + 1), f.Name, sizeInText(f.Size), shortSum(f.SHA256)}})
	}
	d.Body = []Block{
		Paragraph{Text: assets.T("paper.delivery.sent", "From", committeeOf(l), "To", to, "Report", citedHandedUp(h, today),
			"Count", counted(len(files)), "Size", sizeInText(totalSize(files)))},
		table,
	}
	d.Body = append(d.Body, dashed([]string{
		assets.T("paper.delivery.version", "Version", max(1, h.Version), "Date", dayOrBlank(h.FrozenOn, today)),
		assets.T("paper.delivery.seal", "Seal", orDots(h.Seal)),
		assets.T("paper.delivery.channel", "Channel", channelInText(h.Channel), "Date", dayOrBlank(h.SentOn, today)),
	})...)
	d.Body = append(d.Body,
		Paragraph{Text: assets.T("paper.delivery.received", "Date", OfficialDate(vn.Date{}, today.Year()))},
		Paragraph{Text: assets.T("paper.delivery.remarks")})
	d.Body = append(d.Body, orLines("", 2)...)
	d.Body = append(d.Body, Paragraph{Text: assets.T("paper.delivery.closing", "To", to, "From", committeeOf(l))})
	d.Signers = []Signer{
		{Lines: []string{assets.T("paper.delivery.receiver")}, Hint: assets.T("paper.hint")},
		{Lines: []string{assets.T("paper.delivery.sender")}, Hint: assets.T("paper.hint"), Name: l.Office.Officer},
	}
	d.Recipients = nil
	d.File = assets.T("paper.file.delivery", "Version", max(1, h.Version))
	return d
}

// citedHandedUp cites the report of a package, with blanks for what the clerk
// has still to give.
func citedHandedUp(h data.HandedUp, today vn.Date) string {
	return assets.T("paper.cited_report", "Number", unbroken(OfficialNumber(h.Number, assets.T("paper.sign.report"))),
		"Date", citedDay(h.IssuedOn, today))
}

func channelInText(c data.Channel) string {
	if c == "" {
		return toFill
	}
	return cmp.Or(small(assets.T("channel."+string(c))), toFill)
}
