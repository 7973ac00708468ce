package store_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// kindWords stand for what the window calls the kinds of commendation.
func kindWords() map[data.AwardKind]string {
	return map[data.AwardKind]string{data.ForMerit: "Công trạng", data.ForSudden: "Đột xuất", data.ForMovement: "Theo đợt", data.ForService: "Cống hiến"}
}

// wholeRegister reads the register the plain way, out of the records.
func wholeRegister(t testing.TB, s *store.Store) []data.Entry {
	t.Helper()
	old, err := s.Awards.List(0)
	must(t, err)
	campaigns, err := s.Campaigns.List(0)
	must(t, err)
	units, err := s.Units.List(0)
	must(t, err)
	rules, err := s.RuleSets.List(0)
	must(t, err)
	var decisive []data.Decisive
	for _, c := range campaigns {
		d := data.Decisive{Campaign: c}
		d.Decisions, err = s.Decisions.List(c.ID)
		must(t, err)
		d.Nominations, err = s.Nominations.List(c.ID)
		must(t, err)
		decisive = append(decisive, d)
	}
	var all []data.Entry
	for _, e := range data.NewRegister(old, decisive, units, rules).Entries {
		all = append(all, *e)
	}
	return all
}

// lookedFor is what a search is to find in the register, as the window did when
// all of it was in memory.
func lookedFor(all []data.Entry, find store.RegisterSearch) (found []data.Entry) {
	for _, e := range all {
		text := e.Folded() + "\n" + vn.Fold(find.Kinds[e.Kind])
		missing := func(word string) bool { return !strings.Contains(text, word) }
		if (find.Subject == "" || e.Subject == find.Subject) && (find.Authority == "" || e.Authority == find.Authority) &&
			!slices.ContainsFunc(strings.Fields(vn.Fold(find.Words)), missing) {
			found = append(found, e)
		}
	}
	if find.Order == store.ByNewest {
		if find.Descending {
			slices.Reverse(found)
		}
		return found
	}
	text := func(e data.Entry) string {
		return map[store.RegisterOrder]string{
			store.ByName: e.Name, store.ByNumber: e.Number, store.ByWho: e.Who(), store.ByForm: e.FormName, store.ByKind: find.Kinds[e.Kind],
			store.ByAchievement: e.Achievement, store.ByCertificate: e.CertificateNo, store.ByHandedOn: e.HandedOn.ISO(),
			store.ByReceivedBy: e.ReceivedBy, store.ByNote: e.Note, store.ByPrize: strings.TrimPrefix(fmt.Sprintf("%012d", e.Prize), "000000000000"),
		}[find.Order]
	}
	slices.SortStableFunc(found, func(a, b data.Entry) int {
		x, y := text(a), text(b)
		if x == "" || y == "" {
			return cmp.Compare(len(y), len(x)) * min(len(x)+len(y), 1)
		}
		if find.Descending {
			x, y = y, x
		}
		if find.Order == store.ByName {
			return vn.CompareNames(x, y)
		}
		return vn.Compare(x, y)
	})
	return found
}

// anySearch makes up a search.
func anySearch(r *rand.Rand) store.RegisterSearch {
	pick := func(of ...string) string { return of[r.IntN(len(of))] }
	find := store.RegisterSearch{Kinds: kindWords(), Descending: r.IntN(2) == 0}
	find.Words = pick("", "", "n", "ng", "nguyen", "Nguyễn", "12/qd", "u v", "dot", "mau 7", "khong_co", "%", "_", "an 19", "le loi", "gk", "1", "/2019", "ngọc ánh", "z", "trạm")
	if r.IntN(3) == 0 {
		find.Subject = data.Subjects()[r.IntN(3)]
	}
	if r.IntN(3) == 0 {
		find.Authority = data.Levels()[r.IntN(len(data.Levels()))]
	}
	if r.IntN(3) > 0 {
		find.Order = store.RegisterOrder(pick("name", "name", "number", "who", "form", "kind", "achievement", "prize", "certificate_no", "handed_on", "received_by", "note"))
	}
	return find
}

