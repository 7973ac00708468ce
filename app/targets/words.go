package targets

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// amount prints a figure of t with its unit of measure.
func amount(t data.Target, value decimal.Decimal) string {
	if t.Percent() {
		return words.FigureText(t, value) + t.Measure
	}
	return words.FigureText(t, value) + " " + t.Measure
}

// plannedText is the planned value; where nothing may be left, in the words of
// the plan.
func plannedText(t data.Target) string {
	if t.Direction == data.Zero && t.Printed != "" {
		return t.Printed
	}
	return words.FigureText(t, t.Planned)
}

// plannedInForce is the planned value that the target is judged by, with a word
// where a later resolution gave it.
func plannedInForce(r data.TargetRow) string {
	if len(r.Amendments) == 0 {
		return plannedText(r.Target)
	}
	return ui.T("targets.planned_amended", "Planned", plannedText(r.Target))
}

func newestText(t data.Target, r *data.Result) string {
	if r == nil {
		return ""
	}
	return words.FigureText(t, r.Value)
}

func newestValue(r *data.Result) any {
	if r == nil {
		return nil
	}
	return r.Value
}

func newestDay(r *data.Result) vn.Date {
	if r == nil {
		return vn.Date{}
	}
	return r.AsOf
}

// comparedText is how far the figure is: in percent of the plan, in percentage
// points for a share, as a difference for what must be exact. A target of zero
// has neither.
func comparedText(r data.TargetRow) string {
	t, a := r.Target, r.Assessment
	switch {
	case a.Percent.Valid:
		return vn.FormatFixed(a.Percent.Decimal, 2)
	case !a.Gap.Valid || t.Direction == data.Zero:
		return ""
	case t.Percent():
		return ui.T("targets.points", "Gap", signed(a.Gap.Decimal))
	}
	return signed(a.Gap.Decimal)
}

// comparedValue is a number where the column's title, percent, is true of it.
func comparedValue(r data.TargetRow) any {
	if r.Assessment.Percent.Valid {
		return r.Assessment.Percent.Decimal
	}
	return comparedText(r)
}

// signed prints a difference with its sign.
func signed(d decimal.Decimal) string {
	if d.IsPositive() {
		return "+" + vn.FormatNumber(d)
	}
	return vn.FormatNumber(d)
}

// stateText is the word for the verdict and whether an estimate is behind it.
func stateText(r data.TargetRow) string {
	text := ui.T("state." + r.Assessment.Wording())
	if r.Assessment.Estimated() {
		return ui.T("targets.estimated", "State", text)
	}
	return text
}

// byState sorts from the best to the worst.
func byState(a, b data.TargetRow) int {
	place := func(r data.TargetRow) int { return slices.Index(data.States(), r.Assessment.State) }
	return cmp.Compare(place(a), place(b))
}

// targetChips filters by the words of the verdicts; what does not apply needs
// none.
func targetChips() []ui.Chip[data.TargetRow] {
	var chips []ui.Chip[data.TargetRow]
	for _, v := range data.Wordings() {
		if v.State == data.NotApplicable {
			continue
		}
		chips = append(chips, ui.Chip[data.TargetRow]{
			Label: ui.T("state." + v.Wording), Tone: words.StateTones[v.State],
			Match: func(r data.TargetRow) bool { return r.Assessment.Wording() == v.Wording },
		})
	}
	return chips
}

// targetsFooter sums up: "22 chỉ tiêu: 4 vượt, 11 đạt".
func targetsFooter(shown []data.TargetRow) string {
	var parts []string
	for _, v := range data.Verdicts(shown) {
		parts = append(parts, ui.T("targets.footer.state", "Count", v.Count, "State", strings.ToLower(ui.T("state."+v.Wording))))
	}
	if len(parts) == 0 {
		return ui.T("targets.footer_none")
	}
	return ui.T("targets.footer", "Count", len(shown), "States", strings.Join(parts, ", "))
}
