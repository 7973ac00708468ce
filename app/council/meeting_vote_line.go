package council

import (
	"strconv"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// voteLine is the vote on one nominee: for, against, invalid, and in writing
// for and against.
type voteLine struct {
	data.BallotRow
	assembly data.Assembly
	first    int // its first field in the table
	inputs   int // how many fields it has
	typed    [5]decimal.NullDecimal
}

// line makes the fields of a nominee with the votes that are kept.
func (e *voteEntry) line(row data.BallotRow) []ui.Field {
	l := &voteLine{BallotRow: row, assembly: e.s.d.Ledger.AssemblyFor(e.meeting.Meeting, row.Ballot), first: e.fields, inputs: 3}
	b := row.Ballot
	if b.Cast {
		for i, n := range []int{b.For, b.Against, b.Invalid, b.WrittenFor, b.WrittenAgainst} {
			l.typed[i] = decimal.NewNullDecimal(decimal.NewFromInt(int64(n)))
		}
	}
	if e.written && row.Form.Vote.Written && l.assembly.Written > 0 {
		l.inputs = 5
	}
	var inputs []ui.LineInput
	for i := range l.inputs {
		inputs = append(inputs, ui.LineInput{Value: &l.typed[i], Name: l.name(i)})
	}
	e.lines = append(e.lines, l)
	e.fields += l.inputs
	texts := []string{nomineeLines(row), briefForm(row.Form), l.mayVote()}
	for len(inputs) < 5 && e.written {
		inputs = append(inputs, ui.LineInput{})
	}
	return e.table.NumberFields(texts, inputs, func(typed []decimal.NullDecimal) (string, ui.Tone) {
		e.sum()
		return e.judge(l, typed)
	})
}

// mayVote is how many are there to vote on the nominee, and how many have
// written.
func (l *voteLine) mayVote() string {
	if l.assembly.Written > 0 && l.Form.Vote.Written {
		return strconv.Itoa(l.assembly.Present) + " + " + strconv.Itoa(l.assembly.Written)
	}
	return strconv.Itoa(l.assembly.Present)
}

// name ties an input to the problems about it.
func (l *voteLine) name(i int) string { return "votes." + strconv.Itoa(l.first+i) }

// ballot is what a line would keep.
func (l *voteLine) ballot(typed []decimal.NullDecimal) (data.Ballot, error) {
	b := l.Ballot
	b.Cast = false
	var n [5]int
	for i, v := range typed {
		b.Cast = b.Cast || v.Valid
		if v.Valid && !v.Decimal.IsInteger() {
			return b, &data.Problem{Key: "field.number.whole", Field: l.name(i)}
		}
		n[i] = int(v.Decimal.IntPart())
	}
	b.For, b.Against, b.Invalid, b.WrittenFor, b.WrittenAgainst = n[0], n[1], n[2], n[3], n[4]
	return b, nil
}

// judge says what the votes come to, or what is wrong with them.
func (e *voteEntry) judge(l *voteLine, typed []decimal.NullDecimal) (string, ui.Tone) {
	b, err := l.ballot(typed)
	if err == nil && !b.Cast {
		return "", ui.ToneNone
	}
	row := l.BallotRow
	row.Ballot = b
	if err == nil {
		row.Tally, err = e.s.d.Ledger.Outcome(e.meeting.Meeting, b)
	}
	row.Err = err
	text, tone := outcomeText(row)
	if left := l.assembly.Present - b.For - b.Against - b.Invalid; err == nil && left > 0 {
		text = ui.T("votes.left", "Text", text, "Count", left)
	}
	return text, tone
}

// nomineeLines name a nominee, and the unit where that is another.
func nomineeLines(r data.BallotRow) string {
	if vn.Fold(r.Unit.Name) == vn.Fold(r.Nominee.Name) {
		return words.NomineeName(r.Nominee)
	}
	return words.Joined("\n", words.NomineeName(r.Nominee), r.Unit.Name)
}
