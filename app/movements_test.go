package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// reportedDesk is a desk on which the first units' reports have been accepted:
// they tell of a movement of the register and of two that it does not have.
func reportedDesk(t *testing.T) *desk {
	t.Helper()
	d := sampleDesk(t, "2025-12-11")
	for _, r := range d.ledger.MovementResults { // those of the sample
		if err := d.store.MovementResults.Delete(r.ID, ""); err != nil {
			t.Fatal(err)
		}
	}
	d.reread()
	known := inOrder(d.ledger.Movements)[0]
	var flows []data.Flow
	for i, u := range d.ledger.UnitsInOrder()[:3] {
		s, ok := d.ledger.SubmissionOf(u.ID, 0)
		if !ok {
			s = data.Submission{CampaignID: d.ledger.Campaign.ID, UnitID: u.ID}
		}
		s.State, s.ReceivedOn = data.Accepted, vn.NewDate(2025, 12, 8)
		if s.ID == 0 {
			if err := d.store.Submissions.Save(&s, ""); err != nil {
				t.Fatal(err)
			}
		}
		a := data.Answer{
			DocNumber: "12/BC", DocDate: vn.NewDate(2025, 12, 8), Theme: "Đoàn kết sáng tạo (mẫu)", Difficulties: "Thiếu kinh phí (mẫu)",
			Movements: []data.MovementAnswer{
				{MovementID: known.ID, Name: known.Name, Reply: data.Given, Outcome: "Ra quân (mẫu)", Individuals: 10},
				{Name: "Mỗi tuần một việc tốt (mẫu)", Reply: data.Given, Outcome: "40 việc tốt"},
			},
			Exemplars: []data.Exemplar{{Kind: data.ModelExemplar, Name: "Cổng trường an toàn (mẫu)", Stage: data.Found}},
			Facts:     []data.FactAnswer{{Fact: data.NewsItems, Count: decimal.NewFromInt(int64(i + 1))}},
		}
		if i == 0 {
			a.Movements[1].Name = "“" + strings.ToUpper(known.Name) + "”"
		}
		v := data.Version{CampaignID: s.CampaignID, SubmissionID: s.ID, UnitID: u.ID, No: 1, ReceivedOn: s.ReceivedOn, Content: a}
		if err := d.store.Versions.Save(&v, ""); err != nil {
			t.Fatal(err)
		}
		flows = append(flows, d.ledger.FlowOf(s, v, "BC 12"))
	}
	if err := d.store.Take(flows, ""); err != nil {
		t.Fatal(err)
	}
	d.reread()
	return d
}

// screenAt brings a screen to the front.
func screenAt[S screen](t *testing.T, d *desk, at place) S {
	t.Helper()
	d.places.open(at, 0)
	s, ok := d.places.current().(S)
	if !ok {
		t.Fatalf("the page in front is a %T", d.places.current())
	}
	return s
}

func TestWhatUnitsReportOfAMovementIsShown(t *testing.T) {
	d := reportedDesk(t)
	s := screenAt[*movements](t, d, atMovements)
	first := s.page.Rows()[0]
	if first.report.Sum.Units != 3 || first.report.Sum.Individuals != 30 {
		t.Errorf("of %q: %+v", first.Name, first.report.Sum)
	}
	if !strings.Contains(s.resultText(first.report.Counted[0]), "Báo cáo số 12/BC ngày 08/12/2025") {
		t.Errorf("no origin: %q", s.resultText(first.report.Counted[0]))
	}
	if got, want := d.origin(first.report.Counted[0].SubmissionID), "Báo cáo số 12/BC ngày 08/12/2025 của "+d.ledger.UnitsInOrder()[0].Name; got != want {
		t.Errorf("the origin is %q; want %q", got, want)
	}
	s.Select(first.ID)
	s.results()
	results, ok := d.places.current().(*movementResults)
	if !ok {
		t.Fatalf("the page in front is a %T", d.places.current())
	}
	if shown := results.page.Shown(); len(shown) != 4 { // three on the movement, one that a unit calls by its name
		t.Errorf("%d results of %q are shown", len(shown), first.Name)
	}
}

