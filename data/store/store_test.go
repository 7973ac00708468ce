package store_test

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/city"
	"thidua/data/store"
	"thidua/data/vn"
)

func open(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { must(t, s.Close()) })
	return s
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// wantProblem checks that err is the Problem with the key.
func wantProblem(t *testing.T, err error, key string) {
	t.Helper()
	var p *data.Problem
	if !errors.As(err, &p) || p.Key != key {
		t.Errorf("got %v; want problem %s", err, key)
	}
}

func small() data.Ledger {
	return data.Ledger{
		Campaign: data.Campaign{ID: 1, ShortName: "Đợt thi đua", Name: "Đợt thi đua năm 2025", Year: 2025},
		Units:    []data.Unit{{ID: 1, Name: "Trường THCS Lê Lợi", Code: "LL", MustReport: true}, {ID: 2, Name: "Trạm Y tế"}},
		Targets: []data.Target{{
			ID: 1, Name: "Tổng mức bán lẻ hàng hóa", Measure: "triệu đồng", Direction: data.AtLeast,
			Nature: data.Cumulative, Planned: decimal.RequireFromString("10712726.79"),
		}},
		RuleSets: []data.RuleSet{{
			ID: 7, Name: "2025", ValidFrom: vn.NewDate(2025, 7, 1), BaseSalary: 2340000, Rounding: data.RoundUp,
			Forms: []data.AwardForm{{Code: "GK", Name: "Giấy khen", Subject: data.Individual, Coefficient: decimal.RequireFromString("0.3")}},
		}},
		Decisions:   []data.Decision{{ID: 3, RuleSetID: 7, About: "khen thưởng"}},
		Nominations: []data.Nomination{{ID: 1, UnitID: 1, DecisionID: 3, Stage: data.Decided, Subject: data.Individual, Name: "Đỗ Thị Hoà", Form: "GK", Achievement: "tốt", Round: data.CampaignRound}},
	}
}

func opened(t *testing.T) (*store.Store, data.Ledger) {
	t.Helper()
	s := open(t)
	id, err := s.Add(small(), "")
	must(t, err)
	l, err := s.Ledger(id)
	must(t, err)
	return s, l
}

func TestAddKeepsLinksAndExactFigures(t *testing.T) {
	s, l := opened(t)
	if got := l.Targets[0].Planned.String(); got != "10712726.79" {
		t.Errorf("planned value came back as %s", got)
	}
	if n := l.Nominations[0]; l.Unit(n.UnitID).Name != "Trường THCS Lê Lợi" || l.RulesFor(n, vn.Date{}).Name != "2025" {
		t.Errorf("links are lost: %+v", n)
	}
	again, err := s.Add(small(), "")
	must(t, err)
	second, err := s.Ledger(again)
	must(t, err)
	if len(second.Units) != 2 || len(second.RuleSets) != 1 || len(second.Targets) != 1 {
		t.Errorf("a second campaign must share units and rules: %d units, %d rule sets", len(second.Units), len(second.RuleSets))
	}
}

func TestAddIsAllOrNothing(t *testing.T) {
	s := open(t)
	broken := small()
	broken.Nominations[0].Name = ""
	_, err := s.Add(broken, "")
	wantProblem(t, err, "problem.required")
	units, err := s.Units.List(0)
	must(t, err)
	if len(units) != 0 {
		t.Errorf("%d units were kept of a ledger that was refused", len(units))
	}
}

