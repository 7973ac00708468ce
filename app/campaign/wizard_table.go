package campaign

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/plantext"
	"thidua/data/vn"
)

// table lists what was understood, by kind.
func (w *wizard) table() *ui.TablePage[*wizardRow] {
	return ui.NewTablePage(ui.TableSpec[*wizardRow]{
		ID: "wizard", Title: ui.T("wizard.review"), Settings: w.d.Store, Window: w.d.Window,
		Key:   (*wizardRow).key,
		Group: func(r *wizardRow) string { return words.Word("plan_kind", r.item.Kind) },
		Columns: []ui.Column[*wizardRow]{
			{ID: "taken", Title: ui.T("wizard.taken"), Width: 64, Text: takenText, Mark: takenMark},
			{ID: "what", Title: ui.T("wizard.what"), Width: 210, Wrap: true, Text: func(r *wizardRow) string { return itemName(r.item) }},
			{ID: "value", Title: ui.T("wizard.value"), Width: 176, Wrap: true, Text: func(r *wizardRow) string { return itemText(r.item) }},
			{
				ID: "doubt", Title: ui.T("wizard.doubt"), Width: 190, Wrap: true, Text: func(r *wizardRow) string { return doubtText(r.item) },
				Mark: func(r *wizardRow) ui.Mark { return ui.MarkOf(doubtMark(r.item)) },
			},
		},
		Actions: []ui.Action{
			{Label: ui.T("wizard.edit"), NeedsRow: true, Do: w.onSelected(w.edit)},
			{Label: ui.T("wizard.toggle"), NeedsRow: true, Key: fyne.KeySpace, Do: w.onSelected(w.toggle)},
		},
		Chips: []ui.Chip[*wizardRow]{
			{Label: ui.T("wizard.doubtful"), Tone: ui.ToneWarn, Match: func(r *wizardRow) bool { return !r.item.Certain() }},
			{Label: ui.T("wizard.left_out"), Tone: ui.ToneMuted, Match: func(r *wizardRow) bool { return !r.ticked }},
		},
		Open:     w.edit,
		OnSelect: w.look,
		Footer:   wizardFooter,
	})
}

func (w *wizard) onSelected(do func(*wizardRow)) func() {
	return func() {
		if row, ok := w.page.Selected(); ok {
			do(row)
		}
	}
}

// look shows in the text where a row was read, and below it what is in doubt.
func (w *wizard) look(row *wizardRow) {
	w.passage.Show(row.item.Span.From, row.item.Span.To)
	w.why.SetText(Reasons(row.item.Doubts))
}

// toggle takes a row over or leaves it out.
func (w *wizard) toggle(row *wizardRow) {
	row.ticked = !row.ticked
	w.changed()
}

// changed shows the rows as they now are.
func (w *wizard) changed() {
	w.touched = true
	w.page.SetRows(w.rows)
}

func takenText(r *wizardRow) string {
	if r.ticked {
		return ui.T("wizard.yes")
	}
	return ui.T("wizard.no")
}

func takenMark(r *wizardRow) ui.Mark {
	if r.ticked {
		return ui.Mark{Tone: ui.ToneInfo, Icon: theme.CheckButtonCheckedIcon()}
	}
	return ui.Mark{Tone: ui.ToneMuted, Icon: theme.CheckButtonIcon()}
}

func doubtMark(i plantext.Item) ui.Tone {
	if i.Certain() {
		return ui.ToneGood
	}
	return ui.ToneWarn
}

func doubtText(i plantext.Item) string {
	if i.Certain() {
		return ui.T("wizard.certain")
	}
	texts := make([]string, len(i.Doubts))
	for n, r := range i.Doubts {
		texts[n] = words.Word("plan_short", r)
	}
	return strings.Join(texts, ", ")
}

// Reasons says what is in doubt.
func Reasons(doubts []plantext.Reason) string {
	sentences := make([]string, len(doubts))
	for i, r := range doubts {
		sentences[i] = words.Word("plan_doubt", r)
	}
	return strings.Join(sentences, " ")
}

// itemName names the thing that was understood.
func itemName(i plantext.Item) string {
	switch i.Kind {
	case plantext.OfTarget:
		return i.Target.Name
	case plantext.OfDeadline:
		if i.Deadline.OfCity {
			return ui.T("field.campaign.city_deadline")
		}
		return ui.T("field.campaign.unit_deadline")
	case plantext.OfMovement:
		return i.Movement.Name
	case plantext.OfLegalBasis:
		return words.BasisName(i.Basis)
	case plantext.OfTask:
		return i.Task.Name
	default:
		return ui.T("field.campaign." + i.Fact.Field)
	}
}

// itemText says what was understood about it.
func itemText(i plantext.Item) string {
	if !i.Read() {
		return ui.T("wizard.unread")
	}
	switch i.Kind {
	case plantext.OfTarget:
		t := i.Target
		return strings.Join(filled(vn.Clean(vn.FormatNumber(t.Planned)+" "+t.Measure), t.Group, t.SubGroup), "; ")
	case plantext.OfDeadline:
		due := words.Wording(data.Deadline{On: i.Deadline.On, Inclusive: i.Deadline.Inclusive})
		return ui.T("wizard.due", "Due", due, "To", i.Deadline.Addressee)
	case plantext.OfMovement:
		return ui.T("wizard.launched", "Levels", words.LevelsText(i.Movement))
	case plantext.OfLegalBasis:
		return strings.Join(filled(i.Basis.IssuedOn.String(), i.Basis.Issuer, i.Basis.About), "; ")
	case plantext.OfTask:
		return i.Task.Clause
	default:
		if i.Fact.Year != 0 {
			return strconv.Itoa(i.Fact.Year)
		}
		return i.Fact.Date.String() + i.Fact.Text
	}
}

// filled leaves out what is empty.
func filled(texts ...string) (kept []string) {
	for _, t := range texts {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return kept
}

// wizardFooter counts what will be made.
func wizardFooter(shown []*wizardRow) string {
	counts := map[plantext.Kind]int{}
	doubtful := 0
	for _, r := range shown {
		if r.ticked {
			counts[r.item.Kind]++
			if !r.item.Certain() {
				doubtful++
			}
		}
	}
	return ui.T("wizard.footer", "Targets", counts[plantext.OfTarget], "Deadlines", counts[plantext.OfDeadline],
		"Movements", counts[plantext.OfMovement], "Bases", counts[plantext.OfLegalBasis], "Tasks", counts[plantext.OfTask], "Doubts", doubtful)
}
