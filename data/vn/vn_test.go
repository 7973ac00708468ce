package vn_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"golang.org/x/text/unicode/norm"

	"thidua/data/vn"
)

func TestParseNumberReadsTheVietnameseWay(t *testing.T) {
	for text, want := range map[string]string{
		"330.681":       "330681",
		"1.805":         "1805",
		"850":           "850",
		"537.487,84":    "537487.84",
		"10.712.726,79": "10712726.79",
		"1.809.001,12":  "1809001.12",
		"95,08":         "95.08",
		"95,08%":        "95.08",
		"100 %":         "100",
		"0,67":          "0.67",
		"0.67":          "0.67",
		"0,345":         "0.345",
		"330 681":       "330681",
		"330\u00a0681":  "330681",
		"1 234,5":       "1234.5",
		"1,234.56":      "1234.56",
		"1,234,567":     "1234567",
		"-1.234,5":      "-1234.5",
		"−5":            "-5",
		"+7":            "7",
		"12.5":          "12.5",
		"1234,567":      "1234.567",
	} {
		got, err := vn.ParseNumber(text)
		if err != nil || got.String() != want {
			t.Errorf("ParseNumber(%q) = %v, %v; want %s", text, got, err, want)
		}
	}
}

func TestParseNumberAsksWhenTwoReadingsAreHonest(t *testing.T) {
	for text, want := range map[string]string{
		"12,345":   "12.345 12345",
		"1,805":    "1.805 1805",
		"1234.567": "1234567 1234.567",
		"-12,345":  "-12.345 -12345",
	} {
		_, err := vn.ParseNumber(text)
		var ambiguous *vn.AmbiguousError
		if !errors.As(err, &ambiguous) {
			t.Errorf("ParseNumber(%q) = %v; want to be asked", text, err)
			continue
		}
		var got []string
		for _, d := range ambiguous.Readings {
			got = append(got, d.String())
		}
		if strings.Join(got, " ") != want {
			t.Errorf("ParseNumber(%q) offers %v; want %s", text, got, want)
		}
	}
}

func TestParseNumberRefusesWhatIsNoNumber(t *testing.T) {
	for _, text := range []string{
		"", "%", "-", "12,5%%", "1.23.456", "1,23,456", "1.234.5", "1,234,5", "không", "1e9",
		"0.123.456", "1..2", "12 34", "12a", "1234567890123456789", "−−1", "١٢",
	} {
		if got, err := vn.ParseNumber(text); !errors.Is(err, vn.ErrNumber) {
			t.Errorf("ParseNumber(%q) = %v, %v; want refusal", text, got, err)
		}
	}
}

// Excel keeps fifteen digits; what has more could never be handed up.
func TestParseNumberRefusesWhatExcelWouldRound(t *testing.T) {
	for text, refused := range map[string]bool{
		"123456789012345": false, "12345678901234,5": false, "1234567890123456": true, "123.456.789.012.345.678": true,
		"1.000.000.000.000.000": false, "0,1234567890123456": true, "-1234567890123456": true, "0,100000000000000000": false,
	} {
		if _, err := vn.ParseNumber(text); errors.Is(err, vn.ErrDigits) != refused {
			t.Errorf("ParseNumber(%q): %v; refused for its digits should be %v", text, err, refused)
		}
		if _, err := vn.Vietnamese.Parse(text); errors.Is(err, vn.ErrDigits) != refused {
			t.Errorf("in a column, %q: %v; refused for its digits should be %v", text, err, refused)
		}
	}
}

func TestFormatNumber(t *testing.T) {
	for canonical, want := range map[string]string{
		"0": "0", "999": "999", "1000": "1.000", "330681": "330.681", "10712726.79": "10.712.726,79",
		"-1234.5": "-1.234,5", "0.60": "0,6",
	} {
		if got := vn.FormatNumber(decimal.RequireFromString(canonical)); got != want {
			t.Errorf("FormatNumber(%s) = %s; want %s", canonical, got, want)
		}
	}
	if got := vn.FormatFixed(decimal.RequireFromString("0.6"), 2); got != "0,60" {
		t.Errorf("FormatFixed(0.6, 2) = %s", got)
	}
	if got := vn.FormatInt(-1404000); got != "-1.404.000" {
		t.Errorf("FormatInt = %s", got)
	}
}