// pagesHold checks that every way through what a search finds leads through the
// same.
func pagesHold(t *testing.T, s *store.Store, all []data.Entry, find store.RegisterSearch, r *rand.Rand) {
	t.Helper()
	ctx := context.Background()
	want := lookedFor(all, find)
	same := func(how string, got []store.RegisterRow, want []data.Entry) {
		t.Helper()
		if !slices.EqualFunc(got, want, func(g store.RegisterRow, w data.Entry) bool { return g.Entry == w }) {
			t.Fatalf("%+v, %s: %d rows, not %d\n%s\n%s", find, how, len(got), len(want), namesOf(got), namesOf(rowsFor(want)))
		}
	}
	limit := 1 + r.IntN(12)
	var forth, back []store.RegisterRow
	for at := (store.RegisterPlace{Limit: limit}); ; at.From = &forth[len(forth)-1] {
		rows, err := s.RegisterRows(ctx, find, at)
		must(t, err)
		if forth = append(forth, rows...); len(rows) == 0 || len(forth) > len(want) {
			break
		}
	}
	same("forth", forth, want)
	for at := (store.RegisterPlace{Limit: limit, Back: true}); ; at.From = &back[0] {
		rows, err := s.RegisterRows(ctx, find, at)
		must(t, err)
		if back = append(rows, back...); len(rows) == 0 || len(back) > len(want) {
			break
		}
	}
	same("back", back, want)
	var each []store.RegisterRow
	must(t, s.RegisterEach(ctx, find, func(e data.Entry) error { each = append(each, store.RegisterRow{Entry: e}); return nil }))
	same("each", each, want)
	if len(want) > 0 {
		i, skip := r.IntN(len(want)), r.IntN(len(want))
		rows, err := s.RegisterRows(ctx, find, store.RegisterPlace{From: &forth[i], Skip: skip, Limit: limit})
		must(t, err)
		same("a jump forth", rows, want[min(i+1+skip, len(want)):min(i+1+skip+limit, len(want))])
		rows, err = s.RegisterRows(ctx, find, store.RegisterPlace{From: &forth[i], Back: true, Skip: skip, Limit: limit})
		must(t, err)
		same("a jump back", rows, want[max(i-skip-limit, 0):max(i-skip, 0)])
	}
	countsHold(t, s, all, want, find, r)
}

// countsHold checks the numbers told of what a search finds.
func countsHold(t *testing.T, s *store.Store, all, want []data.Entry, find store.RegisterSearch, r *rand.Rand) {
	t.Helper()
	totals, err := s.RegisterTotals(context.Background(), find)
	must(t, err)
	var sum data.AwardCount
	for i := range want {
		sum.Add(want[i].Group())
	}
	if totals.Found != sum || totals.All() != len(all) {
		t.Fatalf("%+v: counted %+v of %d, not %+v of %d", find, totals.Found, totals.All(), sum, len(all))
	}
	for range 3 {
		if len(all) == 0 {
			return
		}
		id := all[r.IntN(len(all))].RowID()
		at, err := s.RegisterPosition(context.Background(), find, id)
		must(t, err)
		if w := slices.IndexFunc(want, func(e data.Entry) bool { return e.RowID() == id }); at != w {
			t.Fatalf("%+v: entry %d stands at %d, not %d", find, id, at, w)
		}
	}
}

func rowsFor(entries []data.Entry) (rows []store.RegisterRow) {
	for _, e := range entries {
		rows = append(rows, store.RegisterRow{Entry: e})
	}
	return rows
}

func namesOf(rows []store.RegisterRow) string {
	var names []string
	for i := range rows {
		names = append(names, fmt.Sprint(rows[i].ID(), " ", rows[i].Name))
	}
	return strings.Join(names, "; ")
}

// anyAward makes up an old award of which anything may be missing.
func anyAward(r *rand.Rand) *data.Award {
	pick := func(of ...string) string { return of[r.IntN(len(of))] }
	a := &data.Award{
		Number: pick("", "12/QĐ-UBND", "7/QĐ-UBND", "112/QĐ-UBND"), Year: 2015 + r.IntN(6), Authority: data.Levels()[r.IntN(len(data.Levels()))],
		Subject: data.Subjects()[r.IntN(3)], Name: pick("Nguyễn", "Trần", "Ngô") + " " + pick("Văn", "Thị Ngọc", "Vân") + " " + pick("An", "Ân", "Ánh", "Đạt (A)"),
		Workplace: pick("", "Trường mẫu 7", "Trạm Y tế", "Tổ % _"), Form: pick("GK", "Giấy khen", "Bằng khen"), Post: pick("", "Giáo viên"),
		Kind: data.AwardKinds()[r.IntN(6)], Achievement: pick("", "Dạy giỏi", "Đạt giải"), Prize: int64(r.IntN(3)) * 540_000,
		CertificateNo: pick("", fmt.Sprint(r.IntN(40)), "Zz9"), ReceivedBy: pick("", "", "Người nhận"), Note: pick("", "ghi chú", "đã nhận"),
	}
	if r.IntN(3) > 0 {
		a.IssuedOn = vn.NewDate(a.Year, 3, 1+r.IntN(4))
	}
	if r.IntN(2) == 0 {
		a.HandedOn, a.BirthYear = vn.NewDate(a.Year, 4, 1+r.IntN(4)), 1980+r.IntN(4)
	}
	return a
}

