package data_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"thidua/data"
)

func TestTheGoldenBookIsCountedOn(t *testing.T) {
	for start, want := range map[string]string{
		"7":        "7 8 9 10",
		"008/2026": "008/2026 009/2026 010/2026 011/2026",
		"GK-98":    "GK-98 GK-99 GK-100 GK-101",
		" 12 ":     "12 13 14 15",
	} {
		got, err := data.NumbersFrom(start, 4)
		if err != nil || strings.Join(got, " ") != want {
			t.Errorf("from %q: %q, %v; want %q", start, got, err, want)
		}
	}
	for _, start := range []string{"", "số", "99999999999999999999"} {
		if got, err := data.NumbersFrom(start, 1); err == nil {
			t.Errorf("from %q it counts %q", start, got)
		}
	}
}

func TestNumbersOnceGivenStay(t *testing.T) {
	list := []data.Nomination{{ID: 1, Name: "A"}, {ID: 2, Name: "B", CertificateNo: "5"}, {ID: 3, Name: "C"}}
	numbered, err := data.NumberAll(list, "11", list)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, n := range numbered {
		got = append(got, n.CertificateNo)
	}
	if !slices.Equal(got, []string{"11", "5", "12"}) || list[0].CertificateNo != "" {
		t.Errorf("numbered %q; the list now has %q", got, list[0].CertificateNo)
	}
	if _, err := data.NumberAll(list, "4", list); err == nil {
		t.Error("the number 5 was given twice")
	}
	if got := data.NextBookNumber(append(list, data.Nomination{CertificateNo: "019/2025"})); got != "020/2025" {
		t.Errorf("the next number is %q", got)
	}
	if got := data.NextBookNumber(nil); got != "" {
		t.Errorf("the first number is proposed as %q", got)
	}
}

func TestPickingByNumber(t *testing.T) {
	for text, want := range map[string][]int{
		"": {1, 2, 3, 4, 5}, "2": {2}, "2-4": {2, 3, 4}, "4, 1 ; 2–3": {1, 2, 3, 4}, "3, 3-3": {3},
	} {
		if got, err := data.PickNumbers(text, 5); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q picks %v, %v; want %v", text, got, err, want)
		}
	}
	for want, numbers := range map[string][]int{"": nil, "2": {2}, "1-3, 5": {1, 2, 3, 5}, "1, 3-4": {1, 3, 4}} {
		if got := data.WritePicked(numbers); got != want {
			t.Errorf("%v is written %q; want %q", numbers, got, want)
		}
	}
	for _, text := range []string{"0", "6", "3-2", "a", "1-", "2-9"} {
		var problem *data.Problem
		if got, err := data.PickNumbers(text, 5); !errors.As(err, &problem) {
			t.Errorf("%q picks %v, %v", text, got, err)
		}
	}
}

func TestUsualBlanksAreWithinThePaper(t *testing.T) {
	for _, size := range data.PaperSizes() {
		b := data.UsualBlank(size)
		b.Name = "Mẫu"
		if err := b.Check(); err != nil {
			t.Errorf("%s: %v", size, err)
		}
		width, height := b.Size()
		for _, f := range b.Fields {
			if x, y, w, h := f.Room(); x < 0 || y < 0 || x+w > width || y+h > height {
				t.Errorf("%s: the field %s takes %.1f %.1f to %.1f %.1f", size, f.Text, x, y, x+w, y+h)
			}
		}
	}
}
