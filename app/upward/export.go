package upward

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"

	"thidua/app/desk"
	"thidua/app/words"
	"thidua/assets"
	"thidua/data"
	"thidua/data/handup"
	"thidua/data/paper"
	"thidua/data/report"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// upwardProducts lists the files made from a ledger for package h: the report,
// what changed when it is an adjustment, all annexes, then the award list of
// each decision, or the list of nominees while there is no decision. What is
// for paper is there as PDF, and what may have to be edited as Word file too.
func upwardProducts(l data.Ledger, h data.HandedUp, changes []paper.ChangedFigure, today vn.Date) []desk.Product {
	stem := l.FileStem(today)
	annexes := paper.AnnexesTo(l, h.Number, h.IssuedOn, today)
	whole := paper.CityReport(l, report.Of(l, today), today)
	whole.Annex = &annexes
	var made []desk.Product
	numbered := h // whose number the whole report bears: its own, which an adjustment does not take from it
	if before := l.Adjustable(); h.Kind == data.Adjustment && before != nil {
		numbered = *before
		adjustment := numberedAs(paper.Adjustment(l, changes, *before, h.Why, today), h)
		made = desk.DocumentProducts(stem+"_BaoCaoDieuChinh", assets.T("handup.adjustment"), adjustment)
	}
	made = append(made, desk.DocumentProducts(stem+"_BaoCao", assets.T("handup.report"), numberedAs(whole, numbered))...)
	made = append(made, desk.Product{
		Name: stem + "_PhuLuc.xlsx", What: assets.T("handup.annexes"),
		Write: func(w io.Writer) error { return xlsx.WriteAnnexes(w, l, today) },
	})
	for i, decision := range l.Decisions {
		name := fmt.Sprintf("%s_DanhSachKhenThuong_%d", stem, i+1)
		made = append(made, desk.DocumentProducts(name, assets.T("handup.award_list", "Number", words.NumberOrDraft(decision)), paper.AwardList(l, decision, today))...)
	}
	if len(l.Decisions) == 0 && len(l.Nominations) > 0 {
		made = append(made, desk.DocumentProducts(stem+"_DanhSachDeNghi", assets.T("handup.nomination_list"), paper.NominationList(l, today))...)
	}
	return made
}

// numberedAs puts in the number and the day that the clerk has given.
func numberedAs(document paper.Document, h data.HandedUp) paper.Document {
	if h.Number != "" {
		document.Number = paper.OfficialNumber(h.Number, assets.T("paper.sign.report"))
	}
	document.Date = h.IssuedOn
	return document
}

// pack makes the files of package h, telling step before each, and seals them.
func pack(ctx context.Context, l data.Ledger, h data.HandedUp, changes []paper.ChangedFigure, today vn.Date, step func(i, n int, what string)) (handup.Package, error) {
	all := upwardProducts(l, h, changes, today)
	files := make([]handup.File, 0, len(all))
	for i, p := range all {
		if err := ctx.Err(); err != nil {
			return handup.Package{}, err
		}
		step(i, len(all), p.What)
		var content bytes.Buffer
		if err := p.Write(&content); err != nil {
			return handup.Package{}, fmt.Errorf("make %s: %w", p.Name, err)
		}
		files = append(files, handup.File{Name: p.Name, Content: content.Bytes()})
	}
	return handup.Pack(handup.ContentOf(l, h), files, desk.Version)
}

// Write writes the files of the next package into dir, without keeping it as
// handed up, and returns their paths. Each file is whole or not there; what was
// written before an error stays.
func Write(ctx context.Context, l data.Ledger, today vn.Date, dir string, step func(i, n int, what string)) ([]string, error) {
	h := data.HandedUp{CampaignID: l.Campaign.ID, Version: 1, Kind: data.FullReport, FrozenOn: today}
	p, err := pack(ctx, l, h, nil, today, step)
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, f := range p.Files() {
		path := filepath.Join(dir, f.Name)
		if err := desk.WriteFile(path, func(w io.Writer) error { _, err := w.Write(f.Content); return err }); err != nil {
			return paths, fmt.Errorf("export %s: %w", f.Name, err)
		}
		paths = append(paths, path)
	}
	return paths, nil
}