// Whatever is done to the ledger, a page shows what the whole register would,
// searched and sorted in memory.
func TestPagesOfTheRegisterAreTheRegister(t *testing.T) {
	rounds := 6
	if testing.Short() {
		rounds = 3
	}
	for seed := range rounds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(uint64(seed), 13))
			s, l := opened(t)
			for range 30 {
				workOn(t, s, l, r)
				all := wholeRegister(t, s)
				for range 4 {
					pagesHold(t, s, all, anySearch(r), r)
				}
			}
		})
	}
}

// workOn does something that the register may tell of.
func workOn(t *testing.T, s *store.Store, l data.Ledger, r *rand.Rand) {
	t.Helper()
	campaign := l.Campaign.ID
	awards, err := s.Awards.List(0)
	must(t, err)
	settled := func(err error) { // a stroke that cannot be taken back is no harm
		var p *data.Problem
		if err != nil && !errors.As(err, &p) {
			t.Fatal(err)
		}
	}
	decision, err := s.Decisions.Get(l.Decisions[0].ID)
	must(t, err)
	switch r.IntN(12) {
	case 0, 1:
		var many []*data.Award
		for range 1 + r.IntN(60) {
			many = append(many, anyAward(r))
		}
		must(t, s.KeepAwards(context.Background(), many, "", func(int) {}))
	case 2:
		if len(awards) > 0 {
			changed := anyAward(r)
			changed.ID = awards[r.IntN(len(awards))].ID
			must(t, s.Awards.Save(changed, ""))
		}
	case 3:
		if len(awards) > 0 {
			must(t, s.Awards.Delete(awards[r.IntN(len(awards))].ID, ""))
		}
	case 4:
		_, err := s.UndoLast(campaign)
		settled(err)
	case 5:
		_, err := s.Redo(campaign)
		settled(err)
	case 6:
		decision.Number, decision.IssuedOn = fmt.Sprintf("%d/QĐ-UBND", 900+r.IntN(50)), vn.NewDate(2025, 12, 1+r.IntN(20))
		settled(s.Decisions.Save(&decision, ""))
	case 7:
		decision.Number = ""
		must(t, s.Decisions.Save(&decision, ""))
	case 8:
		n := l.Nominations[0]
		n.ID, n.Name, n.UnitID, n.DecisionID = 0, anyAward(r).Name, l.Units[r.IntN(2)].ID, decision.ID*int64(r.IntN(2))
		settled(s.Nominations.Save(&n, ""))
	case 9:
		u := l.Units[r.IntN(2)]
		u.Name = fmt.Sprint("Đơn vị ", u.ID, "-", r.IntN(5))
		must(t, s.Units.Save(&u, ""))
	case 10:
		nominees, err := s.Nominations.List(campaign)
		must(t, err)
		n := nominees[r.IntN(len(nominees))]
		n.Note, n.Achievement = fmt.Sprint("ghi chú ", r.IntN(3)), "Đạt giải"
		settled(s.Nominations.Save(&n, ""))
	case 11:
		set := l.RuleSets[0]
		set.ID, set.Name, set.ValidFrom = 0, fmt.Sprint("Bộ ", r.IntN(1000)), vn.NewDate(2015+r.IntN(6), 3, 2)
		set.Forms = slices.Clone(set.Forms)
		set.Forms[0].Name = fmt.Sprint("Giấy khen của bộ ", r.IntN(9))
		must(t, s.RuleSets.Save(&set, ""))
	}
}

// What comes in from another copy is in the register, and out of it again when
// that is undone; a ledger that is opened anew or salvaged has it too.
func TestTheRegisterAfterMergingAndSalvaging(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 13))
	s, l := opened(t)
	var many []*data.Award
	for range 80 {
		many = append(many, anyAward(r))
	}
	must(t, s.KeepAwards(context.Background(), many, "", func(int) {}))
	other := elsewhere(t, s)
	for range 12 {
		workOn(t, other, l, r)
	}
	must(t, s.Awards.Delete(many[0].ID, ""))
	before := wholeRegister(t, s)
	bring(t, s, compared(t, s, sentFrom(t, other)), always)
	after := wholeRegister(t, s)
	for range 20 {
		pagesHold(t, s, after, anySearch(r), r)
	}
	_, err := s.UndoLast(0)
	must(t, err)
	for range 20 {
		pagesHold(t, s, before, anySearch(r), r)
	}
	copied := elsewhere(t, s)
	must(t, copied.CheckThrough(context.Background()))
	pagesHold(t, copied, before, anySearch(r), r)
	dir := copied.Folder()
	must(t, copied.Close())
	result, err := store.Salvage(context.Background(), dir, func(int, int, string) {})
	must(t, err)
	_, err = store.Replace(dir, result.Path)
	must(t, err)
	saved, err := store.Open(dir)
	must(t, err)
	defer saved.Close()
	for range 10 {
		pagesHold(t, saved, before, anySearch(r), r)
	}
}
