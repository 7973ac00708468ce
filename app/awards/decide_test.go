package awards

import (
	"errors"
	"strings"
	"testing"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// Both twins ticked, neither voted on: each is named with what is to be looked
// at, and only a reason puts them in.
func TestTheDialogWarnsOfEachNominee(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	var twins []int64
	for _, r := range s.Page.Rows() {
		if len(r.Twins) > 0 && r.Open() {
			twins = append(twins, r.ID)
		}
	}
	if len(twins) != 2 {
		t.Fatalf("twins %v", twins)
	}
	f := &deciding{s: s, id: newDraft, ids: twins}
	lines := strings.Split(f.cautions(twins), "\n")
	if len(lines) != 2 {
		t.Fatalf("warned of %q", lines)
	}
	for i, line := range lines {
		if !strings.HasPrefix(line, "Bà Trần Thị H") || !strings.Contains(line, "[vướng] Hội đồng chưa bỏ phiếu") || !strings.Contains(line, "[vướng] Trùng với") || !strings.Contains(line, "cũng đang được chọn") {
			t.Errorf("line %d is %q", i, line)
		}
	}
	if first := f.cautions(twins[:1]); strings.Contains(first, "Trùng với") {
		t.Errorf("its twin is not chosen, yet %q", first)
	}
	var p *data.Problem
	if err := f.save(); !errors.As(err, &p) || p.Field != "why" {
		t.Errorf("saved without a reason: %v", err)
	}
}

func TestANewDecisionForTheYearsEndSaysSo(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	f := &deciding{s: awardsOf(t, d), id: newDraft, made: data.Decision{About: "đợt thi đua"}}
	campaign, year := data.Nomination{Round: data.CampaignRound}, data.Nomination{Round: data.YearRound}
	if got := f.decision([]data.Nomination{year}).About; !strings.HasSuffix(got, "năm 2025") || strings.Contains(got, "Đợt") {
		t.Errorf("only the year's end: %q", got)
	}
	if got := f.decision([]data.Nomination{year, campaign}).About; got != "đợt thi đua" {
		t.Errorf("both: %q", got)
	}
}

// The footer adds up: whoever is refused is counted apart, and so is the money
// of higher levels.
func TestTheFooterAddsUp(t *testing.T) {
	s := awardsOf(t, sampleDesk(t, "2025-12-08"))
	got := s.footer(s.Page.Rows())
	for _, want := range []string{"26 đề nghị: 8 tập thể, 14 cá nhân, 3 hộ gia đình, 1 không khen thưởng", "tiền thưởng của phường", "của cấp trên"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
}

func TestAFoundNomineeIsToldFromANamesake(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	hits, err := d.Store.Search("nguyen van an", 60)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, h := range hits {
		if text := desk.HitText(h); seen[text] {
			t.Errorf("%q is found twice", text)
		} else {
			seen[text] = true
		}
	}
	if len(seen) < 2 {
		t.Errorf("found %v; the sample has two of the name", seen)
	}
	if got := desk.HitText(store.Hit{Title: "A", BirthYear: 1979, Place: "Trạm Y tế"}); got != "A · 1979 · Trạm Y tế" {
		t.Errorf("told as %q", got)
	}
}

func TestDeletingSaysWhatStandsInTheWay(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	for _, test := range []struct {
		err  error
		want string
	}{
		{d.Store.Decisions.Delete(d.Ledger.Decisions[0].ID, ""), "còn 12 đề nghị khen thưởng đang gắn với mục này. Đề nghị rút"},
		{d.Store.Units.Delete(d.Ledger.Nominations[0].UnitID, ""), "còn 1 báo cáo của đơn vị, 2 đề nghị khen thưởng, 1 điển hình"},
	} {
		if got := ui.Sentence(test.err); !strings.Contains(got, test.want) || strings.Contains(got, "no value") {
			t.Errorf("%q; want %q", got, test.want)
		}
	}
}

func TestADuplicateNumberIsRefusedBesideItsField(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	draft := d.Ledger.Decisions[1]
	draft.Number, draft.IssuedOn = "mẫu-01/qđ-ubnd", vn.NewDate(2025, 12, 8)
	var p *data.Problem
	if err := d.Store.Decisions.Save(&draft, ""); !errors.As(err, &p) || p.Field != "number" {
		t.Errorf("kept as %q: %v", draft.Number, err)
	}
}
