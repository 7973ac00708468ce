package city_test

import (
	"fmt"
	"slices"
	"testing"

	"thidua/data"
	"thidua/data/city"
	"thidua/data/handup"
	"thidua/data/vn"
)

func round() city.Round {
	return city.Round{ID: 1, Name: "Tổng hợp năm 2025", Year: 2025, Due: due}
}

// content is a package of phường Kiến An.
func content(version int) handup.Content {
	return handup.Content{
		Format: handup.Format, Schema: handup.Schema, Version: version, Kind: data.FullReport,
		Ward:     handup.Ward{Name: "phường Kiến An", City: "thành phố Hải Phòng"},
		Campaign: handup.Campaign{Name: "Đợt thi đua", Year: 2025, Number: "70/KH-UBND"},
		FrozenOn: vn.NewDate(2025, 12, 10+version),
	}
}

func arrival(version int, seal string, change ...func(*handup.Content)) city.Arrival {
	c := content(version)
	for _, do := range change {
		do(&c)
	}
	return city.Arrival{
		FileName: fmt.Sprintf("goi-%d-%s.zip", version, seal), SHA256: "sha-" + seal, Size: 10, Seal: seal,
		ReceivedOn: vn.NewDate(2025, 12, 12), Content: &c,
	}
}

// receive judges arrivals one after another as the ledger would.
func receive(t *testing.T, arrivals ...city.Arrival) (kept []city.Package, verdicts []city.Verdict) {
	t.Helper()
	register := city.NewRegister("thành phố Hải Phòng", wards())
	for _, a := range arrivals {
		v := city.Judge(round(), register, kept, a)
		verdicts = append(verdicts, v)
		if v.Again {
			continue
		}
		for _, d := range v.Displaced {
			kept[d.ID-1] = d
		}
		if v.Package.ID == 0 {
			v.Package.ID = int64(len(kept) + 1)
			kept = append(kept, v.Package)
		} else {
			kept[v.Package.ID-1] = v.Package
		}
	}
	return kept, verdicts
}

// Which of the packages of a ward counts: every order in which they may come.
func TestWhichPackageCounts(t *testing.T) {
	adjust := func(c *handup.Content) { c.Kind, c.Why = data.Adjustment, "sửa số" }
	otherPlan := func(c *handup.Content) { c.Campaign.Number = "99/KH-UBND" }
	early := func(c *handup.Content) { c.FrozenOn = vn.NewDate(2025, 12, 1) }
	for _, c := range []struct {
		name     string
		arrivals []city.Arrival
		want     []city.State     // of what is kept
		finding  city.FindingKind // of the last
		again    bool             // the last changes nothing
	}{
		{"the first", []city.Arrival{arrival(1, "a")}, []city.State{city.Taken}, "", false},
		{"a newer version", []city.Arrival{arrival(1, "a"), arrival(2, "b")}, []city.State{city.Superseded, city.Taken}, "", false},
		{"an adjustment", []city.Arrival{arrival(1, "a"), arrival(2, "b", adjust)}, []city.State{city.Superseded, city.Taken}, "", false},
		{"an adjustment alone", []city.Arrival{arrival(2, "b", adjust)}, []city.State{city.Taken}, city.NoFirst, false},
		{"an older one later", []city.Arrival{arrival(2, "b"), arrival(1, "a")}, []city.State{city.Taken, city.Superseded}, city.Older, false},
		{"three in any order", []city.Arrival{arrival(2, "b"), arrival(1, "a"), arrival(3, "c")}, []city.State{city.Superseded, city.Superseded, city.Taken}, "", false},
		{"the same file", []city.Arrival{arrival(1, "a"), arrival(1, "a")}, []city.State{city.Taken}, "", true},
		{"a superseded file again", []city.Arrival{arrival(1, "a"), arrival(2, "b"), arrival(1, "a")}, []city.State{city.Superseded, city.Taken}, "", true},
		{"the same seal in another file", []city.Arrival{arrival(1, "a"), packed(arrival(1, "a"))}, []city.State{city.Taken}, "", true},
		{"the same version, another seal", []city.Arrival{arrival(1, "a"), arrival(1, "b")}, []city.State{city.Taken, city.Waiting}, city.Conflict, false},
		{"a conflict with one that no longer counts", []city.Arrival{arrival(1, "a"), arrival(2, "b"), arrival(1, "c")}, []city.State{city.Superseded, city.Taken, city.Waiting}, city.Conflict, false},
		{"the conflicting file again", []city.Arrival{arrival(1, "a"), arrival(1, "b"), arrival(1, "b")}, []city.State{city.Taken, city.Waiting}, "", true},
		{"under another plan", []city.Arrival{arrival(1, "a"), arrival(1, "b", otherPlan)}, []city.State{city.Taken, city.Waiting}, city.OtherPlan, false},
		{"newer with older figures", []city.Arrival{arrival(1, "a"), arrival(2, "b", early)}, []city.State{city.Superseded, city.Taken}, city.Backdated, false},
		{"damaged, then whole", []city.Arrival{damaged("x"), arrival(1, "a")}, []city.State{city.Refused, city.Taken}, "", false},
		{"whole, then damaged", []city.Arrival{arrival(1, "a"), damaged("x")}, []city.State{city.Taken, city.Refused}, city.Damaged, false},
		{"damaged twice", []city.Arrival{damaged("x"), damaged("x")}, []city.State{city.Refused}, "", true},
	} {
		kept, verdicts := receive(t, c.arrivals...)
		var got []city.State
		for _, p := range kept {
			got = append(got, p.State)
		}
		last := verdicts[len(verdicts)-1]
		if !slices.Equal(got, c.want) || last.Again != c.again {
			t.Errorf("%s: %v, again %v; want %v", c.name, got, last.Again, c.want)
		}
		if c.finding != "" && !last.Package.Has(c.finding) || c.finding == "" && !c.again && len(last.Package.Findings) > 0 {
			t.Errorf("%s: found %+v; want %q", c.name, last.Package.Findings, c.finding)
		}
	}
}

