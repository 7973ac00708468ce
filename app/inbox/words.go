package inbox

import (
	"cmp"
	"slices"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/intake"
)

// box is the tick of a file; one that cannot be received has none.
func (r *intakeRow) box() ui.Mark {
	if !r.takes() {
		return ui.Mark{}
	}
	return ui.TickMark(r.ticks)
}

// verdict is what becomes of a file, in a word.
func (r *intakeRow) verdict() string {
	if r.attached != "" {
		return ui.T("intake.attached")
	}
	return words.Word("verdict", r.reading.Verdict)
}

func (r *intakeRow) tone() ui.Tone {
	if r.attached != "" {
		return ui.ToneGood
	}
	return intakeTones[r.reading.Verdict]
}

// period is the period that a form is for.
func (r *intakeRow) period() string {
	switch {
	case r.reading.Unit.ID == 0:
		return ""
	case r.reading.Period.ID == 0:
		return ui.T("intake.final")
	}
	return r.reading.Period.Name
}

// said is why: the reason of the verdict, else the gravest finding.
func (r *intakeRow) said() string {
	switch {
	case r.attached != "":
		return ui.T("intake.attached_to", "Unit", r.attached)
	case r.reading.Reason != "":
		return r.reading.Reason
	case len(r.reading.Findings) > 0 && r.reading.Verdict != intake.Clean:
		first := r.reading.Findings[0]
		return words.Joined(": ", first.Field, cmp.Or(first.Said, first.Text))
	}
	return ""
}

// byVerdict orders what needs the officer first.
func byVerdict(a, b *intakeRow) int {
	order := []intake.Verdict{intake.Rejected, intake.Foreign, intake.Held, intake.Cautioned, intake.Clean, intake.Skipped}
	return cmp.Compare(slices.Index(order, a.reading.Verdict), slices.Index(order, b.reading.Verdict))
}
