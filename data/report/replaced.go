package report

import (
	"slices"

	"thidua/data/vn"
)

// replacedFigures finds the numbers that stand where the program's wording has
// a figure that the part no longer names, by the byte at which they begin.
func replacedFigures(p Part) map[int]Field {
	replaced := map[int]Field{}
	if p.Edit == nil || p.State == Own {
		return replaced
	}
	text := p.text.String()
	k := newKeeper(parse(p.Standard, p.Fields), text)
	twins := pair(k.old, k.now)
	for _, f := range k.figures {
		if len(vn.Numerals(f.value, nil)) != 1 || slices.Contains(names(p.Template), f.field.Name) {
			continue
		}
		from, to := k.gap(f, twins)
		inside := slices.DeleteFunc(vn.Numerals(text, nil), func(n vn.Numeral) bool { return n.From < from || n.To > to })
		if len(inside) == 1 {
			replaced[inside[0].From] = f.field
		}
	}
	return replaced
}

// gap is where a figure of the old text stood, in bytes of the new one: between
// the nearest words before and behind it that are still there.
func (k *keeper) gap(f figure, twins []int) (from, to int) {
	to = len(k.typed)
	for i := f.from - 1; i >= 0; i-- {
		if twins[i] >= 0 {
			from = k.now[twins[i]].to
			break
		}
	}
	for i := f.to; i < len(k.old); i++ {
		if twins[i] >= 0 {
			to = k.now[twins[i]].from
			break
		}
	}
	return from, to
}
