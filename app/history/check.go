package history

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/store"
	"thidua/data/vn"
)

// check looks through the whole history and compares the tables with it.
func (s *Screen) check() { Check(s.d) }

// Check looks through the whole history for what was altered or removed, and
// compares the tables with it, beside the window; then it tells what it found.
func Check(d *desk.Desk) {
	var chain, tables store.Findings
	ui.Run(d.Window, ui.T("audit.title"), func(ctx context.Context, p ui.Progress) (err error) {
		step := func(what string) func(i, n int64) {
			return func(i, n int64) { p.Step(int(i), int(n), what) }
		}
		if chain, err = d.Store.CheckChain(ctx, step(ui.T("audit.chain"))); err != nil {
			return err
		}
		tables, err = d.Store.Audit(ctx, step(ui.T("audit.tables")))
		return err
	}, func(err error) {
		if errors.Is(err, context.Canceled) {
			return
		}
		if err != nil {
			ui.ShowError(d.Window, err)
			return
		}
		tables.Broken, tables.Head = chain.Broken, chain.Head
		ShowFindings(d, tables)
	})
}

// ShowFindings tells what a look through the history has found.
func ShowFindings(d *desk.Desk, f store.Findings) {
	if f.Sound() {
		ui.Inform(d.Window, ui.T("audit.title"), ui.T("audit.sound",
			"Entries", vn.FormatInt(f.Entries), "Records", vn.FormatInt(f.Records), "Files", vn.FormatInt(f.Files), "Code", sealCode(f.Head)))
		return
	}
	rows := findingRows(d, f)
	table := ui.NewTablePage(ui.TableSpec[finding]{
		ID: "audit", Title: ui.T("audit.title"), Window: d.Window, Settings: d.Store,
		Key: func(r finding) string { return strconv.Itoa(r.no) },
		Columns: []ui.Column[finding]{
			{ID: "what", Title: ui.T("audit.what"), Width: 230, Wrap: true, Text: func(r finding) string { return r.what }},
			{ID: "field", Title: ui.T("audit.field"), Width: 150, Wrap: true, Text: func(r finding) string { return r.field }},
			{ID: "history", Title: ui.T("audit.history"), Width: 250, Wrap: true, Text: func(r finding) string { return r.history }},
			{ID: "table", Title: ui.T("audit.table"), Width: 250, Wrap: true, Text: func(r finding) string { return r.table }},
		},
		Footer: func(shown []finding) string {
			return ui.T("audit.found", "Count", vn.FormatInt(int64(len(rows)+f.More)), "Listed", vn.FormatInt(int64(len(rows))))
		},
	})
	table.SetRows(rows)
	ui.Workshop{
		Window: d.Window, Title: ui.T("audit.title"), Body: table.Object(), Verb: ui.T("audit.keep"),
		Save:   func() error { return nil },
		OnDone: func() { d.ExportSheet(table.Sheet()) },
	}.Show()
}

// finding is a line of what was found.
type finding struct {
	no                          int
	what, field, history, table string
}

func findingRows(d *desk.Desk, f store.Findings) (rows []finding) {
	names := titlesOf(d)
	add := func(r finding) {
		r.no = len(rows)
		rows = append(rows, r)
	}
	for _, b := range f.Broken {
		key := map[store.BreakKind]string{
			store.Altered: "audit.altered", store.Unlinked: "audit.unlinked", store.Missing: "audit.missing", store.Emptied: "audit.emptied",
		}[b.Kind]
		add(finding{what: ui.T(key, "ID", vn.FormatInt(b.ID), "To", vn.FormatInt(b.To), "Many", b.To != b.ID)})
	}
	for _, x := range f.Differences {
		r := finding{what: ui.T("audit.record", "Kind", ui.T("entity."+x.Entity), "Name", names.Of(x.Entity, strconv.FormatInt(x.ID, 10)))}
		switch x.Column {
		case "":
			r.field, r.history, r.table = ui.T("audit.whole"), presence(x.History), presence(x.Table)
		case "deleted":
			r.field, r.history, r.table = ui.T("audit.in_use"), inUse(x.History), inUse(x.Table)
		default:
			r.field = words.FieldLabel(x.Entity, x.Column)
			r.history, r.table = orNothing(names.keptText(x.Entity, x.Column, x.History)), orNothing(names.keptText(x.Entity, x.Column, x.Table))
			if r.history == r.table {
				r.history, r.table = strings.TrimSpace(x.History), strings.TrimSpace(x.Table)
			}
		}
		add(r)
	}
	for _, name := range f.Damaged {
		add(finding{what: ui.T("audit.file", "Name", name), field: ui.T("audit.content"), table: ui.T("audit.damaged")})
	}
	return rows
}

func presence(kept string) string {
	if kept == "" {
		return ui.T("audit.absent")
	}
	return ui.T("audit.present")
}

func inUse(aside string) string {
	if aside == "" {
		return ui.T("history.yes")
	}
	return ui.T("history.no")
}
