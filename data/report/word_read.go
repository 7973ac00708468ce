package report

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"thidua/data"
)

// FromWord lists what the officer changed in Word since the file was written.
// Parts that she left alone need no edit, even when their figures have changed
// since; those she changed go on following the figures that she left alone.
//
// The paragraphs are those of the whole file. What stands before the first part
// and after the last is the document's and not the report's.
func FromWord(r Report, then Export, paragraphs []Paragraph) []WordChange {
	w := &wordReader{r: r, then: then, seen: map[string]bool{}}
	blocks := w.blocks(body(paragraphs))
	w.reclaim(blocks)
	last, order := -1, w.order()
	for i, b := range blocks {
		if b.key == "" {
			w.add(b)
			continue
		}
		w.after = b.key
		w.compare(b, blocks[i+1:])
		at, known := order[b.key]
		switch {
		case !known:
		case at < last:
			w.note(WordChange{Kind: WordMoved, Part: w.now(b.key), Text: b.text})
		default:
			last = at
		}
	}
	w.missing()
	return w.changes
}

// body are the paragraphs up to the signature: those in tables are left out, and
// what follows them behind the last part.
func body(all []Paragraph) []Paragraph {
	last := -1
	for i, p := range all {
		if len(p.Keys) > 0 {
			last = i
		}
	}
	end := len(all)
	if i := slices.IndexFunc(all[last+1:], func(p Paragraph) bool { return p.Aside }); i >= 0 {
		end = last + 1 + i
	}
	return slices.DeleteFunc(slices.Clone(all[:end]), func(p Paragraph) bool { return p.Aside })
}

// block is what the file has of one part.
type block struct {
	key, text string
	head      bool // it stands before the first part: not hers unless it is a part typed anew
	taken     bool // it belongs to the block before it
}

type wordReader struct {
	r       Report
	then    Export
	seen    map[string]bool
	after   string
	changes []WordChange
}

func (w *wordReader) note(c WordChange) { w.changes = append(w.changes, c) }

func (w *wordReader) now(key string) Part {
	p, _ := w.r.Part(key)
	return p
}

// order is the place of every part in the report.
func (w *wordReader) order() map[string]int {
	order := map[string]int{}
	for i, p := range w.r.Parts {
		order[p.Key] = i
	}
	return order
}

// blocks joins the paragraphs of a part, and leaves out empty ones. A paragraph
// put together from several parts is the first one's.
func (w *wordReader) blocks(paragraphs []Paragraph) []*block {
	var all []*block
	head := true
	for _, p := range paragraphs {
		key := w.keyOf(p)
		head = head && key == ""
		text := lines(p.Text)
		switch before := len(all) - 1; {
		case text == "":
		case key != "" && before >= 0 && all[before].key == key:
			all[before].text += "\n" + text
		case key != "" && w.seen[key]: // copied within Word
			all = append(all, &block{text: text})
		default:
			w.seen[key] = key != ""
			all = append(all, &block{key: key, text: text, head: head})
		}
	}
	return all
}

// keyOf is the first part that a paragraph is of, "" for none that is known.
func (w *wordReader) keyOf(p Paragraph) string {
	for _, k := range p.Keys {
		key, _, _ := strings.Cut(k, lineMark)
		if _, known := w.r.Part(key); known || w.then[key].Words != "" {
			return key
		}
	}
	return ""
}

// reclaim gives paragraphs without a key back to the parts that are missing at
// their place and much alike: typed anew as a whole, a paragraph loses its key.
func (w *wordReader) reclaim(blocks []*block) {
	from := 0 // the blocks behind the last part that is there
	for _, p := range w.r.Parts {
		then, exported := w.then[p.Key]
		if !exported {
			continue
		}
		if w.seen[p.Key] {
			if i := slices.IndexFunc(blocks, func(b *block) bool { return b.key == p.Key }); i >= 0 {
				from = i + 1
			}
			continue
		}
		for _, b := range blocks[from:] {
			if b.key != "" {
				break
			}
			if much(then.text().String(), withoutMark(b.text, then.Mark)) {
				b.key, w.seen[p.Key] = p.Key, true
				break
			}
		}
	}
}

