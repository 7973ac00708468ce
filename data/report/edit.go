package report

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"thidua/data"
)

// Edit is the edit that makes part p read as typed, in a text box or in Word.
// Figures whose value stands untouched go on following the ledger, the rest
// stays as it is typed; an empty text leaves the part out. needed is false when
// nothing is to be kept because the text is what the figures say anyway: then
// an edit of the part, if there is one, is to be taken back.
//
// Whose campaign the edit is of is left to whoever keeps it.
func Edit(p Part, typed string) (e data.ReportEdit, needed bool) {
	typed = lines(typed)
	switch {
	case p.Edit != nil && typed == lines(p.Text) && p.State != Hidden:
		return *p.Edit, true
	case p.State != Own && p.State != Gone && typed == lines(p.Worded):
		return data.ReportEdit{}, false
	}
	return p.edit(kept(typed, p.text, parse(p.Standard, p.Fields)), typed), true
}

// edit is the edit of the part by which it reads as t.
func (p Part) edit(t Text, typed string) data.ReportEdit {
	e := data.ReportEdit{Part: p.Key, After: p.Before, Words: t.Template(), Was: p.Standard, Values: p.values(t)}
	if p.Edit != nil {
		e.ID, e.CampaignID, e.After, e.Position = p.Edit.ID, p.Edit.CampaignID, p.Edit.After, p.Edit.Position
	}
	if p.State == Gone { // what it was changed from is only in the edit
		e.Was = p.Edit.Was
	}
	if e.Own() {
		e.Was, e.Values = "", ""
	}
	if typed == "" {
		e.Hidden, e.Words = true, p.wordsKept()
	}
	return e
}

// wordsKept are the officer's own words of the part, which stay with it while
// it is left out.
func (p Part) wordsKept() string {
	if p.Edit == nil {
		return ""
	}
	return p.Edit.Words
}

// values notes what stands for the figures of the part and of t, as a JSON
// object.
func (p Part) values(t Text) string {
	noted := map[string]string{}
	for _, f := range slices.Concat(t.Fields(), p.Fields) {
		noted[f.Name] = f.meaning()
	}
	if p.State == Gone {
		for name, value := range values(*p.Edit) {
			noted[name] = value
		}
	}
	text, err := json.Marshal(noted)
	if err != nil {
		return "" // a map of texts always has a form in JSON
	}
	return string(text)
}

// values reads what stood for the figures when an edit was made.
func values(e data.ReportEdit) map[string]string {
	noted := map[string]string{}
	if json.Unmarshal([]byte(e.Values), &noted) != nil {
		return map[string]string{}
	}
	return noted
}

// Confirm is the edit of a stale part once the officer has seen what changed
// and leaves her words as they are.
func Confirm(p Part) data.ReportEdit { return p.edit(p.text, p.Text) }

// Hide is the edit that leaves a part out; of a heading, with what belongs to it.
// What the officer wrote in it is kept.
func Hide(p Part) data.ReportEdit {
	e := data.ReportEdit{Part: p.Key, After: p.Before, Was: p.Standard, Values: p.values(nil)}
	if p.Edit != nil {
		e = *p.Edit
	}
	e.Hidden = true
	return e
}

// Restore is how a part that was left out or changed comes back: the edit to
// keep, with what the officer had written in it before it was left out, or kept
// false when its edit is to be taken back.
func Restore(p Part) (e data.ReportEdit, keep bool) {
	if p.Edit == nil || p.State != Hidden || !p.Edit.Hidden || p.Edit.Words == "" {
		return data.ReportEdit{}, false
	}
	e = *p.Edit
	e.Hidden = false
	return e, true
}

// Loose lists the figures of the program's wording that no longer follow the
// ledger in the part as the officer has it.
func Loose(p Part) []Field {
	if p.Edit == nil || p.State == Own {
		return nil
	}
	live := names(p.Template)
	var loose []Field
	for _, name := range names(p.Standard) {
		if f, ok := p.field(name); ok && !slices.Contains(live, name) && f.Value != "" {
			loose = append(loose, f)
		}
	}
	return loose
}

// Add is a new part of the officer's own, after the one with the key after;
// "" is the beginning. Its level is Prose, Entry, Section or Item.
func Add(r Report, after string, level Level, typed string) data.ReportEdit {
	e := data.ReportEdit{Part: r.freeKey(level), After: after, Words: Plain(lines(typed)).Template()}
	for _, p := range r.Parts {
		if p.Edit != nil && p.Edit.Own() && p.Edit.After == after {
			e.Position = min(e.Position, p.Edit.Position-1)
		}
	}
	return e
}

// levelNames stand in the keys of own parts.
var levelNames = map[Level]string{Prose: "p", Entry: "entry", Item: "item", Section: "section", Chapter: "chapter"}

// freeKey is a key that no own part has.
func (r Report) freeKey(level Level) string {
	head := data.OwnPart
	if r.Scope != "" {
		head += r.Scope + scopeMark
	}
	for n := 1; ; n++ {
		key := fmt.Sprintf("%s%s.%d", head, levelNames[level], n)
		if !slices.ContainsFunc(r.Parts, func(p Part) bool {
			return strings.HasSuffix(p.Key, fmt.Sprintf(".%d", n)) && strings.HasPrefix(p.Key, head)
		}) {
			return key
		}
	}
}

// ownLevel reads the level in the key of an own part.
func ownLevel(key string) Level {
	key = strings.TrimPrefix(key, data.OwnPart)
	key = strings.TrimPrefix(key, scopeOf(key)+scopeMark)
	name, _, _ := strings.Cut(key, ".")
	for level, known := range levelNames {
		if name == known {
			return level
		}
	}
	return Prose
}

// Move puts an own part after another one; what followed it follows what was
// before it. The edits of all parts that change are returned.
func Move(r Report, key, after string) []data.ReportEdit {
	p, ok := r.Part(key)
	if !ok || p.Edit == nil || !p.Edit.Own() || after == key {
		return nil
	}
	changed := Remove(r, key)
	e := Add(r, after, p.Level, "")
	moved := *p.Edit
	moved.After, moved.Position = after, e.Position
	return append(changed, moved)
}

// Remove lists the edits of own parts that follow the own part with the key,
// as they are once it is taken away.
func Remove(r Report, key string) []data.ReportEdit {
	p, ok := r.Part(key)
	if !ok || p.Edit == nil || !p.Edit.Own() {
		return nil
	}
	var changed []data.ReportEdit
	for _, f := range r.Parts {
		if f.Edit != nil && f.Edit.Own() && f.Edit.After == key {
			e := *f.Edit
			e.After, e.Position = p.Edit.After, p.Edit.Position
			changed = append(changed, e)
		}
	}
	return changed
}
