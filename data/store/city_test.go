package store_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/city"
	"thidua/data/handup"
	"thidua/data/store"
	"thidua/data/vn"
)

// cityOf is a ledger of a city with a round and wards 1 to n.
func cityOf(t testing.TB, n int) (*store.Store, city.Round) {
	t.Helper()
	s := open(t)
	must(t, s.SetOffice(data.Office{Ward: "Ban Thi đua", City: "thành phố Mẫu", Officer: "Cán bộ mẫu"}))
	r := city.Round{Name: "Tổng hợp năm 2025", Year: 2025, Due: vn.NewDate(2025, 12, 15)}
	must(t, s.Rounds.Save(&r, ""))
	var wards []*city.Ward
	for i := 1; i <= n; i++ {
		wards = append(wards, &city.Ward{Position: i, Name: fmt.Sprintf("phường Mẫu %03d", i), MustReport: true})
	}
	must(t, s.Wards.SaveAll(wards, ""))
	return s, r
}

// wardContent is what ward n hands up.
func wardContent(n, version int) handup.Content {
	return handup.Content{
		Format: handup.Format, Schema: handup.Schema, Version: version, Kind: data.FullReport,
		Ward:     handup.Ward{Name: fmt.Sprintf("phường Mẫu %03d", n), City: "thành phố Mẫu"},
		Campaign: handup.Campaign{Name: "Đợt thi đua", Year: 2025, Number: "70/KH-UBND"},
		Number:   "05/BC-UBND", IssuedOn: vn.NewDate(2025, 12, 12), FrozenOn: vn.NewDate(2025, 12, 10),
		Targets: []handup.Target{{
			Key: "KT01", Group: "Kinh tế", SubGroup: "Ngân sách", Name: "Thu ngân sách", Measure: "triệu đồng", Direction: data.AtLeast, Nature: data.Cumulative,
			Aggregation: data.SumOf, Adds: true, Planned: decimal.RequireFromString("1000.15"), LastYear: decimal.NewNullDecimal(decimal.NewFromInt(9)),
			Actual: decimal.NewNullDecimal(decimal.NewFromInt(int64(version*100 + n))), AsOf: vn.NewDate(2025, 11, 30),
			Estimate: decimal.NewNullDecimal(decimal.RequireFromString("0.1")), State: data.Behind, Final: true, Responsible: "Phòng mẫu",
			Footnote: "sau trừ tiết kiệm", Note: "n",
		}},
		Movements: []handup.Movement{{
			Key: "PT01", Name: "“Dân vận khéo”", LaunchedBy: []data.Level{data.City}, Manner: data.Thematic, LaunchDoc: "12/KH-UBND", Outcome: "kết quả\nhai dòng",
			Collectives: 2, Individuals: 3, Models: "m", WardAwards: 4, CityRequests: 5, Difficulties: "d",
		}},
		Exemplars: []handup.Exemplar{{Key: "e1", Kind: data.ModelExemplar, Name: "Mô hình mẫu", Unit: "Tổ dân phố mẫu", Field: "Văn hóa", Outcome: "o", FoundOn: vn.NewDate(2025, 11, 1), Stage: data.Fostered}},
		Nominations: []handup.Nomination{{
			Key: "n1", Subject: data.Individual, Salutation: "Bà", Name: fmt.Sprintf("Người mẫu %d", n), BirthYear: 1975, Headcount: 1, Post: "Giáo viên", Unit: "Trường mẫu",
			Standing: data.Direct, Round: data.CampaignRound, Prize: 540_000,
			Achievement: "thành tích", Form: "BK", FormName: "Bằng khen của Chủ tịch UBND thành phố", Authority: data.City, Stage: "voted",
			VotesFor: 8, VotesOf: 9, Decision: "1/QĐ",
		}},
		Units: []handup.Unit{{
			Key: "u1", Name: "Trường mẫu", Due: vn.NewDate(2025, 12, 8), ReceivedOn: vn.NewDate(2025, 12, 9), DocNumber: "3/BC", DocDate: vn.NewDate(2025, 12, 7),
			DaysLate: 1, Timeliness: data.Late, State: data.Accepted, Reminders: 2, Supplements: 1,
		}},
		Remarks: []handup.Remark{{Text: "Thiếu kinh phí"}, {Proposal: true, Text: "Bổ sung kinh phí"}},
	}
}

