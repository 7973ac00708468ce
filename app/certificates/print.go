package certificates

import (
	"slices"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// certificatePrint is the printing of certificates of one decision.
type certificatePrint struct {
	d        *desk.Desk
	decision data.Decision
	order    []int64 // all whom the decision commends, in the order of its list
	option   int64   // of the blanks and printers, from 1
	picked   string  // numbers in that order, "" for all
	book     string  // the first number of the golden book to be given, "" for none
	ids      []int64 // those to be printed
	path     string  // of the file that was written
}

// Print asks what to print onto which blank. Of the nominees, those
// with the ids are proposed; none means those not printed yet.
func Print(d *desk.Desk, decision data.Decision, ids ...int64) {
	switch {
	case !decision.OfWard():
		ui.ShowError(d.Window, &data.Problem{Key: "problem.certificate_above"})
		return
	case len(d.Ledger.Blanks) == 0:
		ui.Confirm(d.Window, ui.T("print_certificates.title"), ui.T("print_certificates.no_blank"), ui.T("blanks.usual"), false, func() {
			addUsualBlanks(d)
			if len(d.Ledger.Blanks) > 0 {
				Print(d, decision, ids...)
			}
		})
		return
	}
	p := &certificatePrint{d: d, decision: decision, option: 1}
	var wanted []int
	all := d.Ledger.CertificateOrder(decision.ID)
	for i, n := range all {
		p.order = append(p.order, n.ID)
		if slices.Contains(ids, n.ID) || len(ids) == 0 && n.PrintedOn.IsZero() {
			wanted = append(wanted, i+1)
		}
	}
	if len(all) == 0 {
		ui.ShowError(d.Window, &data.Problem{Key: "problem.nobody_commended"})
		return
	}
	if len(wanted) < len(all) {
		p.picked = data.WritePicked(wanted)
	}
	p.option = p.lastOption()
	p.ask()
}

// printOption is a blank with a printer, or without one.
type printOption struct {
	blank       data.BlankCertificate
	calibration data.Calibration
}

// options are the blanks with each of their printers.
func (p *certificatePrint) options() []printOption {
	var all []printOption
	for _, b := range blanksInOrder(p.d) {
		for _, c := range calibrationsOf(p.d, b.ID) {
			all = append(all, printOption{b, c})
		}
		all = append(all, printOption{b, data.Calibration{}})
	}
	return all
}

func (o printOption) label() string {
	if o.calibration.ID == 0 {
		return ui.T("print_certificates.uncalibrated", "Blank", o.blank.Name, "Paper", paperText(o.blank))
	}
	return ui.T("print_certificates.calibrated", "Blank", o.blank.Name, "Paper", paperText(o.blank), "Printer", o.calibration.Printer,
		"Right", vn.FormatNumber(o.calibration.Right), "Down", vn.FormatNumber(o.calibration.Down), "Scale", vn.FormatNumber(scaleOf(o.calibration)))
}

// settingPrint remembers the blank and printer last used.
const settingPrint = "certificates.option"

func (p *certificatePrint) lastOption() int64 {
	last := p.d.Store.Get(settingPrint)
	i := slices.IndexFunc(p.options(), func(o printOption) bool { return o.blank.Name+"|"+o.calibration.Printer == last })
	return int64(max(i, 0) + 1)
}

// chosen is the blank and printer chosen.
func (p *certificatePrint) chosen() printOption { return p.options()[p.option-1] }

// list is the nominees to be printed as they now are in the ledger.
func (p *certificatePrint) list() []data.Nomination {
	var list []data.Nomination
	for _, id := range p.ids {
		for _, n := range p.d.Ledger.Nominations {
			if n.ID == id {
				list = append(list, n)
			}
		}
	}
	return list
}

// ask opens the form; what it answers is then looked over.
func (p *certificatePrint) ask() {
	p.book = ""
	if next := data.NextBookNumber(p.d.Ledger.Nominations); p.decision.Issued() {
		p.book = next
	}
	var picks []ui.Pick
	for i, o := range p.options() {
		picks = append(picks, ui.Pick{ID: int64(i + 1), Label: o.label()})
	}
	fields := []ui.Field{
		ui.NoteField(ui.T("print_certificates.about", "Decision", words.DecisionTitle(p.decision), "Count", len(p.order))),
		ui.PickField(ui.T("print_certificates.option"), &p.option, picks, ui.Required(), ui.Name("option")),
		ui.TextField(ui.T("print_certificates.picked"), &p.picked, ui.Name("picked"), ui.Hint(ui.T("print_certificates.picked_hint", "Count", len(p.order)))),
	}
	if p.decision.Issued() {
		fields = append(fields, ui.TextField(ui.T("print_certificates.book"), &p.book, ui.Name("book"), ui.Width(200), ui.Hint(ui.T("print_certificates.book_hint"))))
	} else {
		fields = append(fields, ui.NoteField(ui.T("print_certificates.draft")))
	}
	ui.Form{
		Window: p.d.Window, Title: ui.T("print_certificates.title"), Verb: ui.T("print_certificates.next"), Wide: true, Fields: fields,
		Save:   p.settle,
		OnDone: func() { p.review() },
	}.Show()
}

// settle reads whom the answer picks and tries the numbers out.
func (p *certificatePrint) settle() error {
	numbers, err := data.PickNumbers(p.picked, len(p.order))
	if err != nil {
		return err
	}
	p.ids = nil
	for _, number := range numbers {
		p.ids = append(p.ids, p.order[number-1])
	}
	if _, err := p.numbered(); err != nil {
		return err
	}
	o := p.chosen()
	return p.d.Store.Set(settingPrint, o.blank.Name+"|"+o.calibration.Printer)
}

// numbered are the nominees with the numbers that they are about to get.
func (p *certificatePrint) numbered() ([]data.Nomination, error) {
	if p.book == "" {
		return p.list(), nil
	}
	return data.NumberAll(p.list(), p.book, p.d.Ledger.Nominations)
}
