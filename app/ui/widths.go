package ui

import (
	"encoding/json"
	"log/slog"
	"strings"
)

// mostWidth is that of a kept column: one wider than any screen of an office
// would hide the rest.
const mostWidth = 1200

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
	for column, width := range widths { // of another screen, or damaged
		widths[column] = max(leastWidth, min(width, mostWidth))
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

// loadSort is the column that the officer ordered a table by, "" for none.
func loadSort(s Settings, table string) (column string, descending bool) {
	if s == nil {
		return "", false
	}
	column, descending = strings.CutSuffix(s.Get(sortKeyOf(table)), " desc")
	return column, descending
}

// saveSort remembers the order of a table.
func saveSort(s Settings, table, column string, descending bool) {
	if s == nil {
		return
	}
	if descending {
		column += " desc"
	}
	if err := s.Set(sortKeyOf(table), column); err != nil {
		slog.Warn("the order is not kept", "table", table, "error", err)
	}
}

func sortKeyOf(table string) string { return "table." + table + ".sort" }
