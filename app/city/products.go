package city

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/assets"
	"thidua/data/annex"
	"thidua/data/city"
	"thidua/data/paper"
	"thidua/data/report"
	"thidua/data/store"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// boardReport sets the board's report as a document.
func boardReport(c summary, r report.Report) paper.Document {
	d := paper.Document{
		Parent: c.board.Parent, Issuer: []string{c.board.Name}, Number: paper.OfficialNumber("", assets.T("city.paper.sign")),
		Place: c.board.Place, Kind: assets.T("paper.report_title"),
		Subject: assets.T("city.paper.subject", "Year", c.round.Year, "City", c.board.City),
		To:      []string{assets.T("city.paper.to", "City", c.board.City)},
		Body:    paper.ReportBody(r),
		Signers: []paper.Signer{{Lines: strings.Split(c.board.Signer, "\n")}},
		Recipients: []string{
			assets.T("paper.recipient.as_above"), assets.T("city.paper.recipient_wards"), assets.T("city.paper.archive"),
		},
		File: assets.T("city.paper.file", "Year", c.round.Year), ID: "city_report", Made: c.today,
	}
	if c.round.Sample {
		d.Mark = assets.T("paper.sample")
	}
	return d
}

// boardAnnex sets an annex of the report as a document of its own: a large city
// has a thousand pages of them, too many to be held at once.
func boardAnnex(c summary, a annex.Annex) paper.Document {
	d := paper.AnnexDocument(a, assets.T("city.paper.attached", "Year", c.today.Year(), "Board", c.board.Name), c.today)
	d.File = assets.T("city.paper.one_annex_file", "Number", a.Number, "Year", c.round.Year)
	if c.round.Sample {
		d.Mark = assets.T("paper.sample")
	}
	return d
}

// boardBook is what stands around the annexes on the sheets of a workbook.
func boardBook(c summary) xlsx.AnnexBook {
	return xlsx.AnnexBook{
		Title:   assets.T("city.paper.annex_file", "Year", c.round.Year),
		Creator: c.board.Name,
		Head: xlsx.Letterhead{
			Parent: c.board.Parent, Issuer: []string{c.board.Name}, Place: c.board.Place, Year: c.today.Year(),
			Signers: []xlsx.Signer{
				{Title: assets.T("xlsx.maker"), Hint: assets.T("xlsx.sign_here")},
				{Title: strings.ToUpper(c.board.Signer), Hint: assets.T("xlsx.sign_seal")},
			},
		},
		With:   assets.T("city.paper.attached", "Year", c.today.Year(), "Board", c.board.Name),
		Sample: c.round.Sample,
	}
}

// preview shows the report as it would be printed; its annexes have a preview
// of their own.
func (s *reportPage) preview() {
	s.prepare(false, func(c summary, _ []annex.Annex) {
		document := boardReport(c, reportOf(c))
		s.d.Show(document, document.FileName())
	})
}

// previewAnnexes asks which annex and shows it as it would be printed.
func (s *reportPage) previewAnnexes() {
	s.prepare(true, func(c summary, annexes []annex.Annex) {
		chosen := int64(1)
		var picks []ui.Pick
		for i, a := range annexes {
			picks = append(picks, ui.Pick{ID: int64(i + 1), Label: words.Joined(". ", a.Name(), a.Title)})
		}
		ui.Form{
			Window: s.d.Window, Title: ui.T("city.show_annexes"), Verb: ui.T("city.show_verb"), Wide: true,
			Fields: []ui.Field{ui.PickField(ui.T("city.which_annex"), &chosen, picks, ui.Required())},
			Save:   func() error { return nil },
			OnDone: func() {
				document := boardAnnex(c, annexes[chosen-1])
				s.d.Show(document, document.FileName())
			},
		}.Show()
	})
}

// prepare reads what the report is made of beside the window and hands it on.
func (s *reportPage) prepare(withAnnexes bool, then func(summary, []annex.Annex)) {
	s.d.needsRound(func() {
		var c summary
		var annexes []annex.Annex
		round, today := s.d.round, s.d.Today()
		ui.Run(s.d.Window, ui.T("city.summing"), func(ctx context.Context, p ui.Progress) (err error) {
			p.Step(0, 0, round.Name)
			if c, err = summarize(s.d.Store, round, today); err == nil && withAnnexes {
				annexes, err = c.annexes(ctx, s.d.Store, p.Step)
			}
			return errors.Join(err, ctx.Err())
		}, func(err error) {
			switch {
			case errors.Is(err, context.Canceled):
			case err != nil:
				ui.ShowError(s.d.Window, err)
			default:
				then(c, annexes)
			}
		})
	})
}

// make writes the report and the annexes into a folder, all or nothing.
func (s *reportPage) make() {
	s.d.needsRound(func() {
		leaving, err := s.d.leavingReport()
		if err != nil {
			ui.ShowError(s.d.Window, err)
			return
		}
		s.d.Leave(leaving, func(o desk.Outgoing) {
			ui.PickFolder(s.d.Window, s.d.Store, func(dir string) { s.makeIn(o, dir) })
		})
	})
}

// makeIn writes the report and the annexes into a folder below dir.
func (s *reportPage) makeIn(o desk.Outgoing, dir string) {
	var paths []string
	round, today := s.d.round, s.d.Today()
	ui.Run(s.d.Window, ui.T("city.make_report"), func(ctx context.Context, p ui.Progress) (err error) {
		paths, err = writeBoardReport(ctx, s.d.Store, o, round, today, dir, p.Step)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
			s.d.Status.Say(ui.T("city.make_cancelled"))
		case err != nil:
			ui.ShowError(s.d.Window, err)
		default:
			s.d.Status.SayFile(ui.T("city.made", "Count", len(paths), "Name", filepath.Base(filepath.Dir(paths[0]))), paths[0])
		}
	})
}

// writeBoardReport writes the report and each annex as Word and PDF files, and
// the annexes as a workbook, into a new folder of dir, which gets its name only
// when everything is in it.
func writeBoardReport(ctx context.Context, s *store.Store, o desk.Outgoing, round city.Round, today vn.Date, dir string, say func(i, n int, what string)) (paths []string, err error) {
	c, err := summarize(s, round, today)
	if err != nil {
		return nil, err
	}
	annexes, err := c.annexes(ctx, s, say)
	if err != nil {
		return nil, err
	}
	folder, err := desk.BeginFolder(dir, ui.SafeName(assets.T("city.paper.file", "Year", round.Year)+"_"+today.ISO()))
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(folder.Part))
		}
	}()
	products := boardProducts(c, annexes)
	for i, f := range products {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		say(i, len(products), f.Name)
		if err := desk.WriteFile(filepath.Join(folder.Part, f.Name), f.Write); err != nil {
			return nil, err
		}
		debug.FreeOSMemory() // laying out takes ten times the memory of the pages
		paths = append(paths, filepath.Join(folder.Dir, folder.Name, f.Name))
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := o.Note(folder.Name); err != nil {
		return nil, err
	}
	return paths, folder.Rename()
}

// boardProducts are the files of the report.
func boardProducts(c summary, annexes []annex.Annex) []desk.Product {
	whole := boardReport(c, reportOf(c))
	made := desk.DocumentProducts(whole.FileName(), "", whole)
	for _, a := range annexes {
		document := boardAnnex(c, a)
		made = append(made, desk.DocumentProducts(document.FileName(), a.Name(), document)...)
	}
	book := boardBook(c)
	return append(made, desk.Product{
		Name: ui.SafeName(book.Title + ".xlsx"), Write: func(w io.Writer) error { return xlsx.WriteAnnexBook(w, book, annexes) },
	})
}
