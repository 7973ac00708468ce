package handup_test

import (
	"bytes"
	"io"
	"testing"

	"thidua/data/handup"
	"thidua/data/handup/handuptest"
)

// BenchmarkPack packs the sample campaign with documents of 300 KB.
func BenchmarkPack(b *testing.B) {
	l, files := sample(b), handuptest.Documents(1, 300_000)
	for b.Loop() {
		if err := pack(b, handup.ContentOf(l, first()), files...).WriteZip(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkContentOf gathers what the sample campaign hands up.
func BenchmarkContentOf(b *testing.B) {
	l := sample(b)
	for b.Loop() {
		handup.ContentOf(l, first())
	}
}

func BenchmarkRead(b *testing.B) {
	for _, c := range []struct {
		name string
		size int
	}{{"data", 0}, {"300KB", 300_000}, {"5MB", 5_000_000}} {
		b.Run(c.name, func(b *testing.B) {
			content, err := handuptest.Zip(handuptest.Ward(1), handuptest.Documents(1, c.size)...)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				if r := handup.ReadZip(bytes.NewReader(content), int64(len(content))); !r.Whole() {
					b.Fatal(reasons(r))
				}
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "packages/s")
			b.ReportMetric(float64(len(content))/1000, "KB")
		})
	}
}

// BenchmarkCompare compares two packages of a ward.
func BenchmarkCompare(b *testing.B) {
	one, two := handuptest.Ward(1), handuptest.Ward(1)
	two.Targets[3].Actual = one.Targets[4].Actual
	for b.Loop() {
		if len(handup.Compare(one, two)) == 0 {
			b.Fatal("no changes")
		}
	}
}