// packed is the same content in a file packed anew.
func packed(a city.Arrival) city.Arrival {
	a.SHA256, a.FileName = a.SHA256+"'", "khac.zip"
	return a
}

func damaged(seal string) city.Arrival {
	return city.Arrival{
		FileName: "KienAn_70-KH-UBND_2025-12-15.zip", SHA256: "sha-" + seal, ReceivedOn: vn.NewDate(2025, 12, 12),
		Findings: []city.Finding{{Kind: city.Damaged, What: "du-lieu.json"}},
	}
}

func TestWhatIsRefusedOrAskedAbout(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*handup.Content)
		state  city.State
		kind   city.FindingKind
	}{
		"another year":   {func(c *handup.Content) { c.Campaign.Year = 2024 }, city.Refused, city.OtherYear},
		"made up":        {func(c *handup.Content) { c.Sample = true }, city.Refused, city.SampleData},
		"another city":   {func(c *handup.Content) { c.Ward.City = "tỉnh Hưng Yên" }, city.Waiting, city.OtherCity},
		"unknown ward":   {func(c *handup.Content) { c.Ward.Name = "phường Lê Chân" }, city.Waiting, city.WardUnknown},
		"other kind":     {func(c *handup.Content) { c.Ward.Name = "xã Kiến An" }, city.Waiting, city.WardKindDiffers},
		"a ratio to add": {func(c *handup.Content) { c.Targets = []handup.Target{{Name: "Tỷ lệ", Measure: "%", Adds: true}} }, city.Taken, city.RatioAdded},
		"TP. for city":   {func(c *handup.Content) { c.Ward.City = "TP. Hải Phòng" }, city.Taken, ""},
	} {
		kept, _ := receive(t, arrival(1, "a", c.change))
		if p := kept[0]; p.State != c.state || c.kind != "" && !p.Has(c.kind) || (p.WardID != 0) != (c.state != city.Waiting) {
			t.Errorf("%s: %s of ward %d, %+v", name, p.State, p.WardID, p.Findings)
		}
	}
}

// A ward that is added to the list later gets its package when the same files
// are read once more.
func TestAFileThatHadToWaitIsJudgedAnew(t *testing.T) {
	a := arrival(1, "a", func(c *handup.Content) { c.Ward.Name = "phường Lê Chân" })
	before := city.Judge(round(), city.NewRegister("", wards()), nil, a).Package
	before.ID = 7
	more := append(wards(), city.Ward{ID: 99, Name: "phường Lê Chân"})
	v := city.Judge(round(), city.NewRegister("", more), []city.Package{before}, a)
	if v.Again || v.Package.ID != 7 || v.Package.WardID != 99 || v.Package.State != city.Taken {
		t.Errorf("%+v", v)
	}
}

// What an older version was told, that it does not count, is no longer true
// once it does.
func TestAnOlderVersionCountsOnceTheNewerIsSetAside(t *testing.T) {
	kept, _ := receive(t, arrival(2, "b"), arrival(1, "a"))
	back, err := city.SetAside(kept[0], "gửi nhầm", kept)
	if err != nil || len(back) != 2 || back[1].Version != 1 || back[1].State != city.Taken || back[1].Has(city.Older) {
		t.Errorf("%+v, %v", back, err)
	}
}

func TestTheCityDecidesAConflict(t *testing.T) {
	kept, _ := receive(t, arrival(1, "a"), arrival(1, "b"))
	changed, err := city.Choose(kept[1], wards()[0], kept)
	if err != nil || len(changed) != 2 || changed[0].ID != 1 || changed[0].State != city.Superseded || changed[1].State != city.Taken {
		t.Fatalf("%+v, %v", changed, err)
	}
	if changed[1].Has(city.Conflict) || !changed[1].Has(city.Decided) {
		t.Errorf("what was asked is answered: %+v", changed[1].Findings)
	}
	if _, err := city.SetAside(changed[1], "", changed); err == nil {
		t.Error("a package is set aside without a reason")
	}
	back, err := city.SetAside(changed[1], "phường báo gửi nhầm", changed)
	if err != nil || len(back) != 2 || back[0].State != city.Refused || back[1].ID != 1 || back[1].State != city.Taken {
		t.Errorf("%+v, %v", back, err)
	}
	kept, _ = receive(t, damaged("x"))
	if _, err := city.Choose(kept[0], wards()[0], kept); err == nil {
		t.Error("a damaged package can be made to count")
	}
}