func TestProposalsArePlacedInOneStroke(t *testing.T) {
	d := reportedDesk(t)
	s := screenAt[*movements](t, d, atMovements)
	if got := s.proposalsLabel(); got != "Phong trào đơn vị đề xuất (2)" {
		t.Fatalf("the action says %q", got)
	}
	before := len(d.ledger.Movements)
	known := inOrder(d.ledger.Movements)[0]
	s.proposals()
	press(d, fyne.KeyReturn) // the alike name is pre-chosen, the other is left
	if dialogOpen(d) {
		t.Fatal("the form did not close")
	}
	if got := len(d.ledger.Proposals()); got != 1 || len(d.ledger.Movements) != before || len(d.ledger.ResultsIn(known.ID)) != 4 {
		t.Errorf("%d proposals, %d movements, %d results", got, len(d.ledger.Movements), len(d.ledger.ResultsIn(known.ID)))
	}
	all := d.ledger.Proposals()
	if err := d.store.Place(s.placings(all, []string{newMovement}), ""); err != nil {
		t.Fatal(err)
	}
	d.saved("")
	last := inOrder(d.ledger.Movements)[before]
	if !last.ByUnit || last.Name != all[0].Name || d.ledger.SumOf(last.ID).Units != 2 {
		t.Errorf("the new movement is %+v", last)
	}
	d.undo()
	if len(d.ledger.Movements) != before || len(d.ledger.Proposals()) != 1 {
		t.Errorf("after undo %d movements, %d proposals", len(d.ledger.Movements), len(d.ledger.Proposals()))
	}
}

func TestLeavingAllProposalsSaysSo(t *testing.T) {
	d := reportedDesk(t)
	s := screenAt[*movements](t, d, atMovements)
	if placings := s.placings(d.ledger.Proposals(), []string{leaveProposal, leaveProposal}); len(placings) != 0 {
		t.Errorf("left, yet placed: %+v", placings)
	}
}

func TestExemplarsMoveOnAndAreTickedForTheCity(t *testing.T) {
	d := reportedDesk(t)
	s := screenAt[*exemplars](t, d, atExemplars)
	i := slices.IndexFunc(s.page.Rows(), func(e exemplarRow) bool { return e.SubmissionID != 0 })
	e := s.page.Rows()[i]
	if len(e.twins) != 2 || !strings.Contains(e.origin, "12/BC") {
		t.Errorf("twins %+v, origin %q", e.twins, e.origin)
	}
	row := func() exemplarRow { return s.page.Rows()[i] }
	s.Select(e.ID)
	s.next(e)
	if row().Stage != data.Fostered {
		t.Errorf("it is at %s", row().Stage)
	}
	s.Press(ui.Shortcut{Key: fyne.KeySpace})
	if !row().ToCity {
		t.Error("Space did not tick it")
	}
	d.undo()
	if row().ToCity || row().Stage != data.Fostered {
		t.Errorf("after undo it is %+v", row())
	}
	s.back(row())
	s.back(row()) // there is none before the first
	if row().Stage != data.Found {
		t.Errorf("it is at %s", row().Stage)
	}
}

func TestThePartsOfWhatIsGathered(t *testing.T) {
	d := reportedDesk(t)
	if err := d.store.Set(settingPeriod, "0"); err != nil {
		t.Fatal(err)
	}
	g := screenAt[*gathered](t, d, atGathered)
	facts, ok := g.part().(*tableScreen[factRow])
	if !ok {
		t.Fatalf("the first part is a %T", g.part())
	}
	if news := facts.page.Rows()[0]; !news.Total.Decimal.Equal(decimal.NewFromInt(6)) || news.Gave != 3 {
		t.Errorf("news %+v", news)
	}
	for i, want := range []int{4, 3, 3, 0} {
		g.choice.SetSelectedIndex(i)
		if got := partRows(g.part()); got != want {
			t.Errorf("part %q has %d rows; want %d", g.parts[i].name, got, want)
		}
	}
	g.choice.SetSelectedIndex(4)
	if got := partRows(g.part()); got < 3 {
		t.Errorf("%d themes", got)
	}
}

// partRows is how many rows a part shows.
func partRows(part screen) int {
	switch p := part.(type) {
	case *tableScreen[factRow]:
		return len(p.page.Rows())
	case *tableScreen[data.UnitAnswer]:
		return len(p.page.Rows())
	case *tableScreen[remarkRow]:
		return len(p.page.Rows())
	case *tableScreen[data.Theme]:
		return len(p.page.Rows())
	}
	return -1
}

// shownTexts is all text in an object.
func shownTexts(o fyne.CanvasObject) string {
	var b strings.Builder
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Label:
			b.WriteString(o.Text + "\n")
		case *fyne.Container:
			for _, child := range o.Objects {
				walk(child)
			}
		}
	}
	walk(o)
	return b.String()
}
