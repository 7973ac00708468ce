package history

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// undo takes back the stroke that the selected change was part of.
func (s *Screen) undo() {
	r, ok := s.Page.Selected()
	if !ok {
		return
	}
	if r.Undone {
		ui.Inform(s.d.Window, ui.T("history.undo"), r.whyNotUndone())
		return
	}
	together, campaign := s.ofStroke(r)
	text := ui.T("history.undo_text", "Action", words.Word("action", r.Action), "Name", r.Title, "At", Moment(r.At), "Count", together)
	if campaign {
		text = ui.T("history.undo_campaign", "Name", r.Title, "At", Moment(r.At))
	}
	ui.Confirm(s.d.Window, ui.T("history.undo"), text, ui.T("history.undo"), true, func() {
		s.d.Stroke(together, nil, ui.T("undo.long"), func() ([]data.Change, error) { return s.d.Store.Undo(r.Batch) }, s.d.Undone)
	})
}

// undoTo takes back the stroke of the selected change and all later ones.
func (s *Screen) undoTo() {
	r, ok := s.Page.Selected()
	if !ok {
		return
	}
	if r.Undone {
		ui.Inform(s.d.Window, ui.T("history.undo_to"), r.whyNotUndone())
		return
	}
	strokes := s.strokesSince(r)
	ui.Confirm(s.d.Window, ui.T("history.undo_to"),
		ui.T("history.undo_to_text", "Action", words.Word("action", r.Action), "Name", r.Title, "At", Moment(r.At), "Count", strokes),
		ui.T("history.undo_to"), true, func() {
			s.d.Stroke(strokes, nil, ui.T("undo.long"), func() ([]data.Change, error) { return s.d.Store.UndoTo(s.d.Scope(), r.Batch) }, s.d.Undone)
		})
}

// whyNotUndone says why a change cannot be undone.
func (r Row) whyNotUndone() string {
	switch {
	case r.Undoes != 0:
		return ui.T("history.is_undoing")
	case r.Action == data.Redacted || r.Redacted:
		return ui.T("history.is_redacted")
	case r.Action == data.Anchored:
		return ui.T("history.is_anchor")
	case r.Action == data.Updated && len(r.Before) == 0 && len(r.After) == 0:
		return ui.T("history.is_remark")
	}
	return ui.T("history.not_undoable")
}
