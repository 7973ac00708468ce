package certificates

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/data"
	"thidua/data/vn"
)

// printing is the printing of the sample's issued decision on a usual A4 blank.
func printing(t *testing.T, d *desk.Desk) *certificatePrint {
	t.Helper()
	if len(d.Ledger.Blanks) == 0 {
		addUsualBlanks(d)
		unprinted(t, d)
	}
	i := slices.IndexFunc(d.Ledger.Decisions, data.Decision.Issued)
	p := &certificatePrint{d: d, decision: d.Ledger.Decisions[i], option: 2}
	for _, n := range d.Ledger.CertificateOrder(p.decision.ID) {
		p.order = append(p.order, n.ID)
	}
	if len(p.order) < 5 {
		t.Fatalf("the sample commends only %d", len(p.order))
	}
	return p
}

// unprinted takes the sample back to before the first certificate.
func unprinted(t *testing.T, d *desk.Desk) {
	t.Helper()
	var all []*data.Nomination
	for _, n := range d.Ledger.Nominations {
		n.CertificateNo, n.PrintedOn, n.HandedOn, n.PaidOn = "", vn.Date{}, vn.Date{}, vn.Date{}
		all = append(all, &n)
	}
	if err := d.Store.Nominations.SaveAll(all, ""); err != nil {
		t.Fatal(err)
	}
	d.Reread()
}

func (p *certificatePrint) mustSettle(t *testing.T) {
	t.Helper()
	if err := p.settle(); err != nil {
		t.Fatal(err)
	}
}

// reviewed is the review of what was settled, open in the window.
func (p *certificatePrint) reviewed(t *testing.T) *certificateReview {
	t.Helper()
	p.mustSettle(t)
	r := &certificateReview{certificatePrint: p}
	r.open(nil)
	return r
}

func TestCertificatesFromTheDecisionToThePaper(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	p := printing(t, d)
	p.picked, p.book = "2-3, 5", "009/2025"
	r := p.reviewed(t)
	rows := r.page.Rows()
	if len(rows) != 3 || rows[0].no != 2 || rows[2].no != 5 || rows[2].CertificateNo != "011/2025" {
		t.Fatalf("the review lists %+v", rows)
	}
	if kept := p.list()[0].CertificateNo; kept != "" {
		t.Fatalf("numbered before it is printed: %q", kept)
	}
	desktest.Ctrl(t, d, fyne.KeyS)
	var numbers []string
	for _, n := range p.list() {
		numbers = append(numbers, n.CertificateNo)
	}
	if strings.Join(numbers, " ") != "009/2025 010/2025 011/2025" {
		t.Errorf("numbered %q", numbers)
	}
	file, err := os.ReadFile(p.path)
	if err != nil || filepath.Ext(p.path) != ".pdf" || !strings.HasPrefix(string(file), "%PDF-") {
		t.Fatalf("%s: %v", p.path, err)
	}
	if n := p.list()[0]; !n.PrintedOn.IsZero() {
		t.Error("marked as printed before anybody has said so")
	}
	p.markPrinted()
	for _, n := range p.list() {
		if n.PrintedOn != d.Today() || d.Ledger.StageOf(n) != data.Certified {
			t.Errorf("%s is printed on %v", n.Name, n.PrintedOn)
		}
	}
	d.Undo()
	if n := p.list()[0]; !n.PrintedOn.IsZero() || n.CertificateNo == "" {
		t.Errorf("one undo takes back %+v", n)
	}
}

// A spoiled certificate is printed again: the number stays, the history says so.
func TestPrintingAgainKeepsTheNumberAndIsNoted(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	p := printing(t, d)
	p.picked, p.book = "1", "7"
	p.mustSettle(t)
	list, err := p.numbered()
	if err != nil || p.keepNumbers(list) != nil {
		t.Fatal(err)
	}
	p.markPrinted()
	again := printing(t, d)
	again.picked, again.book = "1-2", data.NextBookNumber(d.Ledger.Nominations)
	again.mustSettle(t)
	list, err = again.numbered()
	if err != nil || list[0].CertificateNo != "7" || list[1].CertificateNo != "8" {
		t.Fatalf("numbered %q, %q, %v", list[0].CertificateNo, list[1].CertificateNo, err)
	}
	again.markPrinted() // on the same day
	if err := d.Store.SetSampleDay(vn.NewDate(2025, 12, 10)); err != nil {
		t.Fatal(err)
	}
	again.markPrinted()
	changes, err := d.Store.HistoryOf("nomination", again.ids[0])
	if err != nil {
		t.Fatal(err)
	}
	noted := 0
	for _, c := range changes {
		if c.Why == "In lại giấy khen" {
			noted++
		}
	}
	if noted != 2 {
		t.Errorf("printed again twice, noted %d times", noted)
	}
	if n := again.list()[0]; n.PrintedOn != vn.NewDate(2025, 12, 10) {
		t.Errorf("printed on %v", n.PrintedOn)
	}
}

