package app

import (
	"log/slog"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
)

// Renderings are the values of [Options.Render].
func Renderings() []string {
	return []string{desk.RenderAuto, desk.RenderSoftware, desk.RenderOpenGL}
}

// openglTrial is a file that lies in the ledger's folder while OpenGL is being
// started: when it is still there at the next start, the PC's driver took the
// program down with it.
const openglTrial = "opengl.trial"

// show shows the window, drawn as wanted, else as set, and says so in a message
// box when that is impossible.
func show(d *desk.Desk, wanted string) error {
	way := wanted
	if way == "" {
		way = ui.Rendering()
	}
	set := way == ""
	if set {
		way = d.Store.Get(desk.SettingRender)
	}
	trial := filepath.Join(d.Store.Folder(), openglTrial)
	if way == "" || way == desk.RenderAuto {
		if _, err := os.Stat(trial); err == nil {
			slog.Warn("OpenGL ended the program at its last start; drawing without it")
			way = desk.RenderSoftware
			setRendering(d, way)
		} else if err := os.WriteFile(trial, nil, 0o600); err != nil {
			slog.Warn("OpenGL is started without a trial", "error", err)
		}
	}
	ui.SetRendering(way)
	err := ui.ShowWindow(d.Window)
	if gone := os.Remove(trial); gone != nil && !os.IsNotExist(gone) {
		slog.Warn("the trial of OpenGL stays marked", "error", gone)
	}
	if err == nil {
		return nil
	}
	problem := &data.Problem{Key: "problem.no_window", Args: []any{"Folder", d.Store.Folder()}, Err: err}
	if set && way == desk.RenderOpenGL {
		setRendering(d, desk.RenderAuto)
		problem.Key = "problem.no_opengl"
	}
	ui.Alert(ui.T("app.name"), ui.Sentence(problem))
	return problem
}

func setRendering(d *desk.Desk, way string) {
	if err := d.Store.Set(desk.SettingRender, way); err != nil {
		slog.Warn("the way of drawing is not kept", "error", err)
	}
}

// showAndRun is for a window that has nothing but a sentence to show: where
// there can be no window, the message box shows it.
func showAndRun(program fyne.App, w fyne.Window, sentence string) {
	if err := ui.ShowWindow(w); err != nil {
		slog.Error("no window", "error", err)
		ui.Alert(ui.T("app.name"), sentence)
		return
	}
	program.Run()
}
