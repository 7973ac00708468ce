package ui

import "golang.org/x/sys/windows"

// Alert tells something in the system's own message box, for when there can be
// no window of ours.
func Alert(title, text string) {
	caption, err := windows.UTF16PtrFromString(title)
	if err != nil {
		return
	}
	content, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return
	}
	windows.MessageBox(0, content, caption, windows.MB_OK|windows.MB_ICONERROR|windows.MB_SETFOREGROUND) //nolint:errcheck // there is nothing else to tell it with
}