// Every field of every kind of record comes back as it was saved.
func TestEveryFieldIsKept(t *testing.T) {
	s, l := opened(t)
	day, c, u := vn.NewDate(2025, 12, 9), l.Campaign.ID, l.Units[0].ID
	roundTrip(t, s.Campaigns, data.Campaign{ShortName: "a", Year: 2025, Name: "b", Number: "70/KH-UBND", IssuedOn: day, Issuer: "x", SignerTitle: "y", Signer: "z", LaunchedOn: day, EndsOn: day, Goal: "g", UnitDeadline: day, UnitDeadlineInclusive: true, UnitAddressee: "u", CityDeadline: day, CityDeadlineInclusive: true, CityAddressee: "c", Recipients: "một\nhai", Note: "n", Sample: true, Fund: 5})
	roundTrip(t, s.Bases, data.LegalBasis{CampaignID: c, Position: 1, Kind: "k", Number: "n", IssuedOn: day, Issuer: "i", About: "a", Clause: "c", Role: "r", InReport: true, InAward: true})
	roundTrip(t, s.Tasks, data.Task{CampaignID: c, Position: 1, Clause: "II.4.a", Name: "n", Evidence: "e", Outcome: "o"})
	roundTrip(t, s.Targets, data.Target{CampaignID: c, Position: 1, Code: "KT01", Group: "g", SubGroup: "s", Name: "n", Measure: "%", Planned: decimal.RequireFromString("0.67"), Printed: "0,67%", Direction: data.AtMost, Tolerance: decimal.RequireFromString("0.01"), Nature: data.Snapshot, LastYear: decimal.NewNullDecimal(decimal.NewFromInt(3)), Responsible: "r", Footnote: "f", Note: "n", NotApplied: true, LastYearNote: "sáp nhập", Aggregation: data.RatioOf, Curve: slices.Repeat([]decimal.Decimal{decimal.NewFromInt(100)}, 12)})
	roundTrip(t, s.Amendments, data.Amendment{CampaignID: c, TargetID: l.Targets[0].ID, From: day, Planned: decimal.RequireFromString("1.5"), Printed: "1,5", Basis: "NQ", Reason: "r"})
	roundTrip(t, s.Allocations, data.Allocation{CampaignID: c, TargetID: l.Targets[0].ID, UnitID: u, Planned: decimal.NewFromInt(7)})
	roundTrip(t, s.UnitFigures, data.UnitFigure{CampaignID: c, TargetID: l.Targets[0].ID, UnitID: u, SubmissionID: 4, Kind: data.Actual, AsOf: day, Value: decimal.NewFromInt(5), Denominator: decimal.NewNullDecimal(decimal.NewFromInt(6)), Source: "BC"})
	roundTrip(t, s.Results, data.Result{CampaignID: c, TargetID: l.Targets[0].ID, Kind: data.Estimate, AsOf: day, Value: decimal.RequireFromString("537487.84"), Source: "s", Note: "n", Reason: "r", SubmissionID: 3})
	roundTrip(t, s.Movements, data.Movement{CampaignID: c, Position: 1, Name: "“n”", ByCentral: true, ByCity: true, ByWard: true, ByUnit: true, Manner: data.Thematic, LaunchDoc: "d", Clause: "c", Outcome: "o", Collectives: 2, Individuals: 3, Models: "m", WardAwards: 4, CityRequests: 5, Difficulties: "d", Note: "n"})
	roundTrip(t, s.Units, data.Unit{Position: 1, Code: "X", Name: "n", Kind: data.School, Bloc: "b", Contact: "c", Phone: "p", Email: "e", Head: "h", Staff: 9, MustReport: true, ValidFrom: day, ValidTo: day, Note: "n"})
	roundTrip(t, s.Submissions, data.Submission{CampaignID: c, UnitID: u, PeriodID: 5, Taken: 1, Sent: 1, SentOn: day, State: data.Returned, ReceivedOn: day, DocNumber: "12/BC", DocDate: day, Signer: "s", Channel: data.ByChat, ExtendedTo: day, ExtendedWhy: "w", ReturnedWhy: "r", Supplements: 2, CompletedOn: day, Theme: "t", ThemeLaunched: day, Note: "n"})
	roundTrip(t, s.Reminders, data.Reminder{CampaignID: c, UnitID: u, PeriodID: 5, On: day, Channel: data.ByChat, Text: "t"})
	roundTrip(t, s.Exemplars, data.Exemplar{CampaignID: c, UnitID: u, Kind: data.ModelExemplar, Name: "n", Field: "f", Outcome: "o", FoundOn: day, Stage: data.Fostered, ToCity: true, Note: "n", SubmissionID: 3})
	roundTrip(t, s.RuleSets, data.RuleSet{Name: "2026", ValidFrom: day, ValidTo: day, Basis: "b", BaseSalary: 1, Rounding: data.RoundNone, Forms: l.RuleSets[0].Forms, Caution: "c", Policy: data.Policy{Leaders: 33, Weights: map[data.AwardCheck]data.Weight{data.CheckDossier: data.Blocks}}})
	roundTrip(t, s.Decisions, data.Decision{CampaignID: c, RuleSetID: l.RuleSets[0].ID, Number: "1/QĐ", IssuedOn: day, About: "a", SignerTitle: "s", Signer: "s", FundSource: "f", Note: "n", Level: data.City})
	roundTrip(t, s.Nominations, data.Nomination{CampaignID: c, UnitID: u, DecisionID: l.Decisions[0].ID, Subject: data.Individual, Salutation: "Bà", Name: "n", BirthYear: 1975, Post: "p", Workplace: "w", Address: "a", Headcount: 1, Standing: data.Direct, Achievement: "a", Form: "GK", Round: data.YearRound, Stage: data.Decided, VotesFor: 8, VotesOf: 9, RefusedWhy: "r", Note: "n", SubmissionID: 3, Gender: data.Female, Field: "f", Kind: data.ForMerit, Criterion: "c", Small: true, Discipline: "d", HasReport: true, HasRequest: true, HasMinutes: true, DossierNote: "d", PublishedOn: day, Comments: "c", CertificateNo: "1", CertificateName: "n", PrintedOn: day, HandedOn: day, ReceivedBy: "r", PaidOn: day})
	roundTrip(t, s.Holidays, data.Holiday{On: day, Name: "n"})
	member := data.Member{Position: 1, Salutation: "Ông", Name: "n", Post: "p", Role: data.Chair, UnitID: u, From: day, To: day, Founding: "QĐ", Phone: "p", Note: "n"}
	roundTrip(t, s.Members, member)
	must(t, s.Members.Save(&member, ""))
	meeting := data.Meeting{CampaignID: c, Round: data.YearRound, On: day, Hour: "14 giờ", Place: "p", ChairID: member.ID, KeeperID: member.ID, Agenda: "a", Remarks: "r", Conclusion: "c", Closed: true, Note: "n"}
	roundTrip(t, s.Meetings, meeting)
	meeting.Closed = false // so that its votes can be entered
	must(t, s.Meetings.Save(&meeting, ""))
	nominees, err := s.Nominations.List(c)
	must(t, err)
	roundTrip(t, s.Attendances, data.Attendance{CampaignID: c, MeetingID: meeting.ID, MemberID: member.ID, Presence: data.InWriting, Why: "w"})
	roundTrip(t, s.Ballots, data.Ballot{CampaignID: c, MeetingID: meeting.ID, NominationID: nominees[0].ID, Cast: true, For: 1, Against: 2, Invalid: 3, WrittenFor: 4, WrittenAgainst: 5, Recused: []int64{member.ID}, Note: "n"})
	roundTrip(t, s.Waivers, data.Waiver{CampaignID: c, NominationID: 3, About: data.CheckDossier, Reason: "r"})
	roundTrip(t, s.Awards, data.Award{Number: "n", IssuedOn: day, Year: 2019, Authority: data.Ward, Subject: data.Individual, Salutation: "Bà", Name: "n", BirthYear: 1975, Gender: data.Female, Post: "p", Workplace: "w", Bloc: "b", Field: "f", Form: "GK", Kind: data.ForMerit, Achievement: "a", Prize: 7, CertificateNo: "1", HandedOn: day, ReceivedBy: "r", Note: "n", Source: "s"})
	blank := data.BlankCertificate{Name: "n", Paper: data.PaperA3, Landscape: true, ScanID: 3, Fields: []data.BlankField{{Text: data.TextName, X: 1.5, Y: 2, Width: 30, Points: 14}}, Note: "n"}
	roundTrip(t, s.Blanks, blank)
	blank.Name = "m"
	must(t, s.Blanks.Save(&blank, ""))
	roundTrip(t, s.Calibrations, data.Calibration{BlankID: blank.ID, Printer: "p", Right: decimal.RequireFromString("-1.25"), Down: decimal.NewFromInt(2), Scale: decimal.NewFromInt(100), Note: "n"})
	roundTrip(t, s.Periods, data.Period{CampaignID: c, Name: "Quý III", From: day, To: day, Due: day, DueInclusive: true, Note: "n"})
	exempt := data.Submission{CampaignID: c, UnitID: u, State: data.Exempt}
	must(t, s.Submissions.Save(&exempt, ""))
	roundTrip(t, s.Versions, data.Version{CampaignID: c, SubmissionID: exempt.ID, UnitID: u, AttachmentID: 1, No: 1, ReceivedOn: day, IssuedOn: day, SavedAt: "2025-12-09T08:00:00Z", Warnings: 2, Content: data.Answer{
		Theme: "hai  khoảng trắng\nhai dòng", AsOf: day, Figures: []data.FigureAnswer{{TargetID: 1, Code: "GD01", Reply: data.Given, Actual: decimal.NewNullDecimal(decimal.RequireFromString("330681.05"))}},
		Replies: map[data.Section]data.Reply{data.SectionFacts: data.NothingToTell},
	}})
	roundTrip(t, s.MovementResults, data.MovementResult{CampaignID: c, MovementID: 4, UnitID: u, SubmissionID: 3, Name: "n", Reply: data.Given, Outcome: "o", Collectives: 1, Individuals: 2, Models: "m", Difficulties: "d"})
	roundTrip(t, s.Successions, data.Succession{Kind: data.Renamed, On: day, FromID: u, ToID: u, WasName: "w", Basis: "b"})
	roundTrip(t, s.ReportEdits, data.ReportEdit{CampaignID: c, Part: "own.1", Words: "w {met}", Was: "x", Values: `{"met":"3"}`, Hidden: true, After: "targets.summary", Position: 2})
	roundTrip(t, s.ReportWordings, data.ReportWording{Sentence: "targets.summary", Words: "w {met}"})
	roundTrip(t, s.HandedUp, data.HandedUp{CampaignID: c, Version: 2, Kind: data.Adjustment, Number: "05/BC-UBND", IssuedOn: day, FrozenOn: day, SentOn: day, Channel: data.ByDocumentSystem, Why: "w", Seal: "s", Note: "n", PackageAttachmentID: 3})
	gathering := city.Round{Name: "n", Year: 2025, Number: "232/KH-UBND", IssuedOn: day, Due: day, DueInclusive: true, Sample: true, Note: "n"}
	roundTrip(t, s.Rounds, gathering)
	must(t, s.Rounds.Save(&gathering, ""))
	ward := city.Ward{Position: 1, Code: "c", Name: "phường Kiến An", Key: city.WardKey("phường Kiến An"), Contact: "c", Phone: "p", MustReport: true, ValidFrom: day, ValidTo: day, Note: "n"}
	roundTrip(t, s.Wards, ward)
	roundTrip(t, s.Packages, city.Package{RoundID: gathering.ID, WardID: 1, State: city.Taken, FileName: "f.zip", SHA256: "s", Size: 5, Kept: true, Seal: "s", WardName: "w", Version: 2, Kind: data.Adjustment, PlanNumber: "70/KH-UBND", Number: "05/BC-UBND", IssuedOn: day, FrozenOn: day, ReceivedOn: day, Why: "w", Findings: []city.Finding{{Kind: city.Older, What: "1", Was: "2"}}, Note: "n"})
	roundTrip(t, s.Aliases, city.Alias{About: city.OfForm, Name: "Bằng khen", Other: "BK", NameKey: "bang khen", OtherKey: "bk"})
	roundTrip(t, s.Doubts, data.Doubt{CampaignID: c, Entity: "target", EntityID: 1, Field: "name", Clause: "c", Found: "f", Question: "q", Answer: "a", ResolvedOn: day})
}

