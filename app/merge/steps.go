package merge

import (
	"strconv"

	"fyne.io/fyne/v2"

	"thidua/app/history"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/merge"
	"thidua/data/vn"
)

// stepRow is something that comes in, in words.
type stepRow struct {
	merge.Step
	no   int
	name string
	told history.Row
}

func (s *Sheet) stepRow(no int, step merge.Step) stepRow {
	action := map[merge.StepKind]data.Action{
		merge.Make: data.Created, merge.Change: data.Updated, merge.PutAside: data.Deleted, merge.BringBack: data.Restored,
	}[step.Kind]
	change := data.Change{
		At: step.At, Who: step.Who, Entity: step.Here.Entity, EntityID: step.Here.ID, Action: action, Before: step.Was, After: step.Row,
	}
	return stepRow{
		Step: step, no: no, name: s.names.Of(step.Here.Entity, strconv.FormatInt(step.Here.ID, 10)),
		told: history.Row{Change: change, Names: s.names},
	}
}

// what says what is done to the record.
func (r stepRow) what() string {
	if r.Joined {
		return ui.T("merge.joined")
	}
	return r.told.Did()
}

func (s *Sheet) stepTable() *ui.TablePage[stepRow] {
	of := func(label string, kind merge.StepKind) ui.Chip[stepRow] {
		return ui.Chip[stepRow]{Label: label, Match: func(r stepRow) bool { return r.Kind == kind }}
	}
	return ui.NewTablePage(ui.TableSpec[stepRow]{
		ID: "merge_steps", Title: ui.T("merge.incoming"), Window: s.d.Window, Settings: s.d.Store, DetailWidth: 280,
		Key: func(r stepRow) string { return strconv.Itoa(r.no) },
		Columns: []ui.Column[stepRow]{
			{ID: "kind", Title: ui.T("history.entity"), Width: 130, Wrap: true, Text: func(r stepRow) string { return ui.T("entity." + r.Here.Entity) }},
			{ID: "name", Title: ui.T("history.name"), Width: 220, Wrap: true, Text: func(r stepRow) string { return r.name }},
			{ID: "what", Title: ui.T("history.action"), Width: 110, Wrap: true, Text: stepRow.what},
			{ID: "fields", Title: ui.T("history.fields"), Width: 260, Wrap: true, Text: func(r stepRow) string { return r.told.Summary() }},
			{ID: "who", Title: ui.T("history.who"), Width: 120, Wrap: true, Text: func(r stepRow) string { return r.Who }},
			{ID: "at", Title: ui.T("history.at"), Width: 120, Text: func(r stepRow) string { return history.Moment(r.At) }, Compare: func(a, b stepRow) int { return a.At.Compare(b.At) }},
		},
		Chips: []ui.Chip[stepRow]{
			of(ui.T("action.created"), merge.Make), of(ui.T("action.updated"), merge.Change), of(ui.T("action.deleted"), merge.PutAside),
		},
		Detail: func(r stepRow) fyne.CanvasObject { return r.told.Fields() },
		Footer: func(shown []stepRow) string { return ui.T("merge.count", "Count", vn.FormatInt(int64(len(shown)))) },
		Empty:  ui.Empty{Text: ui.T("merge.nothing_more")},
		Export: s.d.ExportSheet,
	})
}
