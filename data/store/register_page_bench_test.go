package store_test

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// commonAwards makes up n awards with names as common as real ones are.
func commonAwards(n int) []*data.Award {
	r := rand.New(rand.NewPCG(9, 13))
	family := strings.Fields("Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh")
	middle := strings.Fields("Văn Văn Thị Thị Hữu Đức Minh Ngọc Thanh Quang Xuân Thu Kim Hồng Anh Bảo Gia Khánh Tuấn Quốc Công Đình")
	given := strings.Fields("An Anh Bình Chi Cường Dung Dũng Đạt Giang Hà Hải Hạnh Hằng Hiền Hiếu Hoa Hòa Hùng Hương Khoa Lan Linh Long Mai Nam Nga Ngân Nhung Phong Phúc Phương Quân Sơn Tâm Thảo Thắng Thủy Trang Trung Tú Uyên Vân Việt Vinh Yến Ý")
	pick := func(of []string) string { return of[r.IntN(len(of))] }
	list := manyAwards(n)
	for i, a := range list {
		year := 2000 + r.IntN(26)
		a.Name, a.Year, a.IssuedOn = pick(family)+" "+pick(middle)+" "+pick(middle)+" "+pick(given), year, vn.NewDate(year, time.Month(r.IntN(12)+1), r.IntN(28)+1)
		a.Number, a.CertificateNo, a.BirthYear = fmt.Sprintf("%d/QĐ-UBND", r.IntN(900)+1), fmt.Sprint(i+1), 1950+r.IntN(50)
		a.Subject, a.Authority = data.Subjects()[min(r.IntN(12), 2)], []data.Level{data.Ward, data.City, data.Central}[max(r.IntN(50)-47, 0)]
		a.Achievement = fmt.Sprintf("Có thành tích xuất sắc trong phong trào thi đua yêu nước năm học %d-%d", year-1, year)
	}
	return list
}

// registerOf is a ledger with a register of n entries.
func registerOf(b *testing.B, n int) *store.Store {
	b.Helper()
	s := open(b)
	must(b, s.KeepAwards(context.Background(), commonAwards(n), "", func(int) {}))
	_, err := s.RegisterTotals(context.Background(), store.RegisterSearch{Words: "nguyen"})
	must(b, err)
	return s
}

// inBothSizes measures with a small register and with a large one.
func inBothSizes(b *testing.B, do func(b *testing.B, s *store.Store)) {
	large := 100_000
	if testing.Short() {
		large = 10_000
	}
	small := registerOf(b, 1000)
	b.Run("small", func(b *testing.B) { do(b, small) })
	much := registerOf(b, large)
	b.Run("large", func(b *testing.B) { do(b, much) })
}

// BenchmarkRegisterPage reads a screenful: the first, the last, one from the
// middle, each in the usual order, in that of names and in that of a column of
// which no key is kept.
func BenchmarkRegisterPage(b *testing.B) {
	inBothSizes(b, func(b *testing.B, s *store.Store) {
		size, err := s.RegisterSize()
		must(b, err)
		for name, at := range map[string]store.RegisterPlace{"first": {}, "last": {Back: true}, "middle": {Skip: size / 2}} {
			for _, order := range []store.RegisterOrder{store.ByNewest, store.ByName, store.ByNumber} {
				at.Limit = 100
				b.Run(name+"-"+cmp.Or(string(order), "newest"), func(b *testing.B) {
					for b.Loop() {
						_, err := s.RegisterRows(context.Background(), store.RegisterSearch{Order: order}, at)
						must(b, err)
					}
				})
			}
		}
	})
}

// BenchmarkRegisterSearch types searches letter by letter: the time to the
// first screenful, and to the counts.
func BenchmarkRegisterSearch(b *testing.B) {
	var typed []string
	for _, text := range []string{"nguyen van an", "huynh thi", "12/qd", "truong tieu hoc 7", "khongcodau", "99123", "2019 hoa", "zalo"} {
		for i := range text {
			typed = append(typed, text[:i+1])
		}
	}
	inBothSizes(b, func(b *testing.B, s *store.Store) {
		for _, order := range []store.RegisterOrder{store.ByNewest, store.ByName, store.ByWho} {
			b.Run(cmp.Or(string(order), "newest"), func(b *testing.B) {
				var rows, counts []time.Duration
				for b.Loop() {
					for _, text := range typed {
						find := store.RegisterSearch{Words: text, Order: order}
						begin := time.Now()
						_, err := s.RegisterRows(context.Background(), find, store.RegisterPlace{Limit: 100})
						must(b, err)
						counting := time.Now()
						_, err = s.RegisterTotals(context.Background(), find)
						must(b, err)
						rows, counts = append(rows, counting.Sub(begin)), append(counts, time.Since(counting))
					}
				}
				b.ReportMetric(p99(rows), "p99-ms")
				b.ReportMetric(p99(counts), "counts-p99-ms")
			})
		}
	})
}

func p99(all []time.Duration) float64 {
	slices.Sort(all)
	return all[min(len(all)*99/100, len(all)-1)].Seconds() * 1000
}
