package papers

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/assets"
	"thidua/data"
	"thidua/data/handup"
	"thidua/data/paper"
	"thidua/data/vn"
)

// kind is the row of a kind of document, selected.
func (s *screen) kind(t *testing.T, id string) row {
	t.Helper()
	i := slices.IndexFunc(s.Page.Rows(), func(r row) bool { return r.ID == id })
	if i < 0 {
		t.Fatalf("%s is not on the page", id)
	}
	s.Select(s.Page.Rows()[i].no)
	return s.Page.Rows()[i]
}

// inFull is the sample with a meeting of the Council and a package handed up.
func inFull(t *testing.T) *desk.Desk {
	t.Helper()
	d := sampleDesk(t, "2025-12-11")
	m := data.Meeting{CampaignID: d.Ledger.Campaign.ID, Round: data.CampaignRound, On: d.Today()}
	if err := d.Store.PlanMeeting(&m, nil, ""); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	h := data.HandedUp{CampaignID: d.Ledger.Campaign.ID, Version: 1, Kind: data.FullReport, FrozenOn: d.Today()}
	p, err := handup.Pack(handup.ContentOf(d.Ledger, h), []handup.File{{Name: "Bao cao.docx", Content: []byte("x")}}, "")
	var zip bytes.Buffer
	if err == nil {
		err = p.WriteZip(&zip)
	}
	if err == nil {
		err = d.Store.HandUp(&h, "ho-so.zip", zip.Bytes())
	}
	if err != nil {
		t.Fatal(err)
	}
	d.Reread()
	return d
}

// Every kind of document is a few Enters away: what is to be chosen is chosen
// already.
func TestEveryDocumentOpensAsItIsUsuallyWanted(t *testing.T) {
	d := inFull(t)
	s := desktest.ScreenAt[*screen](t, d, desk.AtPapers)
	for _, r := range s.Page.Rows() {
		t.Run(r.ID, func(t *testing.T) {
			s.Select(r.no)
			if r.lacking() {
				t.Fatalf("it lacks %v", r.lacks)
			}
			s.Press(ui.Shortcut{Key: fyne.KeyN, Mod: fyne.KeyModifierControl})
			switch r.ID {
			case "handover":
				desktest.NextTick(t, d)
				d.Window.Canvas().Focused().TypedRune(' ') // no copy
			case "plan":
				desktest.Press(d, fyne.KeyDown) // anyway
			}
			for range 2 { // what is asked, and whether an empty list is wanted
				if !desktest.LookedAt(d) {
					desktest.Press(d, fyne.KeyReturn)
				}
			}
			if !desktest.LookedAt(d) {
				t.Fatalf("no document is shown; %T has the focus", d.Window.Canvas().Focused())
			}
			desktest.Press(d, fyne.KeyEscape)
			if desktest.DialogOpen(d) {
				t.Fatal("Esc left the preview open")
			}
		})
	}
}

// What is handed up is told from the package as it was kept.
func TestPapersOfAPackageTellWhatIsInIt(t *testing.T) {
	d := inFull(t)
	s := desktest.ScreenAt[*screen](t, d, desk.AtPapers)
	target := d.Ledger.Targets[0]
	target.Planned = target.Planned.Add(decimal.NewFromInt(1))
	if err := d.Store.Targets.Save(&target, ""); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	delivery, adjustment := s.kind(t, "delivery"), s.kind(t, "adjustment")
	c, err := ofPackage(d, delivery.Kind, delivery.usual)
	if err != nil || !slices.ContainsFunc(c.Files, func(f paper.File) bool { return f.Name == "Bao cao.docx" && f.Size == 1 && f.SHA256 != "" }) {
		t.Errorf("%v: the files are %+v", err, c.Files)
	}
	c, err = ofPackage(d, adjustment.Kind, adjustment.usual)
	if err != nil || len(c.Changes) == 0 || c.Changes[0].Name != target.Name || c.Changes[0].Old == c.Changes[0].New {
		t.Errorf("%v: changed is %+v", err, c.Changes)
	}
}

func TestWhatCannotBeMadeYetSaysSoAndLeadsThere(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	d.Ledger.Decisions, d.Ledger.Meetings, d.Ledger.HandedUp = nil, nil, nil
	d.Places.Refresh()
	s := desktest.ScreenAt[*screen](t, d, desk.AtPapers)
	for id, want := range map[string]struct {
		state string
		page  desk.Place
	}{
		"decision": {"Chưa có quyết định", desk.AtDecisions}, "award_notice": {"Chưa có quyết định", desk.AtDecisions},
		"minutes": {"Chưa có phiên họp", desk.AtMeetings}, "delivery": {"Chưa lập hồ sơ gửi", desk.AtHandUp},
	} {
		t.Run(id, func(t *testing.T) {
			r := s.kind(t, id)
			if r.state != want.state || r.tone != ui.ToneMuted || r.ready() {
				t.Errorf("it stands as %q", r.state)
			}
			s.open(r)
			if desktest.LookedAt(d) || !desktest.DialogOpen(d) {
				t.Fatal("a document was shown, or nothing said")
			}
			desktest.Press(d, fyne.KeyReturn)
			if got := d.Places.At(); got != want.page || desktest.DialogOpen(d) {
				t.Errorf("it led to %s", got)
			}
			d.Open(desk.AtPapers, 0)
		})
	}
}

