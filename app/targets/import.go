package targets

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"

	"thidua/app/campaign"
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/plantext"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// importTargets reads targets from a workbook of the officer's choice; nothing
// is kept before it was looked at.
func importTargets(d *desk.Desk) {
	ui.OpenFile(d.Window, []string{".xlsx", ".xlsm"}, d.Store, func(path string) {
		var list []data.Target
		var findings []xlsx.Finding
		ui.Run(d.Window, ui.T("targets.reading"), func(_ context.Context, p ui.Progress) error {
			p.Step(0, 1, filepath.Base(path))
			grid, err := desk.ReadWorkbook(path)
			if err == nil {
				list, findings = xlsx.ReadTargets(grid, d.Ledger.Campaign.Year)
			}
			return err
		}, func(err error) {
			if err != nil {
				ui.ShowError(d.Window, err)
				return
			}
			previewTargets(d, list, findings)
		})
	})
}

// pasteTargets takes targets that were copied from a table or a text.
func pasteTargets(d *desk.Desk) {
	text := ""
	var list []data.Target
	var findings []xlsx.Finding
	ui.Form{
		Window: d.Window, Title: ui.T("targets.paste"), Wide: true, Verb: ui.T("units.preview"),
		Fields: []ui.Field{ui.NoteField(ui.T("targets.paste_note")), ui.PasteField(&text)},
		Save: func() error {
			list, findings = pastedTargets(text, d.Ledger.Campaign.Year)
			if len(list) == 0 && len(findings) == 0 {
				return &data.Problem{Key: "problem.paste_targets"}
			}
			return nil
		},
		OnDone: func() { previewTargets(d, list, findings) },
	}.Show()
}

// pastedTargets reads a table; a text without columns is read as a plan.
func pastedTargets(text string, year int) (list []data.Target, findings []xlsx.Finding) {
	grid := xlsx.TextGrid(text)
	for _, row := range grid.Rows {
		if len(row) > 1 {
			return xlsx.ReadTargets(grid, year)
		}
	}
	draft := plantext.Read(text)
	for _, item := range draft.Of(plantext.OfTarget) {
		item.Target.Code = "" // one made up for it could be another target's
		line := ui.T("units.import.line", "Line", strings.Count(text[:item.Span.From], "\n")+1)
		finding := xlsx.Finding{Where: line, Text: item.Target.Name + ": " + campaign.Reasons(item.Doubts)}
		if err := item.Check(); err != nil {
			finding.Text, finding.Skipped = item.Target.Name+": "+campaign.Reasons(item.Doubts)+" "+ui.Sentence(err), true
		} else {
			list = append(list, item.Target)
		}
		if !item.Certain() || finding.Skipped {
			findings = append(findings, finding)
		}
	}
	return list, findings
}

// targetPreview is a line of the preview: a target that was read, or a place
// that needs a look.
type targetPreview struct {
	no      int
	target  data.Target
	fate    string // key of the word below "unit_import."
	tone    ui.Tone
	finding xlsx.Finding
}

// previewTargets shows what would become of each target and, once the officer
// agrees, keeps the new ones in one stroke. Targets already known stay.
func previewTargets(d *desk.Desk, list []data.Target, findings []xlsx.Finding) {
	imports := data.MatchTargets(list, d.Ledger.Targets, d.Ledger.Campaign.ID)
	var kept []*data.Target
	for i := range imports {
		if imports[i].Fate == data.ImportNew {
			kept = append(kept, &imports[i].Target)
		}
	}
	page := targetPreviewPage(d, imports, findings)
	sum := ui.T("targets.preview_sum", "New", len(kept), "Known", len(imports)-len(kept), "Findings", len(findings))
	ui.Form{
		Window: d.Window, Title: ui.T("targets.preview_title"), Full: true, Verb: ui.T("targets.preview_verb", "Count", len(kept)),
		Fields: []ui.Field{ui.NoteField(sum), ui.TableField(d.Window, page.Object())},
		Save: func() error {
			if len(kept) == 0 {
				return &data.Problem{Key: "problem.import_no_targets"}
			}
			return d.Store.Targets.SaveAll(kept, "")
		},
		OnDone: func() { d.Saved(ui.T("targets.import_done", "Count", len(kept))) },
	}.Show()
}

func targetPreviewPage(d *desk.Desk, imports []data.TargetImport, findings []xlsx.Finding) *ui.TablePage[targetPreview] {
	tones := map[data.ImportFate]ui.Tone{data.ImportNew: ui.ToneGood, data.ImportKnown: ui.ToneMuted, data.ImportTwice: ui.ToneWarn}
	var rows []targetPreview
	for _, f := range findings {
		row := targetPreview{fate: "noted", tone: ui.ToneWarn, finding: f}
		if f.Skipped {
			row.fate, row.tone = "skipped", ui.ToneBad
		}
		rows = append(rows, row)
	}
	for _, m := range imports {
		rows = append(rows, targetPreview{target: m.Target, fate: string(m.Fate), tone: tones[m.Fate]})
	}
	for i := range rows {
		rows[i].no = i + 1
	}
	page := ui.NewTablePage(ui.TableSpec[targetPreview]{
		ID: "target_preview", Title: ui.T("targets.preview_title"), Settings: d.Store, Window: d.Window,
		Key: func(r targetPreview) string { return strconv.Itoa(r.no) },
		Columns: []ui.Column[targetPreview]{
			{
				ID: "fate", Title: ui.T("units.preview_result"), Width: 120, Wrap: true, Text: func(r targetPreview) string { return ui.T("unit_import." + r.fate) },
				Mark: func(r targetPreview) ui.Mark { return ui.MarkOf(r.tone) },
			},
			{ID: "where", Title: ui.T("units.preview_where"), Width: 80, Text: func(r targetPreview) string { return r.finding.Where + r.target.Code }},
			{ID: "name", Title: ui.T("targets.col.name"), Width: 260, Wrap: true, Text: func(r targetPreview) string { return r.target.Name + r.finding.Text }},
			{ID: "group", Title: ui.T("field.target.group_name"), Width: 110, Wrap: true, Text: func(r targetPreview) string { return r.target.Group }},
			{ID: "planned", Title: ui.T("targets.col.planned"), Width: 110, Align: ui.Right, Text: func(r targetPreview) string {
				if r.target.Name == "" {
					return ""
				}
				return vn.FormatNumber(r.target.Planned)
			}},
			{ID: "measure", Title: ui.T("targets.col.measure"), Width: 104, Text: func(r targetPreview) string { return r.target.Measure }},
			{ID: "direction", Title: ui.T("field.target.direction"), Width: 140, Wrap: true, Text: func(r targetPreview) string { return words.Word("direction", r.target.Direction) }},
		},
		Chips: []ui.Chip[targetPreview]{
			{Label: ui.T("unit_import.new"), Tone: ui.ToneGood, Match: func(r targetPreview) bool { return r.fate == string(data.ImportNew) }},
			{Label: ui.T("unit_import.noted"), Tone: ui.ToneWarn, Match: func(r targetPreview) bool { return r.finding.Text != "" }},
		},
	})
	page.SetRows(rows)
	return page
}
