package ui

import (
	"encoding/json"
	"log/slog"
)

// loadWidths returns the column widths that the officer chose for a table, by
// column. A setting that cannot be read counts as none.
func loadWidths(s Settings, table string) map[string]float32 {
	widths := make(map[string]float32)
	if s == nil {
		return widths
	}
	kept := s.Get(widthsKey(table))
	if kept == "" {
		return widths
	}
	if err := json.Unmarshal([]byte(kept), &widths); err != nil {
		slog.Warn("column widths unreadable", "table", table, "error", err)
		return make(map[string]float32)
	}
	return widths
}

// saveWidth remembers the width of one column. Failing to is no reason to
// disturb the officer.
func saveWidth(s Settings, table, column string, width float32) {
	if s == nil {
		return
	}
	widths := loadWidths(s, table)
	widths[column] = width
	text, err := json.Marshal(widths)
	if err == nil {
		err = s.Set(widthsKey(table), string(text))
	}
	if err != nil {
		slog.Warn("column widths not kept", "table", table, "error", err)
	}
}

func widthsKey(table string) string { return "table." + table + ".widths" }
