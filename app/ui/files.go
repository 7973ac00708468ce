package ui

import (
	"log/slog"
	"path/filepath"
	"strings"
)

// lastFolder is the setting that remembers where the officer last opened or
// saved a file.
const lastFolder = "files.folder"

// folderOf returns the folder a file dialog starts in, "" for the PC's usual.
func folderOf(s Settings) string {
	if s == nil {
		return ""
	}
	return s.Get(lastFolder)
}

// rememberFolder keeps the folder for the next file dialog. Failing to is no
// reason to disturb the officer.
func rememberFolder(s Settings, dir string) {
	if s == nil {
		return
	}
	if err := s.Set(lastFolder, dir); err != nil {
		slog.Warn("last folder not kept", "error", err)
	}
}

// withExtension gives a file name the extension unless it has it already.
func withExtension(path, ext string) string {
	if strings.EqualFold(filepath.Ext(path), ext) {
		return path
	}
	return path + ext
}
