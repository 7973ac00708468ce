package registers

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/data"
)

// tasks is the register of the plan's tasks and what was done about them.
type tasks struct {
	d *desk.Desk
	desk.Table[data.Task]
}

func newTasks(d *desk.Desk) desk.Screen {
	s := &tasks{d: d}
	add := ui.Action{Label: ui.T("tasks.add"), Do: s.add}
	s.Fill(d, ui.TableSpec[data.Task]{
		ID: "tasks", Title: ui.T("place.tasks"),
		Columns: []ui.Column[data.Task]{
			{ID: "clause", Title: ui.T("tasks.col.clause"), Width: 62, Text: func(t data.Task) string { return t.Clause }},
			{ID: "name", Title: ui.T("field.task.name"), Width: 240, Wrap: true, Text: func(t data.Task) string { return t.Name }},
			{ID: "evidence", Title: ui.T("field.task.evidence"), Width: 176, Wrap: true, Text: func(t data.Task) string { return t.Evidence }},
			{ID: "outcome", Title: ui.T("field.task.outcome"), Width: 190, Wrap: true, Text: func(t data.Task) string { return t.Outcome }},
			{
				ID: "state", Title: ui.T("doubts.col.state"), Width: 150, Text: taskState,
				Mark: func(t data.Task) ui.Mark { return ui.MarkOf(taskTone(t)) },
			},
		},
		Actions: []ui.Action{
			{Label: ui.T("tasks.enter"), Primary: true, NeedsRow: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.On(func(t data.Task) { editTask(d, t) })},
			add,
		},
		Chips: []ui.Chip[data.Task]{
			{Label: ui.T("tasks.open"), Tone: ui.ToneMuted, Match: func(t data.Task) bool { return t.Outcome == "" }},
			{Label: ui.T("tasks.done"), Tone: ui.ToneGood, Match: func(t data.Task) bool { return t.Outcome != "" }},
		},
		Open:   func(t data.Task) { editTask(d, t) },
		Delete: func(t data.Task) { desk.Remove(d, d.Store.Tasks, t.ID, t.Name) },
		Detail: s.detail,
		Footer: tasksFooter,
		Empty:  ui.Empty{Text: ui.T("tasks.empty"), Action: &add},
	}, func(t data.Task) int64 { return t.ID }, s.list)
	return s
}

func (s *tasks) list() []data.Task {
	return slices.SortedStableFunc(slices.Values(s.d.Ledger.Tasks), func(a, b data.Task) int {
		return cmp.Compare(a.Position, b.Position)
	})
}

func taskState(t data.Task) string {
	if t.Outcome == "" {
		return ui.T("tasks.open")
	}
	return ui.T("tasks.done")
}

func taskTone(t data.Task) ui.Tone {
	if t.Outcome == "" {
		return ui.ToneMuted
	}
	return ui.ToneGood
}

func tasksFooter(shown []data.Task) string {
	done := 0
	for _, t := range shown {
		if t.Outcome != "" {
			done++
		}
	}
	return ui.T("tasks.footer", "Count", len(shown), "Done", done)
}

func (s *tasks) detail(t data.Task) fyne.CanvasObject {
	pane := container.NewVBox(
		ui.ToneText(taskState(t), taskTone(t)),
		ui.Details([]ui.Pair{
			{Label: ui.T("field.task.clause"), Text: t.Clause},
			{Label: ui.T("field.task.name"), Text: t.Name},
			{Label: ui.T("field.task.evidence"), Text: t.Evidence},
			{Label: ui.T("field.task.outcome"), Text: t.Outcome},
		}))
	pane.Add(history.Pane(s.d, "task", t.ID))
	return pane
}

func (s *tasks) add() {
	t := data.Task{CampaignID: s.d.Ledger.Campaign.ID, Position: 1}
	for _, other := range s.d.Ledger.Tasks {
		t.Position = max(t.Position, other.Position+1)
	}
	editTask(s.d, t)
}

// editTask changes a task, or takes a new one when it has no id yet. The
// cursor begins in the outcome, which is what is entered again and again.
func editTask(d *desk.Desk, t data.Task) {
	title := ui.T("tasks.edit")
	if t.ID == 0 {
		title = ui.T("tasks.add")
	}
	ui.Form{
		Window: d.Window, Title: title, Wide: true,
		Fields: []ui.Field{
			ui.MultiField(ui.T("field.task.outcome"), &t.Outcome, ui.Name("outcome")),
			ui.TextField(ui.T("field.task.clause"), &t.Clause, ui.Name("clause"), ui.Width(160)),
			ui.MultiField(ui.T("field.task.name"), &t.Name, ui.Required(), ui.Name("name")),
			ui.MultiField(ui.T("field.task.evidence"), &t.Evidence, ui.Name("evidence")),
			ui.IntField(ui.T("field.task.position"), &t.Position, ui.Name("position"), ui.Width(80)),
		},
		Save:   func() error { return d.Store.Tasks.Save(&t, "") },
		OnDone: func() { d.Saved(ui.T("tasks.saved")) },
	}.Show()
}
