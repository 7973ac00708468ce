package intake

import (
	"regexp"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// movements reads the lines of movements.
func (r *reader) movements(t table) {
	known := map[string]int64{}
	for _, m := range r.desk.Ledger.Movements {
		known[movementKey(m.Name)] = m.ID
	}
	seen := map[string]bool{}
	for row := t.header + 1; row < t.end; row++ {
		l := t.line(row, "")
		if l.blank(t.fields()...) {
			continue
		}
		l.about = t.numbered("intake.line.movements", row)
		if l.frame("name") {
			continue
		}
		before := r.counts[Fault]
		m := r.movement(l, known)
		if m.Name == "" {
			if r.counts[Fault] == before {
				r.reject(l.at("name"), assets.T("intake.expect.movement"), "intake.name.missing")
			}
			continue
		}
		key := movementKey(m.Name)
		if seen[key] {
			r.question(l.at("name"), "intake.name.twice")
		}
		if m.MovementID == 0 && !r.lenient {
			r.mention(l.at("name"), "intake.movement.new")
		}
		seen[key] = true
		r.answer.Movements = append(r.answer.Movements, m)
	}
}

func (r *reader) movement(l line, known map[string]int64) data.MovementAnswer {
	m := data.MovementAnswer{Name: r.words(l.at("name"))}
	m.MovementID = known[movementKey(m.Name)]
	before := r.counts[Fault]
	var said data.Reply
	m.Outcome, said = r.told(l.at("outcome"))
	m.Models, _ = r.told(l.at("models"))
	m.Difficulties, _ = r.told(l.at("difficulties"))
	m.Collectives, m.Individuals = r.whole(l.at("collectives")), r.whole(l.at("individuals"))
	given := m.Outcome != "" || m.Models != "" || m.Difficulties != "" || m.Collectives+m.Individuals > 0
	if own := m.MovementID == 0; own && !given && said == data.Blank && l.blank(data.ReplyField) {
		m.Reply = data.Given // naming a movement of its own is an answer
		return m
	}
	if m.Reply = r.lineReply(l, given, said); m.Reply == data.Blank && r.counts[Fault] == before {
		r.idle = append(r.idle, l)
	}
	return m
}

// idleMovements tells of movements about which nothing was said beside others about
// which something was.
func (r *reader) idleMovements() {
	if !slices.ContainsFunc(r.answer.Movements, func(m data.MovementAnswer) bool { return m.Reply != data.Blank }) {
		return
	}
	for _, l := range r.idle {
		r.mention(l.at("outcome"), "intake.movement.blank")
	}
}

// told reads an account, or what was said in its place: "không phát sinh".
func (r *reader) told(at spot) (text string, said data.Reply) {
	text = r.words(at)
	if said = spoken(text); said != data.Blank {
		return "", said
	}
	return text, data.Blank
}

var noWord = regexp.MustCompile(`[^\p{L}\p{N}]+`)

// movementKey is what movements are known by, however their name is quoted.
func movementKey(name string) string {
	key := strings.TrimSpace(noWord.ReplaceAllString(vn.Fold(name), " "))
	return strings.TrimPrefix(key, "phong trao ")
}
