package report

import "thidua/data/vn"

// cite cites every document in full where the report names it first, and by
// kind and number after that (Decree 30/2020, annex I, section II.6): in the
// sentences of the program, in the officer's own words and in what units wrote.
func (r *Report) cite() {
	done := map[string]bool{} // by number
	for i := range r.Parts {
		p := &r.Parts[i]
		shown := p.State != Hidden && p.State != Gone
		first := map[string]string{} // how the part has them
		for j, s := range p.text {
			if s.field.First == "" {
				if shown {
					for _, number := range vn.CitedInFull(s.String()) {
						done[number] = true
					}
				}
				continue
			}
			number := s.field.Name
			value := s.field.Value
			if shown && !done[documentOf(s.field)] {
				value = s.field.First
				done[documentOf(s.field)] = true
			}
			p.text[j].field.Value = value
			if _, again := first[number]; !again {
				first[number] = value
			}
		}
		for j, f := range p.Fields {
			if value, used := first[f.Name]; used {
				p.Fields[j].Value = value
			}
		}
	}
}

// documentOf is what a citation is known by: the number, else its own name.
func documentOf(f Field) string {
	if numbers := vn.CitedInFull(f.First); len(numbers) > 0 {
		return numbers[0]
	}
	return f.Name
}
