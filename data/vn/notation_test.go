package vn

import (
	"errors"
	"strings"
	"testing"
)

func TestTheNotationOfAColumn(t *testing.T) {
	for name, c := range map[string]struct {
		column string
		want   Notation
		asked  string
		read   string // of all of the column, in the notation found or else in English
	}{
		"as the plan prints it":        {"537.487,84 330.681 95 1.805 0,67", Vietnamese, "", "537487.84 330681 95 1805 0.67"},
		"dots that group and no more":  {"330.681 4.675 139", Vietnamese, "", "330681 4675 139"},
		"a comma settled by the rest":  {"12,345 1.234,5", Vietnamese, "", "12.345 1234.5"},
		"English and nothing open":     {"1,234.56 0.67 1,234,567", Vietnamese, "", "1234.56 0.67 1234567"},
		"English beside a grouped dot": {"1,234.56 330.681", "", "330.681", "1234.56 330.681"},
		"a comma that nothing settles": {"12,345 95", "", "12,345", "12345 95"},
		"both ways in one column":      {"1.234,5 0.67 4.675 12,345", "", "4.675 12,345", "1234.5 0.67 4.675 12345"},
		"a share of a percent":         {"95,08% 96.2% 0,5", Vietnamese, "", "95.08 96.2 0.5"},
		"negative":                     {"-1.234,5 −2", Vietnamese, "", "-1234.5 -2"},
		"what is no number":            {"12,5%% #N/A – 4.675", Vietnamese, "", "? ? ? 4675"},
	} {
		t.Run(name, func(t *testing.T) {
			column := strings.Fields(c.column)
			n, asked := NotationOf(column)
			if n != c.want || strings.Join(asked, " ") != c.asked {
				t.Errorf("notation %q, asked %v", n, asked)
			}
			if n == "" {
				n = English
			}
			var read []string
			for _, s := range column {
				d, err := n.Parse(s)
				if errors.Is(err, ErrNumber) {
					read = append(read, "?")
					continue
				}
				read = append(read, d.String())
			}
			if got := strings.Join(read, " "); got != c.read {
				t.Errorf("read %s, want %s", got, c.read)
			}
		})
	}
}

func TestAColumnReadsWhatOneNumberReads(t *testing.T) {
	for _, s := range []string{"330.681", "537.487,84", "95,08", "1 234 567,5", "0.67", "1,234,567", "-5", "12%", "", "a", "1..2", "007", "1234567890123456789"} {
		want, wantErr := ParseNumber(s)
		got, err := Vietnamese.Parse(s)
		if (err == nil) != (wantErr == nil) || err == nil && !got.Equal(want) {
			t.Errorf("%q alone is %v (%v), in a column %v (%v)", s, want, wantErr, got, err)
		}
	}
}
