package papers

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/paper"
)

// detail tells what a document says, how it is issued and what is left for the
// clerk, and where the way leads when it cannot be made yet.
func (s *screen) detail(r row) fyne.CanvasObject {
	pane := container.NewVBox(words.DetailTitle(r.Name()), ui.ToneText(r.state, r.tone), words.Wrapped(ui.T("papers.about."+r.ID)))
	switch {
	case !r.ready():
		at := paperSources[r.ID]
		pane.Add(s.way(at, ui.T("papers.to_page", "Page", desk.PageName(at))))
	case r.doubts > 0:
		pane.Add(words.Warned(ui.T("papers.doubts_first")))
		pane.Add(s.way(desk.AtDoubts, ui.T("papers.doubts_settle")))
	}
	document := r.Document(s.d.Ledger, r.usual, s.d.Today())
	form, rule := paperForm(document)
	pane.Add(ui.Details([]ui.Pair{
		{Label: ui.T("papers.col.of"), Text: r.of},
		{Label: ui.T("papers.form"), Text: form},
		{Label: ui.T("papers.number"), Text: numberWithBlank(document)},
		{Label: ui.T("papers.rule"), Text: rule},
		{Label: ui.T("papers.signers"), Text: signersText(document)},
		{Label: ui.T("papers.blanks"), Text: ui.T("papers.blank." + r.ID)},
	}))
	return pane
}

// way is a button that leads to a page.
func (s *screen) way(at desk.Place, text string) fyne.CanvasObject {
	b := widget.NewButtonWithIcon(text, theme.NavigateNextIcon(), func() { s.d.Open(at, 0) })
	b.Importance, b.Alignment = widget.LowImportance, widget.ButtonAlignLeading
	return b
}

// paperForm is what kind of official document it is, and the rule that it is
// laid out by. A list has neither number nor the name of a kind.
func paperForm(d paper.Document) (form, rule string) {
	switch {
	case d.Number == "":
		return ui.T("papers.form_list"), ui.T("papers.rule_list")
	case d.Kind == "":
		return ui.T("papers.form_letter"), ui.T("papers.rule_text")
	}
	first, rest := []rune(d.Kind)[:1], []rune(d.Kind)[1:]
	return strings.ToUpper(string(first)) + strings.ToLower(string(rest)), ui.T("papers.rule_text")
}

// numberWithBlank is the number and sign with dots where the clerk gives the
// number.
func numberWithBlank(d paper.Document) string {
	number := strings.TrimSpace(d.Number) // blanks are spaces that do not break
	if strings.HasPrefix(number, "/") {
		return "…" + number
	}
	return number
}

// signersText lists who signs, from left to right.
func signersText(d paper.Document) string {
	var all []string
	for _, s := range d.Signers {
		all = append(all, words.Joined(": ", strings.Join(s.Lines, ", "), s.Name))
	}
	return strings.Join(all, "\n")
}