func roundTrip[T any](t *testing.T, table store.Table[T], record T) {
	t.Helper()
	must(t, table.Save(&record, "why"))
	v := reflect.ValueOf(record)
	for i := range v.NumField() {
		if v.Field(i).IsZero() && v.Type().Field(i).Tag.Get("json") != "-" {
			t.Errorf("%T.%s is not tried", record, v.Type().Field(i).Name)
		}
	}
	got, err := table.Get(v.Field(0).Int())
	must(t, err)
	if !reflect.DeepEqual(got, record) {
		t.Errorf("saved %+v\n got  %+v", record, got)
	}
}

func TestHistoryTellsWhatWasWhoAndWhy(t *testing.T) {
	s, l := opened(t)
	must(t, s.SetOffice(data.Office{Ward: "phường Mẫu", Officer: "Cán bộ mẫu"}))
	r := data.Result{CampaignID: l.Campaign.ID, TargetID: l.Targets[0].ID, Kind: data.Actual, AsOf: vn.NewDate(2025, 11, 30), Value: decimal.NewFromInt(5)}
	must(t, s.Results.Save(&r, ""))
	r.Value = decimal.NewFromInt(7)
	must(t, s.Results.Save(&r, "sửa theo công văn"))
	must(t, s.Results.Save(&r, "không đổi gì"))
	changes, err := s.HistoryOf("result", r.ID)
	must(t, err)
	if len(changes) != 2 {
		t.Fatalf("%d changes; saving the same twice is no change", len(changes))
	}
	c := changes[0]
	if c.Before["value"] != "5" || c.After["value"] != "7" || len(c.After) != 1 || c.Who != "Cán bộ mẫu" || c.Why != "sửa theo công văn" {
		t.Errorf("%+v", c)
	}
}

