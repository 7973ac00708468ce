package assets_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"text/template"

	"thidua/assets"
)

func words(t *testing.T) map[string]string {
	t.Helper()
	var all map[string]string
	if err := json.Unmarshal(assets.Lang, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestEveryTextOfTheInterfaceFills(t *testing.T) {
	field := regexp.MustCompile(`\.([A-Z]\w*)`)
	filled := 0
	for key, text := range words(t) {
		if strings.TrimSpace(text) == "" {
			t.Errorf("%s has no text", key)
		}
		if !strings.Contains(text, "{{") {
			if got := assets.T(key); got != text {
				t.Errorf("%s: got %q, want %q", key, got, text)
			}
			continue
		}
		var pairs []any
		for _, name := range field.FindAllStringSubmatch(text, -1) {
			pairs = append(pairs, name[1], 7)
		}
		got := assets.T(key, pairs...)
		if strings.Contains(got, "{{") || strings.Contains(got, "<no value>") {
			t.Errorf("%s does not fill: %q", key, got)
		}
		filled++
	}
	if filled == 0 {
		t.Error("no text with a template was found")
	}
}

func TestFillingPutsTheValueInItsPlace(t *testing.T) {
	if got := assets.T("calendar.month", "Month", 12, "Year", 2025); got != "Tháng 12 năm 2025" {
		t.Errorf("got %q", got)
	}
}

// TestFillingTwoWays: whether a text is filled by hand or as a template, it
// says the same.
func TestFillingTwoWays(t *testing.T) {
	field := regexp.MustCompile(`\.([A-Z]\w*)`)
	for key, text := range words(t) {
		var pairs []any
		filling := map[string]any{}
		for i, name := range field.FindAllStringSubmatch(text, -1) {
			value := []any{"chữ & <số>", 7, int64(-3), true, fmt.Errorf("lỗi")}[i%5]
			if filling[name[1]] == nil {
				pairs, filling[name[1]] = append(pairs, name[1], value), value
			}
		}
		var want strings.Builder
		if err := template.Must(template.New(key).Parse(text)).Execute(&want, filling); err != nil {
			continue // the text reckons with a kind of value
		}
		if got := assets.T(key, pairs...); got != want.String() {
			t.Errorf("%s: %q, want %q", key, got, want.String())
		}
	}
}

func TestUnknownKeyIsShownAsItIs(t *testing.T) {
	if got := assets.T("no.such.key", "Count", 1); got != "no.such.key" {
		t.Errorf("got %q", got)
	}
}