func arrivalOf(c handup.Content) city.Arrival {
	text := fmt.Sprintf("%+v", c)
	sum := sha256.Sum256([]byte(text))
	return city.Arrival{
		FileName: fmt.Sprintf("%s_%d.zip", vn.ASCII(c.Ward.Name), c.Version), SHA256: hex.EncodeToString(sum[:]), Size: int64(len(text)),
		Seal: hex.EncodeToString(sum[:4]), ReceivedOn: vn.NewDate(2025, 12, 12), Content: &c,
	}
}

func collected[T any](t testing.TB, rows iter.Seq2[T, error]) []T {
	t.Helper()
	var list []T
	for row, err := range rows {
		must(t, err)
		list = append(list, row)
	}
	return list
}

// states of the packages of a round, by version.
func states(t *testing.T, s *store.Store, r city.Round) string {
	t.Helper()
	packages, err := s.PackagesOf(r.ID)
	must(t, err)
	var list []string
	for _, p := range packages {
		list = append(list, fmt.Sprintf("%d:%s", p.Version, p.State))
	}
	return strings.Join(list, " ")
}

// actual is what the wards have reached, as consolidated.
func actual(t *testing.T, s *store.Store, r city.Round) string {
	t.Helper()
	lines, err := s.CityTargets(r.ID)
	must(t, err)
	if len(lines) == 0 {
		return ""
	}
	return lines[0].Actual.Value.Decimal.String()
}

// Whatever a package holds comes back as it was written, with where it is from.
func TestEveryFieldOfAPackageIsKept(t *testing.T) {
	s, r := cityOf(t, 1)
	c := wardContent(1, 2)
	c.Targets[0].Official = decimal.NewNullDecimal(decimal.RequireFromString("10712726.79"))
	v, err := s.Receiver(r.ID, "").Receive(arrivalOf(c))
	must(t, err)
	id := v[0].Package.ID
	target := collected(t, s.WardsOfTarget(r.ID, city.NameKey("Thu ngân sách"), "trieu dong"))[0]
	movement := collected(t, s.WardsOfMovement(r.ID, "dan van kheo"))[0]
	exemplar := collected(t, s.CityExemplars(store.PeopleQuery{RoundID: r.ID}))[0]
	nomination := collected(t, s.CityNominations(store.PeopleQuery{RoundID: r.ID}))[0]
	units, err := s.UnitsOf(id)
	must(t, err)
	remarks := collected(t, s.CityRemarks(r.ID))
	for what, pair := range map[string][2]any{ // as kept, as written
		"target":     {target.Target, c.Targets[0]},
		"movement":   {movement.Movement, c.Movements[0]},
		"exemplar":   {exemplar.Exemplar, c.Exemplars[0]},
		"nomination": {nomination.Nomination, c.Nominations[0]},
		"unit":       {units[0].Unit, c.Units[0]},
		"remark":     {remarks[1].Remark, c.Remarks[1]},
	} {
		if !reflect.DeepEqual(pair[0], pair[1]) {
			t.Errorf("%s: %+v\nwas %+v", what, pair[0], pair[1])
		}
		for i := range reflect.TypeOf(pair[0]).NumField() {
			if reflect.ValueOf(pair[0]).Field(i).IsZero() {
				t.Errorf("%s of a %s is not tried", reflect.TypeOf(pair[0]).Field(i).Name, what)
			}
		}
	}
	want := city.Origin{RowID: remarks[1].RowID, PackageID: id, WardID: v[0].Package.WardID, Ward: "phường Mẫu 001", Place: 1, Version: 2, Position: 2}
	if remarks[1].Origin != want {
		t.Errorf("it is from %+v; want %+v", remarks[1].Origin, want)
	}
}

