package gate_test

import (
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"thidua/data/gate"
)

const password = "Đường về nhà 1975"

func TestOnlyThePasswordAndTheCodeOpen(t *testing.T) {
	code := gate.NewCode()
	kept, err := gate.New(password, code, 15).Encode()
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{password, code, strings.ReplaceAll(code, "-", "")} {
		if strings.Contains(string(kept), secret) {
			t.Errorf("%q is kept as it is", secret)
		}
	}
	g, err := gate.Decode(kept)
	if err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]bool{
		password: true, norm.NFD.String(password): true, // letters and marks apart
		"": false, "đường về nhà 1975": false, password + " ": false, code: false,
	} {
		if g.Opens(typed) != want {
			t.Errorf("%q opens: %v", typed, !want)
		}
	}
	for typed, want := range map[string]bool{
		code: true, " " + strings.ToLower(code) + "\n": true, strings.ReplaceAll(code, "-", " "): true, strings.ReplaceAll(code, "-", ""): true,
		"": false, code[1:]: false, gate.NewCode(): false, password: false,
	} {
		if g.Recovers(typed) != want {
			t.Errorf("%q recovers: %v", typed, !want)
		}
	}
}

func TestACodeIsEasyToWriteDown(t *testing.T) {
	seen := map[string]bool{}
	for range 500 {
		code := gate.NewCode()
		groups := strings.Split(code, "-")
		if len(groups) != 5 || len(strings.Join(groups, "")) != 20 || strings.ContainsAny(code, "01258ILOSZ") {
			t.Fatalf("code %q", code)
		}
		seen[code] = true
	}
	if len(seen) != 500 {
		t.Errorf("%d different codes of 500", len(seen))
	}
}

func TestWrongTriesWaitLongerAndLonger(t *testing.T) {
	now := time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)
	g, before := gate.Gate{}, time.Duration(0)
	for try := 1; try <= 12; try++ {
		g = g.Missed(now)
		wait := g.Wait(now)
		switch {
		case try <= 2 && wait != 0:
			t.Errorf("try %d waits %v", try, wait)
		case try > 2 && wait < before, try > 2 && wait == 0, wait > 5*time.Minute:
			t.Errorf("try %d waits %v after %v", try, wait, before)
		}
		if g.Wait(now.Add(wait)) != 0 {
			t.Errorf("try %d waits beyond its time", try)
		}
		if back := g.Wait(now.AddDate(-1, 0, 0)); back > wait {
			t.Errorf("with the clock a year back it waits %v", back)
		}
		before = wait
	}
	if g.Passed().Wait(now) != 0 {
		t.Error("it waits after the right password")
	}
}

func TestASpoiltFileIsRefusedAndTakesNoMemory(t *testing.T) {
	kept, err := gate.New(password, gate.NewCode(), 0).Encode()
	if err != nil {
		t.Fatal(err)
	}
	whole := string(kept)
	for name, content := range map[string]string{
		"empty": "", "cut": whole[:len(whole)/2], "other": "{}", "null": "null",
		"memory": strings.ReplaceAll(whole, `"memory": 65536`, `"memory": 4000000000`),
		"passes": strings.ReplaceAll(whole, `"time": 3`, `"time": 0`),
		"rest":   strings.ReplaceAll(whole, `"rest": 0`, `"rest": -1`),
	} {
		if _, err := gate.Decode([]byte(content)); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	g := gate.New(password, gate.NewCode(), 0)
	for b.Loop() {
		g.Opens(password)
	}
}
