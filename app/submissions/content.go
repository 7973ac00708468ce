package submissions

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// addContent adds what the newest form says, part by part, and how much of it
// was answered.
func (s *screen) addContent(pane *fyne.Container, row submissionRow) {
	if row.latest.No == 0 {
		return
	}
	answer := row.latest.Content
	pane.Add(ui.Heading(ui.T("submissions.content", "No", row.latest.No)))
	full := answer.Completeness()
	tone := ui.ToneInfo
	if full == 100 {
		tone = ui.ToneGood
	}
	pane.Add(container.NewBorder(nil, nil, nil, ui.ToneText(ui.T("submissions.complete", "Percent", full), tone), ui.Bar(float64(full)/100, -1, tone)))
	var pairs []ui.Pair
	for _, section := range data.Sections() {
		text := ui.T("reply." + string(answer.ReplyOf(section)))
		if answer.ReplyOf(section) == data.Given {
			text = sectionText(s.d, section, answer)
		}
		pairs = append(pairs, ui.Pair{Label: words.Word("section", section), Text: text})
	}
	pane.Add(ui.Details(pairs))
}

// sectionText tells what a form says in a part, one line for each answer.
func sectionText(d *desk.Desk, section data.Section, a data.Answer) string {
	var lines []string
	switch section {
	case data.SectionGeneral:
		lines = append(lines, words.Joined(", ", a.DocNumber, a.DocDate.String()), a.Signer, a.Theme)
	case data.SectionFigures:
		for _, f := range a.Figures {
			if f.Reply != data.Blank {
				lines = append(lines, figureLine(d, f))
			}
		}
	case data.SectionMovements:
		for _, m := range a.Movements {
			if m.Reply != data.Blank {
				lines = append(lines, ui.T("submissions.answer_line", "Name", m.Name, "Text", movementAnswer(m)))
			}
		}
	case data.SectionExemplars:
		for _, e := range a.Exemplars {
			lines = append(lines, ui.T("submissions.answer_line", "Name", words.Word("exemplar", e.Kind), "Text", e.Name))
		}
	case data.SectionNominations:
		for _, n := range a.Nominations {
			lines = append(lines, ui.T("submissions.answer_line", "Name", words.Word("subject", n.Subject), "Text", words.NomineeName(n)))
		}
	case data.SectionFacts:
		for _, f := range a.Facts {
			lines = append(lines, ui.T("submissions.answer_line", "Name", ui.T("form.facts."+string(f.Fact)), "Text", vn.FormatNumber(f.Count)))
		}
	case data.SectionDifficulty:
		lines = append(lines, a.Difficulties, a.Proposals)
	}
	return words.Joined("\n", lines...)
}

// figureLine tells a figure that a unit gives for a target.
func figureLine(d *desk.Desk, f data.FigureAnswer) string {
	t := d.Ledger.Target(f.TargetID)
	text := words.Word("reply", f.Reply)
	if f.Reply == data.Given {
		var parts []string
		if f.Actual.Valid {
			parts = append(parts, words.FigureText(t, f.Actual.Decimal))
		}
		if f.Estimate.Valid {
			parts = append(parts, ui.T("submissions.answer_estimate", "Value", words.FigureText(t, f.Estimate.Decimal)))
		}
		text = strings.Join(parts, "; ")
	}
	return ui.T("submissions.answer_line", "Name", data.TitleOf(t, d.Ledger.Targets), "Text", text)
}

// movementAnswer tells what a unit achieved in a movement.
func movementAnswer(m data.MovementAnswer) string {
	if m.Reply != data.Given {
		return words.Word("reply", m.Reply)
	}
	took := ""
	if m.Collectives > 0 || m.Individuals > 0 {
		took = ui.T("submissions.answer_took", "Collectives", strconv.Itoa(m.Collectives), "Individuals", strconv.Itoa(m.Individuals))
	}
	return words.Joined("; ", m.Outcome, took)
}
