package data_test

import (
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

func TestProposedPeriodsLieWithinTheCampaign(t *testing.T) {
	l := data.Ledger{
		Campaign: data.Campaign{ID: 1, Year: 2025, IssuedOn: vn.NewDate(2025, 9, 19), UnitDeadline: vn.NewDate(2025, 12, 10)},
		Periods:  []data.Period{{ID: 4, Name: "tháng 10"}},
	}
	for rhythm, want := range map[data.Rhythm]string{
		data.Quarterly: "III 30/09/2025 hạn 06/10/2025", // 5/10 is a Sunday; the fourth quarter ends after the final report
		data.Monthly:   "09 30/09/2025 hạn 06/10/2025; 11 30/11/2025 hạn 05/12/2025",
	} {
		var got []string
		for _, p := range l.ProposePeriods(rhythm, 5, func(no int) string { return "Tháng " + rhythm.PeriodNumber(no) }) {
			if err := p.Check(); err != nil {
				t.Errorf("%s: %v", p.Name, err)
			}
			got = append(got, strings.TrimPrefix(p.Name, "Tháng ")+" "+p.To.String()+" hạn "+p.Due.String())
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: %s; want %s", rhythm, strings.Join(got, "; "), want)
		}
	}
}

func TestFlowsThatGiveTheSameFigureAreKeptApart(t *testing.T) {
	figure := func(target int64) []data.Result {
		return []data.Result{{TargetID: target, Kind: data.Actual, AsOf: vn.NewDate(2025, 11, 30)}}
	}
	together, left := data.Apart([]data.Flow{{Results: figure(1)}, {Results: figure(2)}, {Results: figure(1)}, {}})
	if len(together) != 2 || len(left) != 2 || left[0].Results[0].TargetID != 1 {
		t.Errorf("together %+v, left %+v", together, left)
	}
}
