package store_test

import (
	"fmt"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/handup"
	"thidua/data/vn"
)

// fullContent is a made-up package of the usual size: 22 targets, 8 movements,
// 12 exemplars, 60 nominations, 40 units.
func fullContent(n, version int) handup.Content {
	c := wardContent(n, version)
	c.Targets, c.Movements, c.Exemplars, c.Nominations, c.Units = nil, nil, nil, nil, nil
	for k := range 22 {
		c.Targets = append(c.Targets, sampleTarget(n, k))
	}
	for k := range 8 {
		c.Movements = append(c.Movements, handup.Movement{
			Key: fmt.Sprint("PT", k), Name: fmt.Sprintf("Phong trào thi đua “Mẫu số %d”", k+1), LaunchedBy: []data.Level{data.Levels()[k%3], data.Ward},
			Manner: data.Thematic, Outcome: fmt.Sprintf("Vận động %d hộ dân tham gia, ủng hộ %d triệu đồng; duy trì nền nếp sinh hoạt hằng tháng.", 20+n+k, 5*k+n),
			Collectives: 10 + k, Individuals: 200 + n, Models: "Mô hình tuyến đường tự quản (mẫu)", WardAwards: 3, CityRequests: 1,
		})
	}
	for k := range 12 {
		c.Exemplars = append(c.Exemplars, handup.Exemplar{
			Key: fmt.Sprint("e", k), Kind: data.ExemplarKinds()[k%4], Name: fmt.Sprintf("Điển hình mẫu %d.%d", n, k), Unit: fmt.Sprintf("Tổ dân phố số %d", k+1),
			Field: "Văn hóa - xã hội", Outcome: "Vận động Nhân dân hiến đất mở đường, giữ gìn vệ sinh môi trường, xây dựng nếp sống văn minh đô thị.",
		})
	}
	for k := range 60 {
		c.Nominations = append(c.Nominations, sampleNomination(n, k))
	}
	for k := range 40 {
		c.Units = append(c.Units, handup.Unit{
			Key: fmt.Sprint("u", k), Name: fmt.Sprintf("Đơn vị mẫu %d", k+1), ReceivedOn: vn.NewDate(2025, 12, 1+k%9), Timeliness: data.OnTime,
		})
	}
	return c
}

// sampleTarget is target k of ward n: every third is a ratio, and one ward in
// fifty has its revenue in đồng.
func sampleTarget(n, k int) handup.Target {
	t := handup.Target{
		Key: fmt.Sprintf("CT%02d", k+1), Group: []string{"Kinh tế", "Văn hóa - xã hội", "Quốc phòng - an ninh"}[k/8], Name: fmt.Sprintf("Chỉ tiêu mẫu số %d", k+1),
		Measure: "triệu đồng", Direction: data.AtLeast, Nature: data.Cumulative, Aggregation: data.SumOf, Adds: true, Planned: decimal.New(int64(100_000+n*731+k), -2),
		AsOf: vn.NewDate(2025, 11, 30), State: data.States()[(n+k)%6],
	}
	if k%3 == 2 {
		t.Measure, t.Adds, t.Planned = "%", false, decimal.New(950, -1)
	}
	t.Actual = decimal.NewNullDecimal(t.Planned.Mul(decimal.New(int64(80+(n*7+k*3)%35), -2)))
	if t.State == data.NoData {
		t.Actual = decimal.NullDecimal{}
	}
	if k == 0 && n%50 == 7 {
		t.Planned, t.Actual.Decimal = t.Planned.Shift(3), t.Actual.Decimal.Shift(3)
	}
	return t
}

// sampleNomination is nominee k of ward n; every twentieth of them is also
// nominated by the next ward.
func sampleNomination(n, k int) handup.Nomination {
	at := n*60 + k
	if k == 59 {
		at = (n - 1) * 60 // the first of the ward before
	}
	x := handup.Nomination{
		Key: fmt.Sprint("n", k), Subject: data.Individual, Salutation: "Bà", Name: fmt.Sprintf("Người Mẫu %d", at), BirthYear: 1960 + at%40,
		Post: "Giáo viên", Unit: fmt.Sprintf("Trường Tiểu học mẫu %d", at%9), Form: "BK", FormName: "Bằng khen của Chủ tịch UBND thành phố", Authority: data.City,
		Achievement: "Có thành tích xuất sắc trong phong trào thi đua yêu nước, hoàn thành tốt nhiệm vụ được giao năm 2025", Stage: "voted", VotesFor: 9, VotesOf: 9,
	}
	switch {
	case k%10 == 3:
		x.Subject, x.Salutation, x.Name, x.BirthYear, x.Post = data.Collective, "", fmt.Sprintf("Tổ dân phố số %d", k), 0, ""
	case k%4 == 1:
		x.Form, x.FormName, x.Authority = "GK", "Giấy khen của Chủ tịch UBND phường", data.Ward
	}
	return x
}
