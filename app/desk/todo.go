package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/data"
)

// todoPlaces is where each thing to do is done, todoTones how urgent it is.
var (
	todoPlaces = map[data.TodoKind]Place{
		data.TodoUnits: AtUnits, data.TodoRemind: AtUrging, data.TodoReview: AtSubmissions, data.TodoAmend: AtSubmissions,
		data.TodoFigures: AtTargets, data.TodoBehind: AtTargets, data.TodoTwins: AtAwards, data.TodoMeeting: AtMeetings, data.TodoClose: AtMeetings, data.TodoProposed: AtMovements,
		data.TodoUndecided: AtAwards, data.TodoNumber: AtDecisions, data.TodoDoubts: AtDoubts,
	}
	todoTones = map[data.TodoKind]ui.Tone{
		data.TodoUnits: ui.ToneInfo, data.TodoRemind: ui.ToneBad, data.TodoReview: ui.ToneInfo, data.TodoAmend: ui.ToneBad,
		data.TodoFigures: ui.ToneMuted, data.TodoBehind: ui.ToneWarn, data.TodoTwins: ui.ToneWarn, data.TodoMeeting: ui.ToneInfo, data.TodoClose: ui.ToneWarn, data.TodoProposed: ui.ToneInfo,
		data.TodoUndecided: ui.ToneInfo, data.TodoNumber: ui.ToneInfo, data.TodoDoubts: ui.ToneWarn,
	}
)

// TodoLine is one thing to do with the way to the page where it is done.
func (d *Desk) TodoLine(todo data.Todo) fyne.CanvasObject {
	words := ui.T("todo."+string(todo.Kind), "Count", todo.Count)
	if todo.Period.ID != 0 {
		words = ui.T("todo.of_period", "Text", words, "Period", todo.Period.Name)
	}
	way := widget.NewButtonWithIcon("", theme.NavigateNextIcon(), func() { d.openTodo(todo) })
	way.Importance = widget.LowImportance
	return container.NewBorder(nil, nil, nil, way, ui.ToneText(words, todoTones[todo.Kind]))
}

// openTodo goes where a thing is done, to the reports of its period if it is
// about reports.
func (d *Desk) openTodo(todo data.Todo) {
	switch todo.Kind {
	case data.TodoRemind, data.TodoReview, data.TodoAmend:
		if todo.Period.ID != d.Period().ID {
			d.TakePeriod(todo.Period.ID)
		}
	}
	d.Open(todoPlaces[todo.Kind], 0)
}
