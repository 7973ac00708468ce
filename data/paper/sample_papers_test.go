package paper_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"thidua/assets"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// sampleMeeting is the sample campaign with a made-up Council that votes on
// those of its nominees who wait or have been voted on.
func sampleMeeting(t *testing.T) (data.Ledger, data.Meeting) {
	t.Helper()
	var l data.Ledger
	if err := json.Unmarshal(assets.Sample, &l); err != nil {
		t.Fatal(err)
	}
	m := data.Meeting{ID: 1, On: vn.NewDate(2025, 12, 8), Round: data.CampaignRound, ChairID: 1, KeeperID: 2}
	l.Members, l.Meetings = nil, []data.Meeting{m}
	l.Attendances, l.Ballots = nil, nil
	for i, role := range []data.CouncilRole{data.Chair, data.Secretary, data.PlainMember} {
		l.Members = append(l.Members, data.Member{ID: int64(i + 1), Name: fmt.Sprintf("Ủy viên mẫu %d", i+1), Role: role})
		l.Attendances = append(l.Attendances, data.Attendance{MeetingID: 1, MemberID: int64(i + 1), Presence: data.IsPresent})
	}
	for _, n := range l.Nominations {
		if n.DecisionID == 0 && n.Stage != data.Refused {
			l.Ballots = append(l.Ballots, data.Ballot{MeetingID: 1, NominationID: n.ID, Cast: true, For: 3})
		}
	}
	return l, m
}

// Every paper of the sample campaign can be printed, and says that it is one.
func TestPapersOfTheSampleCampaign(t *testing.T) {
	l, m := sampleMeeting(t)
	decision := l.Decisions[0]
	for name, d := range samplePapers(l, m, decision) {
		p := set(t, d)
		for page := 1; page <= p.pages(); page++ {
			wants(t, p.text(page), "DỮ LIỆU MẪU")
		}
		if d.FileName() == "" || len([]rune(d.FileName())) > 150 {
			t.Errorf("%s: the file is named %q", name, d.FileName())
		}
	}
}

func samplePapers(l data.Ledger, m data.Meeting, decision data.Decision) map[string]paper.Document {
	on := m.On
	refused := l.Nominations[0]
	for _, n := range l.Nominations {
		if n.Stage == data.Refused {
			refused = n
		}
	}
	register := data.NewRegister(nil, []data.Decisive{{Campaign: l.Campaign, Nominations: l.Nominations, Decisions: l.Decisions}}, l.Units, l.RuleSets)
	return map[string]paper.Document{
		"01-invitation": paper.MeetingInvitation(l, m, on), "02-agenda": paper.MeetingAgenda(l, m, on),
		"03-ballots": paper.Ballots(l, m, 1, on), "03-hands": paper.HandCount(l, m, on),
		"04-count": paper.VoteMinutes(l, m, on), "05-minutes": paper.MeetingMinutes(l, m, on),
		"06-request": paper.AwardRequest(l, m, l.NomineesAt(m), on), "06-upward": paper.UpwardRequest(l, m, l.NomineesAt(m), on),
		"07-decision": paper.AwardDecision(l, decision, on), "08-public": paper.PublicList(l, l.NomineesAt(m), paper.Publication{From: on}, on),
		"09-ceremony": paper.CeremonyList(l, decision, on), "10-refusal": paper.RefusalNotice(l, l.Unit(refused.UnitID), on),
		"11-payment": paper.PaymentList(l, decision, on), "12-register": paper.RegisterList(l, register.Entries, "", on),
	}
}
