package paper

import (
	"strconv"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// timeOf is when a meeting is, "14 giờ 00, thứ Sáu ngày 05 tháng 12 năm 2025",
// with blanks for what is not known.
func timeOf(m data.Meeting, today vn.Date) string {
	hour := m.Hour
	if hour == "" {
		hour = assets.T("paper.hour_blank")
	}
	day := OfficialDate(m.On, today.Year())
	if !m.On.IsZero() {
		day = assets.T("paper.weekday."+strconv.Itoa(int(m.On.Weekday()))) + " " + day
	}
	return joined(hour, day)
}

// meetingSubject is what a paper of a meeting is about, by the key of its
// sentence.
func meetingSubject(key string, l data.Ledger, m data.Meeting) string {
	return assets.T(key, "Ward", l.Office.Ward, "Campaign", occasionOf(l.Campaign, m.Round))
}

// fileOf is a short name for a file of a meeting.
func fileOf(key string, m data.Meeting) string {
	return strings.TrimSpace(assets.T(key, "Date", m.On.String()))
}

// agendaItems are the points of a meeting: those entered, else those that every
// such meeting has.
func agendaItems(l data.Ledger, m data.Meeting) []string {
	if entered := items(m.Agenda); len(entered) > 0 {
		return entered
	}
	return items(assets.T("paper.agenda.usual", "Who", countsInText(sectionsOf(l.NomineesAt(m)))))
}
