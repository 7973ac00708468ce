package upward

import (
	"fmt"
	"reflect"

	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/annex"
	"thidua/data/handup"
	"thidua/data/paper"
)

// annexOfChange is the annex in which a kind of change shows.
var annexOfChange = map[handup.ChangeKind]string{
	handup.OfTarget: "I", handup.OfMovement: "II", handup.OfExemplar: "III", handup.OfNomination: "IV", handup.OfUnit: "V",
}

// ChangedFigures are changes as the adjustment lists them.
func ChangedFigures(changes []handup.Change) []paper.ChangedFigure {
	figures := make([]paper.ChangedFigure, 0, len(changes))
	for _, c := range changes {
		figures = append(figures, paper.ChangedFigure{
			Annex: annexOfChange[c.Kind], Name: c.Name, What: changeField(c), Old: changedValue(c, c.Old), New: changedValue(c, c.New),
		})
	}
	return figures
}

func changeField(c handup.Change) string {
	return ui.T("handup.change." + string(c.Kind) + "." + c.Field)
}

// changeLine is a change in a line.
func changeLine(c handup.Change) string {
	if c.Field == handup.Added || c.Field == handup.Removed {
		return ui.T("handup.change_whole", "What", changeField(c), "Name", words.Shortened(c.Name))
	}
	return ui.T("handup.change_line", "Name", words.Shortened(c.Name), "What", changeField(c),
		"Old", words.Shortened(changedValue(c, c.Old)), "New", words.Shortened(changedValue(c, c.New)))
}

// changedValue is a value of a change as the annexes print it.
func changedValue(c handup.Change, value any) string {
	switch v := value.(type) {
	case bool:
		if v {
			return ui.T("handup.yes")
		}
		return ui.T("handup.no")
	case []data.Level:
		levels := make([]string, len(v))
		for i, level := range v {
			levels[i] = changedWord(level)
		}
		return words.Joined(", ", levels...)
	}
	if text := changedWord(value); text != "" {
		return text
	}
	if c.Field == "birth_year" {
		return annex.Figure{Value: annex.Number(value), Bare: true}.String()
	}
	return annex.Shown(value)
}

// changedWord is the word of an enumeration's value, "" for any other value.
func changedWord(value any) string {
	kind := reflect.TypeOf(value)
	if kind == nil || kind.Kind() != reflect.String || kind == reflect.TypeFor[string]() {
		return ""
	}
	if prefix := history.WordPrefixes[kind]; prefix != "" {
		return words.Word(prefix, fmt.Sprint(value))
	}
	return ""
}

// showChanges previews what an adjustment made now would say.
func (s *handUp) showChanges() {
	changes, err := s.toAdjust()
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	if len(changes) == 0 {
		ui.Inform(s.d.Window, ui.T("handup.changes"), ui.T("handup.no_changes"))
		return
	}
	document := paper.Adjustment(s.d.Ledger, changes, *s.d.Ledger.Adjustable(), "", s.d.Today())
	s.d.Show(document, document.FileName())
}

// toAdjust lists what has changed since the package that the city goes by.
func (s *handUp) toAdjust() ([]paper.ChangedFigure, error) {
	base := s.d.Ledger.Adjustable()
	if base == nil {
		return nil, nil
	}
	changes, err := ChangedSince(s.d, *base)
	return ChangedFigures(changes), err
}
