package store_test

import (
	"reflect"
	"testing"

	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// What has left is noted in the history for good: it is not undone, and keeps
// nothing else from being undone or done again.
func TestWhatHasLeftIsNotUndone(t *testing.T) {
	s, l := busy(t)
	campaign := l.Campaign.ID
	must(t, s.SetOffice(data.Office{Ward: "phường Khác", Officer: "Nguyễn Thị Mẫu"}))
	undone, err := s.UndoLast(campaign)
	must(t, err)
	d := data.Disclosure{
		CampaignID: campaign, What: "Đơn vị", Way: data.LeftAsFile, File: "Đơn vị.xlsx", People: 53,
		Fields: []data.PersonalField{data.PersonName, data.PersonPhone}, Recipient: "Công an phường",
	}
	must(t, s.Disclose(&d))
	again, err := s.Redo(campaign)
	if err != nil || len(again) != len(undone) {
		t.Errorf("redone %d changes, %v; want %d", len(again), err, len(undone))
	}
	last, err := s.UndoLast(campaign)
	if err != nil || last[0].Entity == "disclosure" {
		t.Errorf("undone %+v, %v", last, err)
	}

	of := data.Disclosure{CampaignID: store.OfCity, What: "Báo cáo tổng hợp", Way: data.LeftAsPackage, People: 3}
	must(t, s.Disclose(&of))
	ward, err := s.AllDisclosures(false)
	must(t, err)
	city, err := s.AllDisclosures(true)
	must(t, err)
	if len(ward) != 1 || !reflect.DeepEqual(ward[0], d) || len(city) != 1 || city[0].What != of.What {
		t.Errorf("of the ward %+v, of the city %+v; want %+v", ward, city, d)
	}
	if ward[0].Officer != s.Who() || ward[0].On.IsZero() || len(ward[0].Hour) != 5 {
		t.Errorf("noted by %q on %v at %q", ward[0].Officer, ward[0].On, ward[0].Hour)
	}
	findings, err := s.CheckChain(t.Context(), func(int64, int64) {})
	if err != nil || !findings.Sound() {
		t.Errorf("the history is %+v, %v", findings, err)
	}
	if err := s.Disclose(&data.Disclosure{Way: data.LeftAsFile, On: vn.NewDate(2025, 12, 8)}); err == nil {
		t.Error("noted without what")
	}
}

// A copy of the ledger tells of everybody in it, each once.
func TestThePeopleOfALedgerAreCounted(t *testing.T) {
	s, l := busy(t)
	before, err := s.People()
	must(t, err)
	person := func(name string, born int, subject data.Subject) *data.Award {
		return &data.Award{Name: name, BirthYear: born, Subject: subject, Year: 2020, Form: "GK", Authority: data.Ward}
	}
	must(t, s.Awards.SaveAll([]*data.Award{
		person("Người mẫu một", 1970, data.Individual), person("Người mẫu một", 1970, data.Individual),
		person("Người mẫu một", 1980, data.Individual), person("Tập thể mẫu", 0, data.Collective),
	}, ""))
	u := l.Units[0]
	u.Contact = "Người mẫu hai"
	must(t, s.Units.Save(&u, ""))
	after, err := s.People()
	if err != nil || after != before+3 {
		t.Errorf("%d people, %v; want %d", after, err, before+3)
	}
}
