package city_test

import (
	"fmt"
	"slices"
	"testing"

	"golang.org/x/text/unicode/norm"

	"thidua/data"
	"thidua/data/city"
	"thidua/data/handup"
)

// nominee of a ward.
type nominee struct {
	ward int64
	name string
	born int
	unit string
	form string
}

func suspicions(t *testing.T, subject data.Subject, nominees []nominee) []city.Suspicion {
	t.Helper()
	var rows []city.WardNomination
	for _, n := range nominees {
		row := city.RowsOf(handup.Content{Nominations: []handup.Nomination{{
			Subject: subject, Name: n.name, BirthYear: n.born, Unit: n.unit, FormName: n.form,
		}}}).Nominations[0]
		row.WardID, row.Ward = n.ward, fmt.Sprint("phường ", n.ward)
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b city.WardNomination) int { return compareTexts(a.PersonKey, b.PersonKey) })
	return all(t, city.Suspicions(stream(rows)))
}

func TestPersonsNominatedTwice(t *testing.T) {
	const form = "Bằng khen"
	for name, c := range map[string]struct {
		nominees []nominee
		want     []city.Likelihood
		wards    int
		sameForm bool
	}{
		"same year":              {[]nominee{{1, "Nguyễn Thị Hoà", 1975, "", form}, {2, "NGUYỄN THỊ HÒA", 1975, "", form}}, []city.Likelihood{city.Likely}, 2, true},
		"composed otherwise":     {[]nominee{{1, "Trần Thị Thuỳ", 1975, "", form}, {2, norm.NFD.String("Trần Thị Thùy"), 1975, "", "Giấy khen"}}, []city.Likelihood{city.Likely}, 2, false},
		"with a title":           {[]nominee{{1, "ThS. Nguyễn Văn An", 1975, "", form}, {2, "Đ/c Nguyễn Văn An", 1975, "", form}}, []city.Likelihood{city.Likely}, 2, true},
		"other years":            {[]nominee{{1, "Nguyễn Văn An", 1975, "", form}, {2, "Nguyễn Văn An", 1976, "", form}}, nil, 0, false},
		"no years":               {[]nominee{{1, "Nguyễn Văn An", 0, "", form}, {2, "Nguyễn Văn An", 0, "", form}}, []city.Likelihood{city.Possible}, 2, true},
		"one year":               {[]nominee{{1, "Nguyễn Văn An", 0, "", form}, {2, "Nguyễn Văn An", 1980, "", form}}, []city.Likelihood{city.Possible}, 2, true},
		"no years, same place":   {[]nominee{{1, "Nguyễn Văn An", 0, "Trường THCS Lê Lợi", form}, {2, "Nguyễn Văn An", 0, "trường THCS Lê Lợi", form}}, []city.Likelihood{city.Likely}, 2, true},
		"other marks, same year": {[]nominee{{1, "Nguyễn Thị Hoa", 1975, "", form}, {2, "Nguyễn Thị Hòa", 1975, "", form}}, []city.Likelihood{city.Possible}, 2, true},
		"other marks, no years":  {[]nominee{{1, "Nguyễn Thị Hoa", 0, "", form}, {2, "Nguyễn Thị Hóa", 0, "", form}}, []city.Likelihood{city.Faint}, 2, true},
		"twice in one ward":      {[]nominee{{1, "Nguyễn Văn An", 0, "", form}, {1, "Nguyễn Văn An", 0, "", "Giấy khen"}}, []city.Likelihood{city.Likely}, 1, false},
		"namesakes in a ward":    {[]nominee{{1, "Nguyễn Văn An", 1975, "", form}, {1, "Nguyễn Văn An", 1980, "", form}}, nil, 0, false},
		"two pairs":              {[]nominee{{1, "Lê An", 1975, "", form}, {2, "Lê An", 1975, "", form}, {3, "Lê An", 1980, "", form}, {4, "Lê An", 1980, "", form}}, []city.Likelihood{city.Likely, city.Likely}, 2, true},
		"a pair and an unknown":  {[]nominee{{1, "Lê An", 1975, "", form}, {2, "Lê An", 1980, "", form}, {3, "Lê An", 0, "", form}}, []city.Likelihood{city.Possible}, 3, true},
		"nobody else":            {[]nominee{{1, "Lê An", 1975, "", form}, {2, "Lê Anh", 1975, "", form}}, nil, 0, false},
	} {
		found := suspicions(t, data.Individual, c.nominees)
		var got []city.Likelihood
		for _, s := range found {
			got = append(got, s.Likelihood)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v; want %v", name, got, c.want)
			continue
		}
		if len(found) > 0 && (found[0].Wards != c.wards || found[0].SameForm != c.sameForm || len(found[0].Origins()) != c.wards) {
			t.Errorf("%s: of %d wards, same form %v", name, found[0].Wards, found[0].SameForm)
		}
	}
}