func FuzzParseNumberRoundTrip(f *testing.F) {
	for _, s := range []string{"330.681", "537.487,84", "95,08%", "12,345", "1,234.56", "-0,5", "\u200b1", "1.2.3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := vn.ParseNumber(s)
		if err != nil {
			return
		}
		again, err := vn.ParseNumber(vn.FormatNumber(d))
		var ambiguous *vn.AmbiguousError
		if errors.As(err, &ambiguous) {
			again, err = ambiguous.Readings[0], nil
		}
		if err != nil || !again.Equal(d) {
			t.Errorf("%q read as %s, printed %s, read again as %s (%v)", s, d, vn.FormatNumber(d), again, err)
		}
	})
}

func TestParseDate(t *testing.T) {
	for text, want := range map[string]string{
		"10/12/2025":                "2025-12-10",
		"09/12/2025":                "2025-12-09",
		"1/9/25":                    "2025-09-01",
		"19-9-2025":                 "2025-09-19",
		"19.9.2025":                 "2025-09-19",
		"ngày 19 tháng 9 năm 2025":  "2025-09-19",
		"Ngày 05 tháng 01 năm 2026": "2026-01-05",
		"2025-12-10":                "2025-12-10",
		" 30/4/2025 ":               "2025-04-30",
		"":                          "",
	} {
		got, err := vn.ParseDate(text)
		if err != nil || got.ISO() != want {
			t.Errorf("ParseDate(%q) = %v, %v; want %s", text, got.ISO(), err, want)
		}
	}
	for _, text := range []string{"31/2/2025", "12/31/2025", "0/1/2025", "1/1/0001", "2025", "hôm nay", "1/9/025"} {
		if got, err := vn.ParseDate(text); !errors.Is(err, vn.ErrDate) {
			t.Errorf("ParseDate(%q) = %v, %v; want refusal", text, got, err)
		}
	}
}

func FuzzParseDateRoundTrip(f *testing.F) {
	f.Add("10/12/2025")
	f.Add("ngày 19 tháng 9 năm 2025")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := vn.ParseDate(s)
		if err != nil {
			return
		}
		if again, err := vn.ParseDate(d.String()); err != nil || again != d {
			t.Errorf("%q read as %v, printed %q, read again as %v (%v)", s, d.ISO(), d, again.ISO(), err)
		}
	})
}

func TestDateArithmetic(t *testing.T) {
	deadline := vn.NewDate(2025, time.December, 10)
	if got := deadline.Days(vn.NewDate(2025, time.September, 19)); got != 82 {
		t.Errorf("the plan is dated %d days before the deadline; want 82", got)
	}
	if deadline.Weekday() != time.Wednesday {
		t.Errorf("10/12/2025 is a %v; want Wednesday", deadline.Weekday())
	}
	if !(vn.Date{}).Before(deadline) || deadline.Before(vn.Date{}) {
		t.Error("no date must come before every date")
	}
}

func TestWorkingDays(t *testing.T) {
	newYear := vn.NewDate(2026, time.January, 1)
	calendar := vn.Calendar{Holidays: map[vn.Date]bool{newYear: true}}
	for _, c := range []struct {
		from, to vn.Date
		want     int
	}{
		{vn.NewDate(2025, 12, 9), vn.NewDate(2025, 12, 14), 3}, // plan V.2: 10, 11 and 12 December
		{vn.NewDate(2025, 12, 14), vn.NewDate(2025, 12, 9), -3},
		{vn.NewDate(2025, 12, 31), vn.NewDate(2026, 1, 2), 1},
		{newYear, newYear, 0},
	} {
		if got := calendar.WorkingDays(c.from, c.to); got != c.want {
			t.Errorf("working days from %v to %v = %d; want %d", c.from, c.to, got, c.want)
		}
	}
}

