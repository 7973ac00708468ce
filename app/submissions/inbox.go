package submissions

import (
	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/inbox"
	"thidua/app/ui"
)

// takeFiles asks for files that units have sent back.
func (s *screen) takeFiles() {
	ui.OpenFiles(s.d.Window, desk.Attachable(), s.d.Store, s.readBack)
}

// takeFolder asks for a folder of such files.
func (s *screen) takeFolder() {
	ui.PickFolder(s.d.Window, s.d.Store, func(dir string) { s.readBack([]string{dir}) })
}

// Dropped reads files and folders that were dropped onto the window.
func Dropped(d *desk.Desk, files []fyne.URI) {
	if s, paths := dropsOn(d, files); len(paths) > 0 {
		s.readBack(paths)
	}
}

// dropsOn brings the page of reports to the front for files that were dropped,
// on whatever page. While a form is open they would come in its way: then there
// is nothing to read.
func dropsOn(d *desk.Desk, files []fyne.URI) (s *screen, paths []string) {
	paths = desk.PathsOf(files)
	if len(paths) == 0 || d.Window.Canvas().Overlays().Top() != nil {
		return nil, nil
	}
	d.Open(desk.AtSubmissions, 0)
	s, ok := d.Places.Current().(*screen)
	if !ok {
		return nil, nil
	}
	return s, paths
}

// readBack reads what came back from the units.
func (s *screen) readBack(paths []string) { inbox.Read(s.d, paths, s.received) }
