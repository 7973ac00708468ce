package app

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
	todoPlaces = map[data.TodoKind]place{
		data.TodoUnits: atUnits, data.TodoRemind: atSubmissions, data.TodoReview: atSubmissions,
		data.TodoFigures: atTargets, data.TodoBehind: atTargets, data.TodoTwins: atAwards,
		data.TodoUndecided: atAwards, data.TodoNumber: atDecisions, data.TodoDoubts: atDoubts,
	}
	todoTones = map[data.TodoKind]ui.Tone{
		data.TodoUnits: ui.ToneInfo, data.TodoRemind: ui.ToneBad, data.TodoReview: ui.ToneInfo,
		data.TodoFigures: ui.ToneMuted, data.TodoBehind: ui.ToneWarn, data.TodoTwins: ui.ToneWarn,
		data.TodoUndecided: ui.ToneInfo, data.TodoNumber: ui.ToneInfo, data.TodoDoubts: ui.ToneWarn,
	}
)

// todoLine is one thing to do with the way to the page where it is done.
func (d *desk) todoLine(todo data.Todo) fyne.CanvasObject {
	text := ui.ToneText(ui.T("todo."+string(todo.Kind), "Count", todo.Count), todoTones[todo.Kind])
	way := widget.NewButtonWithIcon("", theme.NavigateNextIcon(), func() { d.places.open(todoPlaces[todo.Kind], 0) })
	way.Importance = widget.LowImportance
	return container.NewBorder(nil, nil, nil, way, text)
}
