// Package ui is the program's small kit over Fyne: one way each to show a
// table, edit a record, run long work, report an error, ask a question and
// choose a file. It knows nothing of campaigns; screens are lists of columns,
// fields and actions handed to it.
//
// The rules of the screen live here once. Every word comes from the language
// file. Esc closes, Enter confirms. Looking is never modal, but for a document
// in its [Preview]. A form closes only after its record was saved. A number with
// two readings is asked about. Only [Run] and [Behind] start goroutines for a
// caller, and what a caller gets back runs on the UI goroutine.
package ui
