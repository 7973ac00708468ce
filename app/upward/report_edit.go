package upward

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/report"
	"thidua/data/vn"
)

// edit changes how a part reads. The figures that she leaves as they are go on
// following the ledger.
func (s *reportScreen) edit(p report.Part) {
	text := p.Text
	fields := []ui.Field{ui.MultiField(ui.T("report.text"), &text, ui.Tall(12), ui.Hint(ui.T("report.text_hint")))}
	if p.Text != p.Worded && p.Worded != "" {
		fields = append(fields, ui.FixedField(ui.T("report.worded"), p.Worded))
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("report.edit_title"), Wide: true, Fields: fields,
		Save: func() error {
			e, needed := report.Edit(p, text)
			if !needed {
				return s.takeBack(p)
			}
			return s.keep(e)
		},
		OnDone: func() { s.d.Saved(ui.T("report.saved")) },
	}.Show()
}

// keep keeps edits of the report at hand.
func (s *reportScreen) keep(edits ...data.ReportEdit) error {
	for i := range edits {
		edits[i].CampaignID = s.d.Ledger.Campaign.ID
	}
	return s.d.Store.SaveReport(edits, nil, "")
}

// takeBack lets the figures speak again, if there is an edit to take back.
func (s *reportScreen) takeBack(p report.Part) error {
	if p.Edit == nil {
		return nil
	}
	return s.d.Store.SaveReport(nil, []int64{p.Edit.ID}, "")
}

// done tells what became of the report, or why nothing did.
func (s *reportScreen) done(err error, text string) {
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	s.d.Saved(text)
}

// hide leaves a part out; one of her own is deleted.
func (s *reportScreen) hide(p report.Part) {
	if p.State == report.Own {
		s.done(s.d.Store.SaveReport(report.Remove(s.report, p.Key), []int64{p.Edit.ID}, ""), ui.T("report.removed"))
		return
	}
	if p.State == report.Hidden {
		ui.Inform(s.d.Window, ui.T("report.hide"), ui.T("report.hidden_already"))
		return
	}
	s.done(s.keep(report.Hide(p)), ui.T("report.hidden"))
}

// restore brings a part back that was left out, or takes back what was changed
// in it.
func (s *reportScreen) restore(p report.Part) {
	switch {
	case p.State == report.Own || p.Edit == nil && p.State == report.Worded:
		ui.Inform(s.d.Window, ui.T("report.restore"), ui.T("report.nothing_to_restore"))
		return
	case p.Edit == nil: // it went with the heading above it
		ui.Inform(s.d.Window, ui.T("report.restore"), ui.T("report.restore_heading"))
		return
	}
	if e, keep := report.Restore(p); keep {
		s.done(s.keep(e), ui.T("report.restored"))
		return
	}
	s.done(s.takeBack(p), ui.T("report.restored"))
}

// confirm leaves the officer's words as they are although figures have changed.
func (s *reportScreen) confirm(p report.Part) {
	if p.State != report.Stale && p.State != report.Gone {
		ui.Inform(s.d.Window, ui.T("report.confirm"), ui.T("report.nothing_to_confirm"))
		return
	}
	if p.State == report.Gone {
		ui.Confirm(s.d.Window, ui.T("report.gone_title"), ui.T("report.gone_text"), ui.T("report.gone_verb"), true, func() {
			s.done(s.takeBack(p), ui.T("report.removed"))
		})
		return
	}
	s.done(s.keep(report.Confirm(p)), ui.T("report.confirmed"))
}

// add puts a part of her own after another one.
func (s *reportScreen) add(p report.Part) {
	text, level := "", ownLevel("prose")
	ui.Form{
		Window: s.d.Window, Title: ui.T("report.add_title"), Wide: true,
		Fields: []ui.Field{
			ui.NoteField(ui.T("report.add_note", "Text", words.Shortened(p.Text))),
			ui.MultiField(ui.T("report.text"), &text, ui.Required(), ui.Name("words"), ui.Tall(8)),
			ui.RadioField(ui.T("report.level"), &level, words.Choices("report_level", []ownLevel{"prose", "entry", "section", "item"})),
		},
		Save: func() error {
			return s.keep(report.Add(s.report, p.Key, level.level(), vn.CleanLines(text)))
		},
		OnDone: func() { s.d.Saved(ui.T("report.added")) },
	}.Show()
}

// ownLevel is what a part of the officer's own is in the outline.
type ownLevel string

func (l ownLevel) level() report.Level {
	switch l {
	case "entry":
		return report.Entry
	case "section":
		return report.Section
	case "item":
		return report.Item
	}
	return report.Prose
}

// move puts a part of her own so many places on.
func (s *reportScreen) move(p report.Part, by int) {
	if p.State != report.Own {
		ui.Inform(s.d.Window, ui.T("report.move"), ui.T("report.move_own"))
		return
	}
	at := -1
	for i, other := range s.report.Parts {
		if other.Key == p.Key {
			at = i
		}
	}
	after := at + by // the part that it then follows
	if by < 0 {
		after = at - 2
	}
	key := ""
	switch {
	case after >= len(s.report.Parts) || at+by < 0:
		return
	case after >= 0:
		key = s.report.Parts[after].Key
	}
	s.done(s.keep(report.Move(s.report, p.Key, key)...), ui.T("report.moved"))
}

// sentence changes the sentence by which a part is worded, for every campaign.
func (s *reportScreen) sentence(p report.Part) {
	sentence, ok := report.SentenceOf(s.d.Ledger.ReportWordings, p.Sentence)
	if !ok {
		ui.Inform(s.d.Window, ui.T("report.sentence"), ui.T("report.no_sentence"))
		return
	}
	shown := sentence.Shown()
	note := ui.T("report.sentence_note")
	if byHand(p) {
		note += " " + ui.T("report.sentence_edited")
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("report.sentence_title"), Wide: true,
		Fields: []ui.Field{
			ui.NoteField(note),
			ui.MultiField(ui.T("report.sentence_words"), &shown, ui.Required(), ui.Name("words"), ui.Tall(6)),
			ui.FixedField(ui.T("report.sentence_fields"), sentenceFields(sentence)),
			ui.FixedField(ui.T("report.sentence_standard"), sentence.ShownStandard()),
		},
		Save:   func() error { return s.saveSentence(sentence, shown) },
		OnDone: func() { s.d.Saved(ui.T("report.sentence_saved")) },
	}.Show()
}

// saveSentence keeps the office's own sentence; one that says what the
// program's says is taken back.
func (s *reportScreen) saveSentence(sentence report.Sentence, shown string) error {
	wording, err := sentence.Read(shown)
	if err != nil {
		return err
	}
	for _, w := range s.d.Ledger.ReportWordings {
		if w.Sentence == sentence.Name {
			wording.ID = w.ID
		}
	}
	if wording.Words != sentence.Standard {
		return s.d.Store.ReportWordings.Save(&wording, "")
	}
	if wording.ID != 0 {
		return s.d.Store.ReportWordings.Delete(wording.ID, "")
	}
	return nil
}

func sentenceFields(sentence report.Sentence) string {
	text := ""
	for _, f := range sentence.Fields {
		text += "{" + f.Label + "}  "
	}
	return text
}
