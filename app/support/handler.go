package support

import (
	"fmt"
	"io"
	"log/slog"
	"strings"
)

// newLogger returns a logger whose lines hold nothing about a person. A line has
//
//   - the time, the level and a sentence that stands in the program's source
//     (never one put together: what varies is an attribute);
//   - of an error what [Cleaner.Error] tells of it;
//   - numbers, times and truths as they are: only ids, counts and the like are
//     logged, never figures of a campaign;
//   - of a list of calls what [Cleaner.Trace] keeps;
//   - the attributes "version" and "renderer", which the PC's graphics driver
//     words, and of any other text what [Cleaner.Text] keeps.
func newLogger(w io.Writer, c Cleaner) *slog.Logger {
	return slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			builtIn := a.Key == slog.TimeKey || a.Key == slog.LevelKey || a.Key == slog.MessageKey
			if len(groups) == 0 && builtIn {
				return a
			}
			a.Value = c.value(a.Key, a.Value)
			return a
		},
	}))
}

func (c Cleaner) value(key string, v slog.Value) slog.Value {
	switch v.Kind() {
	case slog.KindString:
		switch key {
		case "stack":
			return slog.StringValue(c.Trace(v.String()))
		case "version", "renderer":
			return slog.StringValue(foreign.ReplaceAllString(v.String(), hidden))
		}
		return slog.StringValue(c.Text(v.String()))
	case slog.KindAny:
		switch value := v.Any().(type) {
		case error:
			return slog.StringValue(c.Error(value))
		case string:
			return slog.StringValue(c.Text(value))
		}
		return slog.StringValue(fmt.Sprintf("%T", v.Any()))
	}
	return v
}

// libraryLog takes what Fyne writes to Go's own log, a line at a time: it words
// its errors itself, so that all of it is cleaned.
type libraryLog struct{}

// Write implements io.Writer.
func (libraryLog) Write(line []byte) (int, error) {
	slog.Warn("fyne", "text", strings.TrimSpace(string(line)))
	return len(line), nil
}