func TestUndo(t *testing.T) {
	s, l := opened(t)
	if _, err := s.UndoLast(l.Campaign.ID); err == nil {
		t.Error("bringing in a plan must not be undone by a key stroke")
	}
	u := l.Units[0]
	u.Phone, u.Staff = "0900", 12
	must(t, s.Units.Save(&u, ""))
	_, err := s.UndoLast(l.Campaign.ID)
	must(t, err)
	if got, _ := s.Units.Get(u.ID); got.Phone != "" || got.Staff != 0 {
		t.Errorf("undone, yet %+v", got)
	}
	_, err = s.UndoLast(l.Campaign.ID)
	wantProblem(t, err, "problem.undo_campaign")

	pair := []*data.Unit{{Name: "Một"}, {Name: "Hai"}}
	must(t, s.Units.SaveAll(pair, ""))
	must(t, s.Units.Delete(pair[0].ID, ""))
	_, err = s.UndoLast(l.Campaign.ID)
	must(t, err)
	if _, err := s.Units.Get(pair[0].ID); err != nil {
		t.Errorf("a deleted unit did not come back: %v", err)
	}
	_, err = s.UndoLast(l.Campaign.ID)
	must(t, err)
	units, _ := s.Units.List(0)
	if len(units) != 2 {
		t.Errorf("%d units; an import is undone in one stroke", len(units))
	}
}

