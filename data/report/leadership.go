package report

import (
	"cmp"
	"slices"
	"strings"

	"thidua/data"
	"thidua/data/vn"
)

// leadership is the chapter on how the campaign was led and organised.
func (w *ward) leadership() {
	w.Tell("lead", Chapter, "report.s.lead.title")
	w.planned()
	w.launched()
	w.themes()
	w.council()
	w.tasksOf(onDirectives, "report.s.directives", "report.s.directives.none")
	w.publicity()
}

// planned says by which plan the ward launched the campaign.
func (w *ward) planned() {
	c := w.l.Campaign
	charge := With("charge", nil)
	if w.l.Office.Department != "" {
		charge = With("charge", w.Phrase("report.s.lead.department", Say("department", w.l.Office.Department)))
	}
	if c.Number == "" || c.IssuedOn.IsZero() {
		w.Lack("plan", Prose, "report.s.lead.plan.unnumbered", w.kind(), Say("campaign", inText(cmp.Or(c.Name, c.ShortName))), charge)
		return
	}
	w.Tell("plan", Prose, "report.s.lead.plan", w.kind(), With("plan", w.plan()), charge)
}

// launched says when the campaign runs, and who reports on it until when.
func (w *ward) launched() {
	c := w.l.Campaign
	var period []Text
	if !c.LaunchedOn.IsZero() {
		period = append(period, w.Phrase("report.s.lead.launched", Say("launched", c.LaunchedOn.Official())))
	}
	if !c.EndsOn.IsZero() {
		period = append(period, w.Phrase("report.s.lead.ends", Say("ends", c.EndsOn.Official())))
	}
	count := data.CountSubmissions(w.reports)
	duty := w.Phrase("report.s.lead.duty", Count("due", count.Due).In(annexSubmissions), w.kind(), With("deadline", w.deadline(c.UnitDue())))
	if count.Due == 0 {
		duty = nil
	}
	if len(period) == 0 && duty == nil {
		return
	}
	both := Join([]Text{w.Phrase("report.s.lead.period", With("period", Join(period, ", ", ", "))), duty}, "; ", "; ")
	if len(period) == 0 {
		both = w.Phrase("report.s.lead.duty_only", With("duty", duty))
	}
	w.Tell("launch", Prose, "report.s.lead.launch", With("launch", both))
}

// deadline words a deadline as the plan does.
func (w *ward) deadline(d data.Deadline) Text {
	switch {
	case d.On.IsZero():
		return nil
	case d.Inclusive:
		return w.Phrase("report.s.due.by", Say("day", d.On.Official()))
	}
	return w.Phrase("report.s.due.before", Say("day", d.On.Official()))
}

// manyThemes is how many themes the report names.
const manyThemes = 6

// themes says which themes of their own the units launched (plan V.1.a), those
// of most units first.
func (w *ward) themes() {
	type theme struct {
		words string
		units []data.Unit
	}
	var all []*theme
	units := map[int64]bool{}
	for _, s := range w.l.Submissions {
		if s.Theme == "" && s.ThemeLaunched.IsZero() {
			continue
		}
		units[s.UnitID] = true
		i := slices.IndexFunc(all, func(t *theme) bool { return vn.Fold(t.words) == vn.Fold(s.Theme) })
		if i < 0 {
			all = append(all, &theme{words: s.Theme})
			i = len(all) - 1
		}
		if u := w.l.Unit(s.UnitID); !slices.ContainsFunc(all[i].units, func(o data.Unit) bool { return o.ID == u.ID }) {
			all[i].units = append(all[i].units, u)
		}
	}
	if len(units) == 0 {
		w.Lack("themes", Prose, "report.s.themes.none")
		return
	}
	all = slices.DeleteFunc(all, func(t *theme) bool { return t.words == "" })
	slices.SortStableFunc(all, func(a, b *theme) int { return len(b.units) - len(a.units) })
	var texts []Text
	for _, t := range all[:min(len(all), manyThemes)] {
		owner := id(t.units[0].ID)
		name := Say("theme", "“"+strings.Trim(t.words, " “”\".;")+"”")
		if len(t.units) == 1 {
			texts = append(texts, w.Phrase("report.s.themes.one", name, Say("unit", t.units[0].Name)).About(owner, t.words))
			continue
		}
		texts = append(texts, w.Phrase("report.s.themes.many", name, Count("units", len(t.units))).About(owner, t.words))
	}
	if len(texts) == 0 {
		w.Tell("themes", Prose, "report.s.themes.unnamed", Count("themed", len(units)))
		return
	}
	w.Tell("themes", Prose, "report.s.themes", Count("themed", len(units)), With("themes", Join(texts, "; ", "; ")))
}

// council says who is in the Council and when it has met.
func (w *ward) council() {
	members := len(data.MembersOn(w.l.Members, w.today))
	var days []string
	for _, m := range slices.SortedStableFunc(slices.Values(w.l.Meetings), func(a, b data.Meeting) int { return a.On.Compare(b.On) }) {
		if !m.On.IsZero() && !m.On.After(w.today) {
			days = append(days, m.On.Official())
		}
	}
	slots := []Slot{w.kind(), Count("members", members), Count("meetings", len(days)), Say("days", strings.Join(days, ", "))}
	held := With("held", nil)
	if len(days) > 0 {
		held = With("held", w.Phrase("report.s.council.met", slots...))
	}
	switch {
	case members > 0:
		w.Tell("council", Prose, "report.s.council", append(slots, held)...)
	case len(days) > 0:
		w.Tell("council", Prose, "report.s.council.unlisted", slots...)
	default:
		w.Lack("council", Prose, "report.s.council.none", w.kind())
	}
}
