package certificates

import (
	"io"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
)

// write gives the golden-book numbers, then writes the file.
// Nothing is numbered while something does not fit.
func (r *certificateReview) write() error {
	if misfits := paper.CertificateFits(r.job); len(misfits) > 0 {
		return misfits[0].Problem()
	}
	list, err := r.numbered()
	if err != nil {
		return err
	}
	if err := r.keepNumbers(list); err != nil {
		return err
	}
	o := r.chosen()
	job := certificateJob(r.d, o.blank, o.calibration, list)
	name := ui.SafeName(ui.T("print_certificates.file", "Number", words.NumberOrDraft(r.decision), "Picked", data.WritePicked(r.numbers()))) + ".pdf"
	r.path, err = writePaper(r.d, name, func(w io.Writer) error { return paper.WriteCertificates(w, job) })
	return err
}

// numbers are the places in the decision's list of those to be printed.
func (p *certificatePrint) numbers() []int {
	var all []int
	for _, id := range p.ids {
		for i, other := range p.order {
			if id == other {
				all = append(all, i+1)
			}
		}
	}
	return all
}

// keepNumbers keeps the numbers that were given just now.
func (p *certificatePrint) keepNumbers(list []data.Nomination) error {
	var fresh []*data.Nomination
	for i, was := range p.list() {
		if list[i].CertificateNo != was.CertificateNo {
			fresh = append(fresh, &list[i])
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	if err := p.d.Store.Nominations.SaveAll(fresh, ""); err != nil {
		return err
	}
	p.d.Saved(ui.T("print_certificates.numbered", "Count", len(fresh), "First", fresh[0].CertificateNo, "Last", fresh[len(fresh)-1].CertificateNo))
	return nil
}

// finish opens the file, reminds of how to print, and marks as printed what the officer says has
// been.
func (p *certificatePrint) finish() {
	var told data.Personal
	told.Tell(data.PersonName, data.PersonPost, data.PersonAchievement, data.PersonAward)
	for _, n := range p.list() {
		if n.Subject != data.Collective {
			told.Of(n.Name, n.BirthYear)
		}
	}
	what := ui.T("print_certificates.leaving", "Number", words.NumberOrDraft(p.decision))
	p.d.Leave(desk.Leaving{Kind: "certificates", What: what, Way: data.LeftOnPaper}.Telling(told), func(o desk.Outgoing) {
		if err := o.Note(p.path); err != nil {
			ui.ShowError(p.d.Window, err)
			return
		}
		p.printed()
	})
}

// printed opens what leaves to be printed and asks what has been.
func (p *certificatePrint) printed() {
	p.d.Wrote(nil, p.path)
	defer func() { ui.ShowError(p.d.Window, ui.OpenPath(p.path)) }()
	if !p.decision.Issued() {
		ui.Inform(p.d.Window, ui.T("print_certificates.title"), ui.T("print_certificates.as_is"))
		return
	}
	ui.Confirm(p.d.Window, ui.T("print_certificates.done_title"), ui.T("print_certificates.done", "Count", len(p.ids)), ui.T("print_certificates.done_verb"), false, p.markPrinted)
}

// markPrinted notes the day. What had been printed before is noted as printed
// again, in the history too where the day is the same.
func (p *certificatePrint) markPrinted() {
	today, why := p.d.Today(), ""
	var printed []*data.Nomination
	var same []int64
	for _, n := range p.list() {
		if n.PrintedOn == today {
			same = append(same, n.ID)
			continue
		}
		if !n.PrintedOn.IsZero() {
			why = ui.T("print_certificates.reprinted")
		}
		n.PrintedOn = today
		if err := n.CheckAftermath(p.decision, today); err != nil {
			ui.ShowError(p.d.Window, err)
			return
		}
		printed = append(printed, &n)
	}
	err := p.d.Store.Nominations.Remark(same, ui.T("print_certificates.reprinted"))
	if err == nil && len(printed) > 0 {
		err = p.d.Store.Nominations.SaveAll(printed, why)
	}
	if err != nil {
		ui.ShowError(p.d.Window, err)
		return
	}
	text := ui.T("print_certificates.marked", "Count", len(p.ids), "Date", today.String())
	if len(printed) == 0 {
		p.d.Status.Say(text)
		p.d.Reread()
		return
	}
	p.d.Saved(text)
}
