package city_test

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"thidua/assets"
	"thidua/data"
	"thidua/data/annex"
	"thidua/data/city"
	"thidua/data/handup"
)

// shown is an annex as somebody reads it, a line of the table a line.
func shown(t *testing.T, a annex.Annex) string {
	t.Helper()
	var b strings.Builder
	for i, l := range a.Lines {
		if l.Title != "" {
			fmt.Fprintln(&b, l.Number, l.Title)
			continue
		}
		if len(l.Values) != len(a.Columns) {
			t.Errorf("%s, line %d: %d values in %d columns", a.Name(), i, len(l.Values), len(a.Columns))
		}
		fmt.Fprintln(&b, strings.ReplaceAll(strings.Join(l.Cells(), "|"), "\n", " / "))
	}
	fmt.Fprintln(&b, strings.Join(slices.Concat(a.Total, a.Remarks), "\n"))
	return b.String()
}

// wants checks that an annex says some things and not others.
func wants(t *testing.T, a annex.Annex, says, never []string) {
	t.Helper()
	text := shown(t, a)
	for _, s := range says {
		if !strings.Contains(text, s) {
			t.Errorf("%s does not say %q:\n%s", a.Name(), s, text)
		}
	}
	for _, s := range append(never, "city.", "annex.", "{{", "<no value>") {
		if strings.Contains(text, s) {
			t.Errorf("%s says %q:\n%s", a.Name(), s, text)
		}
	}
}

func TestAnnexOfTargets(t *testing.T) {
	lines := consolidate(t,
		figures{1, "Thu ngân sách", "triệu đồng", true, "1000.5", "537487.84", "", data.Exceeded},
		figures{2, "Thu ngân sách", "triệu đồng", true, "1000.5", "", "", data.NoData},
		figures{1, "Tỷ lệ hộ nghèo", "%", false, "1", "0.5", "", data.Met},
		figures{2, "Tỷ lệ hộ nghèo", "%", false, "1", "2.55", "", data.NotMet},
	)
	wants(t, city.TargetsAnnex(round(), lines), []string{
		"I KINH TẾ",
		"1|Thu ngân sách|triệu đồng|2.001,0|537.487,84|53.721,92|2|1|1||1|",
		"2|Tỷ lệ hộ nghèo|%||||2|2|1|1||Thấp nhất 0,5 (phường A) / Cao nhất 2,55 (phường B)|",
		"2 chỉ tiêu được tổng hợp",
	}, []string{"3,05", "1,525"})
	wants(t, city.TargetsAnnex(round(), nil), []string{"Không phát sinh."}, nil)
}

func TestAnnexOfMovements(t *testing.T) {
	lines := []city.MovementLine{
		{Key: "a", Name: "Dân vận khéo", LaunchedBy: []data.Level{data.City}, Wards: 2, Collectives: 1200, Individuals: 5, Told: 1},
		{Key: "b", Name: "Vì biển đảo", Wards: 1},
	}
	told := func(key string) iter.Seq2[city.WardMovement, error] {
		if key == "b" {
			return stream[city.WardMovement](nil)
		}
		return stream([]city.WardMovement{
			{Origin: city.Origin{Ward: "phường A"}, Movement: handup.Movement{Outcome: "Có kết quả", Collectives: 7}},
			{Origin: city.Origin{Ward: "phường B"}},
		})
	}
	a, err := city.MovementsAnnex(round(), lines, told)
	if err != nil {
		t.Fatal(err)
	}
	wants(t, a, []string{
		"I PHONG TRÀO DO TRUNG ƯƠNG, THÀNH PHỐ PHÁT ĐỘNG", "II PHONG TRÀO DO PHƯỜNG",
		"1|Dân vận khéo|Thành phố|2||1.200|5||0|0|", "|– phường A|||Có kết quả|7|||||", "2|Vì biển đảo",
	}, []string{"phường B"})
}

func TestAnnexesOfPeople(t *testing.T) {
	of := func(id int64, ward string) city.Origin { return city.Origin{WardID: id, Ward: ward} }
	nominated := []city.WardNomination{
		{Origin: of(1, "phường A"), Nomination: handup.Nomination{Subject: data.Individual, Salutation: "Bà", Name: "Người Mẫu", BirthYear: 1975, Post: "Giáo viên", Unit: "Trường mẫu", FormName: "Bằng khen", VotesFor: 8, VotesOf: 9}},
		{Origin: of(1, "phường A"), Nomination: handup.Nomination{Subject: data.Collective, Name: "Trường mẫu", FormName: "Bằng khen"}},
		{Origin: of(2, "xã B"), Nomination: handup.Nomination{Subject: data.Household, Name: "Hộ mẫu", FormName: "Bằng khen"}},
	}
	a, err := city.NominationsAnnex(round(), stream(nominated), []city.FormCount{
		{Form: "Bằng khen", Authority: data.City, Collectives: 1, Individuals: 1, Households: 1, Wards: 2},
		{Form: "Giấy khen", Authority: data.Ward, Individuals: 9},
	})
	if err != nil {
		t.Fatal(err)
	}
	wants(t, a, []string{
		" Phường A", "1|Bà Người Mẫu|Cá nhân|1975|Giáo viên / Trường mẫu||Bằng khen|8/9|", " Xã B", "3|Hộ mẫu|Hộ gia đình|",
		"3 trường hợp đề nghị", "Bằng khen: 3 trường hợp (1 tập thể, 1 cá nhân, 1 hộ gia đình) của 2 phường",
	}, []string{"Giấy khen"})
	e, err := city.ExemplarsAnnex(round(), stream([]city.WardExemplar{
		{Origin: of(1, "phường A"), Exemplar: handup.Exemplar{Kind: data.ModelExemplar, Name: "Mô hình mẫu", Unit: "Tổ 1", Field: "Văn hóa", Outcome: "o"}},
	}))
	if err != nil {
		t.Fatal(err)
	}
	wants(t, e, []string{" Phường A", "1|Mô hình mẫu|Mô hình|Tổ 1|Văn hóa|o", "1 điển hình: 1 mô hình."}, nil)
}

