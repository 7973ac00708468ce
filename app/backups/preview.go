package backups

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/keeper"
	"thidua/data/store"
	"thidua/data/vn"
)

// shownChanges is how many of the changes since a copy are shown one by one.
const shownChanges = 40

// show shows what is in a copy and what restoring it would change. restore or
// leave is called, never both.
func (s *Screen) show(r Row, p keeper.Preview, restore, leave func()) {
	ui.Workshop{
		Window: s.d.Window, Title: ui.T("backups.preview_title"), Verb: ui.T("backups.preview_verb"),
		Body: container.NewVBox(
			ui.Heading(ui.T("backups.preview_in")), ui.Details(inside(r, p.Holds)),
			ui.Heading(ui.T("backups.preview_change")), s.changes(p)),
		Save: func() error { return nil }, OnDone: restore, OnLeave: leave,
	}.Show()
}

// inside tells what is in a copy.
func inside(r Row, c store.Contents) []ui.Pair {
	var counts []string
	for _, kind := range kindsOf(c.Records) {
		counts = append(counts, ui.T("backups.count_of", "Count", vn.FormatInt(c.Records[kind]), "Kind", ui.T("entity."+kind)))
	}
	return []ui.Pair{
		{Label: ui.T("backups.file"), Text: r.Path},
		{Label: ui.T("backups.office"), Text: cmp.Or(c.Office, ui.T("backups.unnamed"))},
		{Label: ui.T("backups.last_change"), Text: moment(c.LastAt)},
		{Label: ui.T("backups.campaigns"), Text: strings.Join(c.Campaigns, "; ")},
		{Label: ui.T("backups.records"), Text: strings.Join(counts, "; ")},
	}
}

// kindsOf are the kinds of which there are records, the most numerous first.
func kindsOf(records map[string]int64) []string {
	return slices.SortedFunc(maps.Keys(records), func(a, b string) int {
		return cmp.Or(cmp.Compare(records[b], records[a]), cmp.Compare(a, b))
	})
}

// changes tells what restoring a copy would change against now.
func (s *Screen) changes(p keeper.Preview) fyne.CanvasObject {
	box := container.NewVBox()
	add := func(text string, tone ui.Tone) { box.Add(ui.ToneSentence(text, tone)) }
	switch {
	case !p.Follows:
		add(ui.T("backups.separate"), ui.ToneWarn)
	case len(p.Since) == 0:
		add(ui.T("backups.nothing_since"), ui.ToneGood)
		return box
	default:
		add(ui.T("backups.since", "Count", len(p.Since), "From", moment(p.Since[len(p.Since)-1].At), "To", moment(p.Since[0].At)), ui.ToneWarn)
	}
	if slices.ContainsFunc(p.Since, func(c data.Change) bool { return c.Action == data.Redacted }) {
		add(ui.T("backups.brings_back"), ui.ToneBad)
	}
	if p.Live.Office != p.Holds.Office {
		add(ui.T("backups.other_office", "Now", p.Live.Office, "Then", p.Holds.Office), ui.ToneWarn)
	}
	for _, e := range p.Effects {
		add(effect(e), toneOf(e))
	}
	if len(p.Since) == 0 {
		return box
	}
	box.Add(widget.NewSeparator())
	add(ui.T("backups.listed", "Count", min(len(p.Since), shownChanges)), ui.ToneMuted)
	for _, c := range p.Since[:min(len(p.Since), shownChanges)] {
		box.Add(words.Wrapped(ui.T("backups.change", "At", moment(c.At), "Who", c.Who, "Action", words.Word("action", c.Action),
			"Kind", words.Word("entity", c.Entity), "Name", s.nameOf(c))))
	}
	if more := len(p.Since) - shownChanges; more > 0 {
		add(ui.T("backups.more", "Count", more), ui.ToneMuted)
	}
	return box
}

// effect is what restoring does to a kind of record.
func effect(e keeper.Effect) string {
	parts := []string{ui.T("backups.effect", "Kind", ui.T("entity."+e.Kind), "Now", vn.FormatInt(e.Now), "Then", vn.FormatInt(e.Then))}
	for _, part := range []struct {
		text  string
		count int
	}{
		{ui.T("backups.effect_lost", "Count", e.Lost), e.Lost},
		{ui.T("backups.effect_back", "Count", e.Back), e.Back},
		{ui.T("backups.effect_reverted", "Count", e.Reverted), e.Reverted},
	} {
		if part.count > 0 {
			parts = append(parts, part.text)
		}
	}
	return strings.Join(parts, "; ")
}

func toneOf(e keeper.Effect) ui.Tone {
	if e.Lost > 0 || e.Then < e.Now {
		return ui.ToneBad
	}
	return ui.ToneInfo
}

// nameOf is what a change says its record is called. A figure goes by its
// target and its day.
func (s *Screen) nameOf(c data.Change) string {
	kept := func(field string) string { return cmp.Or(c.After[field], c.Before[field]) }
	for _, field := range []string{"short_name", "name", "about", "number", "code"} {
		if name := kept(field); name != "" {
			return name
		}
	}
	if day, err := vn.ParseISO(kept("as_of")); err == nil && !day.IsZero() {
		target := ""
		if id, err := strconv.ParseInt(kept("target_id"), 10, 64); err == nil {
			target = s.d.Ledger.Target(id).Name
		}
		return words.Joined(", ", target, day.String())
	}
	return ui.T("backups.record", "ID", c.EntityID)
}
