package intake

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// asked are the targets by what a form calls them.
type asked struct {
	codes map[string]data.Target
	names map[string][]data.Target
}

func newAsked(targets []data.Target) asked {
	a := asked{map[string]data.Target{}, map[string][]data.Target{}}
	for _, t := range targets {
		if t.Code != "" {
			a.codes[codeKey(t.Code)] = t
		}
		for key := range map[string]bool{plain(t.Name): true, plain(t.Name + " (" + t.SubGroup + ")"): true} {
			a.names[key] = append(a.names[key], t)
		}
	}
	return a
}

func codeKey(code string) string { return strings.ReplaceAll(vn.Fold(code), " ", "") }

// find is the target of a line, by its code or else by its name.
func (a asked) find(l line) (data.Target, bool) {
	if t, ok := a.codes[codeKey(l.at("code").cell().Text)]; ok {
		return t, true
	}
	if named := a.names[plain(l.at("target").cell().Text)]; len(named) == 1 {
		return named[0], true
	}
	return data.Target{}, false
}

// figures reads the lines of targets.
func (r *reader) figures(t table) {
	targets := newAsked(r.desk.Ledger.Targets)
	for row := t.header + 1; row < t.end; row++ {
		l := t.line(row, "")
		if l.blank(t.fields()...) && l.blank("code") || l.frame("target") {
			continue
		}
		target, ok := targets.find(l)
		if !ok {
			l.about = t.numbered("intake.line.figures", row)
			if !l.blank("actual", "estimate", "denominator") {
				r.reject(l.at(t.named()), assets.T("intake.expect.target"), "intake.target.unknown")
			}
			continue
		}
		l.about = r.targetTitle(target)
		if slices.ContainsFunc(r.answer.Figures, func(f data.FigureAnswer) bool { return f.TargetID == target.ID }) {
			if !l.blank(t.fields()...) {
				r.reject(l.at("actual"), assets.T("intake.expect.once"), "intake.target.twice")
			}
			continue
		}
		r.answer.Figures = append(r.answer.Figures, r.figureLine(l, target))
	}
}

// named is the column that names the target.
func (t *table) named() string {
	if _, ok := t.columns["code"]; ok {
		return "code"
	}
	return "target"
}

func (r *reader) targetTitle(t data.Target) string {
	if t.Code != "" {
		return assets.T("section.figures") + " " + t.Code
	}
	return assets.T("section.figures") + " “" + data.TitleOf(t, r.desk.Ledger.Targets) + "”"
}

// figureLine reads the line of a target.
func (r *reader) figureLine(l line, t data.Target) data.FigureAnswer {
	f := data.FigureAnswer{TargetID: t.ID, Code: t.Code, Note: r.words(l.at("note"))}
	before := r.counts[Fault]
	var said, also data.Reply
	f.Actual, said = r.figure(l.at("actual"), t)
	f.Estimate, also = r.figure(l.at("estimate"), t)
	if said == data.Blank {
		said = also
	}
	if t.Aggregation == data.RatioOf {
		f.Denominator, _ = r.figure(l.at("denominator"), t)
		r.ratio(l, t, f)
	} else if !l.blank("denominator") {
		r.mention(l.at("denominator"), "intake.ratio.unused")
	}
	given := f.Actual.Valid || f.Estimate.Valid
	f.Reply = r.lineReply(l, given, said)
	owed := !r.lenient && r.desk.Ledger.Asks(t, r.unit)
	switch sound := r.counts[Fault] == before; {
	case given:
		r.outOfPlace(l, t, owed)
		if sound {
			r.unusual(l, t, f)
		}
	case f.Reply == data.Blank && sound && owed:
		r.waits = append(r.waits, l)
	}
	return f
}

// outOfPlace tells of figures that nobody has asked this unit for.
func (r *reader) outOfPlace(l line, t data.Target, owed bool) {
	switch {
	case t.NotApplied:
		r.question(l.at("actual"), "intake.target.not_applied")
	case !owed && !r.lenient:
		r.question(l.at("actual"), "intake.target.not_asked")
	}
}