func TestUndoNeverOverwritesALaterChange(t *testing.T) {
	s, l := opened(t)
	u := l.Units[0]
	u.Phone = "1"
	must(t, s.Units.Save(&u, ""))
	changes, err := s.HistoryOf("unit", u.ID)
	must(t, err)
	u.Phone = "2"
	must(t, s.Units.Save(&u, ""))
	_, err = s.Undo(changes[0].Batch)
	wantProblem(t, err, "problem.changed_since")
	if got, _ := s.Units.Get(u.ID); got.Phone != "2" {
		t.Errorf("phone is %q", got.Phone)
	}
}

func TestWhatIsInUseStays(t *testing.T) {
	s, l := opened(t)
	sub := data.Submission{CampaignID: l.Campaign.ID, UnitID: l.Nominations[0].UnitID, State: data.Exempt}
	must(t, s.Submissions.Save(&sub, ""))
	err := s.Units.Delete(l.Nominations[0].UnitID, "")
	wantProblem(t, err, "problem.in_use")
	var p *data.Problem
	if want := []any{"submission", 1, "nomination", 1, "of_unit", true}; !errors.As(err, &p) || !reflect.DeepEqual(p.Args, want) {
		t.Errorf("in use by %v; want %v", p.Args, want)
	}
	wantProblem(t, s.Decisions.Delete(l.Decisions[0].ID, ""), "problem.in_use")
	must(t, s.Units.Delete(l.Units[1].ID, ""))
}

