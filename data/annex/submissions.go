package annex

import (
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// Submissions is annex V, who reported when (plan V.1.b), as it stands on today.
func Submissions(l data.Ledger, today vn.Date) Annex {
	doc := assets.T("annex.submissions.doc")
	a := Annex{
		Number: "V",
		Title:  assets.T("annex.submissions.title", "Year", l.Campaign.Year),
		Columns: []Column{
			{Title: assets.T("annex.no"), Width: 5, Align: Center},
			{Title: assets.T("annex.submissions.unit"), Width: 28},
			{Title: assets.T("annex.submissions.contact"), Width: 21},
			{Title: assets.T("annex.submissions.due"), Width: 11.5},
			{Title: assets.T("annex.submissions.received"), Width: 11.5},
			{Title: assets.T("annex.submissions.doc_number"), Over: doc, Width: 15},
			{Title: assets.T("annex.submissions.doc_date"), Over: doc, Width: 11.5},
			{Title: assets.T("annex.submissions.channel"), Width: 14, Align: Center},
			{Title: assets.T("annex.submissions.timeliness"), Width: 12, Align: Center},
			{Title: assets.T("annex.submissions.days"), Width: 7, Align: Center},
			{Title: assets.T("annex.submissions.reminders"), Width: 7, Align: Center},
			{Title: assets.T("annex.submissions.supplements"), Width: 8, Align: Center},
			{Title: assets.T("annex.submissions.versions"), Width: 7, Align: Center},
			{Title: assets.T("annex.submissions.state"), Width: 12, Align: Center},
			{Title: assets.T("annex.note"), Width: 14},
		},
	}
	rows := l.SubmissionRows(today)
	blocs := blocsOf(rows)
	number := 0
	for _, bloc := range blocs {
		if len(blocs) > 1 {
			title := bloc
			if title == "" {
				title = assets.T("annex.submissions.no_bloc")
			}
			a.Group(title)
		}
		for _, r := range rows {
			if r.Unit.Bloc == bloc {
				number++
				a.Add(Record, submissionValues(r, number, len(l.VersionsOf(r.Submission.ID)))...)
			}
		}
	}
	o := l.Overview(today)
	a.Total = []string{assets.T("annex.submissions.total", "Count", o.MustReport, "Received", o.Received,
		"OnTime", o.OnTime, "Late", o.Late, "Missing", o.Missing)}
	if due := dueSentence(l.Campaign); due != "" {
		a.Remarks = []string{due}
	}
	return a.ended()
}

// blocsOf lists the blocs in the order in which their first units stand.
func blocsOf(rows []data.SubmissionRow) []string {
	var blocs []string
	seen := map[string]bool{}
	for _, r := range rows {
		if !seen[r.Unit.Bloc] {
			seen[r.Unit.Bloc] = true
			blocs = append(blocs, r.Unit.Bloc)
		}
	}
	return blocs
}

// submissionValues are the cells of a unit, whose report came in so many
// versions.
func submissionValues(r data.SubmissionRow, number, versions int) []any {
	s := r.Submission
	channel := ""
	if s.Channel != "" && s.HasCome() {
		channel = assets.T("channel." + string(s.Channel))
	}
	contact := strings.Join(strings.Fields(r.Unit.Contact), " ")
	if r.Unit.Phone != "" {
		contact = strings.TrimLeft(contact+"\n"+r.Unit.Phone, "\n")
	}
	note := s.Note
	if !s.ExtendedTo.IsZero() {
		note = strings.TrimLeft(note+"\n"+assets.T("annex.submissions.extended", "Why", s.ExtendedWhy), "\n")
	}
	due := r.Due.LastDay()
	if r.Timeliness == data.NotDue {
		due = vn.Date{}
	}
	return []any{
		number, r.Unit.Name, contact, due, s.ReceivedOn, s.DocNumber, s.DocDate, channel,
		assets.T("timeliness." + string(r.Timeliness)), known(r.Days), r.Reminders, s.Supplements, known(versions),
		assets.T("submission." + string(s.State)), note,
	}
}

// dueSentence explains the column of last days in the words of the plan.
func dueSentence(c data.Campaign) string {
	switch {
	case c.UnitDeadline.IsZero():
		return ""
	case c.UnitDeadlineInclusive:
		return assets.T("annex.submissions.due_by", "Date", c.UnitDeadline.String())
	}
	return assets.T("annex.submissions.due_before", "Date", c.UnitDeadline.String(), "Last", c.UnitDue().LastDay().String())
}
