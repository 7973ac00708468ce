package xlsx

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// RegisterTable is a sheet that seems to be part of an award register.
type RegisterTable struct {
	Sheet    string
	Headings []string // of the columns, "" over none; no two alike
	Rows     int      // below the header
	Year     int      // that the sheet's name or the title tells, 0 for none
	Subject  data.Subject
	grid     Grid
	first    int // row below the header
}

// registerDepth is how far down a sheet the header is looked for.
const registerDepth = 40

// RegisterTables finds the tables of an old register, mostly one a sheet.
// Where no header is known, the largest sheet is one whose columns go by their
// letters, for the officer to say what they hold.
func RegisterTables(book Book) []RegisterTable {
	var found []RegisterTable
	var largest Grid
	for _, g := range book.Sheets {
		if g.Hidden || len(g.Rows) == 0 {
			continue
		}
		if t, ok := registerTable(g); ok {
			found = append(found, t)
		}
		if len(g.Rows) > len(largest.Rows) {
			largest = g
		}
	}
	if len(found) == 0 && len(largest.Rows) > 0 {
		found = []RegisterTable{lettered(largest)}
	}
	return found
}

// registerTable finds the header of a sheet: the row, or the two, in which most
// fields are known.
func registerTable(g Grid) (best RegisterTable, ok bool) {
	const leastFields = 3
	most := leastFields - 1
	for row := range g.Rows[:min(len(g.Rows), registerDepth)] {
		for lines := 1; lines <= 2 && row+lines <= len(g.Rows) && !dataRow(g.Rows[row+lines-1]); lines++ {
			headings := headingsAt(g, row, lines == 2)
			if n := fieldsIn(headings); n > most {
				best, most = RegisterTable{Sheet: g.Sheet, Headings: headings, grid: g, first: row + lines}, n
			}
		}
	}
	if best.Headings == nil {
		return best, false
	}
	best.Rows = len(g.Rows) - best.first
	title := best.title()
	best.Year, best.Subject = yearIn(title), subjectIn(title)
	return best, true
}

// fieldsIn counts the fields that headings name, 0 when they cannot be those of
// a register.
func fieldsIn(headings []string) int {
	fields := map[RegisterField]bool{}
	for _, h := range headings {
		fields[registerFieldOf(h)] = true
	}
	delete(fields, RegisterNone)
	if !fields["name"] {
		return 0
	}
	return len(fields)
}

// title is the name of the sheet and what stands over the table.
func (t RegisterTable) title() string {
	title := t.Sheet
	for _, row := range t.grid.Rows[:t.first] {
		for _, c := range row {
			if text := vn.Clean(c.Text); !slices.ContainsFunc(t.Headings, func(h string) bool { return strings.Contains(h, text) }) {
				title += "\n" + text
			}
		}
	}
	return title
}

// dataRow reports whether figures or days stand in a row, which no header has.
func dataRow(row []Cell) bool {
	return slices.ContainsFunc(row, func(c Cell) bool { return c.Number.Valid || !c.Date.IsZero() })
}

// headingsAt are the headings of a header of one or two lines: what stands in a
// merged range stands over all its columns.
func headingsAt(g Grid, row int, double bool) []string {
	width := len(g.Rows[row])
	if double {
		width = max(width, len(g.Rows[row+1]))
	}
	headings, seen := make([]string, width), map[string]int{}
	for column := range headings {
		heading := vn.Clean(g.At(row, column).Text)
		if double {
			over, below := heading, vn.Clean(g.At(row+1, column).Text)
			if over == "" && below != "" && column > 0 && g.own(row, column).Empty() {
				over = overUnmerged(g, row, column)
			}
			switch {
			case below == "" || below == over:
				heading = over
			case over == "":
				heading = below
			default:
				heading = over + " – " + below
			}
		}
		if seen[heading]++; heading != "" && seen[heading] > 1 {
			heading = fmt.Sprintf("%s (%d)", heading, seen[heading])
		}
		headings[column] = heading
	}
	return headings
}

// overUnmerged is the heading to the left that spreads over a column without
// being merged, as in pasted text.
func overUnmerged(g Grid, row, column int) string {
	for left := column - 1; left >= 0; left-- {
		if c := g.own(row, left); !c.Empty() {
			if g.own(row+1, left).Empty() {
				return ""
			}
			return vn.Clean(c.Text)
		}
	}
	return ""
}

// lettered is a table whose columns go by their letters.
func lettered(g Grid) RegisterTable {
	t := RegisterTable{Sheet: g.Sheet, Rows: len(g.Rows), Year: yearIn(g.Sheet), Subject: subjectIn(g.Sheet), grid: g}
	width := 0
	for _, row := range g.Rows {
		width = max(width, len(row))
	}
	for column := range width {
		letter, err := excelize.ColumnNumberToName(column + 1)
		if err != nil {
			break
		}
		t.Headings = append(t.Headings, assets.T("register.import.column", "Letter", letter))
	}
	return t
}

// Samples are the first texts below a heading that differ.
func (t RegisterTable) Samples(heading string, most int) (texts []string) {
	const rows = 200
	column := slices.Index(t.Headings, heading)
	for row := t.first; column >= 0 && row < min(len(t.grid.Rows), t.first+rows) && len(texts) < most; row++ {
		c := t.grid.own(row, column)
		text := vn.Clean(c.Text)
		if !c.Date.IsZero() {
			text = c.Date.String()
		}
		if text != "" && !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return texts
}

var yearPattern = regexp.MustCompile(`(?:^|[^\d/.\-])((?:19|20)\d\d)(?:$|[^\d/.\-])`)

// yearIn is the one year that a text names, 0 when there is none or several.
func yearIn(text string) int {
	year := 0
	for _, m := range yearPattern.FindAllStringSubmatch(text, -1) {
		y, err := strconv.Atoi(m[1])
		if err != nil || year != 0 && y != year {
			return 0
		}
		year = y
	}
	return year
}

// subjectIn is the one kind of subject that a title or a group names.
func subjectIn(text string) data.Subject {
	folded := vn.Fold(text)
	var named []data.Subject
	for subject, word := range map[data.Subject]string{data.Collective: "tap the", data.Individual: "ca nhan", data.Household: "ho gia dinh"} {
		if strings.Contains(folded, word) {
			named = append(named, subject)
		}
	}
	if len(named) == 1 {
		return named[0]
	}
	return ""
}
