package report

import (
	"cmp"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// sentences is what the keys of the sentences begin with in vi.json.
const sentences = "report.s."

// Sentence is a template of the report, which the office can word its own way
// for every campaign.
type Sentence struct {
	Name     string  // "targets.summary"
	Standard string  // as it comes with the program
	Words    string  // as it is used, figures in braces by their names
	Fields   []Field // the figures that may stand in it, without values
}

// Sentences lists the sentences of all reports by name, as the office has them.
func Sentences(wordings []data.ReportWording) []Sentence {
	own := byName(wordings)
	var all []Sentence
	for _, key := range assets.Keys(sentences) {
		s := Sentence{Name: strings.TrimPrefix(key, sentences), Standard: assets.T(key)}
		s.Words = cmp.Or(own[s.Name], s.Standard)
		for _, name := range names(s.Standard) {
			s.Fields = append(s.Fields, Field{Name: name, Label: labelOf(name)})
		}
		all = append(all, s)
	}
	return all
}

// SentenceOf finds a sentence by name; ok is false when there is none.
func SentenceOf(wordings []data.ReportWording, name string) (Sentence, bool) {
	for _, s := range Sentences(wordings) {
		if s.Name == name {
			return s, true
		}
	}
	return Sentence{}, false
}

func byName(wordings []data.ReportWording) map[string]string {
	own := map[string]string{}
	for _, w := range wordings {
		own[w.Sentence] = w.Words
	}
	return own
}

// Own reports whether the office words the sentence its own way.
func (s Sentence) Own() bool { return s.Words != s.Standard }

// Shown is how the officer sees the sentence: what stands in braces is called
// by its label.
func (s Sentence) Shown() string { return s.labelled(s.Words) }

// ShownStandard is how she sees the sentence that comes with the program.
func (s Sentence) ShownStandard() string { return s.labelled(s.Standard) }

func (s Sentence) labelled(words string) string {
	var b strings.Builder
	read(words,
		func(words string) { b.WriteString(escape.Replace(words)) },
		func(name string) {
			label := name
			for _, f := range s.Fields {
				if f.Name == name {
					label = f.Label
				}
			}
			b.WriteString("{" + label + "}")
		})
	return b.String()
}

// Read takes a sentence as the officer typed it. What stands in braces must be
// a figure of the sentence, by its label; anything else is a Problem.
func (s Sentence) Read(shown string) (data.ReportWording, error) {
	w := data.ReportWording{Sentence: s.Name}
	var b strings.Builder
	var unknown error
	read(vn.CleanLines(shown),
		func(words string) {
			if strings.ContainsAny(words, "{}") && len(words) > 1 && unknown == nil {
				unknown = &data.Problem{Key: "problem.report_brace", Field: "words"}
			}
			b.WriteString(escape.Replace(words))
		},
		func(label string) {
			name, ok := s.named(label)
			if !ok && unknown == nil {
				unknown = &data.Problem{Key: "problem.report_field", Field: "words", Args: []any{"Name", label, "Known", s.known()}}
			}
			b.WriteString("{" + name + "}")
		})
	if unknown != nil {
		return w, unknown
	}
	w.Words = b.String()
	if err := w.Check(); err != nil {
		return w, err
	}
	w.Words = s.edges(w.Words)
	return w, nil
}

// edges gives words the spaces that the sentence begins and ends with: a piece
// of a sentence is set right behind what stands before it.
func (s Sentence) edges(words string) string {
	head := s.Standard[:len(s.Standard)-len(strings.TrimLeft(s.Standard, " "))]
	tail := s.Standard[len(strings.TrimRight(s.Standard, " ")):]
	return head + words + tail
}

// named finds a figure by its label.
func (s Sentence) named(label string) (string, bool) {
	for _, f := range s.Fields {
		if strings.EqualFold(f.Label, vn.Clean(label)) {
			return f.Name, true
		}
	}
	return "", false
}

// known lists the labels, as they are typed.
func (s Sentence) known() string {
	labels := make([]string, len(s.Fields))
	for i, f := range s.Fields {
		labels[i] = "{" + f.Label + "}"
	}
	return strings.Join(labels, ", ")
}