// lineReply reads how a line is answered as a whole: its reply, else what was
// said in place of a figure, else what is there.
func (r *reader) lineReply(l line, given bool, said data.Reply) data.Reply {
	at := l.at(data.ReplyField)
	reply := r.reply(at)
	if reply == data.Blank {
		reply = said
	}
	switch {
	case (reply == data.NothingToTell || reply == data.NotConcerned) && given:
		r.reject(at, assets.T("intake.expect.one"), "intake.reply.contradiction", "Reply", assets.T("reply."+string(reply)))
	case reply == data.Given && !given:
		r.question(at, "intake.reply.empty")
		return data.Blank
	case given:
		return data.Given
	}
	return reply
}

// figure reads a figure of a target, or what was said in its place.
func (r *reader) figure(at spot, t data.Target) (value decimal.NullDecimal, said data.Reply) {
	c := at.cell()
	if c.Empty() && !c.Formula {
		return value, data.Blank
	}
	if said = spoken(c.Text); said != data.Blank {
		r.mention(at, "intake.cell.said", "Reply", assets.T("reply."+string(said)))
		return value, said
	}
	expected := assets.T("intake.expect.figure", "Measure", t.Measure)
	if t.Aggregation == data.RatioOf {
		expected = assets.T("intake.expect.number")
	}
	n, ok := r.number(at, expected, t.Whole())
	if !ok || !r.measured(at, n, t, expected) {
		return value, data.Blank
	}
	return decimal.NewNullDecimal(n.value), data.Blank
}

// measured refuses a number that is written in another measure than that of the
// target, and tells of one that might be.
func (r *reader) measured(at spot, n number, t data.Target, expected string) bool {
	ratio := t.Aggregation == data.RatioOf
	switch {
	case n.percent && ratio:
		r.reject(at, expected, "intake.cell.percent_ratio")
	case n.percent && !t.Percent():
		r.reject(at, expected, "intake.cell.percent", "Measure", t.Measure)
	case n.behind != "" && vn.Fold(n.behind) != vn.Fold(t.Measure) && !ratio:
		r.reject(at, expected, "intake.cell.measure", "Measure", t.Measure)
	case n.behind != "":
		r.question(at, "intake.cell.word_behind", "Taken", vn.FormatNumber(n.value))
		return true
	case t.Percent() && !ratio && !n.percent && fraction(n.value, t):
		r.question(at, "intake.cell.fraction", "Taken", vn.FormatNumber(n.value), "Whole", vn.FormatNumber(n.value.Shift(2)))
		return true
	default:
		return true
	}
	return false
}

// fraction reports whether a figure looks like 0,95 written for 95 %.
func fraction(value decimal.Decimal, t data.Target) bool {
	return value.IsPositive() && value.LessThanOrEqual(decimal.NewFromInt(1)) && t.Planned.GreaterThan(decimal.NewFromInt(10))
}

// ratio tells of the numbers of a ratio that do not go together.
func (r *reader) ratio(l line, t data.Target, f data.FigureAnswer) {
	at := l.at("denominator")
	expected := assets.T("intake.expect.denominator")
	c := at.cell()
	switch {
	case !f.Actual.Valid && !f.Estimate.Valid:
		if f.Denominator.Valid && l.blank("actual") {
			r.reject(l.at("actual"), assets.T("intake.expect.number"), "intake.ratio.no_numerator")
		}
	case !f.Denominator.Valid && c.Empty():
		r.reject(at, expected, "intake.ratio.no_denominator")
	case f.Denominator.Valid && f.Denominator.Decimal.IsZero():
		r.reject(at, expected, "intake.ratio.zero")
	case f.Denominator.Valid && f.Actual.Decimal.GreaterThan(f.Denominator.Decimal):
		r.question(l.at("actual"), "intake.ratio.over", "Total", vn.FormatNumber(f.Denominator.Decimal), "Measure", t.Measure)
	}
}
