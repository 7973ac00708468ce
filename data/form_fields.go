package data

// FieldKind is what a cell of a unit's form takes.
type FieldKind string

// The kinds of cell.
const (
	WordsCell  FieldKind = "words"  // text
	FigureCell FieldKind = "figure" // an exact decimal
	CountCell  FieldKind = "count"  // a whole number, not negative
	YearCell   FieldKind = "year"
	DayCell    FieldKind = "day"
	ChoiceCell FieldKind = "choice" // one of a list of words
)

// FormField is a cell or a column of a unit's form. Its heading is
// "form.<section>.<key>" in vi.json; that is also how it is found again.
type FormField struct {
	Key    string
	Kind   FieldKind
	Locked bool     // filled in by the office
	Words  []string // for ChoiceCell: the keys of the words offered, in vi.json; none for the forms of commendation
}

// ReplyField is the key of the cell in which a unit answers a section, or a
// line of it, as a whole.
const ReplyField = "reply"

// FormFields lists the cells of a section: one below the other for the general
// part, the facts and the difficulties, the columns of a table for the others.
// Every section but the general one also has a reply as a whole, headed
// "form.reply".
func FormFields(s Section) []FormField {
	switch s {
	case SectionGeneral:
		return []FormField{
			{Key: "doc_number", Kind: WordsCell}, {Key: "doc_date", Kind: DayCell}, {Key: "signer", Kind: WordsCell},
			{Key: "contact", Kind: WordsCell}, {Key: "phone", Kind: WordsCell}, {Key: "email", Kind: WordsCell},
			{Key: "theme", Kind: WordsCell}, {Key: "theme_launched", Kind: DayCell}, {Key: "as_of", Kind: DayCell},
		}
	case SectionFigures:
		return []FormField{
			{Key: "code", Kind: WordsCell, Locked: true}, {Key: "target", Kind: WordsCell, Locked: true},
			{Key: "measure", Kind: WordsCell, Locked: true}, {Key: "planned", Kind: FigureCell, Locked: true},
			{Key: "share", Kind: FigureCell, Locked: true}, {Key: "last", Kind: FigureCell, Locked: true},
			{Key: "actual", Kind: FigureCell}, {Key: "estimate", Kind: FigureCell}, {Key: "denominator", Kind: FigureCell},
			{Key: ReplyField, Kind: ChoiceCell, Words: replyWords()}, {Key: "note", Kind: WordsCell},
		}
	case SectionMovements:
		return []FormField{
			{Key: "name", Kind: WordsCell}, {Key: ReplyField, Kind: ChoiceCell, Words: replyWords()},
			{Key: "outcome", Kind: WordsCell}, {Key: "collectives", Kind: CountCell}, {Key: "individuals", Kind: CountCell},
			{Key: "models", Kind: WordsCell}, {Key: "difficulties", Kind: WordsCell},
		}
	case SectionExemplars:
		return []FormField{
			{Key: "kind", Kind: ChoiceCell, Words: wordsOf("exemplar.", ExemplarKinds())}, {Key: "name", Kind: WordsCell},
			{Key: "field", Kind: WordsCell}, {Key: "outcome", Kind: WordsCell}, {Key: "found_on", Kind: DayCell},
		}
	case SectionNominations:
		return nominationFields()
	case SectionFacts:
		var fields []FormField
		for _, f := range Facts() {
			fields = append(fields, FormField{Key: string(f), Kind: CountCell})
		}
		return fields
	case SectionDifficulty:
		return []FormField{{Key: "difficulties", Kind: WordsCell}, {Key: "proposals", Kind: WordsCell}}
	}
	return nil
}

func nominationFields() []FormField {
	return []FormField{
		{Key: "subject", Kind: ChoiceCell, Words: wordsOf("subject.", Subjects())},
		{Key: "salutation", Kind: ChoiceCell, Words: []string{"salutation.mr", "salutation.mrs"}},
		{Key: "name", Kind: WordsCell}, {Key: "birth_year", Kind: YearCell},
		{Key: "post", Kind: WordsCell}, {Key: "workplace", Kind: WordsCell}, {Key: "address", Kind: WordsCell},
		{Key: "headcount", Kind: CountCell},
		{Key: "standing", Kind: ChoiceCell, Words: wordsOf("standing.", Standings())},
		{Key: "form", Kind: ChoiceCell}, {Key: "achievement", Kind: WordsCell},
	}
}

func replyWords() []string { return wordsOf("reply.", Replies()) }

// wordsOf lists the keys of the words of an enumeration.
func wordsOf[T ~string](prefix string, values []T) []string {
	keys := make([]string, len(values))
	for i, v := range values {
		keys[i] = prefix + string(v)
	}
	return keys
}
