package intake

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// key names the ledger of the tests.
const key = "so-mau"

// office is a desk on 8 December 2025 with the made-up campaign.
func office(t testing.TB) Desk {
	t.Helper()
	var l data.Ledger
	if err := json.Unmarshal(assets.Sample, &l); err != nil {
		t.Fatal(err)
	}
	for target, planned := range map[int64]int64{16: 14, 20: 100} { // besides that of GD02
		l.Allocations = append(l.Allocations, data.Allocation{ID: 900 + target, CampaignID: 1, TargetID: target, UnitID: school, Planned: decimal.NewFromInt(planned)})
	}
	return Desk{Ledger: l, Key: key, Today: vn.NewDate(2025, 12, 8)}
}

// form writes the form of a unit for the end of the campaign.
func form(t testing.TB, d Desk, unitID int64) []byte {
	t.Helper()
	f := d.Ledger.FormOf(d.Ledger.Unit(unitID), d.Ledger.Campaign.FinalPeriod(), d.Key, nil, d.Today)
	var b bytes.Buffer
	if err := xlsx.WriteUnitForm(&b, f); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The units of the sample that the tests use: a school with shares of GD02,
// GD03 and MT01, and a department.
const (
	school  = 21
	office1 = 7
)

// sheet is a form as it is filled in.
type sheet struct {
	t    testing.TB
	desk Desk
	book xlsx.Book
}

// opened is a form as the unit opens it.
func opened(t testing.TB, d Desk, unitID int64) *sheet {
	t.Helper()
	book, err := xlsx.ReadBook(form(t, d, unitID))
	if err != nil {
		t.Fatal(err)
	}
	return &sheet{t, d, book}
}

// read reads the form as it is filled in.
func (s *sheet) read() Reading {
	r := Reading{Name: "phieu.xlsx", whole: true}
	return r.made(s.book, s.desk, "")
}

// grid is the sheet of that name.
func (s *sheet) grid(name string) *xlsx.Grid {
	s.t.Helper()
	i := slices.IndexFunc(s.book.Sheets, func(g xlsx.Grid) bool { return g.Sheet == name })
	if i < 0 {
		s.t.Fatalf("no sheet %q", name)
	}
	return &s.book.Sheets[i]
}

// locate finds a cell by the words beside or above it: the row is counted from
// the header, and is 0 for a cell beside its label.
func (s *sheet) locate(section data.Section, field string, row int) (g *xlsx.Grid, r, c int) {
	s.t.Helper()
	label := assets.T("form." + string(section) + "." + field)
	if field == data.ReplyField && row == 0 {
		label = assets.T("form.reply")
	}
	inSection := tabular(section)
	for i := range s.book.Sheets {
		g := &s.book.Sheets[i]
		if tabular(section) && g.Sheet != assets.T("section."+string(section)) {
			continue
		}
		for r, cells := range g.Rows {
			for c, cell := range cells {
				inSection = inSection || cell.Text == assets.T("section."+string(section))
				if !inSection || cell.Text != label && !strings.HasPrefix(cell.Text, label+" (") {
					continue
				}
				if row > 0 {
					return g, r + row, c
				}
				for _, m := range g.Merged {
					if m.Row == r && m.Column == c {
						c = m.EndColumn
					}
				}
				return g, r, c + 1
			}
		}
	}
	s.t.Fatalf("no %q in %s", label, section)
	return nil, 0, 0
}

// set puts a cell into the form.
func (s *sheet) set(section data.Section, field string, row int, c xlsx.Cell) *sheet {
	s.t.Helper()
	g, i, j := s.locate(section, field, row)
	for len(g.Rows) <= i {
		g.Rows = append(g.Rows, nil)
	}
	for len(g.Rows[i]) <= j {
		g.Rows[i] = append(g.Rows[i], xlsx.Cell{})
	}
	g.Rows[i][j] = c
	return s
}

// text types a text.
func (s *sheet) text(section data.Section, field string, row int, text string) *sheet {
	s.t.Helper()
	return s.set(section, field, row, xlsx.Cell{Text: text})
}

// figure is a cell with a figure.
func figure(text string) xlsx.Cell {
	return xlsx.Cell{Text: text, Number: decimal.NewNullDecimal(decimal.RequireFromString(text))}
}

func percent(text string) xlsx.Cell {
	c := figure(text)
	c.Percent = true
	return c
}

func dayCell(iso string) xlsx.Cell {
	d, err := vn.ParseISO(iso)
	if err != nil {
		panic(err)
	}
	return xlsx.Cell{Text: d.String(), Date: d}
}

// told joins what was found, for the message of a failed test.
func told(r Reading) string {
	var b strings.Builder
	b.WriteString(string(r.Verdict) + ": " + r.Reason + "\n")
	for _, f := range r.Findings {
		b.WriteString("  " + string(f.Severity) + " " + f.Text + "\n")
	}
	return b.String()
}

// finding finds what was told of a field with a word in it.
func finding(r Reading, s Severity, parts ...string) *Finding {
	for i, f := range r.Findings {
		all := f.Severity == s
		for _, part := range parts {
			all = all && strings.Contains(f.Text, part)
		}
		if all {
			return &r.Findings[i]
		}
	}
	return nil
}

// address names the cell of a figure.
func (s *sheet) address(code, field string) string {
	s.t.Helper()
	g, row, col := s.locate(data.SectionFigures, field, s.row(code))
	return g.Address(row, col)
}

// row is the line of a target on the form, counted from the header.
func (s *sheet) row(code string) int {
	s.t.Helper()
	_, header, col := s.locate(data.SectionFigures, "code", 1)
	g := s.grid(assets.T("section.figures"))
	for i := header; i < len(g.Rows); i++ {
		if col < len(g.Rows[i]) && g.Rows[i][col].Text == code {
			return i - header + 1
		}
	}
	s.t.Fatalf("target %s is not asked", code)
	return 0
}