func TestCleanIsTheTextDoor(t *testing.T) {
	for text, want := range map[string]string{
		"  Nguyễn   Thị\u00a0Hồng \t": "Nguyễn Thị Hồng",
		"\u200bTổ\ufeff 5\u00ad":      "Tổ 5",
		norm.NFD.String("Đường Thuỷ"): "Đường Thuỷ",
		"a\x00b\x1f":                  "ab",
		"hai\ndòng":                   "hai dòng",
		"bad\xff":                     "bad\uFFFD",
	} {
		if got := vn.Clean(text); got != want {
			t.Errorf("Clean(%q) = %q; want %q", text, got, want)
		}
	}
	if got := vn.CleanLines("\n một \r\n\r\n\r\nhai\u2028ba \n\n"); got != "một\n\nhai\nba" {
		t.Errorf("CleanLines = %q", got)
	}
}

func FuzzCleanIsStable(f *testing.F) {
	f.Add("Nguyễn\u0323 Thi\u0301")
	f.Fuzz(func(t *testing.T, s string) {
		once := vn.Clean(s)
		if twice := vn.Clean(once); twice != once {
			t.Errorf("Clean(%q) = %q, then %q", s, once, twice)
		}
		if !norm.NFC.IsNormalString(once) {
			t.Errorf("Clean(%q) = %q is not NFC", s, once)
		}
	})
}

func TestFoldIgnoresWhatPeopleTypeDifferently(t *testing.T) {
	same := []string{"Văn hóa - Xã hội", "văn hoá – xã hội", "VAN HOA - XA HOI", norm.NFD.String("Văn hóa  -  Xã hội")}
	for _, s := range same {
		if vn.Fold(s) != "van hoa - xa hoi" {
			t.Errorf("Fold(%q) = %q", s, vn.Fold(s))
		}
	}
	if vn.Fold("“Đẩy mạnh”") != vn.Fold(`"đẩy mạnh"`) {
		t.Error("kinds of quotes must not matter")
	}
	if !vn.Matches("Trường THCS Lê Lợi", "loi truong") || vn.Matches("Trường THCS Lê Lợi", "trai") {
		t.Error("every word of the query must occur, in any order")
	}
}

func TestNamesSortByGivenName(t *testing.T) {
	names := []string{"Trần Văn Bình", "Nguyễn Thị Ánh", "Đỗ Văn An", "Nguyễn Văn Bình", "Lê Đức", "Nguyễn Thị Bình", "Phạm Dũng"}
	slices.SortFunc(names, vn.CompareNames)
	want := []string{"Đỗ Văn An", "Nguyễn Thị Ánh", "Nguyễn Thị Bình", "Nguyễn Văn Bình", "Trần Văn Bình", "Phạm Dũng", "Lê Đức"}
	if !slices.Equal(names, want) {
		t.Errorf("got  %v\nwant %v", names, want)
	}
}

func TestWords(t *testing.T) {
	for n, want := range map[int64]string{
		0:                 "không",
		5:                 "năm",
		10:                "mười",
		15:                "mười lăm",
		21:                "hai mươi mốt",
		24:                "hai mươi bốn",
		101:               "một trăm linh một",
		115:               "một trăm mười lăm",
		1_005:             "một nghìn không trăm linh năm",
		710_000:           "bảy trăm mười nghìn",
		1_404_000:         "một triệu bốn trăm linh bốn nghìn",
		2_340_000:         "hai triệu ba trăm bốn mươi nghìn",
		1_000_000_000:     "một tỷ",
		1_000_050_000:     "một tỷ không trăm năm mươi nghìn",
		2_000_000_000_000: "hai nghìn tỷ",
		-5:                "âm năm",
	} {
		if got := vn.Words(n); got != want {
			t.Errorf("Words(%d) = %q; want %q", n, got, want)
		}
	}
}
