package rescue

import (
	"context"
	"errors"
	"log/slog"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/store"
	"thidua/data/vn"
)

// salvageCard offers to read what can be read.
func (r *Rescue) salvageCard() fyne.CanvasObject {
	r.salvage = container.NewStack()
	try := button("rescue.do_salvage", r.trySalvage)
	try.Importance = widget.HighImportance
	r.salvage.Objects = []fyne.CanvasObject{
		container.NewBorder(nil, container.NewHBox(try), nil, nil, container.NewVBox(paragraph(ui.T("rescue.salvage_text")))),
	}
	return r.salvage
}

func (r *Rescue) trySalvage() {
	ui.Run(r.Window, ui.T("rescue.salvaging"), func(ctx context.Context, p ui.Progress) error {
		result, err := store.Salvage(ctx, r.Suspect.Folder, func(i, n int, table string) { p.Step(i, n, kindWord(table)) })
		if err == nil {
			r.saved = &result
		}
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			ui.ShowError(r.Window, err)
		default:
			r.showSaved()
		}
	})
}

// showSaved says what was saved and what was lost, kind by kind.
func (r *Rescue) showSaved() {
	lines, whole := savedLines(*r.saved)
	verdict := ui.ToneSentence(ui.T("rescue.salvaged_whole"), ui.ToneGood)
	if !whole {
		verdict = ui.ToneSentence(ui.T("rescue.salvaged_part"), ui.ToneWarn)
	}
	list := container.NewVBox(verdict, paragraph(held("rescue.salvaged", r.saved.Contents)))
	for _, line := range lines {
		list.Add(paragraph(line))
	}
	use := button("rescue.use_salvaged", func() {
		ui.Confirm(r.Window, ui.T("rescue.use_salvaged"), ui.T("rescue.ask_salvaged"), ui.T("rescue.use_salvaged"), false, func() {
			path := r.saved.Path
			r.replace(path, nil, func() {
				if err := os.Remove(path); err != nil {
					slog.Warn("salvaged copy stays", "error", err)
				}
			})
		})
	})
	use.Importance = widget.HighImportance
	r.salvage.Objects = []fyne.CanvasObject{container.NewBorder(nil, container.NewHBox(use), nil, nil, container.NewVScroll(list))}
	r.salvage.Refresh()
}

// savedLines tells what became of each kind; those that are whole share a line.
func savedLines(s store.Salvaged) (lines []string, whole bool) {
	rest := 0
	for _, k := range s.Kinds {
		if k.Rebuilt+k.Doubted+k.Lost == 0 {
			rest += k.Read
			continue
		}
		lines = append(lines, ui.T("rescue.kind_line", "Kind", kindWord(k.Kind), "Read", count(k.Read), "Rebuilt", count(k.Rebuilt),
			"Doubted", count(k.Doubted), "Lost", count(k.Lost)))
	}
	whole = s.Broken == 0
	for _, k := range s.Kinds {
		whole = whole && k.Doubted+k.Lost == 0
	}
	return append(lines, ui.T("rescue.kinds_whole", "Count", count(rest))), whole
}

// count words a number, "" for none.
func count(n int) string {
	if n == 0 {
		return ""
	}
	return vn.FormatInt(int64(n))
}

// kindWord is what the officer calls a table.
func kindWord(table string) string {
	switch table {
	case "change":
		return ui.T("rescue.kind_change")
	case "setting":
		return ui.T("rescue.kind_setting")
	case "content":
		return ui.T("rescue.kind_content")
	case "merged", "city_target", "city_movement", "city_nomination", "city_exemplar", "city_unit", "city_remark":
		return ui.T("rescue.kind_rest")
	}
	return words.Word("entity", table)
}
