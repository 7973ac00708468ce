package store_test

import (
	"context"
	"testing"
	"time"

	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

func TestTheHistoryIsSearched(t *testing.T) {
	s, l := busy(t)
	u := l.Units[0]
	u.ValidTo, u.Note = vn.NewDate(2026, 6, 30), "sáp nhập"
	must(t, s.Units.Save(&u, "theo Quyết định 15"))
	target := l.Targets[0]
	target.Note = "điều chỉnh"
	must(t, s.Targets.Save(&target, ""))
	today := vn.DateOf(time.Now())
	titles := func(entity string, id int64) string {
		if entity == "target" {
			return vn.Fold(l.Targets[0].Name)
		}
		return ""
	}
	cases := map[string]struct {
		search store.HistorySearch
		want   int
	}{
		"words without diacritics": {store.HistorySearch{Words: "sap NHAP"}, 1},
		"a day as it is typed":     {store.HistorySearch{Words: "30/6/2026"}, 1},
		"a reason":                 {store.HistorySearch{Words: "quyet dinh 15"}, 1},
		"the title of the record":  {store.HistorySearch{Words: "ban le dieu chinh", Title: titles}, 1},
		"a number as it is typed":  {store.HistorySearch{Words: "10.712.726,79"}, 1},
		"a column's name":          {store.HistorySearch{Words: "valid_to"}, 0},
		"a kind and an action":     {store.HistorySearch{Entity: "unit", Action: data.Created}, 2},
		"an officer":               {store.HistorySearch{Who: "Nguyễn Thị Mẫu"}, 2},
		"today":                    {store.HistorySearch{From: today, To: today, Entity: "target"}, 2},
		"before today":             {store.HistorySearch{To: today.AddDays(-1)}, 0},
		"after today":              {store.HistorySearch{From: today.AddDays(1)}, 0},
	}
	for name, c := range cases {
		c.search.CampaignID = l.Campaign.ID
		page, err := s.FindHistory(context.Background(), c.search, 0, 100)
		must(t, err)
		if len(page.Changes) != c.want || page.More {
			t.Errorf("%s: found %d; want %d", name, len(page.Changes), c.want)
		}
	}
}

func TestTheHistoryIsReadPageByPage(t *testing.T) {
	s, l := busy(t)
	var read []int64
	h := store.HistorySearch{CampaignID: l.Campaign.ID}
	for before := int64(0); ; {
		page, err := s.FindHistory(context.Background(), h, before, 3)
		must(t, err)
		for _, c := range page.Changes {
			read = append(read, c.ID)
		}
		if before = page.Reached; !page.More {
			break
		}
	}
	all, err := s.History(l.Campaign.ID, 1000)
	must(t, err)
	if len(read) != len(all) || read[0] != all[0].ID || read[len(read)-1] != all[len(all)-1].ID {
		t.Errorf("read %v of %d", read, len(all))
	}
}