func TestWhatIsAskedAboutPrintingIsChecked(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	p := printing(t, d)
	taken := p.order[0]
	p.picked, p.book = "1", "20"
	p.mustSettle(t)
	list, _ := p.numbered()
	if err := p.keepNumbers(list); err != nil || list[0].ID != taken {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ picked, book string }{
		"not in the list":         {"99", ""},
		"no number":               {"một", ""},
		"no digits":               {"2", "số đầu"},
		"the number has an owner": {"2-3", "19"},
	} {
		p.picked, p.book = c.picked, c.book
		if err := p.settle(); err == nil {
			t.Errorf("%s: nothing was said", name)
		}
	}
}

// A name too long for its field is held up before anything is numbered or
// printed; breaking it into lines, or a smaller size, lets it through.
func TestANameThatDoesNotFitIsHeldUp(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	p := printing(t, d)
	n := d.Ledger.CertificateOrder(p.decision.ID)[0]
	n.Name = strings.TrimSpace(strings.Repeat("Tổ bảo vệ an ninh trật tự ", 14))
	if err := d.Store.Nominations.Save(&n, ""); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	p.picked, p.book = "", "1"
	p.mustSettle(t)
	i := slices.Index(p.ids, n.ID)
	if i < 0 {
		t.Fatal("the long name is not in the list")
	}
	r := p.reviewed(t)
	row := r.page.Rows()[i]
	if len(row.misfits) == 0 {
		t.Fatal("nothing is said about the long name")
	}
	if err := r.write(); err == nil || p.path != "" {
		t.Fatalf("it was printed: %v", err)
	}
	if kept := p.list()[i].CertificateNo; kept != "" {
		t.Errorf("it was numbered %q", kept)
	}
	r.shrink(row)
	desktest.TypeOver(t, d, "8")
	desktest.Tab(d, 1)
	desktest.TypeOver(t, d, "4")
	desktest.Press(d, fyne.KeyReturn)
	if now := r.page.Rows()[i]; fitText(now.misfits) == fitText(row.misfits) {
		t.Errorf("smaller, it still says %q", fitText(now.misfits))
	}
}

func TestOnlyTheLinesOfANameCanBeChanged(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	p := printing(t, d)
	p.picked = "3"
	r := p.reviewed(t)
	row := r.page.Rows()[0]
	words := strings.SplitN(row.Name, " ", 3)
	r.breakName(row)
	desktest.TypeOver(t, d, row.Name+" khác")
	desktest.Ctrl(t, d, fyne.KeyS)
	if got := p.list()[0]; got.CertificateName != "" || got.Name != row.Name {
		t.Fatalf("the name became %q", got.CertificateName)
	}
	broken := words[0] + " " + words[1] + "\n" + words[2]
	desktest.TypeOver(t, d, broken)
	desktest.Ctrl(t, d, fyne.KeyS)
	if got := p.list()[0]; got.CertificateName != broken || got.Name != row.Name {
		t.Errorf("the name is %q on the certificate; want %q", got.CertificateName, broken)
	}
	if got := r.job.Items[0].Texts[data.TextName]; got != broken {
		t.Errorf("the page says %q", got)
	}
}

// A decision without number and date is only tried out.
func TestADraftIsOnlyTriedOut(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	printing(t, d)
	i := slices.IndexFunc(d.Ledger.Decisions, func(x data.Decision) bool { return !x.Issued() })
	n := d.Ledger.Nominations[slices.IndexFunc(d.Ledger.Nominations, func(n data.Nomination) bool { return n.DecisionID == 0 && n.Open() })].Under(d.Ledger.Decisions[i].ID)
	if err := d.Store.Nominations.Save(&n, ""); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	Print(d, d.Ledger.Decisions[i])
	desktest.Press(d, fyne.KeyReturn)
	desktest.Ctrl(t, d, fyne.KeyS)
	for _, n := range d.Ledger.CertificateOrder(d.Ledger.Decisions[i].ID) {
		if n.CertificateNo != "" || !n.PrintedOn.IsZero() {
			t.Errorf("%s was numbered %q, printed on %v", n.Name, n.CertificateNo, n.PrintedOn)
		}
	}
	made, err := filepath.Glob(filepath.Join(d.Store.Folder(), "in", "*.pdf"))
	if err != nil || len(made) != 1 {
		t.Errorf("made %q, %v", made, err)
	}
}
