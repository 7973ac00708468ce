package app

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	"thidua/assets"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// product is one file of what is handed upward.
type product struct {
	name  string
	what  string // for the progress line
	write func(io.Writer) error
}

// products lists the files made from a ledger: the workbook with all annexes,
// then the award list of each decision, or the list of nominees while there is
// no decision.
func products(l data.Ledger, today vn.Date) []product {
	stem := l.FileStem(today)
	made := []product{{
		name: stem + "_PhuLuc.xlsx", what: assets.T("handup.annexes"),
		write: func(w io.Writer) error { return xlsx.WriteAnnexes(w, l, today) },
	}}
	for i, decision := range l.Decisions {
		made = append(made, product{
			name: fmt.Sprintf("%s_DanhSachKhenThuong_%d.pdf", stem, i+1),
			what: assets.T("handup.award_list", "Number", numberOrDraft(decision)),
			write: func(w io.Writer) error {
				return paper.WritePDF(w, paper.AwardList(l, decision, today))
			},
		})
	}
	if len(l.Decisions) == 0 && len(l.Nominations) > 0 {
		made = append(made, product{
			name: stem + "_DanhSachDeNghi.pdf", what: assets.T("handup.nomination_list"),
			write: func(w io.Writer) error { return paper.WritePDF(w, paper.NominationList(l, today)) },
		})
	}
	return made
}

func numberOrDraft(d data.Decision) string {
	if d.Number == "" {
		return assets.T("decision.draft")
	}
	return d.Number
}

// export writes the files into dir, telling step before each, and returns
// their paths. Each file is whole or not there; what was written before an
// error stays.
func export(ctx context.Context, l data.Ledger, today vn.Date, dir string, step func(i, n int, what string)) ([]string, error) {
	all := products(l, today)
	var paths []string
	for i, p := range all {
		if err := ctx.Err(); err != nil {
			return paths, err
		}
		step(i, len(all), p.what)
		path := filepath.Join(dir, p.name)
		if err := writeFile(path, p.write); err != nil {
			return paths, fmt.Errorf("export %s: %w", p.name, err)
		}
		paths = append(paths, path)
	}
	return paths, nil
}