// A plan that was cloned tells last year's levels until they are confirmed.
func TestThePlanWarnsOfWhatIsNotConfirmed(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := desktest.ScreenAt[*screen](t, d, desk.AtPapers)
	r := s.kind(t, "plan")
	open := len(openDoubts(d))
	if open == 0 || r.state != fmt.Sprintf("Còn %d chỗ cần xác nhận", open) || r.tone != ui.ToneWarn {
		t.Fatalf("with %d doubts it stands as %q", open, r.state)
	}
	s.open(r)
	desktest.Press(d, fyne.KeyReturn)
	if got := d.Places.At(); got != desk.AtDoubts {
		t.Errorf("it led to %s", got)
	}
	for _, x := range openDoubts(d) {
		x.Answer, x.ResolvedOn = "Đã hỏi", d.Today()
		if err := d.Store.Doubts.Save(&x, ""); err != nil {
			t.Fatal(err)
		}
	}
	d.Reread()
	s = desktest.ScreenAt[*screen](t, d, desk.AtPapers)
	if r = s.kind(t, "plan"); r.tone != ui.ToneGood {
		t.Errorf("all settled, it stands as %q", r.state)
	}
	if s.open(r); !desktest.LookedAt(d) {
		t.Error("all settled, it asks")
	}
}

func TestTheRecordOfHandingOverNamesTheCopy(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	other := data.Campaign{ShortName: "Đợt thi đua năm 2026", Year: 2026}
	if err := d.Store.Campaigns.Save(&other, ""); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "ban-giao.db")
	written, err := d.CopyTo(path)
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	sum := sha256.Sum256(content)
	if err != nil || int64(len(content)) != written.Size || written.Name != "ban-giao.db" || written.SHA256 != hex.EncodeToString(sum[:]) {
		t.Fatalf("%v: the copy of %d bytes is told as %+v", err, len(content), written)
	}
	transfer := paper.Transfer{To: paper.Party{Name: "Người nhận mẫu"}, On: vn.NewDate(2025, 12, 9), Copy: written}
	showHandOver(d, desktest.ScreenAt[*screen](t, d, desk.AtPapers).kind(t, "handover").Kind, transfer)
	if !desktest.LookedAt(d) {
		t.Fatal("the record is not shown")
	}
	transfer, err = settledTransfer(d, transfer)
	if err != nil {
		t.Fatal(err)
	}
	text := textOf(paper.HandOver(d.Ledger, transfer, d.Today()))
	for _, want := range []string{"ban-giao.db", written.SHA256[:8] + " " + written.SHA256[8:16], d.Store.Folder(), "Người nhận mẫu", "Đợt thi đua năm 2026"} {
		if !strings.Contains(text, want) {
			t.Errorf("the record does not tell %q", want)
		}
	}
}

// textOf are the paragraphs of a document.
func textOf(d paper.Document) string {
	var text strings.Builder
	for _, b := range d.Body {
		if p, ok := b.(paper.Paragraph); ok {
			text.WriteString(p.Lead + p.Text + "\n")
		}
	}
	return text.String()
}

// A unit that the chosen decision does not commend is refused beside its field.
func TestAUnitThatIsNotConcernedIsRefused(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	r := desktest.ScreenAt[*screen](t, d, desk.AtPapers).kind(t, "award_notice")
	a := &asking{d: d, kind: r.Kind, choice: r.usual, picked: map[paper.Need]*string{}}
	concerned := map[int64]bool{}
	for _, u := range r.Units(d.Ledger, r.usual, d.Today()) {
		concerned[u.ID] = true
	}
	for _, u := range d.Ledger.Units {
		a.unit = u.ID
		err := a.take()
		if (err == nil) != concerned[u.ID] {
			t.Errorf("%s: %v", u.Name, err)
		}
		if err != nil {
			desktest.WantProblem(t, err, "problem.paper_unit")
		}
	}
	if len(concerned) == 0 || a.choice.Unit.ID == 0 {
		t.Error("no unit can be chosen")
	}
}

func TestEveryKindIsToldOnThePage(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := desktest.ScreenAt[*screen](t, d, desk.AtPapers)
	if len(s.Page.Rows()) != len(paper.Catalogue()) {
		t.Errorf("%d kinds are shown", len(s.Page.Rows()))
	}
	for _, r := range s.Page.Rows() {
		for _, prefix := range []string{"papers.use.", "papers.about.", "papers.blank."} {
			if assets.T(prefix+r.ID) == prefix+r.ID {
				t.Errorf("%s is told nowhere", prefix+r.ID)
			}
		}
		if r.Count(data.Ledger{}, paper.Choice{}, d.Today()) == 0 && assets.T("papers.empty."+r.ID) == "papers.empty."+r.ID {
			t.Errorf("%s does not say when it is empty", r.ID)
		}
		if at, ok := paperSources[r.ID]; !ok || !d.Places.Has(at) {
			t.Errorf("%s does not say where it comes from", r.ID)
		}
		s.detail(r)
	}
}

// A list of nobody is shown only to who wants the bare form.
func TestAnEmptyListIsAskedAbout(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := desktest.ScreenAt[*screen](t, d, desk.AtPapers)
	d.Ledger.Targets = nil
	d.Places.Refresh()
	r := s.kind(t, "targets")
	if r.ready() || r.state != "Chưa có chỉ tiêu" {
		t.Errorf("it stands as %q", r.state)
	}
	if s.open(r); desktest.LookedAt(d) || !desktest.DialogOpen(d) {
		t.Fatal("it is shown unasked")
	}
	if desktest.Press(d, fyne.KeyReturn); !desktest.LookedAt(d) {
		t.Error("it is not shown")
	}
}
