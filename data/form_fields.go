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
// "form.<section>.<name>" in vi.json; that is also how it is found again.
type FormField struct {
	Name   string
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
			{Name: "doc_number", Kind: WordsCell},
			{Name: "doc_date", Kind: DayCell},
			{Name: "signer", Kind: WordsCell},
			{Name: "contact", Kind: WordsCell},
			{Name: "phone", Kind: WordsCell},
			{Name: "email", Kind: WordsCell},
			{Name: "theme", Kind: WordsCell},
			{Name: "theme_launched", Kind: DayCell},
			{Name: "as_of", Kind: DayCell},
		}
	case SectionFigures:
		return []FormField{
			{Name: "code", Kind: WordsCell, Locked: true},
			{Name: "target", Kind: WordsCell, Locked: true},
			{Name: "measure", Kind: WordsCell, Locked: true},
			{Name: "planned", Kind: FigureCell, Locked: true},
			{Name: "share", Kind: FigureCell, Locked: true},
			{Name: "last", Kind: FigureCell, Locked: true},
			{Name: "actual", Kind: FigureCell},
			{Name: "estimate", Kind: FigureCell},
			{Name: "denominator", Kind: FigureCell},
			{Name: ReplyField, Kind: ChoiceCell, Words: replyWords()},
			{Name: "note", Kind: WordsCell},
		}
	case SectionMovements:
		return []FormField{
			{Name: "name", Kind: WordsCell},
			{Name: ReplyField, Kind: ChoiceCell, Words: replyWords()},
			{Name: "outcome", Kind: WordsCell},
			{Name: "collectives", Kind: CountCell},
			{Name: "individuals", Kind: CountCell},
			{Name: "models", Kind: WordsCell},
			{Name: "difficulties", Kind: WordsCell},
		}
	case SectionExemplars:
		return []FormField{
			{Name: "kind", Kind: ChoiceCell, Words: wordsOf("exemplar.", ExemplarKinds())},
			{Name: "name", Kind: WordsCell},
			{Name: "field", Kind: WordsCell},
			{Name: "outcome", Kind: WordsCell},
			{Name: "found_on", Kind: DayCell},
		}
	case SectionNominations:
		return nominationFields()
	case SectionFacts:
		var fields []FormField
		for _, f := range Facts() {
			fields = append(fields, FormField{Name: string(f), Kind: CountCell})
		}
		return fields
	case SectionDifficulty:
		return []FormField{{Name: "difficulties", Kind: WordsCell}, {Name: "proposals", Kind: WordsCell}}
	}
	return nil
}

func nominationFields() []FormField {
	return []FormField{
		{Name: "subject", Kind: ChoiceCell, Words: wordsOf("subject.", Subjects())},
		{Name: "salutation", Kind: ChoiceCell, Words: []string{"salutation.mr", "salutation.mrs"}},
		{Name: "name", Kind: WordsCell},
		{Name: "birth_year", Kind: YearCell},
		{Name: "post", Kind: WordsCell},
		{Name: "workplace", Kind: WordsCell},
		{Name: "address", Kind: WordsCell},
		{Name: "headcount", Kind: CountCell},
		{Name: "standing", Kind: ChoiceCell, Words: wordsOf("standing.", Standings())},
		{Name: "form", Kind: ChoiceCell},
		{Name: "achievement", Kind: WordsCell},
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
