package submissions

import (
	"fyne.io/fyne/v2"

	"thidua/app/campaign"
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// periods is the register of the times for which units report besides the end
// of the campaign.
type periods struct {
	d *desk.Desk
	desk.Table[periodRow]
}

// periodRow is a period with how far its reports have come.
type periodRow struct {
	data.Period
	data.SubmissionCount
}

func newPeriods(d *desk.Desk) desk.Screen {
	s := &periods{d: d}
	add := ui.Action{Label: ui.T("periods.add"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.add}
	propose := ui.Action{Label: ui.T("periods.propose"), Do: s.propose}
	s.Fill(d, ui.TableSpec[periodRow]{
		ID: "periods", Title: ui.T("place.periods"),
		Columns: []ui.Column[periodRow]{
			{ID: "name", Title: ui.T("field.period.name"), Width: 220, Wrap: true, Text: func(r periodRow) string { return words.PeriodName(r.Period) }},
			{ID: "from", Title: ui.T("field.period.begins_on"), Width: 100, Text: func(r periodRow) string { return r.From.String() }, Value: func(r periodRow) any { return r.From }},
			{ID: "to", Title: ui.T("field.period.ends_on"), Width: 120, Text: func(r periodRow) string { return r.To.String() }, Value: func(r periodRow) any { return r.To }},
			{
				ID: "due", Title: ui.T("field.period.due_on"), Width: 220, Text: func(r periodRow) string { return words.DueText(r.Deadline()) },
				Compare: func(a, b periodRow) int { return a.Period.Due.Compare(b.Period.Due) },
			},
			{ID: "expected", Title: ui.T("rates.expected"), Width: 80, Align: ui.Right, Text: func(r periodRow) string { return vn.FormatInt(int64(r.SubmissionCount.Due)) }, Value: func(r periodRow) any { return r.SubmissionCount.Due }},
			{ID: "come", Title: ui.T("rates.come"), Width: 80, Align: ui.Right, Text: func(r periodRow) string { return vn.FormatInt(int64(r.Come)) }, Value: func(r periodRow) any { return r.Come }},
			{ID: "note", Title: ui.T("field.period.note"), Width: 160, Wrap: true, Text: func(r periodRow) string { return r.Note }},
		},
		Actions: []ui.Action{
			add, propose,
			{Label: ui.T("periods.edit"), NeedsRow: true, Do: s.On(s.edit)},
			{Label: ui.T("periods.reports"), NeedsRow: true, Do: s.On(s.reports)},
		},
		Open:   s.edit,
		Delete: s.remove,
		Footer: func(shown []periodRow) string { return ui.T("periods.count", "Count", len(shown)) },
		Empty:  ui.Empty{Text: ui.T("periods.empty"), Action: &propose},
	}, func(r periodRow) int64 { return r.ID }, s.list)
	return s
}

func (s *periods) list() []periodRow {
	var rows []periodRow
	for _, p := range s.d.Ledger.PeriodsInOrder() {
		rows = append(rows, periodRow{p, data.CountSubmissions(s.d.Ledger.SubmissionRowsIn(p, s.d.Today()))})
	}
	return rows
}

// reports shows the reports of a period.
func (s *periods) reports(r periodRow) {
	s.d.TakePeriod(r.ID)
	s.d.Open(desk.AtSubmissions, 0)
}

func (s *periods) add() {
	c := s.d.Ledger.Campaign
	s.form(data.Period{CampaignID: c.ID, From: c.Begin(), DueInclusive: true})
}

// edit changes a period; the end of the campaign is changed in the campaign.
func (s *periods) edit(r periodRow) {
	if r.ID == 0 {
		campaign.Edit(s.d)
		return
	}
	s.form(r.Period)
}

func (s *periods) remove(r periodRow) {
	if r.ID == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.final_period"})
		return
	}
	desk.Remove(s.d, s.d.Store.Periods, r.ID, r.Name)
}

// form edits a period; ID 0 is a new one.
func (s *periods) form(p data.Period) {
	title := ui.T("periods.edit_title", "Name", p.Name)
	if p.ID == 0 {
		title = ui.T("periods.add")
	}
	ui.Form{
		Window: s.d.Window, Title: title, Columns: 2,
		Fields: []ui.Field{
			ui.TextField(ui.T("field.period.name"), &p.Name, ui.Name("name"), ui.Required(), ui.Hint(ui.T("periods.name_hint"))),
			ui.DateField(ui.T("field.period.begins_on"), &p.From, ui.Name("begins_on")),
			ui.DateField(ui.T("field.period.ends_on"), &p.To, ui.Name("ends_on"), ui.Required()),
			ui.DateField(ui.T("field.period.due_on"), &p.Due, ui.Name("due_on"), ui.Required()),
			ui.CheckField(ui.T("field.period.due_inclusive"), &p.DueInclusive, ui.Name("due_inclusive")),
			ui.MultiField(ui.T("field.period.note"), &p.Note, ui.Name("note")),
		},
		Save: func() error {
			if err := s.d.Ledger.CheckPeriod(p); err != nil {
				return err
			}
			return s.d.Store.Periods.Save(&p, "")
		},
		OnDone: func() {
			s.d.Saved(ui.T("periods.saved", "Name", p.Name))
			s.Select(p.ID)
		},
	}.Show()
}

// propose adds the months or quarters that the campaign lacks, in one stroke.
func (s *periods) propose() {
	rhythm, days := data.Quarterly, 5
	var added []data.Period
	ui.Form{
		Window: s.d.Window, Title: ui.T("periods.propose"), Verb: ui.T("periods.propose_verb"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("periods.propose_note", "Begin", s.d.Ledger.Campaign.Begin().String(), "Due", words.DueText(s.d.Ledger.Campaign.UnitDue()))),
			ui.RadioField(ui.T("periods.rhythm"), &rhythm, words.Choices("rhythm", data.Rhythms()), ui.Name("rhythm")),
			ui.IntField(ui.T("periods.days"), &days, ui.Name("days"), ui.Hint(ui.T("periods.days_hint"))),
		},
		Save: func() error {
			if days < 0 {
				return &data.Problem{Key: "problem.negative", Field: "days"}
			}
			added = s.d.Ledger.ProposePeriods(rhythm, days, func(no int) string {
				return ui.T("periods.name_of", "Rhythm", words.Word("rhythm", rhythm), "No", rhythm.PeriodNumber(no))
			})
			if len(added) == 0 {
				return &data.Problem{Key: "problem.no_period_left"}
			}
			all := make([]*data.Period, len(added))
			for i := range added {
				all[i] = &added[i]
			}
			return s.d.Store.Periods.SaveAll(all, "")
		},
		OnDone: func() {
			s.d.Saved(ui.T("periods.proposed", "Count", len(added), "From", added[0].Name, "To", added[len(added)-1].Name))
		},
	}.Show()
}
