package paper

// Reading is the text of a Word file, as it stands once every tracked change is
// accepted.
type Reading struct {
	ID       string    // of the document it was written from, "" in a file of somebody else
	Passages []Passage // in order; empty paragraphs are left out, unless a part was there
}

// Passage is a paragraph of a Word file.
type Passage struct {
	Text  string   // with line ends and tabs, otherwise as it was typed
	Keys  []string // the parts it is, or was put together from; none for what was added
	Aside bool     // in a table or a text box, not in the run of the text
}

// Fate is what became of a part in a Word file that somebody edited.
type Fate string

// What may become of a part.
const (
	Whole   Fate = "whole"   // one paragraph, with words
	Split   Fate = "split"   // several paragraphs
	Joined  Fate = "joined"  // in one paragraph with another part
	Emptied Fate = "emptied" // a paragraph without words
	Lost    Fate = "lost"    // its paragraph was deleted, or typed anew as a whole
)

// Found is what a Word file has of a part.
type Found struct {
	Fate  Fate
	Texts []string // of its paragraphs in order, those without words left out
	With  []string // of a joined part: the keys of all the parts in its paragraphs, its own too
}

// Part finds the part with a key.
func (r Reading) Part(key string) Found {
	var f Found
	there := false
	for _, p := range r.Passages {
		mine := false
		for _, k := range p.Keys {
			mine = mine || k == key
		}
		if !mine {
			continue
		}
		there = true
		if p.Text != "" {
			f.Texts = append(f.Texts, p.Text)
		}
		if len(p.Keys) > 1 {
			f.With = append(f.With, p.Keys...)
		}
	}
	switch {
	case !there:
		f.Fate = Lost
	case len(f.Texts) == 0:
		f.Fate = Emptied
	case len(f.With) > 0:
		f.Fate = Joined
	case len(f.Texts) > 1:
		f.Fate = Split
	default:
		f.Fate = Whole
	}
	return f
}
