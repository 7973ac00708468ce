package merge

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/merge"
	"thidua/data/store"
	"thidua/data/vn"
)

// Sheet is what the officer sees of a copy before it is brought in: what has to
// be decided and what comes in.
type Sheet struct {
	d         *desk.Desk
	other     *store.Other
	names     history.Titles
	rows      []*conflictRow
	conflicts *ui.TablePage[*conflictRow]
	incoming  *ui.TablePage[stepRow]
	object    fyne.CanvasObject
}

func newSheet(d *desk.Desk, other *store.Other) *Sheet {
	s := &Sheet{d: d, other: other, names: namesOf(d, other.Plan)}
	for i, c := range other.Plan.Conflicts {
		s.rows = append(s.rows, s.conflictRow(i, c))
	}
	s.conflicts, s.incoming = s.conflictTable(), s.stepTable()
	s.conflicts.SetRows(s.rows)
	var steps []stepRow
	for i, step := range other.Plan.Steps {
		steps = append(steps, s.stepRow(i, step))
	}
	s.incoming.SetRows(steps)
	tabs := container.NewAppTabs(
		container.NewTabItem(ui.T("merge.to_decide", "Count", vn.FormatInt(int64(len(s.rows)))), s.conflicts.Object()),
		container.NewTabItem(ui.T("merge.comes_in", "Count", vn.FormatInt(int64(len(steps)))), s.incoming.Object()))
	if len(s.rows) == 0 {
		tabs.SelectIndex(1)
	}
	about := widget.NewLabel(s.about())
	about.Wrapping = fyne.TextWrapWord
	s.object = container.NewBorder(about, nil, nil, nil, tabs)
	return s
}

// about says whose copy it is, when the two parted and what each has done.
func (s *Sheet) about() string {
	var by string
	for _, who := range slices.Sorted(maps.Keys(s.other.By)) {
		if by != "" {
			by += "; "
		}
		by += ui.T("merge.by", "Who", who, "Count", vn.FormatInt(int64(s.other.By[who])))
	}
	text := ui.T("merge.about", "File", s.other.Name, "Officer", s.other.Officer, "Parted", history.Moment(s.other.Parted),
		"Last", history.Moment(s.other.LastAt), "By", by, "Ours", vn.FormatInt(int64(s.other.Ours)), "Same", vn.FormatInt(int64(s.other.Plan.Same)))
	if s.other.Removals > 0 {
		text += " " + ui.T("merge.removals", "Count", vn.FormatInt(int64(s.other.Removals)))
	}
	return text
}

// chosen counts the conflicts that have been decided.
func (s *Sheet) chosen() (n int) {
	for _, r := range s.rows {
		if r.side != undecided && !r.Fixed() {
			n++
		}
	}
	return n
}

// decided reports what is still to be decided.
func (s *Sheet) decided() error {
	open := 0
	for _, r := range s.rows {
		if r.side == undecided {
			open++
		}
	}
	if open > 0 {
		return &data.Problem{Key: "problem.merge_undecided", Args: []any{"Count", vn.FormatInt(int64(open))}}
	}
	return nil
}

// namesOf names the records of all campaigns, and those that come in.
func namesOf(d *desk.Desk, plan merge.Plan) history.Titles {
	names := history.AllTitles(d)
	for _, step := range plan.Steps {
		if step.Kind == merge.Make {
			names.Name(step.Here.Entity, step.Here.ID, step.Row)
		}
	}
	return names
}
