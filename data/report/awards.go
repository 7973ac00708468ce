package report

import (
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// awards is the section on commendation (plan IV.1): who was proposed, what has
// been decided and by which decisions, the share of those who do the work (plan
// I.2.c), money, and what is proposed to higher levels.
func (w *ward) awards() {
	w.Tell("awards_title", Section, "report.s.awards.title")
	rows := slices.DeleteFunc(slices.Clone(w.awarded), func(r data.NominationRow) bool { return r.Round == data.YearRound })
	if len(rows) == 0 {
		w.Lack("awards", Prose, "report.s.awards.none")
		return
	}
	w.proposed(rows)
	w.decided(rows)
	w.shares(rows)
	w.money(rows)
	w.above(rows)
}

// subjects counts rows by kind of subject, "08 tập thể, 16 cá nhân và 02 hộ gia
// đình"; of tells the counts from others in the same part.
func (w *ward) subjects(rows []data.NominationRow, of, owner string) Text {
	var counts []Text
	for _, s := range data.Subjects() {
		n := 0
		for _, r := range rows {
			if r.Subject == s {
				n++
			}
		}
		if n > 0 {
			counts = append(counts, w.Phrase("report.s.subject."+string(s), Count(string(s), n).In(annexAwards)))
		}
	}
	text := and(counts)
	if of != "" {
		text = text.About(of, owner)
	}
	return text
}

func where(rows []data.NominationRow, wanted func(data.NominationRow) bool) []data.NominationRow {
	return slices.DeleteFunc(slices.Clone(rows), func(r data.NominationRow) bool { return !wanted(r) })
}

// isDecided reports whether a nomination is in a decision with number and date.
func isDecided(r data.NominationRow) bool { return r.Decision.Issued() && r.Stage == data.Decided }

// proposed says how many were proposed and how far that has come.
func (w *ward) proposed(rows []data.NominationRow) {
	var states []Text
	for _, about := range []struct {
		key    string
		wanted func(data.NominationRow) bool
	}{
		{"report.s.awards.state.decided", isDecided},
		{"report.s.awards.state.drafted", func(r data.NominationRow) bool { return r.Shown == data.InDraft }},
		{"report.s.awards.state.above", func(r data.NominationRow) bool { return r.Open() && r.Known && !r.Award.OfWard() }},
		{"report.s.awards.state.open", func(r data.NominationRow) bool { return r.Open() && (!r.Known || r.Award.OfWard()) }},
		{"report.s.awards.state.refused", func(r data.NominationRow) bool { return r.Stage == data.Refused }},
	} {
		if n := len(where(rows, about.wanted)); n > 0 {
			name := about.key[strings.LastIndex(about.key, ".")+1:]
			states = append(states, w.Phrase(about.key, Count(name, n).In(annexAwards)))
		}
	}
	w.Tell("awards", Prose, "report.s.awards", Count("proposed", len(rows)), With("subjects", w.subjects(rows, "", "")),
		With("states", Join(states, "; ", "; ")))
}

// decided tells of every decision that has been issued whom it commends with
// what.
func (w *ward) decided(rows []data.NominationRow) {
	decisions := w.l.DecisionRows()
	slices.Reverse(decisions) // the oldest first
	for _, d := range decisions {
		all := where(rows, func(r data.NominationRow) bool { return r.DecisionID == d.ID && isDecided(r) })
		if len(all) > 0 {
			w.decision(d, all)
		}
	}
}

// decision is the entry on a decision: per form, how many of whom.
func (w *ward) decision(d data.DecisionRow, all []data.NominationRow) {
	var forms []string
	by := map[string][]data.NominationRow{}
	for _, r := range all {
		name := r.Award.Name
		if !r.Known {
			name = r.Form
		}
		if by[name] == nil {
			forms = append(forms, name)
		}
		by[name] = append(by[name], r)
	}
	var given []Text
	for _, form := range forms {
		n := groupKey(form)
		given = append(given, w.Phrase("report.s.decision.given", Say("form", inForm(form)), With("subjects", w.subjects(by[form], n, form))))
	}
	prize := With("prize", nil)
	if sum := sumOf(all); sum > 0 && d.OfWard() {
		prize = With("prize", w.Phrase("report.s.decision.money", Say("money", vn.FormatInt(sum)).In(annexAwards)))
	}
	w.Tell(of("decision", d.ID), Entry, "report.s.decision", Say("number", d.Number), Say("day", d.IssuedOn.Official()),
		With("given", distinct(given)), prize)
}

// inForm is the name of a form of commendation in running text: a title has a
// small letter, "danh hiệu “Lao động tiên tiến”".
func inForm(name string) string {
	name = strings.TrimSpace(strings.Replace(name, assets.T("paper.committee"), "UBND", 1))
	if title := assets.T("report.honour"); strings.HasPrefix(vn.Fold(name), vn.Fold(title)+" ") {
		return inText(name)
	}
	return name
}

// distinct tells the forms of several pieces apart.
func distinct(pieces []Text) Text {
	if len(pieces) < 2 {
		return Join(pieces, "; ", "; ")
	}
	for i := range pieces {
		pieces[i] = slices.Clone(pieces[i])
		for j, s := range pieces[i] {
			if s.live() && !strings.Contains(s.field.Name, ".") {
				pieces[i][j].field.Name += "." + id(int64(i+1))
			}
		}
	}
	return Join(pieces, "; ", "; ")
}

func sumOf(rows []data.NominationRow) (sum int64) {
	for _, r := range rows {
		sum += r.Prize
	}
	return sum
}

// shares says how many of those commended or proposed do the work themselves,
// and how many of the collectives are small.
func (w *ward) shares(rows []data.NominationRow) {
	tally := data.TallyNominations(rows)
	collectives := where(rows, func(r data.NominationRow) bool { return r.Subject == data.Collective && r.Stage != data.Refused })
	small := len(where(collectives, func(r data.NominationRow) bool { return r.Small }))
	var texts []Text
	if all := tally.Leaders + tally.Direct; all > 0 {
		texts = append(texts, w.Phrase("report.s.shares.direct", Count("known", all).In(annexAwards), Count("direct", tally.Direct).In(annexAwards),
			Say("direct_share", share(tally.Direct, all)), Count("leaders", tally.Leaders).In(annexAwards)))
	}
	if len(collectives) > 0 && small > 0 {
		texts = append(texts, w.Phrase("report.s.shares.small", Count("collectives", len(collectives)).In(annexAwards), Count("small", small).In(annexAwards),
			Say("small_share", share(small, len(collectives)))))
	}
	if len(texts) > 0 {
		w.Tell("shares", Prose, "report.s.shares", With("shares", Join(texts, "; ", "; ")))
	}
}

// share is a part of a whole in percent with at most one decimal, but 100 only
// for all of it and 0 only for none.
func share(part, whole int) string {
	tenths := (part*2000 + whole) / (2 * whole)
	if part < whole {
		tenths = min(tenths, 999)
	}
	if part > 0 {
		tenths = max(tenths, 1)
	}
	if tenths%10 == 0 {
		return vn.FormatInt(int64(tenths / 10))
	}
	return vn.FormatInt(int64(tenths/10)) + "," + id(int64(tenths%10))
}

// money says what the ward's own awards cost and what the fund has.
func (w *ward) money(rows []data.NominationRow) {
	own := where(rows, func(r data.NominationRow) bool { return r.Stage != data.Refused && r.Known && r.Award.OfWard() })
	spent := sumOf(where(own, isDecided))
	if sumOf(own) == 0 {
		return
	}
	slots := []Slot{Say("money", vn.FormatInt(sumOf(own))).In(annexAwards), Say("spent", vn.FormatInt(spent)), w.kind()}
	if fund := w.l.Campaign.Fund; fund > 0 {
		w.Tell("money", Prose, "report.s.money.fund", append(slots, Say("fund", vn.FormatInt(fund)))...)
		return
	}
	w.Tell("money", Prose, "report.s.money", slots...)
}

// above names whom higher levels are asked to commend, by form.
func (w *ward) above(rows []data.NominationRow) {
	asked := where(rows, func(r data.NominationRow) bool { return r.Stage != data.Refused && r.Known && !r.Award.OfWard() })
	if len(asked) == 0 {
		return
	}
	var texts []Text
	var forms []string
	for _, r := range asked {
		if !slices.Contains(forms, r.Award.Name) {
			forms = append(forms, r.Award.Name)
		}
	}
	for _, form := range forms {
		of := where(asked, func(r data.NominationRow) bool { return r.Award.Name == form })
		var names []string
		for _, r := range of {
			names = append(names, strings.TrimSpace(salutation(r.Nomination)+" "+r.Name))
		}
		texts = append(texts, w.Phrase("report.s.above.form", Say("form", inForm(form)), With("subjects", w.subjects(of, groupKey(form), form)),
			Say("names", strings.Join(names, ", ")).In(annexAwards)))
	}
	w.Tell("above", Prose, "report.s.above", Count("asked", len(asked)).In(annexAwards), With("forms", distinct(texts)), w.higherLevel())
}

// salutation stands before a person's name in running text.
func salutation(n data.Nomination) string {
	if n.Subject == data.Collective {
		return ""
	}
	return strings.ToLower(n.Salutation)
}