func TestANewerVersionTakesThePlaceAndUndoGivesItBack(t *testing.T) {
	s, r := cityOf(t, 2)
	_, err := s.Receiver(r.ID, "").Receive(arrivalOf(wardContent(1, 1)), arrivalOf(wardContent(2, 1)))
	must(t, err)
	if got := actual(t, s, r); got != "203" {
		t.Fatalf("the wards come to %s", got)
	}
	_, err = s.Receiver(r.ID, "").Receive(arrivalOf(wardContent(1, 2)))
	must(t, err)
	if got := states(t, s, r) + " " + actual(t, s, r); got != "1:superseded 1:taken 2:taken 303" {
		t.Errorf("after the second version: %s", got)
	}
	_, err = s.UndoLast(store.OfCity)
	must(t, err)
	if got := states(t, s, r) + " " + actual(t, s, r); got != "1:taken 1:taken 203" {
		t.Errorf("after undo: %s", got)
	}
	v, err := s.Receiver(r.ID, "").Receive(arrivalOf(wardContent(1, 2)))
	must(t, err)
	if got := states(t, s, r) + " " + actual(t, s, r); v[0].Again || got != "1:superseded 1:taken 2:taken 303" {
		t.Errorf("received once more: %s", got)
	}
	if again, err := s.Receiver(r.ID, "").Receive(arrivalOf(wardContent(1, 2)), arrivalOf(wardContent(1, 1))); err != nil || !again[0].Again || !again[1].Again {
		t.Errorf("the same files are kept again: %+v, %v", again, err)
	}
}

// One job is one stroke, however many writes it took.
func TestAllThatAReceiverTookIsUndoneTogether(t *testing.T) {
	s, r := cityOf(t, 5)
	receiver := s.Receiver(r.ID, "Nhận hồ sơ")
	for n := 1; n <= 5; n++ {
		_, err := receiver.Receive(arrivalOf(wardContent(n, 1)))
		must(t, err)
	}
	if n, err := s.LastStroke(store.OfCity); err != nil || n != 5 {
		t.Errorf("the stroke has %d changes (%v)", n, err)
	}
	_, err := s.UndoLast(store.OfCity)
	must(t, err)
	if got := states(t, s, r) + actual(t, s, r); got != "" {
		t.Errorf("left: %s", got)
	}
}

// A package that cannot be kept whole leaves nothing, nor do those of the same
// call, and what counted still does.
func TestAnErrorHalfWayLeavesNothing(t *testing.T) {
	s, r := cityOf(t, 2)
	receiver := s.Receiver(r.ID, "")
	_, err := receiver.Receive(arrivalOf(wardContent(1, 1)))
	must(t, err)
	tooBig := arrivalOf(wardContent(2, 1))
	tooBig.File = make([]byte, store.MaxAttachment+1)
	_, err = receiver.Receive(arrivalOf(wardContent(1, 2)), tooBig)
	wantProblem(t, err, "problem.attachment_size")
	if got := states(t, s, r) + " " + actual(t, s, r); got != "1:taken 101" {
		t.Errorf("after the error: %s", got)
	}
	if n, err := s.CountCityNominations(store.PeopleQuery{RoundID: r.ID}); err != nil || n != 1 {
		t.Errorf("%d nominations (%v)", n, err)
	}
	_, err = receiver.Receive(arrivalOf(wardContent(1, 2)))
	must(t, err)
	if n, err := s.LastStroke(store.OfCity); err != nil || n != 3 {
		t.Errorf("the stroke goes on: %d changes (%v)", n, err)
	}
}

func TestTheFileOfAPackageIsKeptAsProof(t *testing.T) {
	s, r := cityOf(t, 1)
	a := arrivalOf(wardContent(1, 1))
	a.File = []byte("gói hồ sơ")
	a.SHA256 = store.FileHash(a.File)
	v, err := s.Receiver(r.ID, "").Receive(a)
	must(t, err)
	p, err := s.Packages.Get(v[0].Package.ID)
	must(t, err)
	file, err := s.PackageFile(p)
	if err != nil || string(file) != "gói hồ sơ" || !p.Kept {
		t.Errorf("%q, %v", file, err)
	}
}