// much reports whether two texts have much in common: a third of their words.
func much(a, b string) bool {
	old, now := tokens(a), tokens(b)
	common := 0
	for _, at := range pair(old, now) {
		if at >= 0 {
			common++
		}
	}
	return common > 0 && common*3 >= max(len(old), len(now))
}

// compare notes that the officer changed a part. Paragraphs after it without a
// key belong to it where they hold figures of it: she broke it in two.
func (w *wordReader) compare(b *block, rest []*block) {
	then, exported := w.then[b.key]
	if !exported {
		then = ExportOf(Report{Parts: []Part{w.now(b.key)}})[b.key]
	}
	old := then.text()
	typed := withoutMark(b.text, then.Mark)
	if typed == lines(old.String()) {
		return
	}
	t := keep(old, typed)
	for _, next := range rest {
		if next.key != "" || next.head {
			break
		}
		longer := typed + "\n" + next.text
		joined := keep(old, longer)
		if len(joined.Fields()) <= len(t.Fields()) {
			break
		}
		typed, t, next.taken = longer, joined, true
	}
	p := w.now(b.key)
	if p.Key != "" && lines(p.Text) == typed {
		return
	}
	w.note(WordChange{
		Kind: WordChanged, Part: p, Was: tidy(old.String()), Text: typed, Takes: true,
		Conflict: p.Key != "" && p.Template != then.Words, Edit: then.edit(b.key, p, t),
	})
}

// edit is the edit by which the part reads as t, made of how it stood then.
func (e Exported) edit(key string, p Part, t Text) data.ReportEdit {
	edit := data.ReportEdit{Part: key, After: p.Before, Words: t.Template(), Was: e.Was}
	if p.Edit != nil {
		edit.ID, edit.CampaignID, edit.After, edit.Position = p.Edit.ID, p.Edit.CampaignID, p.Edit.After, p.Edit.Position
	}
	if edit.Own() {
		edit.Was = ""
		return edit
	}
	if values, err := json.Marshal(e.Meant); err == nil {
		edit.Values = string(values)
	}
	return edit
}

// add notes a new paragraph, after the part before it.
func (w *wordReader) add(b *block) {
	if b.taken || b.head {
		return
	}
	level, typed := Prose, b.text
	if rest := dash.ReplaceAllString(typed, ""); rest != typed {
		level, typed = Entry, rest
	}
	e := Add(w.r, w.after, level, typed)
	w.note(WordChange{Kind: WordAdded, Part: w.now(w.after), Text: typed, Edit: e, Takes: true})
	w.r.Parts = append(slices.Clip(w.r.Parts), Part{Key: e.Part, Edit: &e}) // its key is taken now
	w.after = e.Part
}

// missing notes the parts that are in the file no more.
func (w *wordReader) missing() {
	var head Level
	under := false // a heading that is gone with all that belongs to it
	for i, p := range w.r.Parts {
		_, exported := w.then[p.Key]
		if under && p.Level.below(head) {
			continue
		}
		under = false
		if w.seen[p.Key] || !exported || !p.Shown() {
			continue
		}
		c := WordChange{Kind: WordRemoved, Part: p, Was: p.Text, Edit: Hide(p), Takes: true}
		if p.Level.Heading() {
			if w.leaves(i) {
				c.Kind, c.Edit, c.Takes = WordBared, data.ReportEdit{}, false
			} else {
				under, head = true, p.Level
			}
		}
		w.note(c)
	}
}

// leaves reports whether something of what belongs to heading i is still in the
// file.
func (w *wordReader) leaves(i int) bool {
	for _, p := range w.r.Parts[i+1:] {
		if !p.Level.below(w.r.Parts[i].Level) {
			return false
		}
		if w.seen[p.Key] {
			return true
		}
	}
	return false
}

// dash begins an entry of a list.
var dash = regexp.MustCompile(`^[-–—•]\s+`)

// marks are what numbers a heading.
var marks = regexp.MustCompile(`^(?:[IVXLCDM]+\.|\d+\.|\p{Ll}{1,2}\))\s+`)

// withoutMark takes the number or the dash off that the program printed before
// the text, whatever it has become in Word.
func withoutMark(text, mark string) string {
	switch {
	case mark == "":
		return text
	case strings.HasPrefix(mark, "-"):
		return dash.ReplaceAllString(text, "")
	}
	return marks.ReplaceAllString(text, "")
}
