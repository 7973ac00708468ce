// Package app is the window: start, navigation, menu, settings and the overview.
// It makes the screens of all rooms and hands them to the desk; nothing of ours
// but the command imports it.
package app
