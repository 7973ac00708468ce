package intake

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"path"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// leastSections is how many sections make a workbook without a manifest one of
// our forms.
const leastSections = 3

// mostFixes is how many repaired texts are listed.
const mostFixes = 500

// Read makes of a file what can be made of it. Figures typed as text are read
// in notation n; with the zero Notation the file itself decides.
func Read(f File, d Desk, n vn.Notation) (r Reading) {
	r = Reading{Name: vn.Clean(f.Name), Size: int64(len(f.Content)), Modified: f.Modified, Content: f.Content}
	switch {
	case nobodys(f.Name):
		return r.end(Skipped, assets.T("intake.skipped"))
	case f.Problem != nil:
		return r.end(Rejected, explain(f.Problem))
	}
	sum := sha256.Sum256(f.Content)
	r.SHA256 = hex.EncodeToString(sum[:])
	return r.open(func(book xlsx.Book) Reading { return r.made(book, d, n) })
}

// made makes of a workbook what can be made of it: a form with its manifest, one
// that has lost it, or tables of somebody else's.
func (r *Reading) made(book xlsx.Book, d Desk, n vn.Notation) Reading {
	form := find(pagesOf(book.Sheets))
	mark, marked := markOf(book.Sheets)
	r.Mark = mark
	switch {
	case marked:
		return r.ofMark(form, d, n)
	case form.sections() >= leastSections:
		return r.ofName(form, d, n)
	}
	if r.Tables = Tables(book.Sheets); len(r.Tables) == 0 {
		if blank, ok := blankTable(book.Sheets); ok {
			return r.end(Rejected, assets.T("intake.foreign.blank", "Sheet", blank.Sheet))
		}
		return r.end(Rejected, assets.T("intake.not_form"))
	}
	return r.end(Foreign, assets.T("intake.foreign", "Count", len(r.Tables)))
}

// Reread reads a file as the form of the unit and period that the officer has
// chosen, whatever the file says itself.
func Reread(r Reading, d Desk, unitID, periodID int64, n vn.Notation) Reading {
	fresh := r.fresh()
	return fresh.open(func(book xlsx.Book) Reading {
		form := find(pagesOf(book.Sheets))
		if form.sections() == 0 {
			return fresh.end(Rejected, assets.T("intake.not_form"))
		}
		fresh.Unit, fresh.Period = d.Ledger.Unit(unitID), d.Ledger.Period(periodID)
		return fresh.answer(form, d, n, &findings{})
	})
}

// fresh is r before anything was read from it.
func (r Reading) fresh() Reading {
	return Reading{
		Name: r.Name, SHA256: r.SHA256, Size: r.Size, Modified: r.Modified, Content: r.Content, Mark: r.Mark, Tables: r.Tables,
	}
}

// open reads the workbook and hands it on. What nobody has foreseen about a
// file must not cost the officer the others.
func (r *Reading) open(do func(xlsx.Book) Reading) (done Reading) {
	defer func() {
		if p := recover(); p != nil {
			done = r.end(Rejected, assets.T("intake.unreadable"))
		}
	}()
	book, err := xlsx.ReadBook(r.Content)
	if err != nil {
		return r.end(Rejected, explain(err))
	}
	r.whole, r.Saved, r.Program, r.Fixes = true, book.Saved, book.Program, fixesIn(book.Sheets, mostFixes)
	return do(book)
}

// end closes a reading with a verdict.
func (r *Reading) end(v Verdict, reason string) Reading {
	r.Verdict, r.Reason = v, reason
	r.read = &judgment{v, reason, len(r.Findings)}
	return *r
}

// ofMark reads a form by its manifest.
func (r *Reading) ofMark(form *found, d Desk, n vn.Notation) Reading {
	if r.Mark.Ledger == d.Key && r.Mark.CampaignID == d.Ledger.Campaign.ID {
		r.Unit, r.Period = d.Ledger.Unit(r.Mark.UnitID), d.Ledger.Period(r.Mark.PeriodID)
	}
	if reason := d.refuse(r.Mark); reason != "" {
		return r.end(Rejected, reason)
	}
	list := &findings{}
	if now := d.Ledger.Period(d.PeriodID); now.ID != r.Period.ID {
		list.question(spot{}, "intake.other_period", "Period", periodName(r.Period), "Now", periodName(now))
	}
	if vn.Fold(r.Mark.Unit) != vn.Fold(r.Unit.Name) {
		list.mention(spot{}, "intake.renamed", "Was", r.Mark.Unit, "Unit", r.Unit.Name)
	}
	return r.answer(form, d, n, list)
}

// ofName reads a form that has lost its manifest, by the unit's name on it.
func (r *Reading) ofName(form *found, d Desk, n vn.Notation) Reading {
	unit, ok := d.unitNamed(form.pages)
	if !ok {
		return r.end(Foreign, assets.T("intake.whose"))
	}
	r.Unit, r.Period = unit, d.Ledger.Period(d.PeriodID)
	if reason := d.gone(data.FormMark{UnitID: unit.ID, Unit: unit.Name, PeriodID: d.PeriodID}); reason != "" {
		return r.end(Rejected, reason)
	}
	list := &findings{}
	list.question(spot{}, "intake.by_name", "Unit", unit.Name, "Period", periodName(r.Period))
	return r.answer(form, d, n, list)
}

// answer reads the sections and comes to a verdict.
func (r *Reading) answer(form *found, d Desk, n vn.Notation, list *findings) Reading {
	s := newReader(d, r.Unit, r.Period, list)
	s.notation(n, form.texts())
	s.sections(form)
	return r.take(s)
}

// take closes a reading with what was read.
func (r *Reading) take(s *reader) Reading {
	r.Answer, r.nominees, r.exemplars, r.Findings = s.answer, s.nominees, s.exemplars, s.all()
	switch {
	case untouched(r.Answer) && s.counts[Fault] == 0:
		return r.end(Rejected, assets.T("intake.untouched"))
	case s.counts[Fault] > 0:
		return r.end(Rejected, assets.T("intake.faults", "Count", s.counts[Fault]))
	case s.counts[Caution] > 0:
		return r.end(Cautioned, "")
	}
	return r.end(Clean, "")
}

// untouched reports whether nothing is in a form but what it went out with. Who
// chooses the folder of the forms by mistake must not receive them as reports.
func untouched(a data.Answer) bool {
	for _, s := range data.Sections() {
		if reply := a.ReplyOf(s); reply != data.Blank && (s != data.SectionFigures || reply != data.NotConcerned) {
			return false
		}
	}
	return a.Signer == "" && a.DocDate.IsZero() && a.ThemeLaunched.IsZero()
}

// nobodys reports whether a file is one that programs leave behind: lock files
// of Office and LibreOffice, and what Windows and macOS put into folders.
func nobodys(name string) bool {
	base := strings.ToLower(path.Base(strings.ReplaceAll(name, `\`, "/")))
	return strings.HasPrefix(base, "~$") || strings.HasPrefix(base, ".") ||
		slices.Contains([]string{"thumbs.db", "desktop.ini", "ehthumbs.db"}, base)
}

// explain puts an error into a sentence.
func explain(err error) string {
	var p *data.Problem
	if errors.As(err, &p) {
		return assets.T(p.Key, p.Args...)
	}
	return assets.T("intake.unreadable")
}
