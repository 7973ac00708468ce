package certificates

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/paper"
)

// problemList tells what does not fit, or that all does.
type problemList struct{ object *fyne.Container }

func newProblemList() *problemList { return &problemList{container.NewVBox()} }

func (p *problemList) show(texts []string) {
	p.object.Objects = nil
	for _, text := range texts {
		p.object.Add(words.Warned(text))
	}
	if len(texts) == 0 {
		p.object.Add(ui.ToneText(ui.T("certificate.fits"), ui.ToneGood))
	}
	p.object.Refresh()
}

// misfitTexts are the sentences about misfits.
func misfitTexts(misfits []paper.Misfit) []string {
	var texts []string
	for _, m := range misfits {
		texts = append(texts, ui.Sentence(m.Problem()))
	}
	return texts
}