func TestCollectivesNominatedTwice(t *testing.T) {
	for name, c := range map[string]struct {
		a, b nominee
		want city.Likelihood
	}{
		"of one unit":          {nominee{ward: 1, name: "Khoa Nhi", unit: "Bệnh viện Kiến An"}, nominee{ward: 2, name: "Khoa Nhi", unit: "Bệnh viện Kiến An"}, city.Likely},
		"a company":            {nominee{ward: 1, name: "Công ty TNHH Hoà Phát mẫu"}, nominee{ward: 2, name: "CÔNG TY TNHH HÒA PHÁT MẪU"}, city.Possible},
		"a school of one name": {nominee{ward: 1, name: "Trường Mầm non Hoa Sen"}, nominee{ward: 2, name: "Trường Mầm non Hoa Sen"}, city.Possible},
		"what every ward has":  {nominee{ward: 1, name: "Tổ dân phố số 5"}, nominee{ward: 2, name: "Tổ dân phố số 5"}, city.Unlikely},
		"likewise":             {nominee{ward: 1, name: "Công an phường"}, nominee{ward: 2, name: "Công an phường"}, city.Unlikely},
		"twice in a ward":      {nominee{ward: 1, name: "Tổ dân phố số 5"}, nominee{ward: 1, name: "Tổ dân phố số 5"}, city.Likely},
		"one with a name":      {nominee{ward: 1, name: "Tổ dân phố Đồng Tâm"}, nominee{ward: 2, name: "Tổ dân phố Đồng Tâm"}, city.Possible},
	} {
		got := city.Unlikely
		if found := suspicions(t, data.Collective, []nominee{c.a, c.b}); len(found) > 0 {
			got = found[0].Likelihood
		}
		if got != c.want {
			t.Errorf("%s: %s; want %s", name, got.Name(), c.want.Name())
		}
	}
}

func TestNamesThatEveryWardHas(t *testing.T) {
	for name, want := range map[string]bool{
		"Tổ dân phố số 12": true, "Cán bộ và Nhân dân tổ dân phố số 3": true, "Phòng Văn hóa - Xã hội": true, "Công an xã": true,
		"Chi bộ IV": true, "Hội Phụ nữ phường": true, "Tổ dân phố Cao Sơn": false, "Phòng Kinh tế phường Kiến An": false,
		"Công ty Cổ phần mẫu": false, "Trường Tiểu học Kiến An": false,
	} {
		if city.IsGeneric(name) != want {
			t.Errorf("%s: generic is %v", name, !want)
		}
	}
}

func TestMovementsOfTheCity(t *testing.T) {
	var rows []city.WardMovement
	for ward, m := range []handup.Movement{
		{Name: "Dân vận khéo", LaunchedBy: []data.Level{data.Ward}, Collectives: 3, Individuals: 10, Outcome: "tốt", CityRequests: 1},
		{Name: "Phong trào thi đua “Dân vận khéo”", LaunchedBy: []data.Level{data.City, data.Ward}, Collectives: 4, WardAwards: 2},
		{Name: "Phong trào thi đua “Dân vận khéo”", LaunchedBy: []data.Level{data.Central}, Individuals: 5, Models: "Mô hình mẫu"},
		{Name: "Vì biển đảo", LaunchedBy: []data.Level{data.Ward}},
	} {
		row := city.RowsOf(handup.Content{Movements: []handup.Movement{m}}).Movements[0]
		row.WardID = int64(ward + 1)
		rows = append(rows, row)
	}
	rows = append(rows[:3:3], rows[2], rows[3]) // the third ward tells of it twice
	lines := city.MovementsInOrder(all(t, city.Movements(stream(rows))))
	if len(lines) != 2 {
		t.Fatalf("%+v", lines)
	}
	l := lines[0]
	if l.Name != "Phong trào thi đua “Dân vận khéo”" || l.Wards != 3 || l.Collectives != 7 || l.Individuals != 20 || l.WardAwards != 2 || l.CityRequests != 1 || l.Told != 1 || l.Models != 2 {
		t.Errorf("%+v", l)
	}
	if !slices.Equal(l.LaunchedBy, []data.Level{data.Central, data.City, data.Ward}) || !l.ToCity() || lines[1].ToCity() {
		t.Errorf("launched by %v", l.LaunchedBy)
	}
}