func TestTheSameTwiceIsRefused(t *testing.T) {
	s, l := opened(t)
	wantProblem(t, s.Units.Save(&data.Unit{Name: "Trạm Y tế"}, ""), "problem.duplicate_unit")
	wantProblem(t, s.Units.Save(&data.Unit{Name: "Khác", Code: "LL"}, ""), "problem.duplicate_code")
	sub := data.Submission{CampaignID: l.Campaign.ID, UnitID: l.Units[0].ID, State: data.Exempt}
	must(t, s.Submissions.Save(&sub, ""))
	sub.ID = 0
	wantProblem(t, s.Submissions.Save(&sub, ""), "problem.duplicate_submission")
	d := data.Decision{CampaignID: l.Campaign.ID, RuleSetID: l.RuleSets[0].ID, About: "a", Number: "1/QĐ", IssuedOn: vn.NewDate(2025, 12, 1)}
	must(t, s.Decisions.Save(&d, ""))
	d.ID = 0
	wantProblem(t, s.Decisions.Save(&d, ""), "problem.decision_number")
	d.Number, d.IssuedOn = "1/qđ", vn.NewDate(2025, 12, 2) // spelt otherwise, on another day, in another campaign
	other := data.Campaign{ShortName: "Đợt khác", Year: 2025}
	must(t, s.Campaigns.Save(&other, ""))
	d.CampaignID = other.ID
	wantProblem(t, s.Decisions.Save(&d, ""), "problem.decision_number")
	d.IssuedOn = vn.NewDate(2026, 1, 2)
	must(t, s.Decisions.Save(&d, ""))
}

func TestRulesOfANumberedDecisionAreKept(t *testing.T) {
	s, l := opened(t)
	rules, d := l.RuleSets[0], l.Decisions[0]
	rules.BaseSalary = 2_530_000
	must(t, s.RuleSets.Save(&rules, ""))
	d.Number, d.IssuedOn = "1/QĐ-UBND", vn.NewDate(2025, 12, 1)
	must(t, s.Decisions.Save(&d, ""))
	rules.BaseSalary = 9
	wantProblem(t, s.RuleSets.Save(&rules, ""), "problem.rules_in_use")
	rules.BaseSalary, rules.ValidTo = 2_530_000, vn.NewDate(2026, 6, 30)
	must(t, s.RuleSets.Save(&rules, "")) // it may still be ended
}

func TestANomineeNeedsAFormOfTheDecisionsRules(t *testing.T) {
	s, l := opened(t)
	n := l.Nominations[0]
	n.Form = "XX"
	wantProblem(t, s.Nominations.Save(&n, ""), "problem.form_unknown")
}

func TestSearchWithoutDiacritics(t *testing.T) {
	s, l := opened(t)
	for query, want := range map[string]string{
		"truong le": "Trường THCS Lê Lợi", "LL": "Trường THCS Lê Lợi", "do thi hoa": "Đỗ Thị Hoà",
		"ban le": "Tổng mức bán lẻ hàng hóa", "hòa": "",
	} {
		hits, err := s.Search(query, 10)
		must(t, err)
		if want != "" && (len(hits) == 0 || hits[0].Title != want) {
			t.Errorf("search %q found %+v; want %s", query, hits, want)
		}
	}
	must(t, s.Nominations.Delete(l.Nominations[0].ID, ""))
	if hits, _ := s.Search("do thi hoa", 10); len(hits) != 0 {
		t.Errorf("deleted, yet found: %+v", hits)
	}
	if hits, err := s.Search(`"*'); drop`, 10); err != nil || len(hits) != 0 {
		t.Errorf("%v, %v", hits, err)
	}
}

