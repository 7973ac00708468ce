package app

import (
	"errors"
	"log/slog"
	"os"
	"runtime"
	"strconv"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"thidua/app/city"
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/assets"
	"thidua/data"
)

// What the desktop knows the program by; FyneApp.toml has the same.
const (
	appID = "vn.thidua.so"
)

// Run opens the ledger and the window and returns when the window is closed.
func Run(o Options) (err error) {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY")+os.Getenv("WAYLAND_DISPLAY") == "" {
		return &data.Problem{Key: "problem.no_display"}
	}
	s, err := desk.OpenLedger(o.Folder, o.Demo)
	if err != nil {
		return explainInWindow(err)
	}
	d := &desk.Desk{Store: s} // which may change over to another store
	defer func() { err = errors.Join(err, d.Store.Close()) }()
	if percent, err := strconv.Atoi(s.Get(desk.SettingScale)); err == nil {
		ui.SetScale(percent)
	}
	program, err := newProgram()
	if err != nil {
		return err
	}
	d.Window = program.NewWindow(ui.T("app.name"))
	ui.GuardClose(d.Window)
	d.Window.Resize(fyne.NewSize(1280, 680))
	d.Window.CenterOnScreen()
	if err := enter(d, o.Demo); err != nil {
		return err
	}
	if err := show(d, o.Render); err != nil {
		return err
	}
	program.Run()
	return nil
}

// enter fills the window with the side that was last used, or asks who uses
// the program.
func enter(d *desk.Desk, demo bool) error {
	d.OnSide = func() error { return enter(d, false) }
	if d.Store.OnCitySide() && !demo {
		city.Furnish(d)
		return nil
	}
	id, err := desk.LastCampaign(d.Store)
	switch {
	case err != nil:
		return err
	case id == 0:
		welcome(d)
	default:
		d.Ledger.Campaign.ID = id
		furnish(d)
	}
	return nil
}

// newProgram makes the Fyne application with our look and language.
func newProgram() (fyne.App, error) {
	fyneapp.SetMetadata(fyne.AppMetadata{
		ID: appID, Name: assets.T("app.name"), Version: desk.Version, Migrations: map[string]bool{"fyneDo": true},
	})
	program := fyneapp.New()
	if err := ui.UseVietnamese(); err != nil {
		return nil, err
	}
	program.Settings().SetTheme(ui.Theme())
	program.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	return program, nil
}

// explainInWindow shows why the ledger could not be opened: whoever started
// the program from the desktop sees no console.
func explainInWindow(cause error) error {
	program, err := newProgram()
	if err != nil {
		return errors.Join(cause, err)
	}
	w := program.NewWindow(ui.T("app.name"))
	w.Resize(fyne.NewSize(640, 300))
	w.CenterOnScreen()
	w.SetContent(explanation(ui.Sentence(cause), w.Close))
	slog.Error("did not open", "error", cause)
	showAndRun(program, w, ui.Sentence(cause))
	return cause
}
