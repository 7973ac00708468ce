package store_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"thidua/data"
	"thidua/data/vn"
)

// manyAwards makes n awards of an old register.
func manyAwards(n int) []*data.Award {
	list := make([]*data.Award, n)
	for i := range list {
		year := 2015 + i%10
		list[i] = &data.Award{
			Number: fmt.Sprintf("%d/QĐ-UBND", i/40+1), IssuedOn: vn.NewDate(year, time.Month(i%12+1), i%28+1), Year: year,
			Authority: data.Ward, Subject: data.Individual, Name: fmt.Sprintf("Người mẫu %d", i), BirthYear: 1960 + i%40,
			Post: "Giáo viên", Workplace: fmt.Sprintf("Trường Tiểu học mẫu %d", i%90), Form: "Giấy khen", Kind: data.ForMovement,
			Achievement: "Có thành tích xuất sắc trong phong trào thi đua yêu nước, hoàn thành tốt nhiệm vụ được giao",
			Prize:       540_000, Source: fmt.Sprintf("so-khen-thuong.xlsx, dòng %d", i+5),
		}
	}
	return list
}

// BenchmarkRegister keeps and takes back a register of 100,000 awards.
func BenchmarkRegister(b *testing.B) {
	const many = 100_000
	for b.Loop() {
		s := open(b)
		for _, step := range []struct {
			name string
			do   func() error
		}{
			{"keep", func() error { return s.KeepAwards(context.Background(), manyAwards(many), "", func(int) {}) }},
			{"undo", func() error { _, err := s.UndoLast(0); return err }},
		} {
			start := time.Now()
			if err := step.do(); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(time.Since(start).Seconds(), step.name+"-s")
		}
	}
}

// An import of an old register is one stroke: it is all there, found by the
// search, and one undo takes all of it away.
func TestAnOldRegisterIsKeptAndTakenBackAsAWhole(t *testing.T) {
	s, _ := opened(t)
	before := len(wholeRegister(t, s))
	awards := manyAwards(300)
	must(t, s.KeepAwards(context.Background(), awards, "Nhập từ sổ.xlsx", func(int) {}))
	if got := len(wholeRegister(t, s)) - before; got != 300 {
		t.Fatalf("%d entries more; want 300", got)
	}
	hits, err := s.Search("nguoi mau 299", 5)
	must(t, err)
	if len(hits) != 1 || hits[0].Entity != "award" {
		t.Errorf("the search finds %+v", hits)
	}
	if n, err := s.LastStroke(0); err != nil || n != 300 {
		t.Errorf("the last stroke has %d changes (%v)", n, err)
	}
	_, err = s.UndoLast(0)
	must(t, err)
	if n, err := s.RegisterSize(); err != nil || n != before {
		t.Errorf("%d entries are left (%v); want %d", n, err, before)
	}
	hits, err = s.Search("nguoi mau 299", 5)
	must(t, err)
	if len(hits) != 0 {
		t.Errorf("the search still finds %+v", hits)
	}
	must(t, s.Awards.Save(&data.Award{Subject: data.Individual, Name: "Người mẫu 299", Year: 2020}, ""))
	if hits, err = s.Search("nguoi mau 299", 5); err != nil || len(hits) != 1 {
		t.Errorf("a new award is found as %+v (%v)", hits, err)
	}
}

// A bad row or a cancelled import leaves nothing, and the awards can be kept
// again.
func TestAnOldRegisterIsKeptWholeOrNotAtAll(t *testing.T) {
	s := open(t)
	awards := manyAwards(20)
	name := awards[19].Name
	awards[19].Name = ""
	if err := s.KeepAwards(context.Background(), awards, "", func(int) {}); err == nil {
		t.Fatal("an award without a name is kept")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := s.KeepAwards(ctx, awards, "", func(int) {}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled, it ends with %v", err)
	}
	if n, err := s.RegisterSize(); err != nil || n != 0 {
		t.Errorf("%d awards are there (%v)", n, err)
	}
	awards[19].Name = name
	must(t, s.KeepAwards(context.Background(), awards, "", func(int) {}))
}
