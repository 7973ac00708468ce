package plantext

import (
	"regexp"

	"thidua/data"
	"thidua/data/vn"
)

var aboutTasks = regexp.MustCompile(`^\s*nhi\wm\s+v\w\s+(?:va|,)?\s*gi\wi\s+ph\wp`)

// readTasks reads the lettered tasks and solutions, each with the bullets
// below it.
func readTasks(p *page, paragraphs []paragraph) []Item {
	var items []Item
	within := false
	for _, g := range paragraphs {
		switch {
		case g.mark == roman || g.mark == decimal:
			within = aboutTasks.MatchString(p.folded[g.from:g.to])
		case within && g.mark == letter:
			items = append(items, Item{Kind: OfTask, Span: p.span(g.from, g.to), Task: data.Task{Clause: g.clause}})
		case within && len(items) > 0:
			items[len(items)-1].Span.To = p.span(g.from, g.to).To
		}
	}
	for i := range items {
		span := items[i].Span
		items[i].Task.Name = vn.CleanLines(p.text[span.From:span.To])
		items[i].Task.Position = i + 1
	}
	return items
}