func TestAnnexOfWards(t *testing.T) {
	packages := []city.Package{
		{WardID: 1, State: city.Taken, Version: 2, Kind: data.Adjustment, Number: "05/BC-UBND", IssuedOn: day(12), FrozenOn: day(10), ReceivedOn: day(16)},
		{WardID: 6, State: city.Refused, ReceivedOn: day(12), Findings: []city.Finding{{Kind: city.Altered}}},
	}
	rows := city.Standings(round(), wards()[:6], packages, day(18))
	wants(t, city.WardsAnnex(round(), rows, city.CountWards(round(), rows, packages)), []string{
		"I PHƯỜNG", "II XÃ", "III ĐẶC KHU",
		"1|phường Kiến An||14/12/2025|16/12/2025|05/BC-UBND|12/12/2025|10/12/2025|Nộp muộn|2|1|Báo cáo điều chỉnh",
		"6|đặc khu Cát Hải||14/12/2025|||||Chưa nộp, quá hạn|4||Hồ sơ đã gửi bị sửa sau khi niêm phong",
		"6 phường, xã, đặc khu phải báo cáo: 1 đã nộp (0 đúng hạn, 1 muộn), 5 chưa nộp.", "1 nơi gửi hồ sơ bị sửa",
		"Chưa nộp: phường Hồng Bàng; xã Kiến Hải; xã An Lão; xã An Lạo; đặc khu Cát Hải.",
	}, nil)
}

func TestAnnexOfDoubts(t *testing.T) {
	found := suspicions(t, data.Individual, []nominee{{1, "Người Mẫu", 1975, "Trường mẫu", "Bằng khen"}, {2, "NGƯỜI MẪU", 1975, "", "Bằng khen"}})
	rows := []figures{{6, "Thu", "triệu đồng", true, "800000", "800000", "", data.Met}}
	for ward := int64(1); ward <= 5; ward++ {
		rows = append(rows, figures{ward, "Thu", "triệu đồng", true, "1000", "900", "", data.NotMet})
	}
	a, err := city.DoubtsAnnex(round(), stream(found), consolidate(t, rows...))
	if err != nil {
		t.Fatal(err)
	}
	wants(t, a, []string{
		"I ĐỀ NGHỊ KHEN THƯỞNG TRÙNG", "1|Người Mẫu|phường 1 / phường 2|phường 1: sinh năm 1975, Trường mẫu, đề nghị Bằng khen / phường 2: sinh năm 1975, đề nghị Bằng khen|Nhiều khả năng là một",
		"II SỐ LIỆU NGHI VẤN", "1|Thu (triệu đồng)|phường F|Số 800.000 gấp hoặc kém hàng trăm lần mức thường gặp ở các nơi (900)",
		"1 trường hợp nghi trùng, 1 chỗ nghi vấn về số liệu.",
	}, nil)
}

// Every finding and every doubt has a sentence of its own.
func TestFindingsAreSaidInWords(t *testing.T) {
	for _, kind := range []city.FindingKind{
		city.Damaged, city.Altered, city.Lacking, city.Foreign, city.Newer, city.Unsafe, city.Wrong, city.OtherYear, city.SampleData, city.NotSample,
		city.WardUnknown, city.WardKindDiffers, city.WardSeveral, city.WardEnded, city.OtherCity, city.Conflict, city.OtherPlan,
		city.Older, city.NoFirst, city.Backdated, city.Extra, city.TargetTwice, city.RatioAdded, city.NotKept, city.Decided,
	} {
		if s := (city.Finding{Kind: kind, What: "x", Was: "y"}).Sentence(); said(s) == s.Key {
			t.Errorf("%s has no words", kind)
		}
	}
	for _, kind := range city.DoubtKinds() {
		if s := (city.Doubt{Kind: kind}).Sentence(); said(s) == s.Key {
			t.Errorf("%s has no words", kind)
		}
	}
}

func said(q data.Question) string { return assets.T(q.Key, q.Args...) }