func TestAWardThatWasNotInTheList(t *testing.T) {
	s, r := cityOf(t, 1)
	v, err := s.Receiver(r.ID, "").Receive(arrivalOf(wardContent(7, 1)))
	must(t, err)
	if p := v[0].Package; p.State != city.Waiting || !p.Has(city.WardUnknown) || actual(t, s, r) != "" {
		t.Fatalf("%+v", p)
	}
	later := s.Receiver(r.ID, "")
	_, err = later.Receive(arrivalOf(wardContent(1, 1))) // knows the wards as they were
	must(t, err)
	w := city.Ward{Position: 7, Name: v[0].Package.WardName, MustReport: true}
	must(t, s.Wards.Save(&w, ""))
	if same, err := later.Receive(arrivalOf(wardContent(7, 1))); err != nil || same[0].Package.WardID != w.ID || same[0].Package.ID != v[0].Package.ID {
		t.Errorf("read again, it is %+v (%v)", same, err)
	}
	_, err = s.UndoLast(store.OfCity)
	must(t, err)
	if got := states(t, s, r); got != "1:waiting" {
		t.Errorf("after undo: %s", got)
	}
	must(t, s.ChoosePackage(v[0].Package.ID, w.ID, ""))
	if got := states(t, s, r) + " " + actual(t, s, r); got != "1:taken 107" {
		t.Errorf("placed: %s", got)
	}
	wantProblem(t, s.Wards.Delete(w.ID, ""), "problem.in_use")
	twin := city.Ward{Name: "Phường  MẪU 007"}
	wantProblem(t, s.Wards.Save(&twin, ""), "problem.duplicate_ward")
	must(t, s.SetPackageAside(v[0].Package.ID, "gửi nhầm"))
	if got := states(t, s, r) + " " + actual(t, s, r); got != "1:refused " {
		t.Errorf("set aside: %s", got)
	}
	_, err = s.UndoLast(store.OfCity)
	must(t, err)
	if got := states(t, s, r) + " " + actual(t, s, r); got != "1:taken 107" {
		t.Errorf("after undo: %s", got)
	}
}

func TestOtherNamesAreGathered(t *testing.T) {
	s, r := cityOf(t, 3)
	receiver := s.Receiver(r.ID, "")
	for n, names := range [][2]string{{"Thu ngân sách", "Dân vận khéo"}, {"Tổng thu NSNN trên địa bàn", "Khéo dân vận"}, {"thu ngân  sách", "Phong trào thi đua Dân vận khéo"}} {
		c := wardContent(n+1, 1)
		c.Targets[0].Name, c.Movements[0].Name = names[0], names[1]
		c.Nominations[0].FormName = []string{"Bằng khen của Chủ tịch UBND thành phố", "BK Chủ tịch TP", "Bằng khen của Chủ tịch UBND Thành phố"}[n]
		_, err := receiver.Receive(arrivalOf(c))
		must(t, err)
	}
	count := func() (targets, movements, forms int) {
		lines, err := s.CityTargets(r.ID)
		must(t, err)
		told, err := s.CityMovements(r.ID)
		must(t, err)
		counts, err := s.FormCounts(r.ID)
		must(t, err)
		return len(lines), len(told), len(counts)
	}
	if a, b, c := count(); a != 2 || b != 2 || c != 2 {
		t.Errorf("before: %d targets, %d movements, %d forms", a, b, c)
	}
	for _, a := range []city.Alias{
		{About: city.OfTarget, Name: "Thu ngân sách", Other: "Tổng thu NSNN trên địa bàn"},
		{About: city.OfMovement, Name: "Dân vận khéo", Other: "Khéo dân vận"},
		{About: city.OfForm, Name: "Bằng khen của Chủ tịch UBND thành phố", Other: "BK Chủ tịch TP"},
	} {
		must(t, s.Aliases.Save(&a, ""))
	}
	if a, b, c := count(); a != 1 || b != 1 || c != 1 {
		t.Errorf("after: %d targets, %d movements, %d forms", a, b, c)
	}
	if got := actual(t, s, r); got != "306" {
		t.Errorf("the wards come to %s", got)
	}
	counts, err := s.FormCounts(r.ID)
	must(t, err)
	if c := counts[0]; c.Individuals != 3 || c.Wards != 3 || c.Authority != data.City {
		t.Errorf("%+v", c)
	}
	if rows := collected(t, s.WardsOfTarget(r.ID, "thu ngan sach", "trieu dong")); len(rows) != 3 || rows[1].Name != "Tổng thu NSNN trên địa bàn" {
		t.Errorf("%+v", rows)
	}
	chain := city.Alias{About: city.OfTarget, Name: "Tổng thu NSNN trên địa bàn", Other: "Thu"}
	wantProblem(t, s.Aliases.Save(&chain, ""), "problem.alias_chain")
}

func TestNomineesOfTwoWardsAreFound(t *testing.T) {
	s, r := cityOf(t, 4)
	receiver := s.Receiver(r.ID, "")
	for n, name := range []string{"Trần Thị Hoà", "TRẦN THỊ HÒA", "Lê Văn Mẫu", "Trần Thị Hòa"} {
		c := wardContent(n+1, 1)
		c.Nominations[0].Name = name
		if n == 3 {
			c.Nominations[0].Stage = string(data.Refused)
		}
		_, err := receiver.Receive(arrivalOf(c))
		must(t, err)
	}
	found := collected(t, s.Suspicions(r.ID, true))
	if len(found) != 1 || found[0].Likelihood != city.Likely || !slices.Equal(found[0].Origins(), []string{"phường Mẫu 001", "phường Mẫu 002"}) {
		t.Errorf("%+v", found)
	}
}

