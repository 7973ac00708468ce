package report

import (
	"cmp"
	"slices"
	"strings"

	"thidua/data"
)

// Report lays the hand edits over what has been worded. Edits of other reports
// are left alone; none of this one is ever lost.
func (w *Writer) Report(edits []data.ReportEdit) Report {
	edits = slices.DeleteFunc(slices.Clone(edits), func(e data.ReportEdit) bool { return scopeOf(e.Part) != w.scope })
	r := Report{Scope: w.scope, Parts: slices.Clone(w.parts)}
	for i := range r.Parts {
		p := &r.Parts[i]
		p.Fields, p.text = slices.Clone(p.Fields), slices.Clone(p.text)
		if i > 0 {
			p.Before = r.Parts[i-1].Key
		}
	}
	var gone []data.ReportEdit
	for _, e := range edits {
		if e.Own() {
			continue
		}
		i := slices.IndexFunc(r.Parts, func(p Part) bool { return p.Key == e.Part })
		switch {
		case i >= 0:
			r.Parts[i].change(e)
		case e.Words != "": // hidden parts that are there no more have nothing to lose
			gone = append(gone, e)
		}
	}
	for _, e := range gone {
		p := Part{Key: e.Part, State: Gone}
		p.change(e)
		p.State = Gone
		at := r.at(e.After)
		if at < 0 {
			at = r.placeOf(e.Part)
		}
		r.insert(at, p)
	}
	r.addOwn(edits)
	r.hideBelow()
	r.cite()
	for i := range r.Parts {
		r.Parts[i].finish()
	}
	r.number()
	return r
}

// change lays an edit over the part.
func (p *Part) change(e data.ReportEdit) {
	p.Edit = &e
	was := values(e)
	if e.Words != "" {
		p.text = parse(e.Words, slices.Concat(p.Fields, p.frozen(e, was)))
		p.Lost = p.lost(e, was)
		p.State = Edited
		if len(p.Lost) > 0 {
			p.State = Stale
		}
	}
	if e.Hidden {
		p.State = Hidden
	}
}

// frozen are the figures that the edit names and that are there no more, as
// they were then.
func (p Part) frozen(e data.ReportEdit, was map[string]string) []Field {
	var fields []Field
	for _, name := range names(e.Words) {
		value, kept := was[name]
		if _, known := p.field(name); !known && kept {
			fields = append(fields, Field{Name: name, Label: labelOf(name), Value: value})
		}
	}
	return fields
}

// lost lists what has changed since the edit and does not show in it: figures
// that it no longer names, those that it names and that are gone, and new ones.
func (p Part) lost(e data.ReportEdit, was map[string]string) []Change {
	named := names(e.Words)
	var changes []Change
	for _, name := range names(e.Was) {
		old, kept := was[name]
		now, known := p.field(name)
		switch {
		case !kept || known && slices.Contains(named, name):
		case !known:
			changes = append(changes, Change{Field{Name: name, Label: labelOf(name)}, old})
		case now.meaning() != old:
			changes = append(changes, Change{now, old})
		}
	}
	for _, name := range names(p.Standard) {
		now, known := p.field(name)
		if _, then := was[name]; known && !then && !slices.Contains(named, name) {
			changes = append(changes, Change{Field: now})
		}
	}
	return changes
}

// insert puts a part after the one at i.
func (r *Report) insert(i int, p Part) { r.Parts = slices.Insert(r.Parts, i+1, p) }

// placeOf is the part after which one belongs whose own place is no more: the
// last of its family, "movement.7" for "movement.12", else the last but one.
func (r Report) placeOf(key string) int {
	for family := key; family != ""; {
		cut := strings.LastIndex(family, ".")
		family = family[:max(cut, 0)]
		for i := len(r.Parts) - 1; i >= 0 && family != ""; i-- {
			if r.Parts[i].Key == family || strings.HasPrefix(r.Parts[i].Key, family+".") {
				return i
			}
		}
	}
	return max(len(r.Parts)-2, -1)
}

// addOwn puts the officer's own parts after those that they follow, which may
// be her own too.
func (r *Report) addOwn(edits []data.ReportEdit) {
	var own []data.ReportEdit
	for _, e := range edits {
		if e.Own() {
			own = append(own, e)
		}
	}
	// From the last to the first of those that follow the same part: each goes
	// directly behind it.
	slices.SortStableFunc(own, func(a, b data.ReportEdit) int {
		return cmp.Or(cmp.Compare(b.Position, a.Position), cmp.Compare(b.ID, a.ID), cmp.Compare(b.Part, a.Part))
	})
	for len(own) > 0 {
		left := slices.DeleteFunc(slices.Clone(own), func(e data.ReportEdit) bool {
			at := r.at(e.After)
			if e.After != "" && at < 0 {
				return false
			}
			r.insert(at, ownPart(e))
			return true
		})
		if len(left) == len(own) { // what they follow is gone, or they follow one another
			i := max(0, slices.IndexFunc(left, func(e data.ReportEdit) bool { return !follows(e, left) }))
			r.insert(r.placeOf(left[i].After), ownPart(left[i]))
			left = slices.Delete(left, i, i+1)
		}
		own = left
	}
}

// follows reports whether e follows one of the others.
func follows(e data.ReportEdit, others []data.ReportEdit) bool {
	return slices.ContainsFunc(others, func(o data.ReportEdit) bool { return o.Part == e.After })
}

// at is the place of a part, -1 when there is none.
func (r Report) at(key string) int {
	return slices.IndexFunc(r.Parts, func(p Part) bool { return p.Key == key })
}

func ownPart(e data.ReportEdit) Part {
	p := Part{Key: e.Part, Level: ownLevel(e.Part), State: Own, Standard: e.Words, Edit: &e, text: parse(e.Words, nil)}
	if e.Hidden {
		p.State = Hidden
	}
	return p
}

// hideBelow leaves out what belongs to a heading that is left out.
func (r *Report) hideBelow() {
	hidden := false
	var head Level
	for i := range r.Parts {
		p := &r.Parts[i]
		if hidden && !p.Level.below(head) {
			hidden = false
		}
		switch {
		case hidden && p.State != Gone:
			p.State = Hidden
		case p.State == Hidden && p.Level.Heading():
			hidden, head = true, p.Level
		}
	}
}

// finish sets the texts of the part by its fields.
func (p *Part) finish() {
	p.Template, p.Text = p.text.Template(), tidy(p.text.String())
	p.Worded = tidy(parse(p.Standard, p.Fields).String())
	if p.State == Own {
		p.Worded = p.Text
	}
}

// tidy takes out the spaces that a figure without a value leaves behind.
func tidy(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.Join(strings.Fields(line), " ")
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}
