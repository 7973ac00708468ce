package paper

import "math"

// edge lets what ends at the edge of the paper stand there, in mm.
const edge = 0.05

// How far most letters reach above and below the baseline, in multiples of the
// size. Texts nearer than that run into each other.
const (
	capRise  = 0.7
	tailDrop = 0.22
)

// part is a rectangle of the page that letters stand in, in mm.
type part struct{ left, top, right, bottom float64 }

func (t setText) part() part {
	size := t.points * point
	return part{t.x, t.y - capRise*size, t.x + t.width, t.y + tailDrop*size}
}

func (p part) meets(q part) bool {
	return math.Min(p.right, q.right)-math.Max(p.left, q.left) > edge && math.Min(p.bottom, q.bottom)-math.Max(p.top, q.top) > edge
}

// misplaced lists the fields of which a text runs into that of another field, or
// over the edge of the paper, one misfit a field.
func (s *setter) misplaced(item int, all []setText) []Misfit {
	width, height := s.job.Blank.Size()
	var misfits []Misfit
	told := map[int]bool{}
	add := func(t setText, kind MisfitKind, other int) {
		if told[t.field] {
			return
		}
		told[t.field] = true
		m := Misfit{Item: item, Field: t.field, Kind: kind, Text: s.job.Blank.Fields[t.field].Text, Nominee: s.job.Items[item].Nominee}
		if kind == Overlap {
			m.Other = s.job.Blank.Fields[other].Text
		}
		misfits = append(misfits, m)
	}
	for i, t := range all {
		p := t.part()
		if p.left < -edge || p.top < -edge || p.right > width+edge || p.bottom > height+edge {
			add(t, OffPaper, 0)
		}
		for _, o := range all[:i] {
			if o.field != t.field && p.meets(o.part()) {
				add(t, Overlap, o.field)
			}
		}
	}
	return misfits
}
