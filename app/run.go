package app

import (
	"errors"
	"log/slog"
	"os"
	"runtime"
	"strconv"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"thidua/app/backups"
	"thidua/app/city"
	"thidua/app/desk"
	"thidua/app/guard"
	"thidua/app/support"
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
	kept, err := guard.Kept(o.Folder)
	if err != nil {
		return explainInWindow(err)
	}
	s, err := openOrCall(o)
	doubt := doubtIn(err)
	switch {
	case doubt != nil:
	case err != nil:
		return explainInWindow(err)
	case s == nil: // another window has it, and came to the front
		return nil
	}
	if s != nil {
		if percent, err := strconv.Atoi(s.Get(desk.SettingScale)); err == nil {
			ui.SetScale(percent)
		}
	}
	program, err := newProgram()
	if err != nil {
		return err
	}
	d := &desk.Desk{Store: s, Window: program.NewWindow(ui.T("app.name"))} // which may change over to another store
	defer func() {
		if d.Store != nil {
			desk.SweepTemporary(d.Store.Folder(), true)
			err = errors.Join(err, d.Store.Close())
		}
	}()
	stay := stay{d: d, o: o, leave: func() {}, shown: doubt != nil}
	defer func() { stay.leave() }()
	guarded(d, o, func() error { return enter(d, false) })
	stay.guard = guard.New(d, o.Folder, kept)
	if doubt != nil {
		d.Window.Resize(fyne.NewSize(1280, 680))
		d.Window.CenterOnScreen()
		showRescue(d, o, doubt, func() error { return firstOf(stay.begin, stay.settle) })
		stay.guard.Begin()
		showAndRun(program, d.Window, ui.Sentence(doubt))
		return nil
	}
	if err := stay.begin(); err != nil {
		return err
	}
	stay.guard.Begin()
	if err := show(d, o.Render); err != nil {
		return err
	}
	if err := stay.settle(); err != nil {
		return err
	}
	program.Run()
	return nil
}

func firstOf(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// stay is the time in which the window works with a ledger.
type stay struct {
	d     *desk.Desk
	o     Options
	guard *guard.Guard
	crash string // what is known of a last run that did not end well
	leave func()
	shown bool // the window already was, with another page
}

// begin fills the window.
func (s *stay) begin() error {
	d := s.d
	d.OnClose = backups.Closer(d, d.Window.Close)
	d.Window.SetCloseIntercept(d.OnClose)
	s.crash, s.leave = dwell(d, s.guard.Move)
	d.OnReport = func() { s.subject().Offer() }
	if !s.shown {
		ui.SizeWindow(d.Window, d.Store)
	}
	d.Window.SetOnClosed(func() { ui.KeepPlace(d.Window, d.Store) })
	if err := enter(d, s.o.Demo); err != nil {
		return err
	}
	store := d.Store
	desk.SweepTemporary(store.Folder(), false)
	ui.Behind(func() error { desk.Sweep(store); return nil }, func(error) {})
	return nil
}

func (s *stay) subject() support.Subject {
	return support.Subject{Window: s.d.Window, Folder: s.o.Folder, Store: s.d.Store}
}

// settle does what needs the window on the screen.
func (s *stay) settle() error {
	d := s.d
	if !s.shown {
		ui.PlaceWindow(d.Window, d.Store)
	}
	endWithSystem(d, s.leave)
	s.subject().AfterCrash(s.crash)
	warn(d)
	if d.Store.ViewOnly() {
		return nil
	}
	backups.AtStart(d)
	checkBehind(d, s.o, func() error { return enter(d, false) })
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
