package intake

import (
	"slices"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// reader reads the answer of a unit from its form.
type reader struct {
	*findings
	desk    Desk
	unit    data.Unit
	period  data.Period
	writing vn.Notation                // of the figures that are typed as text
	open    map[string]decimal.Decimal // texts with two readings, and the one not taken
	options choices
	forms   []data.AwardForm
	offered map[data.Subject][]option // the words of forms, made once
	lenient bool                      // a table of somebody else's making
	group   data.Subject              // of the rows below a title in such a table
	asOf    spot                      // the cell of the day of the figures
	waits   []line                    // of targets about which nothing was said
	idle    []line                    // likewise of movements

	namesakes map[string][]data.Nomination // by folded name

	answer    data.Answer
	nominees  []place
	exemplars []place
}

func newReader(d Desk, u data.Unit, p data.Period, list *findings) *reader {
	r := &reader{
		findings: list, desk: d, unit: u, period: p, writing: vn.Vietnamese, options: words(), offered: map[data.Subject][]option{},
		namesakes: map[string][]data.Nomination{},
	}
	if rules := data.RuleSetOn(d.Ledger.RuleSets, d.Today); rules != nil {
		r.forms = rules.Forms
	}
	r.answer.Replies = map[data.Section]data.Reply{}
	return r
}

// notation settles how figures typed as text are written. Where neither the
// officer nor the file tells, they are read the Vietnamese way and those with
// two readings are told of.
func (r *reader) notation(n vn.Notation, texts []string) {
	if r.writing = n; n != "" {
		return
	}
	notation, asked := vn.NotationOf(texts)
	if r.writing = notation; notation != "" {
		return
	}
	r.writing, r.open = vn.Vietnamese, map[string]decimal.Decimal{}
	for _, text := range asked {
		if other, err := vn.English.Parse(text); err == nil {
			r.open[text] = other
		}
	}
}

// texts lists the figures of a form that are typed as text.
func (f *found) texts() (texts []string) {
	for s, tables := range f.tables {
		for _, t := range tables {
			texts = append(texts, t.texts(numeric(s))...)
		}
	}
	for key, at := range f.labels[data.SectionFacts] {
		if c := at.cell(); key != "" && c.Text != "" && !c.Number.Valid && c.Date.IsZero() {
			texts = append(texts, c.Text)
		}
	}
	return texts
}

// numeric lists the fields of a section that take figures and counts.
func numeric(s data.Section) (keys []string) {
	for _, f := range data.FormFields(s) {
		if !f.Locked && (f.Kind == data.FigureCell || f.Kind == data.CountCell) {
			keys = append(keys, f.Name)
		}
	}
	return keys
}

func (t table) texts(keys []string) (texts []string) {
	for row := t.header + 1; row < t.end; row++ {
		for _, key := range keys {
			if c := t.line(row, "").at(key).cell(); c.Text != "" && !c.Number.Valid && c.Date.IsZero() {
				texts = append(texts, c.Text)
			}
		}
	}
	return texts
}

// sections reads all sections of a form, those that are missing being faults.
func (r *reader) sections(f *found) {
	for _, s := range data.Sections() {
		tables, labels := f.tables[s], f.labels[s]
		if len(tables) == 0 && len(labels) == 0 {
			r.reject(spot{section: s}, assets.T("intake.expect.section", "Section", assets.T("section."+string(s))), "intake.section.missing")
			continue
		}
		before, content := r.counts[Fault], false
		if tabular(s) {
			r.columns(s, tables)
			content = r.table(s, tables)
		} else {
			r.labels(f, s, labels)
			content = r.cells(s, labels)
		}
		r.section(s, f, content, r.counts[Fault] > before)
	}
}

// table reads the tables of a section and reports whether anything is in them.
func (r *reader) table(s data.Section, tables []table) (content bool) {
	if len(tables) > 1 && tables[0].page != tables[len(tables)-1].page {
		r.question(spot{section: s}, "intake.section.twice", "First", tables[0].page.grid.Sheet, "Other", tables[len(tables)-1].page.grid.Sheet)
	}
	read := map[data.Section]func(table){
		data.SectionFigures: r.figures, data.SectionMovements: r.movements,
		data.SectionExemplars: r.exemplarRows, data.SectionNominations: r.nominations,
	}[s]
	for _, t := range tables {
		read(t)
	}
	switch {
	case s == data.SectionFigures && !r.lenient:
		r.unanswered()
	case s == data.SectionMovements:
		r.idleMovements()
	}
	return r.given(s)
}

// given reports whether anything was read for a section.
func (r *reader) given(s data.Section) bool {
	a := r.answer
	a.Replies = nil
	switch s {
	case data.SectionFigures:
		return slices.ContainsFunc(a.Figures, func(f data.FigureAnswer) bool { return f.Reply == data.Given })
	case data.SectionMovements:
		return slices.ContainsFunc(a.Movements, func(m data.MovementAnswer) bool { return m.Reply == data.Given })
	}
	return a.ReplyOf(s) == data.Given
}

// section reads the reply to a section as a whole. Nothing to report and
// something reported cannot both be true.
func (r *reader) section(s data.Section, f *found, content, faulty bool) {
	if s == data.SectionGeneral {
		return
	}
	at, ok := f.replies[s]
	if !ok {
		return
	}
	reply := r.reply(at)
	switch {
	case (reply == data.NothingToTell || reply == data.NotConcerned) && content:
		r.reject(at, assets.T("intake.expect.one"), "intake.reply.contradiction", "Reply", assets.T("reply."+string(reply)))
	case reply == data.Given && !content:
		r.question(at, "intake.reply.empty")
		reply = data.Blank
	case reply == data.Blank && r.answer.ReplyOf(s) == data.Blank && !faulty:
		r.question(at, "intake.reply.blank")
	}
	if reply != data.Blank {
		r.answer.Replies[s] = reply
	}
}
