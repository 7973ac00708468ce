package ui

import (
	"errors"
	"log/slog"

	"fyne.io/fyne/v2"
)

// Explained is an error that has a sentence of its own for the officer.
type Explained interface {
	error
	// Explain returns the key of the sentence and the pairs for T.
	Explain() (key string, pairs []any)
}

// fielded is an error that belongs to one field of a form.
type fielded interface {
	error
	FieldName() string
}

// Sentence returns what the officer is told about err: its own sentence if it
// has one, else a general one. What is not explained is logged in full.
func Sentence(err error) string {
	if explained, ok := errors.AsType[Explained](err); ok {
		key, pairs := explained.Explain()
		return T(key, pairs...)
	}
	slog.Error("unexplained error", "error", err)
	return T("error.general")
}

// ShowError tells the officer about err and does nothing when it is nil.
func ShowError(w fyne.Window, err error) {
	if err == nil {
		return
	}
	if answered(w, err) {
		return
	}
	slog.Error("shown to the officer", "error", err)
	tell(w, T("error.title"), Sentence(err), MarkOf(ToneBad))
}
