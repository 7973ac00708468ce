package data_test

import (
	"strings"
	"testing"

	"thidua/data"
)

func TestTheListAsAWhole(t *testing.T) {
	person := func(standing data.Standing, unit int64) data.Nomination {
		return data.Nomination{UnitID: unit, Subject: data.Individual, Salutation: "Bà", Standing: standing, Form: "GK", Round: data.CampaignRound}
	}
	group := func(small bool) data.Nomination {
		return data.Nomination{UnitID: 3, Subject: data.Collective, Small: small, Form: "GK", Round: data.CampaignRound}
	}
	for name, c := range map[string]struct {
		policy data.Policy
		fund   int64
		list   []data.Nomination
		want   string
	}{
		"one leader of three at 33 %":      {data.Policy{Leaders: 33}, 0, []data.Nomination{person(data.Leader, 3), person(data.Direct, 3), person(data.People, 3)}, "leaders"},
		"one leader of three at 34 %":      {data.Policy{Leaders: 34}, 0, []data.Nomination{person(data.Leader, 3), person(data.Direct, 3), person(data.People, 3)}, ""},
		"one of four at 25 %":              {data.Policy{Leaders: 25}, 0, []data.Nomination{person(data.Leader, 3), person(data.Direct, 3), person(data.People, 3), person(data.Soldier, 3)}, ""},
		"standing unknown does not dilute": {data.Policy{Leaders: 50}, 0, []data.Nomination{person(data.Leader, 3), person("", 3), person("", 3)}, "leaders"},
		"no limit":                         {data.Policy{}, 0, []data.Nomination{person(data.Leader, 3)}, ""},
		"one small of two at 50 %":         {data.Policy{Small: 50}, 0, []data.Nomination{group(true), group(false)}, ""},
		"one small of two at 51 %":         {data.Policy{Small: 51}, 0, []data.Nomination{group(true), group(false)}, "small"},
		"no collectives at all":            {data.Policy{Small: 51}, 0, []data.Nomination{person(data.Direct, 3)}, ""},
		"two of three in one bloc at 60 %": {data.Policy{Bloc: 60}, 0, []data.Nomination{person("", 3), person("", 3), person("", 5)}, "bloc"},
		"two of three in one bloc at 67 %": {data.Policy{Bloc: 67}, 0, []data.Nomination{person("", 3), person("", 3), person("", 5)}, ""},
		"just enough money":                {data.Policy{}, 702_000, []data.Nomination{person("", 3)}, ""},
		"one đồng short":                   {data.Policy{}, 701_999, []data.Nomination{person("", 3)}, "fund"},
		"refused ones cost nothing":        {data.Policy{}, 702_000, []data.Nomination{person("", 3), {Subject: data.Individual, Form: "GK", Round: data.CampaignRound, Stage: data.Refused}}, ""},
		"the other round is another list":  {data.Policy{}, 702_000, []data.Nomination{person("", 3), {Subject: data.Individual, Form: "GK", Round: data.YearRound}}, ""},
	} {
		l := checked()
		l.Units = append(l.Units, data.Unit{ID: 5, Name: "Công an", Bloc: "Khối cơ quan"})
		l.RuleSets[0].Policy, l.RuleSets[0].Rounding, l.Campaign.Fund, l.Nominations = c.policy, data.RoundNone, c.fund, c.list
		var got []string
		for _, concern := range l.ListConcerns(data.CampaignRound, checkDay) {
			got = append(got, string(concern.Check))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %q", name, got, c.want)
		}
	}
	l := checked()
	l.Nominations = []data.Nomination{person(data.Leader, 3), person(data.Direct, 3), {Subject: data.Individual, Round: data.CampaignRound}}
	if b := l.BalanceOf(data.CampaignRound, checkDay); b.Women != 2 || b.Gendered != 2 || b.Count != 3 {
		t.Errorf("%+v", b)
	}
}
