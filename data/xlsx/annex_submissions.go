package xlsx

import (
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// submissionsAnnex is annex V, who reported when (plan V.1.b).
func submissionsAnnex(l data.Ledger, today vn.Date) annex {
	return annex{
		number: "V",
		title:  assets.T("annex.submissions.title", "Year", l.Campaign.Year),
		columns: []column{
			{title: assets.T("annex.no"), width: 5, align: Center},
			{title: assets.T("annex.submissions.unit"), width: 28},
			{title: assets.T("annex.submissions.contact"), width: 21},
			{title: assets.T("annex.submissions.due"), width: 11.5},
			{title: assets.T("annex.submissions.received"), width: 11.5},
			{title: assets.T("annex.submissions.doc_number"), over: assets.T("annex.submissions.doc"), width: 15},
			{title: assets.T("annex.submissions.doc_date"), over: assets.T("annex.submissions.doc"), width: 11.5},
			{title: assets.T("annex.submissions.channel"), width: 14, align: Center},
			{title: assets.T("annex.submissions.timeliness"), width: 12, align: Center},
			{title: assets.T("annex.submissions.days"), width: 7, align: Center},
			{title: assets.T("annex.submissions.reminders"), width: 7, align: Center},
			{title: assets.T("annex.submissions.supplements"), width: 8, align: Center},
			{title: assets.T("annex.submissions.versions"), width: 7, align: Center},
			{title: assets.T("annex.submissions.state"), width: 12, align: Center},
			{title: assets.T("annex.note"), width: 14},
		},
		body: func(s *sheet) { fillSubmissions(s, l, today) },
	}
}

func fillSubmissions(s *sheet, l data.Ledger, today vn.Date) {
	rows := l.SubmissionRows(today)
	blocs := blocsOf(rows)
	number := 0
	for i, bloc := range blocs {
		if len(blocs) > 1 {
			title := bloc
			if title == "" {
				title = assets.T("annex.submissions.no_bloc")
			}
			s.group(vn.Roman(i+1), strings.ToUpper(title))
		}
		for _, r := range rows {
			if r.Unit.Bloc == bloc {
				number++
				s.record(submissionValues(r, number, len(l.VersionsOf(r.Submission.ID)))...)
			}
		}
	}
	if number == 0 {
		return
	}
	o := l.Overview(today)
	s.gap(4)
	s.say(assets.T("annex.submissions.total", "Count", o.MustReport, "Received", o.Received,
		"OnTime", o.OnTime, "Late", o.Late, "Missing", o.Missing), total)
	s.say(dueSentence(l.Campaign), remark)
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