func TestAttachmentsAreKeptOnceAndChecked(t *testing.T) {
	s, l := opened(t)
	content := []byte("báo cáo")
	for _, name := range []string{"a.pdf", "b.pdf"} {
		a := data.Attachment{CampaignID: l.Campaign.ID, Entity: "campaign", EntityID: l.Campaign.ID, Name: name}
		must(t, s.Attach(store.File{Attachment: &a, Content: content}))
		got, err := s.Content(a)
		must(t, err)
		if !bytes.Equal(got, content) {
			t.Errorf("%s came back as %q", name, got)
		}
	}
}

func TestFilesAreAttachedInOneStroke(t *testing.T) {
	s, l := opened(t)
	file := func(name string, content []byte) store.File {
		a := data.Attachment{CampaignID: l.Campaign.ID, Entity: "campaign", EntityID: l.Campaign.ID, Name: name}
		return store.File{Attachment: &a, Content: content}
	}
	kept := func() int {
		list, err := s.Attachments.List(l.Campaign.ID)
		must(t, err)
		return len(list)
	}
	before := kept()
	must(t, s.Attach(file("a.pdf", []byte("a")), file("b.pdf", []byte("b")), file("c.pdf", []byte("c"))))
	if kept() != before+3 {
		t.Errorf("%d files are kept", kept()-before)
	}
	if _, err := s.UndoLast(l.Campaign.ID); err != nil || kept() != before {
		t.Errorf("one undo left %d of the files (%v)", kept()-before, err)
	}
	wantProblem(t, s.Attach(file("a.pdf", []byte("a")), file("empty.pdf", nil)), "problem.attachment_empty")
	wantProblem(t, s.Attach(file("a.pdf", []byte("a")), file("big.zip", make([]byte, store.MaxAttachment+1))), "problem.attachment_size")
	if kept() != before {
		t.Errorf("%d files were kept beside one that was refused", kept()-before)
	}
}

func TestANewerLedgerIsRefusedUntouched(t *testing.T) {
	dir := t.TempDir()
	s, err := store.Open(dir)
	must(t, err)
	must(t, s.Close())
	path := filepath.Join(dir, store.FileName)
	setVersion(t, path, 999)
	before, err := os.ReadFile(path)
	must(t, err)
	_, err = store.Open(dir)
	wantProblem(t, err, "problem.newer")
	after, err := os.ReadFile(path)
	must(t, err)
	if !bytes.Equal(before, after) {
		t.Error("the newer ledger was altered")
	}
}

func setVersion(t *testing.T, path string, version int) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path)
	must(t, err)
	_, err = db.Exec(fmt.Sprintf("PRAGMA user_version = %d", version))
	must(t, err)
	must(t, db.Close())
}

func TestADamagedLedgerIsSaidToBe(t *testing.T) {
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, store.FileName), bytes.Repeat([]byte("không phải "), 1000), 0o600))
	_, err := store.Open(dir)
	wantProblem(t, err, "problem.start_other")
}

func TestTheLedgerIsForItsOwnerOnly(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "Nguyễn Văn Ánh", "dữ liệu #1?")
	s, err := store.Open(dir)
	must(t, err)
	defer func() { must(t, s.Close()) }()
	for _, path := range []string{dir, filepath.Join(dir, store.FileName)} {
		info, err := os.Stat(path)
		must(t, err)
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s can be read by others: %v", path, info.Mode())
		}
	}
}

func BenchmarkSaveOneEdit(b *testing.B) {
	s, err := store.Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	u := data.Unit{Name: "Đơn vị"}
	for b.Loop() {
		u.Staff++
		if err := s.Units.Save(&u, ""); err != nil {
			b.Fatal(err)
		}
	}
}