// Pages follow one another without a gap and without a row twice, whatever is
// asked for.
func TestNominationsPageByPage(t *testing.T) {
	s, r := cityOf(t, 7)
	receiver := s.Receiver(r.ID, "")
	for n := 1; n <= 7; n++ {
		c := wardContent(n, 1)
		for i := 2; i <= n; i++ {
			next := c.Nominations[0]
			next.Key, next.Name = fmt.Sprint("n", i), fmt.Sprintf("Người mẫu %d.%d", n, i)
			if i%2 == 0 {
				next.Subject, next.Authority = data.Collective, data.Ward
			}
			c.Nominations = append(c.Nominations, next)
		}
		_, err := receiver.Receive(arrivalOf(c))
		must(t, err)
	}
	for name, c := range map[string]struct {
		query store.PeopleQuery
		want  int
	}{
		"all":         {store.PeopleQuery{}, 28},
		"collectives": {store.PeopleQuery{Subject: data.Collective}, 12},
		"to the city": {store.PeopleQuery{ToCity: true}, 16},
		"words":       {store.PeopleQuery{Text: "mau giao vien 7.4"}, 1},
		"a form":      {store.PeopleQuery{FormKey: city.NameKey("Bằng khen của Chủ tịch UBND thành phố")}, 28},
		"no such":     {store.PeopleQuery{Text: "%"}, 0},
	} {
		q := c.query
		q.RoundID = r.ID
		whole := collected(t, s.CityNominations(q))
		if n, err := s.CountCityNominations(q); err != nil || n != c.want || len(whole) != c.want {
			t.Errorf("%s: %d counted, %d read (%v); want %d", name, n, len(whole), err, c.want)
		}
		var paged []city.WardNomination
		for q.Limit = 3; ; q.After = paged[len(paged)-1].Origin {
			page := collected(t, s.CityNominations(q))
			paged = append(paged, page...)
			if len(page) < q.Limit {
				break
			}
		}
		if fmt.Sprint(paged) != fmt.Sprint(whole) {
			t.Errorf("%s: the pages come to %d rows; want %d", name, len(paged), len(whole))
		}
	}
}

// Undoing on one side never reaches what was done on the other.
func TestTheSidesAreUndoneApart(t *testing.T) {
	s, r := cityOf(t, 1)
	holiday := data.Holiday{Name: "Ngày nghỉ mẫu", On: vn.NewDate(2027, 9, 2)}
	must(t, s.Holidays.Save(&holiday, ""))
	_, err := s.Receiver(r.ID, "").Receive(arrivalOf(wardContent(1, 1)))
	must(t, err)
	taken, err := s.UndoLast(0)
	must(t, err)
	if len(taken) != 1 || taken[0].Entity != "holiday" || actual(t, s, r) != "101" {
		t.Errorf("the ward has undone %+v", taken)
	}
	taken, err = s.UndoLast(store.OfCity)
	must(t, err)
	if len(taken) != 1 || taken[0].Entity != "city_package" {
		t.Errorf("the city has undone %+v", taken)
	}
	hits, err := s.Search("mau 001", 5)
	must(t, err)
	found, err := s.SearchCity("mau 001", 5)
	must(t, err)
	if len(hits) != 0 || len(found) != 1 || found[0].Entity != "city_ward" {
		t.Errorf("the ward finds %+v, the city %+v", hits, found)
	}
}

// What is given up half-way leaves nothing that counts.
func TestReceivingIsGivenUp(t *testing.T) {
	s, r := cityOf(t, 2)
	_, err := s.Receiver(r.ID, "").Receive(arrivalOf(wardContent(1, 1)))
	must(t, err)
	receiver := s.Receiver(r.ID, "")
	must(t, receiver.TakeBack())
	for n := 1; n <= 2; n++ {
		_, err := receiver.Receive(arrivalOf(wardContent(n, 2)))
		must(t, err)
	}
	must(t, receiver.TakeBack())
	if got := states(t, s, r) + " " + actual(t, s, r); got != "1:taken 101" {
		t.Errorf("left: %s", got)
	}
}
